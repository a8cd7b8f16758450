using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Scenes;

namespace Formwright.Design.Tests;

/// <summary>Texts of several statements that are read as a scene: every number used, every word known.</summary>
public class SceneTests
{
    [Theory]
    [InlineData("Create a base plate with the dimensions 150 mm x 100 mm x 15 mm. Add two bosses with a diameter of 30 mm and a height of 20 mm on the top surface, placed 80 mm apart along the long direction.", 150, 100, 35)]
    [InlineData("The base is 80 mm by 60 mm and 10 mm thick. A vertical wall, 60 mm wide, 10 mm thick and 70 mm high, stands on the base at its left edge.", 80, 60, 80)]
    [InlineData("The foot is a round plate of 140 mm diameter and 12 mm thickness. In the center stands a square column, 30 x 30 mm and 240 mm tall.", 140, 140, 252)]
    [InlineData("A plate 70 mm wide, 90 mm tall and 6 mm thick. From the middle of the plate a block, 40 mm wide, 40 mm high and 45 mm deep, projects forward.", 70, 51, 90)]
    [InlineData("The board is 250 mm long, 100 mm deep and 10 mm thick. Under its rear edge there is a strip, 250 mm long, 10 mm thick and 60 mm high.", 250, 100, 70)]
    [InlineData("A disc of 90 mm diameter and 10 mm thickness. On it stands a pin, 20 mm in diameter and 30 mm long.", 90, 90, 40)]
    public void Bodies_OnOneAnother_EncloseWhatWasSaid(string text, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Scene(text)).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Fact]
    public void ReadPartly_OneFeatureNobodyUnderstands_LeavesItOutAndQuotesIt()
    {
        const string text = "A round foot of 60 mm diameter and 10 mm thickness. On it stands a square post, 20 x 20 mm and 80 mm tall. Four 5 mm holes are in the foot on a circle of 48 mm. The post has a 9 mm wibbly groove that squirms.";
        var reading = SceneReader.ReadPartly(text, Lexicon.English)!;
        var plan = Plan.Make(reading.Design);

        Assert.Null(SceneReader.Read(text, Lexicon.English));
        Assert.Contains("9 mm", Assert.Single(reading.Unread), StringComparison.Ordinal);
        Assert.Equal((1, 90, 4), (reading.Sizes, Math.Round(plan.Bounds.Size.Z, 6), plan.Bores.Count));
    }

    [Fact]
    public void ReadPartly_MostOfATextNotUnderstood_IsNoReading() =>
        Assert.Null(SceneReader.ReadPartly("A round foot of 60 mm diameter and 10 mm thickness. It has a 9 mm wibbly groove that squirms 40 mm to a 12 mm wobble.", Lexicon.English));

    [Theory]
    [InlineData("A plate of 100 x 80 x 10 mm. It has four 8 mm holes in the corners, 12 mm from both edges.", 4, 4, 76, 56)]
    [InlineData("The plate is 100 mm x 80 mm x 10 mm. Drill two 8 mm holes, 60 mm apart.", 2, 4, 60, 0)]
    [InlineData("The plate is 100 mm x 80 mm x 10 mm. Four 6 mm holes are on a 60 x 40 mm rectangle.", 4, 3, 60, 40)]
    [InlineData("The block is 100 mm x 40 mm x 30 mm. In the top are ten holes of 10 mm diameter and 20 mm depth, in two rows of five; the distance between the holes in a row is 18 mm and between the rows 16 mm.", 10, 5, 72, 16)]
    public void Holes_InAPattern_StandWhereWasSaid(string text, int count, double radius, double spanX, double spanY)
    {
        var bores = Plan.Make(Prompts.Scene(text)).Bores;

        Assert.Equal(count, bores.Count);
        Assert.All(bores, b => Assert.Equal(radius, b.Radius, 9));
        Assert.Equal(spanX, bores.Max(b => b.Origin.X) - bores.Min(b => b.Origin.X), 6);
        Assert.Equal(spanY, bores.Max(b => b.Origin.Y) - bores.Min(b => b.Origin.Y), 6);
    }

    [Theory]
    [InlineData("An L-bracket. The horizontal leg is 60 mm long, 40 mm wide and 5 mm thick. The vertical leg stands at the left end of the horizontal leg, is 40 mm wide and 5 mm thick and has an overall height of 50 mm.", 60, 40, 50)]
    [InlineData("Lever. Two round bosses, 30 mm in diameter and 16 mm thick, stand 100 mm apart (centre to centre). A flat web, 15 mm wide and 8 mm thick, joins them in the middle of their thickness.", 130, 30, 16)]
    [InlineData("Bearing block: the body is 80 mm long, 40 mm wide and 60 mm high. On both sides of the body there is a foot, 25 mm long, 40 mm wide and 12 mm high, flush with the bottom.", 130, 40, 60)]
    [InlineData("Bracket with gusset: base plate 80 x 50 x 6 mm, upright plate 50 mm wide, 6 mm thick and 60 mm high standing on the base at its left end, flush. A triangular gusset, 6 mm thick, 40 mm long and 40 mm high, fills the corner between the two plates in the middle of the width.", 80, 50, 66)]
    [InlineData("name: pivot mount; base: 50 x 25 x 10 mm; cheeks: two, 8 mm thick, 25 mm wide, 30 mm high, on the base, flush with its ends", 50, 25, 40)]
    [InlineData("A plate 80 x 100 x 6 mm, standing upright. A 10 mm hole goes through the plate from front to back in the middle.", 80, 6, 100)]
    public void Bodies_OfBrackets_EncloseWhatWasSaid(string text, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Scene(text)).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Theory]
    [InlineData("Plate: 120 x 80 x 10 mm. Mounting holes: 4 x 9 mm at (\u00b150, \u00b130).", 4, 100, 60)]
    [InlineData("A plate 100 x 70 x 8 mm lies flat with one corner at the origin. It has 6 mm holes at (10, 10), (90, 10), (90, 60) and (10, 60).", 4, 80, 50)]
    [InlineData("Block: 120 mm long, 60 mm wide, 30 mm high. On the top there is a grid of 3 x 2 holes, 10 mm diameter, 15 mm deep, 40 mm apart along the length and 30 mm across.", 6, 80, 30)]
    [InlineData("Plate of 60 mm length, 40 mm width and 4 mm thickness. Six holes of 5 mm diameter in two columns of three: the columns are 40 mm apart, the holes in a column 14 mm apart.", 6, 40, 14 * 2)]
    [InlineData("The plate measures 4 x 2 x 1 inches. Drill two 3/8 inch holes through from the top, 3 inches apart on the long centerline.", 2, 76.2, 0)]
    public void Holes_AtCoordinatesAndInGrids_StandWhereWasSaid(string text, int count, double spanX, double spanY)
    {
        var bores = Plan.Make(Prompts.Scene(text)).Bores;

        Assert.Equal(count, bores.Count);
        Assert.Equal(spanX, bores.Max(b => b.Origin.X) - bores.Min(b => b.Origin.X), 6);
        Assert.Equal(spanY, bores.Max(b => b.Origin.Y) - bores.Min(b => b.Origin.Y), 6);
    }

    [Theory]
    [InlineData("A plate of 100 x 80 x 10 mm carries a boss of 30 mm diameter and 6 mm height on its top. The overall height is 18 mm.")]
    [InlineData("A plate of 100 x 80 x 10 mm. A block of 40 x 40 x 20 mm stands on the plate. The left edge of a pocket is 5 mm from the right edge.")]
    public void Text_ThatContradictsItself_IsLeftToOthers(string text) => Assert.Null(SceneReader.Read(text, Lexicon.English));

    [Theory]
    [InlineData("A plate of 100 x 80 x 10 mm. The plate is 20 mm hollow.")]
    [InlineData("A plate of 100 x 80 x 10 mm. A block of 20 x 20 x 20 mm leans against it at 30 degrees.")]
    [InlineData("A plate of 100 x 80 x 10 mm. It has two 8 mm holes.")]
    [InlineData("A plate of 100 x 80 x 10 mm.")]
    public void Text_ThatIsNotCovered_IsLeftToOthers(string text) => Assert.Null(SceneReader.Read(text, Lexicon.English));

    [Fact]
    public void Hole_ThroughABossAndItsPlate_GoesThroughBoth()
    {
        var bore = Assert.Single(Plan.Make(Prompts.Scene("A plate of 100 x 80 x 10 mm. A boss of 30 mm diameter and 20 mm height stands on the plate. A 12 mm hole goes through the boss and the plate.")).Bores);

        Assert.Equal((6, 30), (bore.Radius, bore.Origin.Z));
    }
}
