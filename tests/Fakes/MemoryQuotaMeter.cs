using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>Counters of fixed and sliding windows and balances in memory.</summary>
internal sealed class MemoryQuotaMeter(TimeProvider time) : IQuotaMeter, ICreditStore
{
    private readonly Dictionary<(string, string, QuotaPeriod, DateTimeOffset), int> counts = [];
    private readonly Dictionary<(string, string), List<DateTimeOffset>> times = [];
    private readonly Dictionary<string, int> granted = [];
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

    public SlidingLimit? TryTake(string subject, string counter, IReadOnlyList<SlidingLimit> limits, out DateTimeOffset retryAt)
    {
        var now = retryAt = time.GetUtcNow();
        lock (sync)
        {
            if (!times.TryGetValue((subject, counter), out var taken))
            {
                times.Add((subject, counter), taken = []);
            }

            foreach (var limit in limits.OrderByDescending(limit => limit.Window))
            {
                var inside = taken.Where(at => at > now - limit.Window).ToList();
                if (inside.Count >= limit.Limit)
                {
                    retryAt = inside[^limit.Limit] + limit.Window;
                    return limit;
                }
            }

            taken.Add(now);
            return null;
        }
    }

    public Task<CreditBalance> BalanceAsync(string subject, CancellationToken cancel)
    {
        lock (sync)
        {
            var used = counts.GetValueOrDefault((subject, CreditBalance.Counter, QuotaPeriod.Ever, Window(QuotaPeriod.Ever).Start));
            return Task.FromResult(new CreditBalance(granted.GetValueOrDefault(subject), used));
        }
    }

    public Task GrantAsync(string subject, int amount, string reason, CancellationToken cancel)
    {
        lock (sync)
        {
            granted[subject] = granted.GetValueOrDefault(subject) + amount;
        }

        return Task.CompletedTask;
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
            QuotaPeriod.Ever => DateTime.MinValue,
        };
        var end = period switch
        {
            QuotaPeriod.Minute => start.AddMinutes(1),
            QuotaPeriod.Day => start.AddDays(1),
            QuotaPeriod.Month => start.AddMonths(1),
            QuotaPeriod.Ever => DateTime.MaxValue,
        };
        return (new(start, TimeSpan.Zero), new(end, TimeSpan.Zero));
    }
}
