namespace Formwright.Core;

/// <summary>Where a task stands.</summary>
public enum TaskState
{
    /// <summary>Accepted; waits for its parents or for a worker.</summary>
    Pending,

    /// <summary>A worker has it.</summary>
    Running,

    /// <summary>Finished with a result.</summary>
    Succeeded,

    /// <summary>Finished with an error.</summary>
    Failed,

    /// <summary>Stopped by its owner.</summary>
    Canceled,

    /// <summary>Finished, and its results were removed by the retention rule.</summary>
    Expired,
}

/// <summary>Questions about states.</summary>
public static class TaskStates
{
    /// <summary>True when the state never changes again by running.</summary>
    public static bool IsTerminal(this TaskState state) => state is not (TaskState.Pending or TaskState.Running);
}
