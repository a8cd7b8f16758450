using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Parts told in short: with a title, without units and articles, a thing in each clause.</summary>
public class ShortBriefTests
{
    [Theory]
    [InlineData("Dumbbell: two 60 mm diameter discs 25 mm thick joined by a 20 mm diameter handle 100 mm long", 60, 60, 150)]
    [InlineData("Drawer pull: bar 120 mm long, 12 x 10 mm section, standing on two feet 12 x 10 mm, 25 mm tall, at its ends", 120, 12, 35)]
    [InlineData("Shaft support: base 70 x 30 x 8 mm, upright block in the middle 30 x 30 x 32 mm, with a 16 mm bore through the block, axis 25 mm above the underside. Two 6.6 holes in the base, 54 mm apart.", 70, 30, 40)]
    [InlineData("Plug for a 40 mm tube with 2 mm wall: head 40 mm diameter 4 mm thick, shank 35.8 mm diameter 15 mm long, hollow from below leaving 2 mm walls.", 40, 40, 19)]
    [InlineData("garden hose adapter: one end 26 mm OD, 30 long, other end 19 mm OD, 35 long, bore 14 all the way through", 26, 26, 65)]
    [InlineData("hourglass stand: two round plates 60 mm dia 5 thick, held apart by three posts 6 mm dia 80 long on a 48 mm circle", 60, 60, 90)]
    [InlineData("Motor mount: plate 70 x 70 x 6. centre hole 38.1 mm. four M5 holes on a 47.14 mm square. two ears 20 x 20 x 6 on the left and right side with a 6 mm hole each", 110, 70, 6)]
    public void Clauses_EachWithAThing_EncloseWhatWasSaid(string prompt, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Read(prompt).Design).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Theory]
    [InlineData("Jig plate: 150 x 100 x 10 aluminium. Holes: 4x M6 clearance 10 mm in from each corner, 1x 20 mm in the centre, 2x 8 mm on the long centreline 50 mm either side of the centre", "4, 4, 3.3, 3.3, 3.3, 3.3, 10")]
    [InlineData("Drill guide: block 50 x 20 x 20 with holes of 3, 4, 5 and 6 mm, 10 mm apart in a line", "1.5, 2, 2.5, 3")]
    [InlineData("A bracket with a 100x50x6 mm base and a 50 mm tall, 6 mm thick back wall along the long side. Two 8 mm holes in the base 60 mm apart and two in the wall 60 mm apart.", "4, 4, 4, 4")]
    public void Holes_OfALabelOrARow_AreAllDrilled(string prompt, string radii)
    {
        var expected = radii.Split(", ").Select(r => double.Parse(r, System.Globalization.CultureInfo.InvariantCulture)).Order();

        Assert.Equal(expected, Plan.Make(Prompts.Read(prompt).Design).Bores.Select(b => Math.Round(b.Radius, 6)).Order());
    }

    [Fact]
    public void Screws_OfAPartInShort_SayHowWideTheirHolesAre() =>
        Assert.Contains(Prompts.Read("Motor mount: plate 70 x 70 x 6. centre hole 38.1 mm. four M5 holes on a 47.14 mm square. two ears 20 x 20 x 6 on the left and right side with a 6 mm hole each").Notes, n => n.Contains("M5 holes are 5.5 mm wide", StringComparison.Ordinal));

    [Theory]
    [InlineData("A box 60 x 40 x 20 mm. Remove a block 40 x 30 x 10 mm from the top.", 0)]
    [InlineData("A block 60 x 40 x 20 mm. Cut out a block 20 x 40 x 10 mm from the left side.", -20)]
    public void Block_ThatIsTakenAway_LeavesTheOutside(string prompt, double at)
    {
        var made = Prompts.Read(prompt);

        Assert.Equal(20, Plan.Make(made.Design).Bounds.Size.Z, 6);
        Assert.Equal(at, Assert.Single(made.Design.Features).Pattern!.OffsetU, 6);
    }

    [Fact]
    public void Sentence_ThatEndsInAUnit_IsNotJoinedToTheNext() =>
        Assert.Equal(4, Plan.Make(Prompts.Read("plate 70 x 70 x 6 mm. centre hole 38.1 mm. three 5 mm holes on a 52 mm circle.").Design).Bores.Count);

    [Fact]
    public void Plate_OnThreePosts_IsInTheMiddleOfTheirCircle()
    {
        var size = Plan.Make(Prompts.Read("A round plate 60 mm diameter 5 mm thick. Three posts 6 mm diameter, 80 mm long stand on the plate on a 48 mm circle. A second round plate 60 mm diameter 5 mm thick lies on top of the posts.").Design).Bounds.Size;

        Assert.Equal((60, 60, 90), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Fact]
    public void Slot_FromLeftToRight_RunsAlongTheBase()
    {
        var made = Prompts.Read("phone dock. base 90 x 70 x 15. slot 12 mm wide and 10 mm deep across the base from left to right, 15 mm from the front edge. two cable holes 10 mm dia through the base, 40 mm apart, 15 mm from the back edge.");

        Assert.DoesNotContain(made.Notes, n => n.StartsWith("Could not honour", StringComparison.Ordinal));
        Assert.Equal(-14, Assert.Single(made.Design.Features, f => f.Kind == "cut").Pattern!.OffsetV, 6);
        Assert.Equal(2, made.Design.Features.Count(f => f.Kind == "hole"));
    }

    [Fact]
    public void Feet_OfATable_AreNoUnit() =>
        Assert.Equal(30, Plan.Make(Prompts.Read("Feet for a table: cone frustum 50 mm bottom, 35 mm top, 30 high").Design).Bounds.Size.Z, 6);
}
