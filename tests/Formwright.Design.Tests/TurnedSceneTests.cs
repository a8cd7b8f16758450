using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Scenes;

namespace Formwright.Design.Tests;

/// <summary>Scenes of bodies on one axis, in hollow boxes, in rows, and of separate parts.</summary>
public class TurnedSceneTests
{
    [Theory]
    [InlineData("A turned pin. The head is 20 mm in diameter and 6 mm thick. The shank is 12 mm in diameter and 50 mm long.", 20, 20, 56)]
    [InlineData("From left to right: a head of 40 mm diameter and 15 mm length, a neck of 20 mm diameter and 10 mm length, and a pin of 12 mm diameter and 20 mm length. The end of the pin has a 1 mm chamfer.", 40, 40, 45)]
    [InlineData("Start from 30 mm round bar, 150 mm long. Turn the first 50 mm down to 20 mm. Turn the last 30 mm down to 24 mm.", 30, 30, 150)]
    [InlineData("The body is a cylinder 40 mm in diameter and 20 mm high. On top of it is a hemisphere of 40 mm diameter.", 40, 40, 40)]
    [InlineData("A cylinder with 18 mm diameter and 12 mm height. On the cylinder sits a cone that tapers from 18 mm to 6 mm over a length of 20 mm.", 18, 18, 32)]
    [InlineData("Three discs are stacked concentrically. The lowest is 100 mm in diameter and 10 mm thick, the middle one 70 mm in diameter and 12 mm thick, the uppermost 40 mm in diameter and 20 mm thick.", 100, 100, 42)]
    [InlineData("A roller has a barrel of 50 mm diameter and 120 mm length. At each end there is a journal of 20 mm diameter and 25 mm length.", 50, 50, 170)]
    [InlineData("The column is a cylinder of 60 mm diameter and 200 mm height. It stands on a square base of 120 x 120 x 20 mm.", 120, 120, 220)]
    [InlineData("A disc of 80 mm diameter and 30 mm thickness. The hub has a diameter of 40 mm and projects 5 mm on each side.", 80, 80, 40)]
    [InlineData("A disc 80 mm in diameter and 15 mm thick. A round rod of 10 mm diameter and 50 mm length sticks out radially from its rim, in the middle of the thickness.", 130, 80, 15)]
    public void Bodies_OnOneAxis_FollowEachOther(string text, double x, double y, double z) => AssertSize(text, x, y, z);

    [Theory]
    [InlineData("A board 300 mm long, 60 mm wide and 15 mm thick. Six round pegs, 10 mm in diameter and 40 mm high, stand on the board in a row along the middle with a spacing of 45 mm.", 300, 60, 55)]
    [InlineData("Table: the top is 600 mm long, 400 mm wide and 20 mm thick. Four square legs, 40 x 40 mm and 380 mm long, stand under the top at its corners, flush with the edges.", 600, 400, 400)]
    [InlineData("An enclosure, open at the top: outside 100 x 60 x 40 mm, wall and floor 3 mm thick. In each of the four inner corners stands a round boss, 8 mm in diameter and 20 mm high, whose center is 6 mm from the inner walls.", 100, 60, 40)]
    [InlineData("The hull is a block of 120 x 40 x 20 mm. The cabin, 40 mm long, 30 mm wide and 20 mm high, stands in the middle of the hull.", 120, 40, 40)]
    public void Bodies_InRowsRoomsAndCorners_EncloseWhatWasSaid(string text, double x, double y, double z) => AssertSize(text, x, y, z);

    [Fact]
    public void Legs_WithARailBetweenThem_CarryTheTop()
    {
        var part = Prompts.Scene("Table: the top is 600 mm long, 400 mm wide and 20 mm thick. Four square legs, 40 x 40 mm and 380 mm long, stand under the top at its corners. A rail 50 mm high and 20 mm thick runs between the legs on each short side, directly under the top.").Parts[0];

        var rails = part.Features.Where(f => f.Body is { Sizes: var s } && s.GetValueOrDefault("width") == 320);
        Assert.Equal(2, rails.Count());
        Assert.All(rails, r => Assert.Equal(-50, r.Lift, 6));
    }

    [Fact]
    public void CrossHole_OfAShank_GoesAcrossItsAxis()
    {
        var part = Prompts.Scene("A turned pin. The head is 20 mm in diameter and 6 mm thick. The shank is 12 mm in diameter and 50 mm long. A 3 mm cross hole goes through the shank, 6 mm from its free end.").Parts[0];

        var hole = Assert.Single(part.Features, f => f.Body is { Sizes: var s } && s.GetValueOrDefault("diameter") == 3);
        Assert.Equal(("x", 48.5), (hole.Along, Math.Round(hole.Lift, 6)));
    }

    [Fact]
    public void Holes_OfBossesInABox_BeginAtTheirTops()
    {
        var part = Prompts.Scene("An enclosure, open at the top: outside 100 x 60 x 40 mm, wall and floor 3 mm thick. In each of the four inner corners stands a round boss, 8 mm in diameter and 20 mm high, whose center is 6 mm from the inner walls. Each boss has a 3 mm hole, 15 mm deep, from the top.").Parts[0];

        var holes = part.Features.Where(f => f.Kind == "hole").ToList();
        Assert.Equal(4, holes.Select(h => h.On).Distinct().Count());
        Assert.All(holes, h => Assert.Equal((3, 15, "top"), (h.Sizes["diameter"], h.Sizes["depth"], h.Face)));
    }

    [Fact]
    public void Parts_ThatAreSeparate_StandBesideEachOther()
    {
        var design = Prompts.Scene("Two separate parts: a shaft and a bushing. The shaft is a cylinder, 20 mm in diameter and 100 mm long. The bushing has an outer diameter of 30 mm, an inner diameter of 20.2 mm and a length of 25 mm.");

        Assert.Equal(["shaft", "bushing"], design.Parts.Select(p => p.Name));
    }

    [Fact]
    public void RadialHole_IntoABore_EndsAtTheAxis()
    {
        var part = Prompts.Scene("A collar of 36 mm diameter and 14 mm width with a bore of 18 mm. A 5 mm hole goes radially from the outside into the bore at mid width.").Parts[0];

        var hole = Assert.Single(part.Features, f => f.Body is { Sizes: var s } && s.GetValueOrDefault("diameter") == 5);
        Assert.Equal(("x", 4.5), (hole.Along, Math.Round(hole.Lift, 6)));
    }

    [Theory]
    [InlineData("A pin. The overall length is 60 mm. The head is 20 mm in diameter and 6 mm long. The shank is 12 mm in diameter.", 20, 20, 60)]
    public void Section_WithoutALength_TakesTheRest(string text, double x, double y, double z) => AssertSize(text, x, y, z);

    [Theory]
    [InlineData("A disc of 80 mm diameter and 12 mm thickness. A 5 mm cross hole goes through the disc. A 6 mm keyway is in it.")]
    [InlineData("A ring of 80 mm outer diameter, 60 mm inner diameter and 12 mm thickness. A hub of 30 mm diameter and 20 mm height.")]
    [InlineData("A shaft of 20 mm diameter and 100 mm length. A groove, 3 mm wide and 2 mm deep, runs around it.")]
    public void Bodies_WithoutAPlaceOrASize_AreLeftToOthers(string text) => Assert.Null(SceneReader.Read(text, Lexicon.English));

    private static void AssertSize(string text, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Scene(text)).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }
}
