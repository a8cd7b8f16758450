using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Makistry.Tests;

public sealed class WebhookTests : IAsyncLifetime
{
    private MakistryHost host = null!;
    private string key = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await MakistryHost.StartAsync();
        key = await host.KeyAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task FinishedJob_IsToldToItsCallback_SignedWithTheSecretOfTheMoment()
    {
        host.Working();
        var (task, delivery) = await JobAsync();
        await host.Keys.RotateSigningSecretAsync(MakistryDialect.Keys, MakistryHost.Account, (await host.OnlyKeyAsync()).Id, Cancel);
        var secret = await host.Keys.SigningSecretAsync((await host.OnlyKeyAsync()).Id, Cancel);

        var message = await host.Webhooks.ComposeAsync(delivery, task, Cancel);
        var headers = message!.Headers.ToDictionary();
        Assert.Equal(("job.success", delivery.Id.ToString()), (headers["X-Makistry-Event"], headers["X-Makistry-Delivery"]));
        Assert.Equal(host.Time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), headers["X-Makistry-Timestamp"]);
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret!));
        Assert.Equal("sha256=" + Convert.ToHexStringLower(hmac.ComputeHash(message.Body)), headers["X-Makistry-Signature"]);

        var body = JsonNode.Parse(message.Body)!;
        Assert.Equal(("success", "A-17"), ((string?)body["status"], (string?)body["metadata"]!["ref"]));
        Assert.StartsWith(host.Url, (string?)body["download_url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailedJob_IsToldToo()
    {
        host.Engine.Work = task => task with { State = TaskState.Failed, Error = new(ErrorCode.KernelFailed, "no") };
        var (task, delivery) = await JobAsync();
        var message = await host.Webhooks.ComposeAsync(delivery, task, Cancel);
        Assert.Equal("job.failed", message!.Headers.ToDictionary()["X-Makistry-Event"]);
        Assert.Equal("generation_failed", (string?)JsonNode.Parse(message.Body)!["error_code"]);
    }

    [Fact]
    public async Task Job_ThatExpiredBeforeItsCallbackCouldBeReached_IsNotTold()
    {
        host.Working();
        var (task, delivery) = await JobAsync();
        Assert.Null(await host.Webhooks.ComposeAsync(delivery, task with { State = TaskState.Expired, Result = null }, Cancel));
    }

    [Fact]
    public async Task Job_WithoutACallback_AndTasksOfOthers_HaveNoTarget()
    {
        host.Working();
        var plain = await host.TaskAsync(await host.SubmitAsync(key));
        Assert.Empty(await host.Webhooks.TargetsAsync(plain, Cancel));
        Assert.Empty(await host.Webhooks.TargetsAsync(plain with { Client = null }, Cancel));
        Assert.Empty(await host.Webhooks.TargetsAsync(plain with { Client = new JsonObject { ["dialect"] = "other" } }, Cancel));
    }

    private async Task<(TaskRecord Task, WebhookDelivery Delivery)> JobAsync()
    {
        var job = await host.PostAsync("/v1/text-to-cad", key, new JsonObject
        {
            ["prompt"] = "a cube",
            ["callback_url"] = "https://hooks.example/cad",
            ["metadata"] = new JsonObject { ["ref"] = "A-17" },
        });
        var task = await host.TaskAsync(job.Json);
        var target = Assert.Single(await host.Webhooks.TargetsAsync(task, Cancel));
        Assert.Equal("https://hooks.example/cad", target.Url);
        return (task, new(Ids.New(host.Time), "makistry", task.Id, task.Owner, task.State, target.Subscription, target.Url, 0, null, null, null, host.Time.GetUtcNow()));
    }
}
