using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using Formwright.Core;
using Formwright.Formats;

namespace Formwright.Bench;

/// <summary>Writing and reading a model of a million triangles in every mesh format of our own, and how long Assimp takes to read the same file.</summary>
internal static class FormatsBench
{
    private const int Rows = 500;
    private const int Columns = 1000;
    private const int Runs = 3;

    public static async Task RunAsync(Table table)
    {
        var graph = Ring();
        var limits = new ReadLimits(MaxBytes: 1L << 30);
        foreach (var writer in FormatCatalogue.All.OfType<IMeshWriter>().Where(format => format is IMeshReader))
        {
            byte[] file = [];
            var (writeTime, writeMemory) = Best(() =>
            {
                using var stream = new MemoryStream(file.Length);
                writer.Write(graph, stream);
                file = stream.ToArray();
            });
            var (readTime, readMemory) = Best(() => ((IMeshReader)writer).Read(new MemoryStream(file), limits));
            var megabytes = file.Length / 1e6;
            var aim = writer.Info.Name is "glb" or "stl" ? "over 100 MB/s each way" : "";
            table.Add(
                $"{writer.Info.Name}, {graph.TriangleCount:N0} triangles, {Table.Number(megabytes)} MB: write / read",
                $"{Table.Number(megabytes / writeTime.TotalSeconds)} / {Table.Number(megabytes / readTime.TotalSeconds)} MB/s ({writeTime.TotalMilliseconds:0} / {readTime.TotalMilliseconds:0} ms), {writeMemory:0} / {readMemory:0} MB allocated",
                aim,
                await AssimpTime(file, writer.Info.Extensions[0]));
        }
    }

    private static (TimeSpan Time, double Megabytes) Best(Action action)
    {
        var (best, memory) = (TimeSpan.MaxValue, 0.0);
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            action();
            best = clock.Elapsed < best ? clock.Elapsed : best;
            memory = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
        }

        return (best, memory);
    }

    private static async Task<string> AssimpTime(byte[] file, string extension)
    {
        var path = Path.Combine(Path.GetTempPath(), $"formwright-bench{extension}");
        await File.WriteAllBytesAsync(path, file);
        try
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("assimp", ["info", path, "--silent"]) { RedirectStandardOutput = true })!;
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? $"assimp info: {clock.ElapsedMilliseconds} ms" : "assimp does not read it";
        }
        catch (Win32Exception)
        {
            return "assimp is not installed";
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A torus with normals and texture coordinates.</summary>
    private static SceneGraph Ring()
    {
        var positions = new Vector3[(Rows + 1) * (Columns + 1)];
        var normals = new Vector3[positions.Length];
        var coordinates = new Vector2[positions.Length];
        var corners = new int[Rows * Columns * 6];
        for (var row = 0; row <= Rows; row++)
        {
            for (var column = 0; column <= Columns; column++)
            {
                var (u, v) = (column / (float)Columns, row / (float)Rows);
                var (sine, cosine) = MathF.SinCos(u * MathF.Tau);
                var (minorSine, minorCosine) = MathF.SinCos(v * MathF.Tau);
                var vertex = (row * (Columns + 1)) + column;
                normals[vertex] = new Vector3(cosine * minorCosine, minorSine, -sine * minorCosine);
                positions[vertex] = new Vector3(cosine, 0, -sine) + (normals[vertex] * 0.3f);
                coordinates[vertex] = new Vector2(u, v);
                if (row < Rows && column < Columns)
                {
                    var next = vertex + Columns + 1;
                    ((int[])[vertex, vertex + 1, next + 1, vertex, next + 1, next]).CopyTo(corners, 6 * ((row * Columns) + column));
                }
            }
        }

        return new SceneGraph
        {
            Nodes = [new SceneNode("ring", NodeTransform.Identity, Mesh: 0)],
            Meshes = [new PolygonMesh("ring", [new MeshPrimitive { Positions = positions, Normals = normals, TexCoords = coordinates, Corners = corners, Material = 0 }])],
            Materials = [new Material { Name = "grey" }],
        };
    }
}
