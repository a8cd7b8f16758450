using System.Text.Json.Nodes;

namespace Formwright.Conformance.Tests;

/// <summary>One call of a recorded run.</summary>
/// <param name="Operation">Path of the operation.</param>
/// <param name="Parameters">Its arguments; <c>{"$ref": n, "$index": i}</c> stands for the result of an earlier step or one item of it.</param>
/// <param name="Result">What was recorded, as the oracle's README describes it.</param>
internal sealed record RecordedStep(string Operation, JsonObject Parameters, JsonObject Result);

/// <summary>A sequence of calls with their results.</summary>
/// <param name="Id">The recorded id; a second run with the same id is called <c>id#2</c>.</param>
/// <param name="Tolerance">Absolute and relative tolerance of plain numbers.</param>
/// <param name="Steps">The calls in order.</param>
internal sealed record RecordedRun(string Id, double Tolerance, IReadOnlyList<RecordedStep> Steps)
{
    private static readonly Lazy<IReadOnlyDictionary<string, RecordedRun>> Loaded = new(Load);

    /// <summary>All runs by id; none when the oracle is not there.</summary>
    internal static IReadOnlyDictionary<string, RecordedRun> All => Loaded.Value;

    /// <summary>The operations that some run calls.</summary>
    internal static IReadOnlySet<string> Operations { get; } =
        All.Values.SelectMany(run => run.Steps).Select(step => step.Operation).ToHashSet();

    private static Dictionary<string, RecordedRun> Load()
    {
        var runs = new Dictionary<string, RecordedRun>();
        foreach (var (name, tolerance) in (ReadOnlySpan<(string, double)>)[("data", 1e-12), ("kernel", 1e-6)])
        {
            var file = Folders.Runs(name);
            foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
            {
                var run = JsonNode.Parse(line)!;
                var recorded = run["id"]!.GetValue<string>();
                var id = recorded;
                for (var copy = 2; runs.ContainsKey(id); copy++)
                {
                    id = $"{recorded}#{copy}";
                }

                runs.Add(id, new RecordedRun(id, tolerance, [.. run["steps"]!.AsArray().Select(Step)]));
            }
        }

        return runs;
    }

    private static RecordedStep Step(JsonNode? step) =>
        new(step!["op"]!.GetValue<string>(), step["params"]!.AsObject(), step["result"]!.AsObject());
}
