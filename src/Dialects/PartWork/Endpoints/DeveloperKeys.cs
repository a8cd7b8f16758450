using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.PartWork;

/// <summary><c>/developer/keys</c>: an account's keys.</summary>
internal static class DeveloperKeys
{
    private const int MaxKeys = 10;

    // One at a time, or two requests could both find room for the tenth key.
    private static readonly SemaphoreSlim Creating = new(1, 1);

    public static async Task<IResult> CreateAsync(Call call)
    {
        var request = await call.ReadAsync(Json.Wire.KeyRequest);
        var name = ToTask.KeyName(request.Name);
        var permissions = ToTask.KeyPermissions(request.Permissions);

        await Creating.WaitAsync(call.Cancel);
        try
        {
            if ((await LiveAsync(call)).Count >= MaxKeys)
            {
                return Errors.KeyLimit(MaxKeys);
            }

            var (key, secret) = await call.Port<IKeyStore>()
                .CreateAsync(PartWorkDialect.Keys, call.Owner, name, permissions, tier: null, expiresAt: null, call.Cancel);
            return Results.Json(FromTask.ToAnswer(key, secret), Json.Wire.KeyAnswer, statusCode: StatusCodes.Status201Created);
        }
        finally
        {
            Creating.Release();
        }
    }

    public static async Task<IResult> ListAsync(Call call) =>
        Results.Json(new([.. (await LiveAsync(call)).Select(FromTask.ToItem)]), Json.Wire.KeyList);

    public static async Task<IResult> DeleteAsync(Call call)
    {
        var id = ToTask.Id(call.Path("key_id"), IdPrefix.Key, "key_id");
        // Revoking goes by id alone, and ids of other dialects' keys are none of this API's.
        return (await LiveAsync(call)).Any(key => key.Id == id) && await call.Port<IKeyStore>().RevokeAsync(call.Owner, id, call.Cancel)
            ? Results.NoContent()
            : throw ToTask.NotFound("key_id");
    }

    private static async Task<IReadOnlyList<ApiKey>> LiveAsync(Call call)
    {
        var now = call.Port<TimeProvider>().GetUtcNow();
        var keys = await call.Port<IKeyStore>().ListAsync(call.Owner, PartWorkDialect.Keys.Dialect, call.Cancel);
        return [.. keys.Where(key => key.RevokedAt is null && (key.ExpiresAt is null || key.ExpiresAt > now))];
    }
}
