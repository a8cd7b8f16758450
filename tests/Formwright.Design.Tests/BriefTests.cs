using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Prompts of several sentences: what belongs to what.</summary>
public class BriefTests
{
    [Fact]
    public void Bullets_WithAWallAndAHoleInIt_PutTheHoleInTheWall()
    {
        var made = Prompts.Read("Design a mounting bracket.\n- Base plate: 100 mm x 60 mm x 8 mm\n- Four 7 mm through-holes, 10 mm from each edge at the corners\n- An upright wall at the back edge, full width of 100 mm, 50 mm tall and 8 mm thick\n- In the centre of the upright, a 20 mm hole\n- No fillets.");

        var plan = Plan.Make(made.Design);
        Assert.Equal(5, plan.Bores.Count);
        var hole = Assert.Single(plan.Bores, b => b.Radius == 10);
        Assert.Equal(33, hole.Origin.Z, 9);
        Assert.Equal(1, Math.Abs(hole.Direction.Y), 9);
        Assert.Equal((100, 60, 58), (plan.Bounds.Size.X, plan.Bounds.Size.Y, plan.Bounds.Size.Z));
    }

    [Theory]
    [InlineData("plate 80 x 60 x 10 with a 30 mm diameter, 12 mm high boss in the middle. On the top face of the boss, drill a 6 mm hole 8 mm deep.")]
    [InlineData("plate 80 x 60 x 10 with a boss 30 mm diameter and 12 mm high. The boss has a 6 mm hole 8 mm deep.")]
    [InlineData("plate 80 x 60 x 10 with a boss 30 mm diameter and 12 mm high with a 6 mm hole 8 mm deep")]
    public void Feature_OfAJoinedSolid_IsOnIt(string prompt)
    {
        var hole = Prompts.Read(prompt).Only("hole");

        Assert.Equal("boss", hole.On);
        Assert.Equal(8, hole.Sizes["depth"]);
    }

    [Fact]
    public void Feature_ThatDoesNotFitTheJoinedSolid_IsOnTheBody() =>
        Assert.Null(Prompts.Read("plate 100 x 60 x 10 with a boss 30 mm diameter and 12 mm high with four 6 mm holes in the corners").Only("hole").On);

    [Fact]
    public void Steps_WithAStack_DrillThroughBoth()
    {
        var made = Prompts.Read("1. Start with a cylinder 60 mm in diameter and 15 mm tall.\n2. On the top face add a concentric cylinder 30 mm in diameter and 25 mm tall.\n3. Drill a 12 mm hole through both along the axis.\n4. Add six 5 mm holes on a 46 mm bolt circle.");

        Assert.Equal(60, made.Size("diameter"));
        Assert.Equal(7, Plan.Make(made.Design).Bores.Count);
    }

    [Theory]
    [InlineData("A cylinder whose height is twice its diameter; the diameter is 30 mm", 30, 30, 60)]
    [InlineData("a box 100 mm long, half as wide, and a quarter as tall", 100, 50, 25)]
    [InlineData("a box 80 mm wide, twice as long as wide and 10 mm high", 160, 80, 10)]
    [InlineData("a cylinder 40 mm in diameter with a height of 1.5 times the diameter", 40, 40, 60)]
    [InlineData("block 90 mm long, 30 mm wide, its height is 50 % of its width", 90, 30, 15)]
    [InlineData("a box 60 mm long, 40 mm wide, as tall as it is wide", 60, 40, 40)]
    public void Relation_BetweenSizes_IsWorkedOut(string prompt, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Read(prompt).Design).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Theory]
    [InlineData("Draw a 40 by 20 mm rectangle on the XY plane and extrude it 10 mm. Then cut a circle with a radius of 4 mm through the centre.", 40, 20, 10, 4)]
    [InlineData("Sketch a rectangle 40 x 20 and extrude it by 10. Cut a circle of diameter 8 through the center.", 40, 20, 10, 4)]
    [InlineData("Draw a circle of radius 15 and extrude it 40 mm. Cut a circle of radius 5 through the centre.", 30, 30, 40, 5)]
    public void Sketch_Extruded_IsASolidWithAHole(string prompt, double x, double y, double z, double radius)
    {
        var plan = Plan.Make(Prompts.Read(prompt).Design);

        Assert.Equal((x, y, z), (plan.Bounds.Size.X, plan.Bounds.Size.Y, plan.Bounds.Size.Z));
        Assert.Equal(radius, Assert.Single(plan.Bores).Radius);
    }

    [Fact]
    public void Coordinates_OfHoles_AreMeasuredFromTheCornerWhenTheyReachBeyondTheMiddle()
    {
        var bores = Plan.Make(Prompts.Read("A block 60 x 40 x 20. Holes of 5 mm at (10, 10), (50, 10), (10, 30) and (50, 30).").Design).Bores;

        Assert.Equal(4, bores.Count);
        Assert.All(bores, b => Assert.Equal((20, 10), (Math.Abs(b.Origin.X), Math.Abs(b.Origin.Y))));
    }

    [Fact]
    public void Coordinates_InSpace_PlaceTheSolid()
    {
        var made = Prompts.Read("Create a box 40 x 40 x 10 mm, then add a cylinder of radius 5 and height 20 at (10, 0, 10)");

        var bounds = Plan.Make(made.Design).Bounds;
        Assert.Equal(30, bounds.Max.Z, 9);
        Assert.Equal(10, Assert.Single(made.Design.Features).Pattern!.OffsetU);
    }

    [Theory]
    [InlineData("a 40 mm cube with a 3 mm chamfer... no, make that a 4 mm fillet on all top edges", "fillet", 4)]
    [InlineData("a 40 mm cube with a 4 mm fillet instead of a 3 mm chamfer on all top edges", "fillet", 4)]
    [InlineData("a 40 mm cube with a 6 mm, sorry, 8 mm hole", "hole", 8)]
    public void Correction_InMidSentence_Counts(string prompt, string kind, double size) =>
        Assert.Contains(size, Assert.Single(Prompts.Read(prompt).Design.Features, f => f.Kind == kind).Sizes.Values);
}
