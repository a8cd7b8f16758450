using Formwright.Design.Planning;

namespace Formwright.Design.Tests.Families;

/// <summary>Parts said by unusual sizes, in the words in which people say them: extents and volumes in closed form.</summary>
public class FamilySizeTests
{
    [Theory]
    [InlineData("washer 8.4 x 24 x 2", 24, 24, 2, Math.PI * 2 * ((12 * 12) - (4.2 * 4.2)))] // the larger diameter is the outer one
    [InlineData("bushing 12/16 x 20", 16, 16, 20, Math.PI * 20 * (64 - 36))]
    [InlineData("Z bracket: bottom leg 40, height 50, top leg 35, 4 mm thick, 30 wide", 71, 30, 50, 30 * 4 * (40 + 35 + 50 - 8))]
    [InlineData("a 500 ml beaker, 80 mm diameter", 80, 80, 119.26, Math.PI * ((1600 * 119.26) - (37 * 37 * 116.26)))]
    [InlineData("V-belt pulley for an A section belt, 100 mm pitch diameter, 20 mm bore", 105.5, 105.5, 20, 0)]
    [InlineData("U-Profil 60 x 40 x 4 mm, 300 mm lang", 300, 60, 40, 158400)]
    [InlineData("Stirnrad Modul 2, 20 Zähne, 15 mm breit, Bohrung 10 mm", 44, 44, 15, 0)]
    [InlineData("un cylindre de 60 mm de hauteur et de 25 mm de rayon", 50, 50, 60, Math.PI * 625 * 60)]
    [InlineData("un cilindro de 25 mm de radio y 40 mm de altura", 50, 50, 40, Math.PI * 625 * 40)]
    [InlineData("a bowl that holds 1 litre, 200 mm diameter, 3 mm wall", 200, 200, 55, 0)]
    [InlineData("timber 2.4 m x 145 x 28", 2400, 145, 28, 2400.0 * 145 * 28)]
    [InlineData("L bracket 60 x 40 x 5, 100 mm long", 60, 100, 40, 100 * 5 * (60 + 35))]
    [InlineData("bearing spacer tube 17 x 22 x 35", 22, 22, 35, Math.PI * 35 * ((11 * 11) - (8.5 * 8.5)))]
    [InlineData("washer with a square hole: 40 mm outside, 13 mm square hole, 4 mm thick", 40, 40, 4, 4 * ((Math.PI * 400) - 169))]
    [InlineData("hinge pin 5 mm, 60 mm long with a 9 mm x 2 mm head", 9, 9, 62, Math.PI * ((60 * 6.25) + (2 * 20.25)))]
    [InlineData("T bolt M8 x 50, head 22 x 13 x 7 mm", 22, 13, 57, (22 * 13 * 7) + (Math.PI * 16 * 50))]
    [InlineData("shoulder bolt: shoulder 10 mm dia x 30 mm, thread M8 x 13, head 16 mm dia 7 mm high", 16, 16, 50, 0)]
    [InlineData("wing bolt M8 x 40, wings 40 mm wide", 40, 16, 60, 0)]
    [InlineData("end cap for a 40 mm round tube: disc 40 mm dia 3 mm thick, plug 35 mm dia 12 mm long", 40, 40, 15, 0)]
    [InlineData("spacer 10 mm hex, 25 mm long, 5 mm bore", 11.547005383792516, 10, 25, 0)]
    [InlineData("corner bracket legs 80 mm and 50 mm, 25 mm wide, 3 mm thick, inside leg lengths", 83, 25, 53, 25 * ((83 * 3) + (50 * 3)))]
    [InlineData("C-profile 40 x 30 x 10 x 2, 500 long", 500, 30, 40, 500 * 2 * (40 + 28 + 28 + 8 + 8))]
    [InlineData("chain link 40 x 20, 5 mm wire", 40, 20, 5, 0)]
    [InlineData("leveling foot M8 base 40 mm stud 50 mm", 40, 40, 62, 0)]
    [InlineData("belt pulley 80 dia, 25 wide, hub 35 dia sticking out 12 mm on one side, bore 14, no crown", 80, 80, 37, Math.PI * ((25 * 1600) + (12 * 17.5 * 17.5) - (37 * 49)))]
    [InlineData("spool 80 mm flange diameter, core 30 mm, 60 mm wide overall, flanges 4 mm, 10 mm bore", 80, 80, 60, Math.PI * ((8 * 1600) + (52 * 225) - (60 * 25)))]
    [InlineData("vase: 60 mm base, 90 mm belly, 45 mm neck, 220 mm high, 3 mm wall", 90, 90, 220, 0)]
    [InlineData("funnel 120 mm top opening, 15 mm spout diameter, cone 90 mm high, spout 50 mm long, 2 mm wall", 120, 120, 140, 0)]
    [InlineData("table lamp: 290 mm high, lampshade 195 mm diameter, base 110 mm diameter", 195, 195, 290, 0)]
    [InlineData("piston with a diameter of 58, 54 tall, pin 15.5 dia, three grooves", 58, 58, 54, 0)]
    [InlineData("a pulley. The width of the v groove is 8 mm. It is 60 mm in diameter and 15 mm wide.", 60, 60, 15, 0)]
    [InlineData("flanged bushing 10 mm bore 14 mm OD 20 mm flange 12 mm long", 20, 20, 12, Math.PI * (100 + (49 * 11) - (25 * 12)))]
    [InlineData("flange bushing 14 mm OD 10 mm ID 20 mm diameter flange 2 mm thick 12 mm long", 20, 20, 12, Math.PI * (200 + (49 * 10) - (25 * 12)))]
    [InlineData("rivet nut M5", 10.2, 10.2, 13, 0)]
    [InlineData("an M8 rivnut 20 mm long", 16, 16, 20, 0)]
    [InlineData("impeller with 8 blades, 60 mm", 60, 60, 6, 0)]
    public void Part_SaidBySizes_IsAsLarge(string prompt, double x, double y, double z, double volume)
    {
        var plan = Plan.Make(Prompts.Read(prompt).Design);

        Assert.Equal(x, plan.Bounds.Size.X, 5);
        Assert.Equal(y, plan.Bounds.Size.Y, 5);
        Assert.Equal(z, plan.Bounds.Size.Z, 5);
        if (volume > 0)
        {
            Assert.Equal(volume, plan.Volume!.Value, 3);
        }
    }

    [Theory]
    [InlineData("a plant pot 160 mm top, 120 mm bottom, 140 high, 5 mm wall, three 10 mm drain holes", "drain.count", 3)]
    [InlineData("a 6-level bookshelf", "board.count", 6)]
    [InlineData("brake disc, number of holes = 6", "bolt.count", 6)]
    [InlineData("star knob 50 mm diameter 6 lobes M8", "flutes", 6)]
    [InlineData("pipe tee 40 mm OD, 3 mm wall, 120 mm long, branch 60 mm. The inner diameter of the branch is 27 mm.", "branch.innerDiameter", 27)]
    [InlineData("dice 16 mm, rounded edges R1", "rounding", 1)]
    [InlineData("a bell 120 in diameter, 121 tall, a foot diameter of 59, 6 wall", "base", 59)]
    public void Size_OfAComponent_IsRead(string prompt, string name, double size) => Assert.Equal(size, Prompts.Read(prompt).Size(name), 6);

    [Fact]
    public void BlankDice_Rounded_HasTheVolumeOfARoundedCube()
    {
        const double R = 1.5, S = 18 - (2 * R);

        var form = Plan.Make(Prompts.Read("blank dice 18 mm, edge radius 1.5").Design).Body.Form;

        Assert.Equal((S * S * S) + (6 * R * S * S) + (3 * Math.PI * R * R * S) + (4 * Math.PI / 3 * R * R * R), form.Volume!.Value, 6);
    }
}
