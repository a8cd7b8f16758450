using System.Text.Json.Nodes;

namespace Formwright.Kernel.Tests;

/// <summary>Compares results of operations with expected JSON, numbers to 1e-12.</summary>
internal static class JsonNear
{
    internal static void Gives(string expected, string path, string arguments)
    {
        var actual = OperationCall.Node(path, arguments);
        Assert.True(AreNear(JsonNode.Parse(expected), actual), $"expected {expected}, got {actual?.ToJsonString() ?? "null"}");
    }

    private static bool AreNear(JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonArray items, JsonArray others) => items.Count == others.Count && items.Zip(others).All(pair => AreNear(pair.First, pair.Second)),
        (JsonObject members, JsonObject others) => members.Count == others.Count
            && members.All(member => others.TryGetPropertyValue(member.Key, out var other) && AreNear(member.Value, other)),
        (JsonValue, JsonValue) when ArgumentValue.TryNumber(expected, out var number) && ArgumentValue.TryNumber(actual, out var other) =>
            Math.Abs(number - other) <= 1e-12 * Math.Max(1, Math.Abs(number)),
        _ => JsonNode.DeepEquals(expected, actual),
    };
}
