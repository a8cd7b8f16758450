namespace Formwright.Design.Tests;

public class DrawingTests
{
    [Theory]
    [InlineData("polygon (0,0), (50,0), (50,20), (0,40) extruded by 12 mm", 4, 12)]
    [InlineData("extrude the outline [0;0] -> [50;0] -> [50;20] -> [0;40] 12 mm", 4, 12)]
    [InlineData("Start at the origin, go 50 mm right, 20 mm up, 50 mm left and close. Extrude 12 mm.", 4, 12)]
    [InlineData("from the origin go right 5 cm, up 2 cm, left 5 cm, back to the start, 12 mm thick", 4, 12)]
    [InlineData("walk 50 east, 20 north, 50 west, 20 south; extrude by 12", 4, 12)]
    public void Interpret_DrawnOutline_HasItsCornersAndHeight(string prompt, int corners, double height)
    {
        var made = Prompts.Read(prompt);

        Assert.Equal("outline", made.Design.Body.Kind);
        Assert.Equal(corners, made.Design.Body.Sizes.Keys.Count(k => k[0] == 'x'));
        Assert.Equal(50, made.Design.Body.Sizes.Where(s => s.Key[0] == 'x').Max(s => s.Value), 9);
        Assert.Equal(height, made.Size("height"), 9);
    }

    [Theory]
    [InlineData("polygon (0,0), (10,10), (10,0), (0,10), 5 mm thick", "crosses")]
    [InlineData("polygon (0,0), (10,0), (20,0), 5 mm thick", "line")]
    [InlineData("revolve the polygon (-5,0), (10,0), (10,10)", "axis")]
    [InlineData("a polygon 5 mm thick", "corners")]
    public void Interpret_ImpossibleOutline_IsRefused(string prompt, string word) =>
        Assert.Contains(word, Prompts.Refused(prompt).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("plate 100x60x5 with a 6 mm hole 10 mm from the left and 20 mm from the top")]
    [InlineData("block 50x40x30 with a hole 10 mm to the right and 5 mm up")]
    public void Interpret_SidesOfAPart_AreNoWalk(string prompt) => Assert.NotEqual("outline", Prompts.Read(prompt).Design.Body.Kind);

    [Fact]
    public void Design_DrawnOutline_IsStoredAndReadAgain()
    {
        var design = Prompts.Read("polygon (-10,-5), (20,0), (0,30), 4 mm thick").Design;

        Assert.Equal(design.Body.Sizes, PartDesign.FromJson(design.ToJson()).Body.Sizes);
    }
}
