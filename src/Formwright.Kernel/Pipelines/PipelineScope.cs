using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>What the steps of one list can refer to while they run.</summary>
/// <param name="results">The results of the whole pipeline so far.</param>
/// <param name="files">Its input files.</param>
internal sealed class PipelineScope(IReadOnlyList<object?> results, PipelineFiles files)
{
    private object? item;
    private int? index;
    private object? mapResult;

    /// <summary>The number of the item that the innermost map is at; null outside of maps.</summary>
    internal int? ItemNumber => index;

    /// <summary>Results of the steps of this list that have run.</summary>
    internal List<object?> Locals { get; } = [];

    /// <summary>A scope for a list of steps inside of this one.</summary>
    internal PipelineScope Inner() => new(results, files) { item = item, index = index, mapResult = mapResult };

    /// <summary>A scope for an item of a map.</summary>
    internal PipelineScope ForItem(object? mapped, int number) => new(results, files) { item = mapped, index = number, mapResult = mapResult };

    /// <summary>A scope for the steps that reduce a map.</summary>
    internal PipelineScope ForReduce(object? collected) => new(results, files) { item = item, index = index, mapResult = collected };

    /// <summary>The arguments of a step, references replaced by what they stand for.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when they are no object.</exception>
    internal OperationArguments Arguments(JsonNode parameters) => parameters switch
    {
        JsonObject members => new OperationArguments(members.ToDictionary(p => p.Key, p => Resolve(p.Value))),
        _ => Resolve(parameters) switch
        {
            JsonObject members => OperationArguments.FromJson(members),
            IReadOnlyDictionary<string, object?> members => new OperationArguments(members),
            var other => throw new FormwrightException(
                ErrorCode.InvalidInput, $"params needs an object, got {ArgumentValue.Describe(other)}.", "params"),
        },
    };

    /// <summary>
    /// A node without references stays itself. One with references becomes what they stand for, or a list or dictionary that
    /// holds it beside the JSON around it.
    /// </summary>
    internal object? Resolve(JsonNode? node) => node switch
    {
        JsonValue value when ParameterCheck.ReferenceIn(value) is { } reference => Resolve(reference),
        JsonArray array => ResolveItems(array),
        JsonObject members => ResolveMembers(members),
        _ => node,
    };

    private object? Resolve(Reference reference) => reference switch
    {
        Reference.Step step when step.Index < results.Count => results[step.Index],
        Reference.Step step => throw new FormwrightException(
            ErrorCode.InvalidInput,
            $"$ref:{step.Index} refers to a result that is not there: {results.Count} came before this step.",
            hint: "A map has one result for each of its steps and items, and then its own."),
        Reference.Local local => Locals[local.Index],
        Reference.Previous => Locals[^1],
        Reference.Item => item,
        Reference.ItemIndex => index,
        Reference.MapResult => mapResult,
        Reference.File file => files.Read(file),
        _ => throw new InvalidOperationException($"{reference} was not checked before the pipeline ran."),
    };

    private object ResolveItems(JsonArray array)
    {
        var items = array.Select(Resolve).ToArray();
        return items.SequenceEqual(array, ReferenceEqualityComparer.Instance) ? array : items;
    }

    private object ResolveMembers(JsonObject members)
    {
        var resolved = new OrderedDictionary<string, object?>(members.Select(m => KeyValuePair.Create(m.Key, Resolve(m.Value))));
        return resolved.Values.SequenceEqual(members.Select(m => m.Value), ReferenceEqualityComparer.Instance) ? members : resolved;
    }
}
