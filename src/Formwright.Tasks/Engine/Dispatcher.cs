using Formwright.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Formwright.Tasks;

/// <summary>Keeps the workers busy: one loop per slot claims a task, runs it, and claims the next.</summary>
internal sealed class Dispatcher(
    ITaskStore store,
    RunningTasks running,
    AttemptRunner runner,
    ScratchFolders scratch,
    TaskSignals signals,
    TaskWatchers watchers,
    TaskEngineOptions options,
    TimeProvider time,
    ILogger<Dispatcher> logger) : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan StoreWait = TimeSpan.FromSeconds(1);

    private readonly List<WorkerSlot> _slots = [];
    private readonly CancellationTokenSource _stopping = new();
    private Task _loops = Task.CompletedTask;
    private bool _disposed;

    /// <summary>False while every slot is without a worker because starting one fails again and again.</summary>
    public bool CanWork => _slots.Count == 0 || _slots.Exists(slot => !slot.IsFailing);

    /// <summary>Takes over what an earlier server left behind, and starts all workers, without waiting for them to be ready.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        scratch.Wipe();
        var recovered = await store.RecoverAsync(all: true, options.MaxAttempts, cancellationToken);
        if (recovered > 0)
        {
            logger.LogInformation("{Count} tasks of an earlier run go back into the queue", recovered);
            signals.WakeOutbox();
        }

        for (var i = 0; i < options.Workers; i++)
        {
            _slots.Add(new WorkerSlot(options, time, logger));
        }

        _loops = Task.WhenAll(_slots.Select(slot => Task.Run(() => ServeAsync(slot, _stopping.Token), CancellationToken.None)));
    }

    /// <summary>
    /// Claims nothing more, lets running tasks finish within the grace or until <paramref name="cancellationToken"/> fires, puts the others back into the
    /// queue, and lets the workers leave. Takes at most the two graces and a moment, whatever the workers do.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await Task.WhenAny(_loops, Task.Delay(options.ShutdownGrace, time, cancellationToken));
        running.StopAll(StopReason.Shutdown);
        await _loops;
        await Task.WhenAll(_slots.Select(slot => slot.ExitAsync()));
    }

    /// <summary>Kills the workers. A second call does nothing: the container knows this object under two names.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _stopping.CancelAsync();
        running.StopAll(StopReason.Shutdown);
        await Task.WhenAll(_slots.Select(slot => slot.DisposeAsync().AsTask()));
        await _loops;
        _stopping.Dispose();
    }

    private async Task ServeAsync(WorkerSlot slot, CancellationToken stopping)
    {
        Task? wake = null;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                // A task is claimed only when a worker is there to run it.
                await slot.FillAsync(stopping);
                if (await running.ClaimAsync(stopping) is { } attempt)
                {
                    await RunAsync(attempt, slot);
                    continue;
                }

                // The wait outlives a round in which the worker died, else its wake-up would be lost.
                wake ??= signals.WorkAsync(stopping);
                if (await Task.WhenAny(wake, slot.Vacant) == wake)
                {
                    await wake;
                    wake = null;
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogError(e, "No task could be claimed; the next try comes soon");
                await Task.Delay(StoreWait, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RunAsync(Attempt attempt, WorkerSlot slot)
    {
        try
        {
            await runner.RunAsync(attempt, slot);
        }
        finally
        {
            running.Remove(attempt);

            // The outbox tells the end as well, but only after what stands in it before; who watches need not wait for that.
            watchers.Wake(attempt.Id);
        }
    }
}
