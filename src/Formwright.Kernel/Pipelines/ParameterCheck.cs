using System.Text.Json.Nodes;

namespace Formwright.Kernel;

/// <summary>Looks through a value of a step for references that lead nowhere and for anything too large.</summary>
/// <param name="scope">What may be referred to.</param>
/// <param name="limits">How large it may be.</param>
internal sealed class ParameterCheck(ReferenceScope scope, PipelineLimits limits)
{
    /// <summary>True when the value is a reference or holds one, so that it is not known yet.</summary>
    internal static bool IsOpen(JsonNode? node) => node switch
    {
        JsonObject members => members.Any(member => IsOpen(member.Value)),
        JsonArray items => items.Any(IsOpen),
        JsonValue value => ReferenceIn(value) is not null,
        _ => false,
    };

    /// <summary>The reference that a string is; null for anything else.</summary>
    internal static Reference? ReferenceIn(JsonValue value) => value.TryGetValue(out string? text) ? Reference.Parse(text) : null;

    /// <summary>True when an object that was read from JSON names a member twice and therefore cannot be looked at.</summary>
    internal static bool HasNameTwice(JsonObject members)
    {
        try
        {
            _ = members.Count;
            return false;
        }
        catch (ArgumentException)
        {
            // A parsed object looks at its names on first use, and has no other way to tell.
            return true;
        }
    }

    /// <summary>Every fault with its path.</summary>
    /// <param name="node">The value.</param>
    /// <param name="name">What its path begins with, such as <c>params</c>.</param>
    internal IEnumerable<(string Path, string Message)> Faults(JsonNode? node, string name) =>
        Faults(node, 1).Select(fault => (PathOf(fault.Node, node!, name), fault.Message));

    private IEnumerable<(JsonNode Node, string Message)> Faults(JsonNode? node, int depth) => node switch
    {
        JsonObject or JsonArray when depth > limits.ParameterDepth => [(node, $"is nested deeper than {limits.ParameterDepth} levels.")],
        JsonObject members when HasNameTwice(members) => [(members, "has a member twice.")],
        JsonObject members when members.Count > limits.Keys => [(members, $"has {members.Count} members; at most {limits.Keys} are allowed.")],
        JsonObject members => members.SelectMany(member => Faults(member.Value, depth + 1)),
        JsonArray items when items.Count > limits.ListLength => [(items, $"has {items.Count} items; at most {limits.ListLength} are allowed.")],
        JsonArray items => items.SelectMany(item => Faults(item, depth + 1)),
        JsonValue value when value.TryGetValue(out string? text) => TextFault(text) is { } fault ? [(value, fault)] : [],
        _ => [],
    };

    private string? TextFault(string text) => text.Length > limits.TextLength
        ? $"has {text.Length} characters; at most {limits.TextLength} are allowed."
        : Reference.Parse(text) is { } reference ? scope.Fault(reference) : null;

    /// <summary>Made from the node upwards, so that only faults pay for it.</summary>
    private static string PathOf(JsonNode node, JsonNode root, string name) => node.Parent switch
    {
        _ when node == root => name,
        JsonArray array => $"{PathOf(array, root, name)}[{node.GetElementIndex()}]",
        JsonNode parent => $"{PathOf(parent, root, name)}.{node.GetPropertyName()}",
        null => throw new InvalidOperationException("The node is not inside the parameters."),
    };
}
