using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Formwright.Bench.Operations;
using Formwright.Core;
using Formwright.Formats;
using Formwright.Mesh;

namespace Formwright.Bench.Meshes;

/// <summary>Mesh processing beside the programs that do the same work, in one run.</summary>
internal static class MeshBench
{
    private const int Broken = 200;

    public static async Task RunAsync(Table table)
    {
        Simplify(table);
        await QuadsAsync(table, "ring of 40,000 triangles", BenchMeshes.Ring(200, 100), 5000);
        await QuadsAsync(table, "plate with a boss and holes", BenchMeshes.Plate(), 5000);
        await RepairAsync(table);
        await BooleansAsync(table);
        await UnwrapAsync(table);
        Thumbnails(table);
        Memory(table);
    }

    private static void Simplify(Table table)
    {
        var mesh = BenchMeshes.Ring(500, 300, 0.15);
        var (ours, time) = Best(3, () => MeshSimplifier.Simplify(mesh, new SimplifyOptions(30_000)));
        var (direct, directTime) = Best(3, () => DirectSimplifier.Simplify(mesh, 30_000));
        var (error, directError) = (Deviation.Between(mesh, ours.Result, 20_000), Deviation.Between(mesh, direct, 20_000));
        table.Add(
            $"simplify {mesh.TriangleCount:N0} to {ours.Triangles:N0} triangles: time / mean deviation",
            $"{Table.Number(time)} ms / {Thousandths(error.Mean)}",
            "within 1.3x of meshoptimizer, error no worse",
            $"meshoptimizer called directly: {Table.Number(directTime)} ms / {Thousandths(directError.Mean)}, {direct.TriangleCount:N0} triangles ({Ratio(time, directTime)})");
    }

    private static async Task QuadsAsync(Table table, string what, WeldedMesh mesh, int count)
    {
        var (quads, time) = Best(1, () => QuadRemesher.Remesh(mesh, new QuadOptions(count)));
        var peer = await BlenderPeer.QuadsAsync(mesh, count);
        var other = peer is null ? null : new WeldedMesh([.. peer["points"]!.AsArray().Select(x => (double)x!)], [.. peer["triangles"]!.AsArray().Select(i => (int)i!)]);
        table.Add(
            $"quads of a {what}, {count:N0} asked: quads / points with four edges / largest, mean deviation / time",
            $"{quads.QuadCount:N0}, 100 % / {Percent(quads.RegularShare)} / {Away(quads.Deviation)} / {time / 1000:0.0} s",
            "95 % quads",
            peer is null || other is null
                ? "Blender's quadriflow: gave up or is not installed"
                : $"Blender's quadriflow: {(int)peer["faces"]!:N0}, {Percent((double)peer["quads"]!)} / {Percent((double)peer["regular"]!)} / {Away(Deviation.Between(mesh, other, 4000))} / {(double)peer["seconds"]!:0.0} s");

        static string Away(Deviation deviation) => $"{Thousandths(deviation.Largest)}, {Thousandths(deviation.Mean)}";
    }

    private static async Task RepairAsync(Table table)
    {
        var (whole, peerWhole, volume, peers) = (0, 0, 0, 0);
        List<double> errors = [], peerErrors = [];
        Dictionary<string, int> failed = [];
        var clock = new Stopwatch();
        foreach (var (way, mesh, expected) in BrokenMeshes.All(Broken))
        {
            clock.Start();
            var repaired = MeshRepair.Repair(mesh);
            clock.Stop();
            var topology = MeshTopology.Of(repaired.Mesh);
            if (topology.IsWatertight)
            {
                whole++;
            }
            else
            {
                failed[way] = failed.GetValueOrDefault(way) + 1;
            }

            volume += repaired.Method == RepairMethod.Volume ? 1 : 0;
            errors.Add(Math.Abs(topology.Volume - expected) / expected);
            if (await AdmeshAsync(mesh) is { } other)
            {
                var found = MeshTopology.Of(Welding.Weld(other));
                peers++;
                peerWhole += found.IsWatertight ? 1 : 0;
                peerErrors.Add(Math.Abs(found.Volume - expected) / expected);
            }
        }

        table.Add(
            $"{Broken} meshes broken in eight ways, repaired: closed and manifold / median, worst deviation of volume / built anew / time",
            $"{Percent((double)whole / Broken)} / {Share(Median(errors))}, {Share(errors.Max())} / {volume} / {clock.Elapsed.TotalMilliseconds / Broken:0} ms each"
                + string.Concat(failed.Select(pair => $"; not closed: {pair.Value} of {pair.Key}")),
            "100 %",
            peers == 0 ? "admesh is not installed" : $"admesh: {Percent((double)peerWhole / peers)} / {Share(Median(peerErrors))}, {Share(peerErrors.Max())}");
    }

    private static async Task<WeldedMesh?> AdmeshAsync(WeldedMesh mesh)
    {
        var folder = Directory.CreateTempSubdirectory("formwright-bench-").FullName;
        try
        {
            var stl = (IMeshReader)FormatCatalogue.Find("stl")!;
            var (from, to) = (Path.Combine(folder, "in.stl"), Path.Combine(folder, "out.stl"));
            await using (var stream = File.Create(from))
            {
                WriteStl(mesh, stream);
            }

            await Peer.RunAsync("admesh", folder, ["--write-binary-stl=out.stl", "in.stl"]);
            await using var result = File.OpenRead(to);
            var graph = stl.Read(result, new ReadLimits());
            List<double> points = [];
            foreach (var primitive in graph.Meshes[0].Primitives)
            {
                points.AddRange(primitive.Corners.SelectMany(corner => new double[] { primitive.Positions[corner].X, primitive.Positions[corner].Y, primitive.Positions[corner].Z }));
            }

            return new WeldedMesh([.. points], [.. Enumerable.Range(0, points.Count / 3)]);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // As it is: our own writer would leave out what has no area.
    private static void WriteStl(WeldedMesh mesh, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(new byte[80]);
        writer.Write(mesh.TriangleCount);
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            writer.Write(new byte[12]);
            foreach (var point in mesh.Triangles.AsSpan(3 * t, 3))
            {
                var p = mesh.PointAt(point);
                writer.Write((float)p.X);
                writer.Write((float)p.Y);
                writer.Write((float)p.Z);
            }

            writer.Write((short)0);
        }
    }

    private static async Task BooleansAsync(Table table)
    {
        var (a, b) = (BenchMeshes.Ring(160, 60, 0.1), BenchMeshes.Ball(22, 120, 60, new Point3(30, 0, 0)));
        var peer = await NodeAsync("manifold.mjs", new JsonArray(ToJson(a), ToJson(b)), "5");
        foreach (var (name, work) in ((string, Func<WeldedMesh>)[])
            [("union", () => MeshBoolean.Union(a, b)), ("difference", () => MeshBoolean.Difference(a, b)), ("intersection", () => MeshBoolean.Intersection(a, b))])
        {
            var (made, time) = Best(3, work);
            var topology = MeshTopology.Of(made);
            var other = peer?[name];
            table.Add(
                $"{name} of a ring ({a.TriangleCount:N0}) and a ball ({b.TriangleCount:N0}): time, closed",
                $"{Table.Number(time)} ms, {(topology.IsWatertight ? "yes" : "no")}",
                "the same volume to 1e-6",
                other is null
                    ? "manifold-3d is not installed"
                    : $"manifold-3d: {Table.Number((double)other["milliseconds"]!)} ms ({Ratio(time, (double)other["milliseconds"]!)}), volumes differ by {Math.Abs(topology.Volume - (double)other["volume"]!) / topology.Volume:0.0e0}");
        }
    }

    // In 32 bits, as the peers read no others.
    private static JsonObject ToJson(WeldedMesh mesh) => new()
    {
        ["points"] = new JsonArray([.. mesh.Points.Select(value => (JsonNode)(double)(float)value)]),
        ["triangles"] = new JsonArray([.. mesh.Triangles.Select(value => (JsonNode)value)]),
    };

    /// <summary>What a script of npm's packages says about an input; null when it cannot run here.</summary>
    private static async Task<JsonNode?> NodeAsync(string script, JsonNode input, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, input.ToJsonString());
            return await (await Peer.InstallAsync()).JsonAsync(script, [file, .. arguments]);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine(e.Message);
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task UnwrapAsync(Table table)
    {
        var mesh = BenchMeshes.Ring(250, 100, 0.15);
        var (layout, time) = Best(3, () => UvUnwrapper.Unwrap(mesh));
        var peer = await NodeAsync("unwrap.mjs", ToJson(mesh));
        table.Add(
            $"unwrap {mesh.TriangleCount:N0} triangles: stretch / covered / charts / time",
            $"{layout.Stretch:0.000} / {Percent(layout.Coverage)} / {layout.ChartCount} / {time / 1000:0.00} s",
            "",
            peer is null
                ? "xatlasjs is not installed"
                : $"xatlasjs: {(double)peer["stretch"]!:0.000} / {Percent((double)peer["coverage"]!)} / {(int)peer["charts"]!} / {(double)peer["milliseconds"]! / 1000:0.00} s");
    }

    private static void Thumbnails(Table table)
    {
        var mesh = BenchMeshes.Ring(250, 100);
        var scene = new Scene([new SceneBody("ring", CreasedMesh.Of(mesh))]);
        var pixels = new byte[4 * 1024 * 1024];
        new Random(1).NextBytes(pixels);
        var sampler = new TextureSampler(new Picture(1024, 1024, pixels), new TextureUse(0), isColor: true);
        var painted = new Scene([scene.Bodies[0] with { Paint = (_, weights) => sampler.At(new Vector2(weights.X, weights.Y)) }]);
        var (_, plain) = Best(5, () => ThumbnailRenderer.Render(scene));
        var (_, textured) = Best(5, () => ThumbnailRenderer.Render(painted));
        table.Add($"thumbnail 512x512, {mesh.TriangleCount:N0} triangles: plain / textured", $"{Table.Number(plain)} / {Table.Number(textured)} ms");
    }

    private static void Memory(Table table)
    {
        var mesh = BenchMeshes.Ring(1000, 500, 0.1);
        table.Add(
            $"memory allocated for {mesh.TriangleCount:N0} triangles: analyse / simplify to a tenth / unwrap",
            $"{Allocated(() => Printability.Analyse(mesh, new PrintabilityOptions(ThicknessSamples: 0, MostIntersections: 0)))} / "
                + $"{Allocated(() => MeshSimplifier.Simplify(mesh, new SimplifyOptions(100_000)))} / {Allocated(() => UvUnwrapper.Unwrap(mesh))} MB");

        static string Allocated(Action work)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            work();
            return Table.Number((GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6);
        }
    }

    private static (T Result, double Milliseconds) Best<T>(int runs, Func<T> work)
    {
        var best = double.MaxValue;
        T result = default!;
        for (var run = 0; run < runs; run++)
        {
            var clock = Stopwatch.StartNew();
            result = work();
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return (result, best);
    }

    private static double Median(List<double> values) => Table.Percentile(values, 0.5);

    private static string Thousandths(double length) => string.Create(CultureInfo.InvariantCulture, $"{1000 * length:0.0} µm");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    private static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{share:0.0e0}");

    private static string Ratio(double ours, double theirs) => string.Create(CultureInfo.InvariantCulture, $"{ours / theirs:0.00}x");
}
