using Formwright.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Formwright.Tasks;

/// <summary>Gives tasks with lapsed leases to another worker, and removes what has expired, at regular intervals.</summary>
internal sealed class Housekeeping(
    ITaskStore store,
    TaskSignals signals,
    TaskEngineOptions options,
    TimeProvider time,
    ILogger<Housekeeping> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync(options.RecoveryInterval, RecoverAsync, stoppingToken),
        RepeatAsync(options.SweepInterval, SweepAsync, stoppingToken));

    private async Task RepeatAsync(TimeSpan interval, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(interval, time);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stopping);
                await work(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogError(e, "Housekeeping failed; it is tried again after {Interval}", interval);
            }
        }
    }

    private async Task RecoverAsync(CancellationToken cancel)
    {
        var count = await store.RecoverAsync(all: false, options.MaxAttempts, cancel);
        if (count > 0)
        {
            logger.LogWarning("{Count} tasks with lapsed leases were recovered", count);
        }

        // Also when none was: another server on the same store may have accepted tasks or written messages.
        signals.WakeAll();
        signals.WakeOutbox();
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        var count = await store.SweepAsync(cancel);
        if (count > 0)
        {
            logger.LogInformation("{Count} expired tasks were removed", count);
        }
    }
}
