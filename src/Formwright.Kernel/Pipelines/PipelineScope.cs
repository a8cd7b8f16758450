using System.Text.Json.Nodes;

namespace Formwright.Kernel;

/// <summary>What the parameters of a step can refer to while it runs.</summary>
/// <param name="results">Results of the steps that have run, in their order.</param>
internal sealed class PipelineScope(IReadOnlyList<object?> results)
{
    /// <summary>The arguments of a step, references replaced by what they stand for.</summary>
    internal OperationArguments Arguments(JsonObject parameters) =>
        new(parameters.ToDictionary(p => p.Key, p => Resolve(p.Value)));

    /// <summary>
    /// A node without references stays itself. One with references becomes what they stand for, or a list or dictionary that
    /// holds it beside the JSON around it.
    /// </summary>
    private object? Resolve(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) && Reference.Parse(text) is { } reference => Resolve(reference),
        JsonArray array => ResolveItems(array),
        JsonObject members => ResolveMembers(members),
        _ => node,
    };

    private object? Resolve(Reference reference) => reference switch
    {
        Reference.Step step => results[step.Index],
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
