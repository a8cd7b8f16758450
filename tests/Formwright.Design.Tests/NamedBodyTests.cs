using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

public class NamedBodyTests
{
    [Theory]
    [InlineData("borehole")]
    [InlineData("drilling")]
    [InlineData("pinhole")]
    [InlineData("drill hole")]
    public void Hole_ByARareName_IsAHole(string name) =>
        Assert.Equal((80 * 60 * 10) - (Math.PI * 16 * 6), Plan.Make(Prompts.Read($"A plate is 80 x 60 x 10 mm. In the middle of its top there is a {name} of 8 mm diameter, 6 mm deep.").Design).Volume!.Value, 6);

    [Fact]
    public void Sizes_OfABodyThatABriefDoesNotKnow_AreNotThoseOfTheNext() =>
        Assert.Contains("Sphere 27.9 mm", Prompts.Refused("a globe 27.9 mm in diameter with a boss 8.2 mm in diameter and 8 mm high on top. Add a groove 1.1 mm wide and 1.8 mm deep").Message, StringComparison.Ordinal);
}
