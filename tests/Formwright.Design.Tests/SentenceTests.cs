using System.Globalization;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>One or two sentences about one body and what is done to it, of which no size may be lost.</summary>
public class SentenceTests
{
    [Theory]
    [InlineData("L-profile 50 x 50 x 5 mm, 200 mm long, with three 6.5 mm holes in the vertical leg, 60 mm apart", "-60 27.5, 0 27.5, 60 27.5")]
    [InlineData("300 mm length of 50 x 50 x 6 angle with two 7 mm holes in one leg, 75 mm apart", "-37.5 0, 37.5 0")]
    [InlineData("U-channel, 40 wide, 30 high, wall 4, 120 long. Two 8 mm holes in the web, each 20 mm from an end.", "-40 0, 40 0")]
    [InlineData("Plate 180 x 120 x 10 mm. It has a 60 mm hole in the center and a 30 mm hole 60 mm to the left and to the right of it.", "-60 0, 0 0, 60 0")]
    [InlineData("cube 30 mm with 5 mm holes at the centres of the front, right and top faces, each 12 mm deep", "0 0, 0 15, 0 15")]
    [InlineData("block 60 x 40 x 20 with a 10 mm hole 15 mm in from the left and centred front to back", "-15 0")]
    [InlineData("block 100 x 60 x 30 with four 8.5 mm holes at 80 x 40 centres", "-40 -20, -40 20, 40 -20, 40 20")]
    public void Holes_AreInTheMemberThatIsNamed(string prompt, string places)
    {
        var bores = Plan.Make(Prompts.Read(prompt).Design).Bores;

        Assert.Equal(places, string.Join(", ", bores.Select(Place).Order().Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.U} {p.V}"))));
    }

    [Theory]
    [InlineData("disc 90 mm diameter, 14 mm thick, with a 25 mm bore and a keyway 8 wide, reaching 3 mm beyond the bore", "keyway", "depth", 3)]
    [InlineData("Shaft 30 mm diameter, 200 mm long with a 2 mm wide circlip groove, 28 mm bottom diameter, 10 mm from each end", "groove", "depth", 1)]
    [InlineData("Block 80 x 40 x 30 high with a dovetail slot along the length: opening 14 mm, depth 8 mm", "sectionSlot", "width", 14)]
    [InlineData("Plate 160 x 120 x 15: counterbored holes Ø9 / Ø15 x 9 deep, four off, 20 mm from each edge", "hole", "headDepth", 9)]
    [InlineData("Cylinder 70 mm dia 35 mm high with a 30 mm hole through the centre, the top edge of the hole chamfered 5 mm", "hole", "rimChamfer", 5)]
    [InlineData("disc Ø100 × 12 with six Ø10 blind holes 6 deep on Ø70", "hole", "depth", 6)]
    [InlineData("block 90 x 45 x 30 mm with two holes Ø12 from front to back", "hole", "diameter", 12)]
    public void Features_HaveTheSizeThatIsTold(string prompt, string kind, string size, double value) =>
        Assert.Equal(value, Prompts.Read(prompt).Only(kind).Sizes[size], 9);

    [Theory]
    [InlineData("tube 60 x 40 x 3, 180 mm long", "boxSection")]
    [InlineData("a box section tube 60 x 40 x 3 mm, 180 mm long", "boxSection")]
    [InlineData("tube 60 x 40 x 180 mm", "tube")]
    public void Tube_OfTwoSidesAWallAndALength_IsRectangular(string prompt, string kind) =>
        Assert.Equal(kind, Prompts.Read(prompt).Design.Body.Kind);

    [Theory]
    [InlineData("a cylinder of 60 diameter by 40 high, hollow it out to leave a wall of 4 and a bottom of 6", "open")]
    [InlineData("block 55 x 35 x 20 hollowed from below leaving 2.5 mm walls and top", "bottom")]
    public void Hollow_IsOpenWhereNothingIsLeft(string prompt, string style) =>
        Assert.Equal(style, Prompts.Read(prompt).Only("shell").Style);

    [Theory]
    [InlineData("block 70 x 70 x 25 mm with four notches, one in the middle of each side, 10 mm wide and 12 mm deep", "front, back, left, right")]
    [InlineData("disc 100 x 20 with a 60 mm diameter recess 5 mm deep in both faces", "top, bottom")]
    [InlineData("bar 25 x 25 x 150 mm with 12 mm holes at 25, 75 and 125 mm from the left end", "top, top, top")]
    public void Cuts_AreInEachFaceThatIsMeant(string prompt, string faces) =>
        Assert.Equal(faces, string.Join(", ", Prompts.Read(prompt).Design.Features.Select(f => f.Face)));

    [Fact]
    public void Prism_WithRoundedUprightEdges_MayBeShorterThanItsCorners() =>
        Assert.False(Assert.Single(Plan.Make(Prompts.Read("hex bar 42 mm across flats, 21 mm high with 1.5 mm fillets on the vertical edges").Design).Parts).BoundsAreExact);

    [Fact]
    public void Hole_NearEachEndOfARod_CrossesIt() =>
        Assert.Equal("round", Prompts.Read("rod 16 mm diameter, 80 mm long with a 4 mm hole through it 10 mm from each end").Only("hole").Face);

    private static (double U, double V) Place(Bore bore) =>
        Math.Abs(bore.Direction.Z) > 0.5 ? (Math.Round(bore.Origin.X, 3), Math.Round(bore.Origin.Y, 3))
        : Math.Abs(bore.Direction.Y) > 0.5 ? (Math.Round(bore.Origin.X, 3), Math.Round(bore.Origin.Z, 3))
        : (Math.Round(bore.Origin.Y, 3), Math.Round(bore.Origin.Z, 3));
}
