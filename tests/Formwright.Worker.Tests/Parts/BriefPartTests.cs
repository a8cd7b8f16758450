using static Formwright.Worker.Tests.Parts.BuiltBriefs;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Briefs of several statements, built by the kernel. The volumes are closed forms written down here.</summary>
public class BriefPartTests
{
    /// <summary>Brief, extents, volume and holes as "radius x count".</summary>
    public static TheoryData<string, double, double, double, double, string> Briefs => new()
    {
        {
            "A divider for a box. It's a cross: two walls, each 150 mm long, 50 mm high and 4 mm thick, that intersect at right angles in their middles.",
            150, 150, 50, (2 * Box(150, 4, 50)) - Box(4, 4, 50), ""
        },
        {
            "A washer block, 60 x 60 x 12 mm, with a 20 mm hole in the middle. Add a 3 mm high and 4 mm wide ring around the hole on the top side.",
            60, 60, 15, Box(60, 60, 12) + Cyl(28, 3) - Cyl(20, 15), "10x1"
        },
        {
            "A plate is 120 mm long, 40 mm wide and 6 mm thick. Both ends are semicircular. There is a 12 mm hole at the centre of each semicircle.",
            120, 40, 6, Box(80, 40, 6) + Cyl(40, 6) - (2 * Cyl(12, 6)), "6x2"
        },
        {
            "A weight for a door. It consists of two discs, each 50 mm in diameter and 12 mm thick, connected by a round bar of 16 mm diameter and 70 mm length.",
            50, 50, 94, (2 * Cyl(50, 12)) + Cyl(16, 70), ""
        },
        {
            "A reel: a core of 24 mm diameter and 40 mm length, with 60 mm diameter, 4 mm thick discs on both ends, and a 10 mm through hole along the axis.",
            60, 60, 48, Cyl(24, 40) + (2 * Cyl(60, 4)) - Cyl(10, 48), "5x1"
        },
        {
            "Take a plate measuring 100 x 60 x 6 mm. A 12 mm tall, 4 mm thick wall runs around the entire perimeter on top of the plate.",
            100, 60, 18, Box(100, 60, 6) + Box(100, 60, 12) - Box(92, 52, 12), ""
        },
        {
            "A sorting tray, 160 mm long, 100 mm wide and 40 mm high. Its walls and floor are 2 mm thick and it is open at the top. Three dividers, each 2 mm thick, run parallel to the short sides and are as tall as the walls.",
            160, 100, 40, Box(160, 100, 40) - Box(156, 96, 38) + (3 * Box(2, 96, 38)), ""
        },
        {
            "Start with a cylinder of 60 mm diameter and 15 mm height. Add a conical section on top, which narrows from 40 mm at the bottom to 20 mm at the top over a height of 30 mm.",
            60, 60, 45, Cyl(60, 15) + (Math.PI * 30 / 3 * ((20 * 20) + (20 * 10) + (10 * 10))), ""
        },
        {
            "Create a block of 60 x 40 x 30 mm. Subtract a cylinder with a diameter of 20 mm that passes through its centre along the X axis. Then remove a smaller block of 10 x 10 x 10 mm at one corner.",
            60, 40, 30, Box(60, 40, 30) - Cyl(20, 60) - Box(10, 10, 10), "10x1"
        },
        {
            "A lever: two 24 mm discs, 8 mm thick, 90 mm apart centre to centre, connected by a 12 mm wide and 8 mm thick bar; there are 6 mm holes in both discs.",
            114, 24, 8, 8 * ((2 * Math.PI * 144) + (90 * 12) - (2 * ((6 * Math.Sqrt(108)) + (144 * Math.Asin(0.5))))) - (2 * Cyl(6, 8)), "3x2"
        },
        {
            "A stand for a tablet. The base plate is 120 mm wide, 90 mm deep and 6 mm thick. A vertical wall, 120 mm wide and 6 mm thick, stands along the rear edge of the base and rises 70 mm above its top surface. Along the front edge there is a lip, also 120 mm wide and 6 mm thick, that is 12 mm high above the base.",
            120, 90, 76, Box(120, 90, 6) + Box(120, 6, 70) + Box(120, 6, 12), ""
        },
        {
            "The flange is a disc with a diameter of 90 mm and a thickness of 10 mm. A tube with an outer diameter of 50 mm and an inner diameter of 42 mm extends 40 mm from one side of the flange. The bore of the tube continues through the flange. Six 7 mm holes are evenly distributed on a 70 mm bolt circle in the flange.",
            90, 90, 50, Cyl(90, 10) + Cyl(50, 40) - Cyl(42, 50) - (6 * Cyl(7, 10)), "21x1 3.5x6"
        },
        {
            "The part is an L-shaped bracket. The horizontal leg measures 70 mm in length, 30 mm in width, and 4 mm in thickness. The vertical leg rises 45 mm from the bottom of the horizontal leg, is 30 mm wide and 4 mm thick, and is flush with the end of the horizontal leg. Two 5 mm holes are in the horizontal leg, centred across the width, 25 mm and 50 mm from the outer face of the vertical leg. One 8 mm hole is in the vertical leg, 25 mm above the bottom.",
            70, 30, 45, Box(70, 30, 4) + Box(4, 30, 41) - (2 * Cyl(5, 4)) - Cyl(8, 4), "2.5x2 4x1"
        },
        {
            "A hook for a workshop wall. The back plate is 40 mm wide, 80 mm high and 5 mm thick. From the middle of the plate a round arm, 10 mm in diameter, sticks straight out 60 mm. At the end of the arm there's a disc of 20 mm diameter and 3 mm thickness. Two 5 mm holes go through the plate on its vertical centre line, 10 mm from the top and bottom edge.",
            40, 68, 80, Box(40, 5, 80) + Cyl(10, 60) + Cyl(20, 3) - (2 * Cyl(5, 5)), "2.5x2"
        },
        {
            "Three sections share one axis. The first section has an outer diameter of 40 mm and a length of 20 mm. The second section has an outer diameter of 30 mm and a length of 25 mm. The third section has an outer diameter of 22 mm and is 10 mm long. The inner bore is 12 mm in diameter throughout.",
            40, 40, 55, Cyl(40, 20) + Cyl(30, 25) + Cyl(22, 10) - Cyl(12, 55), "6x1"
        },
        {
            "The head is a regular hexagon measuring 30 mm across flats and is 10 mm thick. Below the head there is a cylindrical shank with a diameter of 20 mm and a length of 35 mm. A through hole with a diameter of 8 mm runs along the central axis of the entire part.",
            30 / Math.Cos(Math.PI / 6), 30, 45, (Math.Sqrt(3) / 2 * 900 * 10) + Cyl(20, 35) - Cyl(8, 45), "4x1"
        },
        {
            "The web is 90 mm long, 50 mm wide and 5 mm thick. At both ends of the web a flange rises, 50 mm wide, 5 mm thick, and the total height including the web is 40 mm. In each flange there's a 10 mm hole, with its centre 25 mm above the underside.",
            90, 50, 40, Box(90, 50, 5) + (2 * Box(5, 50, 35)) - (2 * Cyl(10, 5)), "5x1"
        },
        {
            "## Base plate\n- Length: 60 mm\n- Width: 50 mm\n- Thickness: 5 mm\n## Vertical wall\n- Located at the back long edge of the base plate\n- Length: 60 mm, height above base: 40 mm, thickness: 5 mm\n- Central hole: diameter 10 mm, 20 mm above the top of the base\n## Holes in base\n- 2x diameter 6 mm, 40 mm apart along the length, 15 mm from the front edge",
            60, 50, 45, Box(60, 50, 5) + Box(60, 5, 40) - Cyl(10, 5) - (2 * Cyl(6, 5)), "5x1 3x2"
        },
        {
            "Back plate 140 mm long, 60 mm high, 6 mm thick, corners rounded with an 8 mm radius. Four cylindrical pegs, 8 mm in diameter and 30 mm long, project from the front face in a horizontal row at half height, 30 mm apart, centred.",
            140, 36, 60, Box(140, 6, 60) - ((4 - Math.PI) * 64 * 6) + (4 * Cyl(8, 30)), ""
        },
        {
            "A pencil cup shaped like a hexagonal prism. It measures 60 mm across the flats on the outside and 90 mm in height. The wall is 2 mm thick and the bottom is 3 mm thick. The top is open.",
            60 / Math.Cos(Math.PI / 6), 60, 90, Math.Sqrt(3) / 2 * ((3600 * 90) - (56 * 56 * 87)), ""
        },
        {
            "Spool axle\n- main rod: Ø16 mm, length 100 mm\n- at one end: round flange Ø40 mm, 4 mm thick\n- at the other end: blind hole Ø6 mm, 20 mm deep, on axis",
            40, 40, 104, Cyl(16, 100) + Cyl(40, 4) - Cyl(6, 20), "3x1"
        },
        {
            "A two-step pedestal. The lower step is a square block with sides of 60 mm and a height of 10 mm. The upper step is a square block with sides of 40 mm and a height of 15 mm, centered on the lower one. A cylindrical column with a diameter of 20 mm and a height of 50 mm stands on the upper step.",
            60, 60, 75, Box(60, 60, 10) + Box(40, 40, 15) + Cyl(20, 50), ""
        },
        {
            "Base: a 70 mm x 70 mm x 10 mm square plate. On the plate, four cylindrical feet of 10 mm diameter and 15 mm height stand in the corners, 10 mm from the edges.",
            70, 70, 25, Box(70, 70, 10) + (4 * Cyl(10, 15)), ""
        },
        {
            "A rectangular block of 60 x 30 x 20 mm. On its right side a cylinder with a diameter of 12 mm extends 25 mm. On its top a smaller block of 20 x 10 x 10 mm is placed in the centre.",
            85, 30, 30, Box(60, 30, 20) + Cyl(12, 25) + Box(20, 10, 10), ""
        },
        {
            "I need a mounting plate. It should be 90 mm x 55 mm and 4 mm thick. All four corners get a 6 mm radius. In the middle I need a rectangular cut-out of 40 mm by 20 mm.",
            90, 55, 4, Box(90, 55, 4) - ((4 - Math.PI) * 36 * 4) - Box(40, 20, 4), ""
        },
    };

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Build_Brief_IsEveryBodyAtItsPlace(string brief, double x, double y, double z, double volume, string holes)
    {
        var report = Measure(brief, x, y, z, volume);
        foreach (var hole in holes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(h => h.Split('x')))
        {
            var radius = double.Parse(hole[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(int.Parse(hole[1], System.Globalization.CultureInfo.InvariantCulture), report.Holes.Count(h => Math.Abs(h.Radius - radius) < 1e-3));
        }
    }
}
