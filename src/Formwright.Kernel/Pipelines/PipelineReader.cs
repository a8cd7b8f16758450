using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>Reads the steps of one pipeline and notes everything that is wrong with them.</summary>
/// <param name="catalogue">The operations they may use.</param>
/// <param name="limits">How large they may be.</param>
/// <param name="files">Number of input files.</param>
internal sealed class PipelineReader(OperationCatalogue catalogue, PipelineLimits limits, int files)
{
    private const int MostErrors = 20;

    private readonly OperationFinder finder = new(catalogue);
    private readonly List<Error> errors = [];
    private readonly List<Violation> violations = [];

    /// <summary>Everything wrong, at most 20.</summary>
    internal IReadOnlyList<Error> Errors => errors;

    /// <summary>The same, each with its place apart from what is wrong there.</summary>
    internal IReadOnlyList<Violation> Violations => violations;

    /// <summary>What a step of the outermost list may refer to before any has run.</summary>
    internal ReferenceScope Start { get; } = new(0, 0, HasItem: false, HasMapResult: false, files);

    private bool IsFull => errors.Count >= MostErrors;

    internal void Add(string path, string message) => Add(new Error(ErrorCode.InvalidInput, $"{path} {message}", path), message);

    /// <summary>Reads a list of steps.</summary>
    /// <param name="steps">The list.</param>
    /// <param name="path">Where it stands, such as <c>steps</c>.</param>
    /// <param name="scope">What its first step may refer to.</param>
    /// <param name="nesting">Maps and choices around it.</param>
    /// <param name="counts">True when the results of its steps become results of the pipeline.</param>
    internal IReadOnlyList<PipelineNode> ReadSteps(JsonArray steps, string path, ReferenceScope scope, int nesting, bool counts)
    {
        var nodes = new List<PipelineNode>(steps.Count);
        for (var i = 0; i < steps.Count && !IsFull; i++)
        {
            var node = ReadStep(steps[i], $"{path}[{i}]", scope, nesting, isOutermost: nesting == 0);
            if (node is not null)
            {
                nodes.Add(node);
            }

            scope = scope with { Locals = i + 1, Results = scope.Results + (counts ? 1 + Recorded(node, nesting) : 0) };
        }

        return nodes;
    }

    /// <summary>Reads a step that runs an operation.</summary>
    internal PipelineNode? ReadCall(string? operation, JsonNode? parameters, bool isOutput, string path, ReferenceScope scope)
    {
        if (operation is null)
        {
            AddMissing(path, "operation");
        }

        if (parameters is null)
        {
            AddMissing(path, "params");
        }

        if (operation is null)
        {
            return null;
        }

        var (found, unknown) = finder.Find(operation);
        if (found is null)
        {
            var name = ArgumentValue.Shorten(operation);
            Add(PipelineErrors.InStep(unknown!, path, name), string.Join(' ', ((string?[])[$"{name}: {unknown!.Message}", unknown.Hint]).OfType<string>()));
            return null;
        }

        if (parameters is null)
        {
            return null;
        }

        var faults = new ParameterCheck(scope, limits).Faults(parameters, "params").ToArray();
        if (faults.Length == 0)
        {
            faults = parameters switch
            {
                JsonObject arguments => [.. found.Faults(arguments, ParameterCheck.IsOpen)],
                _ when ParameterCheck.IsOpen(parameters) && parameters is JsonValue => [],
                _ => [("params", $"needs an object or a reference to one, got {ArgumentValue.Describe(parameters)}.")],
            };
        }

        AddAll(faults, path, found.Path);
        return new PipelineNode.Call(path, isOutput, found, parameters);
    }

    private void AddMissing(string path, string name) =>
        Add(new Error(ErrorCode.InvalidInput, $"{PipelineErrors.Place(path)} has no {name}.", $"{path}.{name}"), "is missing.");

    private PipelineNode? ReadStep(JsonNode? step, string path, ReferenceScope scope, int nesting, bool isOutermost)
    {
        if (step is not JsonObject members || ParameterCheck.HasNameTwice(members))
        {
            Add(path, step is JsonObject ? "has a member twice." : $"needs an object, got {ArgumentValue.Describe(step)}.");
            return null;
        }

        var reader = new StepReader(members, path, Add);
        var kind = reader.Text("type") ?? "operation";
        var isOutput = reader.Flag("output");
        switch (kind)
        {
            case "operation":
                reader.AllowOnly("type", "output", "operation", "params");
                var operation = reader.Text("operation");
                return reader.HasFault ? null : ReadCall(operation, members["params"], isOutput, path, scope);
            case "map" or "choice" when nesting == limits.Nesting:
                Add(path, $"is nested deeper than {limits.Nesting} maps and choices.");
                return null;
            case "map":
                reader.AllowOnly("type", "output", "items", "steps", "reduce");
                return ReadMap(reader, isOutput, scope, nesting, isOutermost);
            case "choice":
                reader.AllowOnly("type", "output", "value", "operator", "compareTo", "then", "else");
                return ReadChoice(reader, isOutput, scope, nesting);
            default:
                Add($"{path}.type", $"needs one of operation, map, choice, got {ArgumentValue.Describe(kind)}.");
                return null;
        }
    }

    private PipelineNode.Map? ReadMap(StepReader reader, bool isOutput, ReferenceScope scope, int nesting, bool isOutermost)
    {
        var items = reader.Members["items"];
        var literal = items as JsonArray;
        if (literal is null && (items is not JsonValue value || ParameterCheck.ReferenceIn(value) is null))
        {
            Add($"{reader.Path}.items", $"needs a list or a reference to one, got {ArgumentValue.Describe(items)}.");
        }
        else if (literal?.Count > limits.Items)
        {
            Add($"{reader.Path}.items", $"has {literal.Count} items; a map takes at most {limits.Items}.");
        }
        else
        {
            AddAll(new ParameterCheck(scope, limits).Faults(items, "items"), reader.Path, "map");
        }

        // The steps of an outermost map are recorded, once for each item.
        var steps = reader.List("steps", isRequired: true);
        var most = isOutermost ? (long)(literal?.Count ?? limits.Items) * (steps?.Count ?? 0) : 0;
        var inner = scope with { Locals = 0, HasItem = true, Results = scope.Results + Math.Max(0, most - (steps?.Count ?? 0)) };
        var nodes = steps is null ? [] : ReadSteps(steps, $"{reader.Path}.steps", inner, nesting + 1, counts: isOutermost);
        var reduce = reader.List("reduce", isRequired: false) is { } reducing
            ? ReadSteps(reducing, $"{reader.Path}.reduce", scope with { Locals = 0, HasMapResult = true, Results = scope.Results + most }, nesting + 1, counts: false)
            : null;
        return items is null ? null : new PipelineNode.Map(reader.Path, isOutput, items, nodes, reduce);
    }

    private PipelineNode.Choice ReadChoice(StepReader reader, bool isOutput, ReferenceScope scope, int nesting)
    {
        reader.Require("value");
        var comparison = reader.Word<ChoiceOperator>("operator");
        if (comparison != ChoiceOperator.Exists)
        {
            reader.Require("compareTo");
        }

        foreach (var name in (ReadOnlySpan<string>)["value", "compareTo"])
        {
            AddAll(new ParameterCheck(scope, limits).Faults(reader.Members[name], name), reader.Path, "choice");
        }

        var branch = scope with { Locals = 0 };
        IReadOnlyList<PipelineNode>? Read(string name, bool isRequired) => reader.List(name, isRequired) is { } steps
            ? ReadSteps(steps, $"{reader.Path}.{name}", branch, nesting + 1, counts: false)
            : null;
        return new PipelineNode.Choice(
            reader.Path, isOutput, reader.Members["value"], comparison, reader.Members["compareTo"], Read("then", isRequired: true) ?? [], Read("else", isRequired: false));
    }

    /// <summary>The most results that the steps inside of a step can add to those of the pipeline.</summary>
    private long Recorded(PipelineNode? node, int nesting) =>
        node is PipelineNode.Map map && nesting == 0 ? (long)((map.Items as JsonArray)?.Count ?? limits.Items) * map.Steps.Count : 0;

    private void AddAll(IEnumerable<(string Path, string Message)> faults, string path, string name)
    {
        foreach (var (field, message) in faults.Take(MostErrors))
        {
            Add(PipelineErrors.InStep(new Error(ErrorCode.InvalidInput, $"{field} {message}", field), path, name), message);
        }
    }

    private void Add(Error error, string message)
    {
        if (!IsFull)
        {
            errors.Add(error);
            violations.Add(new Violation(error.Field!, message));
        }
    }
}
