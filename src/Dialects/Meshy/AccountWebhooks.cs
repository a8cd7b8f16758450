using System.Text;
using Formwright.Core;
using Microsoft.Extensions.Logging;

namespace Formwright.Dialects.Meshy;

/// <summary>
/// Tells an account's webhooks of all its tasks: the task object, when it starts, comes further and ends. Nothing is signed, as the vendor
/// documents no signature; waits and the number of failures that disable a webhook are ours.
/// </summary>
internal sealed class AccountWebhooks(
    IWebhookSubscriptions subscriptions, IAssetStore assets, ITaskEngine engine, TimeProvider time, ILogger<AccountWebhooks> logger) : IWebhookFormat
{
    /// <summary>Failed attempts in a row that disable a webhook, when the first of them is <see cref="Patience"/> ago.</summary>
    public const int MostFailures = 20;

    /// <summary>How long a webhook must have failed to be disabled: a busy account makes many attempts in its receiver's short trouble.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public string Dialect => MeshyDialect.Keys.Dialect;

    public IReadOnlyList<TimeSpan> RetryWaits { get; } =
        [TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)];

    public TimeSpan Timeout { get; } = TimeSpan.FromSeconds(10);

    public bool TellsProgress => true;

    /// <summary>Below 400, as documented: a redirect counts as taken, but is not followed.</summary>
    public bool Takes(int status) => status < 400;

    public async Task<IReadOnlyList<WebhookTarget>> TargetsAsync(TaskRecord task, CancellationToken cancel) =>
        task.State != TaskState.Expired && FromTask.Remembered(task) is { } remembered
            ? [.. (await subscriptions.ListAsync(Dialect, remembered.Account, cancel)).Where(s => s.DisabledAt is null).Select(s => new WebhookTarget(s.Id, s.Url))]
            : [];

    public async Task<WebhookMessage?> ComposeAsync(WebhookDelivery delivery, TaskRecord task, CancellationToken cancel)
    {
        // What has changed since is told by a message of its own, and must not be told twice.
        if (task.State != delivery.State || FromTask.Remembered(task) is not { } remembered || ResourceList.Find(remembered.Resource) is not { } resource)
        {
            return null;
        }

        var known = await subscriptions.ListAsync(Dialect, remembered.Account, cancel);
        if (!known.Any(subscription => subscription.Id == delivery.Subscription && subscription.DisabledAt is null))
        {
            return null;
        }

        var view = await new TaskReader(engine, assets, time).ViewAsync(task, remembered, remembered.Origin, cancel);
        return new(Encoding.UTF8.GetBytes(FromTask.ToTask(resource, view).ToJsonString(Json.Wire.Options)), []);
    }

    public async Task OnAttemptAsync(WebhookDelivery delivery, CancellationToken cancel)
    {
        var after = await subscriptions.RecordAsync(delivery.Subscription, delivery.ArrivedAt is not null, MostFailures, Patience, cancel);
        if (after?.DisabledAt is not null)
        {
            logger.LogWarning(
                "Webhook {Webhook} of account {Account} failed {Failures} times in a row since {Since:u} and is disabled: {Failure}",
                after.Url,
                after.Account,
                after.Failures,
                after.FailingSince,
                delivery.Failure);
        }
    }
}
