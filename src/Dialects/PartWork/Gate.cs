using Formwright.Core;
using Formwright.Dialects.Edge;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.PartWork;

/// <summary>
/// The edge: every request comes in through here. Who it is, whether there are requests left and whether it may do this are
/// decided, in this order, before a byte of the body is read; and every exception becomes this API's own error.
/// </summary>
internal static class Gate
{
    private const string KeyHeader = "X-API-Key";
    private const string Bearer = "Bearer ";

    /// <summary>Lets requests with a key through.</summary>
    /// <param name="handler">What they reach.</param>
    /// <param name="anyOf">Permissions of which the key needs one; none for any key.</param>
    public static RequestDelegate ForKey(Func<KeyCall, Task<IResult>> handler, params string[] anyOf) => http => AnswerAsync(http, async () =>
    {
        var keys = http.RequestServices.GetRequiredService<IKeyStore>();
        var key = await keys.AuthenticateAsync(PartWorkDialect.Keys, http.Request.Headers[KeyHeader], http.RequestAborted);
        if (key is null)
        {
            return Errors.InvalidKey;
        }

        if (RateLimits.Count(http, key.Id.ToString(), Tier.Named(key.Tier)) is { } refusal)
        {
            return refusal;
        }

        return anyOf.Length > 0 && !anyOf.Any(key.Allows) ? Errors.Denied(anyOf) : await handler(new KeyCall(http, key));
    });

    /// <summary>Lets requests with an account's token through.</summary>
    public static RequestDelegate ForAccount(Func<Call, Task<IResult>> handler) => http => AnswerAsync(http, async () =>
    {
        var tokens = http.RequestServices.GetRequiredService<IAccountTokens>();
        var header = http.Request.Headers.Authorization.ToString();
        var account = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? await tokens.VerifyAsync(header[Bearer.Length..].Trim())
            : null;
        if (account is null)
        {
            return Errors.InvalidToken;
        }

        return RateLimits.Count(http, $"account:{account}", Tier.Free) is { } refusal ? refusal : await handler(new Call(http, account));
    });

    private static Task AnswerAsync(HttpContext http, Func<Task<IResult>> work)
    {
        RateLimits.TellUnknown(http);
        return RequestEdge.AnswerAsync(http, work, error => Errors.From(error, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
    }
}
