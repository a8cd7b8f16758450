namespace Formwright.Tasks;

/// <summary>
/// Thins out a handler's progress: values never fall, are kept within 0 to 100, and are sent at most every 50 ms. A value held back is sent when
/// that time is over, so the last one is never lost. Safe to call from any thread, and silent once disposed.
/// </summary>
internal sealed class ProgressReporter : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly Action<int> _send;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long? _sentAt;
    private int _sent;
    private int _latest;
    private bool _disposed;

    public ProgressReporter(Action<int> send, TimeProvider time)
    {
        _send = send;
        _time = time;
        _timer = time.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Report(int percent)
    {
        lock (_lock)
        {
            _latest = Math.Max(_latest, Math.Min(percent, 100));
            if (_disposed || _latest == _sent)
            {
                return;
            }

            var wait = _sentAt is { } at ? Interval - _time.GetElapsedTime(at) : TimeSpan.Zero;
            if (wait <= TimeSpan.Zero)
            {
                Flush();
            }
            else
            {
                _timer.Change(wait, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        _timer.Dispose();
    }

    private void Flush()
    {
        lock (_lock)
        {
            if (_disposed || _latest == _sent)
            {
                return;
            }

            _sentAt = _time.GetTimestamp();
            _sent = _latest;
            _send(_latest);
        }
    }
}
