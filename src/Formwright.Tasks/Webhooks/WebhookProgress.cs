using Formwright.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Formwright.Tasks;

/// <summary>
/// Has webhooks of dialects that want it told how far a running task has come, at most once a second. Nothing is queued: the one
/// delivery that told of the start is sent again, so that a receiver that is slow or down hears of the newest and not of all.
/// </summary>
internal sealed class WebhookProgress(
    RunningTasks running,
    IWebhookStore webhooks,
    IEnumerable<IWebhookFormat> formats,
    WebhookSignal signal,
    TimeProvider time,
    ILogger<WebhookProgress> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<string> _dialects = [.. formats.Where(format => format.TellsProgress).Select(format => format.Dialect)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_dialects.Count == 0)
        {
            return;
        }

        var told = new Dictionary<Guid, int>();
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                told = await TellAsync(told, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    /// <summary>Returns what has been told of the tasks that run now.</summary>
    private async Task<Dictionary<Guid, int>> TellAsync(Dictionary<Guid, int> before, CancellationToken cancel)
    {
        var told = new Dictionary<Guid, int>();
        foreach (var task in running.All())
        {
            var known = before.GetValueOrDefault(task.Id);
            told[task.Id] = task.Progress > known && await RepeatAsync(task.Id, cancel) ? task.Progress : known;
        }

        return told;
    }

    /// <summary>False when nobody was told, be it that the last message is still under way.</summary>
    private async Task<bool> RepeatAsync(Guid task, CancellationToken cancel)
    {
        try
        {
            var repeated = 0;
            foreach (var dialect in _dialects)
            {
                repeated += await webhooks.RepeatAsync(task, dialect, cancel);
            }

            if (repeated > 0)
            {
                signal.Wake();
            }

            return repeated > 0;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            logger.LogWarning(e, "The progress of task {Task} could not be told; it is tried again after {Wait}", task, Interval);
            return false;
        }
    }
}
