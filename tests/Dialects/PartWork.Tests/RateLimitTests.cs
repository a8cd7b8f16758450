using System.Globalization;
using System.Net;
using Formwright.Core;
using Formwright.Tests.Fakes;

namespace Formwright.Dialects.PartWork.Tests;

public sealed class RateLimitTests : IAsyncLifetime
{
    private PartWorkHost host = null!;

    public async ValueTask InitializeAsync() => host = await PartWorkHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("free", 60)]
    [InlineData("standard", 120)]
    [InlineData("pro", 300)]
    public async Task Headers_CountDownTheMinuteOfTheTier(string tier, int limit)
    {
        var key = await host.KeyAsync(tier);
        await host.GetAsync("/v1/conversations", key);
        var second = await host.GetAsync("/v1/conversations", key);

        Assert.Equal(
            (limit, limit - 2, new DateTimeOffset(2025, 1, 15, 10, 31, 0, TimeSpan.Zero).ToUnixTimeSeconds()),
            (Number(second, "X-RateLimit-Limit"), Number(second, "X-RateLimit-Remaining"), Number(second, "X-RateLimit-Reset")));
    }

    [Fact]
    public async Task Minute_Exceeded_Is429UntilTheMinuteEnds()
    {
        var key = await host.KeyAsync();
        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/v1/conversations", key)).Status);
        }

        var over = await host.GetAsync("/v1/conversations", key);
        host.Time.Advance(TimeSpan.FromSeconds(50));
        var next = await host.GetAsync("/v1/conversations", key);

        over.AssertError(HttpStatusCode.TooManyRequests, "rate_limit_exceeded");
        Assert.Contains("2025-01-15T10:31:00Z", (string)over.Json["error"]!, StringComparison.Ordinal);
        Assert.Equal(("60", "0", "50"), (over.Header("X-RateLimit-Limit"), over.Header("X-RateLimit-Remaining"), over.Header("Retry-After")));
        Assert.Equal((HttpStatusCode.OK, "59"), (next.Status, next.Header("X-RateLimit-Remaining")));
    }

    [Fact]
    public async Task Limits_CountPerKey()
    {
        var (one, two) = (await host.KeyAsync(account: "shared"), await host.KeyAsync(account: "shared"));
        await host.GetAsync("/v1/conversations", one);

        Assert.Equal("59", (await host.GetAsync("/v1/conversations", two)).Header("X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task Day_Exceeded_ResetsAtUtcMidnight()
    {
        var key = await host.KeyAsync();
        var subject = (await host.OnlyKeyAsync()).Id.ToString();
        host.Quotas.Decide(subject, "requests", QuotaPeriod.Day, 1_000, 1_000);

        var over = await host.GetAsync("/v1/conversations", key);

        over.AssertError(HttpStatusCode.TooManyRequests, "rate_limit_exceeded");
        var midnight = new DateTimeOffset(2025, 1, 16, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(midnight.ToUnixTimeSeconds(), Number(over, "X-RateLimit-Reset"));
        Assert.Equal((long)Math.Ceiling((midnight - FakePorts.Start).TotalSeconds), Number(over, "Retry-After"));
        Assert.Contains("1000 requests per day", (string)over.Json["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generations_UsedUp_ResetNextMonthAndLeaveNoConversation()
    {
        var key = await host.KeyAsync("pro");
        var subject = (await host.OnlyKeyAsync()).Id.ToString();
        host.Quotas.Decide(subject, "generations", QuotaPeriod.Month, 5_000, 4_999);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""")).Status);

        var over = await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""");
        var list = await host.GetAsync("/v1/conversations", key);

        over.AssertError(HttpStatusCode.TooManyRequests, "generation_limit_exceeded");
        Assert.Equal(new DateTimeOffset(2025, 2, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), Number(over, "X-RateLimit-Reset"));
        Assert.Contains("2025-02-01T00:00:00Z", (string)over.Json["error"]!, StringComparison.Ordinal);
        Assert.Single(list.Json["conversations"]!.AsArray());
    }

    [Fact]
    public async Task Generations_OfAFailedJob_AreGivenBack()
    {
        var key = await host.KeyAsync();
        var subject = (await host.OnlyKeyAsync()).Id.ToString();
        host.Quotas.Decide(subject, "generations", QuotaPeriod.Month, 100, 99);
        await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""");
        host.Engine.Set(host.Engine.Accepted.Single().Id!.Value, task => task with { State = TaskState.Failed });

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/v1/generate", key, """{"prompt": "A cube"}""")).Status);
    }

    private static long Number(Answer answer, string header) => long.Parse(answer.Header(header), CultureInfo.InvariantCulture);
}
