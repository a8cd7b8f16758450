using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Meshy;

/// <summary><c>/openapi/v1/balance</c>.</summary>
internal static class Balance
{
    // As in the vendor's example.
    private const int Sample = 1000;

    public static async Task<IResult> GetAsync(Call call)
    {
        var left = call.Key is { } key
            ? (await call.Port<ICreditStore>().BalanceAsync(MeshyDialect.Keys.CreditSubject(key.Account), call.Cancel)).Left
            : Sample;
        return Results.Json(new(left), Json.Wire.BalanceAnswer);
    }
}
