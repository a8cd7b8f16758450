using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class WebhookStoreTests : StorageTest
{
    private static readonly TimeSpan Put = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Due_AreTakenOnce()
    {
        var delivery = Delivery();
        await Storage.Webhooks.AddAsync([delivery], Cancel);
        Assert.Equal([delivery], await TakeAsync());
        Assert.Empty(await TakeAsync());
    }

    [Fact]
    public async Task Taken_ByAServerThatDied_AreDueAgainAfterTheLease()
    {
        await Storage.Webhooks.AddAsync([Delivery()], Cancel);
        await TakeAsync();
        Time.Advance(Put);
        Assert.Single(await TakeAsync());
    }

    [Fact]
    public async Task Same_TaskStateAndSubscription_IsStoredOnce()
    {
        var delivery = Delivery();
        await Storage.Webhooks.AddAsync([delivery], Cancel);
        await Storage.Webhooks.AddAsync([delivery with { Id = Ids.New(Time) }, delivery with { Id = Ids.New(Time), Subscription = Ids.New(Time) }], Cancel);
        Assert.Equal(2, (await Storage.Webhooks.ListAsync(Owner, delivery.TaskId, Cancel)).Count);
    }

    [Fact]
    public async Task NextDue_IsTheEarliestThatIsNotDone()
    {
        Assert.Null(await Storage.Webhooks.NextDueAsync(Cancel));
        var (soon, later) = (Delivery() with { DueAt = Time.Now + Put }, Delivery() with { DueAt = Time.Now + (2 * Put) });
        await Storage.Webhooks.AddAsync([later, soon], Cancel);
        Assert.Equal(soon.DueAt, await Storage.Webhooks.NextDueAsync(Cancel));
        await Storage.Webhooks.UpdateAsync(soon with { DueAt = null, ArrivedAt = Time.Now, Attempts = 1 }, Cancel);
        Assert.Equal(later.DueAt, await Storage.Webhooks.NextDueAsync(Cancel));
    }

    [Fact]
    public async Task Repeated_AreThoseOfTheRunningTaskThatHaveArrived()
    {
        var told = Delivery() with { State = TaskState.Running };
        var waiting = told with { Id = Ids.New(Time), Subscription = Ids.New(Time), DueAt = Time.Now + Put, Attempts = 1, Failure = "The receiver answered 500." };
        var ended = told with { Id = Ids.New(Time), State = TaskState.Succeeded };
        await Storage.Webhooks.AddAsync([told, waiting, ended], Cancel);
        foreach (var delivery in (WebhookDelivery[])[told, ended])
        {
            await Storage.Webhooks.UpdateAsync(delivery with { DueAt = null, ArrivedAt = Time.Now, Attempts = 1 }, Cancel);
        }

        Assert.Equal(0, await Storage.Webhooks.RepeatAsync(told.TaskId, "other", Cancel));
        Assert.Equal(1, await Storage.Webhooks.RepeatAsync(told.TaskId, told.Dialect, Cancel));
        Assert.Equal([told], await TakeAsync());
        Assert.Equal(0, await Storage.Webhooks.RepeatAsync(told.TaskId, told.Dialect, Cancel));
    }

    [Fact]
    public async Task List_ForAStranger_IsEmpty()
    {
        var delivery = Delivery();
        await Storage.Webhooks.AddAsync([delivery], Cancel);
        Assert.Empty(await Storage.Webhooks.ListAsync(Stranger, delivery.TaskId, Cancel));
    }

    private WebhookDelivery Delivery() => new(
        Ids.New(Time), "some", Ids.New(Time), Owner, TaskState.Succeeded, Ids.New(Time), "https://hooks.example/a", 0, Time.Now, null, null, Time.Now);

    private Task<IReadOnlyList<WebhookDelivery>> TakeAsync() => Storage.Webhooks.TakeDueAsync(10, Put, Cancel);
}
