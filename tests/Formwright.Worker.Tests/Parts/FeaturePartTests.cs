using Formwright.Design;
using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>
/// Features in the words of machinists, students and designers, built by the kernel. The volumes are closed forms written down here,
/// not those that the designer foretold.
/// </summary>
public class FeaturePartTests
{
    private const double Inch = 25.4;
    private const double LengthTolerance = 0.02;
    private const double VolumeTolerance = 2e-3;

    /// <summary>Prompt, extents, volume (NaN where there is no closed form) and holes as "radius x count".</summary>
    public static TheoryData<string, double, double, double, double, string> Prompts => new()
    {
        { "60 x 40 x 8 plate, 4x Ø6 thru at the corners, 8 mm from the edges", 60, 40, 8, Box(60, 40, 8) - (4 * Cyl(6, 8)), "3x4" },
        { "block 50 x 50 x 30 with a ø10 x 15 deep hole in the center of the top", 50, 50, 30, Box(50, 50, 30) - Cyl(10, 15), "5x1" },
        { "Plate 120 x 90 x 10, 4 holes Ø6.6 on 80 x 60 mm centres", 120, 90, 10, Box(120, 90, 10) - (4 * Cyl(6.6, 10)), "3.3x4" },
        { "disc 150 dia 12 thick with a 57.1 mm centre bore and 5 x 112 holes of 14 mm", 150, 150, 12, Cyl(150, 12) - Cyl(57.1, 12) - (5 * Cyl(14, 12)), "28.55x1 7x5" },
        { "disc 150 mm diameter, 10 mm thick, 5x112 bolt pattern, M12 clearance holes", 150, 150, 10, Cyl(150, 10) - (5 * Cyl(13.5, 10)), "6.75x5" },
        { "100x60x15 plate counterbored for four M6 socket head screws in the corners 12 mm in", 100, 60, 15, Box(100, 60, 15) - (4 * (Cyl(6.6, 15) + Ring(11, 6.6, 6.4))), "3.3x4 5.5x4" },
        { "plate 80x40x10 with two M8 clearance holes, close fit, 50 mm apart", 80, 40, 10, Box(80, 40, 10) - (2 * Cyl(8.4, 10)), "4.2x2" },
        { "plate 80x40x10 with two M8 holes, free fit, 50 mm apart", 80, 40, 10, Box(80, 40, 10) - (2 * Cyl(10, 10)), "5x2" },
        { "2 x 2 x 0.5 inch aluminum plate with four #10-32 clearance holes 3/8 in from the edges", 2 * Inch, 2 * Inch, Inch / 2.0, Box(2.0 * Inch, 2.0 * Inch, Inch / 2.0) - (4.0 * Cyl(0.201 * Inch, Inch / 2.0)), "2.5527x4" },
        { "plate 70x70x6 with an M20 hole in the center", 70, 70, 6, Box(70, 70, 6) - Cyl(22, 6), "11x1" },
        { "steel block 40x40x25, M10 tapped blind hole 18 mm deep with a drill point in the middle", 40, 40, 25, Box(40.0, 40.0, 25.0) - Cyl(8.5, 18.0) - Cone(8.5, 0.0, 4.25 / Tan(59.0)), "4.25x1" },
        { "a plate 80 x 50 x 3 mm with a snap hook on the top, 12 mm long, 2 mm thick, 6 mm wide, 1.5 mm overhang", 80, 50, 15, Box(80, 50, 3) + (6 * (24 + (1.5 * 1.5 / Tan(30.0) / 2))), "" },
        { "a 50 x 50 x 20 mm block with a 6 mm hole at 30 degrees through the top, in the centre", 50, 50, 20, Box(50, 50, 20) - Cyl(6, 20 / Math.Cos(Rad(30))), "3x1" },
        { "30 mm cube with a 6 mm hole 12 mm deep, flat bottom", 30, 30, 30, 27000 - Cyl(6, 12), "3x1" },
        { "bar 100x20x10 with 5 holes of 4 mm in a row, 20 mm apart", 100, 20, 10, 20000 - (5 * Cyl(4, 10)), "2x5" },
        { "bar 200x30x8: six ø5.5 holes equally spaced, first and last 15 mm from the ends", 200, 30, 8, 48000 - (6 * Cyl(5.5, 8)), "2.75x6" },
        { "plate 150 x 100 x 6 with a hole 20 mm from the left edge and 30 mm from the bottom edge, diameter 12", 150, 100, 6, 90000 - Cyl(12, 6), "6x1" },
        { "flange Ø120 x 15 with 8 holes Ø9 equally spaced on PCD 95, first hole at 12 o'clock, and a 50 mm bore", 120, 120, 15, Cyl(120, 15) - (8 * Cyl(9, 15)) - Cyl(50, 15), "4.5x8 25x1" },
        { "disc 100 x 10 with three 8 mm holes at 12, 4 and 8 o'clock on a 70 mm circle", 100, 100, 10, Cyl(100, 10) - (3 * Cyl(8, 10)), "4x3" },
        { "plate 100x100x5 with a 3x3 grid of 5 mm holes spanning 60 mm", 100, 100, 5, 50000 - (9 * Cyl(5, 5)), "2.5x9" },
        { "4 inch square plate 1/4 inch thick with a 1 inch center hole and four 1/4 in holes on a 3 inch bolt circle", 4 * Inch, 4 * Inch, Inch / 4.0, Box(4.0 * Inch, 4.0 * Inch, Inch / 4.0) - Cyl(Inch, Inch / 4.0) - (4.0 * Cyl(Inch / 4.0, Inch / 4.0)), "12.7x1 3.175x4" },
        { "Drill two 8mm holes through a 60x30x10 block, mirrored about the center, 36 mm between centers", 60, 30, 10, 18000 - (2 * Cyl(8, 10)), "4x2" },
        { "cube 40 mm, hole 10 mm dia through the front face, hole 8 mm through the top", 40, 40, 40, double.NaN, "5x1 4x1" },
        { "block 80x40x20 with an M6 countersunk hole", 80, 40, 20, 64000 - Cyl(6.6, 20) - Sink(6.6, 12.6, 3), "3.3x1" },
        { "plate 100x60x10 with a 5 mm hole 20 mm deep in the middle of each of its 60 x 10 faces", 100, 60, 10, 60000 - (2 * Cyl(5, 20)), "2.5x1" },
        { "block 60x40x30: 8 mm hole in the front face 10 mm from the top and 15 mm from the left", 60, 40, 30, 72000 - Cyl(8, 40), "4x1" },
        { "A 3\" x 2\" x 1/2\" plate with 4X .257 THRU holes, .375 from edges", 3 * Inch, 2 * Inch, Inch / 2.0, Box(3.0 * Inch, 2.0 * Inch, Inch / 2.0) - (4.0 * Cyl(0.257 * Inch, Inch / 2.0)), "3.2639x4" },
        { "cilinder 40 mm diamter 50 mm heigth with a blind hole 20 mm dia 30 mm deep form the top", 40, 40, 50, Cyl(40, 50) - Cyl(20, 30), "10x1" },
        { "tube 50 OD 40 ID 60 long with a 10 mm radial hole through one wall at mid-length", 50, 50, 60, double.NaN, "5x1 20x1" },
        { "50x50x50 cube with a 20 mm hole through each pair of faces", 50, 50, 50, 89189.81869513786, "10x3" },
        { "100 x 50 x 20 block with a 10 mm through hole on the left side 15 mm from the left edge, centred across the width", 100, 50, 20, 98429.2036732051, "5x1" },
        { "A 60 mm diameter disc 10 thick, 6 x Ø6 thru on 45 PCD, Ø20 centre bore", 60, 60, 10, Cyl(60, 10) - (6 * Cyl(6, 10)) - Cyl(20, 10), "3x6 10x1" },
        { "plate 90 x 90 x 8 with NEMA 17 style pattern: four M3 holes on 31 mm square centres and a 22 mm center hole", 90, 90, 8, 64800 - (4 * Cyl(3.4, 8)) - Cyl(22, 8), "1.7x4 11x1" },
        { "plate 100x40x10 with three holes: 5 mm, 8 mm and 10 mm diameter in a row, 25 mm apart", 100, 40, 10, 40000 - Cyl(5, 10) - Cyl(8, 10) - Cyl(10, 10), "2.5x1 4x1 5x1" },
        { "plate 100x50x5 with an obround slot 40 mm overall length and 8 mm wide in the middle", 100, 50, 5, 25000 - Slot(40, 8, 5), "" },
        { "plate 100x50x5 with a slot 8 mm wide, 30 mm between centers", 100, 50, 5, 25000 - Slot(38, 8, 5), "" },
        { "plate 120x60x6 with two 30 x 6 mm slots, 70 mm apart", 120, 60, 6, 43200 - (2 * Slot(30, 6, 6)), "" },
        { "disc 120 mm diameter 8 mm thick with three curved slots, 8 mm wide, 60 degrees long, on an 80 mm circle", 120, 120, 8, Cyl(120, 8) - (3 * ((40 * Rad(60) * 8) + (Math.PI * 16)) * 8), "" },
        { "V-groove 90 degrees, 10 mm wide, along the top of a 60x40x20 block", 60, 40, 20, 48000 - (25 * 60), "" },
        { "plate 80x60x10 with a 6 mm wide slot through all, 25 mm long, 15 mm from the front edge", 80, 60, 10, 48000 - Slot(25, 6, 10), "" },
        { "block 80x50x30 with a 12 mm wide, 10 mm deep groove across the width of the top", 80, 50, 30, 120000 - (12 * 10 * 50), "" },
        { "slotted plate 100 x 60 x 4: 4 slots 20 x 5 in the corners, 15 mm from the edges", 100, 60, 4, 24000 - (4 * Slot(20, 5, 4)), "" },
        { "block 100x60x20 with a pocket 60x30 mm, 8 deep, corner radius 5", 100, 60, 20, 120000 - ((1800 - ((4 - Math.PI) * 25)) * 8), "" },
        { "plate 80x80x10 with a hexagonal cutout 30 mm across flats", 80, 80, 10, 64000 - Hex(30, 10), "" },
        { "plate 80x60x5 with a D-shaped cutout 20 mm diameter with the flat 8 mm from the centre", 80, 60, 5, 24000 - (5 * ((Math.PI * 100) - ((100 * Math.Acos(0.8)) - (8 * 6)))), "" },
        { "plate 60x60x4 with a triangular cut-out with 20 mm sides", 60, 60, 4, 14400.0 - (((4.0 * Math.Sqrt(3.0)) / 4.0) * 400.0), "" },
        { "100 x 80 x 15 plate with a 60x40 pocket 6 mm deep and a round island 15 mm diameter in the middle of it", 100, 80, 15, 120000 - ((2400 - Cyl(15, 1)) * 6), "" },
        { "square hole 12 mm through the centre of a 40 mm cube", 40, 40, 40, 64000 - (144 * 40), "" },
        { "80x60x40 box, 2 mm walls, open top, with a 30 x 20 mm cutout in the front", 80, 60, 40, 192000 - (76 * 56 * 38) - (600 * 2), "" },
        { "hex pocket 10 mm across flats, 5 mm deep, in the middle of a 30x30x12 plate", 30, 30, 12, 10800 - Hex(10, 5), "" },
        { "hex socket 8 mm across flats 10 mm deep in the top of a 20 mm dia x 30 mm rod", 20, 20, 30, Cyl(20, 30) - Hex(8, 10), "" },
        { "block 60x40x20 with a 10 mm step, 5 mm deep, along one long edge", 60, 40, 20, 45000, "" },
        { "plate 100x60x10 with a rabbet 5 mm wide and 4 mm deep along both long edges", 100, 60, 10, 60000 - (2 * 100 * 20), "" },
        { "plate 100x60x8 with a 20 x 10 mm notch in the middle of one long edge", 100, 60, 8, 48000 - 1600, "" },
        { "80x60x5 plate with a 10 x 10 mm notch cut out of each corner", 80, 60, 5, 24000 - 2000, "" },
        { "50x50x5 plate with a V notch 10 mm wide and 8 mm deep in the front edge", 50, 50, 5, 12500 - 200, "" },
        { "80 x 60 x 3 plate with the corners cut off at 45 degrees, 10 mm", 80, 60, 3, 13800, "" },
        { "cylinder 40 mm dia 60 long with a flat milled on one side, 4 mm deep", 40, 36, 60, 60 * ((Math.PI * 400) - ((400 * Math.Acos(0.8)) - (16 * 12))), "" },
        { "80 x 40 x 10 plate with a semicircular notch of radius 8 in the middle of the right edge", 80, 40, 10, 32000 - (Math.PI * 32 * 10), "" },
        { "block 100 x 60 x 30 with a step on the right side 40 mm wide and 15 mm high", 100, 60, 30, 180000 - (40 * 60 * 15), "" },
        { "block 40x30x20, 2 x 45° chamfer on the top edges", 40, 30, 20, 24000.0 - ((70.0 * 4.0) - ((4.0 / 3.0) * 8.0)), "" },
        { "block 50x30x20 with a 3 mm by 1 mm chamfer on the top front edge", 50, 30, 20, 30000 - 75, "" },
        { "cylinder 30 dia 40 long, chamfer 1 mm x 30 degrees on both ends", 30, 30, 40, double.NaN, "" },
        { "cube 30 mm with the top front edge rounded 5 mm", 30, 30, 30, 27000.0 - ((1.0 - (Math.PI / 4.0)) * 25.0 * 30.0), "" },
        { "100x50x20 bar with 3 mm fillets on the four long edges", 100, 50, 20, 100000 - Corners(3, 100), "" },
        { "plate 80x50x10 with a 20 mm hole in the centre; chamfer the edges of the hole 1 mm", 80, 50, 10, 40000 - Cyl(20, 10) - (2 * Sink(20, 22, 1)), "" },
        { "plate 60x60x10 with a 20 mm boss 15 mm high in the middle and a 3 mm fillet where the boss meets the plate", 60, 60, 25, 36000.0 + Cyl(20.0, 15.0) + ((1.0 - (Math.PI / 4.0)) * 9.0 * 2.0 * Math.PI * (10.0 + ((3.0 * (10.0 - (3.0 * Math.PI))) / (12.0 - (3.0 * Math.PI))))), "" },
        { "Cylinder 50 dia x 20, fillet 3 mm on the top edge and a 2 mm chamfer on the bottom edge", 50, 50, 20, double.NaN, "" },
        { "tube 40 OD 30 ID 50 long with 1 mm chamfers on the outer edges of both ends", 40, 40, 50, Ring(40, 30, 50) - (2 * RimChamfer(40, 1)), "" },
        { "100x80x6 plate, round the two front corners 10 mm", 100, 80, 6, 48000.0 - (Corners(10.0, 6.0) / 2.0), "" },
        { "block 40x40x10 with a 1 mm chamfer on all edges and a 10 mm hole through it", 40, 40, 10, double.NaN, "5x1" },
        { "3 x 2 x 1 in block with 1/8\" fillets on the bottom edges", 3 * Inch, 2 * Inch, Inch, double.NaN, "" },
        { "rod 12 mm diameter, 60 long, 0.5 x 45 deg chamfers both ends", 12, 12, 60, Cyl(12, 60) - (2 * RimChamfer(12, 0.5)), "" },
        { "rod 30 mm dia x 80 with a 3 mm wide 2 mm deep groove around it 20 mm from the end", 30, 30, 80, Cyl(30, 80) - Ring(30, 26, 3), "" },
        { "shaft 25 dia 120 long with an 8 mm keyway 4 mm deep, 40 mm long at one end", 25, 25, 120, double.NaN, "" },
        { "tube 50 mm OD, 20 mm ID, 30 long with a keyway in the bore", 50, 50, 30, Ring(50, 20, 30) - (6 * 2.8 * 30), "" },
        { "disc 80 mm dia 12 mm thick with an O-ring face groove, 50 mm mean diameter, 3 mm wide, 2 mm deep", 80, 80, 12, Cyl(80, 12) - (Math.PI * 50 * 6), "" },
        { "cylinder 50 dia 60 high with three grooves 4 mm wide, 3 mm deep, spaced 12 mm apart around it", 50, 50, 60, Cyl(50, 60) - (3 * Ring(50, 44, 4)), "" },
        { "tube 60 OD 40 ID 50 long with an internal groove 5 mm wide and 2 mm deep at mid length", 60, 60, 50, Ring(60, 40, 50) - Ring(44, 40, 5), "" },
        { "box 100x60x40 hollow with 2 mm walls and the front open", 100, 60, 40, 240000 - (96 * 58 * 36), "" },
        { "100x60x40 box, open on both ends, 3 mm walls", 100, 60, 40, 240000 - (100 * 54 * 34), "" },
        { "80 mm cube, hollow it out leaving 4 mm walls with the top and front open", 80, 80, 80, 512000 - (72 * 76 * 76), "" },
        { "cylinder 60 dia 80 tall shelled 3 mm, open at the bottom", 60, 60, 80, Cyl(60, 80) - Cyl(54, 77), "" },
        { "hollow box 50x50x50 closed, 5 mm wall", 50, 50, 50, 125000 - 64000, "" },
        { "plate 100x80x5 with a rib 4 mm thick and 10 mm high along the center lengthwise", 100, 80, 15, 40000 + 4000, "" },
        { "L bracket 80x60x40, 5 mm thick, with two gussets 20 x 20 x 4 mm", 80, 60, 40, (((80 * 5) + (55 * 5)) * 40) + (2 * 800), "" },
        { "plate 100x60x3 with a 2 mm thick lip 5 mm high around the edge on top", 100, 60, 8, 18000 + ((6000 - (96 * 56)) * 5), "" },
        { "block 50x40x30 with 3 degree draft on the sides", 50, 40, 30, double.NaN, "" },
        { "60x40x5 plate with an engraved line 40 mm long, 1 mm wide and 0.5 mm deep on the top", 60, 40, 5, 12000 - 20, "" },
        { "round plate 90mm dia 8mm thk, 25mm hole in center, 4 csk holes for M5 on 70 pcd", 90, 90, 8, Cyl(90, 8) - Cyl(25, 8) - (4 * (Cyl(5.5, 8) + Sink(5.5, 10.4, 2.45))), "12.5x1 2.75x4" },
    };

    [Theory]
    [MemberData(nameof(Prompts))]
    public void Build_Feature_HasTheExtentsVolumeAndHolesOfItsWords(string prompt, double x, double y, double z, double volume, string holes)
    {
        using var scope = KernelScope.Begin();

        var part = PartBuilder.Build(prompt, null, _ => { }, TestContext.Current.CancellationToken);

        var size = part.Report.Bounds.Size;
        foreach (var (expected, found) in new[] { x, y, z }.Order().Zip(new[] { size.X, size.Y, size.Z }.Order()))
        {
            Assert.Equal(expected, found, LengthTolerance);
        }

        Assert.Equal(1, part.Report.Solids);
        if (!double.IsNaN(volume))
        {
            Assert.Equal(volume, part.Report.Volume, VolumeTolerance * volume);
        }

        foreach (var hole in holes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = hole.Split('x');
            var radius = double.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), part.Report.Holes.Count(h => Math.Abs(h.Radius - radius) < 1e-3));
        }

        Assert.Empty(DesignCheck.Compare(part.Interpretation.Design, part.Report));
    }

    [Theory]
    [InlineData("10 mm thick plate 60 x 40 with a 20 mm deep blind hole", "20 mm")]
    [InlineData("bar 20 x 20 x 100 with a 30 mm hole", "30 mm")]
    [InlineData("20 mm cube with 15 mm fillets on all edges", "15 mm")]
    [InlineData("rod 20 mm diameter, 60 long, with a groove 3 mm wide and 12 mm deep around it", "12 mm")]
    [InlineData("plate 60 x 40 x 5 with a T-slot 10 mm wide and 8 mm deep along the top", "deep")]
    [InlineData("cube 30 mm with a keyway", "keyway")]
    public void Build_FeatureThatDoesNotFit_IsRefusedInItsWords(string prompt, string words) =>
        Assert.Contains(
            words,
            Assert.Throws<Formwright.Core.FormwrightException>(() => PartBuilder.Build(prompt, null, _ => { }, TestContext.Current.CancellationToken)).Error.Message,
            StringComparison.Ordinal);

    /// <summary>Every section of a thread is the same, so its volume is that of one section: between 3 mm and 2.5 mm, an eighth of the turn wide at the crest.</summary>
    [Fact]
    public void Build_ModelledThread_TakesItsSectionOut()
    {
        using var scope = KernelScope.Begin();

        var part = PartBuilder.Build("block 30x30x12 with an M6 tapped hole with modelled threads in the middle, 6 mm deep", null, _ => { }, TestContext.Current.CancellationToken);

        var root = 0.875 - Math.Tan(Math.PI / 6);
        var section = Math.PI * ((0.125 * 9) + (root * 6.25) + ((0.875 - root) * (6.25 + 7.5 + 9) / 3));
        Assert.Equal(1, part.Report.Solids);
        Assert.InRange((10800 - part.Report.Volume) / 6, 0.975 * section, section);
    }

    private static double Box(double x, double y, double z) => x * y * z;

    private static double Cyl(double diameter, double height) => Math.PI / 4 * diameter * diameter * height;

    private static double Ring(double outer, double inner, double height) => Cyl(outer, height) - Cyl(inner, height);

    private static double Slot(double length, double width, double depth) => (((length - width) * width) + (Math.PI / 4 * width * width)) * depth;

    private static double Cone(double bottom, double top, double height) => Math.PI * height / 12 * ((bottom * bottom) + (bottom * top) + (top * top));

    private static double Hex(double acrossFlats, double height) => Math.Sqrt(3) / 2 * acrossFlats * acrossFlats * height;

    // What rounding four corners takes away.
    private static double Corners(double radius, double height) => (4 - Math.PI) * radius * radius * height;

    private static double RimChamfer(double diameter, double size) => Cyl(diameter, size) - Cone(diameter, diameter - (2 * size), size);

    private static double Sink(double hole, double head, double depth) => Cone(head, hole, depth) - Cyl(hole, depth);

    private static double Rad(double degrees) => degrees * Math.PI / 180;

    private static double Tan(double degrees) => Math.Tan(Rad(degrees));
}
