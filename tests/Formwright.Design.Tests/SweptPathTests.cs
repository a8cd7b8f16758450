namespace Formwright.Design.Tests;

/// <summary>Circles swept along paths of straight lines, and rods told piece by piece.</summary>
public class SweptPathTests
{
    [Theory]
    [InlineData("sweep a 10 mm circle along a path: 50 mm up, then 40 mm right with a 20 mm bend radius", 45, 55, 30, 20)]
    [InlineData("Sweep a circle of 8 mm diameter along the path 60 mm in x, 40 mm in z; radius 15 mm at the bends", 64, 44, 45, 25)]
    [InlineData("a 10 mm rod: 100 mm straight, 90 degree bend with radius 20 mm, 50 mm straight", 125, 75, 100, 50)]
    public void Path_OfTwoLegs_HasStraightPiecesBesideItsBend(string prompt, double width, double height, double first, double second)
    {
        var made = Prompts.Read(prompt);
        var size = Planning.Plan.Make(made.Design).Bounds.Size;

        Assert.Equal("bentPath", made.Design.Body.Kind);
        Assert.Equal((first, second), (made.Size("straight1"), made.Size("straight2")));
        Assert.Equal((width, height), (Math.Round(size.X, 6), Math.Round(size.Z, 6)));
    }

    [Fact]
    public void Path_ThatTurnsBothWays_BendsToBothSides()
    {
        var made = Prompts.Read("sweep a 6 mm circle along a path: 40 mm right, 30 mm up, 40 mm right, corners rounded with 10 mm");

        Assert.Equal((90, -90), (made.Size("angle1"), made.Size("angle2")));
        Assert.Equal(10, made.Size("straight2"));
    }
}
