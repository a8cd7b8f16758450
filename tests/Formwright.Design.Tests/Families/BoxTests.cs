using Formwright.Design.Planning;

namespace Formwright.Design.Tests.Families;

/// <summary>Enclosures, boxes with lids and dividers: inside and outside sizes, lids only where they are asked for.</summary>
public class BoxTests
{
    [Theory]
    [InlineData("electronics enclosure 120 x 80 x 40 mm with 3 mm walls", 120, 80, 40, (120 * 80 * 40) - (114 * 74 * 37))]
    [InlineData("project box, 100 x 60 x 25 mm internal dimensions, wall thickness 2 mm, no lid", 104, 64, 27, (104 * 64 * 27) - (100 * 60 * 25))]
    [InlineData("enclosure with inside length 80 mm, inside width 50 mm, 20 mm inside height and 2.5 mm walls", 85, 55, 22.5, (85 * 55 * 22.5) - (80 * 50 * 20))]
    [InlineData("enclosure 100x60x30, 2 mm walls, two mounting ears 15 mm long, 12 mm wide, 3 mm thick with 4 mm holes", 130, 60, 30, (100 * 60 * 30) - (96 * 56 * 28) + (2 * 15 * 12 * 3) - (2 * 3 * 4 * Math.PI))]
    [InlineData("enclosure 100x60x30, 2 mm walls, four standoffs 6 mm diameter, 5 mm high with 2 mm holes", 100, 60, 30, (100 * 60 * 30) - (96 * 56 * 28) + (4 * 5 * Math.PI * (9 - 1)))]
    [InlineData("box with 4 compartments, 100 x 100 x 40 mm outside, 2 mm walls", 100, 100, 40, (100 * 100 * 40) - (4 * 47 * 47 * 38))]
    [InlineData("parts organizer with 3 rows and 4 columns, each compartment 40 x 30 x 25 mm, 1.5 mm walls", 167.5, 96, 26.5, (167.5 * 96 * 26.5) - (12 * 40 * 30 * 25))]
    [InlineData("round box 80 mm diameter, 40 mm high, 2 mm walls", 80, 80, 40, Math.PI * ((1600 * 40) - (38 * 38 * 38)))]
    [InlineData("square frame 100x100x10 with 15 mm sides", 100, 100, 10, 10 * ((100 * 100) - (70 * 70)))]
    [InlineData("U bracket 50 mm wide inside, 40 mm high, 30 mm deep, 3 mm thick", 56, 30, 40, 30 * ((56 * 40) - (50 * 37)))]
    [InlineData("cable tray 200 x 60 x 40, 2 mm thick", 200, 60, 40, 200 * ((60 * 40) - (56 * 38)))]
    public void Box_InsideOrOutsideSizes_HasThemAndNoLid(string prompt, double x, double y, double z, double volume)
    {
        var form = Plan.Make(Prompts.Read(prompt).Design).Body.Form;

        Assert.Equal(x, form.Bounds.Size.X, 6);
        Assert.Equal(y, form.Bounds.Size.Y, 6);
        Assert.Equal(z, form.Bounds.Size.Z, 6);
        Assert.Equal(volume, form.Volume!.Value, 3);
        Assert.Equal(1, form.Solids);
    }

    // A step 1.5 mm wide is 3 mm deep; the rim of the lid is the clearance smaller all around and shorter.
    [Fact]
    public void Enclosure_LidOnAStep_HasStepAndClearance()
    {
        var form = Plan.Make(Prompts.Read("Enclosure 100x60x30 mm, 2 mm walls, with a lid on a 1.5 mm step along the inner rim, 0.15 mm clearance").Design).Body.Form;

        var box = (100 * 60 * 30) - (96 * 56 * 28) - (((99 * 59) - (96 * 56)) * 3);
        var lid = (100 * 60 * 2) + ((99 - 0.3) * (59 - 0.3) * (3 - 0.15));
        Assert.Equal(box + lid, form.Volume!.Value, 3);
        Assert.Equal(2, form.Solids);
        Assert.Equal(100, form.Bounds.Size.X, 6);
        Assert.Equal(30, form.Bounds.Size.Z, 6);
    }

    [Theory]
    [InlineData("organizer 100x100x40 with 2 rows, 2 columns and 5 compartments")]
    [InlineData("table 1200 x 700 x 750 mm, leg length 600 mm, top thickness 30 mm")]
    [InlineData("a gear pair with 20 and 40 teeth, module 1, 50 mm centre distance")]
    public void Sizes_ThatDoNotAddUp_AreRefused(string prompt) => Assert.NotEmpty(Prompts.Refused(prompt).Message);
}
