using Formwright.Core;

namespace Formwright.Tasks;

/// <summary>How a run in a worker ended.</summary>
internal abstract record WorkerEnd
{
    private WorkerEnd()
    {
    }

    /// <summary>The handler returned.</summary>
    public sealed record Succeeded(TaskOutcome Outcome) : WorkerEnd;

    /// <summary>The handler failed, or the task exceeded its deadline or memory limit.</summary>
    public sealed record Failed(Error Error) : WorkerEnd;

    /// <summary>The worker died by itself; another attempt may do better.</summary>
    public sealed record Crashed(Error Error) : WorkerEnd;

    /// <summary>It was stopped on request.</summary>
    public sealed record Stopped : WorkerEnd;
}
