using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>What the statements of a brief do to its bodies: on which body, where, how many.</summary>
public class BriefFeatureTests
{
    private const string Base = "A base plate measures 100 x 60 x 10 mm. ";
    private const string Wall = Base + "A vertical wall, 60 mm wide, 8 mm thick and 50 mm tall, stands at the left end of the base. ";

    [Theory]
    [InlineData(Base + "A block of 20 x 20 x 30 mm stands in the middle of the base. Two 6 mm holes pass through the base, 15 mm from each short end.", 3, 35, 0)]
    [InlineData(Wall + "The base has two 7 mm holes, 20 mm from the free end, 40 mm apart.", 3.5, 30, 20)]
    [InlineData("Plate 120 x 90 x 10 mm. Four 6.8 mm holes (tapped M8) on a 70 mm square.", 3.4, 35, 35)]
    [InlineData("A plate 90 x 60 x 8 mm. M3 screws go in the corners - use 3.4 mm holes, 7 mm from the edges.", 1.7, 38, 23)]
    [InlineData("A block 100 x 60 x 50 mm. In the middle of the top there is a 30 mm hole, 40 mm deep. On its left and right, 30 mm from the center, there are two 14 mm holes, also 40 mm deep.", 7, 30, 0)]
    [InlineData("Block 90 x 50 x 50 mm. Four M6 tapped holes (5 mm drill, 12 mm deep) are in the bottom on a 74 mm x 34 mm rectangle.", 2.5, 37, 17)]
    [InlineData("Plate 140 x 90 mm, 8 mm thick. All holes are 6.6 mm. Four are in the corners, 10 mm from both edges, and two more are in the middle of the long sides, also 10 mm from the edge.", 3.3, 0, 35)]
    [InlineData("A cylinder, 80 mm in diameter, 60 mm high. In the top there are seven blind holes, 12 mm in diameter and 45 mm deep: one in the center and six on a 50 mm circle around it.", 6, 0, 0)]
    [InlineData("A square plate 80 x 80 x 10 mm. It has four 9 mm holes on an 80 mm bolt circle, at 45 degrees to the sides.", 4.5, 28.284271247461902, 28.284271247461902)]
    [InlineData("A board, 300 x 80 x 18 mm. There are six 32 mm holes in two rows of three; the columns are 90 mm apart and the rows 40 mm apart.", 16, 90, 20)]
    [InlineData("Plate 120 x 40 x 8 mm. A vertical plate 8 x 40 x 60 mm stands in the middle of it. On both sides of it the plate has an 8.5 mm hole, 20 mm from its ends.", 4.25, 40, 0)]
    [InlineData("Strip 200 x 30 x 6 mm. Five holes along the centre line, 40 mm apart. Their diameters are 4, 6, 8, 10 and 12 mm from left to right.", 6, 80, 0)]
    [InlineData("A block 70 x 50 x 40 mm. In the top are three 18 mm round pockets, 35 mm deep, 21 mm apart along the length. One 4 mm hole in the center of each pocket, through to the bottom.", 2, 21, 0)]
    public void Holes_OfABrief_StandWhereItSays(string prompt, double radius, double x, double y)
    {
        var bores = Plan.Make(Prompts.Read(prompt).Design).Bores.Where(b => Math.Abs(b.Radius - radius) < 1e-9).ToList();

        Assert.NotEmpty(bores);
        Assert.Contains(bores, b => Math.Abs(Math.Abs(b.Origin.X) - x) < 1e-6 && Math.Abs(Math.Abs(b.Origin.Y) - y) < 1e-6);
    }

    [Fact]
    public void Holes_OfAWall_GoThroughItsThickness()
    {
        var plan = Plan.Make(Prompts.Read(Wall + "The wall has two 9 mm holes 30 mm apart horizontally, 15 mm below the top.").Design);

        Assert.Equal(2, plan.Bores.Count);
        Assert.All(plan.Bores, b => Assert.Equal((1, 45), (Math.Abs(b.Direction.X), Math.Round(b.Origin.Z, 6))));
    }

    [Theory]
    [InlineData("A plate of 120 x 80 x 6 mm. It has six 6.5 mm holes: four in the corners 10 mm from the edges and two in the middle of the long sides, 10 mm from the edge.", 6)]
    [InlineData("Spacer plate, 90 x 60 x 8 mm. Two rows of three holes, diameter 10 mm, spaced 25 mm along the length and 30 mm along the width, centred on the plate.", 6)]
    [InlineData("A drill stand of 160 x 60 x 30 mm. It has two rows of eight blind holes, 10 mm in diameter and 22 mm deep. The holes are spaced 18 mm apart in the long direction and the rows are 24 mm apart.", 16)]
    [InlineData("Disc, 120 mm diameter and 10 mm thick. Around its axis are eight holes of 8 mm diameter placed evenly on the circle with a diameter of 90 mm.", 8)]
    public void Holes_InRowsAndOnCircles_AreAllThere(string prompt, int count) =>
        Assert.Equal(count, Plan.Make(Prompts.Read(prompt).Design).Bores.Count);

    [Fact]
    public void Holes_OfEachLeg_AreMeasuredFromTheCorner()
    {
        var bores = Plan.Make(Prompts.Read("L bracket 75 x 75 x 20 mm, 3 mm thick. Each leg has two 5 mm holes on its center line, 35 mm and 65 mm from the outer corner.").Design).Bores;

        Assert.Equal([-2.5, 27.5], bores.Where(b => Math.Abs(b.Direction.Z) > 0.5).Select(b => Math.Round(b.Origin.X, 6)).Order());
        Assert.Equal([35, 65], bores.Where(b => Math.Abs(b.Direction.X) > 0.5).Select(b => Math.Round(b.Origin.Z, 6)).Order());
    }

    [Fact]
    public void Grooves_InBothLongSides_AreNotInTheTop()
    {
        var features = Prompts.Read("Rail: 250 mm long, 30 mm wide, 12 mm high. Along both long side faces runs a groove, 4 mm wide and 3 mm deep, in the middle of the height.").Design.Features;

        // Each is cut where it is in space, from 4 mm above the bottom, on its side of the middle.
        Assert.All(features, f => Assert.Equal(("cut", "datum", 4), (f.Kind, f.Face, Math.Round(f.Lift, 6))));
        Assert.Equal([-1, 1], features.Select(f => Math.Sign(f.Pattern!.OffsetV)).Order());
    }

    [Theory]
    [InlineData("A V-groove... sorry, a rectangular groove, 10 mm wide and 5 mm deep, runs along the full length of the top face.")]
    [InlineData("A groove, 10 mm wide and 5 mm deep, runs along the full length of the top face. Two 5 mm holes... no, leave the holes out.")]
    [InlineData("A groove, 10 mm wide and 5 mm deep, runs along the full length of the top face. Material: brass CW614N. Finish: polished, Ra 0.8.")]
    public void SecondThoughtsAndRemarks_ChangeNothing(string rest) =>
        Assert.Equal((10, 5), Assert.Single(Prompts.Read("Guide block, 60 x 40 x 30 mm. " + rest).Design.Parts[0].Features) is var groove ? (groove.Sizes["width"], groove.Sizes["depth"]) : default);

    [Fact]
    public void Opening_OfEachShortWall_IsInBoth()
    {
        var design = Prompts.Read("An open box has outer dimensions 150 x 100 x 60 mm. The walls are 3 mm thick and the floor is 3 mm thick. Each short wall has a cut-out: an obround opening 60 mm wide and 20 mm high, its upper edge 10 mm below the rim.").Design;

        Assert.Equal(["left", "right"], design.Parts[0].Features.Where(f => f.Kind == "slot").Select(f => f.Face).Order());
    }

    [Fact]
    public void Distances_FromOneEnd_AreOneHoleEach()
    {
        var bores = Plan.Make(Prompts.Read("A strip 200 x 30 x 8 mm. Four 5 mm holes at 20, 60, 110 and 180 mm from the left end, centred on the width.").Design).Bores;

        Assert.Equal([-80, -40, 10, 80], bores.Select(b => Math.Round(b.Origin.X, 6)).Order());
    }

    [Fact]
    public void Grips_AroundAKnob_AreCutAboutItsAxis()
    {
        var design = Prompts.Read("Round knob: a cylinder 40 mm in diameter and 20 mm high. Ten grip grooves of 3 mm radius run vertically around the circumference, evenly spaced. From the underside a blind hole of 8 mm diameter, 12 mm deep.").Design;

        var grips = Assert.Single(design.Parts[0].Features, f => f.Pattern is { Kind: PatternKind.Circle });
        Assert.Equal((10, 40.0, 6.0), (grips.Pattern!.Count, grips.Pattern.Diameter, grips.Body!.Sizes["diameter"]));
    }

    [Fact]
    public void Statement_ThatNobodyCanRead_IsNamedAndTheRestIsBuilt()
    {
        var made = Prompts.Read(Wall + "The wall has a 12 mm hole in its middle. A dovetail groove of 11 and 13 and 17 mm is somewhere on the base.");

        Assert.Single(Plan.Make(made.Design).Bores);
        Assert.Contains(made.Notes, n => n.Contains("dovetail", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A block 40 x 40 x 10 mm. A hole of 60 mm diameter goes through its middle.")]
    public void Feature_ThatCannotBeMade_IsRefused(string prompt) => Assert.Throws<FormwrightException>(() => Prompts.Read(prompt));
}
