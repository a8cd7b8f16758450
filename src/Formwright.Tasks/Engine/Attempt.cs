using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Tasks;

/// <summary>Why a running attempt was told to stop.</summary>
internal enum StopReason
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>Its owner cancelled the task.</summary>
    Canceled,

    /// <summary>Somebody else has the task; nothing may be stored.</summary>
    LeaseLost,

    /// <summary>Its owner deleted the task; there is nothing to store it in.</summary>
    Deleted,

    /// <summary>The server stops; the task goes back into the queue.</summary>
    Shutdown,
}

/// <summary>One run of a task by this server.</summary>
#pragma warning disable CA1001 // Without a timer the token source holds nothing to dispose, and a call of Stop may come late.
internal sealed class Attempt(ClaimedTask claimed, string holder)
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _stop = new();
    private int _progress;
    private int _reason;
    private bool _isSettling;

    public TaskRecord Task => claimed.Task;

    public Guid Id => claimed.Task.Id;

    public IReadOnlyList<JsonObject?> ParentResults => claimed.ParentResults;

    /// <summary>Name under which this attempt alone holds the lease.</summary>
    public string Holder => holder;

    /// <summary>The latest progress, never falling.</summary>
    public int Progress => Volatile.Read(ref _progress);

    /// <summary>The first reason given.</summary>
    public StopReason Reason => (StopReason)Volatile.Read(ref _reason);

    public CancellationToken Stopped => _stop.Token;

    /// <summary>True from when its end is being stored: what is known of it here is out of date then.</summary>
    public bool IsSettling => Volatile.Read(ref _isSettling);

    /// <summary>Its end is about to be stored.</summary>
    public void Settle() => Volatile.Write(ref _isSettling, true);

    public void Report(int percent) => Interlocked.Exchange(ref _progress, Math.Clamp(percent, Progress, 100));

    /// <summary>Asks it to stop; only the first reason counts.</summary>
    public void Stop(StopReason reason)
    {
        if (Interlocked.CompareExchange(ref _reason, (int)reason, (int)StopReason.None) == (int)StopReason.None)
        {
            _ = _stop.CancelAsync();
        }
    }
}
