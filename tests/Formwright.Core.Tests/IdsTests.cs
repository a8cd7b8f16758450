namespace Formwright.Core.Tests;

public sealed class IdsTests
{
    [Fact]
    public void Text_OfAnyId_ReadsBackTheSameId()
    {
        Guid[] ids = [Guid.Empty, new("ffffffff-ffff-ffff-ffff-ffffffffffff"), new("00000000-0000-0000-0000-000000000001"), Ids.New(TimeProvider.System)];

        foreach (var id in ids)
        {
            var text = Ids.ToText(id, "job_");

            Assert.Matches("^job_[0-9a-z]{25}$", text);
            Assert.True(Ids.TryParse(text, "job_", out var read));
            Assert.Equal(id, read);
        }
    }

    [Fact]
    public void Text_OfLaterId_SortsLater()
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var texts = Enumerable.Range(0, 100).Select(i => Ids.ToText(Guid.CreateVersion7(start.AddMilliseconds(i)), "")).ToList();

        Assert.Equal(texts.Order(StringComparer.Ordinal), texts);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("job_")]
    [InlineData("job_abc123xyz")]
    [InlineData("part_0000000000000000000000000")]
    [InlineData("job_000000000000000000000000A")]
    [InlineData("job_zzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("job_00000000000000000000000000")]
    public void Text_ThatIsNoId_IsRefused(string? text) => Assert.False(Ids.TryParse(text, "job_", out _));
}
