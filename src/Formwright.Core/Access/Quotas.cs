namespace Formwright.Core;

/// <summary>A fixed window; it begins at the start of the UTC minute, day or month.</summary>
public enum QuotaPeriod
{
    /// <summary>A UTC minute; counted in memory.</summary>
    Minute,

    /// <summary>A UTC day.</summary>
    Day,

    /// <summary>A UTC calendar month.</summary>
    Month,

    /// <summary>One window without end: a balance.</summary>
    Ever,
}

/// <summary>The state of a quota after a request.</summary>
/// <param name="Allowed">False when the limit was reached; nothing was taken then.</param>
/// <param name="Remaining">What is left in the window.</param>
/// <param name="ResetsAt">When the window ends.</param>
public sealed record QuotaDecision(bool Allowed, int Remaining, DateTimeOffset ResetsAt);

/// <summary>At most so many in any stretch of time of that length.</summary>
/// <param name="Window">The stretch, above 0.</param>
/// <param name="Limit">How many, at least 1.</param>
public sealed record SlidingLimit(TimeSpan Window, int Limit);

/// <summary>Counts what a key uses. Counting requests may forget the last seconds in a crash; task charges may not.</summary>
public interface IQuotaMeter
{
    /// <summary>Takes one from a request counter if <paramref name="limit"/> allows it.</summary>
    QuotaDecision TryTake(string subject, string counter, QuotaPeriod period, int limit);

    /// <summary>The state of a request counter, without taking.</summary>
    QuotaDecision Peek(string subject, string counter, QuotaPeriod period, int limit);

    /// <summary>
    /// Takes one if every limit allows it, and nothing otherwise. Counted in memory only: a restart forgets what was taken.
    /// </summary>
    /// <param name="subject">Whose.</param>
    /// <param name="counter">Of what.</param>
    /// <param name="limits">All that must hold; the same ones at every call for a counter.</param>
    /// <param name="retryAt">When the one that refused allows the next; the current time when none did.</param>
    /// <returns>The limit that refused, the longest of several; null when one was taken.</returns>
    SlidingLimit? TryTake(string subject, string counter, IReadOnlyList<SlidingLimit> limits, out DateTimeOffset retryAt);
}
