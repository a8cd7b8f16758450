using System.Collections.Concurrent;
using Formwright.Core;
using Microsoft.Extensions.Logging;

namespace Formwright.Storage;

/// <summary>
/// Request counters in memory. Those by day and month begin with what the database has and are added to it every few seconds
/// and at disposal; those by minute live in memory only. Windows that are over are dropped, so memory holds at most the
/// subjects seen in the current ones. A counter that tasks are charged to is for <see cref="Peek"/> only: those charges are
/// made in the database.
/// </summary>
internal sealed partial class QuotaMeter : IQuotaMeter, IAsyncDisposable
{
    /// <summary>How often counts are stored: what a crash may forget.</summary>
    public static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(5);

    private readonly Database database;
    private readonly TimeProvider time;
    private readonly ILogger<QuotaMeter> log;
    private readonly ConcurrentDictionary<QuotaKey, Count> counts = new();
    private readonly SlidingWindows sliding;
    private readonly SemaphoreSlim flushing = new(1, 1);
    private readonly ITimer timer;
    private bool disposed;

    public QuotaMeter(Database database, TimeProvider time, ILogger<QuotaMeter> log)
    {
        this.database = database;
        this.time = time;
        this.log = log;
        sliding = new SlidingWindows(time);
        timer = time.CreateTimer(_ => _ = FlushInBackgroundAsync(), null, FlushInterval, FlushInterval);
    }

    public QuotaDecision TryTake(string subject, string counter, QuotaPeriod period, int limit)
    {
        var key = KeyAt(subject, counter, period);
        var count = counts.GetOrAdd(key, static _ => new Count());
        lock (count)
        {
            var used = (count.Stored ??= StoredOf(key)) + count.Unstored;
            if (used >= limit)
            {
                return new QuotaDecision(false, 0, key.Window.End);
            }

            count.Unstored++;
            return new QuotaDecision(true, limit - used - 1, key.Window.End);
        }
    }

    // Reads the database each time, because what tasks are charged changes there.
    public QuotaDecision Peek(string subject, string counter, QuotaPeriod period, int limit)
    {
        var key = KeyAt(subject, counter, period);
        var used = database.Read(db => QuotaLedger.Used(db, key));
        if (counts.TryGetValue(key, out var count))
        {
            lock (count)
            {
                used += count.Unstored;
            }
        }

        return new QuotaDecision(used < limit, Math.Max(0, limit - used), key.Window.End);
    }

    public SlidingLimit? TryTake(string subject, string counter, IReadOnlyList<SlidingLimit> limits, out DateTimeOffset retryAt) =>
        sliding.TryTake(subject, counter, limits, out retryAt);

    /// <summary>Stores what was taken since the last time and drops windows that are over.</summary>
    internal async Task FlushAsync(CancellationToken cancel)
    {
        await flushing.WaitAsync(cancel);
        try
        {
            var now = time.GetUtcNow();
            var taken = new List<(QuotaKey Key, Count Count, int Amount)>();
            foreach (var (key, count) in counts)
            {
                lock (count)
                {
                    if (key.Period != QuotaPeriod.Minute && count.Unstored > 0)
                    {
                        taken.Add((key, count, count.Unstored));
                    }
                    else if (key.Window.End <= now)
                    {
                        counts.TryRemove(key, out _);
                    }
                }
            }

            if (taken.Count > 0)
            {
                await StoreAsync(taken, cancel);
            }
        }
        finally
        {
            flushing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!disposed)
        {
            disposed = true;
            await timer.DisposeAsync();
            await FlushInBackgroundAsync();
            flushing.Dispose();
        }
    }

    private async Task StoreAsync(List<(QuotaKey Key, Count Count, int Amount)> taken, CancellationToken cancel)
    {
        var rows = await database.WriteAsync(
            async db =>
            {
                var rows = new List<QuotaRow>(taken.Count);
                foreach (var (key, _, amount) in taken)
                {
                    rows.Add(await QuotaLedger.AddAsync(db, key, amount, cancel));
                }

                return rows;
            },
            cancel);
        for (var i = 0; i < taken.Count; i++)
        {
            lock (taken[i].Count)
            {
                taken[i].Count.Stored = rows[i].Used;
                taken[i].Count.Unstored -= taken[i].Amount;
            }
        }
    }

    private async Task FlushInBackgroundAsync()
    {
        try
        {
            await FlushAsync(CancellationToken.None);
        }
        catch (FormwrightException exception)
        {
            // The counts stay in memory and are stored the next time.
            LogNotStored(exception);
        }
    }

    private int StoredOf(QuotaKey key) => key.Period == QuotaPeriod.Minute ? 0 : database.Read(db => QuotaLedger.Used(db, key));

    private QuotaKey KeyAt(string subject, string counter, QuotaPeriod period) =>
        new(subject, counter, period, QuotaWindow.At(period, time.GetUtcNow()));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request counts could not be stored; they are kept in memory.")]
    private partial void LogNotStored(Exception exception);

    /// <summary>One count in memory; guarded by its own lock.</summary>
    private sealed class Count
    {
        /// <summary>What the database had when it was last read or written; null before.</summary>
        public int? Stored { get; set; }

        /// <summary>Taken since.</summary>
        public int Unstored { get; set; }
    }
}
