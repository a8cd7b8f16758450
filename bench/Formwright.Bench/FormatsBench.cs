using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Nodes;
using Formwright.Bench.Operations;
using Formwright.Core;
using Formwright.Formats;

namespace Formwright.Bench;

/// <summary>
/// Writing and reading a model of a million triangles in every mesh format of our own, beside Assimp (reads the file, its start included), gltfpack (reads and
/// writes, likewise) and Blender (importer and exporter alone).
/// </summary>
internal static class FormatsBench
{
    private const int Rows = 500;
    private const int Columns = 1000;
    private const int Runs = 3;

    private static readonly TimeSpan BlenderLimit = TimeSpan.FromMinutes(10);

    private static readonly string[] OfBlender = ["glb", "obj", "fbx", "stl"];

    public static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("formwright-bench-").FullName;
        try
        {
            var rows = Measure(folder);
            var peer = await Peer.InstallAsync();
            foreach (var row in rows)
            {
                var file = Path.Combine(folder, $"model.{row.Format}");
                List<string> peers = [await AssimpAsync(file)];
                if (row.Format == "glb")
                {
                    peers.Add(await GltfpackAsync(peer, file));
                }

                if (OfBlender.Contains(row.Format))
                {
                    peers.Add(await BlenderAsync(peer, file));
                }

                table.Add(row.What, row.Value, row.Format is "glb" or "stl" ? "over 100 MB/s each way" : "", string.Join("; ", peers));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<(string Format, string What, string Value)> Measure(string folder)
    {
        var graph = Ring();
        var limits = new ReadLimits(MaxBytes: 1L << 30);
        List<(string, string, string)> rows = [];
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
            File.WriteAllBytes(Path.Combine(folder, $"model.{writer.Info.Name}"), file);
            rows.Add((
                writer.Info.Name,
                $"{writer.Info.Name}, {graph.TriangleCount:N0} triangles, {Table.Number(megabytes)} MB: write / read",
                $"{Table.Number(megabytes / writeTime.TotalSeconds)} / {Table.Number(megabytes / readTime.TotalSeconds)} MB/s ({writeTime.TotalMilliseconds:0} / {readTime.TotalMilliseconds:0} ms), {writeMemory:0} / {readMemory:0} MB allocated"));
        }

        return rows;
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

    private static async Task<string> AssimpAsync(string file) => await TimeAsync("assimp", ["info", file, "--silent"]) switch
    {
        null => "assimp is not installed",
        { Failed: true } => "assimp does not read it",
        { Time: var time } => $"assimp info: {time.TotalMilliseconds:0} ms",
    };

    private static async Task<string> GltfpackAsync(Peer peer, string file) =>
        await TimeAsync("node", [Path.Combine(peer.Folder, "node_modules", "gltfpack", "cli.js"), "-noq", "-i", file, "-o", file + ".packed.glb"]) is { Failed: false, Time: var time }
            ? $"gltfpack read and write: {time.TotalMilliseconds:0} ms"
            : "gltfpack failed";

    /// <summary>Each file in a process of its own, so that one at which Blender crashes or hangs does not take the others' times with it.</summary>
    private static async Task<string> BlenderAsync(Peer peer, string file)
    {
        const string Start = "FOUND ";
        try
        {
            // Blender takes a relative path from PWD, which is that of this program and not the folder it is started in.
            var script = Path.Combine(peer.Folder, "models.py");
            var output = await Peer.RunAsync("blender", peer.Folder, ["--background", "--factory-startup", "--python-exit-code", "3", "--python", script, "--", file], BlenderLimit);
            var times = JsonNode.Parse(output.Split('\n').Single(line => line.StartsWith(Start, StringComparison.Ordinal))[Start.Length..])!;
            return $"Blender: write {(double)times["write"]! * 1000:0} ms, read {(double)times["read"]! * 1000:0} ms";
        }
        catch (Win32Exception)
        {
            return "Blender is not installed";
        }
        catch (InvalidOperationException e)
        {
            // The table's rows of our own stand without the peer.
            Console.Error.WriteLine(e.Message);
            return "Blender gave up";
        }
    }

    /// <summary>How long a program took from its start to its end; null when it is not installed.</summary>
    private static async Task<(bool Failed, TimeSpan Time)?> TimeAsync(string program, string[] arguments)
    {
        try
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode != 0, clock.Elapsed);
        }
        catch (Win32Exception)
        {
            return null;
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
