using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh.Tests;

public class UvUnwrapperTests
{
    [Fact]
    public void Box_HasSixChartsWithoutDistortion()
    {
        var layout = UvUnwrapper.Unwrap(Meshes.Box(20, 30, 40));

        Assert.Equal(6, layout.ChartCount);
        Assert.Equal(1, layout.Stretch, 1e-3);
        Assert.True(layout.Coverage > 0.4);
    }

    [Fact]
    public void Torus_IsLaidOutWithoutOverlapAndWithLittleDistortion()
    {
        var torus = Meshes.Torus(30, 10, 90, 30);

        var layout = UvUnwrapper.Unwrap(torus);

        Assert.InRange(layout.Stretch, 1, 1.08);
        Assert.True(layout.Coverage > 0.35);
        Assert.All(layout.TexCoords, uv => Assert.True(uv.X is >= 0 and <= 1 && uv.Y is >= 0 and <= 1));

        // As a flat mesh with points of its own per chart, no two triangles share a place; each turns the same way.
        Dictionary<(int, int), int> numbers = [];
        List<double> points = [];
        var corners = new int[torus.Triangles.Length];
        for (var corner = 0; corner < corners.Length; corner++)
        {
            var key = (layout.Charts[corner / 3], torus.Triangles[corner]);
            if (!numbers.TryGetValue(key, out corners[corner]))
            {
                numbers.Add(key, corners[corner] = points.Count / 3);
                points.AddRange([layout.TexCoords[corner].X, layout.TexCoords[corner].Y, 0]);
            }
        }

        Assert.Empty(SelfIntersections.Find(new WeldedMesh([.. points], corners), 1));
        for (var t = 0; t < corners.Length; t += 3)
        {
            var (u, v) = (layout.TexCoords[t + 1] - layout.TexCoords[t], layout.TexCoords[t + 2] - layout.TexCoords[t]);
            Assert.True((u.X * v.Y) - (u.Y * v.X) > 0);
        }
    }

    [Fact]
    public void StripAroundACylinder_IsUnrolledWithoutDistortion()
    {
        // A strip of 40° around an axis can be developed; seen from one end the other would be narrower by a quarter.
        List<double> points = [];
        List<int> triangles = [];
        for (var i = 0; i <= 12; i++)
        {
            var (sine, cosine) = Math.SinCos((i - 6) * Math.PI / 54);
            points.AddRange([10 * sine, 0, 10 * cosine, 10 * sine, 20, 10 * cosine]);
            triangles.AddRange(i < 12 ? [2 * i, (2 * i) + 2, (2 * i) + 3, 2 * i, (2 * i) + 3, (2 * i) + 1] : []);
        }

        var layout = UvUnwrapper.Unwrap(new WeldedMesh([.. points], [.. triangles]));

        Assert.Equal(1, layout.ChartCount);
        Assert.InRange(layout.Stretch, 1, 1.001);
    }

    [Theory]
    [MemberData(nameof(Meshes.BadKinds), MemberType = typeof(Meshes))]
    public void BadMesh_GetsFiniteCoordinates(string kind) =>
        Assert.All(UvUnwrapper.Unwrap(Meshes.Bad(kind)).TexCoords, uv => Assert.True(Vector2.Clamp(uv, Vector2.Zero, Vector2.One) == uv));

    [Fact]
    public void TenThousandShells_ArePackedInTime() => Assert.Equal(60_000, UvUnwrapper.Unwrap(Meshes.Shells(10_000)).ChartCount);

    [Fact]
    public void Options_OutOfRange_AreRefused() =>
        Assert.Equal("cone_angle", Assert.Throws<FormwrightException>(() => UvUnwrapper.Unwrap(Meshes.Box(1, 1, 1), new UvOptions(90))).Error.Field);

    [Fact]
    public void Cancellation_InTheMiddle_EndsIt()
    {
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => UvUnwrapper.Unwrap(Meshes.Torus(30, 10, 90, 30), null, null, Meshes.CancelAt(0.1, source), source.Token));
    }
}
