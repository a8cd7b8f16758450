using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Parts of their own, placed by mating words.</summary>
public class AssemblyTests
{
    [Theory]
    [InlineData("a base plate 100x60x10 mm and a cylinder 30 mm diameter 40 mm tall as separate parts, the cylinder on top of the plate", "base plate; cylinder", 100, 60, 50)]
    [InlineData("two parts: a red box 60x40x20 with a 20.2 mm hole and a blue pin 20 mm diameter 50 mm long inserted concentric in the hole", "box; pin", 60, 40, 50)]
    [InlineData("an assembly of a plate 80x80x10 named \"base\", a post 20 mm diameter 50 mm tall named \"column\" standing on top of the base, and a disc 30 mm diameter 5 mm thick on top of the column", "base; column; disc", 80, 80, 65)]
    [InlineData("a shaft 10 mm diameter 80 mm long inside a tube 10.4 mm inner diameter 20 mm outer diameter 60 mm long, concentric, as an assembly", "tube; shaft", 20, 20, 80)]
    [InlineData("Assembly: a green box 80x60x40 with 2 mm walls open at the top; a plate 80x60x3 on top of the box with 0.2 mm clearance", "box; plate", 80, 60, 43.2)]
    [InlineData("An assembly. A plate 100 x 80 x 10 mm with four 6 mm holes in the corners, 10 mm from the edges. A block 40x40x30 mm sits on top of the plate, concentric.", "plate; block", 100, 80, 40)]
    [InlineData("an assembly of a ring 40 mm outer diameter 20.2 mm inner diameter 10 mm thick around a shaft 20 mm diameter 100 mm long", "shaft; ring", 40, 40, 100)]
    public void Parts_OfAnAssembly_AreNamedAndPlaced(string prompt, string names, double x, double y, double z)
    {
        var made = Prompts.Read(prompt);
        var size = Plan.Make(made.Design).Bounds.Size;

        Assert.Equal(names.Split("; "), made.Components.Select(c => c.Name));
        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
        Assert.DoesNotContain(made.Notes, n => n.StartsWith("Could not honour", StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_OfAnAssembly_HaveTheirColours()
    {
        var made = Prompts.Read("two parts: a red box 60x40x20 with a 20.2 mm hole and a blue pin 20 mm diameter 50 mm long in the hole");

        Assert.Equal(["red", "blue"], made.Design.Parts.Select(p => p.Color));
    }

    [Theory]
    [InlineData("a plate 80x80x10 and a post 20 mm diameter 50 mm tall on top of it")]
    [InlineData("a plate 80x80x10 with a post 20 mm diameter 50 mm tall on top of the plate")]
    public void Parts_OfOneSolid_AreJoined(string prompt) => Assert.Single(Prompts.Read(prompt).Design.Parts);

    [Theory]
    [InlineData("a shaft 20 mm in diameter and 100 mm long inside a bushing of 30 mm outer diameter and 40 mm length with a clearance of 0.2 mm", 10.1)]
    [InlineData("a 20 mm pin, 60 mm long, sliding in a 40 mm long sleeve of 30 mm OD with 0.1 mm radial clearance", 10.1)]
    [InlineData("An assembly of a post 20 mm in diameter and 50 mm long and a sleeve 30 mm long around the post with 0.2 mm clearance and a wall of 4 mm", 10.1)]
    [InlineData("a pin 8 mm diameter, 40 mm long in a block 50 x 30 x 20 with 0.05 mm clearance all round", 4.05)]
    public void Clearance_OfAnUnsaidBore_SaysHowWideItIs(string prompt, double radius)
    {
        var made = Prompts.Read(prompt);

        Assert.Equal(2, made.Design.Parts.Count);
        Assert.Equal(radius, Assert.Single(Plan.Make(made.Design).Bores).Radius, 9);
    }

    [Theory]
    [InlineData("a sleeve 20 mm ID, 28 mm OD, 30 mm long on a shaft 19.5 mm dia, 90 mm long, with a diametral clearance of 0.5 mm", true)]
    [InlineData("a sleeve 20 mm ID, 28 mm OD, 30 mm long on a shaft 19.5 mm dia, 90 mm long, with 0.1 mm clearance on each side", false)]
    public void Clearance_BetweenSizesThatAreSaid_IsChecked(string prompt, bool met)
    {
        var made = Prompts.Read(prompt);

        Assert.Equal(2, made.Design.Parts.Count);
        Assert.Equal(met, !made.Notes.Any(n => n.StartsWith("Could not honour", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("two cubes of 20 mm with a gap of 5 mm between them", 45, 20, 20)]
    [InlineData("three 10 mm diameter pins 30 mm long, 15 mm apart", 60, 10, 30)]
    [InlineData("two rods 8 mm dia 100 long, 30 mm centre to centre", 38, 8, 100)]
    [InlineData("two plates 50 x 50 x 5, one above the other with a clearance of 3 mm", 50, 50, 13)]
    public void Copies_WithAGap_StandThatFarApart(string prompt, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Read(prompt).Design).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Fact]
    public void Part_FlushWithASide_StandsThere()
    {
        var made = Prompts.Read("an assembly of a base 80 x 80 x 10 and a post 20 mm in diameter, 50 mm tall, on top of the base, flush with the left edge");

        Assert.Equal(new MateSpec(MateSpec.On, 0) { Flush = "left" }, made.Design.Parts[1].Mate);
    }

    [Fact]
    public void Ring_AroundASmallerCylinder_IsAPartOfItsOwn() =>
        Assert.Equal(2, Prompts.Read("a ring 40 mm OD, 20 mm ID, 10 mm thick around a 30 mm high cylinder of 19.6 mm diameter").Design.Parts.Count);
}
