using Formwright.Core;

namespace Formwright.Tasks.Tests;

public class OutboxTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_WhenTakenByAllSinks_AreRemoved()
    {
        var sink = new RecordingSink();
        await using var server = await TestServer.StartAsync(sink: sink);

        var succeeded = await server.RunAsync("echo");
        var failed = await server.RunAsync("refuse");

        await sink.ToldAsync(2);
        Assert.Equal([(succeeded.Id, TaskState.Succeeded), (failed.Id, TaskState.Failed)], sink.Taken.Select(message => (message.TaskId, message.State)));
        await server.StopAsync();
        Assert.Empty(await server.Memory.ReadOutboxAsync(10, Cancel));
    }

    [Fact]
    public async Task Messages_NotAcknowledgedByAServerThatWasKilled_AreDeliveredByTheNextOne()
    {
        var sink = new RecordingSink();
        await using var first = await TestServer.StartAsync(sink: sink);
        first.Store.FailNext(nameof(ITaskStore.AcknowledgeAsync), times: int.MaxValue);
        var task = await first.RunAsync("echo");
        await sink.ToldAsync(1);
        await first.DieAsync();

        var next = new RecordingSink();
        await using var second = await TestServer.StartAsync(sink: next, before: first);

        await next.ToldAsync(1);
        Assert.Equal(task.Id, Assert.Single(next.Taken).TaskId);
    }

    [Fact]
    public async Task Message_ThatASinkRefuses_ComesAgainAndHoldsUpNoOtherTask()
    {
        var sink = new RecordingSink();
        await using var server = await TestServer.StartAsync(sink: sink);
        var hold = await server.SubmitAsync("hold", server.Gate.Input);
        var visitor = await server.Gate.NextAsync();
        sink.Refuse = message => message.TaskId == hold.Id && sink.Refused.IsEmpty;

        await visitor.ReleaseAsync();
        await sink.ToldAsync(1);
        var other = await server.RunAsync("echo");
        await sink.ToldAsync(2);

        Assert.Equal(hold.Id, Assert.Single(sink.Refused).TaskId);
        Assert.Equal(new HashSet<Guid> { hold.Id, other.Id }, [.. sink.Taken.Select(message => message.TaskId)]);
    }
}
