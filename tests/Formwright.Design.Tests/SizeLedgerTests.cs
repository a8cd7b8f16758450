namespace Formwright.Design.Tests;

public class SizeLedgerTests
{
    [Theory]
    [InlineData("a plain bush 38.1 mm external diameter, 1.4 side wall, 128.2 long, with a boss 10.7 mm in diameter and 7.3 mm high on top with a 6.9 mm hole counterbored 12.6 mm diameter and 4 mm deep.", "1.4")]
    [InlineData("A pipe reducer, turned from solid. First 40 mm at 50 mm diameter, then a 30 mm long cone from 50 down to 32 mm, then 40 mm at 32 mm diameter. It is bored through at 24 mm.", "40 mm")]
    public void Size_ThatOnlyComesNearToSomeCombination_IsNamed(string prompt, string size) =>
        Assert.Contains(Prompts.Read(prompt).Notes, n => n.StartsWith("Could not honour", StringComparison.Ordinal) && n.Contains(size, StringComparison.Ordinal));

    [Theory]
    [InlineData("Bar 160x40x8, 6 off Ø7 holes equispaced on 125 mm total span on longitudinal centre line")]
    [InlineData("tube 40 mm OD, 30 mm ID, 50 mm long")]
    [InlineData("A clamp bar is 100 mm long, 25 mm wide and 12 mm thick. At one end a slot 11 mm wide runs 20 mm in from the end, open to the end and rounded at its closed end.")]
    public void Size_ThatFollows_IsNotNamed(string prompt) =>
        Assert.DoesNotContain(Prompts.Read(prompt).Notes, n => n.StartsWith("Could not honour", StringComparison.Ordinal));
}
