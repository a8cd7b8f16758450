using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class CreditStoreTests : StorageTest
{
    private const string Subject = "meshes:acct_a";

    private static readonly KeyFormat Format = new("meshes", "mm_", 32, ["*"], ["free"], "free", FreeCredits: 20);

    [Fact]
    public async Task Balance_OfAnUnknownSubject_IsZero() => Assert.Equal(new CreditBalance(0, 0), await BalanceAsync());

    [Fact]
    public async Task Grants_AddUp()
    {
        await Storage.Credits.GrantAsync(Subject, 5, "gift", Cancel);
        await Storage.Credits.GrantAsync(Subject, 7, "bought", Cancel);
        Assert.Equal(12, (await BalanceAsync()).Left);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(1_000_000_001)]
    public async Task Grant_OutsideItsLimits_IsRefused(int amount) =>
        await RefusedAsync(ErrorCode.InvalidInput, () => Storage.Credits.GrantAsync(Subject, amount, "gift", Cancel));

    [Fact]
    public async Task Grant_ThatOverflowsTheBalance_IsRefused()
    {
        await Storage.Credits.GrantAsync(Subject, 1_000_000_000, "a", Cancel);
        await Storage.Credits.GrantAsync(Subject, 1_000_000_000, "b", Cancel);
        await RefusedAsync(ErrorCode.InvalidInput, () => Storage.Credits.GrantAsync(Subject, 1_000_000_000, "c", Cancel));
        Assert.Equal(2_000_000_000, (await BalanceAsync()).Left);
    }

    [Fact]
    public async Task Task_BeyondTheBalance_IsRefusedAndTakesNothing()
    {
        await Storage.Credits.GrantAsync(Subject, 5, "gift", Cancel);
        await AddAsync(Charged(4));
        var error = await RefusedAsync(ErrorCode.OverLimit, () => AddAsync(Charged(2)));
        Assert.Equal("credits", error.Field);
        Assert.Equal(new CreditBalance(5, 4), await BalanceAsync());
        await AddAsync(Charged(1));
        Assert.Equal(0, (await BalanceAsync()).Left);
    }

    [Fact]
    public async Task Task_ThatFails_GivesItsCreditsBack()
    {
        await Storage.Credits.GrantAsync(Subject, 5, "gift", Cancel);
        var task = await AddAsync(Charged(4));
        await ClaimAsync();
        Time.Advance(TimeSpan.FromDays(40));
        await Tasks.FailAsync(task.Id, Holder, new Error(ErrorCode.KernelFailed, "no"), null, Cancel);
        Assert.Equal(new CreditBalance(5, 0), await BalanceAsync());
    }

    [Fact]
    public async Task Sweep_KeepsBalances()
    {
        await Storage.Credits.GrantAsync(Subject, 5, "gift", Cancel);
        await AddAsync(Charged(2));
        Time.Advance(TimeSpan.FromDays(400));
        await Tasks.SweepAsync(Cancel);
        Assert.Equal(3, (await BalanceAsync()).Left);
    }

    [Fact]
    public async Task FirstKey_OfAnAccount_BringsFreeCreditsOnce()
    {
        await Storage.Keys.CreateAsync(Format, "acct_a", "one", null, null, null, Cancel);
        await Storage.Keys.CreateAsync(Format, "acct_a", "two", null, null, null, Cancel);
        Assert.Equal(20, (await BalanceAsync()).Left);
    }

    private static TaskSubmission Charged(int amount) => Submission() with { Charge = TaskCharge.OfCredits(Subject, amount) };

    private Task<CreditBalance> BalanceAsync() => Storage.Credits.BalanceAsync(Subject, Cancel);
}
