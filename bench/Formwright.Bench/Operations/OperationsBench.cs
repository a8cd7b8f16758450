using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;

namespace Formwright.Bench.Operations;

/// <summary>Kernel operations, conversion of STEP files and pipelines, beside the WebAssembly kernels of npm on the same inputs.</summary>
internal static class OperationsBench
{
    private const int Repeats = 9;
    private const int StepRepeats = 5;
    private const double Deflection = 0.1;
    private const double Angle = 0.5;

    public static async Task RunAsync(Table table)
    {
        var folder = Directory.CreateTempSubdirectory("formwright-bench-").FullName;
        try
        {
            var peer = await Peer.InstallAsync();
            await RecordedRunsAsync(table, peer, folder);
            await PlateAsync(table, peer, folder);
            await StepFilesAsync(table, peer, folder);
            await PipelineBench.RunAsync(table);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Our side of a file of runs, in a process of its own as the peer's is.</summary>
    private static async Task<RunTimes> OursAsync(string file, int repeats) =>
        RunTimes.Of(await Peer.RunAsync(Environment.ProcessPath!, Path.GetTempPath(), ["runs", file, Number(repeats)]));

    private static async Task<RunTimes> TheirsAsync(Peer peer, string file, int repeats) =>
        RunTimes.Of(await peer.NodeAsync("operations.mjs", file, Number(repeats)));

    private static async Task RecordedRunsAsync(Table table, Peer peer, string folder)
    {
        var shared = Environment.GetEnvironmentVariable("FORMWRIGHT_SHARED") ?? Path.Combine("..", "shared");
        var recorded = Path.Combine(shared, "oracles", "operations", "kernel.jsonl");
        if (!File.Exists(recorded))
        {
            table.Add("kernel runs", "not measured: set FORMWRIGHT_SHARED to the folder of the recorded runs");
            return;
        }

        var runs = File.ReadLines(recorded).Select((line, i) => Run(i, JsonNode.Parse(line)!["steps"]!.AsArray())).ToList();
        var file = Write(folder, "runs.jsonl", runs);
        var (ours, theirs) = (await OursAsync(file, Repeats), await TheirsAsync(peer, file, Repeats));
        var both = ours.Milliseconds.Keys.Intersect(theirs.Milliseconds.Keys).Order().ToList();
        var ratios = both.Select(line => theirs.Milliseconds[line] / ours.Milliseconds[line]).ToList();
        table.Add(
            $"{both.Count} kernel runs that both can do, process against Node, best of 9: median ratio of times",
            $"{Table.Number(Table.Percentile(ratios, 0.5))}x faster",
            "3x faster",
            $"10 % of the runs below {Table.Number(Table.Percentile(ratios, 0.1))}x, 90 % below {Table.Number(Table.Percentile(ratios, 0.9))}x");
        var slower = both.Zip(ratios, (line, ratio) => (Line: line, Ratio: ratio)).Where(pair => pair.Ratio < 1).OrderBy(pair => pair.Ratio).ToList();
        table.Add("kernel runs slower than theirs", $"{slower.Count}", "0");
        foreach (var (line, ratio) in slower)
        {
            var names = runs[line]["steps"]!.AsArray().Select(step => (string)step!["op"]!).Distinct();
            table.Add($"slower: {string.Join(", ", names)}", $"{Precise(ours.Milliseconds[line])} ms", "", $"{Precise(theirs.Milliseconds[line])} ms, ratio {Precise(ratio)}");
        }
    }

    private static async Task PlateAsync(Table table, Peer peer, string folder)
    {
        var cut = Plate();
        var meshed = Plate();
        meshed.Add(Step("occt.shapeToMesh", new JsonObject { ["shape"] = Reference(401), ["precision"] = Deflection }));
        var ours = await OursAsync(Write(folder, "plate.jsonl", [Run(0, cut), Run(1, meshed)]), 3);
        var mesh = ours.Milliseconds[1] - ours.Milliseconds[0];

        // Minutes in the peer, so that one execution has to do.
        var theirs = await TheirsAsync(peer, Write(folder, "meshed.jsonl", [Run(0, meshed)]), 0);
        var theirTime = theirs.Milliseconds.GetValueOrDefault(0, double.NaN);
        table.Add(
            "plate with 400 holes: 400 cylinders, one cut, mesh by faces and edges",
            $"{Table.Number(ours.Milliseconds[1])} ms, of which the mesh {Table.Number(mesh)} ms",
            "",
            $"{Table.Number(theirTime)} ms, ratio {theirTime / ours.Milliseconds[1]:0.0}");
        table.Add("plate with 400 holes: peak of the process's memory", $"{ours.Megabytes} MB", "", $"{theirs.Megabytes} MB");
    }

    private static async Task StepFilesAsync(Table table, Peer peer, string folder)
    {
        foreach (var (what, path) in StepFiles.Write(folder))
        {
            var theirs = await peer.JsonAsync("step.mjs", path, Number(StepRepeats));
            var glb = Path.ChangeExtension(path, ".glb");
            var triangles = Median(() => ToTriangles(path));
            var glbTime = Median(() => StepToGltf.Convert(path, glb, new StepToGltfOptions { Meshing = new GltfMeshing(Deflection, Angle, Relative: false) }));
            var issues = await peer.JsonAsync("validate.mjs", glb);
            AddRatio(table, $"STEP to triangles, {what}", triangles, theirs["triangles"]!, "");
            AddRatio(table, $"STEP to GLB, {what}", glbTime, theirs["glb"]!, $"; {issues["errors"]} errors, {issues["warnings"]} warnings");
        }
    }

    private static void ToTriangles(string path)
    {
        using var scope = KernelScope.Begin();
        foreach (var body in StepExchange.Read(path).Bodies)
        {
            Tessellator.Tessellate(body.Shape, new TessellationOptions(Deflection, double.RadiansToDegrees(Angle)));
        }
    }

    private static double Median(Action work)
    {
        work();
        return Table.Percentile(Enumerable.Range(0, StepRepeats).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            work();
            return clock.Elapsed.TotalMilliseconds;
        }).ToList(), 0.5);
    }

    private static void AddRatio(Table table, string what, double ours, JsonNode theirs, string remark)
    {
        // The first repeat warms up.
        var time = Table.Percentile(theirs.AsArray().Skip(1).Select(sample => (double)sample!), 0.5);
        table.Add(what, $"{Table.Number(ours)} ms{remark}", "2.5x faster", $"{Table.Number(time)} ms, ratio {time / ours:0.0}");
    }

    private static JsonArray Plate()
    {
        var steps = new JsonArray(Step("occt.shapes.solid.createBox", new JsonObject { ["width"] = 210, ["length"] = 210, ["height"] = 4, ["center"] = new JsonArray(0, 0, 0) }));
        for (var i = 0; i < 400; i++)
        {
            var center = new JsonArray(((i % 20) - 9.5) * 10, -5, ((i / 20) - 9.5) * 10);
            steps.Add(Step("occt.shapes.solid.createCylinder", new JsonObject { ["radius"] = 3, ["height"] = 10, ["center"] = center, ["direction"] = new JsonArray(0, 1, 0) }));
        }

        var holes = new JsonArray([.. Enumerable.Range(1, 400).Select(Reference)]);
        steps.Add(Step("occt.booleans.difference", new JsonObject { ["shape"] = Reference(0), ["shapes"] = holes, ["keepEdges"] = false }));
        return steps;
    }

    private static JsonObject Reference(int step) => new JsonObject { ["$ref"] = step };

    private static JsonObject Step(string operation, JsonObject parameters) => new JsonObject { ["op"] = operation, ["params"] = parameters };

    private static JsonObject Run(int line, JsonArray steps) => new() { ["line"] = line, ["steps"] = steps.DeepClone() };

    private static string Write(string folder, string name, IEnumerable<JsonObject> runs)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllLines(file, runs.Select(run => run.ToJsonString()));
        return file;
    }

    private static string Precise(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
