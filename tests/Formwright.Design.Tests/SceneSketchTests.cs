using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Texts in the words of CAD operators, and bodies that are told by a rule.</summary>
public class SceneSketchTests
{
    [Theory]
    [InlineData("Sketch a 50 mm x 30 mm rectangle on the XY plane with its lower left corner at the origin. Extrude it 15 mm in +Z. On the top face, sketch a circle of 10 mm diameter at (25, 15) and cut-extrude it 8 mm deep.", 50, 30, 15, 1)]
    [InlineData("Start a sketch on the XY plane. Draw a square with a side of 60 mm centered on the origin. Extrude the sketch 12 mm. Create a sketch on the top face. Draw a circle of 30 mm diameter in the center. Extrude it 20 mm.", 60, 60, 32, 0)]
    [InlineData("Draw a 2D sketch of a circle with radius 30 mm on the XY plane and extrude it 10 mm. Then draw six circles with a radius of 4 mm equally spaced on a circle with a radius of 20 mm and cut them through all.", 60, 60, 10, 6)]
    public void Sketches_ThatAreExtrudedOrCut_AreBodiesAndHoles(string text, double x, double y, double z, int holes)
    {
        var plan = Plan.Make(Prompts.Scene(text));
        var size = plan.Bounds.Size;

        Assert.Equal((x, y, z, holes), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6), plan.Bores.Count));
    }

    [Theory]
    [InlineData("A pyramid of four square layers. The base layer is 80 mm x 80 mm, each following layer is 20 mm smaller in both directions, and every layer is 10 mm thick.", 80, 80, 40)]
    [InlineData("Build a tower from five cylinders stacked on top of each other, each 10 mm high. The diameters decrease from 50 mm to 10 mm in steps of 10 mm.", 50, 50, 50)]
    [InlineData("The house has a body of 80 x 50 x 40 mm. A gable roof of the same length and width and 25 mm high sits on the body.", 80, 50, 65)]
    [InlineData("Two blocks of 40 x 40 x 20 mm lie next to each other with a 20 mm gap. A plate of 100 x 40 x 5 mm rests on both.", 100, 40, 25)]
    public void Bodies_ToldByARule_EncloseWhatWasSaid(string text, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Scene(text)).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Fact]
    public void Tiers_WithASizeThatDoesNotAddUp_AreLeftToOthers() =>
        Assert.Null(Scenes.SceneReader.Read("A tower of three discs, each 10 mm high. The bottom disc has a diameter of 60 mm, each next disc is 10 mm smaller in diameter and the top disc has a diameter of 20 mm.", Language.Lexicon.English));

    [Fact]
    public void Lid_ThatLiesBesideItsBox_IsAPartOfItsOwn()
    {
        var plan = Plan.Make(Prompts.Scene("Create a box with a lid. The box is 80 mm long, 60 mm wide and 40 mm tall with 3 mm walls and a 3 mm bottom. The lid is a flat plate 80 mm x 60 mm x 3 mm which lies next to the box, 20 mm away in the x direction."));

        Assert.Equal((2, 180), (plan.Parts.Count, Math.Round(plan.Bounds.Size.X, 6)));
    }

    [Fact]
    public void Hole_AlongAnAxisByName_RunsAlongIt() =>
        Assert.Equal("right", Assert.Single(Prompts.Scene("A block of 50 x 30 x 20 mm. A 10 mm hole runs through it along the X-axis.").Parts[0].Features).Face);

    [Fact]
    public void Fillet_BetweenTwoCylinders_FillsTheirCorner()
    {
        var design = Prompts.Scene("Create a cylinder with diameter 50 mm and height 10 mm. Add a second cylinder on top with diameter 30 mm and height 30 mm. Fillet the edge between both cylinders with a radius of 5 mm.");

        var fillet = design.Parts[0].Features[^1];
        Assert.Equal(("fillet", 5), (fillet.Kind, fillet.Sizes["radius"]));
    }
}
