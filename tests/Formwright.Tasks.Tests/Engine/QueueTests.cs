using Formwright.Core;

namespace Formwright.Tasks.Tests;

public class QueueTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tasks_ThatWait_RunByPriorityThenAge()
    {
        var sink = new RecordingSink();
        await using var server = await TestServer.StartAsync(sink: sink);
        var blocker = await server.SubmitAsync("hold", server.Gate.Input);
        var visitor = await server.Gate.NextAsync();
        var normal = await server.SubmitAsync("echo");
        var later = await server.SubmitAsync("echo");
        var urgent = await server.SubmitAsync(new TaskSubmission(TestServer.Owner, "fault.echo", [], Priority: 5));

        await visitor.ReleaseAsync();

        await sink.ToldAsync(4);
        Assert.Equal([blocker.Id, urgent.Id, normal.Id, later.Id], sink.Taken.Select(message => message.TaskId));
    }

    [Fact]
    public async Task Task_WithAParent_RunsAfterItThoughAWorkerIsFree()
    {
        var sink = new RecordingSink();
        await using var server = await TestServer.StartAsync(TestServer.Options with { Workers = 2 }, sink);
        var parent = await server.SubmitAsync("hold", server.Gate.Input);
        var visitor = await server.Gate.NextAsync();
        var child = await server.SubmitAsync(new TaskSubmission(TestServer.Owner, "fault.echo", [], Parents: [parent.Id]));
        Assert.Equal(TaskState.Succeeded, (await server.RunAsync("echo")).State);
        Assert.Equal(TaskState.Pending, (await server.Engine.FindAsync(TestServer.Owner, child.Id, Cancel))!.State);

        await visitor.ReleaseAsync();

        Assert.Equal(visitor.ProcessId, (int)(await server.EndAsync(child)).Result!["parents"]![0]!["process"]!);
    }

    [Fact]
    public async Task Submission_WithAKnownKey_ReturnsTheEarlierTask()
    {
        await using var server = await TestServer.StartAsync();
        var submission = new TaskSubmission(TestServer.Owner, "fault.echo", [], IdempotencyKey: "k");

        var first = await server.SubmitAsync(submission);
        await server.EndAsync(first);
        var second = await server.SubmitAsync(submission);

        Assert.Equal((first.Id, TaskState.Succeeded), (second.Id, second.State));
        Assert.Single(await server.Engine.ListAsync(new TaskQuery(TestServer.Owner), Cancel));
    }

    [Fact]
    public async Task Submission_ToAFullQueue_IsRefused()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { MaxPending = 1 });
        await server.SubmitAsync("hold", server.Gate.Input);
        await server.Gate.NextAsync();
        await server.SubmitAsync("echo");

        var refused = await Assert.ThrowsAsync<FormwrightException>(() => server.SubmitAsync("echo"));

        Assert.Equal(ErrorCode.QueueFull, refused.Error.Code);
    }

    [Fact]
    public async Task Task_CancelledWhilePending_NeverRuns()
    {
        await using var server = await TestServer.StartAsync();
        await server.SubmitAsync("hold", server.Gate.Input);
        var visitor = await server.Gate.NextAsync();
        var task = await server.SubmitAsync("echo");
        var waiting = server.EndAsync(task);

        var canceled = await server.Engine.CancelAsync(TestServer.Owner, task.Id, Cancel);

        Assert.Equal(TaskState.Canceled, canceled!.State);
        Assert.Equal((TaskState.Canceled, 0), ((await waiting).State, (await waiting).Attempts));
        await visitor.ReleaseAsync();
    }

    [Theory]
    [InlineData("hold")]
    [InlineData("spin")]
    [InlineData("pause")]
    public async Task Task_CancelledWhileRunning_EndsAndTheNextOneRuns(string fault)
    {
        await using var server = await TestServer.StartAsync();
        var task = await server.SubmitAsync(fault, server.Gate.Input);
        await server.Gate.NextAsync();

        await server.Engine.CancelAsync(TestServer.Owner, task.Id, Cancel);

        var ended = await server.EndAsync(task);
        Assert.Equal((TaskState.Canceled, null), (ended.State, ended.Error));
        Assert.Equal(TaskState.Succeeded, (await server.RunAsync("echo")).State);
    }

    [Fact]
    public async Task Task_CancelledElsewhere_StopsAtTheNextRenewal()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { LeaseRenewal = TimeSpan.FromMilliseconds(20) });
        var task = await server.SubmitAsync("hold", server.Gate.Input);
        await server.Gate.NextAsync();

        await server.Memory.CancelAsync(TestServer.Owner, task.Id, Cancel);

        Assert.Equal(TaskState.Canceled, (await server.EndAsync(task)).State);
    }

    [Fact]
    public async Task Task_ThatFailed_CanBeTriedAgainAsANewTask()
    {
        await using var server = await TestServer.StartAsync();
        var failed = await server.EndAsync(await server.SubmitAsync(new TaskSubmission(
            TestServer.Owner, "fault.refuse", new() { ["a"] = 1 }, Priority: 3, Lifetime: TimeSpan.FromDays(1))));

        var again = await server.Engine.RetryAsync(TestServer.Owner, failed.Id, Cancel);

        Assert.NotEqual(failed.Id, again!.Id);
        Assert.Equal(failed.Input.ToJsonString(), again.Input.ToJsonString());
        Assert.Equal((failed.Kind, failed.Priority), (again.Kind, again.Priority));
        Assert.Equal(again.CreatedAt + TimeSpan.FromDays(1), again.ExpiresAt);
        Assert.Equal(TaskState.Failed, (await server.EndAsync(again)).State);
    }

    [Fact]
    public async Task Task_ThatSucceeded_CannotBeTriedAgain()
    {
        await using var server = await TestServer.StartAsync();
        var task = await server.RunAsync("echo");

        var refused = await Assert.ThrowsAsync<FormwrightException>(() => server.Engine.RetryAsync(TestServer.Owner, task.Id, Cancel));

        Assert.Equal(ErrorCode.Conflict, refused.Error.Code);
    }

    [Fact]
    public async Task Waiting_LongerThanItsPatience_ReturnsTheTaskAsItIs()
    {
        await using var server = await TestServer.StartAsync();
        var task = await server.SubmitAsync("hold", server.Gate.Input);
        await server.Gate.NextAsync();

        var seen = await server.Engine.WaitAsync(TestServer.Owner, task.Id, TimeSpan.FromMilliseconds(1), Cancel);

        Assert.Equal(TaskState.Running, seen!.State);
    }
}
