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
        Assert.All(paint.Triangles, code => Assert.Equal([0.75, 0.25], MultiColorPainting.Shares(code, 2)));

        // Middle, third, second and first child, written from the back: leaves 4 = filament 1, 8 = filament 2.
        Assert.All(paint.Triangles, code => Assert.Equal("84443", code));
    }

    [Fact]
    public void SixteenColors_AreTheOnesOfTheSurface()
    {
        var paint = MultiColorPainting.Paint(Meshes.GridBox(10, 10, 10, 4), (t, _) => Color(t % 16), new PaintOptions(16, 3));

        Assert.Equal(16, paint.Palette.Count);
        Assert.Equal(16, paint.Triangles.Distinct().Count());
        Assert.Contains("DC", paint.Triangles);

        static Vector4 Color(int i) => new(i % 4 / 3f, i / 4 / 3f, 0.5f, 1);
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
