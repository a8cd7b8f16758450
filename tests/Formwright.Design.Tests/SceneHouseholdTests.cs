using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Scenes;

namespace Formwright.Design.Tests;

/// <summary>Household objects: vessels, wall plates, wedges, knobs and lids, by the wordings people use for them.</summary>
public class SceneHouseholdTests
{
    [Theory]
    [InlineData("Tray for screws 160 mm by 80 mm, height 25 mm. Wall 2 mm everywhere, base 2 mm. One partition 2 mm thick crosses it parallel to the short walls, 60 mm from the left inner wall; the partition is 20 mm tall.", 2, 2)]
    [InlineData("Desk tray with three compartments. Outer dimensions 200 x 100 x 40 mm; wall and floor thickness 2.4 mm. Two dividers of the same thickness, parallel to the short sides, full inside height, split the inside in three equal compartments.", 2.4, 2.4)]
    [InlineData("Square vase, 80 x 80 mm footprint, 180 mm tall, 4 mm walls and an 8 mm bottom. All vertical outer edges have 6 mm fillets.", 4, 8)]
    [InlineData("A planter: 200 x 120 x 110 mm outside, 5 mm thick all round and the floor as well, open on top. One 8 mm hole goes through the floor in the middle.", 5, 5)]
    public void Vessels_ByAnyWording_AreHollow(string text, double wall, double floor)
    {
        var shell = Prompts.Scene(text).Parts[0].Features.Single(f => f.Kind == "shell");

        Assert.Equal((wall, floor), (shell.Sizes["wall"], shell.Sizes["floor"]));
    }

    [Theory]
    [InlineData("Card box, inside 66 x 91 x 35 mm, walls 2 mm, floor 2 mm, open on top. Each short wall has a rectangular notch at the top, 25 mm wide and 18 mm deep, in the middle.", 70, 95, 37)]
    [InlineData("A door stop wedge: 120 mm long, 40 mm wide, rising from 5 mm at the tip to 30 mm at the back. A 8 mm hole goes across the width, 15 mm from the back and 12 mm above the bottom.", 120, 40, 30)]
    [InlineData("Headset knob, Ø36 x 14 mm. Twelve grooves of 3 mm diameter are cut along its rim, evenly spaced, centred on the outer surface. Blind hole for the shaft from below Ø6 x 10 mm.", 36, 36, 14)]
    [InlineData("Back plate 50 x 100 x 6 mm. Two pegs, 12 mm in diameter and 50 mm long, project from its front, 20 mm and 70 mm above the bottom edge.", 50, 56, 100)]
    [InlineData("Back panel 200 mm wide, 100 mm high, 8 mm thick. A shelf board 200 mm wide, 90 mm deep, 8 mm thick projects forward from the bottom edge of the back panel.", 200, 98, 100)]
    [InlineData("Plate 120 x 30 x 5 mm. A vertical plate 80 x 30 x 5 mm hangs down from its rear end.", 120, 30, 85)]
    [InlineData("Jewellery stand: round base 100 mm diameter, 10 mm thick; in the centre a post of 12 mm diameter and 150 mm height; across the post, 20 mm below its top, a horizontal rod of 8 mm diameter and 140 mm length, centred on the post.", 140, 100, 160)]
    [InlineData("Lid: outside diameter 90 mm, height 15 mm, wall 2 mm, top 3 mm, open below. On the top in the middle there's a round knob, 20 mm diameter and 15 mm high.", 90, 90, 30)]
    [InlineData("Birdhouse roof: plate 180 x 160 x 10 mm. At the underside, centred, is a frame 126 x 126 mm outside, 6 mm wide and 10 mm high.", 180, 160, 20)]
    [InlineData("Bookend. A vertical plate of 120 x 160 x 4 mm stands at the left end of a base plate of 130 x 120 x 4 mm. A 70 mm hole is in the centre of the vertical plate.", 130, 120, 164)]
    [InlineData("Remote holder: open-top box 60 wide, 30 deep, 100 high, walls and floor 3 mm. The front wall is only 60 mm high. A 4 mm hole is in the middle of the floor.", 60, 30, 100)]
    [InlineData("Birdhouse body: outside 150 x 150 mm and 200 mm high. The boards are 12 mm; it is open at the top. The front has an entrance hole of 32 mm diameter whose centre is 140 mm above the bottom. Beneath it, 40 mm lower, is an 8 mm hole.", 150, 150, 200)]
    public void Objects_OfTheHousehold_EncloseWhatWasSaid(string text, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Scene(text)).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Theory]
    [InlineData("Plate 70 x 40 x 5 mm. Two holes of 4 mm in the front corners, 6 mm from the edges. A 10 mm hole in the middle.", 3, 2, 29, -14)]
    public void Holes_InHouseholdObjects_StandWhereWasSaid(string text, int count, double radius, double x, double y)
    {
        var bores = Plan.Make(Prompts.Scene(text)).Bores;

        Assert.Equal(count, bores.Count);
        Assert.Contains(bores, b => Math.Abs(b.Radius - radius) < 1e-6 && Math.Abs(b.Origin.X - x) < 1e-6 && Math.Abs(b.Origin.Y - y) < 1e-6);
    }

    [Theory]
    [InlineData("A box 100 x 60 x 40 mm, walls 2 mm, open on top. One wall is missing 30 mm of its length.")]
    [InlineData("A wedge 100 mm long and 40 mm wide, rising from 5 mm to 30 mm. The slope is curved.")]
    [InlineData("A knob, 40 mm in diameter and 15 mm high. Six finger notches are around its rim.")]
    public void HouseholdObjects_ThatAreOpenQuestions_AreLeftToOthers(string text) => Assert.Null(SceneReader.Read(text, Lexicon.English));
}
