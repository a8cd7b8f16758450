using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;

namespace Formwright.Bench.Operations;

/// <summary>
/// Runs lists of operations that refer to each other's results: <c>{"$ref": n}</c> stands for the result of an earlier step and
/// <c>{"$ref": n, "$index": i}</c> for one item of it. Prints what the peers' program prints, so that both can be compared.
/// </summary>
internal static class OperationRuns
{
    /// <summary>Prints the least milliseconds of every run of a file, one JSON object a line, and at last the peak of memory.</summary>
    public static void Print(string file, int repeats)
    {
        foreach (var line in File.ReadLines(file))
        {
            var run = JsonNode.Parse(line)!;
            var steps = run["steps"]!.AsArray().Select(step => (Operation: (string)step!["op"]!, Parameters: step["params"]!.AsObject())).ToList();
            if (steps.Exists(step => OperationCatalogue.Kernel.Find(step.Operation) is null))
            {
                continue;
            }

            try
            {
                Execute(steps);
                var samples = Enumerable.Range(0, repeats).Select(_ => Time(steps)).ToList();
                Console.WriteLine(new JsonObject { ["line"] = (int)run["line"]!, ["milliseconds"] = samples.Min() }.ToJsonString());
            }
            catch (Exception failure) when (failure is FormwrightException or ArgumentOutOfRangeException)
            {
                // Some runs record a failure, or pick an item where only the recorder had one.
            }
        }

        var peak = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
        Console.WriteLine(new JsonObject { ["megabytes"] = long.Parse(peak, CultureInfo.InvariantCulture) / 1024 }.ToJsonString());
    }

    private static double Time(List<(string Operation, JsonObject Parameters)> steps)
    {
        var clock = Stopwatch.StartNew();
        Execute(steps);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Execute(List<(string Operation, JsonObject Parameters)> steps)
    {
        using var scope = KernelScope.Begin();
        var results = new List<object?>();
        foreach (var (operation, parameters) in steps)
        {
            var arguments = new OperationArguments(parameters.ToDictionary(p => p.Key, p => Resolve(p.Value, results)));
            results.Add(OperationCatalogue.Kernel.Find(operation)!.Invoke(arguments));
        }
    }

    private static object? Resolve(JsonNode? node, List<object?> results) => node switch
    {
        JsonObject reference when reference["$ref"] is { } step =>
            reference["$index"] is { } index ? ((IList)results[(int)step]!)[(int)index] : results[(int)step],
        JsonObject members => members.ToDictionary(member => member.Key, member => Resolve(member.Value, results)),
        JsonArray items => items.Select(item => Resolve(item, results)).ToArray(),
        _ => node,
    };
}

/// <summary>What a program printed: milliseconds by line of the file, and megabytes.</summary>
internal sealed record RunTimes(IReadOnlyDictionary<int, double> Milliseconds, long Megabytes)
{
    /// <summary>Reads the lines that are JSON; kernels talk between them.</summary>
    public static RunTimes Of(string output)
    {
        var times = new Dictionary<int, double>();
        long megabytes = 0;
        foreach (var line in output.Split('\n').Where(line => line.StartsWith('{')))
        {
            var entry = JsonSerializer.Deserialize<JsonObject>(line)!;
            if (entry["megabytes"] is { } memory)
            {
                megabytes = (long)memory;
            }
            else
            {
                times[(int)entry["line"]!] = (double)entry["milliseconds"]!;
            }
        }

        return new RunTimes(times, megabytes);
    }
}
