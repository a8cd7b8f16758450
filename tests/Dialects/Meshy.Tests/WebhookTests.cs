using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Meshy.Tests;

public sealed class WebhookTests : IAsyncLifetime
{
    private const string Receiver = "https://hooks.example/meshy";

    private MeshyHost host = null!;
    private string key = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await MeshyHost.StartAsync();
        key = await host.KeyAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Webhooks_OfTheAccount_AreTheTargetsOfAllItsTasks()
    {
        var hook = await AddAsync();
        var task = await TaskAsync();
        var target = Assert.Single(await host.Webhooks.TargetsAsync(task, Cancel));
        Assert.Equal((hook.Id, Receiver), (target.Subscription, target.Url));
        Assert.Empty(await host.Webhooks.TargetsAsync(task with { Client = null }, Cancel));
        Assert.Empty(await host.Webhooks.TargetsAsync(task with { State = TaskState.Expired }, Cancel));
        await host.Subscriptions.RemoveAsync(hook.Id, Cancel);
        Assert.Empty(await host.Webhooks.TargetsAsync(task, Cancel));
    }

    [Fact]
    public async Task Message_IsTheTaskObject_AsAPollShowsIt()
    {
        host.Working();
        var hook = await AddAsync();
        var task = await TaskAsync();
        var message = await host.Webhooks.ComposeAsync(Delivery(task, hook), task, Cancel);
        var told = JsonNode.Parse(message!.Body)!;
        MeshyHost.AssertTask(told);
        Assert.Equal((await host.GetAsync($"/openapi/v1/convert/{task.Id}", key)).Json.ToJsonString(), told.ToJsonString());
    }

    [Fact]
    public async Task Start_ThatIsTold_SaysInProgress()
    {
        Assert.True((await SubmittedAsync()).AnnounceStart);
        var hook = await AddAsync();
        var task = (await TaskAsync()) with { State = TaskState.Running, StartedAt = host.Time.GetUtcNow(), Progress = 3 };
        var told = JsonNode.Parse((await host.Webhooks.ComposeAsync(Delivery(task, hook), task, Cancel))!.Body)!;
        Assert.Equal("IN_PROGRESS", (string?)told["status"]);
    }

    [Fact]
    public async Task Progress_IsToldWhileATaskRuns()
    {
        Assert.True(host.Webhooks.TellsProgress);
        var hook = await AddAsync();
        var task = (await TaskAsync()) with { State = TaskState.Running, StartedAt = host.Time.GetUtcNow() };
        var told = JsonNode.Parse((await host.Webhooks.ComposeAsync(Delivery(task, hook), task with { Progress = 64 }, Cancel))!.Body)!;
        MeshyHost.AssertTask(told);
        Assert.Equal(64, (int?)told["progress"]);
    }

    [Fact]
    public async Task Start_OfATaskThatHasEndedSince_IsNotTold()
    {
        var hook = await AddAsync();
        var task = await TaskAsync();
        Assert.Null(await host.Webhooks.ComposeAsync(Delivery(task with { State = TaskState.Running }, hook), task with { State = TaskState.Succeeded }, Cancel));
    }

    [Fact]
    public async Task Webhook_ThatFailsTwentyTimesInARowAndForAnHour_IsDisabled()
    {
        var hook = await AddAsync();
        var task = await TaskAsync();
        var failed = Delivery(task, hook) with { Failure = "The receiver answered 500.", Attempts = 1 };
        for (var i = 0; i < AccountWebhooks.MostFailures - 1; i++)
        {
            await host.Webhooks.OnAttemptAsync(failed, Cancel);
        }

        // Long enough, but too few; then the row begins anew.
        host.Time.Advance(2 * AccountWebhooks.Patience);
        await host.Webhooks.OnAttemptAsync(failed with { ArrivedAt = host.Time.GetUtcNow(), Failure = null }, Cancel);
        Assert.Single(await host.Webhooks.TargetsAsync(task, Cancel));
        for (var i = 0; i < 5 * AccountWebhooks.MostFailures; i++)
        {
            await host.Webhooks.OnAttemptAsync(failed, Cancel);
        }

        // More than enough, but in too short a time.
        host.Time.Advance(AccountWebhooks.Patience - TimeSpan.FromSeconds(1));
        await host.Webhooks.OnAttemptAsync(failed, Cancel);
        Assert.Single(await host.Webhooks.TargetsAsync(task, Cancel));

        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.Webhooks.OnAttemptAsync(failed, Cancel);
        Assert.Empty(await host.Webhooks.TargetsAsync(task, Cancel));
        Assert.Null(await host.Webhooks.ComposeAsync(Delivery(task, hook), task, Cancel));
    }

    [Fact]
    public async Task Receiver_ThatAnswers500ForAnHour_IsToldAfterwards()
    {
        var hook = await AddAsync();
        var task = await TaskAsync();
        var at = TimeSpan.Zero;
        foreach (var wait in host.Webhooks.RetryWaits.TakeWhile(_ => at < TimeSpan.FromHours(1)))
        {
            await host.Webhooks.OnAttemptAsync(Delivery(task, hook) with { Failure = "The receiver answered 500.", Attempts = 1 }, Cancel);
            at += wait;
        }

        Assert.True(at > TimeSpan.FromHours(1));
        Assert.Single(await host.Webhooks.TargetsAsync(task, Cancel));
        Assert.NotNull(await host.Webhooks.ComposeAsync(Delivery(task, hook), task, Cancel));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(302, true)]
    [InlineData(399, true)]
    [InlineData(400, false)]
    [InlineData(500, false)]
    public void Status_Below400_CountsAsTaken(int status, bool isTaken) => Assert.Equal(isTaken, host.Webhooks.Takes(status));

    private static WebhookDelivery Delivery(TaskRecord task, WebhookSubscription hook) => new(
        hook.Id, "meshy", task.Id, task.Owner, task.State, hook.Id, hook.Url, 0, null, null, null, DateTimeOffset.UnixEpoch);

    private Task<WebhookSubscription> AddAsync() =>
        host.Subscriptions.AddAsync("meshy", MeshyHost.Account, Receiver, MeshyDialect.MaxWebhooks, Cancel);

    private async Task<TaskRecord> TaskAsync() => (await host.Engine.FindAsync(ToTask.OwnerOf(MeshyHost.Account), await host.CreateAsync(key), Cancel))!;

    private async Task<TaskSubmission> SubmittedAsync()
    {
        await host.CreateAsync(key);
        return host.Engine.Accepted.Last();
    }
}
