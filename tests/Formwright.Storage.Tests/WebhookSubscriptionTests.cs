using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class WebhookSubscriptionTests : StorageTest
{
    private const string Dialect = "some";

    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    [Fact]
    public async Task Added_AreListedOldestFirst_ByDialectAndAccount()
    {
        var first = await AddAsync("https://a.example/");
        Time.Advance(TimeSpan.FromSeconds(1));
        var second = await AddAsync("https://b.example/");
        await Storage.Subscriptions.AddAsync(Dialect, Stranger, "https://a.example/", 2, Cancel);
        Assert.Equal([first, second], await Storage.Subscriptions.ListAsync(Dialect, Owner, Cancel));
        Assert.Equal(3, (await Storage.Subscriptions.ListAsync(Dialect, null, Cancel)).Count);
        Assert.Empty(await Storage.Subscriptions.ListAsync("other", null, Cancel));
    }

    [Fact]
    public async Task Added_BeyondTheMost_OrTwice_AreRefused()
    {
        await AddAsync("https://a.example/");
        await RefusedAsync(ErrorCode.Conflict, () => AddAsync("https://a.example/"));
        await AddAsync("https://b.example/");
        await RefusedAsync(ErrorCode.OverLimit, () => AddAsync("https://c.example/"));
    }

    [Fact]
    public async Task Removed_IsGone()
    {
        var added = await AddAsync("https://a.example/");
        Assert.True(await Storage.Subscriptions.RemoveAsync(added.Id, Cancel));
        Assert.False(await Storage.Subscriptions.RemoveAsync(added.Id, Cancel));
        Assert.Null(await Storage.Subscriptions.RecordAsync(added.Id, false, 3, Patience, Cancel));
    }

    [Fact]
    public async Task Failures_InARowAndForLong_DisableIt_AndLeaveRoomForAnother()
    {
        var hook = await AddAsync("https://a.example/");
        await AddAsync("https://b.example/");
        Assert.Equal(hook with { Failures = 1, FailingSince = Time.Now }, await RecordAsync(hook, arrived: false));
        await RecordAsync(hook, arrived: false);
        Assert.Equal(hook, await RecordAsync(hook, arrived: true));

        // Long, but not often enough.
        var began = Time.Now;
        await RecordAsync(hook, arrived: false);
        Time.Advance(Patience);
        Assert.Null((await RecordAsync(hook, arrived: false))!.DisabledAt);

        var last = await RecordAsync(hook, arrived: false);
        Assert.Equal((3, began, Time.Now), (last!.Failures, last.FailingSince, last.DisabledAt));
        Assert.Equal(last, Assert.Single(await Storage.Subscriptions.ListAsync(Dialect, Owner, Cancel), s => s.Id == hook.Id));
        Assert.Null(await RecordAsync(hook, arrived: false));
        await AddAsync("https://a.example/");
    }

    [Fact]
    public async Task Failures_InAShortTime_DisableNothingHoweverMany()
    {
        var hook = await AddAsync("https://a.example/");
        for (var i = 0; i < 70; i++)
        {
            Assert.Null((await RecordAsync(hook, arrived: false))!.DisabledAt);
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        Time.Advance(Patience - TimeSpan.FromSeconds(71));
        Assert.Null((await RecordAsync(hook, arrived: false))!.DisabledAt);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Time.Now, (await RecordAsync(hook, arrived: false))!.DisabledAt);
    }

    private Task<WebhookSubscription?> RecordAsync(WebhookSubscription hook, bool arrived) =>
        Storage.Subscriptions.RecordAsync(hook.Id, arrived, 3, Patience, Cancel);

    private Task<WebhookSubscription> AddAsync(string url) => Storage.Subscriptions.AddAsync(Dialect, Owner, url, 2, Cancel);
}
