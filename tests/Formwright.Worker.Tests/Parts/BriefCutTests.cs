using Formwright.Kernel;
using Formwright.Worker.Parts;
using static Formwright.Worker.Tests.Parts.BuiltBriefs;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Briefs whose cuts and ends have places of their own, built by the kernel: what they take away, and where its middle is.</summary>
public class BriefCutTests
{
    /// <summary>Brief, extents and volume in closed form.</summary>
    public static TheoryData<string, double, double, double, double> Briefs => new()
    {
        // Stacks with cones and balls.
        {
            "A trophy: base 40 x 40 x 10 mm. On the base stands a cone, 20 mm in diameter at the bottom, 8 mm at the top and 30 mm tall. A ball of 20 mm diameter sits on it, its centre 7 mm above the top of the cone.",
            40, 40, 57, 24951 // of the greater radius at each height
        },
        {
            "A funnel: the upper part is a cone 80 mm outside diameter at the top, narrowing to 20 mm over 50 mm of height. Below it is a spout 20 mm in outside diameter and 30 mm long. The inside of the cone runs from 74 mm to 14 mm and the spout is bored 14 mm.",
            80, 80, 80, Cone(80, 20, 50) - Cone(74, 14, 50) + Cyl(20, 30) - Cyl(14, 30)
        },
        {
            "A hopper whose cone is 120 mm across at the top and 24 mm at the bottom, 60 mm high, continuing as a 50 mm long tube of 24 mm outer diameter. The wall is 3 mm thick measured horizontally.",
            120, 120, 110, Cone(120, 24, 60) - Cone(114, 18, 60) + Cyl(24, 50) - Cyl(18, 50)
        },

        // One end and the other.
        {
            "A fork made from a 50 x 25 x 25 mm bar. A slot 10 mm wide and 20 mm deep is cut into one end, all the way from top to bottom. An 8 mm hole goes crosswise through both prongs, 10 mm from the slotted end. The opposite end has a 6 mm hole, 15 mm deep, on the axis.",
            50, 25, 25, Box(50, 25, 25) - Box(20, 10, 25) - Cyl(8, 15) - Cyl(6, 15)
        },
        {
            "A lever with round ends, 20 mm wide, 6 mm thick, 80 mm from centre to centre. One end has a 10 mm hole. On the other end stands a pin 12 mm in diameter and 25 mm high.",
            100, 20, 31, Box(80, 20, 6) + Cyl(20, 6) - Cyl(10, 6) + Cyl(12, 25)
        },
        {
            "A link with rounded ends, 30 mm wide and 10 mm thick, 120 mm between centres, has a 14 mm hole at each end.",
            150, 30, 10, Box(120, 30, 10) + Cyl(30, 10) - (2 * Cyl(14, 10))
        },
        {
            "A stepped shaft: the first 30 mm are 40 mm in diameter, the next 40 mm are 25 mm in diameter. The larger section has a cross hole of 6 mm, 10 mm from its end. A 10 mm hole is drilled through everything along the axis.",
            40, 40, 70, Cyl(40, 30) + Cyl(25, 40) - Cyl(10, 70) - 845 // of the cross hole outside the bore
        },
        {
            "A shaft 25 mm in diameter and 140 mm long. At one end it is reduced to 20 mm diameter over a length of 30 mm, at the other end to 15 mm over 20 mm.",
            25, 25, 140, Cyl(20, 30) + Cyl(25, 90) + Cyl(15, 20)
        },

        // Each of several places.
        {
            "A cross of two bars 80 x 15 x 5 mm that cross in the middle at 90 degrees, with a 6 mm hole in the centre and a 3.5 mm hole near each end, 6 mm in.",
            80, 80, 5, (2 * Box(80, 15, 5)) - Box(15, 15, 5) - Cyl(6, 5) - (4 * Cyl(3.5, 5))
        },
        {
            "A block 60 x 60 x 20 mm. In the centre of each of the four side faces is a blind hole 8 mm in diameter and 10 mm deep.",
            60, 60, 20, Box(60, 60, 20) - (4 * Cyl(8, 10))
        },
        {
            "A plate 80 x 80 x 6 mm stands on four feet, each 10 mm in diameter and 8 mm high, at the corners, 10 mm in from both edges. Each of the four feet has a 3 mm hole 6 mm deep from below.",
            80, 80, 14, Box(80, 80, 6) + (4 * Cyl(10, 8)) - (4 * Cyl(3, 6))
        },

        // Hollow posts, and bores that go on.
        {
            "A board carrier 60 mm long, 40 mm wide and 2 mm thick. Four hollow pillars, 6 mm outside and 2.5 mm inside diameter, stand 6 mm tall on the corners of a 50 x 30 mm rectangle in the middle of it; their holes go right through.",
            60, 40, 8, Box(60, 40, 2) + (4 * Cyl(6, 6)) - (4 * Cyl(2.5, 8))
        },
        {
            "A carrier plate of 100 mm x 50 mm x 3 mm carries four tubular posts on an 80 x 30 mm pattern. Each post is 8 mm outside, 4 mm inside and 15 mm high; the holes do not go through the plate.",
            100, 50, 18, Box(100, 50, 3) + (4 * Cyl(8, 15)) - (4 * Cyl(4, 15))
        },

        // Flanges around rims.
        {
            "A planter: 200 mm long, 150 mm wide, 100 mm high, open at the top, walls and floor 4 mm thick. At the top edge an outward flange, 10 mm wide and 4 mm thick, goes all the way round.",
            220, 170, 100, Box(200, 150, 100) - Box(192, 142, 96) + Box(220, 170, 4) - Box(200, 150, 4)
        },
        {
            "A round tub, 100 mm in outside diameter and 60 mm high, with a wall of 3 mm and a floor of 3 mm, open on top. Around its rim is a flange 120 mm in outside diameter and 3 mm thick, flush with the top.",
            120, 120, 60, Cyl(100, 60) - Cyl(94, 57) + Cyl(120, 3) - Cyl(100, 3)
        },

        // Notches, slots and rebates.
        {
            "Card stand, 90 x 30 x 20 mm. A slot 84 mm long, 8 mm wide and 14 mm deep is cut into the top, 6 mm from the rear face and centred in the length. In the front wall a notch 20 mm wide and 10 mm deep is cut from the top edge through to the slot.",
            90, 30, 20, Box(90, 30, 20) - Box(84, 8, 14) - Box(20, 16, 10)
        },
        {
            "A plate 100 x 60 x 8 mm. In the middle of each long edge is a notch 20 mm wide and 10 mm deep, through the full thickness.",
            100, 60, 8, Box(100, 60, 8) - (2 * Box(20, 10, 8))
        },
        {
            "A comb: bar 80 x 15 x 12 mm. Four U-notches 6 mm wide and 9 mm deep with round bottoms run across the top, 18 mm apart.",
            80, 15, 12, Box(80, 15, 12) - (4 * (Box(6, 15, 6) + (Cyl(6, 15) / 2)))
        },
        {
            "A V-block 60 mm long, 40 mm wide and 30 mm high. In the top, along the whole length, is a 90 degree V 20 mm wide at the top. Below its point is a relief slot 3 mm wide and 3 mm deep.",
            60, 40, 30, Box(60, 40, 30) - (60 * (100 + 9 + 2.25))
        },
        {
            "Frame 120 x 90 x 15 mm with an opening of 90 x 60 mm in the middle. On the rear a rebate 5 mm wide and 4 mm deep runs all around the opening.",
            120, 90, 15, Box(120, 90, 15) - Box(90, 60, 15) - Box(100, 70, 4) + Box(90, 60, 4)
        },
        {
            "A tray 100 x 100 x 15 mm has a grid of 2 x 2 square pockets, each 40 x 40 mm and 10 mm deep. The ribs between them are 6 mm wide.",
            100, 100, 15, Box(100, 100, 15) - (4 * Box(40, 40, 10))
        },
        {
            "A rack: bar 250 mm long, 40 mm deep and 20 mm thick. Six slots, 22 mm long and 8 mm wide with square ends, go through the thickness, their long side parallel to the bar, 40 mm apart and centred.",
            250, 40, 20, Box(250, 40, 20) - (6 * Box(22, 8, 20))
        },
        {
            "Gib plate, 100 mm long, 40 mm wide and 20 mm thick. One long top edge has a step 10 mm wide and 8 mm deep. Three 6.6 mm holes are on a line 15 mm from the other long edge, at 20, 50 and 80 mm from the left end.",
            100, 40, 20, Box(100, 40, 20) - Box(100, 10, 8) - (3 * Cyl(6.6, 20))
        },
    };

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Build_Brief_TakesAwayWhatIsSaid(string brief, double x, double y, double z, double volume) =>
        Measure(brief, x, y, z, volume);

    [Theory]
    [InlineData("A block 80 x 50 x 30 mm. A pocket 40 mm long, 20 mm wide and 10 mm deep is cut into the top, 8 mm from the right edge and 6 mm from the front edge.", -8000 * 12.0 / 112000, 8000 * 9.0 / 112000)]
    [InlineData("Card stand, 90 x 30 x 20 mm. A slot 84 mm long, 8 mm wide and 14 mm deep is cut into the top, 6 mm from the rear face and centred in the length.", 0, -84 * 8 * 14 * 5.0 / 44592)]
    [InlineData("A bar 100 mm long, 20 mm wide and 5 mm thick. Near one end is a 10 mm hole, its centre 12 mm from that end; near the other end a 10 mm hole, 30 mm from the end.", Math.PI * 125 * 18 / (10000 - (Math.PI * 250)), 0)]
    public void Build_Cut_IsAtItsPlace(string brief, double x, double y)
    {
        using var scope = KernelScope.Begin();

        var report = PartBuilder.Build(brief, null, _ => { }, CancellationToken.None).Report;

        Assert.Equal(x, report.CenterOfMass.X - report.Bounds.Center.X, 0.01);
        Assert.Equal(y, report.CenterOfMass.Y - report.Bounds.Center.Y, 0.01);
    }

    private static double Cone(double a, double b, double height) => Math.PI * height * ((a * a) + (a * b) + (b * b)) / 12;
}
