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
}

/// <summary>The state of a quota after a request.</summary>
/// <param name="Allowed">False when the limit was reached; nothing was taken then.</param>
/// <param name="Remaining">What is left in the window.</param>
/// <param name="ResetsAt">When the window ends.</param>
public sealed record QuotaDecision(bool Allowed, int Remaining, DateTimeOffset ResetsAt);

/// <summary>Counts what a key uses. Counting requests may forget the last seconds in a crash; task charges may not.</summary>
public interface IQuotaMeter
{
    /// <summary>Takes one from a request counter if <paramref name="limit"/> allows it.</summary>
    QuotaDecision TryTake(string subject, string counter, QuotaPeriod period, int limit);

    /// <summary>The state of a request counter, without taking.</summary>
    QuotaDecision Peek(string subject, string counter, QuotaPeriod period, int limit);
}
