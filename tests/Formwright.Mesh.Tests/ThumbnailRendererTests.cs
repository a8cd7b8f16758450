using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class ThumbnailRendererTests
{
    private static readonly Scene Cube = SampleBodies.SceneOf(SampleBodies.Box(50, 50, 50));

    [Fact]
    public void Render_SameSceneTwice_GivesSameBytes() => Assert.Equal(ThumbnailRenderer.Render(Cube), ThumbnailRenderer.Render(Cube));

    [Fact]
    public void Render_OnPaper_IsOpaqueWithLightCornersAndADarkerMiddle()
    {
        var picture = new Picture(ThumbnailRenderer.Render(Cube), 512);

        foreach (var (x, y) in new[] { (0, 0), (511, 0), (0, 511), (511, 511) })
        {
            Assert.InRange(picture.Brightness(x, y), 225, 250);
        }

        Assert.All(Enumerable.Range(0, 512 * 512), i => Assert.Equal(255, picture.Alpha(i % 512, i / 512)));
        Assert.InRange(picture.Brightness(256, 256), 60, 210);
    }

    [Theory]
    [InlineData(512, 512)]
    [InlineData(640, 200)]
    [InlineData(96, 300)]
    public void Render_AnySize_FillsTheFrameAndIsCentred(int width, int height)
    {
        foreach (var scene in new[] { Cube, SampleBodies.SceneOf(SampleBodies.Cylinder(2, 300, 32)), SampleBodies.SceneOf(SampleBodies.DrilledPlate(8, 1, 20, 1, 5, 16)) })
        {
            var picture = new Picture(ThumbnailRenderer.Render(scene, new ThumbnailOptions(width, height, TransparentBackground: true)), width);
            var (left, top, right, bottom) = picture.Extent();

            Assert.InRange(left + right, width - 5, width + 3);
            Assert.InRange(top + bottom, height - 5, height + 3);
            Assert.InRange(Math.Max((right - left) / (double)width, (bottom - top) / (double)height), 0.80, 0.90);
        }
    }

    [Fact]
    public void Render_ThreeSidesOfACube_DifferInBrightness()
    {
        var picture = new Picture(ThumbnailRenderer.Render(Cube), 512);

        // Well inside the top, the left and the right side.
        var (top, left, right) = (picture.Brightness(256, 120), picture.Brightness(150, 280), picture.Brightness(380, 260));

        Assert.True(top > left + 15, $"{top} {left}");
        Assert.True(left > right + 5, $"{left} {right}");
    }

    [Fact]
    public void Render_Edges_AreDarkerThanTheFacesBesideThem()
    {
        var plain = SampleBodies.SceneOf(SampleBodies.Box(50, 50, 50) with { FeatureEdges = [] });
        var with = new Picture(ThumbnailRenderer.Render(Cube), 512);
        var without = new Picture(ThumbnailRenderer.Render(plain), 512);

        // Along a row through the sides, the vertical edge between them is the darkest place inside.
        var row = Enumerable.Range(120, 270).ToList();
        var edge = row.MinBy(x => with.Brightness(x, 300));

        Assert.True(with.Brightness(edge, 300) < 70);
        Assert.True(without.Brightness(edge, 300) > 90);
    }

    [Fact]
    public void Render_HiddenEdges_AreNotDrawn()
    {
        // The back edges of the cube meet in the corner behind its middle; with them alone the picture is the bare cube.
        var box = SampleBodies.Box(50, 50, 50);
        var hidden = new FeatureEdge([0, 50, 0, 0, 50, 50], FeatureEdgeKind.Sharp);
        var inside = new FeatureEdge([5, 45, 5, 45, 5, 45], FeatureEdgeKind.Sharp);

        var bare = ThumbnailRenderer.Render(SampleBodies.SceneOf(box with { FeatureEdges = [] }));
        var drawn = ThumbnailRenderer.Render(SampleBodies.SceneOf(box with { FeatureEdges = [inside] }));
        var silhouette = ThumbnailRenderer.Render(SampleBodies.SceneOf(box with { FeatureEdges = [hidden] }));

        Assert.Equal(bare, drawn);
        Assert.NotEqual(bare, silhouette);
    }

    [Fact]
    public void Render_Seams_AreNeverDrawn()
    {
        var torus = SampleBodies.Torus(30, 10, 48, 24);

        Assert.Equal(ThumbnailRenderer.Render(SampleBodies.SceneOf(torus with { FeatureEdges = [] })), ThumbnailRenderer.Render(SampleBodies.SceneOf(torus)));
    }

    [Fact]
    public void Render_SmoothEdges_AreFainterThanSharpOnes()
    {
        static double Ink(FeatureEdgeKind kind)
        {
            var plate = SampleBodies.Box(50, 50, 50) with { FeatureEdges = [new FeatureEdge([10, 0, 10, 40, 0, 40], kind)] };
            var bare = ThumbnailRenderer.Render(SampleBodies.SceneOf(plate with { FeatureEdges = [] }));
            return ThumbnailRenderer.Render(SampleBodies.SceneOf(plate)).Zip(bare).Sum(pair => (double)(pair.Second - pair.First));
        }

        Assert.InRange(Ink(FeatureEdgeKind.Smooth), 1, Ink(FeatureEdgeKind.Sharp) / 3);
        Assert.Equal(Ink(FeatureEdgeKind.Sharp), Ink(FeatureEdgeKind.Boundary));
    }

    [Fact]
    public void Render_MirroredScene_GivesMirroredOutline()
    {
        // Mirrored in the upright plane through the line of sight.
        var (sin, cos) = Math.SinCos(-55 * Math.PI / 180);
        var side = new Point3(-sin, cos, 0);
        var scene = SampleBodies.SceneOf(SampleBodies.Box(20, 40, 10));
        var mesh = scene.Bodies[0].Mesh;
        var mirrored = SampleBodies.SceneOf(mesh with
        {
            Positions = [.. Mirror(mesh.Positions)],
            Normals = [.. Mirror([.. mesh.Normals.Select(n => (double)n)]).Select(n => (float)n)],
            Triangles = [.. mesh.Triangles.Chunk(3).SelectMany(t => new[] { t[0], t[2], t[1] })],
            FeatureEdges = [.. mesh.FeatureEdges.Select(edge => edge with { Points = [.. Mirror(edge.Points)] })],
        });
        var options = new ThumbnailOptions(TransparentBackground: true);

        var picture = new Picture(ThumbnailRenderer.Render(scene, options), 512);
        var other = new Picture(ThumbnailRenderer.Render(mirrored, options), 512);

        // The frame is fitted to the axis-aligned box only through its middle, so a mirrored part may sit a pixel off.
        var differences = Enumerable.Range(0, 512 * 512).Count(i => Math.Abs(picture.Alpha(i % 512, i / 512) - other.Alpha(511 - (i % 512), i / 512)) > 128);
        Assert.InRange(differences, 0, 300);

        IEnumerable<double> Mirror(double[] points) => points.Chunk(3).SelectMany(p =>
        {
            var point = new Point3(p[0], p[1], p[2]);
            var image = point - (side * (2 * point.Dot(side)));
            return new[] { image.X, image.Y, image.Z };
        });
    }

    [Fact]
    public void Render_SceneWithYUp_LooksLikeTheSameWithZUp()
    {
        var turned = SceneFrame.Convert(Cube, LengthUnit.Metre, UpAxis.Y);

        var different = ThumbnailRenderer.Render(Cube).Zip(ThumbnailRenderer.Render(turned)).Count(pair => Math.Abs(pair.First - pair.Second) > 8);

        Assert.InRange(different, 0, 200);
    }

    [Fact]
    public void Render_ThingInsideOut_IsStillSeen()
    {
        var box = SampleBodies.Box(50, 50, 50);
        var turned = box with { Triangles = [.. box.Triangles.Chunk(3).SelectMany(t => new[] { t[0], t[2], t[1] })] };

        var picture = new Picture(ThumbnailRenderer.Render(SampleBodies.SceneOf(turned), new ThumbnailOptions(128, 128, true)), 128);

        Assert.Equal(255, picture.Alpha(64, 64));
    }

    [Fact]
    public void Render_Colours_AreTheBodies()
    {
        var scene = new Scene(
        [
            new SceneBody("red", SampleBodies.Box(10, 10, 10), new Rgba(0.9, 0.05, 0.05)),
            new SceneBody("green", SampleBodies.Box(10, 10, 10, new Point3(30, 0, 0)), new Rgba(0.05, 0.7, 0.05)),
        ]);
        var picture = new Picture(ThumbnailRenderer.Render(scene), 512);
        var pixels = Enumerable.Range(0, 512 * 512).Select(i => picture.At(i % 512, i / 512)).ToList();

        var red = pixels.Count(p => p.R > 100 && p.R > 2 * p.G);
        var green = pixels.Count(p => p.G > 90 && p.G > 2 * p.R);

        Assert.InRange(red, 3000, 60000);
        Assert.InRange(green / (double)red, 0.6, 1.4);
    }

    [Fact]
    public void Render_LinesAlone_AreDrawn()
    {
        var lines = new SurfaceMesh([], [], [], [], [], [new FeatureEdge([0, 0, 0, 10, 0, 0, 10, 10, 0], FeatureEdgeKind.Boundary)]);

        var picture = new Picture(ThumbnailRenderer.Render(SampleBodies.SceneOf(lines)), 512);

        Assert.InRange(Enumerable.Range(0, 512 * 512).Count(i => picture.Brightness(i % 512, i / 512) < 100), 300, 5000);
    }

    [Fact]
    public void Render_NothingOrNotFinite_IsInvalidInput()
    {
        var box = SampleBodies.Box(1, 1, 1);
        box.Positions[5] = double.NaN;

        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => ThumbnailRenderer.Render(new Scene([]))).Error.Code);
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => ThumbnailRenderer.Render(SampleBodies.SceneOf(box))).Error.Code);
        Assert.Equal("Height", Assert.Throws<FormwrightException>(() => ThumbnailRenderer.Render(Cube, new ThumbnailOptions(Height: 5000))).Error.Field);
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e12)]
    [InlineData(1e150)]
    public void Render_AnyScale_FillsTheFrame(double size)
    {
        var picture = new Picture(ThumbnailRenderer.Render(SampleBodies.SceneOf(SampleBodies.Box(size, size, size)), new ThumbnailOptions(64, 64, true)), 64);

        Assert.Equal(255, picture.Alpha(32, 32));
        Assert.InRange(picture.Extent().Bottom - picture.Extent().Top, 48, 58);
    }

    private sealed class Picture(byte[] rgba, int width)
    {
        public (byte R, byte G, byte B) At(int x, int y) => (rgba[Offset(x, y)], rgba[Offset(x, y) + 1], rgba[Offset(x, y) + 2]);

        public int Alpha(int x, int y) => rgba[Offset(x, y) + 3];

        public double Brightness(int x, int y) => (0.2126 * At(x, y).R) + (0.7152 * At(x, y).G) + (0.0722 * At(x, y).B);

        public (int Left, int Top, int Right, int Bottom) Extent()
        {
            var seen = Enumerable.Range(0, rgba.Length / 4).Where(i => rgba[(4 * i) + 3] > 127).ToList();
            return (seen.Min(i => i % width), seen.Min(i => i / width), seen.Max(i => i % width), seen.Max(i => i / width));
        }

        private int Offset(int x, int y) => 4 * ((y * width) + x);
    }
}
