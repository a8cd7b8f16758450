using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Text built by the kernel. A capital I of DejaVu Sans Bold is a rectangle of 385 x 1493 font units.</summary>
public class InscriptionPartTests
{
    private const double Tolerance = 1e-3;
    private const double I = 3.85 * 14.93;

    [Theory]
    [InlineData("the letter I 14.93 mm high, 2 mm thick", 3.85, 14.93, 2, I * 2, 1)]
    [InlineData("plate 60x40x5 with the text \"I\" 14.93 mm high engraved 0.5 mm deep", 60, 40, 5, 12000 - (I * 0.5), 1)]
    [InlineData("plate 60x40x5 with the text \"I\" 14.93 mm high raised by 2 mm", 60, 40, 7, 12000 + (I * 2), 1)]
    [InlineData("cube 40 mm with the text \"I\" 14.93 mm high engraved 1 mm deep on the bottom", 40, 40, 40, 64000 - I, 1)]
    [InlineData("block 40x30x20 with the text \"I\" 14.93 mm high raised by 1 mm on the left side", 41, 30, 20, 24000 + I, 1)]
    [InlineData("the word HELLO 10 mm high, 3 mm thick", double.NaN, 10, 3, double.NaN, 5)]
    public void Build_Text_HasTheVolumeOfItsLetters(string prompt, double x, double y, double z, double volume, int solids)
    {
        using var scope = KernelScope.Begin();

        var part = PartBuilder.Build(prompt, null, _ => { }, TestContext.Current.CancellationToken);

        var size = part.Report.Bounds.Size;
        Assert.Equal(y, size.Y, Tolerance);
        Assert.Equal(z, size.Z, Tolerance);
        if (!double.IsNaN(x))
        {
            Assert.Equal(x, size.X, Tolerance);
            Assert.Equal(volume, part.Report.Volume, volume * 1e-6);
        }

        Assert.Equal(solids, part.Report.Solids);
    }

    [Theory]
    [InlineData("engraved 1 mm deep", -1)]
    [InlineData("raised by 1 mm", 1)]
    public void Build_TextAroundACylinder_IsAsDeepEverywhere(string words, int sign)
    {
        using var scope = KernelScope.Begin();

        var part = PartBuilder.Build($"cylinder 40 mm diameter 60 high with the text \"I\" 14.93 mm high {words} on the curved face", null, _ => { }, TestContext.Current.CancellationToken);

        // The strip of a circle right of the middle, up to half the width of the letter.
        static double Strip(double r) => (1.925 / 2 * Math.Sqrt((r * r) - (1.925 * 1.925))) + (r * r / 2 * Math.Asin(1.925 / r));
        var layer = sign > 0 ? Strip(21) - Strip(20) : Strip(20) - Strip(19);
        Assert.Equal((Math.PI * 400 * 60) + (sign * 2 * layer * 14.93), part.Report.Volume, 0.05);
    }
}
