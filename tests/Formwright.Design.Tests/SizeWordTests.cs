using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Sizes in the many words that people have for them.</summary>
public class SizeWordTests
{
    [Theory]
    [InlineData("block X=80 Y=50 Z=20 mm", 80, 50, 20)]
    [InlineData("block 80 mm in X, 50 mm in Y and 20 mm in Z", 80, 50, 20)]
    [InlineData("box: 80 (X) x 50 (Y) x 20 (Z)", 80, 50, 20)]
    [InlineData("a cuboid, 80 mm along the x axis, 50 mm along the y axis, 20 mm along the z axis", 80, 50, 20)]
    [InlineData("Box with x-dimension 80, y-dimension 50, z-dimension 20", 80, 50, 20)]
    [InlineData("Length (L): 80 mm, Breadth (B): 50 mm, Height (H): 20 mm - solid block", 80, 50, 20)]
    [InlineData("I want a box. Length is eighty millimeters. Width is fifty. Height is twenty.", 80, 50, 20)]
    [InlineData("a box, 2 m high, with a footprint of 20 x 30 cm", 200, 300, 2000)]
    [InlineData("plate(100, 60, 8)", 100, 60, 8)]
    [InlineData("steel block 40 (±0.1) x 20 (±0.1) x 10 (±0.05) mm", 40, 20, 10)]
    [InlineData("shaft dia. 20, lg. 150", 20, 20, 150)]
    [InlineData("rod 6 mm thick and 1 m long", 6, 6, 1000)]
    [InlineData("round part, 50 mm across, 30 mm tall", 50, 50, 30)]
    [InlineData("square post 30x30, 80 long", 80, 30, 30)]
    [InlineData("shim 50 x 20 mm, 10 thou thick", 50, 20, 0.254)]
    [InlineData("plastic film 200 x 100 mm, 5 mil thick", 200, 100, 0.127)]
    [InlineData("16 gauge steel sheet 300 x 200 mm", 300, 200, 0.0598 * 25.4)]
    [InlineData("6061-T6 plate 100 x 60 x 5", 100, 60, 5)]
    [InlineData("a cube with a surface area of 5400 mm2", 30, 30, 30)]
    [InlineData("a square plate with an area of 100 cm² and a thickness of 1 cm", 100, 100, 10)]
    [InlineData("a cube whose space diagonal is 86.60254 mm", 50, 50, 50)]
    [InlineData("a cuboid whose base is a 30 mm square and whose volume is 45000 mm3", 30, 30, 50)]
    [InlineData("aluminium cube weighing 2.7 kg", 100, 100, 100)]
    [InlineData("cone with an apex angle of 90 degrees, 20 mm high", 40, 40, 20)]
    public void Interpret_SizeInOtherWords_HasTheExtents(string prompt, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Read(prompt).Design).Bounds.Size;

        Assert.Equal(x, size.X, 1e-4);
        Assert.Equal(y, size.Y, 1e-4);
        Assert.Equal(z, size.Z, 1e-4);
    }

    [Theory]
    [InlineData("tube 30/24 x 80", Math.PI / 4 * ((30 * 30) - (24 * 24)) * 80)]
    [InlineData("hex rod 1/2 inch A/F, 4 inches in length", 12.7 * 12.7 * 0.86602540378 * 101.6)]
    [InlineData("hexagonal plate, circumscribed circle 40 mm diameter, 10 mm thick", 6 * 20 * 20 * 0.43301270189 * 10)]
    [InlineData("regular hexagon, inradius 10 mm, 5 mm thick", 2 * 1.73205080757 * 100 * 5)]
    [InlineData("equilateral triangle, 60 mm sides, 5 mm thick plate", 3600 * 0.43301270189 * 5)]
    [InlineData("conical frustum: d1=50 mm, d2=30 mm, h=25 mm", Math.PI * 25 / 3 * ((25 * 25) + (25 * 15) + (15 * 15)))]
    [InlineData("Frustum, bottom Ø 64, top Ø 40, H = 30", Math.PI * 30 / 3 * ((32 * 32) + (32 * 20) + (20 * 20)))]
    [InlineData("three-quarter cylinder, 40 mm radius, 20 mm high", 0.75 * Math.PI * 1600 * 20)]
    [InlineData("wedge: 100 mm long, 50 mm wide, height going from 40 mm down to 10 mm", 50 * 100 * 25)]
    [InlineData("rectangular tube 60 x 40 mm, 3 mm wall, 500 mm long", ((60 * 40) - (54 * 34)) * 500)]
    [InlineData("hollow ball, outer diameter 60 mm, inner diameter 50 mm", Math.PI / 6 * ((60 * 60 * 60) - (50 * 50 * 50)))]
    [InlineData("a half sphere shell, outer radius 30 mm, wall 2 mm", Math.PI * 2 / 3 * ((30 * 30 * 30) - (28 * 28 * 28)))]
    [InlineData("sphere with a circumference of 314.159265 mm", Math.PI / 6 * 1e6)]
    public void Interpret_SizeInOtherWords_HasTheVolume(string prompt, double volume) =>
        Assert.Equal(volume, Plan.Make(Prompts.Read(prompt).Design).Volume!.Value, volume * 1e-4);

    [Theory]
    [InlineData("a plate 100x50x10 mm that is 20 mm thick", "20 mm")]
    [InlineData("box 100 mm by half that by 20 mm", "20 mm")]
    [InlineData("cone with an apex angle of 200 degrees, 50 mm high", "200")]
    [InlineData("SELECT * FROM parts; DROP TABLE users;", "program text")]
    [InlineData("hollow ball, outer diameter 40 mm, inner diameter 50 mm", "does not fit")]
    public void Interpret_SizeThatContradictsOrIsLost_IsRefused(string prompt, string words) =>
        Assert.Contains(words, Prompts.Refused(prompt).Message, StringComparison.Ordinal);

    [Fact]
    public void Interpret_UnknownPart_NamesAFewNearOnes()
    {
        var fix = Prompts.Refused("make me a sandwich").Hint!;

        Assert.Contains("more", fix, StringComparison.Ordinal);
        Assert.True(fix.Length < 250, fix);
    }
}
