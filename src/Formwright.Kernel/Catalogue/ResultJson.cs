using System.Collections;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>Writes results of operations as JSON.</summary>
public static class ResultJson
{
    /// <summary>
    /// The JSON of a result. A point is <c>[x, y, z]</c>; a number that is not finite is null, as JSON has none; the node is always
    /// a new one without a parent. The content of a file is base64; a document is <c>{"type": "document", "parts": [...]}</c>.
    /// </summary>
    /// <param name="result">What <see cref="OperationInfo.Invoke"/> returned.</param>
    /// <param name="shape">How a shape is written; by default <c>{"type": "solid"}</c> with the word of its kind.</param>
    /// <exception cref="ArgumentException">The value is of a type that no operation returns.</exception>
    public static JsonNode? ToNode(object? result, Func<Shape, JsonNode?>? shape = null) => result switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        double number => double.IsFinite(number) ? number : null,
        int number => number,
        byte number => (int)number,
        bool boolean => boolean,
        string text => text,
        ReadOnlyMemory<byte> content => Convert.ToBase64String(content.Span),
        AssemblyDocument document => document.ToNode(),
        Point3 point => new JsonArray(ToNode(point.X), ToNode(point.Y), ToNode(point.Z)),
        Shape some => shape is null ? new JsonObject { ["type"] = ArgumentValue.Word(some.Kind) } : shape(some),
        IReadOnlyDictionary<string, object?> members =>
            new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, ToNode(m.Value, shape)))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(item => ToNode(item, shape))]),
        _ => throw new ArgumentException($"No operation returns a {result.GetType()}.", nameof(result)),
    };
}
