using System.Collections.Concurrent;
using Formwright.Core;

namespace Formwright.Storage;

/// <summary>
/// The times of the last requests of each subject and counter, in memory. A subject holds no more times than its largest limit, and
/// one whose times are all over is dropped when others are counted.
/// </summary>
internal sealed class SlidingWindows(TimeProvider time)
{
    private const int SweepEvery = 1024;

    private readonly ConcurrentDictionary<(string Subject, string Counter), Log> logs = new();
    private int calls;

    /// <inheritdoc cref="IQuotaMeter.TryTake(string, string, IReadOnlyList{SlidingLimit}, out DateTimeOffset)"/>
    public SlidingLimit? TryTake(string subject, string counter, IReadOnlyList<SlidingLimit> limits, out DateTimeOffset retryAt)
    {
        var now = time.GetUtcNow();
        if (Interlocked.Increment(ref calls) % SweepEvery == 0)
        {
            Sweep(now);
        }

        while (true)
        {
            var log = logs.GetOrAdd((subject, counter), static _ => new Log());
            lock (log)
            {
                if (!log.Dropped)
                {
                    return log.TryTake(now, limits, out retryAt);
                }
            }
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, log) in logs)
        {
            lock (log)
            {
                if (log.OverAt <= now)
                {
                    log.Dropped = true;
                    logs.TryRemove(key, out _);
                }
            }
        }
    }

    /// <summary>One subject's times, oldest first; guarded by its own lock.</summary>
    private sealed class Log
    {
        private readonly List<DateTimeOffset> times = [];

        /// <summary>When its last time leaves the longest window.</summary>
        public DateTimeOffset OverAt { get; private set; }

        /// <summary>True once it is no longer in the table; whoever still has it must fetch the new one.</summary>
        public bool Dropped { get; set; }

        public SlidingLimit? TryTake(DateTimeOffset now, IReadOnlyList<SlidingLimit> limits, out DateTimeOffset retryAt)
        {
            var longest = limits.Max(limit => limit.Window);
            times.RemoveAll(taken => taken <= now - longest);
            retryAt = now;
            SlidingLimit? refusing = null;
            foreach (var limit in limits)
            {
                // The time that has to leave the window before there is room again.
                if (times.Count >= limit.Limit && times[^limit.Limit] + limit.Window is var free && free > now && (refusing is null || free > retryAt))
                {
                    (refusing, retryAt) = (limit, free);
                }
            }

            if (refusing is null)
            {
                times.Add(now);
                OverAt = now + longest;
            }

            return refusing;
        }
    }
}
