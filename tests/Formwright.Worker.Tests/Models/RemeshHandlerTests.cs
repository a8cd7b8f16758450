using System.Globalization;
using System.Numerics;
using System.Text;
using Formwright.Core;

namespace Formwright.Worker.Tests.Models;

public sealed class RemeshHandlerTests : IDisposable
{
    private const float Radius = 50;

    private readonly ModelRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Sphere_ComesDownToTheNumber_AndKeepsItsShape()
    {
        await run.OfAsync(ModelTasks.Remesh, Sphere(50, 100), new RemeshModelInput("sphere.stl", ["stl"], 1000));
        Assert.InRange(run.Result.Faces, 800, 1000);
        Assert.All(Points(run.Model("stl")), point => Assert.InRange(point.Length(), 0.98f * Radius, 1.02f * Radius));
    }

    [Fact]
    public async Task Sphere_WithFewerPolygonsThanAsked_KeepsThem()
    {
        await run.OfAsync(ModelTasks.Remesh, Sphere(10, 10), new RemeshModelInput("sphere.stl", ["stl"], 30_000));
        Assert.Equal(180, run.Result.Faces);
    }

    [Fact]
    public async Task CoarserLevel_HasFewerPolygons()
    {
        var faces = new List<int>();
        foreach (var level in (int[])[1, 4])
        {
            using var one = new ModelRun();
            faces.Add((await one.OfAsync(ModelTasks.Remesh, Sphere(50, 100), new RemeshModelInput("sphere.stl", ["stl"], 30_000, Level: level))).Result.Faces);
        }

        Assert.True(faces[1] < faces[0] / 2, $"{faces[0]} and {faces[1]}");
    }

    [Fact]
    public async Task Quads_AreAboutAsManyAsAsked_AndKeepTheShape()
    {
        await run.OfAsync(ModelTasks.Remesh, Sphere(50, 100), new RemeshModelInput("sphere.stl", ["stl"], 1000, IsQuad: true));
        Assert.InRange(run.Result.Faces, 500, 2000);
        // STL holds each quad as two triangles.
        Assert.Equal(84 + (50 * 2 * run.Result.Faces), run.Model("stl").Length);
        Assert.All(Points(run.Model("stl")), point => Assert.InRange(point.Length(), 0.97f * Radius, 1.03f * Radius));
    }

    [Fact]
    public async Task Height_GivenToo_IsMet_AndTheOriginStays()
    {
        await run.OfAsync(ModelTasks.Remesh, Sphere(10, 10), new RemeshModelInput("sphere.stl", ["stl"], 30_000, Height: 2));
        var (min, max) = ModelRun.StlBounds(run.Model("stl"));
        Assert.Equal(2000, max.Z - min.Z, 1);
        Assert.Equal(0, max.Z + min.Z, 1);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, -2 * Radius)]
    public async Task Origin_GivenAlone_IsMovedThere(bool isCentred, float bottom)
    {
        await run.OfAsync(ModelTasks.Remesh, ModelRun.StlBox(new Vector3(2, 2, 4) * Radius, new Vector3(7, 8, 9)), new RemeshModelInput("box.stl", ["stl"], 30_000, CenterOrigin: isCentred));
        var (min, max) = ModelRun.StlBounds(run.Model("stl"));
        ModelRun.AssertNear(new(-Radius, -Radius, bottom), min, 1e-3f * Radius);
        ModelRun.AssertNear(new(Radius, Radius, bottom + (4 * Radius)), max, 1e-3f * Radius);
    }

    private static IEnumerable<Vector3> Points(byte[] stl) => Enumerable.Range(0, BitConverter.ToInt32(stl, 80)).SelectMany(t => Enumerable.Range(0, 3).Select(v =>
    {
        var at = 84 + (50 * t) + 12 + (12 * v);
        return new Vector3(BitConverter.ToSingle(stl, at), BitConverter.ToSingle(stl, at + 4), BitConverter.ToSingle(stl, at + 8));
    }));

    /// <summary>Rings of quads, cut, with single triangles at the poles: 2 · segments · (rings - 1) of them.</summary>
    private static byte[] Sphere(int rings, int segments)
    {
        var text = new StringBuilder("solid unnamed\n");
        for (var ring = 0; ring < rings; ring++)
        {
            for (var segment = 0; segment < segments; segment++)
            {
                var (a, b, c, d) = (At(ring, segment), At(ring + 1, segment), At(ring + 1, segment + 1), At(ring, segment + 1));
                if (ring < rings - 1)
                {
                    Facet(a, b, c);
                }

                if (ring > 0)
                {
                    Facet(a, c, d);
                }
            }
        }

        return Encoding.ASCII.GetBytes(text.Append("endsolid unnamed\n").ToString());

        void Facet(params ReadOnlySpan<Vector3> points)
        {
            text.Append("facet normal 0 0 0\nouter loop\n");
            foreach (var p in points)
            {
                text.Append(CultureInfo.InvariantCulture, $"vertex {p.X:R} {p.Y:R} {p.Z:R}\n");
            }

            text.Append("endloop\nendfacet\n");
        }

        Vector3 At(int ring, int segment)
        {
            var (theta, phi) = (MathF.PI * ring / rings, 2 * MathF.PI * (segment % segments) / segments);
            // The poles are one point each, which sines of multiples of pi are not.
            var across = ring == 0 || ring == rings ? 0 : MathF.Sin(theta);
            return Radius * new Vector3(across * MathF.Cos(phi), across * MathF.Sin(phi), MathF.Cos(theta));
        }
    }
}
