using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

public class DesignCheckTests
{
    private static readonly PartDesign Design = Prompts.Read("plate 100 x 60 x 10 mm with a 12 mm hole in the middle and four 6 mm holes 10 mm from the edges").Design;

    [Fact]
    public void Compare_AsAsked_FindsNothing() => Assert.Empty(DesignCheck.Compare(Design, Good()));

    [Fact]
    public void Compare_SmallDeviation_IsTolerated() =>
        Assert.Empty(DesignCheck.Compare(Design, Good() with { Volume = Good().Volume * 1.0005 }));

    [Fact]
    public void Compare_EveryDeviation_IsASentence()
    {
        Assert.Contains("not valid", Only(Good() with { Valid = false }), StringComparison.Ordinal);
        Assert.Contains("not closed", Only(Good() with { Closed = false }), StringComparison.Ordinal);
        Assert.Contains("2 solids", Only(Good() with { Solids = 2 }), StringComparison.Ordinal);
        Assert.Contains("volume", Only(Good() with { Volume = 50000 }), StringComparison.Ordinal);
        Assert.Contains("no volume", Only(Good() with { Volume = -1 }), StringComparison.Ordinal);
        Assert.Contains("no volume", Only(Good() with { Volume = double.NaN }), StringComparison.Ordinal);
        Assert.Contains("along X is 99 mm instead of 100 mm", Only(Good() with { Bounds = new Box3(new(-49, -30, 0), new(50, 30, 10)) }), StringComparison.Ordinal);
        Assert.Contains("3 holes of 6 mm diameter instead of 4", Only(Good() with { Holes = [.. Good().Holes.Take(4)] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_SphereDrilledThroughItsPoles_MayBeShorterButNotLonger()
    {
        var design = Prompts.Read("sphere 2 cm radius with a 10 mm hole through it").Design;
        var half = Math.Sqrt((20 * 20) - (5 * 5));
        var report = Good() with
        {
            // A sphere of radius R drilled through is left with the volume of a sphere as high as the hole.
            Volume = 4.0 / 3 * Math.PI * half * half * half,
            Bounds = new Box3(new(-20, -20, 20 - half), new(20, 20, 20 + half)),
            Holes = [new CylinderReport(5, default, Point3.UnitZ, 2 * half)],
        };

        Assert.Empty(DesignCheck.Compare(design, report));
        Assert.Contains("along Z", Assert.Single(DesignCheck.Compare(design, report with { Bounds = new Box3(new(-20, -20, 0), new(20, 20, 41)) })), StringComparison.Ordinal);
    }

    private static string Only(ShapeReport report) => Assert.Single(DesignCheck.Compare(Design, report));

    private static ShapeReport Good()
    {
        var volume = 60000 - (Math.PI * 36 * 10) - (4 * Math.PI * 9 * 10);
        var holes = Plan.Make(Design).Bores.Select(b => new CylinderReport(b.Radius, b.Origin, b.Direction, 10)).ToList();
        return new ShapeReport(true, true, volume, 1, new Box3(new(-50, -30, 0), new(50, 30, 10)), new(0, 0, 5), 1, 11, 27, 18, new Dictionary<string, int>(), holes);
    }
}
