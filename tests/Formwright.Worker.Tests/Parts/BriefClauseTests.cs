using static Formwright.Worker.Tests.Parts.BuiltBriefs;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Briefs whose long sentences, references and shared sizes are put in simple clauses, built by the kernel.</summary>
public class BriefClauseTests
{
    /// <summary>Brief, extents and volume in closed form.</summary>
    public static TheoryData<string, double, double, double, double> Briefs => new()
    {
        // Remarks say nothing, shapes do.
        {
            "I need a simple part for our workshop. A plate, 80 x 60 x 10 mm. On top of it, in the middle, sits a round boss, 30 mm in diameter and 20 mm high. Everything is made of steel. No other features are needed. Thanks!",
            80, 60, 30, Box(80, 60, 10) + Cyl(30, 20)
        },

        // Bodies told together and then apart.
        {
            "Three discs of 90, 60 and 40 mm diameter, each 10 mm thick, are stacked concentrically. A 12 mm hole runs along the axis through all three discs.",
            90, 90, 30, Cyl(90, 10) + Cyl(60, 10) + Cyl(40, 10) - Cyl(12, 30)
        },
        {
            "A stack of three coaxial cylinders, all 10 mm thick: the bottom one is 80 mm in diameter, the middle one 50 mm and the top one 40 mm.",
            80, 80, 30, Cyl(80, 10) + Cyl(50, 10) + Cyl(40, 10)
        },
        {
            "A stepped spindle with three steps. The first step is 60 mm in diameter and 12 mm long, the second 36 mm and 30 mm, the third 20 mm and 15 mm.",
            60, 60, 57, Cyl(60, 12) + Cyl(36, 30) + Cyl(20, 15)
        },
        {
            "Two plates, both 10 mm thick and 80 mm wide, form an angle: plate one is 60 mm deep, plate two is 40 mm high and stands on the rear edge. Two 6 mm holes go through plate two, 40 mm apart, 20 mm above plate one.",
            80, 60, 50, Box(80, 60, 10) + Box(80, 10, 40) - (2 * Cyl(6, 10))
        },
        {
            "A spool. It has two flanges and a core between them. Each flange is 60 mm in diameter and 6 mm thick. The core is 25 mm in diameter and 40 mm long. A 12 mm bore goes through the core and both flanges along the axis.",
            60, 60, 52, (2 * Cyl(60, 6)) + Cyl(25, 40) - Cyl(12, 52)
        },

        // Clauses with their own bodies.
        {
            "There is a base, 120 x 50 x 8 mm, from whose left and right edges two flanges rise, 10 mm thick and 30 mm high, full width. In every flange there is a 12 mm hole in the middle of the width, 15 mm below the top edge.",
            120, 50, 38, Box(120, 50, 8) + (2 * (Box(10, 50, 30) - Cyl(12, 10)))
        },
        {
            "A web of 10 mm thickness and 40 mm height rises from the middle of a 80 x 50 x 8 mm plate, over the full width of it. A 12 mm hole goes through the web, in the middle of its width, 15 mm below the top edge.",
            80, 50, 48, Box(80, 50, 8) + Box(10, 50, 40) - Cyl(12, 10)
        },
        {
            "A round base, 100 mm in diameter and 10 mm thick, carries in its center a post, 25 mm in diameter and 60 mm tall, which in turn carries a square platform of 70 x 70 x 8 mm.",
            100, 100, 78, Cyl(100, 10) + Cyl(25, 60) + Box(70, 70, 8)
        },

        // References by other nouns, sizes and members.
        {
            "A plate, 80 mm long, 50 mm wide and 10 mm thick. It supports a column in the middle of its top. The column is 24 mm in diameter and 40 mm tall. The rectangular part has four 5 mm holes, one in each corner, 8 mm from the edges.",
            80, 50, 50, Box(80, 50, 10) + Cyl(24, 40) - (4 * Cyl(5, 10))
        },
        {
            "A disc of 80 mm diameter, 10 mm thick, followed by a second disc of 50 mm diameter and 15 mm height. Six 6 mm holes are drilled through the larger disc on a 66 mm pitch circle.",
            80, 80, 25, Cyl(80, 10) + Cyl(50, 15) - (6 * Cyl(6, 10))
        },
        {
            "A 70 x 40 x 10 mm base block carries two cheeks, one at the left end and one at the right end. Both are 12 mm thick, 40 mm wide and 35 mm high. The left cheek has a 10 mm hole, 12 mm below its top, in the middle of the width; the right one has none.",
            70, 40, 45, Box(70, 40, 10) + (2 * Box(12, 40, 35)) - Cyl(10, 12)
        },

        // Sizes that a body has from others.
        {
            "The base lies flat and is 100 mm wide, 50 mm deep and 8 mm thick. The upright stands on top of its back edge and is 40 mm high and just as wide and thick.",
            100, 50, 48, Box(100, 50, 8) + Box(100, 8, 40)
        },
        {
            "A bobbin. The core is a cylinder 18 mm in diameter and 50 mm long. At each end of it there is a flange 36 mm in diameter and 3 mm thick, so the bobbin is 56 mm long in total. A 6 mm hole runs all the way through along the axis.",
            36, 36, 56, Cyl(18, 50) + (2 * Cyl(36, 3)) - Cyl(6, 56)
        },
        {
            "A clevis cut from a 40 x 40 x 90 mm block. A slot 16 mm wide and 45 mm deep is cut in one end, leaving two arms 12 mm thick. A 12 mm pin hole passes through both arms, 20 mm from the open end.",
            40, 40, 90, Box(40, 40, 90) - Box(16, 40, 45) - (2 * Cyl(12, 12))
        },
        {
            "The base measures 60 x 50 x 12 mm. At its left end there is a vertical wall, 12 mm thick, 50 mm wide and 40 mm high. A second wall of the same size stands at the right end.",
            60, 50, 52, Box(60, 50, 12) + (2 * Box(12, 50, 40))
        },
    };

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Build_Clauses_AreWhatIsSaid(string brief, double x, double y, double z, double volume) =>
        Measure(brief, x, y, z, volume);
}
