using System.Text.Json.Nodes;
using Formwright.Core;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Formwright.Storage.Tests;

/// <summary>A test with a fresh storage in a folder of its own.</summary>
public abstract class StorageTest : IAsyncLifetime
{
    protected const string Owner = "acct_a";
    protected const string Stranger = "acct_b";
    protected const string Holder = "worker-1";
    protected static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly string root = Directory.CreateTempSubdirectory("formwright-").FullName;
    private readonly List<StorageFixture> opened = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal ManualTime Time { get; } = new();

    internal StorageFixture Storage { get; private set; } = null!;

    internal TaskStore Tasks => Storage.Tasks;

    public async ValueTask InitializeAsync() => Storage = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var storage in opened)
        {
            await storage.DisposeAsync();
        }

        Directory.Delete(root, recursive: true);
    }

    /// <summary>Opens the same folder once more, as another process would.</summary>
    internal async Task<StorageFixture> OpenAsync(params IInterceptor[] interceptors)
    {
        var storage = new StorageFixture(DataFolder.Open(Path.Combine(root, "data")), Time, interceptors);
        opened.Add(storage);
        await storage.Database.ApplySchemaAsync(Time, Cancel);
        return storage;
    }

    protected static TaskSubmission Submission(string owner = Owner, string kind = "part.generate") =>
        new(owner, kind, new JsonObject { ["prompt"] = "a cube" });

    protected async Task<TaskRecord> AddAsync(TaskSubmission? submission = null) =>
        (await Tasks.AddAsync(submission ?? Submission(), 1000, Cancel)).Task;

    /// <summary>Claims the next task, which must exist.</summary>
    protected async Task<TaskRecord> ClaimAsync(string holder = Holder)
    {
        var claimed = await Tasks.ClaimAsync(holder, Lease, Cancel);
        Assert.NotNull(claimed);
        return claimed.Task;
    }

    protected async Task<TaskRecord> FindAsync(Guid id)
    {
        var task = await Tasks.FindAsync(id, Cancel);
        Assert.NotNull(task);
        return task;
    }

    protected static TaskCompletion Completion(params NewAsset[] assets) => new(new JsonObject { ["done"] = true }, assets, null);

    protected static NewAsset AssetOf(BlobInfo blob, string key) => new(key, blob.Hash, blob.Size, "model/step", "model.step");

    protected static async Task<Error> RefusedAsync(ErrorCode code, Func<Task> action)
    {
        var exception = await Assert.ThrowsAsync<FormwrightException>(action);
        Assert.Equal(code, exception.Error.Code);
        return exception.Error;
    }
}
