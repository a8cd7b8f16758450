using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Short prompts in the words of people who write them once: sizes, holes and edits.</summary>
public class WordingTests
{
    [Theory]
    [InlineData("solid round bar, one inch and a quarter in diameter, six inches in length", Math.PI / 4 * 31.75 * 31.75 * 152.4)]
    [InlineData("An L-shaped profile with legs of 40 mm and 25 mm, 4 mm thick, 300 mm long, sharp corners", 300 * 4 * 61)]
    [InlineData("square tube 40 mm outside, 3 mm wall, 0.6 m", 600 * ((40 * 40) - (34 * 34)))]
    [InlineData("a torus whose ring has a mean diameter of 80 mm and whose tube is 12 mm thick", Math.PI * Math.PI / 4 * 144 * 80)]
    [InlineData("disc 100 mm x 10 mm with a 60 degree sector removed", Math.PI * 2500 * 10 * 5 / 6)]
    [InlineData("a cylinder 30 mm diameter, sorry, radius, 50 tall", Math.PI * 900 * 50)]
    [InlineData("a DN25 steel pipe 500 mm long", Math.PI / 4 * ((33.7 * 33.7) - (27.3 * 27.3)) * 500)]
    [InlineData("a revolved profile with points (10,0), (20,0), (20,10), (10,30) around the Z axis", (Math.PI * 300 * 10) + (Math.PI / 3 * 20 * 700) - (Math.PI * 100 * 20))]
    [InlineData("an extruded slot shape 60 mm long, 20 mm wide, 5 mm thick", 5 * ((40 * 20) + (Math.PI * 100)))]
    [InlineData("Hexagonal nut blank, 30 mm across flats, 15 mm thick, 18 mm hole", (900 * 0.8660254037844386 * 15) - (Math.PI * 81 * 15))]
    public void Interpret_SizesInOtherWords_HaveTheVolume(string prompt, double volume) =>
        Assert.Equal(volume, Plan.Make(Prompts.Read(prompt).Design).Volume!.Value, volume * 1e-4);

    [Theory]
    [InlineData("Plate 80x80x12 with four M6 threaded holes (tap drill 5.2 mm) on a 60 mm square", 2.6, 4)]
    [InlineData("Square bar 20 x 20 x 100 mm with a 7 mm hole through opposite sides near each end, 12 mm from the end", 3.5, 2)]
    [InlineData("Circular plate 140 x 10 mm, 40 mm center hole, 4 holes of 12 mm on a 100 mm pitch circle, first hole on the X axis", 6, 4)]
    [InlineData("150 x 30 x 5 strip with 9 holes of 6 mm in a row, 15 mm pitch, first hole 15 mm from the left end", 3, 9)]
    public void Interpret_HolesInOtherWords_AreAllThere(string prompt, double radius, int holes) =>
        Assert.Equal(holes, Plan.Make(Prompts.Read(prompt).Design).Bores.Count(b => Math.Abs(b.Radius - radius) < 1e-9));

    [Theory]
    [InlineData("a stool 450 mm high", 350, 350, 450)]
    [InlineData("a stool 450 mm high with a round seat of 320 mm", 320, 320, 450)]
    [InlineData("a table 450 mm high", 1200, 600, 450)]
    public void Interpret_Furniture_HasUsualSizes(string prompt, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Read(prompt).Design).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 3), Math.Round(size.Y, 3), Math.Round(size.Z, 3)));
    }

    [Theory]
    [InlineData("a hollow cone 60 mm base diameter, 80 mm tall, 2 mm wall", 2)]
    [InlineData("a hollow cone, base diameter 60 mm, 80 mm tall, 2 mm walls, open at the bottom", 0)]
    public void Interpret_HollowCone_HasWallsSquareToItsSide(string prompt, double floor)
    {
        // The hollow is a cone of the same slope.
        var foot = 30 - (0.375 * floor) - (2 * Math.Sqrt(1 + (0.375 * 0.375)));
        var plan = Plan.Make(Prompts.Read(prompt).Design);

        Assert.Equal((Math.PI / 3 * 900 * 80) - (Math.PI / 3 * foot * foot * foot / 0.375), plan.Volume!.Value, 1e-3);
    }

    [Theory]
    [InlineData("a pulley 50 mm diameter 10 mm bore", 50, 10)]
    [InlineData("a belt pulley 60 mm diameter 12 mm bore 20 mm wide", 60, 12)]
    public void Interpret_SizesInARow_AreThoseOfTheWordsBehind(string prompt, double outer, double bore) =>
        Assert.Equal((outer, bore), (Prompts.Read(prompt).Size("outerDiameter"), Prompts.Read(prompt).Size("bore")));

    [Theory]
    [InlineData("a tube OD 40 ID 30 length 50 with the inner edges chamfered 1 mm", "inner")]
    [InlineData("a tube OD 40 ID 30 length 50 with the outer edges chamfered 1 mm", "outer")]
    public void Interpret_EdgesOfATube_AreThoseNamed(string prompt, string edges) =>
        Assert.Equal([edges], Prompts.Read(prompt).Only("chamfer").Edges!);

    [Theory]
    [InlineData((100 * 60 * 10) - (3 * Math.PI * 9 * 10), "a plate 100 x 60 x 10 mm", "add six 6 mm holes on a 40 mm bolt circle", "remove every second one of them")]
    [InlineData((100 * 60 * 10) - (20 * 20 * 10), "a plate 100 x 60 x 10 mm", "cut a square hole of 20 mm in the middle", "rotate the square hole by 45 degrees")]
    [InlineData(((40 * 40) - (34 * 34)) * 150, "square tube 40 x 40 x 3 mm, 200 mm long", "shorten the tube to 150 mm")]
    [InlineData(30 * 6 * 94, "L bracket 60 x 40 x 30 mm, 4 mm thick", "make it from 6 mm stock")]
    [InlineData(140 * 50 * 30, "a block 120 x 50 x 30 mm", "change the length of the block to 140 mm")]
    [InlineData((100 * 60 * 10) - (12 * 4 * 100), "a block 100 x 60 x 10 mm", "mill a slot 10 mm wide and 4 mm deep along the length of the top", "make it 12 mm wide")]
    [InlineData((100 * 60 * 10) - (12 * Math.PI * 9 * 10), "a plate 100 x 60 x 10 mm", "add six 6 mm holes on a 40 mm bolt circle", "double the number of holes")]
    [InlineData(Math.PI * 1600 * 6, "a plate 80 x 80 x 6 mm", "make it round instead, 80 mm in diameter")]
    [InlineData((50 * 50 * 50) - (Math.PI * 100 * 15), "a block 50 x 50 x 50 mm", "add a 20 mm diameter, 10 mm deep blind hole in the left face", "deepen the hole to 15 mm")]
    public void Converse_FollowUpInOtherWords_HasTheVolume(double volume, params string[] turns) =>
        Assert.Equal(volume, Plan.Make(Prompts.Converse(turns).Design).Volume!.Value, volume * 1e-4);
}
