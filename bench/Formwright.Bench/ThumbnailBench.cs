using System.Diagnostics;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Operations;
using Formwright.Mesh;

namespace Formwright.Bench;

/// <summary>The picture of a part with about 50,000 triangles.</summary>
internal static class ThumbnailBench
{
    private const int Triangles = 50_000;

    public static Task RunAsync(Table table)
    {
        using var scope = KernelScope.Begin();
        var mesh = Torus();
        var scene = new Scene([new SceneBody("torus", mesh)]);
        var times = Enumerable.Range(0, 25).Select(_ => Render(scene)).Skip(5).ToList();
        table.Add(
            $"thumbnail 512x512 with PNG, {mesh.TriangleCount:N0} triangles, one thread: p50",
            $"{Table.Number(Table.Percentile(times, 0.5))} ms");
        return Task.CompletedTask;
    }

    private static double Render(Scene scene)
    {
        using var png = new MemoryStream();
        var clock = Stopwatch.StartNew();
        ThumbnailRenderer.RenderPng(scene, null, png);
        return clock.Elapsed.TotalMilliseconds;
    }

    // The deflection is halved until the mesh is fine enough.
    private static SurfaceMesh Torus()
    {
        var torus = Solids.CreateTorus(30, 12, default, Point3.UnitZ);
        for (var deflection = 0.1; ; deflection /= 2)
        {
            var mesh = Tessellator.Tessellate(torus, new TessellationOptions(deflection));
            if (mesh.TriangleCount >= Triangles)
            {
                return mesh;
            }
        }
    }
}
