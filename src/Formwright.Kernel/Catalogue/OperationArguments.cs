using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>
/// What an operation is called with, by parameter name. A value is JSON (<see cref="JsonNode"/>), the live result of another
/// operation (a <see cref="Shape"/>, an <see cref="AssemblyDocument"/>, a number, a boolean, a string, a <see cref="Point3"/>), or a list or a string-keyed dictionary
/// of these. Names the operation does not know are ignored.
/// </summary>
/// <param name="values">The values; null counts as missing.</param>
public sealed class OperationArguments(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>No arguments: every parameter takes its default.</summary>
    public static OperationArguments None { get; } = new(new Dictionary<string, object?>());

    /// <summary>Arguments that are all JSON.</summary>
    public static OperationArguments FromJson(JsonObject arguments) =>
        new(arguments.ToDictionary(a => a.Key, a => (object?)a.Value));

    internal object? Find(string name) => values.GetValueOrDefault(name);
}
