using System.Globalization;
using Formwright.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.PartWork;

/// <summary>What a tier allows.</summary>
/// <param name="PerMinute">Requests in a UTC minute.</param>
/// <param name="PerDay">Requests in a UTC day.</param>
/// <param name="GenerationsPerMonth">Generations in a UTC month.</param>
internal sealed record Tier(int PerMinute, int PerDay, int GenerationsPerMonth)
{
    /// <summary>The tier of new keys, and of requests without a key.</summary>
    public static Tier Free { get; } = new(60, 1_000, 100);

    private static readonly Tier Standard = new(120, 10_000, 1_000);
    private static readonly Tier Pro = new(300, 50_000, 5_000);

    /// <summary>The tier of that name; an unknown one is treated as <see cref="Free"/>.</summary>
    public static Tier Named(string name) => name switch
    {
        "standard" => Standard,
        "pro" => Pro,
        _ => Free,
    };
}

/// <summary>Counts requests and tells the client where it stands, in three headers on every response.</summary>
internal static class RateLimits
{
    /// <summary>Name of the counter of generations, which the task engine keeps.</summary>
    public const string Generations = "generations";

    private const string Requests = "requests";

    /// <summary>Sets the headers of a caller who is not known: a full minute of the free tier.</summary>
    public static void TellUnknown(HttpContext http)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        Tell(http, Tier.Free.PerMinute, Tier.Free.PerMinute, NextMinute(now));
    }

    /// <summary>Counts a request and sets the headers.</summary>
    /// <param name="http">The request.</param>
    /// <param name="subject">Whose counters.</param>
    /// <param name="tier">What they may reach.</param>
    /// <returns>The refusal when a limit is exceeded; else null.</returns>
    public static Refusal? Count(HttpContext http, string subject, Tier tier)
    {
        var meter = http.RequestServices.GetRequiredService<IQuotaMeter>();
        var minute = meter.TryTake(subject, Requests, QuotaPeriod.Minute, tier.PerMinute);
        Tell(http, tier.PerMinute, minute.Remaining, minute.ResetsAt);
        if (!minute.Allowed)
        {
            return Errors.RateLimit(tier.PerMinute, QuotaPeriod.Minute, minute.ResetsAt);
        }

        var day = meter.TryTake(subject, Requests, QuotaPeriod.Day, tier.PerDay);
        return day.Allowed ? null : Errors.RateLimit(tier.PerDay, QuotaPeriod.Day, day.ResetsAt);
    }

    /// <summary>Says in the headers of a 429 when to come back.</summary>
    public static void TellRetry(HttpContext http, DateTimeOffset retryAt)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var seconds = Math.Max(1, (long)Math.Ceiling((retryAt - now).TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-RateLimit-Remaining"] = "0";
        http.Response.Headers["X-RateLimit-Reset"] = UnixSeconds(retryAt);
    }

    /// <summary>Midnight of the first day of the next UTC month.</summary>
    public static DateTimeOffset NextMonth(DateTimeOffset now) =>
        new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);

    private static DateTimeOffset NextMinute(DateTimeOffset now) =>
        DateTimeOffset.FromUnixTimeSeconds(((now.ToUnixTimeSeconds() / 60) + 1) * 60);

    private static void Tell(HttpContext http, int limit, int remaining, DateTimeOffset resetsAt)
    {
        http.Response.Headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-RateLimit-Reset"] = UnixSeconds(resetsAt);
    }

    // Rounded up, so that a client which waits until then is never early.
    private static string UnixSeconds(DateTimeOffset time) =>
        ((long)Math.Ceiling((time - DateTimeOffset.UnixEpoch).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
