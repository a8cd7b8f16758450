using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Turns of phrase, sizes told by other sizes, and places along the edges of a face.</summary>
public class SayingTests
{
    [Theory]
    [InlineData("box: width is 80 mm, depth is three quarters of the width, height is 20 mm less than the depth", 80 * 60 * 40)]
    [InlineData("a square plate with 150 mm sides and a thickness of one tenth of that", 150 * 150 * 15)]
    [InlineData("A cylinder whose height is 150 % of its 40 mm diameter", Math.PI * 400 * 60)]
    [InlineData("A block. It is 90 mm long, 2/3 as wide as long and a third as high as long.", 90 * 60 * 30)]
    [InlineData("a pipe 100 mm long. Its outside diameter is 42 mm and the bore is 6 mm smaller.", Math.PI / 4 * ((42 * 42) - (36 * 36)) * 100)]
    [InlineData("I want a box. Its length should be one hundred and forty millimetres, its width ninety-five, and its height fifty, no, forty millimetres.", 140 * 95 * 40)]
    [InlineData("conical frustum with radii of 15 mm and 25 mm and a height of 40 mm", Math.PI * 40 / 3 * (225 + 375 + 625))]
    [InlineData("Cone, base circle 70 mm across, apex 100 mm above the base", Math.PI * 35 * 35 * 100 / 3)]
    [InlineData("cone with a slant height of 50 mm and a base radius of 30 mm", Math.PI * 900 * 40 / 3)]
    [InlineData("square pyramid, base side 40 mm, slant height 29 mm", 40 * 40 * 21 / 3.0)]
    [InlineData("ring, 60 mm outer diameter, 10 mm radial width, 4 mm thick", Math.PI / 4 * ((60 * 60) - (40 * 40)) * 4)]
    [InlineData("tapered round pin: 12 mm diameter at one end, 10 mm at the other, 60 mm long", Math.PI * 60 / 3 * (36 + 30 + 25))]
    [InlineData("rectangular plate with a diagonal of 130 mm and a width of 50 mm, 5 mm thick", 120 * 50 * 5)]
    [InlineData("A wedge, 100 mm long and 50 mm wide, whose height goes from 5 mm to 25 mm", 100 * 50 * 15)]
    [InlineData("bar with a square cross-section of 18 mm and an overall length of 42 centimetres", 18 * 18 * 420)]
    [InlineData("a triangular prism. The triangle has a base of 40 mm and a height of 30 mm, the prism is 70 mm long.", 42_000)]
    [InlineData("closed hollow cylinder 50 mm diameter, 70 mm high, 2 mm wall all round", Math.PI / 4 * ((50 * 50 * 70) - (46 * 46 * 66)))]
    [InlineData("cylinder with 1 litre volume and 100 mm diameter", 1_000_000)]
    [InlineData("steel cube of 7.85 kg", 1_000_000)]
    public void Interpret_SizeToldByAnother_HasTheVolume(string prompt, double volume) =>
        Assert.Equal(volume, Plan.Make(Prompts.Read(prompt).Design).Volume!.Value, volume * 1e-4);

    [Theory]
    [InlineData("plate 90x90x4 with eight 3.2 mm holes: one in each corner and one at the middle of each side, 7 mm from the outer edge", 1.6, 8)]
    [InlineData("plate 100 x 100 x 8 with one 20 mm hole in each quadrant, 25 mm from the centre lines", 10, 4)]
    [InlineData("plate 100x80x5 with a row of 4 holes of 5 mm along each long edge, 10 mm from the edge and 20 mm apart", 2.5, 8)]
    [InlineData("150 x 75 x 10 mm plate with a 3 x 2 pattern of 10 mm holes, 50 mm pitch in the length and 35 mm pitch in the width", 5, 6)]
    [InlineData("Plate 140 x 90 x 8. Pattern of 3 rows by 4 columns of 7 mm holes, 25 mm spacing along the length and 20 mm along the width, centered.", 3.5, 12)]
    [InlineData("100x60x10 plate, two rows of three 6 mm holes, rows 30 mm apart, holes in each row 25 mm apart, centred", 3, 6)]
    [InlineData("bar 200x30x10: 7 mm holes every 40 mm along the middle, first one 20 mm from the end, five in total", 3.5, 5)]
    [InlineData("strip 200 x 25 x 3 with 6 mm holes every 25 mm starting 12.5 mm from one end", 3, 8)]
    [InlineData("plate 120x80x5 mm, corners rounded R10, and 6.6 mm holes in all four corners concentric with the corner radii", 3.3, 4)]
    [InlineData("100 x 100 x 5 plate with a 3x3 grid of 8 mm holes at 30 mm pitch; omit the centre hole", 4, 8)]
    [InlineData("100 x 100 x 8 plate with four 6.6 mm holes at the corners of a 76 mm square", 3.3, 4)]
    [InlineData("hexagonal plate 60 mm across flats, 8 mm thick, with a 5 mm hole near each corner, 10 mm from the corner", 2.5, 6)]
    public void Interpret_PlacesAlongEdges_HasAllHoles(string prompt, double radius, int holes) =>
        Assert.Equal(holes, Plan.Make(Prompts.Read(prompt).Design).Bores.Count(b => Math.Abs(b.Radius - radius) < 1e-9));

    [Theory]
    [InlineData("bar 100x40x20, 10 mm wide and 5 mm deep rabbet along one long top edge", (100 * 40 * 20) - (10 * 5 * 100))]
    [InlineData("square bar 20 x 20 x 80, one end turned to 16 mm diameter for the last 25 mm", (20 * 20 * 80) - ((400 - (Math.PI * 64)) * 25))]
    [InlineData("rectangular frame, 200 x 150 outside, 160 x 110 inside, 12 thick", ((200 * 150) - (160 * 110)) * 12)]
    [InlineData("plate 150 x 100 x 5 with a 100 x 50 window in the centre, corner radius of the window 8 mm", ((150 * 100) - (100 * 50) + ((4 - Math.PI) * 64)) * 5)]
    [InlineData("plate 120 x 80 x 20 with a 100 x 60 pocket 15 mm deep, leaving a 10 mm wall all round", (120 * 80 * 20) - (100 * 60 * 15))]
    [InlineData("cube of 80 mm hollowed to a 5 mm wall thickness and open on two opposite sides", (80 * 80 * 80) - (70 * 70 * 80))]
    public void Interpret_FeatureInATurnOfPhrase_HasTheVolume(string prompt, double volume) =>
        Assert.Equal(volume, Plan.Make(Prompts.Read(prompt).Design).Volume!.Value, volume * 1e-4);
}
