using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class QuotaMeterTests : StorageTest
{
    [Theory]
    [InlineData(QuotaPeriod.Minute, "2026-03-15T10:20:00Z", "2026-03-15T10:21:00Z")]
    [InlineData(QuotaPeriod.Day, "2026-03-15T00:00:00Z", "2026-03-16T00:00:00Z")]
    [InlineData(QuotaPeriod.Month, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z")]
    public void Window_OfAnInstant_IsInUtc(QuotaPeriod period, string start, string end)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var expected = new QuotaWindow(DateTimeOffset.Parse(start, culture), DateTimeOffset.Parse(end, culture));
        Assert.Equal(expected, QuotaWindow.At(period, Time.Now));
        Assert.Equal(expected, QuotaWindow.At(period, Time.Now.ToOffset(TimeSpan.FromHours(14))));
        Assert.Equal(expected, QuotaWindow.At(period, expected.Start));
        Assert.Equal(expected.End, QuotaWindow.At(period, expected.End).Start);
    }

    [Theory]
    [InlineData(QuotaPeriod.Minute)]
    [InlineData(QuotaPeriod.Day)]
    [InlineData(QuotaPeriod.Month)]
    public void Take_UpToTheLimit_IsAllowedAndBeginsAnewInTheNextWindow(QuotaPeriod period)
    {
        var end = QuotaWindow.At(period, Time.Now).End;
        Assert.Equal(new QuotaDecision(true, 1, end), Take(period));
        Assert.Equal(new QuotaDecision(true, 0, end), Take(period));
        Assert.Equal(new QuotaDecision(false, 0, end), Take(period));
        Assert.Equal(new QuotaDecision(false, 0, end), Storage.Quotas.Peek("key-1", "requests", period, 2));
        Assert.True(Storage.Quotas.TryTake("key-2", "requests", period, 2).Allowed);
        Assert.True(Storage.Quotas.TryTake("key-1", "exports", period, 2).Allowed);
        Time.SetTo(end);
        Assert.True(Take(period).Allowed);
    }

    [Fact]
    public void Peek_TakesNothing()
    {
        Assert.Equal(2, Storage.Quotas.Peek("key-1", "requests", QuotaPeriod.Day, 2).Remaining);
        Assert.Equal(2, Storage.Quotas.Peek("key-1", "requests", QuotaPeriod.Day, 2).Remaining);
    }

    [Fact]
    public async Task Take_ManyAtOnce_AllowsExactlyTheLimit()
    {
        var allowed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Enumerable.Range(0, 50).Count(_ => Storage.Quotas.TryTake("key-1", "requests", QuotaPeriod.Day, 123).Allowed), Cancel)));
        Assert.Equal(123, allowed.Sum());
    }

    [Fact]
    public async Task Counts_OfDaysAndMonths_OutliveTheServer()
    {
        Take(QuotaPeriod.Day);
        await Storage.Quotas.FlushAsync(Cancel);
        Take(QuotaPeriod.Day);
        Take(QuotaPeriod.Month);
        Assert.Equal(0, Storage.Quotas.Peek("key-1", "requests", QuotaPeriod.Day, 2).Remaining);
        await Storage.Quotas.DisposeAsync();

        var restarted = await OpenAsync();
        Assert.False(restarted.Quotas.TryTake("key-1", "requests", QuotaPeriod.Day, 2).Allowed);
        Assert.Equal(1, restarted.Quotas.Peek("key-1", "requests", QuotaPeriod.Month, 2).Remaining);
    }

    [Fact]
    public async Task Flush_TwoServers_AddUp()
    {
        var other = await OpenAsync();
        Take(QuotaPeriod.Day);
        other.Quotas.TryTake("key-1", "requests", QuotaPeriod.Day, 9);
        await Storage.Quotas.FlushAsync(Cancel);
        await other.Quotas.FlushAsync(Cancel);
        Assert.Equal(7, Storage.Quotas.Peek("key-1", "requests", QuotaPeriod.Day, 9).Remaining);
    }

    private QuotaDecision Take(QuotaPeriod period) => Storage.Quotas.TryTake("key-1", "requests", period, 2);
}
