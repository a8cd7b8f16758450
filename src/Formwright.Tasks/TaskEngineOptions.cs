using System.Collections.ObjectModel;

namespace Formwright.Tasks;

/// <summary>How the task engine of one server runs.</summary>
public sealed record TaskEngineOptions
{
    /// <summary>Starts one worker process, which must call <see cref="WorkerLoop.RunAsync"/>.</summary>
    public required WorkerCommand Command { get; init; }

    /// <summary>
    /// Folder for the working folders of running tasks, made when absent. It belongs to this server alone: what an earlier run left in it is
    /// removed at start. On the file system of the blob store, results are moved instead of copied.
    /// </summary>
    public required string ScratchRoot { get; init; }

    /// <summary>Worker processes, and so tasks that run at the same time; at least 1. Default: the processor's cores.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Limits of kinds without an entry in <see cref="Policies"/>. Default: 120 s and 2 GB.</summary>
    public TaskPolicy DefaultPolicy { get; init; } = new(TimeSpan.FromSeconds(120), 2L << 30);

    /// <summary>Limits by task kind. Default: none.</summary>
    public IReadOnlyDictionary<string, TaskPolicy> Policies { get; init; } = ReadOnlyDictionary<string, TaskPolicy>.Empty;

    /// <summary>A worker is replaced after this many tasks, at least 1, so that leaks of native code stay small. Default: 500.</summary>
    public int MaxTasksPerWorker { get; init; } = 500;

    /// <summary>Submissions are refused with <c>queue_full</c> while this many tasks are pending. Default: 10 000.</summary>
    public int MaxPending { get; init; } = 10_000;

    /// <summary>A task begun this often without an end, by crashes of the server, fails with <c>kernel_crashed</c>. Default: 5.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>A task whose holder has been silent for this long is given to another. Default: 30 s.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a running task's lease is extended and its progress stored; well below <see cref="Lease"/>. Default: 8 s.</summary>
    public TimeSpan LeaseRenewal { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>A worker that has not become ready by then is killed and started anew. Default: 30 s.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What a worker is given to stop a cancelled or overdue task, or to leave, before it is killed. Default: 2 s.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What running tasks are given to finish when the server stops; then they go back into the queue. Default: 10 s.</summary>
    public TimeSpan ShutdownGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often expired tasks are removed. Default: 5 min.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often lapsed leases are looked for. Default: 15 s.</summary>
    public TimeSpan RecoveryInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The limits of one kind.</summary>
    internal TaskPolicy PolicyOf(string kind) => Policies.TryGetValue(kind, out var policy) ? policy : DefaultPolicy;

    /// <summary>Rejects numbers that could not work.</summary>
    /// <exception cref="ArgumentException">A count or limit is below 1, a time is not positive, or the renewal is no shorter than the lease.</exception>
    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ScratchRoot);
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTasksPerWorker, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxPending, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(LeaseRenewal, Lease);
        ArgumentOutOfRangeException.ThrowIfLessThan(ShutdownGrace, TimeSpan.Zero);
        foreach (var time in new[] { LeaseRenewal, StartTimeout, StopGrace, SweepInterval, RecoveryInterval })
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        }

        foreach (var policy in Policies.Values.Append(DefaultPolicy))
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(policy.Deadline, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfLessThan(policy.MemoryLimit, 1);
        }
    }
}

/// <summary>A command line.</summary>
/// <param name="FileName">Program, as a path or a name on the search path.</param>
/// <param name="Arguments">Its arguments, passed as they are.</param>
public sealed record WorkerCommand(string FileName, IReadOnlyList<string> Arguments);

/// <summary>What a task may use. Exceeding either ends it without a second attempt.</summary>
/// <param name="Deadline">Time in the worker, above 0; then it fails with <c>timeout</c>.</param>
/// <param name="MemoryLimit">Resident memory of the worker in bytes, at least 1; above it the worker is killed and the task fails with <c>kernel_failed</c>.</param>
public sealed record TaskPolicy(TimeSpan Deadline, long MemoryLimit);
