using Formwright.Core;

namespace Formwright.Design.Tests;

public sealed class SummaryTests
{
    [Fact]
    public void Summary_NamesPartFeaturesAndWeight()
    {
        var summary = Of("a plate 100 x 60 x 10 mm with four 6 mm holes in the corners and a 2 mm chamfer on the top edges", new(100, 60, 10), 60_000);
        Assert.Equal(2, summary.Features.Count);
        Assert.Contains(summary.Features, feature => feature.Contains("hole", StringComparison.OrdinalIgnoreCase));
        Assert.Single(summary.Components);
        // 60 cm3 of PETG at 1.27 g/cm3 and of aluminium at 2.70 g/cm3.
        Assert.Contains("76 g", summary.Material, StringComparison.Ordinal);
        Assert.Contains("162 g", summary.Material, StringComparison.Ordinal);
        Assert.Contains("60 cm3", summary.Approach, StringComparison.Ordinal);
        Assert.DoesNotContain(summary.Suggestions, suggestion => suggestion.Contains("chamfer", StringComparison.Ordinal) || suggestion.Contains("hole to mount", StringComparison.Ordinal));
    }

    [Fact]
    public void Summary_OfABarePart_SuggestsWhatItLacks()
    {
        var summary = Of("a 50 mm cube", new(50, 50, 50), 125_000);
        Assert.Contains(summary.Suggestions, suggestion => suggestion.Contains("3 mm chamfer", StringComparison.Ordinal));
        Assert.Contains(summary.Suggestions, suggestion => suggestion.Contains("hole", StringComparison.Ordinal));
        Assert.Contains(summary.Suggestions, suggestion => suggestion.Contains("3 mm walls", StringComparison.Ordinal));
        Assert.Equal(["overall size 50 x 50 x 50 mm"], summary.Features);
    }

    [Fact]
    public void Summary_OfALargePart_SpeaksOfNoPrinting() =>
        Assert.DoesNotContain("PETG", Of("a bar 900 x 40 x 40 mm", new(900, 40, 40), 1_440_000).Material, StringComparison.Ordinal);

    // 0.9 cm3 of steel at 7.85 g/cm3.
    [Fact]
    public void Summary_OfAScrew_NamesItsSizesAndSteel()
    {
        var summary = Of("M6 hex bolt, 20 mm long", new(11.547, 10, 24), 900);
        Assert.Contains(summary.Features, feature => feature.EndsWith("length 20 mm", StringComparison.Ordinal));
        Assert.Contains(summary.Features, feature => feature.EndsWith("10 mm", StringComparison.Ordinal));
        Assert.StartsWith("steel of property class 8.8 (7.1 g)", summary.Material, StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_OfABoxWithALid_NamesBothParts() =>
        Assert.Equal(["box", "lid"], Of("a box 80 x 60 x 40 mm with a lid", new(80, 126, 40), 47_000).Components);

    [Fact]
    public void Summary_OfAMaterialAskedFor_NamesOnlyThat() =>
        Assert.Equal("brass, as asked (85 g)", Of("a brass block 40 x 25 x 10 mm", new(40, 25, 10), 10_000).Material);

    [Theory]
    [InlineData("M6 hex bolt, 20 mm long")]
    [InlineData("608 bearing")]
    [InlineData("a sphere 40 mm in diameter")]
    [InlineData("a gear with 24 teeth, module 2, 10 mm thick")]
    [InlineData("a plate 100 x 60 x 8 mm with a 5 mm hole")]
    public void Suggestions_CanBeMade(string prompt)
    {
        var made = DesignEngine.Interpret(prompt);
        var quoted = Of(prompt, new(40, 40, 40), 64_000).Suggestions.Where(suggestion => suggestion.Contains(": '", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(quoted);
        Assert.All(quoted, suggestion => DesignEngine.Interpret(suggestion.Split('\'')[1], made.Design));
    }

    private static PartSummary Of(string prompt, Point3 size, double volume) => Summary.Of(
        DesignEngine.Interpret(prompt),
        new ShapeReport(
            Valid: true, Closed: true, volume, Area: 1, new Box3(default, size), CenterOfMass: default, Solids: 1, Faces: 6, Edges: 12, Vertices: 8, Surfaces: new Dictionary<string, int>(), Holes: []));
}
