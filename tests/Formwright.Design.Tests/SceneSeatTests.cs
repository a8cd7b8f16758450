using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Scenes;

namespace Formwright.Design.Tests;

/// <summary>Bodies on a face of another, by the words that say which and how they are held there.</summary>
public class SceneSeatTests
{
    private const string Block = "The block is 100 mm long, 60 mm wide and 40 mm high. ";
    private const string Plate = "A plate 120 mm long, 80 mm wide and 10 mm thick. ";

    private const string Post = "The post is a cylinder 40 mm in diameter and 60 mm tall. ";

    // The box around everything; the first body is centred on X and Y and stands on Z = 0.
    [Theory]
    [InlineData(Block + "A peg of 20 mm diameter sticks out by 15 mm from the middle of the right face.", -50, -30, 0, 65, 30, 40)]
    [InlineData(Block + "In the center of the front side there is a horizontal pin, 12 mm in diameter and 25 mm long.", -50, -55, 0, 50, 30, 40)]
    [InlineData(Block + "The left face carries a stud Ø10 x 20 mm in its center.", -70, -30, 0, 50, 30, 40)]
    [InlineData(Block + "A rod 8 mm in diameter and 30 mm long hangs from the center of the underside.", -50, -30, -30, 50, 30, 40)]
    [InlineData(Block + "Two pegs, 8 mm in diameter and 25 mm long, stick out of the rear face, 50 mm apart.", -50, -30, 0, 50, 55, 40)]
    [InlineData(Plate + "Two ears stick out of the left and the right side, each 20 mm long, 30 mm wide and 10 mm thick, in the middle.", -80, -40, 0, 80, 40, 10)]
    [InlineData(Plate + "A tongue, 30 mm wide and 5 mm thick, extends 25 mm from the middle of the front side, flush with the underside.", -60, -65, 0, 60, 40, 10)]
    [InlineData(Plate + "Along the rear edge stands a wall, 120 mm wide, 5 mm thick and 50 mm high.", -60, -40, 0, 60, 40, 60)]
    [InlineData(Block + "From the middle of the rear face a bar 30 mm long, 12 mm wide and 10 mm thick projects. From the end of the bar a pin 8 mm in diameter and 20 mm long sticks out in the same direction.", -50, -30, 0, 50, 80, 40)]
    [InlineData(Block + "From the middle of the left face an arm 50 mm long, 12 mm wide and 10 mm thick extends. A peg of 6 mm diameter and 40 mm length stands on the arm.", -100, -30, 0, 50, 30, 65)]
    [InlineData(Plate + "On it stands a pillar 24 mm in diameter and 40 mm long. Its upper end carries a spigot 15 mm long with a diameter of 12 mm.", -60, -40, 0, 60, 40, 65)]
    [InlineData(Post + "A peg of 8 mm diameter and 30 mm length sticks out radially from the post at half its height.", -20, -20, 0, 50, 20, 60)]
    [InlineData(Post + "From the post an arm 12 mm wide and 8 mm thick extends radially, flush with the bottom; its end is 70 mm from the axis of the post.", -20, -20, 0, 70, 20, 60)]
    [InlineData("The board is a plate of 250 x 60 x 15 mm. Five round pegs, 8 mm in diameter and 40 mm long, stick out perpendicular to its front face, 45 mm apart.", -125, -30, 0, 125, 30, 55)]
    [InlineData("The crossbar is 120 mm long, 30 mm wide and 8 mm thick. The stem is 30 mm wide and 8 mm thick and extends 90 mm down from the middle of the crossbar.", -60, -105, 0, 60, 15, 8)]
    [InlineData("A plate 20 mm wide, 2 mm thick and 50 mm high. At the lower end a shelf, 20 mm wide, 2 mm thick and 12 mm deep, projects forward, flush with the lower edge.", -10, -13, 0, 10, 1, 50)]
    [InlineData(Plate + "A tube of 30 mm outer diameter, 3 mm wall and 25 mm height stands on the plate.", -60, -40, 0, 60, 40, 35)]
    [InlineData(Plate + "On it stands a square post 20 mm wide and 45 mm high.", -60, -40, 0, 60, 40, 55)]
    [InlineData(Plate + "Under each corner there is a square leg, 10 x 10 mm and 40 mm long, flush with the edges.", -60, -40, -40, 60, 40, 10)]
    [InlineData(Plate + "A pad 30 x 20 x 15 mm stands on the plate, 50 mm from the right edge and centred across the width. On the pad stands a block 80 x 20 x 5 mm, flush with the right side.", -70, -40, 0, 60, 40, 30)]
    [InlineData(Plate + "A round bar 20 mm in diameter and 60 mm long lies on the plate, parallel to the short side, with its axis 5 mm above the top.", -60, -40, 0, 60, 40, 25)]
    [InlineData(Plate + "A post 20 mm in diameter and 30 mm long stands on the plate, 30 mm from the left edge. On the plate sits a ring of 80 mm outer diameter, 30 mm inner diameter and 5 mm height, concentric with the post.", -70, -40, 0, 60, 40, 40)]
    [InlineData(Post + "Four ribs, 4 mm thick, 60 mm high and projecting 10 mm, are evenly spaced around the outside.", -30, -30, 0, 30, 30, 60)]
    [InlineData("A tube with 30 mm outside diameter, 22 mm inside diameter and 60 mm length. At each end there is a square flange 50 x 50 mm, 4 mm thick, that lies within the length of the tube and has its centre on the axis.", -25, -25, 0, 25, 25, 60)]
    [InlineData(Block + "Below it, in the middle, there is a keel 100 mm long, 10 mm wide and 12 mm deep.", -50, -30, -12, 50, 30, 40)]
    [InlineData(Plate + "In the centre stands a tube, outside 50 mm, inside 40 mm, 60 mm tall.", -60, -40, 0, 60, 40, 70)]
    public void Bodies_OnAFace_AreWhereTheWordsSay(string text, double x, double y, double z, double farX, double farY, double farZ)
    {
        var bounds = Plan.Make(SceneReader.Read(text, Lexicon.English)!).Bounds;

        Assert.Equal((x, y, z), Rounded(bounds.Min));
        Assert.Equal((farX, farY, farZ), Rounded(bounds.Max));
    }

    [Theory]
    [InlineData(Plate + "On it lies a round bar 20 mm in diameter and 50 mm long.")]
    [InlineData(Block + "On the left side an ear 20 mm long, 30 mm wide and 5 mm thick sticks out.")]
    public void Bodies_WithoutAPlace_AreLeftToOthers(string text) => Assert.Null(SceneReader.Read(text, Lexicon.English));

    private static (double X, double Y, double Z) Rounded(Point3 point) => (Math.Round(point.X, 6), Math.Round(point.Y, 6), Math.Round(point.Z, 6));
}
