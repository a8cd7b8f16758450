using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

public class PartTests
{
    [Theory]
    [InlineData("two cubes of 20 mm", 2)]
    [InlineData("a cube of 20 mm and a sphere of 10 mm", 2)]
    [InlineData("three discs 30 mm diameter 5 mm thick", 3)]
    public void Solids_WithoutARelation_AreSeparateParts(string prompt, int parts)
    {
        var made = Prompts.Read(prompt);

        Assert.Equal(parts, made.Design.Parts.Count);
        Assert.Equal(parts, Plan.Make(made.Design).Solids);
        Assert.Equal(parts, made.Components.Count);
    }

    [Fact]
    public void Cylinder_OnTopOfACube_IsJoinedToIt()
    {
        var plan = Plan.Make(Prompts.Read("a cylinder 30 mm diameter 20 mm high on top of a 60 mm cube").Design);

        Assert.Equal(80, plan.Bounds.Size.Z, 9);
        Assert.Equal(60, plan.Bounds.Size.X, 9);
        Assert.Equal((60.0 * 60 * 60) + (Math.PI * 15 * 15 * 20), plan.Volume!.Value, 6);
        Assert.Equal(1, plan.Solids);
    }

    [Fact]
    public void Boss_InTheCentre_StandsOnTheTop()
    {
        var made = Prompts.Read("a plate 100 x 60 x 10 mm with a boss 20 mm diameter and 15 mm high in the centre");

        var boss = made.Only("add");
        Assert.Equal("top", boss.Face);
        Assert.Equal("boss", boss.Body!.Kind);
        Assert.Equal(25, Plan.Make(made.Design).Bounds.Size.Z, 9);
    }

    [Fact]
    public void Cube_CutOutOfACube_LeavesTheDifference()
    {
        var made = Prompts.Read("a 60 mm cube. Cut a 20 mm cube out of the top face");

        Assert.Equal((60.0 * 60 * 60) - (20 * 20 * 20), Plan.Make(made.Design).Volume!.Value, 6);
    }

    [Fact]
    public void FromJson_DesignWithOneBody_IsStillRead()
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse("{\"body\":{\"kind\":\"box\",\"sizes\":{\"length\":9,\"width\":8,\"height\":7}},\"features\":[]}")!.AsObject();

        Assert.Equal(9, PartDesign.FromJson(json).Body.Sizes["length"]);
    }
}
