using Formwright.Core;
using Formwright.Dialects.Edge;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.Meshy;

/// <summary>
/// The edge: every request comes in through here. Where it is from, who sent it and whether there are requests left is decided
/// before a byte of the body is read.
/// </summary>
internal static class Gate
{
    /// <summary>The key of the vendor's documentation, which anybody may use to try: what it asks for is checked and answered by a sample.</summary>
    public const string TestKey = "msy_dummy_api_key_for_test_mode_12345678";

    private const string Bearer = "Bearer ";
    private const string VersionHeader = "x-api-version";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly string Version = typeof(Gate).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>Lets requests with a key through.</summary>
    /// <param name="handler">What they reach.</param>
    /// <param name="limited">False when the request does not count.</param>
    public static RequestDelegate ForKey(Func<Call, Task<IResult>> handler, bool limited = true) => http => RequestEdge.AnswerAsync(
        http,
        async () =>
        {
            http.Response.Headers[VersionHeader] = Version;
            if (IsFromABrowser(http.Request))
            {
                return Errors.CrossOrigin;
            }

            if (await CallOfAsync(http) is not { } call)
            {
                return Errors.InvalidKey;
            }

            return limited && Count(call) is { } refusal ? refusal : await handler(call);
        },
        Errors.From);

    /// <inheritdoc cref="ForKey(Func{Call, Task{IResult}}, bool)"/>
    public static RequestDelegate ForKey(Func<Call, IResult> handler, bool limited = true) => ForKey(call => Task.FromResult(handler(call)), limited);

    // Browsers name the page that a script belongs to, and ask before they send a key; others do neither.
    private static bool IsFromABrowser(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) || (request.Headers.Origin is [{ Length: > 0 } origin, ..] && origin != RequestOrigin.Of(request));

    private static async Task<Call?> CallOfAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var secret = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
        if (secret == TestKey)
        {
            return new Call(http, key: null);
        }

        return await http.RequestServices.GetRequiredService<IKeyStore>().AuthenticateAsync(MeshyDialect.Keys, secret, http.RequestAborted) is { } key
            ? new Call(http, key)
            : null;
    }

    private static Refusal? Count(Call call)
    {
        var subject = call.Key is { } key ? MeshyDialect.Keys.CreditSubject(key.Account) : $"meshy-test:{call.Http.Connection.RemoteIpAddress}";
        var limit = new SlidingLimit(Second, call.Tier.RequestsPerSecond);
        // Keys of one account may be of different tiers, and a counter has one limit.
        var refusing = call.Port<IQuotaMeter>().TryTake(subject, $"requests/{limit.Limit}", [limit], out var retryAt);
        return refusing is null ? null : Errors.RateLimit(retryAt - call.Port<TimeProvider>().GetUtcNow());
    }
}
