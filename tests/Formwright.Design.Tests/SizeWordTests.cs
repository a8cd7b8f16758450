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
    [InlineData("a block 100 mm long, 60 % of that in width and a quarter of the length in height", 100, 60, 25)]
    [InlineData("a block 80 mm wide, 25 % of it in height and twice that in length", 160, 80, 20)]
    [InlineData("a cone, base radius 20, height 1.5 times the base diameter", 40, 40, 60)]
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
    [InlineData("3D model of a ball 70 mm wide", 70, 70, 70)]
    [InlineData("10 mm thick flat bar, 150 x 30 mm", 150, 30, 10)]
    [InlineData("a plate 120 mm long, four times as long as it is wide, 5 mm thick", 120, 30, 5)]
    [InlineData("a plate, 5 mm thick, 120 mm long, half as wide", 120, 60, 5)]
    [InlineData("a box 80 x 50 mm whose height is 10 mm less than its width", 80, 50, 40)]
    [InlineData("a box 100 mm long, width and height both 40 mm", 100, 40, 40)]
    [InlineData("a square tile 65 x 8", 65, 65, 8)]
    [InlineData("a square block 65 mm wide, 15 mm thick", 65, 65, 15)]
    [InlineData("a square pillar, 90 mm long, made from 20 mm square stock", 90, 20, 20)]
    [InlineData("a 150 mm length of 12 mm round bar", 12, 12, 150)]
    [InlineData("an 80 x 40 mm plate made of 8 mm sheet metal", 80, 40, 8)]
    [InlineData("plate 75 x 45 in plan and 8 thick", 75, 45, 8)]
    [InlineData("85 mmx40 mm box, 19 mm high", 85, 40, 19)]
    [InlineData("shaft 12 mm diameter (h6), 80 mm long", 12, 12, 80)]
    [InlineData("cube 30 mm, all dimensions ±0.05, tolerances to ISO 2768-m", 30, 30, 30)]
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
    [InlineData("cone tapering from 60 mm to 20 mm over 80 mm", Math.PI * 80 / 3 * ((30 * 30) + (30 * 10) + (10 * 10)))]
    [InlineData("cone 75 mm tall, bottom 60 mm, top 20 mm", Math.PI * 75 / 3 * ((30 * 30) + (30 * 10) + (10 * 10)))]
    [InlineData("pyramid with a 50 mm x 30 mm base, 40 mm tall", 50 * 30 * 40 / 3)]
    [InlineData("wedge 90 long and 30 wide that tapers from 14 thick to nothing", 90 * 30 * 14 / 2)]
    [InlineData("an isosceles triangle plate, base 70 mm, height 36 mm, thickness 3 mm", 70 * 36 / 2 * 3)]
    [InlineData("a quarter round bar with a radius of 20 mm, 100 mm long", Math.PI * 400 / 4 * 100)]
    [InlineData("a rod with both ends fully rounded, 14 diameter, 94 overall length", (Math.PI * 49 * 80) + (Math.PI / 6 * 14 * 14 * 14))]
    [InlineData("a torus with a 24 mm hole and a 50 mm outer diameter", Math.PI * 37 * Math.PI * 13 * 13 / 4)]
    [InlineData("disc with a cross-sectional area of 1200 mm2 and a thickness of 10 mm", 12000)]
    [InlineData("a U profile 55 mm wide with 65 mm legs, 8 mm thick, 130 mm long", ((55 * 65) - (39 * 57)) * 130)]
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
