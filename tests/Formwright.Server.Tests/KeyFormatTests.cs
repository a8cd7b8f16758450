using Formwright.Core;

namespace Formwright.Server.Tests;

public sealed class KeyFormatTests
{
    [Fact]
    public void Formats_AreOnePerDialect_AndConsistent()
    {
        Assert.Equal(["partwork", "genx3d", "makistry", "bitbybit", "meshy"], KeyFormats.All.Select(format => format.Dialect));
        Assert.Equal(5, KeyFormats.All.Select(format => format.Prefix).Distinct().Count());
        Assert.All(KeyFormats.All, format =>
        {
            // 128 bits, so that no key is ever guessed.
            Assert.True(format.Length >= 32, format.Dialect);
            Assert.NotEmpty(format.Scopes);
            Assert.Contains(format.DevelopmentTier, format.Tiers);
        });
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("PartWork")]
    [InlineData("")]
    public void Find_UnknownDialect_IsInvalidInput(string dialect) =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => KeyFormats.Find(dialect)).Error.Code);
}
