using Formwright.Core;

namespace Formwright.Storage.Tests;

/// <summary>What an owner does with tasks beyond submitting them.</summary>
public sealed class TaskOwnerTests : StorageTest
{
    private static readonly TaskCharge Charge = TaskCharge.OfCredits("subject", 3);

    [Fact]
    public async Task Deleted_PendingTask_IsGone_AndItsChargeReturned()
    {
        await Storage.Credits.GrantAsync("subject", 10, "test", Cancel);
        var blob = await Storage.PutAsync("source", Cancel);
        var task = await AddAsync(Submission() with { Charge = Charge, Blobs = new Dictionary<string, string> { ["source"] = blob.Hash } });
        Assert.Equal(TaskState.Pending, (await Tasks.DeleteAsync(Owner, task.Id, Cancel))!.State);
        Assert.Null(await Tasks.FindAsync(task.Id, Cancel));
        Assert.Null(await Tasks.DeleteAsync(Owner, task.Id, Cancel));
        Assert.Equal(10, (await Storage.Credits.BalanceAsync("subject", Cancel)).Left);
    }

    [Fact]
    public async Task Deleted_RunningTask_IsLostToItsHolder_AndPaid()
    {
        await Storage.Credits.GrantAsync("subject", 10, "test", Cancel);
        var task = await AddAsync(Submission() with { Charge = Charge });
        await ClaimAsync();
        await Tasks.DeleteAsync(Owner, task.Id, Cancel);
        Assert.Equal(LeaseState.Lost, await Tasks.RenewAsync(task.Id, Holder, 10, Lease, Cancel));
        Assert.False(await Tasks.SucceedAsync(task.Id, Holder, Completion(), Cancel));
        Assert.Equal(7, (await Storage.Credits.BalanceAsync("subject", Cancel)).Left);
    }

    [Fact]
    public async Task Task_OfAnother_CannotBeDeleted()
    {
        var task = await AddAsync();
        Assert.Null(await Tasks.DeleteAsync(Stranger, task.Id, Cancel));
        Assert.NotNull(await Tasks.FindAsync(task.Id, Cancel));
    }

    [Fact]
    public async Task Ahead_AreThoseOfHigherPriority_AndOlderOnesOfTheSame()
    {
        var running = await AddAsync(Submission() with { Priority = 9 });
        await ClaimAsync();
        var older = await AddAsync(Submission(Stranger));
        var task = await AddAsync();
        await AddAsync(Submission() with { Priority = -1 });
        var urgent = await AddAsync(Submission() with { Priority = 5 });
        foreach (var (one, ahead) in new[] { (urgent, 0), (older, 1), (task, 2), (running, 0) })
        {
            Assert.Equal(ahead, await Tasks.CountAheadAsync(one.Id, Cancel));
        }
    }

    [Fact]
    public async Task List_OldestFirst_IsTheReverse()
    {
        var group = Ids.New(Time);
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add((await AddAsync(Submission() with { Group = group })).Id);
            await AddAsync();
        }

        var page = await Tasks.ListAsync(new TaskQuery(Owner, Group: group, Limit: 2, Offset: 1, OldestFirst: true), Cancel);
        Assert.Equal(ids.Skip(1).Take(2), page.Select(task => task.Id));
    }

    [Fact]
    public async Task OpenTasks_OfAnOwner_AreLimited_UntilOneEnds()
    {
        var task = await AddAsync(Submission() with { MaxOpen = 2 });
        await AddAsync();
        await AddAsync(Submission(Stranger));
        await RefusedAsync(ErrorCode.QueueFull, () => AddAsync(Submission() with { MaxOpen = 2 }));
        await AddAsync(Submission(Stranger) with { MaxOpen = 2 });
        await ClaimAsync();
        await RefusedAsync(ErrorCode.QueueFull, () => AddAsync(Submission() with { MaxOpen = 2 }));
        await Tasks.SucceedAsync(task.Id, Holder, Completion(), Cancel);
        await AddAsync(Submission() with { MaxOpen = 2 });
    }

    [Fact]
    public async Task Start_IsAnnouncedOnce_WhenAskedFor()
    {
        await AddAsync();
        var task = await AddAsync(Submission() with { AnnounceStart = true });
        await ClaimAsync();
        await ClaimAsync();
        await Tasks.RequeueAsync(task.Id, Holder, Cancel);
        await ClaimAsync();
        var message = Assert.Single(await Tasks.ReadOutboxAsync(10, Cancel));
        Assert.Equal((task.Id, TaskState.Running), (message.TaskId, message.State));
    }

    [Fact]
    public async Task Assets_BelowAPrefix_AreRemoved()
    {
        var blob = await Storage.PutAsync("x", Cancel);
        await AddAsync();
        var task = await ClaimAsync();
        await Tasks.SucceedAsync(task.Id, Holder, Completion(AssetOf(blob, "m/1/a"), AssetOf(blob, "m/1/b"), AssetOf(blob, "m/11/a")), Cancel);
        await Storage.Assets.RemoveAsync(Stranger, "m/1/", Cancel);
        await Storage.Assets.RemoveAsync(Owner, "m/1/", Cancel);
        Assert.Equal("m/11/a", Assert.Single(await Storage.Assets.ListAsync(Owner, "m/", Cancel)).Key);
    }
}
