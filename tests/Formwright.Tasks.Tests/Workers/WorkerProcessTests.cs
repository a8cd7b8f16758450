using System.Diagnostics;
using System.Text.Json.Nodes;
using Formwright.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace Formwright.Tasks.Tests;

public sealed class WorkerProcessTests : IDisposable
{
    private static readonly TaskPolicy Generous = new(TimeSpan.FromSeconds(60), 1L << 30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fw");
    private readonly Gate _gate;

    public WorkerProcessTests() => _gate = new Gate(_folder.FullName);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _gate.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Worker_WhoseCodePrints_StillAnswers()
    {
        await using var worker = await StartAsync();

        var end = Assert.IsType<WorkerEnd.Succeeded>(await RunAsync(worker, "noise"));

        Assert.Equal(-1, (int)end.Outcome.Result["standardInput"]!);
    }

    [Fact]
    public async Task Worker_WithAResultThatIsNotJson_FailsTheTaskAndLives()
    {
        await using var worker = await StartAsync();

        var end = Assert.IsType<WorkerEnd.Failed>(await RunAsync(worker, "infinite"));

        Assert.Equal(ErrorCode.Internal, end.Error.Code);
        Assert.IsType<WorkerEnd.Succeeded>(await RunAsync(worker, "echo"));
    }

    [Fact]
    public async Task Worker_AskedToStop_StopsAndLives()
    {
        await using var worker = await StartAsync();
        using var stop = new CancellationTokenSource();
        var run = RunAsync(worker, "hold", cancel: stop.Token);
        await _gate.NextAsync();

        await stop.CancelAsync();

        Assert.IsType<WorkerEnd.Stopped>(await run);
        Assert.IsType<WorkerEnd.Succeeded>(await RunAsync(worker, "echo"));
    }

    [Fact]
    public async Task Worker_ThatIgnoresTheWishToStop_IsKilled()
    {
        await using var worker = await StartAsync();
        using var stop = new CancellationTokenSource();
        var run = RunAsync(worker, "spin", cancel: stop.Token);
        var visitor = await _gate.NextAsync();

        await stop.CancelAsync();

        Assert.IsType<WorkerEnd.Stopped>(await run);
        await visitor.GoneAsync();
        Assert.True(worker.Ended.IsCompleted);
    }

    [Fact]
    public async Task Worker_ThatHangsAtExit_IsKilled()
    {
        var worker = await StartAsync();
        await RunAsync(worker, "hangatexit");

        await worker.ExitAsync();

        Assert.True(worker.Ended.IsCompleted);
    }

    [Fact]
    public async Task Worker_ThatEndsAtOnce_IsReportedWithItsLastWords()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("die"));

        Assert.Contains("exit code 3", failure.Message, StringComparison.Ordinal);
        Assert.Contains("a library is missing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_ThatIsNeverReady_IsGivenUp()
    {
        var options = TestServer.Options with { Command = TestServer.Worker("mute"), StartTimeout = TimeSpan.FromMilliseconds(200) };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => WorkerProcess.StartAsync(options, TimeProvider.System, NullLogger.Instance, Cancel));

        Assert.Contains("not ready", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_ThatNoLongerReads_IsKilled()
    {
        await using var worker = await StartAsync();
        await SignalAsync("SIGSTOP", worker.ProcessId);

        // More than a pipe holds.
        var end = await RunAsync(worker, "echo", new JsonObject { ["text"] = new string('x', 1 << 20) });

        Assert.IsType<WorkerEnd.Crashed>(end);
    }

    [Theory]
    [InlineData("SIGINT")]
    [InlineData("SIGTERM")]
    public async Task Worker_SignalledWithTheWholeGroup_LeavesTheDecisionToTheServer(string signal)
    {
        await using var worker = await StartAsync();
        var run = RunAsync(worker, "hold");
        var visitor = await _gate.NextAsync();

        await SignalAsync(signal, visitor.ProcessId);

        await visitor.ReleaseAsync();
        Assert.IsType<WorkerEnd.Succeeded>(await run);
    }

    [Fact]
    public async Task Worker_InABusyLoopWhenItsServerIsKilled_EndsToo()
    {
        using var server = Process.Start(TestServer.Worker().FileName, ["server", _gate.Path]);
        await _gate.NextAsync();
        var worker = await _gate.NextAsync();
        Assert.NotEqual(server.Id, worker.ProcessId);

        server.Kill();

        await worker.GoneAsync();
    }

    private static Task<WorkerProcess> StartAsync(params string[] arguments) => WorkerProcess.StartAsync(
        TestServer.Options with { Command = TestServer.Worker(arguments) }, TimeProvider.System, NullLogger.Instance, Cancel);

    private static async Task SignalAsync(string signal, int processId)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{processId}"]);
        await kill.WaitForExitAsync(Cancel);
        Assert.Equal(0, kill.ExitCode);
    }

    private Task<WorkerEnd> RunAsync(WorkerProcess worker, string fault, JsonObject? input = null, CancellationToken? cancel = null) => worker.RunAsync(
        new RunFrame(Guid.CreateVersion7(), $"fault.{fault}", input ?? _gate.Input, [], new Dictionary<string, string>(), _folder.FullName),
        Generous,
        _ => { },
        cancel ?? Cancel);
}
