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
        var size = Plan.Make(Scene(text)).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Theory]
    [InlineData("A plate of 100 x 80 x 10 mm. It has four 8 mm holes in the corners, 12 mm from both edges.", 4, 4, 76, 56)]
    [InlineData("The plate is 100 mm x 80 mm x 10 mm. Drill two 8 mm holes, 60 mm apart.", 2, 4, 60, 0)]
    [InlineData("The plate is 100 mm x 80 mm x 10 mm. Four 6 mm holes are on a 60 x 40 mm rectangle.", 4, 3, 60, 40)]
    [InlineData("The block is 100 mm x 40 mm x 30 mm. In the top are ten holes of 10 mm diameter and 20 mm depth, in two rows of five; the distance between the holes in a row is 18 mm and between the rows 16 mm.", 10, 5, 72, 16)]
    public void Holes_InAPattern_StandWhereWasSaid(string text, int count, double radius, double spanX, double spanY)
    {
        var bores = Plan.Make(Scene(text)).Bores;

        Assert.Equal(count, bores.Count);
        Assert.All(bores, b => Assert.Equal(radius, b.Radius, 9));
        Assert.Equal(spanX, bores.Max(b => b.Origin.X) - bores.Min(b => b.Origin.X), 6);
        Assert.Equal(spanY, bores.Max(b => b.Origin.Y) - bores.Min(b => b.Origin.Y), 6);
    }

    [Theory]
    [InlineData("A plate of 100 x 80 x 10 mm. The plate is 20 mm hollow.")]
    [InlineData("A plate of 100 x 80 x 10 mm. A block of 20 x 20 x 20 mm leans against it at 30 degrees.")]
    [InlineData("A plate of 100 x 80 x 10 mm. It has two 8 mm holes.")]
    [InlineData("A plate of 100 x 80 x 10 mm.")]
    public void Text_ThatIsNotCovered_IsLeftToOthers(string text) => Assert.Null(SceneReader.Read(text, Lexicon.English));

    [Fact]
    public void Hole_ThroughABossAndItsPlate_GoesThroughBoth()
    {
        var bore = Assert.Single(Plan.Make(Scene("A plate of 100 x 80 x 10 mm. A boss of 30 mm diameter and 20 mm height stands on the plate. A 12 mm hole goes through the boss and the plate.")).Bores);

        Assert.Equal((6, 30), (bore.Radius, bore.Origin.Z));
    }

    private static PartDesign Scene(string text)
    {
        var design = SceneReader.Read(text, Lexicon.English);
        Assert.NotNull(design);
        return design;
    }
}
