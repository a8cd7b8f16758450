using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class WebhookSubscriptionTests : StorageTest
{
    private const string Dialect = "some";

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
        Assert.Null(await Storage.Subscriptions.RecordAsync(added.Id, false, 3, Cancel));
    }

    [Fact]
    public async Task Failures_InARow_DisableIt_AndLeaveRoomForAnother()
    {
        var hook = await AddAsync("https://a.example/");
        await AddAsync("https://b.example/");
        await Storage.Subscriptions.RecordAsync(hook.Id, false, 3, Cancel);
        await Storage.Subscriptions.RecordAsync(hook.Id, false, 3, Cancel);
        Assert.Equal(0, (await Storage.Subscriptions.RecordAsync(hook.Id, true, 3, Cancel))!.Failures);
        for (var i = 0; i < 2; i++)
        {
            Assert.Null((await Storage.Subscriptions.RecordAsync(hook.Id, false, 3, Cancel))!.DisabledAt);
        }

        Assert.Equal(Time.Now, (await Storage.Subscriptions.RecordAsync(hook.Id, false, 3, Cancel))!.DisabledAt);
        await AddAsync("https://a.example/");
    }

    private Task<WebhookSubscription> AddAsync(string url) => Storage.Subscriptions.AddAsync(Dialect, Owner, url, 2, Cancel);
}
