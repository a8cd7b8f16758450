using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class MultiColorPaintingTests
{
    private static readonly Vector4 Red = new(1, 0, 0, 1), Blue = new(0, 0, 1, 1);

    [Fact]
    public void OneColor_GivesOnePaletteEntryAndOneLeafPerTriangle()
    {
        var paint = MultiColorPainting.Paint(Meshes.Box(10, 10, 10), (_, _) => Red, new PaintOptions(8));

        Assert.Equal(1, Assert.Single(paint.Palette).R, 0.005);
        Assert.All(paint.Triangles, code => Assert.Equal("4", code));
    }

    [Fact]
    public void HalfAndHalf_SharesAreThoseOfTheArea()
    {
        // Red where the weight of the first corner is above one half: the small triangle at that corner, a quarter of the area.
        var paint = MultiColorPainting.Paint(Meshes.Box(10, 10, 10), (_, w) => w.X > 0.5f ? Red : Blue, new PaintOptions(2, 3));

        Assert.True(paint.Palette[0].B > 0.9 && paint.Palette[1].R > 0.9);
        Assert.All(Enumerable.Range(0, 12), triangle => Assert.Equal([0.75, 0.25], paint.Shares(triangle)));

        // Middle, third, second and first child, written from the back: leaves 4 = filament 1, 8 = filament 2.
        Assert.All(paint.Triangles, code => Assert.Equal("84443", code));
    }

    [Fact]
    public void SixteenColors_AreTheOnesOfTheSurface()
    {
        var paint = MultiColorPainting.Paint(Meshes.GridBox(10, 10, 10, 4), (t, _) => Color(t % 16), new PaintOptions(16, 3));

        Assert.Equal(16, paint.Palette.Count);

        // What slicers write for triangles of one filament (CONST_FILAMENTS in Model.cpp of BambuStudio and OrcaSlicer).
        string[] filaments = ["4", "8", "0C", "1C", "2C", "3C", "4C", "5C", "6C", "7C", "8C", "9C", "AC", "BC", "CC", "DC"];
        Assert.Equal(filaments.Order(), paint.Triangles.Distinct().Order());

        static Vector4 Color(int i) => new(i % 4 / 3f, i / 4 / 3f, 0.5f, 1);
    }

    [Fact]
    public void ToColors_GivesThePaintedColourOfEveryPlace()
    {
        // Stripes across the first corner's weight, whose borders lie on those of the smallest triangles.
        SurfaceColor stripes = (_, w) => (int)(w.X * 8) % 2 == 0 ? Red : Blue;
        var painted = MultiColorPainting.Paint(Meshes.Box(10, 10, 10), stripes, new PaintOptions(2, 3)).ToColors();
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var (u, v) = (random.NextSingle(), random.NextSingle());
            (u, v) = u + v > 1 ? (1 - u, 1 - v) : (u, v);
            var weights = new Vector3(1 - u - v, u, v);
            var expected = stripes(0, weights);

            // Every other row of small triangles points the other way and takes its colour from its middle, in the same stripe.
            Assert.True(Vector4.Distance(expected, painted(i % 12, weights)) < 0.02f, $"{weights} {painted(i % 12, weights)}");
        }
    }

    [Fact]
    public void SmallAccents_KeepTheirColour()
    {
        // Grey of many shades and one triangle in a hundred orange.
        var paint = MultiColorPainting.Paint(
            Meshes.GridBox(10, 10, 10, 8), (t, w) => t % 100 == 0 ? new Vector4(1, 0.2f, 0, 1) : new Vector4(new Vector3(0.2f + (0.1f * w.X)), 1), new PaintOptions(4));

        Assert.Contains(paint.Palette, color => color.R > 0.9 && color.B < 0.3);
    }

    [Fact]
    public void MoreColorsThanTheSurfaceHas_GiveItsOwn() =>
        Assert.Equal(2, MultiColorPainting.Paint(Meshes.Box(1, 1, 1), (t, _) => t < 6 ? Red : Blue, new PaintOptions(16)).Palette.Count);

    [Theory]
    [InlineData(0, 4, "max_colors")]
    [InlineData(17, 4, "max_colors")]
    [InlineData(4, 2, "max_depth")]
    [InlineData(4, 7, "max_depth")]
    public void Options_OutOfRange_AreRefused(int colors, int depth, string field) =>
        Assert.Equal(field, Assert.Throws<FormwrightException>(() => MultiColorPainting.Paint(Meshes.Box(1, 1, 1), (_, _) => Red, new PaintOptions(colors, depth))).Error.Field);

    [Fact]
    public void Cancellation_InTheMiddle_EndsIt()
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            MultiColorPainting.Paint(Meshes.Sphere(10, 4), (_, _) => Red, new PaintOptions(), Meshes.CancelAt(0.1, source), source.Token));
    }
}
