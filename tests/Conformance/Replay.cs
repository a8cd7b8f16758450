using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Operations;

namespace Formwright.Conformance.Tests;

/// <summary>Calls the operations of a recorded run and compares every result.</summary>
internal sealed class Replay
{
    private static readonly IReadOnlyDictionary<string, string> Refusals = Lists.Read("refusals");

    private readonly RecordedRun run;
    private readonly List<object?> results = [];

    /// <summary>For each step that gave shapes, which of ours stands for the recorded one of an index.</summary>
    private readonly Dictionary<int, int[]> counterparts = [];

    private Replay(RecordedRun run) => this.run = run;

    /// <summary>Replays a run whose operations are all in the catalogue.</summary>
    /// <exception cref="MismatchException">A result differs.</exception>
    internal static void Check(RecordedRun run)
    {
        using var scope = KernelScope.Begin();
        var replay = new Replay(run);
        for (var i = 0; i < run.Steps.Count; i++)
        {
            var step = run.Steps[i];
            try
            {
                replay.Check(step, i);
            }
            catch (MismatchException mismatch)
            {
                throw new MismatchException($"run {run.Id}, step {i}, {step.Operation}({Short(step.Parameters)}): {mismatch.Message}");
            }
        }
    }

    private void Check(RecordedStep step, int index)
    {
        var fails = step.Result.ContainsKey("error") || IsNullShape(step.Result);

        // The recorder lost every single edge and vertex that was handed on, and reports an error of its own.
        var ignored = fails && TakesEdgeOrVertex(step.Parameters) && !Refusals.ContainsKey(run.Id);
        var (result, error) = Invoke(step);
        results.Add(result);
        if (error is not null && (ignored || !fails))
        {
            throw new MismatchException($"failed with {error.Code}: {error.Message}");
        }

        if (fails && !ignored && error is null)
        {
            throw new MismatchException($"should fail, got {Short(Describe(result))}");
        }

        if (!fails)
        {
            Compare(step, index, result);
        }
    }

    private (object? Result, Error? Error) Invoke(RecordedStep step)
    {
        try
        {
            var arguments = new OperationArguments(step.Parameters.ToDictionary(p => p.Key, p => Resolve(p.Value)));
            return (OperationCatalogue.Kernel.Find(step.Operation)!.Invoke(arguments), null);
        }
        catch (FormwrightException failure)
        {
            return (null, failure.Error);
        }
    }

    private void Compare(RecordedStep step, int index, object? result)
    {
        switch (step.Result.First())
        {
            case ("opaque", _):
                break;
            case ("none", _):
                Require(result is null, $"should be nothing, got {Short(Describe(result))}");
                break;
            case ("bytes", _):
                Require(result is string { Length: > 0 } or ReadOnlyMemory<byte> { IsEmpty: false } or IReadOnlyCollection<object?> { Count: > 0 } or JsonNode, "should be the content of a file");
                break;
            case ("value", JsonValue recorded) when IsStepFile(recorded, out var file):
                Require(IsStepFile(Describe(result), out var own), $"should be a STEP file, got {Short(Describe(result))}");
                Require(SameSolid(file, own), "should be a STEP file of the same solid");
                break;
            case ("value", var recorded):
                Values.Compare(step.Operation, recorded, Describe(result), run.Tolerance);
                break;
            case ("shape", var recorded):
                Require(result is Shape, $"should be a shape, got {Short(Describe(result))}");
                Require(ShapeComparison.Difference(recorded!.AsObject(), (Shape)result!) is var difference && difference is null, difference!);
                break;
            default:
                Require(ArgumentValue.TryItems(result ?? "", out var items), $"should be shapes, got {Short(Describe(result))}");
                counterparts[index] = ShapeComparison.Match(step.Result, [.. items!.Cast<object?>()]);
                break;
        }
    }

    private static bool IsStepFile(JsonNode? value, out string text)
    {
        text = value is JsonValue json && json.TryGetValue(out string? given) ? given : "";
        return text.StartsWith("ISO-10303-21;", StringComparison.Ordinal);
    }

    /// <summary>The text itself tells when and by what it was written.</summary>
    private static bool SameSolid(string recorded, string own)
    {
        var (a, b) = (Read(recorded), Read(own));
        return Math.Abs(Measure.Of(a, Measure.Volume).Mass - Measure.Of(b, Measure.Volume).Mass) <= 1e-6 * Measure.Of(a, Measure.Volume).Mass
            && (Bounds.Of(a).Min - Bounds.Of(b).Min).Length <= Values.BoxTolerance && (Bounds.Of(a).Max - Bounds.Of(b).Max).Length <= Values.BoxTolerance;

        static Shape Read(string text) => StepFiles.LoadSTEPorIGES(Encoding.UTF8.GetBytes(text), adjustZtoY: false)!;
    }

    /// <summary>The JSON of a result; a shape that is the result of a step is written as the reference to it.</summary>
    private JsonNode? Describe(object? result) => ResultJson.ToNode(result, shape =>
        results.FindIndex(r => ReferenceEquals(r, shape)) is >= 0 and var index && !ReferenceEquals(result, shape)
            ? new JsonObject { ["$ref"] = index }
            : new JsonObject { ["type"] = ArgumentValue.Word(shape.Kind) });

    private object? Resolve(JsonNode? node) => node switch
    {
        JsonObject reference when reference.TryGetPropertyValue("$ref", out var step) => Resolve(step!.GetValue<int>(), reference["$index"]?.GetValue<int>()),
        JsonObject members => members.ToDictionary(m => m.Key, m => Resolve(m.Value)),
        JsonArray items => items.Select(Resolve).ToArray(),
        _ => node,
    };

    private object? Resolve(int step, int? index)
    {
        var result = results[step];
        if (index is not { } recorded)
        {
            return result;
        }

        var own = counterparts.TryGetValue(step, out var indexes) && recorded < indexes.Length ? indexes[recorded] : recorded;
        return ArgumentValue.TryItems(result ?? "", out var items) && own < items.Count
            ? items[own]
            : throw new MismatchException($"step {step} has no item {own} to refer to");
    }

    private bool TakesEdgeOrVertex(JsonNode? node) => node switch
    {
        JsonObject reference when reference.TryGetPropertyValue("$ref", out var step) =>
            IsEdgeOrVertex(run.Steps[step!.GetValue<int>()].Result, reference["$index"]?.GetValue<int>()),
        JsonObject members => members.Any(m => TakesEdgeOrVertex(m.Value)),
        JsonArray items => items.Any(TakesEdgeOrVertex),
        _ => false,
    };

    private static bool IsEdgeOrVertex(JsonObject result, int? index)
    {
        var shape = index is { } i && result["shapes"] is JsonArray shapes && i < shapes.Count ? shapes[i] : result["shape"];
        return shape?["type"]?.GetValue<string>() is "edge" or "vertex";
    }

    private static bool IsNullShape(JsonObject result) => result["shape"] is JsonObject shape && !shape.ContainsKey("type");

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new MismatchException(message);
        }
    }

    private static string Short(JsonNode? node)
    {
        var text = node?.ToJsonString(JsonSerializerOptions.Web) ?? "null";
        return text.Length <= 300 ? text : $"{text[..300]}...";
    }
}
