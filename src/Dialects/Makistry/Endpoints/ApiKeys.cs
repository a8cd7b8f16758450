using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Makistry;

/// <summary><c>/keys</c>: an account's keys, and the secret that signs a key's webhooks.</summary>
internal static class ApiKeys
{
    /// <summary>What ids of keys begin with.</summary>
    public const string Prefix = "key_";

    private const int PreviewLength = 4;

    public static async Task<IResult> CreateAsync(Call call)
    {
        var name = ToTask.KeyName((await call.ReadAsync(Json.Wire.KeyRequest)).Name);
        var keys = call.Port<IKeyStore>();
        var (key, secret) = await keys.CreateAsync(MakistryDialect.Keys, call.Account, name, scopes: null, tier: null, expiresAt: null, call.Cancel);
        var signing = await keys.SigningSecretAsync(key.Id, call.Cancel) ?? throw new FormwrightException(ErrorCode.Internal, "The key has no signing secret");
        var balance = await call.Port<ICreditStore>().BalanceAsync(MakistryDialect.Keys.CreditSubject(call.Account), call.Cancel);
        return Results.Json(
            new(Ids.ToText(key.Id, Prefix), secret, signing, secret[^PreviewLength..], signing[^PreviewLength..], key.Name, key.CreatedAt, balance.Left),
            Json.Wire.KeyAnswer,
            statusCode: StatusCodes.Status201Created);
    }

    public static async Task<IResult> ListAsync(Call call) =>
        Results.Json(new([.. (await LiveAsync(call)).Select(FromTask.ToItem)]), Json.Wire.KeyList);

    public static async Task<IResult> DeleteAsync(Call call) =>
        // Revoking goes by id alone, and ids of other dialects' keys are none of this API's.
        Ids.TryParse(call.Path("api_key_id"), Prefix, out var id)
        && (await LiveAsync(call)).Any(key => key.Id == id)
        && await call.Port<IKeyStore>().RevokeAsync(call.Account, id, call.Cancel)
            ? Results.NoContent()
            : Errors.NotFound;

    public static async Task<IResult> RotateSecretAsync(KeyCall call) =>
        Ids.TryParse(call.Path("api_key_id"), Prefix, out var id)
        && await call.Port<IKeyStore>().RotateSigningSecretAsync(MakistryDialect.Keys, call.Account, id, call.Cancel) is var (secret, at)
            ? Results.Json(new(secret, at), Json.Wire.SecretAnswer)
            : Errors.NotFound;

    private static async Task<IEnumerable<ApiKey>> LiveAsync(Call call)
    {
        var now = call.Port<TimeProvider>().GetUtcNow();
        var keys = await call.Port<IKeyStore>().ListAsync(call.Account, MakistryDialect.Keys.Dialect, call.Cancel);
        return keys.Where(key => key.RevokedAt is null && (key.ExpiresAt is null || key.ExpiresAt > now));
    }
}
