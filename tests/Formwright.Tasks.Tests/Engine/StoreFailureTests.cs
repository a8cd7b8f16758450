using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Tasks.Tests;

public class StoreFailureTests
{
    private static readonly JsonObject OneFile = new()
    {
        ["write"] = new JsonObject { ["a.txt"] = "A" },
        ["outputs"] = new JsonObject { ["parts/1/a"] = "a.txt" },
    };

    [Fact]
    public async Task Task_WhoseResultFindsTheDiskFull_FailsRetryablyAndTheEngineLives()
    {
        await using var server = await TestServer.StartAsync();
        server.Blobs.Failure = new IOException("No space left on device");

        var failed = await server.RunAsync("files", OneFile);

        Assert.Equal((ErrorCode.Internal, true), (failed.Error!.Code, failed.Error.Retryable));
        Assert.Contains("No space left", failed.Error.Detail, StringComparison.Ordinal);
        server.Blobs.Failure = null;
        var again = await server.Engine.RetryAsync(TestServer.Owner, failed.Id, TestContext.Current.CancellationToken);
        Assert.Equal(TaskState.Succeeded, (await server.EndAsync(again!)).State);
        await server.StopAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(server.Scratch));
    }

    [Fact]
    public async Task Task_WhoseEndMeetsABusyStore_IsStoredInTheEnd()
    {
        await using var server = await TestServer.StartAsync();
        server.Store.FailNext(nameof(ITaskStore.SucceedAsync), times: 2);

        Assert.Equal((TaskState.Succeeded, 1), ((await server.RunAsync("echo")) is var task ? (task.State, task.Attempts) : default));
    }

    [Fact]
    public async Task Engine_WhoseStoreFailsToHandOutATask_TriesAgain()
    {
        await using var server = await TestServer.StartAsync();
        server.Store.FailNext(nameof(ITaskStore.ClaimAsync), times: 1);

        Assert.Equal(TaskState.Succeeded, (await server.RunAsync("echo")).State);
    }

    [Fact]
    public async Task Task_WhoseLeaseWasLost_IsStoppedAndStoresNothing()
    {
        var options = TestServer.Options with { LeaseRenewal = TimeSpan.FromMilliseconds(20) };
        await using var server = await TestServer.StartAsync(options);
        var task = await server.SubmitAsync("hold", server.Gate.Input);
        await server.Gate.NextAsync();

        await server.Memory.RecoverAsync(all: true, 5, TestContext.Current.CancellationToken);
        await server.Memory.ClaimAsync("another server", TimeSpan.FromHours(1), TestContext.Current.CancellationToken);

        Assert.Equal(TaskState.Succeeded, (await server.RunAsync("echo")).State);
        Assert.Equal(TaskState.Running, (await server.Memory.FindAsync(task.Id, TestContext.Current.CancellationToken))!.State);
    }
}
