using Formwright.Core;
using Formwright.Dialects.Edge;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.Makistry;

/// <summary>
/// The edge: every request comes in through here. Who it is and whether there are requests left is decided before a byte of the
/// body is read.
/// </summary>
internal static class Gate
{
    private const string Bearer = "Bearer ";
    private const string Counter = "jobs";

    private static readonly SlidingLimit PerMinute = new(TimeSpan.FromMinutes(1), 20);
    private static readonly SlidingLimit PerHour = new(TimeSpan.FromHours(1), 100);

    /// <summary>Lets requests with a key through.</summary>
    /// <param name="handler">What they reach.</param>
    /// <param name="limited">True to count them: only requests for jobs are, or polling as advised would use the hour up.</param>
    public static RequestDelegate ForKey(Func<KeyCall, Task<IResult>> handler, bool limited) => http => RequestEdge.AnswerAsync(
        http,
        async () =>
        {
            var key = await http.RequestServices.GetRequiredService<IKeyStore>().AuthenticateAsync(MakistryDialect.Keys, TokenOf(http), http.RequestAborted);
            if (key is null)
            {
                return Errors.InvalidKey;
            }

            return limited && Count(http, key) is { } refusal ? refusal : await handler(new KeyCall(http, key));
        },
        Errors.From);

    /// <summary>Lets requests with an account's token through.</summary>
    public static RequestDelegate ForAccount(Func<Call, Task<IResult>> handler) => http => RequestEdge.AnswerAsync(
        http,
        async () => TokenOf(http) is { } token && await http.RequestServices.GetRequiredService<IAccountTokens>().VerifyAsync(token) is { } account
            ? await handler(new Call(http, account))
            : Errors.InvalidToken,
        Errors.From);

    private static string? TokenOf(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
    }

    private static Refusal? Count(HttpContext http, ApiKey key)
    {
        var refusing = http.RequestServices.GetRequiredService<IQuotaMeter>().TryTake(key.Id.ToString(), Counter, [PerMinute, PerHour], out var retryAt);
        return refusing is null
            ? null
            : Errors.RateLimit(
                refusing == PerHour ? $"per-hour limit ({PerHour.Limit}/hr) exceeded" : $"per-minute limit ({PerMinute.Limit}/min) exceeded",
                retryAt - http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
    }
}
