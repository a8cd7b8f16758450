using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Formwright.Conformance.Tests;

/// <summary>Compares plain results.</summary>
internal static class Values
{
    /// <summary>Operations that list something for each sub-shape, whose order depends on the version of the kernel.</summary>
    private static readonly HashSet<string> Unordered =
    [
        "occt.shapes.edge.getCornerPointsOfEdgesForShape",
        "occt.shapes.edge.getEdgeLengthsOfShape",
        "occt.shapes.edge.getEdgesCentersOfMass",
        "occt.shapes.edge.getEdgesLengths",
        "occt.shapes.face.filterFacesPoints",
        "occt.shapes.face.getFacesAreas",
        "occt.shapes.face.getFacesCentersOfMass",
        "occt.shapes.vertex.getVerticesAsPoints",
        "occt.shapes.vertex.projectPoints",
    ];

    /// <summary>Marks a recorded number that is not finite, which JSON writes as null.</summary>
    private const string NotFinite = "$number";

    /// <summary>The tolerance of boxes, which were recorded with the kernel's gap.</summary>
    internal const double BoxTolerance = 1e-3;

    /// <exception cref="MismatchException">The values differ.</exception>
    internal static void Compare(string operation, JsonNode? recorded, JsonNode? actual, double tolerance)
    {
        tolerance = operation.StartsWith("occt.operations.bounding", StringComparison.Ordinal) ? BoxTolerance : tolerance;
        var difference = IsChance(operation) ? DifferenceOfKind(operation, recorded, actual) : Difference(recorded, actual, tolerance, "result");
        if (difference is not null && Unordered.Contains(operation) && recorded is JsonArray items && actual is JsonArray others)
        {
            difference = DifferenceOfSets(items, others, tolerance);
        }

        if (difference is not null)
        {
            throw new MismatchException(difference);
        }
    }

    private static bool IsChance(string operation) =>
        operation[(operation.LastIndexOf('.') + 1)..] is var name && (name == "shuffle" || name.StartsWith("random", StringComparison.Ordinal));

    /// <summary>Chance decides the values, and how many items stay where each is kept or not.</summary>
    private static string? DifferenceOfKind(string operation, JsonNode? recorded, JsonNode? actual) =>
        recorded?.GetValueKind() is var kind && kind != actual?.GetValueKind() && recorded is not JsonValue
            ? $"should be a {kind}"
            : recorded is JsonArray items && actual is JsonArray others && items.Count != others.Count && !operation.EndsWith("Threshold", StringComparison.Ordinal)
                ? $"should be {items.Count} items, got {others.Count}"
                : null;

    private static string? DifferenceOfSets(JsonArray recorded, JsonArray actual, double tolerance)
    {
        var free = actual.ToList();
        for (var i = 0; i < recorded.Count; i++)
        {
            var match = free.FindIndex(item => Difference(recorded[i], item, tolerance, "") is null);
            if (match < 0)
            {
                return $"{Text(recorded[i])} is missing in {Text(actual)}";
            }

            free.RemoveAt(match);
        }

        return free.Count == 0 ? null : $"has {free.Count} items too many: {Text(free[0])}";
    }

    private static string? Difference(JsonNode? recorded, JsonNode? actual, double tolerance, string path) => (recorded, actual) switch
    {
        (null, null) => null,
        (JsonObject { Count: 1 } marker, null) when marker.ContainsKey(NotFinite) => null,
        (JsonObject members, JsonObject others) => members.Select(m => m.Key).Union(others.Select(o => o.Key))
            .Select(name => Difference(members[name], others[name], tolerance, $"{path}.{name}")).FirstOrDefault(d => d is not null),
        (JsonArray items, JsonArray others) when items.Count != others.Count => $"{path} should have {items.Count} items, has {others.Count}: {Text(others)}",
        (JsonArray items, JsonArray others) =>
            items.Select((item, i) => Difference(item, others[i], tolerance, $"{path}[{i}]")).FirstOrDefault(d => d is not null),
        (JsonValue value, JsonValue other) when IsNumber(value) && IsNumber(other) =>
            AreNear(Number(value), Number(other), tolerance) ? null : $"{path} should be {Text(value)}, is {Text(other)}",
        (JsonValue value, JsonValue other) when JsonNode.DeepEquals(value, other) => null,
        _ => $"{path} should be {Text(recorded)}, is {Text(actual)}",
    };

    private static bool IsNumber(JsonValue value) => value.GetValueKind() == JsonValueKind.Number;

    private static double Number(JsonValue value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    private static bool AreNear(double a, double b, double tolerance) => Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(a));

    private static string Text(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 300 ? text : $"{text[..300]}...";
    }
}
