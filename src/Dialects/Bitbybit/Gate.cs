using Formwright.Core;
using Formwright.Dialects.Edge;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.Bitbybit;

/// <summary>
/// The edge: every request comes in through here. Who it is, whether there are requests left and whether it may do this are
/// decided, in this order, before a byte of the body is read; and every exception becomes this API's own error.
/// </summary>
internal static class Gate
{
    /// <summary>Requests in a minute for each key.</summary>
    public const int PerMinute = 600;

    private const string KeyHeader = "x-api-key";
    private const string RequestIdHeader = "X-Request-Id";
    private const string Requests = "requests";

    /// <summary>Lets requests with a key through.</summary>
    /// <param name="handler">What they reach.</param>
    /// <param name="anyOf">Scopes of which the key needs one; none for any key.</param>
    public static RequestDelegate For(Func<Call, Task<IResult>> handler, params string[] anyOf) => http => AnswerAsync(http, async () =>
    {
        var keys = http.RequestServices.GetRequiredService<IKeyStore>();
        var key = await keys.AuthenticateAsync(BitbybitDialect.Keys, http.Request.Headers[KeyHeader], http.RequestAborted);
        if (key is null)
        {
            return Errors.InvalidKey;
        }

        var minute = http.RequestServices.GetRequiredService<IQuotaMeter>().TryTake(key.Id.ToString(), Requests, QuotaPeriod.Minute, PerMinute);
        if (!minute.Allowed)
        {
            return Errors.RateLimit(PerMinute, minute.ResetsAt - http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        }

        return anyOf.Length > 0 && !anyOf.Any(key.Allows) ? Errors.Denied(anyOf) : await handler(new Call(http, key));
    });

    /// <summary>The id of a request, which its answer carries.</summary>
    public static string RequestIdOf(HttpContext http) => http.TraceIdentifier;

    private static Task AnswerAsync(HttpContext http, Func<Task<IResult>> work)
    {
        http.TraceIdentifier = Ids.New(http.RequestServices.GetRequiredService<TimeProvider>()).ToString();
        http.Response.Headers[RequestIdHeader] = http.TraceIdentifier;
        return RequestEdge.AnswerAsync(http, work, Errors.From);
    }
}
