using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Formwright.Core;
using Formwright.Dialects.Edge;

namespace Formwright.Dialects.Makistry;

/// <summary>
/// Tells a job's callback how it ended: the job as a poll would show it, signed with the secret of the key that asked. Headers,
/// formula and waits are ours, since the vendor's pages do not give them.
/// </summary>
internal sealed class JobWebhooks(IKeyStore keys, IAssetStore assets, TimeProvider time) : IWebhookFormat
{
    public string Dialect => MakistryDialect.Keys.Dialect;

    public IReadOnlyList<TimeSpan> RetryWaits { get; } =
        [TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    public TimeSpan Timeout { get; } = TimeSpan.FromSeconds(10);

    public Task<IReadOnlyList<WebhookTarget>> TargetsAsync(TaskRecord task, CancellationToken cancel) => Task.FromResult<IReadOnlyList<WebhookTarget>>(
        task.State is TaskState.Succeeded or TaskState.Failed && RememberedJob.Of(task) is { CallbackUrl: { } url } job ? [new(job.KeyId, url)] : []);

    public async Task<WebhookMessage?> ComposeAsync(WebhookDelivery delivery, TaskRecord task, CancellationToken cancel)
    {
        // A job that has expired since, or whose key is gone, has nothing to say.
        if (task.State != delivery.State || RememberedJob.Of(task) is not { } job || await keys.SigningSecretAsync(job.KeyId, cancel) is not { } secret)
        {
            return null;
        }

        var link = FromTask.OutputKey(task, job) is { } key && await assets.FindAsync(task.Owner, key, cancel) is { } output
            ? RequestOrigin.Absolute(job.Origin, assets.CreateLink(output, FromTask.LinkLifetime).Url)
            : null;
        var body = JsonSerializer.SerializeToUtf8Bytes(FromTask.ToJob(task, job, link), Json.Wire.JobAnswer);
        return new(
            body,
            [
                new("X-Makistry-Event", $"job.{FromTask.Status(task.State)}"),
                new("X-Makistry-Delivery", delivery.Id.ToString()),
                new("X-Makistry-Timestamp", time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
                new("X-Makistry-Signature", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))}"),
            ]);
    }

    public Task OnAttemptAsync(WebhookDelivery delivery, CancellationToken cancel) => Task.CompletedTask;
}
