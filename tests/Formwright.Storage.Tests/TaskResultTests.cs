using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class TaskResultTests : StorageTest
{
    [Fact]
    public async Task Succeed_Task_StoresResultAssetsAndMessageTogether()
    {
        await AddAsync(Submission() with { Lifetime = TimeSpan.FromDays(1) });
        var task = await ClaimAsync();
        var blob = await Storage.PutAsync("step", Cancel);
        Assert.True(await Tasks.SucceedAsync(task.Id, Holder, Completion(AssetOf(blob, "parts/a/model.step")), Cancel));

        var done = await FindAsync(task.Id);
        Assert.Equal((TaskState.Succeeded, 100), (done.State, done.Progress));
        Assert.True((bool)done.Result!["done"]!);
        var asset = await Storage.Assets.FindAsync(Owner, "parts/a/model.step", Cancel);
        Assert.Equal((blob.Hash, blob.Size, task.ExpiresAt), (asset!.Blob, asset.Size, asset.ExpiresAt));
        Assert.Equal(TaskState.Succeeded, Assert.Single(await Tasks.ReadOutboxAsync(10, Cancel)).State);
    }

    [Fact]
    public async Task Succeed_ExistingKey_ReplacesTheAssetUnderItsId()
    {
        var first = await StoreAsync("one", Submission());
        Time.Advance(TimeSpan.FromMinutes(1));
        var second = await StoreAsync("two", Submission() with { Lifetime = TimeSpan.FromHours(1) });
        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Blob, second.Blob);
        Assert.Equal(Time.Now, second.CreatedAt);
        // What lived for ever still does.
        Assert.Null(second.ExpiresAt);
        Assert.Single(await Storage.Assets.ListAsync(Owner, "parts/a/", Cancel));
    }

    [Fact]
    public async Task Succeed_SameKeyOfAnotherOwner_IsAnotherAsset()
    {
        await StoreAsync("one", Submission());
        await AddAsync(Submission(Stranger));
        var blob = await Storage.PutAsync("two", Cancel);
        await Tasks.SucceedAsync((await ClaimAsync()).Id, Holder, Completion(AssetOf(blob, "parts/a/model.step")), Cancel);
        var mine = await Storage.Assets.FindAsync(Owner, "parts/a/model.step", Cancel);
        var theirs = await Storage.Assets.FindAsync(Stranger, "parts/a/model.step", Cancel);
        Assert.NotEqual(mine!.Blob, theirs!.Blob);
    }

    [Fact]
    public async Task Fail_WithWhatWasFinished_KeepsIt()
    {
        await AddAsync();
        var task = await ClaimAsync();
        var blob = await Storage.PutAsync("half", Cancel);
        var error = new Error(ErrorCode.KernelFailed, "no");

        Assert.True(await Tasks.FailAsync(task.Id, Holder, error, Completion(AssetOf(blob, "cad/t/result")), Cancel));

        var failed = await FindAsync(task.Id);
        Assert.Equal((TaskState.Failed, "no", true), (failed.State, failed.Error!.Message, (bool)failed.Result!["done"]!));
        Assert.Equal(blob.Hash, (await Storage.Assets.FindAsync(Owner, "cad/t/result", Cancel))!.Blob);
    }

    [Fact]
    public async Task Succeed_WithPart_RenewsTheConversationAndKeepsItsFiles()
    {
        var conversation = await Storage.Parts.StartConversationAsync(Owner, "Bracket", Cancel);
        Time.Advance(TimeSpan.FromMinutes(5));
        await AddAsync(Submission() with { Lifetime = TimeSpan.FromHours(1) });
        var task = await ClaimAsync();
        var blob = await Storage.PutAsync("step", Cancel);
        var draft = new PartDraft(Guid.CreateVersion7(Time.Now), conversation.Id, "Plate", null, null);
        await Tasks.SucceedAsync(task.Id, Holder, new TaskCompletion(new JsonObject(), [AssetOf(blob, "parts/p/model.step")], draft), Cancel);

        Assert.Equal(Time.Now, (await Storage.Parts.FindConversationAsync(Owner, conversation.Id, Cancel))!.UpdatedAt);
        Assert.Equal(draft.Id, Assert.Single(await Storage.Parts.ListPartsAsync(Owner, conversation.Id, Cancel)).Id);
        Assert.Null((await Storage.Assets.FindAsync(Owner, "parts/p/model.step", Cancel))!.ExpiresAt);
        Assert.Null(await Storage.Parts.FindPartAsync(Stranger, draft.Id, Cancel));
    }

    [Fact]
    public async Task Succeed_UnknownConversation_StoresNothing()
    {
        await AddAsync();
        var task = await ClaimAsync();
        var draft = new PartDraft(Guid.CreateVersion7(Time.Now), Guid.CreateVersion7(Time.Now), "Plate", null, null);
        await RefusedAsync(ErrorCode.NotFound, () =>
            Tasks.SucceedAsync(task.Id, Holder, new TaskCompletion(new JsonObject(), [], draft), Cancel));
        Assert.Equal(TaskState.Running, (await FindAsync(task.Id)).State);
    }

    [Fact]
    public async Task Succeed_MissingBlob_StoresNothing()
    {
        await AddAsync();
        var task = await ClaimAsync();
        var missing = new BlobInfo(new string('0', 64), 1);
        await RefusedAsync(ErrorCode.Internal, () => Tasks.SucceedAsync(task.Id, Holder, Completion(AssetOf(missing, "a")), Cancel));
        Assert.Equal(TaskState.Running, (await FindAsync(task.Id)).State);
        Assert.Empty(await Tasks.ReadOutboxAsync(10, Cancel));
    }

    [Fact]
    public async Task Succeed_CrashBeforeTheCommit_LeavesTheTaskToBeRunAgain()
    {
        var crash = new FailingCommit();
        var server = await OpenAsync(crash);
        var conversation = await server.Parts.StartConversationAsync(Owner, "Bracket", Cancel);
        await AddAsync(Submission() with { Charge = new TaskCharge("key-1", "generations", QuotaPeriod.Month, 10) });
        var task = await ClaimAsync();
        var blob = await server.PutAsync("step", Cancel);
        var draft = new PartDraft(Guid.CreateVersion7(Time.Now), conversation.Id, "Plate", null, null);
        var completion = new TaskCompletion(new JsonObject(), [AssetOf(blob, "parts/p/model.step")], draft);
        crash.Armed = true;
        await Assert.ThrowsAsync<SimulatedCrashException>(() => server.Tasks.SucceedAsync(task.Id, Holder, completion, Cancel));

        Assert.Null(await Storage.Assets.FindAsync(Owner, "parts/p/model.step", Cancel));
        Assert.Null(await Storage.Parts.FindPartAsync(Owner, draft.Id, Cancel));
        Assert.Empty(await Tasks.ReadOutboxAsync(10, Cancel));
        Assert.Equal(1, await Tasks.RecoverAsync(true, 3, Cancel));
        Assert.Equal(task.Id, (await ClaimAsync()).Id);
        Assert.True(await Tasks.SucceedAsync(task.Id, Holder, completion, Cancel));
        Assert.Single(await Tasks.ReadOutboxAsync(10, Cancel));
    }

    [Fact]
    public async Task Add_CrashBeforeTheCommit_StoresNeitherTaskNorCharge()
    {
        var crash = new FailingCommit();
        var server = await OpenAsync(crash);
        crash.Armed = true;
        var submission = Submission() with { Charge = new TaskCharge("key-1", "generations", QuotaPeriod.Month, 10) };
        await Assert.ThrowsAsync<SimulatedCrashException>(() => server.Tasks.AddAsync(submission, 10, Cancel));
        Assert.Empty(await Tasks.ListAsync(new TaskQuery(Owner), Cancel));
        Assert.Equal(10, Storage.Quotas.Peek("key-1", "generations", QuotaPeriod.Month, 10).Remaining);

        // The writer's turn was given back: the next write goes through.
        crash.Armed = false;
        Assert.True((await server.Tasks.AddAsync(submission, 10, Cancel)).Added);
    }

    private async Task<Asset> StoreAsync(string content, TaskSubmission submission)
    {
        await AddAsync(submission);
        var blob = await Storage.PutAsync(content, Cancel);
        await Tasks.SucceedAsync((await ClaimAsync()).Id, Holder, Completion(AssetOf(blob, "parts/a/model.step")), Cancel);
        return (await Storage.Assets.FindAsync(Owner, "parts/a/model.step", Cancel))!;
    }
}
