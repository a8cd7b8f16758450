using Formwright.Core;

namespace Formwright.Tasks.Tests;

public class RestartTests
{
    [Fact]
    public async Task Tasks_AcceptedByAServerThatWasKilled_AllRunOnTheNextOne()
    {
        await using var first = await TestServer.StartAsync();
        var running = await first.SubmitAsync("hold", first.Gate.Input);
        var abandoned = await first.Gate.NextAsync();
        var pending = await first.SubmitAsync("echo");
        await first.DieAsync();
        await abandoned.GoneAsync();
        Directory.CreateDirectory(Path.Combine(first.Scratch, "attempt-left"));
        Directory.CreateDirectory(Path.Combine(first.Scratch, "not-ours"));

        await using var second = await TestServer.StartAsync(before: first);

        await (await second.Gate.NextAsync()).ReleaseAsync();
        var ended = await second.EndAsync(running);
        Assert.Equal((TaskState.Succeeded, 2), (ended.State, ended.Attempts));
        Assert.Equal(TaskState.Succeeded, (await second.EndAsync(pending)).State);
        await second.StopAsync();
        Assert.Equal("not-ours", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(second.Scratch))));
    }

    [Fact]
    public async Task Task_RunningWhenTheServerStops_MayFinish()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { ShutdownGrace = TimeSpan.FromSeconds(30) });
        var task = await server.SubmitAsync("hold", server.Gate.Input);
        var visitor = await server.Gate.NextAsync();

        var stop = server.StopAsync();
        await visitor.ReleaseAsync();
        await stop;

        Assert.Equal(TaskState.Succeeded, (await server.Memory.FindAsync(task.Id, TestContext.Current.CancellationToken))!.State);
    }

    [Theory]
    [InlineData("hold")]
    [InlineData("spin")]
    public async Task Task_TooLongForTheServersStop_GoesBackIntoTheQueue(string fault)
    {
        await using var server = await TestServer.StartAsync();
        var task = await server.SubmitAsync(fault, server.Gate.Input);
        var visitor = await server.Gate.NextAsync();

        await server.StopAsync();

        await visitor.GoneAsync();
        Assert.Equal(TaskState.Pending, (await server.Memory.FindAsync(task.Id, TestContext.Current.CancellationToken))!.State);
        Assert.Empty(Directory.EnumerateFileSystemEntries(server.Scratch));
    }

    [Fact]
    public async Task Worker_ThatHangsAtExit_DoesNotHoldUpTheServersStop()
    {
        await using var server = await TestServer.StartAsync();
        var worker = (int)(await server.RunAsync("hangatexit")).Result!["process"]!;
        using var process = System.Diagnostics.Process.GetProcessById(worker);

        await server.StopAsync();

        Assert.True(process.HasExited);
    }

    [Fact]
    public async Task Task_BegunTooOften_FailsInsteadOfKillingTheServerForEver()
    {
        await using var first = await TestServer.StartAsync();
        var task = await first.SubmitAsync("hold", first.Gate.Input);
        await first.Gate.NextAsync();
        await first.DieAsync();
        await using var second = await TestServer.StartAsync(before: first);
        await second.Gate.NextAsync();
        await second.DieAsync();

        await using var third = await TestServer.StartAsync(TestServer.Options with { MaxAttempts = 1 }, before: second);

        Assert.Equal(ErrorCode.KernelCrashed, (await third.EndAsync(task)).Error!.Code);
    }
}
