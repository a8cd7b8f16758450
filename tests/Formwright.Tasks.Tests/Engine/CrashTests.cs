using Formwright.Core;

namespace Formwright.Tasks.Tests;

public class CrashTests
{
    [Fact]
    public async Task Task_WhoseWorkerIsKilledOnce_IsRetriedAndSucceeds()
    {
        await using var server = await TestServer.StartAsync();
        var task = await server.SubmitAsync("hold", server.Gate.Input);
        var first = await server.Gate.NextAsync();

        first.Kill();

        var second = await server.Gate.NextAsync();
        Assert.NotEqual(first.ProcessId, second.ProcessId);
        await second.ReleaseAsync();
        var ended = await server.EndAsync(task);
        Assert.Equal((TaskState.Succeeded, 2), (ended.State, ended.Attempts));
    }

    [Fact]
    public async Task Task_WhoseWorkerIsKilledTwice_FailsWhileOthersAreUnharmed()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { Workers = 2 });
        var bystander = await server.SubmitAsync("hold", server.Gate.Input);
        var unharmed = await server.Gate.NextAsync();
        var victim = await server.SubmitAsync("hold", server.Gate.Input);

        (await server.Gate.NextAsync()).Kill();
        (await server.Gate.NextAsync()).Kill();

        var failed = await server.EndAsync(victim);
        Assert.Equal((TaskState.Failed, ErrorCode.KernelCrashed, 2), (failed.State, failed.Error!.Code, failed.Attempts));
        Assert.Contains("signal 9", failed.Error.Detail, StringComparison.Ordinal);
        await unharmed.ReleaseAsync();
        Assert.Equal((TaskState.Succeeded, 1), ((await server.EndAsync(bystander)).State, bystander.Attempts + 1));
    }

    [Theory]
    [InlineData("null", "signal 11")]
    [InlineData("failfast", "given up")]
    public async Task Task_ThatCrashesItsWorker_FailsAndTheNextOneRuns(string fault, string witness)
    {
        await using var server = await TestServer.StartAsync();

        var failed = await server.RunAsync(fault);

        Assert.Equal((ErrorCode.KernelCrashed, 2), (failed.Error!.Code, failed.Attempts));
        Assert.Contains(witness, failed.Error.Detail, StringComparison.Ordinal);
        Assert.Equal(TaskState.Succeeded, (await server.RunAsync("echo")).State);
    }

    [Theory]
    [InlineData("spin")]
    [InlineData("pause")]
    [InlineData("hold")]
    public async Task Task_BeyondItsDeadline_TimesOutWithoutAnotherAttempt(string fault)
    {
        var options = TestServer.Options with
        {
            Policies = new Dictionary<string, TaskPolicy> { [$"fault.{fault}"] = new(TimeSpan.FromMilliseconds(300), 1L << 30) },
        };
        await using var server = await TestServer.StartAsync(options);

        var failed = await server.RunAsync(fault, server.Gate.Input);

        Assert.Equal((ErrorCode.Timeout, 1), (failed.Error!.Code, failed.Attempts));
        Assert.Equal(TaskState.Succeeded, (await server.RunAsync("echo")).State);
    }

    [Fact]
    public async Task Task_BeyondItsMemory_FailsWithoutAnotherAttempt()
    {
        var options = TestServer.Options with
        {
            Policies = new Dictionary<string, TaskPolicy> { ["fault.hog"] = new(TimeSpan.FromSeconds(60), 150 << 20) },
        };
        await using var server = await TestServer.StartAsync(options);

        var failed = await server.RunAsync("hog");

        Assert.Equal((ErrorCode.KernelFailed, 1), (failed.Error!.Code, failed.Attempts));
        Assert.Contains("150 MB", failed.Error.Message, StringComparison.Ordinal);
        Assert.Equal(TaskState.Succeeded, (await server.RunAsync("echo")).State);
    }

    [Fact]
    public async Task Worker_KilledWhileIdle_IsReplacedBeforeTheNextTask()
    {
        await using var server = await TestServer.StartAsync();
        var warm = (int)(await server.RunAsync("echo")).Result!["process"]!;

        using (var process = System.Diagnostics.Process.GetProcessById(warm))
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var ended = await server.RunAsync("echo");
        Assert.Equal(TaskState.Succeeded, ended.State);
        Assert.NotEqual(warm, (int)ended.Result!["process"]!);
    }

    [Fact]
    public async Task Workers_ThatCannotStart_LeaveTasksInTheQueue()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { Command = TestServer.Worker("die") });
        var task = await server.SubmitAsync("echo");

        var waiting = await server.Engine.WaitAsync(TestServer.Owner, task.Id, TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);

        Assert.Equal((TaskState.Pending, 0), (waiting!.State, waiting.Attempts));
    }

    [Fact]
    public async Task Engine_WhoseWorkersCannotStart_SaysThatItCannotWork()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { Command = TestServer.Worker("die") });
        await using var sound = await TestServer.StartAsync();
        var task = await server.SubmitAsync("echo");

        for (var tries = 0; server.Engine.CanWork && tries < 300; tries++)
        {
            await server.Engine.WaitAsync(TestServer.Owner, task.Id, TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        await sound.RunAsync("echo");
        Assert.Equal((false, true), (server.Engine.CanWork, sound.Engine.CanWork));
    }
}
