using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Bodies in other words than the usual ones, built by the kernel. Volumes are closed forms written down here.</summary>
public class ShapePartTests
{
    private const double LengthTolerance = 0.02;
    private const double VolumeTolerance = 1e-3;

    /// <summary>Prompt, extents, volume (NaN where there is no closed form) and holes as "radius x count".</summary>
    public static TheoryData<string, double, double, double, double, string> Prompts => new()
    {
        { "a five-pointed star, 60 mm across, 8 mm thick", double.NaN, double.NaN, 8, 8 * 5 * 30 * (30 * Cos(72) / Cos(36)) * Cos(54), "" },
        { "ring 40 mm OD, 3 mm wide radially, 5 high", 40, 40, 5, Ring(40, 34, 5), "17x1" },
        { "ring: inside diameter 18 mm, 3 mm wide radially and 6 mm tall", 24, 24, 6, Ring(24, 18, 6), "9x1" },
        { "Ring with a square cross-section of 6 x 6 mm and a mean diameter of 54 mm", 60, 60, 6, Ring(60, 48, 6), "24x1" },
        { "bushing 12 x 16 x 20", 16, 16, 20, Ring(16, 12, 20), "6x1" },
        { "napkin ring, 45 mm inside diameter, 3 mm wall, 30mm wide", 51, 51, 30, Ring(51, 45, 30), "22.5x1" },
        { "Two 20 mm discs, 5 mm thick, connected by a 10 mm diameter rod 50 mm long", 20, 20, 60, (2 * Cyl(20, 5)) + Cyl(10, 50), "" },
        { "A lever 120 mm long between centres: a 30 mm diameter boss at one end and a 20 mm diameter boss at the other, both 15 mm tall, joined by a 10 mm wide, 8 mm thick arm. Bore 12 mm in the big boss and 8 mm in the small one.", 145, 30, 15, double.NaN, "6x1 4x1" },
        { "Stepped shaft: first section 25 mm diameter and 40 mm long, second 30 mm diameter, 60 mm long, third 20 mm diameter, 35 mm long. 1 mm chamfers on both ends. Keyway 6 wide 3.5 deep and 25 long in the third section.", 30, 30, 135, double.NaN, "" },
        { "Pipe clamp half: inside radius 15 mm, 3 mm thick, 20 mm wide half ring with flat ears 15 mm long on both sides, each with a 5 mm hole.", 66, 20, 18, double.NaN, "2.5x2" },
        { "60 mm diameter, 25 mm thick disc, hollowed from the top with a wall of 4 mm and a floor of 5 mm", 60, 60, 25, Cyl(60, 25) - Cyl(52, 20), "" },
        { "100x60x40 box, open top, 3 mm walls and a 5 mm thick floor", 100, 60, 40, 240000 - (94 * 54 * 35), "" },
        { "a 90 x 60 x 4 mm plate with 6 slots, each 40 x 3 mm, 8 mm apart", 90, 60, 4, 21600 - (6 * Slot(40, 3, 4)), "" },
        { "block 60 x 40 x 30 with 5 slots 25 mm long, 2.5 mm wide and 20 mm deep, 8 mm apart", 60, 40, 30, 72000 - (5 * Slot(25, 2.5, 20)), "" },
        { "plate 120 x 80 x 3 with 8 slots 50 x 4 mm", 120, 80, 3, 28800 - (8 * Slot(50, 4, 3)), "" },
        { "120 x 30 x 10 bar with both ends fully rounded", 120, 30, 10, Slot(120, 30, 10), "" },
        { "a plate 100 x 60 x 5 with R4 on the vertical edges", 100, 60, 5, 30000 - ((4 - Math.PI) * 16 * 5), "" },
        { "80 x 80 x 12 flange plate, corners R15, 4x Ø9 on 56 x 56 spacing", 80, 80, 12, 76800 - ((4 - Math.PI) * 225 * 12) - (4 * Cyl(9, 12)), "4.5x4" },
        { "plate 60x60x10 with a hole for a 608 bearing in the middle", 60, 60, 10, 36000 - Cyl(22, 10), "11x1" },
        { "Extrude a rhombus with diagonals of 40 mm and 24 mm to a height of 15 mm", 40, 24, 15, 7200, "" },
        { "hexagonal coaster, 90 mm across flats, 5 mm thick with a 70 mm circular recess 2 mm deep", double.NaN, double.NaN, 5, (Math.Sqrt(3) / 2 * 8100 * 5) - Cyl(70, 2), "" },
        { "helical gear, 30 teeth, normal module 1.5, helix angle 20 deg, face width 12, bore 8", (45 / Cos(20)) + 3, (45 / Cos(20)) + 3, 12, double.NaN, "4x1" },
        { "a 10 mm rod bent twice: 100 mm straight, 90 degree bend with radius 20 mm, 50 mm straight, 90 degree bend with radius 20 mm, 100 mm straight", 125, 10, 100, Cyl(10, 250 + (20 * Math.PI)), "" },
        { "HEA 200 beam, 500 mm long", 500, 200, 190, 500 * ((2 * 200 * 10) + (170 * 6.5) + ((4 - Math.PI) * 324)), "" },
        { "UPN 80 channel 300 mm long", 300, 45, 80, 300 * ((2 * 45 * 8) + (64 * 6)), "" },
        { "hollow hemisphere 80 mm diameter, 3 mm wall, open at the bottom", 80, 80, 40, 2.0 / 3 * Math.PI * ((40 * 40 * 40) - (37 * 37 * 37)), "" },
        { "extension spring 10 mm OD 1 mm wire 20 coils", double.NaN, double.NaN, 21 + 1 + (4 * 0.95 * 4.5), double.NaN, "" },
        { "torsion spring: wire 2 mm, mean diameter 16 mm, 5 turns, 30 mm legs", double.NaN, double.NaN, double.NaN, double.NaN, "" },
        { "compression spring: wire 2 mm, mean diameter 20 mm, 15 turns, pitch 5 mm", 22, 22, 77, double.NaN, "" },
        { "A stool with a round seat of 320 mm diameter, 30 mm thick, and three legs, overall height 450 mm", 320, 320, 450, double.NaN, "" },
    };

    [Theory]
    [MemberData(nameof(Prompts))]
    public void Build_Body_HasTheExtentsVolumeAndHolesOfItsWords(string prompt, double x, double y, double z, double volume, string holes)
    {
        using var scope = KernelScope.Begin();

        var part = PartBuilder.Build(prompt, null, _ => { }, TestContext.Current.CancellationToken);

        var size = part.Report.Bounds.Size;
        foreach (var (expected, found) in new[] { x, y, z }.Zip(new[] { size.X, size.Y, size.Z }).Where(p => !double.IsNaN(p.First)))
        {
            Assert.Equal(expected, found, LengthTolerance * Math.Max(1, expected / 50));
        }

        Assert.Equal(1, part.Report.Solids);
        if (!double.IsNaN(volume))
        {
            Assert.Equal(volume, part.Report.Volume, volume * VolumeTolerance);
        }

        foreach (var hole in holes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(h => h.Split('x')))
        {
            var radius = double.Parse(hole[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(int.Parse(hole[1], System.Globalization.CultureInfo.InvariantCulture), part.Report.Holes.Count(h => Math.Abs(h.Radius - radius) < 1e-3));
        }
    }

    private static double Cyl(double diameter, double height) => Math.PI / 4 * diameter * diameter * height;

    private static double Ring(double outer, double inner, double height) => Cyl(outer, height) - Cyl(inner, height);

    private static double Slot(double length, double width, double depth) => (((length - width) * width) + (Math.PI / 4 * width * width)) * depth;

    private static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
}
