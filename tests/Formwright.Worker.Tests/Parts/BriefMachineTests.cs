using static Formwright.Worker.Tests.Parts.BuiltBriefs;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Briefs of machine parts: housings, links, caps, angles, couplings and jigs, built by the kernel.</summary>
public class BriefMachineTests
{
    /// <summary>Brief, extents and volume in closed form.</summary>
    public static TheoryData<string, double, double, double, double> Briefs => new()
    {
        // An arched top, told by its axis.
        {
            "Pillow block. The foot is 110 x 36 x 14 mm. Centred on it stands a housing 56 mm wide and 36 mm deep, with a rounded top whose radius is 28 mm; the axis is 42 mm above the underside of the foot. The bore is 30 mm. There are two 11 mm holes in the foot, 86 mm apart.",
            110, 36, 70, Box(110, 36, 14) + Box(56, 36, 28) + (Cyl(56, 36) / 2) - Cyl(30, 36) - (2 * Cyl(11, 14))
        },

        // Sizes without a unit, and chamfered mouths of bores.
        {
            "Bearing housing. Outer diameter 90, length 35. Bore for the bearing is 62 mm, 20 deep, from the front. The rest of the bore is 50 mm. Four tapped holes 5 mm dia, 12 deep, on a 76 mm circle in the front face.",
            90, 90, 35, Cyl(90, 35) - Cyl(62, 20) - Cyl(50, 15) - (4 * Cyl(5, 12))
        },
        {
            "Press-fit bushing with a shoulder: total length 30 mm; shoulder 32 mm OD and 4 mm thick; body 26 mm OD; bore 18 mm with 1 mm chamfers at both ends.",
            32, 32, 30, Cyl(32, 4) + Cyl(26, 26) - Cyl(18, 30) - (2 * (Cone(20, 18, 1) - Cyl(18, 1)))
        },

        // A taper at the end of a cylinder, and a hole through all of it.
        {
            "Nozzle. The outside starts as a cylinder of 30 mm diameter and 25 mm length and then tapers to 14 mm over the next 35 mm. A straight 6 mm passage goes through the whole thing.",
            30, 30, 60, Cyl(30, 25) + Cone(30, 14, 35) - Cyl(6, 60)
        },

        // Links, by their ends, their bar and their centre distance.
        {
            "Draw a link plate, 6 thick. Two eyes of 30 mm diameter, 80 mm apart centre to centre, are connected by a web 18 mm wide. Both eyes have a 14 mm hole.",
            110, 30, 6, 12241.59
        },
        {
            "Create a lever. The larger boss has an outside diameter of 40 mm, a height of 30 mm and a bore of 20 mm. The smaller boss has an outside diameter of 24 mm, a height of 20 mm and a bore of 10 mm. The distance between the axes is 110 mm. The arm is 16 mm wide and 10 mm thick. All three parts have their undersides in one plane.",
            142, 40, 30, 48472.48
        },

        // Caps that are open below.
        {
            "Pipe cap. Outer diameter 54 mm, overall height 32 mm, closed on top. The inside is 48 mm in diameter and 27 mm deep.",
            54, 54, 32, Cyl(54, 32) - Cyl(48, 27)
        },

        // Letters: equal legs, and a flange with a web.
        {
            "An L bracket. Both legs are 100 mm long on the outside, 80 mm wide and 12 mm thick. Every leg has two 11 mm holes, 50 mm apart across the width and 20 mm from the free end of the leg.",
            100, 80, 100, Box(100, 80, 12) + Box(88, 80, 12) - (4 * Cyl(11, 12))
        },
        {
            "A T-shaped guide rail, 150 mm long. The flange is 50 mm wide and 8 mm thick. The web is 10 mm thick and 25 mm high. Four 6.6 mm holes in the flange, two on each side of the web, 100 mm apart lengthwise, 15 mm from the centre plane.",
            150, 50, 33, Box(150, 50, 8) + Box(150, 10, 25) - (4 * Cyl(6.6, 8))
        },

        // Grooves in a face and in the sides.
        {
            "A disc of 160 mm diameter and 12 mm thickness. On the upper side there is a groove for an O-ring: 5 mm wide, 3.5 mm deep, mean diameter 140 mm.",
            160, 160, 12, Cyl(160, 12) - Cyl(145, 3.5) + Cyl(135, 3.5)
        },
        {
            "A plate 80 x 80 x 10 mm. It has a 32 mm hole in the centre. An O-ring groove, 44 mm inner diameter, 50 mm outer diameter and 2 mm deep, is cut into the top around the hole.",
            80, 80, 10, Box(80, 80, 10) - Cyl(32, 10) - (Cyl(50, 2) - Cyl(44, 2))
        },
        {
            "A block 60 mm long, 40 mm wide, 20 mm high. On both long sides there is a groove along the full length, 6 mm high and 5 mm deep, in the middle of the height.",
            60, 40, 20, Box(60, 40, 20) - (2 * Box(60, 6, 5))
        },

        // What stands beside the axis, what slots leave, and trade names.
        {
            "Crank disc. Diameter 80, thickness 12. Central bore 20. A crank pin of 14 mm diameter sticks out 25 mm from the face; its centre is 28 mm from the centre of the disc.",
            80, 80, 37, Cyl(80, 12) - Cyl(20, 12) + Cyl(14, 25)
        },
        {
            "Clevis for a pneumatic cylinder: take a block 32 mm wide, 32 mm deep and 50 mm tall. A slot 16 mm wide and 28 mm deep is milled from the top, through the whole depth, in the middle. A cross hole of 12 mm for the pin goes through both ears, 16 mm below the top.",
            32, 32, 50, Box(32, 32, 50) - Box(16, 32, 28) - Cyl(12, 16)
        },
        {
            "T-slot nut. The lower part is 16 mm wide, 25 mm long and 5 mm thick. On top, centred, is a rib 8 mm wide, 25 mm long and 4 mm high. An M6 hole (5 mm) goes through vertically.",
            16, 25, 9, Box(16, 25, 5) + Box(8, 25, 4) - Cyl(5, 9)
        },
    };

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Build_MachineParts_AreWhatIsSaid(string brief, double x, double y, double z, double volume) =>
        Measure(brief, x, y, z, volume);

    private static double Cone(double wide, double narrow, double height) => Math.PI * height / 12 * ((wide * wide) + (wide * narrow) + (narrow * narrow));
}
