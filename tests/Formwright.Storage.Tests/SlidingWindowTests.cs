using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class SlidingWindowTests : StorageTest
{
    private static readonly SlidingLimit Minute = new(TimeSpan.FromMinutes(1), 3);
    private static readonly SlidingLimit Hour = new(TimeSpan.FromHours(1), 5);

    [Fact]
    public void Take_BeyondALimit_IsRefusedUntilTheOldestHasLeftItsWindow()
    {
        var first = Time.Now;
        Assert.Null(Take(out _));
        Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(Take(out _));
        Assert.Null(Take(out _));
        Assert.Equal(Minute, Take(out var retryAt));
        Assert.Equal(first + Minute.Window, retryAt);
        Time.SetTo(retryAt);
        Assert.Null(Take(out _));
        Assert.Equal(Minute, Take(out _));
    }

    [Fact]
    public void Take_ThatIsRefused_CountsInNoWindow()
    {
        for (var i = 0; i < 20; i++)
        {
            Take(out _);
        }

        Time.Advance(Minute.Window);
        Assert.Null(Take(out _));
        Assert.Null(Take(out _));
        Assert.Equal(Hour, Take(out _));
    }

    [Fact]
    public void Take_OfOthers_IsCountedApart()
    {
        for (var i = 0; i < 3; i++)
        {
            Take(out _);
        }

        Assert.Null(Storage.Quotas.TryTake("key-2", "jobs", [Minute, Hour], out _));
        Assert.Null(Storage.Quotas.TryTake("key-1", "others", [Minute, Hour], out _));
    }

    [Fact]
    public void Sweep_OfManySubjects_ForgetsOnlyThoseThatAreOver()
    {
        for (var i = 0; i < 3; i++)
        {
            Take(out _);
        }

        for (var i = 0; i < 3000; i++)
        {
            Storage.Quotas.TryTake($"other-{i}", "jobs", [Minute, Hour], out _);
        }

        Assert.Equal(Minute, Take(out _));
    }

    private SlidingLimit? Take(out DateTimeOffset retryAt) => Storage.Quotas.TryTake("key-1", "jobs", [Minute, Hour], out retryAt);
}
