using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Models;

public sealed class DragonCupTests : ScopedTest
{
    private const string Plain = """
        "radiusTopOffset": 0, "radiusMidOffset": 0, "rotationTopAngle": 0, "rotationMidAngle": 0, "height": 8, "radiusBottom": 4,
        "nrSkinCellsVertical": 4, "nrSkinCellsHorizontal": 8, "thickness": 0.6, "bottomThickness": 2
        """;

    private static readonly ModelCatalogue Catalogue = new();

    /// <summary>Sets of parameters at and beyond what a cup can be.</summary>
    public static TheoryData<string> Extremes =>
    [
        "{}",
        """{"nrSkinCellsHorizontal": 1, "nrSkinCellsVertical": 1, "nrSkinCellDivisionsBottom": 1}""",
        """{"height": 0.01}""",
        """{"radiusBottom": 0.01, "radiusTopOffset": 20, "radiusMidOffset": 0}""",
        """{"radiusTopOffset": 0, "radiusMidOffset": 20, "height": 4}""",
        """{"rotationTopAngle": -360, "rotationMidAngle": 360, "nrSkinCellsVertical": 3}""",
        """{"thickness": 5, "bottomThickness": 5, "height": 5}""",
        """{"skinCellOuterHeight": 5, "skinCellInnerHeight": 5, "skinCellBottomHeight": 5, "skinCellTopHeight": 5}""",
        """{"skinCellOuterHeight": 5, "skinCellInnerHeight": 5, "radiusBottom": 0.5, "nrSkinCellsHorizontal": 20, "rotationTopAngle": 180}""",
        """{"skinCellOuterHeight": -5, "skinCellInnerHeight": -5, "skinCellBottomHeight": -5, "skinCellTopHeight": -5}""",
        """{"skinCellOuterHeight": -9, "skinCellBottomHeight": -9, "nrSkinCellDivisionsBottom": 10, "nrSkinCellDivisionsTop": 10, "skinCellTopHeight": -1}""",
        """{"skinCellOuterHeight": 0, "skinCellInnerHeight": 0, "skinCellBottomHeight": 0, "skinCellTopHeight": 0}""",
        """{"skinCellInnerHeight": -0.3}""",
        """{"bottomThickness": 3.19999, "skinCellInnerHeight": 1}""",
    ];

    [Fact]
    public void Cup_WrittenAsStep_TakesAUnitForAMillimetre()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Ids.New(TimeProvider.System):N}.step");
        try
        {
            StepExchange.Write(new BrepDocument(Catalogue.Build("dragon-cup", JsonNode.Parse($$"""{ {{Plain}}, "scale": 10, "skinCellBottomHeight": 0.5, "skinCellTopHeight": 0.7 }""")!.AsObject()).Parts), path);

            Assert.Contains("SI_UNIT(.MILLI.,.METRE.)", File.ReadAllText(path), StringComparison.Ordinal);
            Near.Equal(10 * (0.5 + 8 + 0.7), Bounds.Of(Assert.Single(StepExchange.Read(path).Bodies).Shape).Size.Y, 1e-5);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0.4, 0.3, 0.5, 0.7)]
    [InlineData(-0.2, -0.2, -0.6, -0.2)]
    public void Volume_OfAStraightCup_IsThatOfItsPrismsAndPyramids(double outer, double inner, double bottom, double top)
    {
        var cup = Build($$"""{ {{Plain}}, "skinCellOuterHeight": {{outer}}, "skinCellInnerHeight": {{inner}}, "skinCellBottomHeight": {{bottom}}, "skinCellTopHeight": {{top}} }""");

        // Regular octagons of apothem a: area 8 a² tan 22.5°, side 2 a tan 22.5°. A pyramid is a third of base times height.
        var tangent = Math.Tan(Math.PI / 8);
        var apothem = 4 * Math.Cos(Math.PI / 8);
        double Area(double a) => 8 * a * a * tangent;
        double Around(double a) => 16 * a * tangent;
        var plain = (Area(apothem) * 8) - (Area(apothem - 0.6) * 6);
        var skin = (Around(apothem) * 8 * outer) + (Around(apothem - 0.6) * 6 * inner)
            + (Area(apothem) * bottom) + ((Area(apothem) - Area(apothem - 0.6)) * top);
        Near.Equal(plain + (skin / 3), Solids.GetSolidVolume(cup), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Cup_OfAnySizes_IsOneClosedSolidThatNowhereMeetsItself(string parameters)
    {
        var cup = Build(parameters);

        var report = ShapeInspector.Inspect(cup);
        Assert.True(report.Valid);
        Assert.True(report.Closed);
        Assert.Equal(1, report.Solids);
        Assert.InRange(report.Volume, double.Epsilon, double.MaxValue);
        Assert.Empty(Triangles.Crossings(Triangles.Of(cup)));
    }

    [Fact]
    public void Cup_IsHollowAboveItsFloor()
    {
        var cup = (Solid)Build("{}");

        var inside = SolidInspection.FilterSolidPoints(cup, [new(0, 0.5, 0), new(0, 1.5, 0), new(0, 7, 0), new(3, 4, 0)]);

        Near.Equal([new Point3(0, 0.5, 0)], inside);
    }

    [Fact]
    public void Bounds_OfTheDefaultCup_AreItsHeightAndThePyramidsOfRimAndUnderside()
    {
        var bounds = Bounds.Of(Build("{}"));

        Near.Equal(-0.4, bounds.Min.Y);
        Near.Equal(8.4, bounds.Max.Y);
    }

    [Fact]
    public void Cells_More_MakeMoreFaces()
    {
        // Four triangles per cell outside, inside and on the rim, three per cell in the middle of the underside, one per side of the floor.
        static int Expected(int columns, int rows, int inside) => columns * ((4 * (rows + inside + 1)) + (4 * 2) + 3 + 1);

        Assert.Equal(Expected(10, 5, 5), ShapeInspector.Inspect(Build("{}")).Faces);
        Assert.Equal(Expected(20, 5, 5), ShapeInspector.Inspect(Build("""{"nrSkinCellsHorizontal": 20}""")).Faces);
        Assert.Equal(Expected(10, 8, 8), ShapeInspector.Inspect(Build("""{"nrSkinCellsVertical": 8, "bottomThickness": 0.5}""")).Faces);
    }

    [Fact]
    public void Twist_TurnsTheTop()
    {
        var straight = Build("""{"rotationTopAngle": 0, "rotationMidAngle": 0, "radiusTopOffset": 1}""");
        var turned = Build("""{"rotationTopAngle": 15, "rotationMidAngle": 5, "radiusTopOffset": 1}""");

        static bool HasCorner(Shape cup, double degrees) => Vertices.GetVerticesAsPoints(cup).Any(p =>
            (p - new Point3(5 * Math.Cos(double.DegreesToRadians(degrees)), 8, -5 * Math.Sin(double.DegreesToRadians(degrees)))).Length < 1e-9);
        Assert.True(HasCorner(straight, 0));
        Assert.True(HasCorner(turned, 15));
        Assert.False(HasCorner(turned, 0));
    }

    [Fact]
    public void Placement_ScalesTurnsAndMoves()
    {
        var plain = Build("{}");
        var placed = Build("""{"scale": 2, "rotation": 36, "direction": [1, 0, 0], "origin": [10, 20, 30]}""");

        Near.Equal(8 * Solids.GetSolidVolume(plain), Solids.GetSolidVolume(placed), 1e-9);
        var (from, to) = (Bounds.Of(plain), Bounds.Of(placed));
        Near.Equal(10 + (2 * from.Min.Y), to.Min.X);
        Near.Equal(10 + (2 * from.Max.Y), to.Max.X);
        Near.Equal(new Point3(20, 30, 0), new Point3(Solids.GetSolidCenterOfMass(placed).Y, Solids.GetSolidCenterOfMass(placed).Z, 0), 1e-6);
    }

    [Fact]
    public void Skin_BelowZero_IsRefusedOutsideOfBatches()
    {
        var parameters = new JsonObject { ["skinCellOuterHeight"] = -1 };

        Assert.Throws<FormwrightException>(() => Catalogue.Build("dragon-cup", parameters));
    }

    [Fact]
    public void Sizes_OutOfRange_AreRefusedInBatchesToo()
    {
        var error = Assert.Throws<FormwrightException>(() => Catalogue.Build("dragon-cup", new JsonObject { ["height"] = 51 }, batch: true));

        Assert.Equal("params.height", error.Error.Field);
    }

    private static Shape Build(string parameters) => Catalogue.Build("dragon-cup", JsonNode.Parse(parameters)!.AsObject(), batch: true).Parts.Single().Shape;
}
