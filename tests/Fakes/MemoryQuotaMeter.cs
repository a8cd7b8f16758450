using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>Counters of fixed windows in memory.</summary>
internal sealed class MemoryQuotaMeter(TimeProvider time) : IQuotaMeter
{
    private readonly Dictionary<(string, string, QuotaPeriod, DateTimeOffset), int> counts = [];
    private readonly Lock sync = new();

    public QuotaDecision TryTake(string subject, string counter, QuotaPeriod period, int limit) => Decide(subject, counter, period, limit, 1);

    public QuotaDecision Peek(string subject, string counter, QuotaPeriod period, int limit) => Decide(subject, counter, period, limit, 0);

    public QuotaDecision Decide(string subject, string counter, QuotaPeriod period, int limit, int amount)
    {
        var (start, end) = Window(period);
        lock (sync)
        {
            var used = counts.GetValueOrDefault((subject, counter, period, start));
            if (used + Math.Max(amount, 1) > limit)
            {
                return new(false, Math.Max(0, limit - used), end);
            }

            counts[(subject, counter, period, start)] = used + amount;
            return new(true, limit - used - amount, end);
        }
    }

    public void GiveBack(TaskCharge charge)
    {
        var (start, _) = Window(charge.Period);
        lock (sync)
        {
            counts[(charge.Subject, charge.Counter, charge.Period, start)] -= charge.Amount;
        }
    }

    private (DateTimeOffset Start, DateTimeOffset End) Window(QuotaPeriod period)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var start = period switch
        {
            QuotaPeriod.Minute => new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, DateTimeKind.Utc),
            QuotaPeriod.Day => now.Date,
            QuotaPeriod.Month => new DateTime(now.Year, now.Month, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        var end = period switch
        {
            QuotaPeriod.Minute => start.AddMinutes(1),
            QuotaPeriod.Day => start.AddDays(1),
            QuotaPeriod.Month => start.AddMonths(1),
        };
        return (new(start, TimeSpan.Zero), new(end, TimeSpan.Zero));
    }
}
