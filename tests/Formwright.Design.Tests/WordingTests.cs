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
