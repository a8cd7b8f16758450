using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class TaskLeaseTests : StorageTest
{
    private static readonly TaskCharge Charge = new("key-1", "generations", QuotaPeriod.Month, 10, 3);
    private static readonly Error Failure = new(ErrorCode.KernelFailed, "The fillet is too large.", Detail: "BRep_API");

    [Fact]
    public async Task Claim_HighestPriorityThenOldest_ComesFirst()
    {
        var normal = await AddAsync();
        var later = await AddAsync();
        var urgent = await AddAsync(Submission() with { Priority = 5 });
        Assert.Equal([urgent.Id, normal.Id, later.Id], [(await ClaimAsync()).Id, (await ClaimAsync()).Id, (await ClaimAsync()).Id]);
        Assert.Null(await Tasks.ClaimAsync(Holder, Lease, Cancel));
    }

    [Fact]
    public async Task Claim_Task_IsRunningAndCounted()
    {
        await AddAsync();
        var task = await ClaimAsync();
        Assert.Equal(TaskState.Running, task.State);
        Assert.Equal(1, task.Attempts);
        Assert.Equal(Time.Now, task.StartedAt);
    }

    [Fact]
    public async Task Claim_UnfinishedParent_Waits()
    {
        var parent = await AddAsync();
        var child = await AddAsync(Submission() with { Parents = [parent.Id], Priority = 9 });
        Assert.Equal(parent.Id, (await ClaimAsync()).Id);
        Assert.Null(await Tasks.ClaimAsync(Holder, Lease, Cancel));
        await Tasks.SucceedAsync(parent.Id, Holder, Completion(), Cancel);
        Assert.Equal(child.Id, (await ClaimAsync()).Id);
    }

    [Fact]
    public async Task Claim_FinishedParents_HandsOverTheirResultsInOrder()
    {
        var failed = await AddAsync();
        var succeeded = await AddAsync();
        await ClaimAsync();
        await ClaimAsync();
        await Tasks.FailAsync(failed.Id, Holder, Failure, null, Cancel);
        await Tasks.SucceedAsync(succeeded.Id, Holder, new TaskCompletion(new JsonObject { ["n"] = 7 }, [], null), Cancel);
        await AddAsync(Submission() with { Parents = [failed.Id, succeeded.Id] });

        var claimed = await Tasks.ClaimAsync(Holder, Lease, Cancel);
        Assert.Equal(2, claimed!.ParentResults.Count);
        Assert.Null(claimed.ParentResults[0]);
        Assert.Equal(7, (int)claimed.ParentResults[1]!["n"]!);
    }

    [Fact]
    public async Task Claim_ManyHoldersInTwoProcesses_NoneTakesATaskTwice()
    {
        const int count = 60;
        for (var i = 0; i < count; i++)
        {
            await AddAsync();
        }

        var other = await OpenAsync();
        var claims = new ConcurrentBag<Guid>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            async () =>
            {
                var tasks = i % 2 == 0 ? Tasks : other.Tasks;
                while (await tasks.ClaimAsync($"holder-{i}", Lease, Cancel) is { } claimed)
                {
                    claims.Add(claimed.Task.Id);
                }
            },
            Cancel)));
        Assert.Equal(count, claims.Count);
        Assert.Equal(count, claims.Distinct().Count());
    }

    [Fact]
    public async Task Renew_HeldTask_StoresProgressThatNeverFalls()
    {
        await AddAsync();
        var task = await ClaimAsync();
        Assert.Equal(LeaseState.Held, await Tasks.RenewAsync(task.Id, Holder, 40, Lease, Cancel));
        Assert.Equal(LeaseState.Held, await Tasks.RenewAsync(task.Id, Holder, 20, Lease, Cancel));
        Assert.Equal(40, (await FindAsync(task.Id)).Progress);
        await Tasks.RenewAsync(task.Id, Holder, 900, Lease, Cancel);
        Assert.Equal(100, (await FindAsync(task.Id)).Progress);
    }

    [Fact]
    public async Task Renew_AnotherHolderOrUnknownTask_IsLost()
    {
        await AddAsync();
        var task = await ClaimAsync();
        Assert.Equal(LeaseState.Lost, await Tasks.RenewAsync(task.Id, "worker-2", 1, Lease, Cancel));
        Assert.Equal(LeaseState.Lost, await Tasks.RenewAsync(Guid.CreateVersion7(Time.Now), Holder, 1, Lease, Cancel));
    }

    [Fact]
    public async Task Renew_InTime_KeepsTheTaskFromRecovery()
    {
        await AddAsync();
        var task = await ClaimAsync();
        Time.Advance(TimeSpan.FromSeconds(20));
        await Tasks.RenewAsync(task.Id, Holder, 1, Lease, Cancel);
        Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(0, await Tasks.RecoverAsync(false, 3, Cancel));
        Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(1, await Tasks.RecoverAsync(false, 3, Cancel));
    }

    [Fact]
    public async Task Holder_WhoseTaskWasTakenOver_CanChangeNothing()
    {
        await AddAsync();
        var task = await ClaimAsync();
        Time.Advance(TimeSpan.FromMinutes(1));
        await Tasks.RecoverAsync(false, 3, Cancel);
        await ClaimAsync("worker-2");

        Assert.Equal(LeaseState.Lost, await Tasks.RenewAsync(task.Id, Holder, 50, Lease, Cancel));
        Assert.False(await Tasks.SucceedAsync(task.Id, Holder, Completion(), Cancel));
        Assert.False(await Tasks.FailAsync(task.Id, Holder, Failure, null, Cancel));
        Assert.False(await Tasks.RequeueAsync(task.Id, Holder, Cancel));
        Assert.False(await Tasks.ConfirmCancelAsync(task.Id, Holder, Cancel));
        Assert.Equal(TaskState.Running, (await FindAsync(task.Id)).State);
        Assert.True(await Tasks.SucceedAsync(task.Id, "worker-2", Completion(), Cancel));
        Assert.False(await Tasks.SucceedAsync(task.Id, "worker-2", Completion(), Cancel));
        Assert.Single(await Tasks.ReadOutboxAsync(10, Cancel));
    }

    [Fact]
    public async Task Fail_Task_StoresTheErrorAndGivesTheChargeBack()
    {
        await AddAsync(Submission() with { Charge = Charge });
        var task = await ClaimAsync();
        Assert.True(await Tasks.FailAsync(task.Id, Holder, Failure, null, Cancel));
        var failed = await FindAsync(task.Id);
        Assert.Equal(TaskState.Failed, failed.State);
        Assert.Equal(Failure, failed.Error);
        Assert.Equal(Time.Now, failed.FinishedAt);
        Assert.Equal(10, Remaining());
    }

    [Fact]
    public async Task Fail_InALaterWindow_LeavesThatWindowAlone()
    {
        await AddAsync(Submission() with { Charge = Charge });
        var task = await ClaimAsync();
        Time.SetTo(new DateTimeOffset(2026, 4, 2, 0, 0, 0, TimeSpan.Zero));
        await AddAsync(Submission() with { Charge = Charge });
        await Tasks.FailAsync(task.Id, Holder, Failure, null, Cancel);
        Assert.Equal(7, Remaining());
    }

    [Fact]
    public async Task Requeue_Task_RunsAgainFromTheStart()
    {
        await AddAsync();
        var task = await ClaimAsync();
        await Tasks.RenewAsync(task.Id, Holder, 60, Lease, Cancel);
        Assert.True(await Tasks.RequeueAsync(task.Id, Holder, Cancel));
        var again = await ClaimAsync("worker-2");
        Assert.Equal(task.Id, again.Id);
        Assert.Equal(2, again.Attempts);
        Assert.Equal(0, again.Progress);
    }

    [Fact]
    public async Task Cancel_PendingTask_EndsItAndGivesTheChargeBack()
    {
        var task = await AddAsync(Submission() with { Charge = Charge });
        Assert.Equal(TaskState.Canceled, (await Tasks.CancelAsync(Owner, task.Id, Cancel))!.State);
        Assert.Equal(10, Remaining());
        Assert.Null(await Tasks.ClaimAsync(Holder, Lease, Cancel));
        var message = Assert.Single(await Tasks.ReadOutboxAsync(10, Cancel));
        Assert.Equal((task.Id, Owner, TaskState.Canceled), (message.TaskId, message.Owner, message.State));
    }

    [Fact]
    public async Task Cancel_RunningTask_EndsWhenItsHolderConfirms()
    {
        await AddAsync(Submission() with { Charge = Charge });
        var task = await ClaimAsync();
        Assert.False(await Tasks.ConfirmCancelAsync(task.Id, Holder, Cancel));
        Assert.Equal(TaskState.Running, (await Tasks.CancelAsync(Owner, task.Id, Cancel))!.State);
        Assert.Equal(LeaseState.CancelRequested, await Tasks.RenewAsync(task.Id, Holder, 5, Lease, Cancel));
        Assert.False(await Tasks.SucceedAsync(task.Id, Holder, Completion(), Cancel));
        Assert.True(await Tasks.ConfirmCancelAsync(task.Id, Holder, Cancel));
        Assert.Equal(TaskState.Canceled, (await FindAsync(task.Id)).State);
        Assert.Equal(7, Remaining());
    }

    [Fact]
    public async Task Cancel_FinishedOrForeignTask_ChangesNothing()
    {
        await AddAsync();
        var task = await ClaimAsync();
        Assert.Null(await Tasks.CancelAsync(Stranger, task.Id, Cancel));
        await Tasks.SucceedAsync(task.Id, Holder, Completion(), Cancel);
        Assert.Equal(TaskState.Succeeded, (await Tasks.CancelAsync(Owner, task.Id, Cancel))!.State);
        Assert.Null(await Tasks.CancelAsync(Owner, Guid.CreateVersion7(Time.Now), Cancel));
    }

    [Fact]
    public async Task Recover_AtStart_RequeuesEveryRunningTask()
    {
        var task = await AddAsync();
        await ClaimAsync();
        Assert.Equal(0, await Tasks.RecoverAsync(false, 1, Cancel));
        Assert.Equal(1, await Tasks.RecoverAsync(true, 1, Cancel));
        Assert.Equal(task.Id, (await ClaimAsync()).Id);
    }

    [Fact]
    public async Task Recover_TaskBegunTooOften_FailsWithItsChargeReturned()
    {
        var task = await AddAsync(Submission() with { Charge = Charge });
        for (var i = 0; i < 2; i++)
        {
            await ClaimAsync();
            await Tasks.RecoverAsync(true, 1, Cancel);
        }

        var failed = await FindAsync(task.Id);
        Assert.Equal(TaskState.Failed, failed.State);
        Assert.Equal(ErrorCode.KernelCrashed, failed.Error!.Code);
        Assert.Equal(10, Remaining());
    }

    [Fact]
    public async Task Recover_TaskToBeCancelled_IsCancelled()
    {
        await AddAsync();
        var task = await ClaimAsync();
        await Tasks.CancelAsync(Owner, task.Id, Cancel);
        await Tasks.RecoverAsync(true, 3, Cancel);
        Assert.Equal(TaskState.Canceled, (await FindAsync(task.Id)).State);
    }

    [Fact]
    public async Task Outbox_AcknowledgedMessages_AreGone()
    {
        for (var i = 0; i < 3; i++)
        {
            await AddAsync();
            await Tasks.SucceedAsync((await ClaimAsync()).Id, Holder, Completion(), Cancel);
        }

        var first = await Tasks.ReadOutboxAsync(2, Cancel);
        Assert.Equal(2, first.Count);
        await Tasks.AcknowledgeAsync([.. first.Select(message => message.Id)], Cancel);
        var last = Assert.Single(await Tasks.ReadOutboxAsync(10, Cancel));
        Assert.True(last.Id > first[1].Id);
    }

    private int Remaining() => Storage.Quotas.Peek("key-1", "generations", QuotaPeriod.Month, 10).Remaining;
}
