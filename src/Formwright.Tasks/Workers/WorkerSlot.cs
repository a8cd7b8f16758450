using Microsoft.Extensions.Logging;

namespace Formwright.Tasks;

/// <summary>
/// A place for one worker, filled again whenever its worker is spent or dead. A worker that dies without having begun a task counts as a failed start:
/// then the next one waits, twice as long each time, from 0.25 s up to 30 s. Used by one loop at a time.
/// </summary>
internal sealed class WorkerSlot(TaskEngineOptions options, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private const int MostFailedStarts = 3;

    private WorkerProcess? _worker;
    private Task _leaving = Task.CompletedTask;
    private int _failedStarts;

    /// <summary>True when there is no worker because starting one failed several times in a row.</summary>
    public bool IsFailing => _worker is null && _failedStarts >= MostFailedStarts;

    /// <summary>Completes when the slot needs <see cref="FillAsync"/>.</summary>
    public Task Vacant => _worker?.Ended ?? Task.CompletedTask;

    /// <summary>Returns when the slot has a ready worker, starting one as often as it takes.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> fired.</exception>
    public async Task FillAsync(CancellationToken cancel)
    {
        if (_worker is { } dead && (dead.Ended.IsCompleted || dead.HasExited))
        {
            _failedStarts = dead.TasksBegun == 0 ? _failedStarts + 1 : 0;
            await VacateAsync();
        }

        while (_worker is null)
        {
            cancel.ThrowIfCancellationRequested();
            if (_failedStarts > 0)
            {
                var wait = FirstWait * Math.Pow(2, Math.Min(_failedStarts, 10) - 1);
                await Task.Delay(wait < LongestWait ? wait : LongestWait, time, cancel);
            }

            try
            {
                _worker = await WorkerProcess.StartAsync(options, time, logger, cancel);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Ctrl-C reaches a worker that has not begun to ignore it before the server knows that it is stopping.
                _failedStarts++;
                logger.LogWarning("A worker could not be started ({Failures} times in a row): {Reason}", _failedStarts, e.Message);
            }
        }
    }

    /// <summary>Runs a task in the worker; the slot must be filled.</summary>
    public async Task<WorkerEnd> RunAsync(RunFrame task, TaskPolicy policy, Action<int> progress, CancellationToken cancel)
    {
        var worker = _worker ?? throw new InvalidOperationException("The slot has no worker.");
        var end = await worker.RunAsync(task, policy, progress, cancel);
        _failedStarts = 0;
        if (!worker.Ended.IsCompleted && IsSpent(worker))
        {
            // It leaves in the background, since it may take its time to do so.
            _worker = null;
            _leaving = Task.WhenAll(_leaving, worker.ExitAsync());
        }

        return end;
    }

    /// <summary>Lets the worker leave, and kills it when it does not; it must be idle.</summary>
    public async Task ExitAsync()
    {
        if (_worker is { } worker)
        {
            _worker = null;
            await worker.ExitAsync();
        }

        await _leaving;
    }

    /// <summary>Kills the worker, whatever it does.</summary>
    public async ValueTask DisposeAsync()
    {
        await VacateAsync();
        await _leaving;
    }

    private async Task VacateAsync()
    {
        if (_worker is { } worker)
        {
            _worker = null;
            await worker.DisposeAsync();
        }
    }

    /// <summary>A worker that stays large between tasks would make the next task fail for memory it did not use.</summary>
    private bool IsSpent(WorkerProcess worker) =>
        worker.TasksBegun >= options.MaxTasksPerWorker || ResidentMemory.Of(worker.ProcessId) > options.DefaultPolicy.MemoryLimit / 2;
}
