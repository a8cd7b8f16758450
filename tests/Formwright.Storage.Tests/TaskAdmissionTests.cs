using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class TaskAdmissionTests : StorageTest
{
    private static readonly TaskCharge TwoPerMonth = new("key-1", "generations", QuotaPeriod.Month, 2);

    [Fact]
    public async Task Add_NewTask_IsPendingAndFound()
    {
        var (task, added) = await Tasks.AddAsync(Submission(), 10, Cancel);
        Assert.True(added);
        Assert.Equal(TaskState.Pending, task.State);
        Assert.Equal(Time.Now, (await FindAsync(task.Id)).CreatedAt);
    }

    [Fact]
    public async Task Add_ChosenId_IsUsedOnce()
    {
        var id = Guid.CreateVersion7(Time.Now);
        Assert.Equal(id, (await AddAsync(Submission() with { Id = id })).Id);
        await RefusedAsync(ErrorCode.Conflict, () => AddAsync(Submission() with { Id = id }));
    }

    [Fact]
    public async Task Add_SameIdempotencyKey_ReturnsTheFirstAndChargesOnce()
    {
        var submission = Submission() with { IdempotencyKey = "abc", Charge = TwoPerMonth };
        var first = await AddAsync(submission);
        var (second, added) = await Tasks.AddAsync(submission, 1000, Cancel);
        Assert.False(added);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, Storage.Quotas.Peek("key-1", "generations", QuotaPeriod.Month, 2).Remaining);
    }

    [Fact]
    public async Task Add_SameIdempotencyKeyOfAnotherOwner_IsAnotherTask()
    {
        var first = await AddAsync(Submission() with { IdempotencyKey = "abc" });
        var second = await AddAsync(Submission(Stranger) with { IdempotencyKey = "abc" });
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task Add_SameIdempotencyKeyAfterADay_IsAnotherTask()
    {
        var first = await AddAsync(Submission() with { IdempotencyKey = "abc" });
        Time.Advance(TimeSpan.FromHours(24));
        Assert.NotEqual(first.Id, (await AddAsync(Submission() with { IdempotencyKey = "abc" })).Id);
    }

    [Fact]
    public async Task Add_ManyAtOnceWithOneIdempotencyKey_StoresOne()
    {
        var submission = Submission() with { IdempotencyKey = "abc" };
        var other = await OpenAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            Task.Run(() => (i % 2 == 0 ? Tasks : other.Tasks).AddAsync(submission, 1000, Cancel), Cancel)));
        Assert.Single(results, result => result.Added);
        Assert.Single(results.Select(result => result.Task.Id).Distinct());
    }

    [Fact]
    public async Task Add_AboveTheQuota_NamesCounterLimitAndReset()
    {
        await AddAsync(Submission() with { Charge = TwoPerMonth });
        await AddAsync(Submission() with { Charge = TwoPerMonth });
        var error = await RefusedAsync(ErrorCode.OverLimit, () => AddAsync(Submission() with { Charge = TwoPerMonth }));
        Assert.Contains("limit of 2 generations per month", error.Message, StringComparison.Ordinal);
        Assert.Contains("2026-04-01T00:00:00Z", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await Tasks.ListAsync(new TaskQuery(Owner), Cancel)).Count);
    }

    [Fact]
    public async Task Add_AmountAboveWhatIsLeft_TakesNothing()
    {
        await RefusedAsync(ErrorCode.OverLimit, () => AddAsync(Submission() with { Charge = TwoPerMonth with { Amount = 3 } }));
        Assert.Equal(2, Storage.Quotas.Peek("key-1", "generations", QuotaPeriod.Month, 2).Remaining);
    }

    [Fact]
    public async Task Add_InTheNextWindow_HasTheWholeQuota()
    {
        await AddAsync(Submission() with { Charge = TwoPerMonth with { Amount = 2 } });
        Time.SetTo(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));
        await AddAsync(Submission() with { Charge = TwoPerMonth with { Amount = 2 } });
    }

    [Fact]
    public async Task Add_ManyAtOnceAtTheLimit_TakesExactlyTheLimit()
    {
        var charge = TwoPerMonth with { Limit = 5 };
        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(
            async () => await Record.ExceptionAsync(() => AddAsync(Submission() with { Charge = charge })) is null, Cancel)));
        Assert.Equal(5, taken.Count(accepted => accepted));
    }

    [Fact]
    public async Task Add_FullQueue_IsRefusedUntilOneRuns()
    {
        await Tasks.AddAsync(Submission(), 1, Cancel);
        var error = await RefusedAsync(ErrorCode.QueueFull, () => Tasks.AddAsync(Submission(), 1, Cancel));
        Assert.True(error.Retryable);
        await ClaimAsync();
        await Tasks.AddAsync(Submission(), 1, Cancel);
    }

    [Fact]
    public async Task Add_RepeatWhileTheQueueIsFull_IsAnswered()
    {
        var submission = Submission() with { IdempotencyKey = "abc" };
        await Tasks.AddAsync(submission, 1, Cancel);
        Assert.False((await Tasks.AddAsync(submission, 1, Cancel)).Added);
    }

    [Fact]
    public async Task Add_AfterGroup_HasTheEightNewestAsParentsNewestFirst()
    {
        var group = Guid.CreateVersion7(Time.Now);
        var earlier = new List<Guid>();
        for (var i = 0; i < 10; i++)
        {
            earlier.Add((await AddAsync(Submission() with { Group = group })).Id);
        }

        await AddAsync(Submission(Stranger) with { Group = group });
        var task = await AddAsync(Submission() with { Group = group, AfterGroup = true });
        Assert.Equal(earlier.AsEnumerable().Reverse().Take(8), task.Parents);
        Assert.Equal(task.Parents, (await FindAsync(task.Id)).Parents);
    }

    [Fact]
    public async Task Add_ParentOfAnotherOwner_IsNotFound()
    {
        var foreign = await AddAsync(Submission(Stranger));
        await RefusedAsync(ErrorCode.NotFound, () => AddAsync(Submission() with { Parents = [foreign.Id] }));
    }

    [Fact]
    public async Task Add_UnknownBlob_IsNotFoundAndChargesNothing()
    {
        var submission = Submission() with
        {
            Charge = TwoPerMonth,
            Blobs = new Dictionary<string, string> { ["source"] = new string('a', 64) },
        };
        var error = await RefusedAsync(ErrorCode.NotFound, () => AddAsync(submission));
        Assert.Equal("blobs.source", error.Field);
        Assert.Equal(2, Storage.Quotas.Peek("key-1", "generations", QuotaPeriod.Month, 2).Remaining);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Add_ChargeBelowOne_IsRefused(int amount) =>
        await RefusedAsync(ErrorCode.InvalidInput, () => AddAsync(Submission() with { Charge = TwoPerMonth with { Amount = amount } }));

    [Fact]
    public async Task List_EqualTimes_PagesWithoutGapOrRepeat()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 7; i++)
        {
            ids.Add((await AddAsync()).Id);
        }

        await AddAsync(Submission(Stranger));
        var seen = new List<Guid>();
        for (Guid? before = null; ;)
        {
            var page = await Tasks.ListAsync(new TaskQuery(Owner, Before: before, Limit: 3), Cancel);
            if (page.Count == 0)
            {
                break;
            }

            seen.AddRange(page.Select(task => task.Id));
            before = page[^1].Id;
        }

        Assert.Equal(ids.AsEnumerable().Reverse(), seen);
    }

    [Fact]
    public async Task List_Filters_AreAllApplied()
    {
        var group = Guid.CreateVersion7(Time.Now);
        var wanted = await AddAsync(Submission(kind: "part.export") with { Group = group });
        await AddAsync(Submission(kind: "part.export"));
        await AddAsync(Submission() with { Group = group });
        var query = new TaskQuery(Owner, [TaskState.Pending, TaskState.Running], ["part.export"], group);
        Assert.Equal([wanted.Id], (await Tasks.ListAsync(query, Cancel)).Select(task => task.Id));
        Assert.Empty(await Tasks.ListAsync(query with { States = [TaskState.Failed] }, Cancel));
    }

    [Fact]
    public async Task List_BeforeATaskOfAnotherOwner_IsEmpty()
    {
        await AddAsync();
        var foreign = await AddAsync(Submission(Stranger));
        Assert.Empty(await Tasks.ListAsync(new TaskQuery(Owner, Before: foreign.Id), Cancel));
    }

    [Fact]
    public async Task AddAll_WithAParentAmongThem_StoresAllInOrder()
    {
        var parent = Guid.CreateVersion7(Time.Now);
        var added = await Tasks.AddAllAsync([Submission() with { Id = parent }, Submission() with { Parents = [parent] }], 10, Cancel);

        Assert.Equal([parent], added[1].Parents);
        Assert.Equal(parent, (await ClaimAsync()).Id);
        Assert.Null(await Tasks.ClaimAsync(Holder, Lease, Cancel));
    }

    [Fact]
    public async Task AddAll_OneTooMany_StoresNone()
    {
        await RefusedAsync(ErrorCode.QueueFull, () => Tasks.AddAllAsync([Submission(), Submission(), Submission()], 2, Cancel));
        Assert.Equal(0, await Tasks.CountAsync(new TaskQuery(Owner), Cancel));
    }

    [Fact]
    public async Task List_WithOffset_GivesTheNextPageOfACountedWhole()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add((await AddAsync()).Id);
        }

        var page = await Tasks.ListAsync(new TaskQuery(Owner, Limit: 2, Offset: 2), Cancel);
        Assert.Equal([ids[2], ids[1]], page.Select(task => task.Id));
        Assert.Equal(5, await Tasks.CountAsync(new TaskQuery(Owner, Limit: 2, Offset: 2), Cancel));
        Assert.Equal(0, await Tasks.CountAsync(new TaskQuery(Owner, States: [TaskState.Failed]), Cancel));
    }
}
