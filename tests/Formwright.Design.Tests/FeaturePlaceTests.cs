using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Features where a machinist would expect them: in the face, the corner, the wall or beside the neighbour that words name.</summary>
public class FeaturePlaceTests
{
    [Theory]
    [InlineData("A 40 mm cube with a groove 4 mm wide and 2 mm deep all round at mid height.", "slot front, slot back, slot left, slot right")]
    [InlineData("A 60 x 40 x 30 block with a slot 6 mm wide and 3 mm deep all the way round the four sides, 8 mm below the top", "slot front, slot back, slot left, slot right")]
    [InlineData("A block 60 x 40 x 30 mm with a 20 mm ball scooped out of the top.", "dimple top")]
    [InlineData("Cut a 20 mm sphere out of the centre of the top of a block 60 x 40 x 30", "dimple top")]
    [InlineData("A block 60 x 40 x 30. A box 20 x 10 x 5 is removed from the front face.", "pocket front")]
    [InlineData("A block 60 x 40 x 30 with a slot 20 x 6, 4 deep, one in each long side.", "slot front, slot back")]
    [InlineData("A 70 mm cube with pockets 30 x 30 x 10 deep in the front, back, left and right faces", "pocket front, pocket back, pocket left, pocket right")]
    [InlineData("A 70 mm cube with a round pocket of 30 mm, 8 deep, in the top and in the bottom", "pocket top, pocket bottom")]
    [InlineData("Block 100 x 60 x 40 with an open slot 12 wide from the right end to the middle, 15 deep in the top", "cut top")]
    public void Cuts_AreInTheFacesThatAreMeant(string prompt, string places) =>
        Assert.Equal(places, string.Join(", ", Prompts.Read(prompt).Design.Features.Select(f => $"{f.Kind} {f.Face}")));

    [Theory]
    [InlineData("A plate 100 x 60 x 6 with 5 mm holes at all corners except the top left, 8 mm from the edges.", 3)]
    [InlineData("A plate 100 x 60 x 6 with a 5 mm hole in each corner except the front right one, 8 mm from both edges", 3)]
    [InlineData("A plate 100 x 60 x 6 with 5 mm holes in the front left, front right and back right corners, 8 mm from the edges.", 3)]
    [InlineData("A 100 x 60 x 10 plate with a 6 mm hole in each corner 10 mm from the edges and one in the centre", 5)]
    [InlineData("A 100 x 40 x 15 bar with 6 mm holes at 10, 35, 65 and 90 mm along its length on the centreline", 4)]
    [InlineData("Plate 200x100x10 with two rows of 5 holes of 6 mm, rows 60 mm apart, holes spaced 35 mm", 10)]
    [InlineData("Plate 120x120x10 with a square pattern of 5 mm holes, 4 by 4, 25 mm apart, in the middle", 16)]
    public void Holes_AreAsManyAsAreTold(string prompt, int count) =>
        Assert.Equal(count, Plan.Make(Prompts.Read(prompt).Design).Bores.Count);

    [Theory]
    [InlineData("A plate 80 x 60 x 10 with a 6 mm hole in each corner, 10 mm from the edges. They are counterbored 11 mm, 6 mm deep.", "counterbore")]
    [InlineData("A plate 80 x 60 x 20 with two holes 8 mm, 40 mm apart. Both are counterbored to 14 mm, 8 mm deep.", "counterbore")]
    [InlineData("A plate 80 x 60 x 10 with a 6 mm hole in the centre. It is countersunk.", "countersink")]
    [InlineData("The part is a plate, 80 by 50 by 6 mm. The hole in the middle is 12 mm. It is countersunk.", "countersink")]
    public void Heads_OfASentenceOfTheirOwnAreThoseOfTheHoles(string prompt, string style) =>
        Assert.All(Prompts.Read(prompt).Design.Features.Where(f => f.Kind == "hole"), hole => Assert.Equal(style, hole.Style));

    [Theory]
    [InlineData("A plate 100 x 80 x 10 with an L-shaped cut-out 40 x 30 mm, 10 mm wide, in the centre.", "l", 40, 30, 10)]
    [InlineData("A plate 100 x 80 x 10 with a T-shaped cut-out 40 wide and 30 tall, arms 8 mm wide, in the centre.", "t", 40, 30, 8)]
    [InlineData("A plate 100 x 80 x 10 with a T-shaped pocket 40 x 30 mm, bars 8 mm wide, 5 mm deep.", "t", 40, 30, 8)]
    [InlineData("a plate 80x60x5 with a T-shaped cut-out 30 mm wide and 21 mm tall", "t", 30, 21, 7)]
    public void CutOut_MayHaveTheShapeOfALetter(string prompt, string style, double length, double width, double arm)
    {
        var cut = Prompts.Read(prompt).Only("pocket");

        Assert.Equal(style, cut.Style);
        Assert.Equal((length, width, arm), (cut.Sizes["length"], cut.Sizes["width"], cut.Sizes["arm"]));
    }

    [Theory]
    [InlineData("A plate 120 x 80 x 10 with a 60 x 40 opening in the middle and a rebate 5 mm wide and 4 mm deep round it.", "length", 70)]
    [InlineData("A plate 120 x 80 x 10. A 50 mm hole is in the middle. Around the hole runs a rebate 5 mm wide and 4 mm deep.", "diameter", 60)]
    [InlineData("A plate 120 x 80 x 10. A 50 mm hole is in the middle, with a step 5 mm wide and 4 mm deep around it.", "diameter", 60)]
    public void Rebate_RunsRoundItsOpening(string prompt, string size, double value)
    {
        var seat = Prompts.Read(prompt).Design.Features[^1];

        Assert.Equal(value, seat.Sizes[size]);
        Assert.Equal(4, seat.Sizes["depth"]);
    }

    [Theory]
    [InlineData("A plate 120 x 80 x 20 with a step 5 mm wide and 4 mm deep along the front edge")]
    [InlineData("A plate 120 x 80 x 20 with a step 5 x 4 mm along the front edge")]
    public void Step_KeepsASizeOfOneDigit(string prompt)
    {
        var step = Prompts.Read(prompt).Only("step");

        Assert.Equal((5.0, 4.0), (step.Sizes["width"], step.Sizes["depth"]));
    }

    [Theory]
    [InlineData("A block 80 x 40 x 30 with a V groove along the top, 20 mm wide at the top, 10 mm deep with a floor of 4 mm.")]
    [InlineData("A block 80 x 40 x 30 with a V groove 20 mm wide and 10 mm deep along the top, flat bottom 4 mm wide")]
    public void VGroove_MayHaveAFlatFloor(string prompt) =>
        Assert.Equal(4, Prompts.Read(prompt).Only("sectionSlot").Sizes["floorWidth"]);

    [Fact]
    public void Gussets_FlushWithTheSidesAreAtTheEndsOfTheCorner() =>
        Assert.Equal(2, Prompts.Read("An L-bracket 60 x 60 x 40 wide, 5 mm thick, with two triangular gussets 20 x 20, 4 mm thick, flush with the sides.").Only("gusset").Pattern!.InsetU!.Value);

    [Theory]
    [InlineData("A plate 100 x 60 x 8 with a 10 mm hole in the middle and the text \"IN\" 8 mm high, 1 mm deep engraved next to the hole.", 1, 0)]
    [InlineData("A plate 100 x 60 x 8 with a 10 mm hole in the middle and \"TOP\" engraved above the hole, letters 8 mm high and 0.5 mm deep", 0, 1)]
    [InlineData("A plate 100 x 60 x 8 with a 20 x 10 pocket 3 mm deep in the middle and \"A1\" engraved to the left of the pocket, 6 mm high, 0.5 deep", -1, 0)]
    public void Letters_StandBesideTheirNeighbour(string prompt, int u, int v)
    {
        var place = Prompts.Read(prompt).Only("text").Pattern!;

        Assert.Equal((u, v), (Math.Sign(place.OffsetU), Math.Sign(place.OffsetV)));
    }

    [Theory]
    [InlineData("plate 100 x 60 x 6 with a 6 mm hole near the right edge", "hole", 10, 1)]
    [InlineData("A plate 160 x 60 x 10 with a 10 mm hole in the centre of the left half", "hole", 40, -1)]
    public void Place_WithoutANumberIsOnItsSide(string prompt, string kind, double offset, int anchor)
    {
        var place = Prompts.Read(prompt).Only(kind).Pattern!;

        Assert.Equal((offset, anchor), (place.OffsetU, place.AnchorU));
    }

    [Theory]
    [InlineData("A block 60 x 40 x 30 with an inclined hole of 8 mm through the top.", "inclined")]
    [InlineData("A block 50 x 50 x 20 with a round boss 20 mm in diameter that tapers to a square of 10 mm over 15 mm height on top", "tapers to a square")]
    public void Wish_OfWhichNothingIsMadeIsTold(string prompt, string words) =>
        Assert.Contains(Prompts.Read(prompt).Notes, n => n.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void Round_ThatTapersToASquareIsATransition() =>
        Assert.Equal("loft", Prompts.Read("A 40 mm round that tapers to a 20 mm square over a height of 60 mm").Design.Body.Kind);

    [Fact]
    public void Body_NamedLastInAnOrderComesFirst() =>
        Assert.Equal("plate", Prompts.Read("Put a 25 mm dia, 12 mm high boss in each corner of a 160 x 100 x 6 plate, 20 mm from both edges").Design.Body.Kind);

    [Fact]
    public void Radius_OnEdgesRoundsThem() =>
        Assert.Equal(5, Prompts.Read("A 60 x 40 x 20 block with a 5 mm radius on the top edges").Only("fillet").Sizes["radius"]);
}
