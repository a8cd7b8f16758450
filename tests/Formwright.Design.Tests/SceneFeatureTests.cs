using System.Globalization;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Scenes;

namespace Formwright.Design.Tests;

/// <summary>Features of a scene: in which face they are, where, and which edges are meant.</summary>
public class SceneFeatureTests
{
    private const string Plate = "A plate 100 x 60 x 8 mm, made of steel. ";
    private const string Block = "A block 90 mm long, 50 mm wide and 40 mm high. ";
    private const string Wall = "A base 100 x 60 x 10 mm. A wall, 100 mm wide, 50 mm high and 8 mm thick, stands on it at the rear edge. ";

    // Along X and Y where drilled along Z, along X and Z along Y, along Y and Z along X.
    [Theory]
    [InlineData(Plate + "It has a 6 mm hole 20 mm from the left edge and 15 mm from the front edge.", "-30 -15")]
    [InlineData(Plate + "Drill a 6 mm hole in the rear right corner, 12 mm from each edge.", "38 18")]
    [InlineData(Plate + "A 6 mm through hole is midway between the front and rear edges, 30 mm from the left edge.", "-20 0")]
    [InlineData(Plate + "Near the left end there is a 6 mm hole, 15 mm from that end, on the center line.", "-35 0")]
    [InlineData(Plate + "There are two holes of 6 mm diameter near the left end, 15 mm from it and 30 mm apart.", "-35 -15, -35 15")]
    [InlineData(Plate + "Two 6 mm holes go through it, one 20 mm from the left end and one 30 mm from the right end, both on the center line.", "-30 0, 20 0")]
    [InlineData(Plate + "The plate has two 6 mm holes, 40 mm apart across the width.", "0 -20, 0 20")]
    [InlineData(Plate + "It has four 6 mm holes 15 mm from the short edges and 10 mm from the long edges.", "-35 -20, -35 20, 35 -20, 35 20")]
    [InlineData(Plate + "Drill four 6 mm holes 80 mm apart lengthwise and 40 mm apart crosswise.", "-40 -20, -40 20, 40 -20, 40 20")]
    [InlineData(Plate + "It has four 6 mm holes in a row, the first one 20 mm from the left end and then 20 mm apart.", "-30 0, -10 0, 10 0, 30 0")]
    [InlineData(Plate + "Five holes, 6 mm in diameter, are evenly distributed along the center line, the outer ones 10 mm from the ends.", "-40 0, -20 0, 0 0, 20 0, 40 0")]
    [InlineData(Plate + "Four 6 mm holes go through it, two on each side of the center, 20 mm and 35 mm from it.", "-35 0, -20 0, 20 0, 35 0")]
    [InlineData(Plate + "The four corners have a radius of 8 mm. In each corner there is a 5 mm hole, concentric with the corner radius.", "-42 -22, -42 22, 42 -22, 42 22")]
    [InlineData(Block + "Drill a 10 mm hole from front to back, 20 mm from the left end and 25 mm above the bottom.", "-25 25")]
    [InlineData(Block + "A 10 mm bore along the length is centered in the width and 12 mm above the bottom.", "0 12")]
    [InlineData(Block + "The front face has two 8 mm holes, 15 mm deep, 50 mm apart and at mid height.", "-25 20, 25 20")]
    [InlineData(Wall + "In the wall there is a 12 mm hole 20 mm below its top edge and centered in the width.", "0 40")]
    [InlineData(Wall + "Four 6 mm holes go through the wall, in the corners, 10 mm from the edges.", "-40 20, -40 50, 40 20, 40 50")]
    public void Holes_AreWhereTheWordsSay(string text, string places)
    {
        var bores = Plan.Make(SceneReader.Read(text, Lexicon.English)!).Bores;

        Assert.Equal(places, string.Join(", ", bores.Select(Place).Order().Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.U} {p.V}"))));
    }

    [Theory]
    [InlineData("A groove 10 mm wide and 5 mm deep runs across the top, 20 mm from the left end.", -20, 0, 35)]
    [InlineData("The top has a groove, 10 mm wide and 5 mm deep, along the length, 12 mm from the front edge.", 0, -8, 35)]
    [InlineData("In the left end there is a slot 12 mm wide and 15 mm deep, from top to bottom.", -37.875, 0, -2)]
    [InlineData("The upper front edge has a notch, 10 mm wide and 6 mm deep, over the full length.", 0, -20.25, 34)]
    public void OpenCuts_AreAtTheirEdges(string words, double x, double y, double z)
    {
        var cut = Assert.Single(SceneReader.Read(Block + words, Lexicon.English)!.Parts[0].Features);

        Assert.Equal((x, y, z), (Math.Round(cut.Pattern!.OffsetU, 3), Math.Round(cut.Pattern.OffsetV, 3), Math.Round(cut.Lift, 3)));
    }

    [Theory]
    [InlineData("The two long top edges are chamfered 3 mm.", "top+front,top+back")]
    [InlineData("Chamfer the upper rear edge by 2 mm.", "top+back")]
    [InlineData("Round the two front vertical edges with 5 mm.", "front+left,front+right")]
    [InlineData("All four vertical edges have a radius of 5 mm.", "vertical")]
    [InlineData("The edges of the left end are rounded with 2 mm.", "left")]
    public void Edges_AreThoseThatTheWordsMean(string words, string edges)
    {
        var features = SceneReader.Read(Block + "It has a 10 mm hole in the center. " + words, Lexicon.English)!.Parts[0].Features;

        Assert.Equal(edges, string.Join(',', Assert.Single(features, f => f.Edges is not null).Edges!));
    }

    private static (double U, double V) Place(Bore bore) =>
        Math.Abs(bore.Direction.Z) > 0.5 ? (Math.Round(bore.Origin.X, 3), Math.Round(bore.Origin.Y, 3))
        : Math.Abs(bore.Direction.Y) > 0.5 ? (Math.Round(bore.Origin.X, 3), Math.Round(bore.Origin.Z, 3))
        : (Math.Round(bore.Origin.Y, 3), Math.Round(bore.Origin.Z, 3));
}
