using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class DatabaseTests : StorageTest
{
    [Fact]
    public async Task Write_TwoProcessesAtOnce_BothSucceed()
    {
        var other = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(
            async () =>
            {
                for (var n = 0; n < 25; n++)
                {
                    await (i % 2 == 0 ? Storage : other).Parts.StartConversationAsync(Owner, $"{i}-{n}", Cancel);
                }
            },
            Cancel)));
        Assert.Equal(100, Storage.Database.Read(db => db.Conversations.Count()));
    }

    [Fact]
    public async Task Write_ForeignKeyViolation_IsOurErrorWithTheReasonInDetail()
    {
        var asset = new Asset(Guid.CreateVersion7(Time.Now), Owner, "k", new string('0', 64), 1, "a/b", "k", Time.Now, null);
        var error = await RefusedAsync(ErrorCode.Internal, () => Storage.Database.WriteAsync(
            db =>
            {
                db.Assets.Add(asset);
                return Task.FromResult(true);
            },
            Cancel));
        Assert.Contains("FOREIGN KEY", error.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("FOREIGN KEY", error.Message, StringComparison.Ordinal);
    }
}
