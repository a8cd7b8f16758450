using System.Text;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Tasks.Tests;

public class RunTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Task_WithBlobsAndParents_ReceivesThem()
    {
        await using var server = await TestServer.StartAsync();
        var blob = await server.Blobs.WriteAsync(new MemoryStream(Encoding.UTF8.GetBytes("solid")), 100, null, Cancel);
        var parent = await server.SubmitAsync("echo", new JsonObject { ["n"] = 1.5 });
        var failed = await server.SubmitAsync("refuse");

        var task = await server.EndAsync(await server.SubmitAsync(new TaskSubmission(
            TestServer.Owner,
            "fault.echo",
            new JsonObject { ["text"] = "Ø 20\n" },
            Parents: [parent.Id, failed.Id],
            Blobs: new Dictionary<string, string> { ["Source"] = blob.Hash })));

        Assert.Equal(TaskState.Succeeded, task.State);
        Assert.Equal("Ø 20\n", (string?)task.Result!["input"]!["text"]);
        Assert.Equal(1.5, (double)task.Result["parents"]![0]!["input"]!["n"]!);
        Assert.Null(task.Result["parents"]![1]);
        Assert.Equal("solid", (string?)task.Result["files"]!["Source"]);
    }

    [Fact]
    public async Task Task_ThatWritesFiles_HasThemStoredAndLeavesNothingBehind()
    {
        await using var server = await TestServer.StartAsync();

        var task = await server.RunAsync("files", new JsonObject
        {
            ["write"] = new JsonObject { ["a.txt"] = "A", ["unnamed.tmp"] = "scrap" },
            ["outputs"] = new JsonObject { ["parts/1/a"] = "a.txt", ["parts/1/copy"] = "a.txt" },
        });

        Assert.Equal(TaskState.Succeeded, task.State);
        var assets = server.Memory.Completions[task.Id].Assets;
        Assert.Equal(["parts/1/a", "parts/1/copy"], assets.Select(asset => asset.Key));
        Assert.All(assets, asset => Assert.Equal("A", server.Blobs.ReadText(asset.Blob)));
        await server.StopAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(server.Scratch));
    }

    [Theory]
    [InlineData("../gate")]
    [InlineData("/etc/hostname")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("absent.txt")]
    [InlineData("link.txt")]
    public async Task Task_ThatNamesAFileOutsideItsFolder_FailsAndStoresNothing(string name)
    {
        await using var server = await TestServer.StartAsync();

        var task = await server.RunAsync("files", new JsonObject
        {
            ["write"] = new JsonObject { ["a.txt"] = "A" },
            ["link"] = new JsonObject { ["link.txt"] = "/etc/hostname" },
            ["outputs"] = new JsonObject { ["parts/1/a"] = "a.txt", ["parts/1/b"] = name },
        });

        Assert.Equal((TaskState.Failed, ErrorCode.Internal), (task.State, task.Error!.Code));
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "blobs")));
    }

    [Fact]
    public async Task Task_WhoseHandlerRefuses_FailsWithItsErrorUnchanged()
    {
        await using var server = await TestServer.StartAsync();

        var task = await server.RunAsync("refuse");

        Assert.Equal(new Error(ErrorCode.InvalidInput, "The radius is too large.", "radius", "At most 5."), task.Error);
    }

    [Fact]
    public async Task Task_WhoseHandlerHasABug_FailsWithTheStackForTheLogOnly()
    {
        await using var server = await TestServer.StartAsync();

        var task = await server.RunAsync("bug");

        Assert.Equal(ErrorCode.Internal, task.Error!.Code);
        Assert.DoesNotContain("a bug", task.Error.Message, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: a bug", task.Error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_OfAnUnknownKind_IsUnsupported()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(ErrorCode.Unsupported, (await server.RunAsync("unheard-of")).Error!.Code);
    }

    [Fact]
    public async Task Task_WhoseBlobIsGone_FailsWithTheStoresError()
    {
        await using var server = await TestServer.StartAsync();

        var task = await server.EndAsync(await server.SubmitAsync(new TaskSubmission(
            TestServer.Owner, "fault.echo", [], Blobs: new Dictionary<string, string> { ["source"] = new string('0', 64) })));

        Assert.Equal(ErrorCode.NotFound, task.Error!.Code);
    }

    [Fact]
    public async Task Task_WhileItRuns_ShowsProgressThatNeverFalls()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { LeaseRenewal = TimeSpan.FromMilliseconds(20) });
        var task = await server.SubmitAsync("progress", server.Gate.Input);
        var visitor = await server.Gate.NextAsync();

        TaskRecord? seen;
        do
        {
            await server.Store.CalledAsync(nameof(ITaskStore.RenewAsync));
            seen = await server.Engine.FindAsync(TestServer.Owner, task.Id, Cancel);
            Assert.InRange(seen!.Progress, 0, 40);
        }
        while (seen.Progress < 40);

        await visitor.ReleaseAsync();
        Assert.Equal(100, (await server.EndAsync(task)).Progress);
    }

    [Fact]
    public async Task Task_OfSomebodyElse_DoesNotExist()
    {
        await using var server = await TestServer.StartAsync();
        var task = await server.SubmitAsync("echo");

        Assert.Null(await server.Engine.FindAsync("bob", task.Id, Cancel));
        Assert.Null(await server.Engine.WaitAsync("bob", task.Id, TimeSpan.FromSeconds(30), Cancel));
        Assert.Null(await server.Engine.CancelAsync("bob", task.Id, Cancel));
        Assert.Null(await server.Engine.RetryAsync("bob", task.Id, Cancel));
    }

    [Fact]
    public async Task Workers_AfterTheirShareOfTasks_AreReplaced()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { MaxTasksPerWorker = 3 });
        var workers = new List<int>();
        for (var i = 0; i < 7; i++)
        {
            workers.Add((int)(await server.RunAsync("echo")).Result!["process"]!);
        }

        Assert.Equal([3, 3, 1], workers.CountBy(id => id).Select(worker => worker.Value));
    }

    [Fact]
    public async Task Tasks_ByTheHundred_AllEndOnce()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { Workers = 2 });
        var tasks = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => server.SubmitAsync("echo", new JsonObject { ["i"] = i })));

        var ended = await Task.WhenAll(tasks.Select(server.EndAsync));

        Assert.All(ended, task => Assert.Equal((TaskState.Succeeded, 1), (task.State, task.Attempts)));
        Assert.Equal(Enumerable.Range(0, 300), ended.Select(task => (int)task.Result!["input"]!["i"]!));
    }
}
