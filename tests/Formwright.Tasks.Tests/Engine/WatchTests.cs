using Formwright.Core;

namespace Formwright.Tasks.Tests;

public class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watched_Task_IsSeenWaitingRunningAndEnded()
    {
        await using var server = await TestServer.StartAsync();
        await server.SubmitAsync("hold", server.Gate.Input);
        var before = await server.Gate.NextAsync();
        var task = await server.SubmitAsync("hold", server.Gate.Input);
        var seen = new List<TaskState>();

        using var limit = new CancellationTokenSource(Patience);
        await foreach (var state in server.Engine.WatchAsync(TestServer.Owner, task.Id, limit.Token))
        {
            if (seen.LastOrDefault((TaskState)(-1)) == state.State)
            {
                continue;
            }

            seen.Add(state.State);
            switch (state.State)
            {
                case TaskState.Pending:
                    await before.ReleaseAsync();
                    break;
                case TaskState.Running:
                    await (await server.Gate.NextAsync()).ReleaseAsync();
                    break;
            }
        }

        Assert.Equal([TaskState.Pending, TaskState.Running, TaskState.Succeeded], seen);
    }

    [Fact]
    public async Task Watched_Task_ThatIsUnknownOrAnothers_IsNotSeen()
    {
        await using var server = await TestServer.StartAsync();
        var task = await server.SubmitAsync("echo");
        Assert.Empty(await server.Engine.WatchAsync("somebody", task.Id, Cancel).ToListAsync(Cancel));
        Assert.Empty(await server.Engine.WatchAsync(TestServer.Owner, Ids.New(TimeProvider.System), Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Deleted_Task_IsStopped_AndTheNextRuns()
    {
        await using var server = await TestServer.StartAsync();
        var task = await server.SubmitAsync("hold", server.Gate.Input);
        await server.Gate.NextAsync();
        var watched = server.Engine.WatchAsync(TestServer.Owner, task.Id, Cancel).ToListAsync(Cancel).AsTask();

        Assert.True(await server.Engine.DeleteAsync(TestServer.Owner, task.Id, Cancel));

        Assert.All(await watched.WaitAsync(Patience, Cancel), state => Assert.Equal(TaskState.Running, state.State));
        Assert.False(await server.Engine.DeleteAsync(TestServer.Owner, task.Id, Cancel));
        Assert.Equal(TaskState.Succeeded, (await server.RunAsync("echo")).State);
        Assert.DoesNotContain(task.Id, server.Memory.Completions.Keys);
    }

    [Fact]
    public async Task Start_ThatIsAnnounced_IsToldBeforeTheEnd()
    {
        var sink = new RecordingSink();
        await using var server = await TestServer.StartAsync(sink: sink);
        await server.SubmitAsync(new TaskSubmission(TestServer.Owner, "fault.echo", [], AnnounceStart: true));
        await sink.ToldAsync(2);
        Assert.Equal([TaskState.Running, TaskState.Succeeded], sink.Taken.Select(message => message.State));
    }
}
