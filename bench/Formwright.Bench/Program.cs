using System.Diagnostics;
using System.Globalization;
using Formwright.Bench;
using Formwright.Bench.Meshes;
using Formwright.Bench.Operations;
using Formwright.Bench.TextToCad;
using Formwright.Bench.TextToCad.Fuzz;
using Formwright.Tasks;

// Without arguments: every table. With a name: that one; `server` stands for the three that begin with it. The other words are for the processes that the tables start themselves.
switch (args)
{
    case ["worker"]:
        return await WorkerLoop.RunAsync([new EchoHandler()]);
    case ["jobs", var seconds]:
        Console.WriteLine(GeometryJobs.RunFor(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture))));
        return 0;
    case ["runs", var file, var repeats]:
        OperationRuns.Print(file, int.Parse(repeats, CultureInfo.InvariantCulture));
        return 0;
}

var benches = new Dictionary<string, Func<Table, Task>>
{
    ["engine"] = EngineBench.RunAsync,
    ["formats"] = FormatsBench.RunAsync,
    ["fuzz"] = table => FuzzBench.RunAsync(table, args),
    ["mesh"] = MeshBench.RunAsync,
    ["models"] = ModelTasksBench.RunAsync,
    ["operations"] = OperationsBench.RunAsync,
    ["server-start"] = ServerBench.StartAsync,
    ["server-latency"] = ServerBench.LatencyAsync,
    ["server-load"] = ServerBench.LoadAsync,
    ["text-to-cad"] = table => TextToCadBench.RunAsync(table, args),
    ["thumbnail"] = ThumbnailBench.RunAsync,
};
var wanted = benches.Where(bench => args.Length == 0 || args.Any(name => bench.Key == name || bench.Key.StartsWith($"{name}-", StringComparison.Ordinal))).ToList();
if (wanted.Count == 0)
{
    Console.Error.WriteLine($"There is no such table: use one of {string.Join(", ", benches.Keys)}.");
    return 1;
}

var table = new Table();
foreach (var (name, run) in wanted)
{
    var clock = Stopwatch.StartNew();
    await run(table);
    Console.Error.WriteLine($"({name} took {clock.Elapsed.TotalSeconds:0} s)");
}

table.Print();
return 0;
