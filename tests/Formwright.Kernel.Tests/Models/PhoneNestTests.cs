using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Models;

public sealed class PhoneNestTests : ScopedTest
{
    private static readonly ModelCatalogue Catalogue = new();

    public static TheoryData<string> Sizes =>
    [
        "{}",
        """{"applyOrnaments": true}""",
        """{"applyOrnaments": true, "length": 50, "heightTop": 50, "widthBack": 50, "widthFront": 50, "filletRadius": 0}""",
        """{"filletRadius": 15}""",
        """{"filletRadius": 0, "backOffset": 0}""",
        """{"widthBack": 10, "widthFront": 25, "applyOrnaments": true}""",
        """{"thickness": 1.5, "filletRadius": 0.5}""",
        """{"phoneThickness": 3, "phoneHeight": 35, "phoneWidth": 35}""",
        """{"heightBottom": 30}""",
        """{"length": 8, "heightTop": 9, "heightBottom": 3, "backOffset": 3, "thickness": 0.2}""",
    ];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Nest_OfManySizes_IsOneValidSolidWithItsPhone(string parameters)
    {
        var model = Build(parameters);

        Assert.Equal("phone-nest-assembly", model.Name);
        Assert.Equal(["phone-nest", "phone"], model.Parts.Select(part => part.Name));
        foreach (var part in model.Parts)
        {
            var report = ShapeInspector.Inspect(part.Shape);
            Assert.True(report.Valid);
            Assert.True(report.Closed);
            Assert.Equal(1, report.Solids);
            Assert.InRange(report.Volume, double.Epsilon, double.MaxValue);
        }
    }

    [Fact]
    public void Volume_OfASharpSheet_IsMiddleLineTimesThicknessTimesWidth()
    {
        var nest = Build("""{"widthBack": 12, "widthFront": 12, "filletRadius": 0, "thickness": 0.4}""").Parts[0].Shape;

        // Along the outside: base 16, back wall to (z 6, y 16), panel to (16, 5), lip as long as the phone is thick. A bend by an angle
        // inwards takes t tan(angle / 2) from the middle line, one outwards adds it.
        double[] sides = [16, double.Hypot(6, 16), double.Hypot(10, 11), 0.7];
        var back = Math.PI - Math.Atan2(16, 6);
        var ridge = Math.Atan2(16, 6) + Math.Atan2(11, 10);
        var middle = sides.Sum() - (0.4 * Math.Tan(back / 2)) - (0.4 * Math.Tan(ridge / 2)) + (0.4 * Math.Tan(Math.PI / 4));

        // Under the lip the sheet is round about its inner corner.
        var rounding = (1 - (Math.PI / 4)) * 0.4 * 0.4;
        Near.Equal(((middle * 0.4) - rounding) * 12, Solids.GetSolidVolume(nest), 1e-9);
    }

    [Fact]
    public void Bounds_OfTheDefaultNest_FollowItsSizes()
    {
        var bounds = Bounds.Of(Build("{}").Parts[0].Shape);

        Near.Equal(0, bounds.Min.Y);

        // A circle of radius 2 that touches the ground and the back wall.
        Near.Equal((2 * Math.Tan((Math.PI - Math.Atan2(16, 6)) / 2)) - 2, bounds.Min.Z);
        var (up, down) = (new Point3(0, 16, 6).Normalized(), new Point3(0, -11, 10).Normalized());
        var turn = Math.Acos(up.Dot(down));
        Near.Equal(16 + ((down - up).Normalized().Y * 2 / Math.Cos(turn / 2)) + 2, bounds.Max.Y);
        Assert.InRange(bounds.Max.X - bounds.Min.X, 24, 25);
    }

    [Fact]
    public void Phone_HasItsSizeAndClearsTheSheet()
    {
        var model = Build("{}");

        // A slab whose four corners are rounded by 12 % of its width.
        var radius = 0.12 * 7.8;
        Near.Equal(((16.8 * 7.8) - ((4 - Math.PI) * radius * radius)) * 0.7, Solids.GetSolidVolume(model.Parts[1].Shape), 1e-9);
        Assert.Empty(Faces.GetFaces(Booleans.Intersection([model.Parts[0].Shape, model.Parts[1].Shape])));
    }

    [Fact]
    public void Ornaments_CutSlotsThrough()
    {
        var plain = ShapeInspector.Inspect(Build("{}").Parts[0].Shape);
        var cut = ShapeInspector.Inspect(Build("""{"applyOrnaments": true}""").Parts[0].Shape);

        Assert.InRange(cut.Volume, 0.5 * plain.Volume, 0.95 * plain.Volume);
        Assert.Equal(0, (cut.Surfaces["cylinder"] - plain.Surfaces["cylinder"]) % 4);
        Assert.InRange(cut.Faces, plain.Faces + 100, plain.Faces + 2000);
        Near.Equal(plain.Bounds, cut.Bounds);
    }

    [Theory]
    [InlineData("""{"thickness": 5}""")]
    [InlineData("""{"heightTop": 0.1}""")]
    [InlineData("""{"heightBottom": 0.1}""")]
    public void Sheet_ThatRunsIntoItself_IsRefused(string parameters)
    {
        var error = Assert.Throws<FormwrightException>(() => Build(parameters));

        Assert.Equal(ErrorCode.InvalidInput, error.Error.Code);
        Assert.Contains("into itself", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Placement_ScalesAndMovesBothParts()
    {
        var plain = Build("{}");
        var placed = Build("""{"scale": 0.5, "origin": [1, 2, 3], "direction": [0, 1, 0]}""");

        for (var i = 0; i < 2; i++)
        {
            Near.Equal(Solids.GetSolidVolume(plain.Parts[i].Shape) / 8, Solids.GetSolidVolume(placed.Parts[i].Shape), 1e-9);
            Near.Equal((Solids.GetSolidCenterOfMass(plain.Parts[i].Shape) * 0.5) + new Point3(1, 2, 3), Solids.GetSolidCenterOfMass(placed.Parts[i].Shape));
        }
    }

    private static ModelResult Build(string parameters) => Catalogue.Build("phone-nest", JsonNode.Parse(parameters)!.AsObject());
}
