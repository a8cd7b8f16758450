using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Prompts of several sentences: which bodies there are, of what kind and size, where they stand.</summary>
public class BriefBodyTests
{
    [Theory]
    [InlineData("The head is a disc with a diameter of 12 mm and a height of 2 mm. The shank is a cylinder with a diameter of 4 mm and a length of 50 mm below the head. The tip is a cone with a base diameter of 4 mm and a height of 6 mm at the end of the shank.", 12, 12, 58)]
    [InlineData("Make a phone stand. The base is 80 mm wide, 100 mm deep and 6 mm thick. At the rear edge a back plate 80 mm wide, 6 mm thick and 110 mm high rises vertically from the base. At the front edge there is a lip 80 mm wide, 6 mm thick and 12 mm high.", 80, 100, 116)]
    [InlineData("The bracket consists of a 6 mm thick base measuring 80 by 40 mm and two identical upright ears at the two short ends. Each ear is 40 mm wide, 6 mm thick and 30 mm high above the base.", 80, 40, 36)]
    [InlineData("Model a stepped pulley with three steps: diameters 40 mm, 60 mm and 80 mm, each step 15 mm wide.", 80, 80, 45)]
    [InlineData("Build a stepped block like a staircase with three steps. Each step is 20 mm deep and 15 mm high and the whole staircase is 50 mm wide.", 60, 50, 45)]
    [InlineData("L-shaped part: horizontal plate 100 (wide) x 60 (deep) x 5, vertical plate 100 wide x 5 thick, overall height 40, at the back", 60, 100, 40)]
    [InlineData("Lamp base: 1) a disc Ø150 mm × 15 mm, 2) on it a second disc Ø110 mm × 10 mm, 3) on that a column Ø25 mm × 200 mm, all concentric", 150, 150, 225)]
    [InlineData("It has a vertical plate 60 mm wide, 100 mm high and 8 mm thick. A horizontal plate 60 mm wide, 80 mm long and 8 mm thick extends forward from the bottom of the vertical plate.", 60, 88, 100)]
    [InlineData("Shaft with a total length of 220 mm. The central portion is 30 mm in diameter and 120 mm long. The two ends are 25 mm in diameter and 50 mm long.", 30, 30, 220)]
    [InlineData("Adapter, overall length 60 mm. The first part is a flange with a diameter of 70 mm and a thickness of 5 mm. The rest is a cylinder with a diameter of 52 mm.", 70, 70, 60)]
    [InlineData("Take a round bar of 40 mm diameter and 150 mm length. At the left end, a 40 mm long section is turned down to 25 mm. At the right end, a 30 mm long section is turned down to 20 mm.", 40, 40, 150)]
    [InlineData("Pipe reducer. The large end has an outside diameter of 60 mm and is 30 mm long; the small end has an outside diameter of 40 mm and is 35 mm long. Between them is a conical transition 25 mm long. The wall thickness is 4 mm.", 60, 60, 90)]
    [InlineData("A shaft with a disc. The shaft is 12 mm in diameter and 100 mm long. The disc is 50 mm in diameter and 10 mm thick and sits on the shaft, 30 mm from the left end.", 50, 50, 100)]
    [InlineData("A disc 80 mm in diameter and 10 mm thick. Four lugs protrude radially from its edge, evenly distributed. Each lug is 16 mm wide, 10 mm thick and extends 15 mm beyond the disc.", 110, 110, 10)]
    [InlineData("Cylinder 100 mm diameter, 70 mm high, open at the top, wall 6 mm, bottom 8 mm. Around the top edge there is an external flange, 130 mm in diameter and 8 mm thick, flush with the top.", 130, 130, 70)]
    [InlineData("A bobbin. The core has a diameter of 20 mm and a length of 40 mm between the flanges. Both flanges have a diameter of 50 mm and a thickness of 3 mm.", 50, 50, 46)]
    public void Bodies_OfABrief_StandWhereTheyAreTold(string prompt, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Read(prompt).Design).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Theory]
    [InlineData("Two components: a shaft and a bushing. The shaft is 15 mm in diameter and 100 mm long. The bushing has an outer diameter of 25 mm, an inner diameter of 15.2 mm and a length of 30 mm. Place the bushing around the shaft, in the middle.", 2)]
    [InlineData("Create three separate rings lying next to each other. Each ring has an outside diameter of 30 mm, an inside diameter of 20 mm and a thickness of 4 mm. The distance between the centres of neighbouring rings is 40 mm.", 3)]
    [InlineData("A box with a lid, two parts. The box has outer dimensions of 80 x 60 x 40 mm, 2 mm walls and a 2 mm bottom, open at the top. The lid is a 80 x 60 x 3 mm plate with a rim underneath that is 2 mm thick and 4 mm high and fits inside the box with 0.2 mm clearance.", 2)]
    public void Components_ToldByName_AreSolidsOfTheirOwn(string prompt, int count)
    {
        var plan = Plan.Make(Prompts.Read(prompt).Design);

        Assert.Equal(count, plan.Solids);
        Assert.Equal(count, plan.Parts.Count);
    }

    [Fact]
    public void Ring_AroundAShaft_HasItsMiddleInThatOfTheShaft()
    {
        var size = Plan.Make(Prompts.Read("Two components: a shaft and a bushing. The shaft is 15 mm in diameter and 100 mm long. The bushing has an outer diameter of 25 mm, an inner diameter of 15.2 mm and a length of 30 mm. Place the bushing around the shaft.").Design).Bounds.Size;

        Assert.Equal(100, size.Z, 6);
        Assert.Equal(25, size.X, 6);
    }
}
