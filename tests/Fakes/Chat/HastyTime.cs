using System.Collections.Concurrent;

namespace Formwright.Tests.Fakes;

/// <summary>The real clock, but waits of up to half a minute end at once; longer ones, which are deadlines, never do.</summary>
internal sealed class HastyTime : TimeProvider
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>The waits that ended at once.</summary>
    public ConcurrentQueue<TimeSpan> Waited { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > Longest || dueTime < TimeSpan.Zero)
        {
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        Waited.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
