using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Formwright.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace Formwright.Tasks.Tests;

public sealed class WebhookTests : IAsyncLifetime
{
    private readonly ManualTime time = new();
    private readonly WebhookSignal signal = new();
    private readonly InMemoryTaskStore tasks;
    private readonly MemoryWebhookStore webhooks;
    private readonly Format format = new();
    private readonly OutgoingHttp http;
    private readonly RunningTasks running;
    private readonly WebhookSender sender;
    private readonly WebhookProgress progress;
    private readonly WebhookSink sink;

    public WebhookTests()
    {
        tasks = new InMemoryTaskStore(time);
        webhooks = new MemoryWebhookStore(time);
        http = new OutgoingHttp(new OutgoingOptions { AllowedHosts = ["127.0.0.1"] }, time);
        running = new RunningTasks(tasks, TestServer.Options, time);
        progress = new WebhookProgress(running, webhooks, [format], signal, time, NullLogger<WebhookProgress>.Instance);
        sender = new WebhookSender(tasks, webhooks, [format], http, running, signal, time, NullLogger<WebhookSender>.Instance);
        sink = new WebhookSink(tasks, webhooks, [format], signal, time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await sender.StartAsync(Cancel);
        await progress.StartAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await progress.StopAsync(CancellationToken.None);
        await sender.StopAsync(CancellationToken.None);
        progress.Dispose();
        sender.Dispose();
        running.Dispose();
        http.Dispose();
    }

    [Fact]
    public async Task EndedTask_IsToldToItsReceiverOnce()
    {
        await using var receiver = await Receiver.StartAsync(_ => Task.CompletedTask);
        var task = await EndedAsync(receiver.Url);

        var tried = await format.NextAsync();
        Assert.Equal((1, null, null), (tried.Attempts, tried.Failure, tried.DueAt));
        Assert.Equal(time.GetUtcNow(), tried.ArrivedAt);
        var (_, headers, body) = Assert.Single(receiver.Received);
        Assert.Equal(task.Id.ToString(), body);
        Assert.Equal(("application/json", tried.Id.ToString()), (headers["Content-Type"], headers["X-Delivery"]));
        Assert.Equal([tried], webhooks.All);
    }

    [Fact]
    public async Task TaskThatNobodyAskedFor_IsToldToNobody()
    {
        await EndedAsync(url: null);
        Assert.Empty(webhooks.All);
    }

    [Fact]
    public async Task MessageThatComesTwice_IsSentOnce()
    {
        await using var receiver = await Receiver.StartAsync(_ => Task.CompletedTask);
        var task = await EndedAsync(receiver.Url);
        await format.NextAsync();
        await sink.OnTaskAsync(new(2, task.Id, task.Owner, TaskState.Succeeded, time.GetUtcNow()), Cancel);
        Assert.Single(webhooks.All);
    }

    [Fact]
    public async Task ReceiverThatFails_IsTriedAgainAfterEachWait_AndThenGivenUp()
    {
        await using var receiver = await Receiver.StartAsync(http =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        await EndedAsync(receiver.Url);

        foreach (var wait in format.RetryWaits)
        {
            var tried = await format.NextAsync();
            Assert.Equal("The receiver answered 500.", tried.Failure);
            Assert.Equal(time.GetUtcNow() + wait, tried.DueAt);
            await PassAsync(wait);
        }

        var last = await format.NextAsync();
        Assert.Equal((3, null, null), (last.Attempts, last.DueAt, last.ArrivedAt));
        Assert.Single(receiver.Received.Select(received => received.Headers["X-Delivery"]).Distinct());
    }

    [Fact]
    public async Task ReceiverThatRecovers_IsToldAtTheNextAttempt()
    {
        var answers = 0;
        await using var receiver = await Receiver.StartAsync(http =>
        {
            http.Response.StatusCode = answers++ == 0 ? 503 : 204;
            return Task.CompletedTask;
        });
        await EndedAsync(receiver.Url);
        await format.NextAsync();
        await PassAsync(format.RetryWaits[0]);
        Assert.NotNull((await format.NextAsync()).ArrivedAt);
    }

    [Fact]
    public async Task ReceiverThatRedirects_IsNotFollowed()
    {
        await using var other = await Receiver.StartAsync(_ => Task.CompletedTask);
        await using var receiver = await Receiver.StartAsync(http =>
        {
            http.Response.Redirect(other.Url.AbsoluteUri);
            return Task.CompletedTask;
        });
        await EndedAsync(receiver.Url);
        Assert.Equal("The receiver answered 302.", (await format.NextAsync()).Failure);
        Assert.Empty(other.Received);
    }

    [Fact]
    public async Task ReceiverThatHangs_IsGivenUpAtItsTimeout_AndHoldsUpNoOther()
    {
        var reached = new TaskCompletionSource();
        await using var hanging = await Receiver.StartAsync(async http =>
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        await using var other = await Receiver.StartAsync(_ => Task.CompletedTask);
        await EndedAsync(hanging.Url);
        await reached.Task;

        await EndedAsync(other.Url);
        Assert.NotNull((await format.NextAsync()).ArrivedAt);

        time.Advance(format.Timeout);
        Assert.Equal("There was no answer within 10 s.", (await format.NextAsync()).Failure);
    }

    [Fact]
    public async Task EndOfATask_IsToldAfterItsStart()
    {
        var reached = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var slow = await Receiver.StartAsync(_ =>
        {
            reached.TrySetResult();
            return release.Task;
        });
        await using var other = await Receiver.StartAsync(_ => Task.CompletedTask);
        var task = (await StartedAsync(slow.Url)).Task;
        await reached.Task;
        await sink.OnTaskAsync(new(2, task.Id, task.Owner, TaskState.Succeeded, time.GetUtcNow()), Cancel);
        await EndedAsync(other.Url);
        Assert.Equal(other.Url.AbsoluteUri, (await format.NextAsync()).Url);
        Assert.Single(slow.Received);

        release.SetResult();
        Assert.Equal(TaskState.Running, (await format.NextAsync()).State);
        Assert.Equal(TaskState.Succeeded, (await format.NextAsync()).State);
    }

    [Fact]
    public async Task RunningTask_IsToldAgainWhenItHasComeFurther()
    {
        await using var receiver = await Receiver.StartAsync(_ => Task.CompletedTask);
        var attempt = await StartedAsync(receiver.Url);
        var first = await format.NextAsync();

        attempt.Report(40);
        await PassAsync(TimeSpan.FromSeconds(1));
        var second = await format.NextAsync();
        await PassAsync(TimeSpan.FromSeconds(1));
        attempt.Report(70);
        await PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal((1, first.Id), (second.Attempts, (await format.NextAsync()).Id));
        Assert.Equal(["0", "40", "70"], receiver.Received.Select(received => received.Headers["X-Progress"]));
    }

    [Fact]
    public async Task ReceiverThatWasDown_HearsOfTheNewestProgressOnce()
    {
        var answers = 0;
        await using var receiver = await Receiver.StartAsync(http =>
        {
            http.Response.StatusCode = answers++ == 0 ? 500 : 200;
            return Task.CompletedTask;
        });
        var attempt = await StartedAsync(receiver.Url);
        await format.NextAsync();
        attempt.Report(40);
        attempt.Report(80);
        await PassAsync(format.RetryWaits[0]);

        Assert.NotNull((await format.NextAsync()).ArrivedAt);
        Assert.Equal("80", receiver.Received.Last().Headers["X-Progress"]);
        Assert.DoesNotContain(receiver.Received, received => received.Headers["X-Progress"] == "40");
    }

    [Fact]
    public async Task ReceiverInThePrivateNetwork_IsNotReached()
    {
        await using var receiver = await Receiver.StartAsync(_ => Task.CompletedTask);
        await EndedAsync(new Uri($"http://localhost:{receiver.Url.Port}/"));
        Assert.NotNull((await format.NextAsync()).Failure);
        Assert.Empty(receiver.Received);
    }

    private async Task PassAsync(TimeSpan by)
    {
        // The sender has to be waiting for exactly this moment before the clock may move.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!time.IsArmed(by))
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        time.Advance(by);
    }

    private async Task<Attempt> StartedAsync(Uri url)
    {
        var (task, _) = await tasks.AddAsync(new("owner", "echo", [], Client: new JsonObject { ["callback"] = url.AbsoluteUri }), 10, Cancel);
        var attempt = await running.ClaimAsync(Cancel);
        await sink.OnTaskAsync(new(1, task.Id, task.Owner, TaskState.Running, time.GetUtcNow()), Cancel);
        return attempt!;
    }

    private async Task<TaskRecord> EndedAsync(Uri? url)
    {
        var (task, _) = await tasks.AddAsync(new("owner", "echo", [], Client: new JsonObject { ["callback"] = url?.AbsoluteUri }), 10, Cancel);
        await sink.OnTaskAsync(new(1, task.Id, task.Owner, TaskState.Succeeded, time.GetUtcNow()), Cancel);
        return task;
    }

    /// <summary>Sends the task's id and progress to the URL that the task's client data names.</summary>
    private sealed class Format : IWebhookFormat
    {
        private readonly Channel<WebhookDelivery> attempts = Channel.CreateUnbounded<WebhookDelivery>();

        public string Dialect => "some";

        public IReadOnlyList<TimeSpan> RetryWaits { get; } = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1)];

        public TimeSpan Timeout { get; } = TimeSpan.FromSeconds(10);

        public bool TellsProgress => true;

        public Task<WebhookDelivery> NextAsync() => attempts.Reader.ReadAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        public Task<IReadOnlyList<WebhookTarget>> TargetsAsync(TaskRecord task, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<WebhookTarget>>((string?)task.Client?["callback"] is { } url ? [new(task.Id, url)] : []);

        public Task<WebhookMessage?> ComposeAsync(WebhookDelivery delivery, TaskRecord task, CancellationToken cancel) =>
            Task.FromResult<WebhookMessage?>(new(Encoding.UTF8.GetBytes(task.Id.ToString()), [new("X-Delivery", delivery.Id.ToString()), new("X-Progress", $"{task.Progress}")]));

        public Task OnAttemptAsync(WebhookDelivery delivery, CancellationToken cancel)
        {
            attempts.Writer.TryWrite(delivery);
            return Task.CompletedTask;
        }
    }
}
