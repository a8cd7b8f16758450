using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;

namespace Formwright.Worker.Cad;

/// <summary>What is said of a result besides its files.</summary>
internal static class CadMetadata
{
    internal const string Kernel = "Open CASCADE Technology 7.6";

    /// <summary>Adds box, volume, area and numbers of a shape.</summary>
    internal static void Describe(JsonObject metadata, Shape shape)
    {
        var report = ShapeInspector.Inspect(shape);
        metadata["boundingBox"] = Box(report.Bounds);
        metadata["area"] = report.Area;
        metadata["volume"] = report.Volume;
        metadata["solids"] = report.Solids;
        metadata["faces"] = report.Faces;
        metadata["edges"] = report.Edges;
        metadata["valid"] = report.Valid;
    }

    /// <summary>Kind, box, volume, area and numbers of a shape as the row of a table.</summary>
    internal static JsonObject Row(Shape shape)
    {
        var report = ShapeInspector.Inspect(shape);
        var row = new JsonObject { ["type"] = shape.Kind.ToString().ToLowerInvariant() };
        if (report.Bounds is { } box)
        {
            (row["minX"], row["minY"], row["minZ"]) = (box.Min.X, box.Min.Y, box.Min.Z);
            (row["maxX"], row["maxY"], row["maxZ"]) = (box.Max.X, box.Max.Y, box.Max.Z);
        }

        (row["area"], row["volume"]) = (report.Area, report.Volume);
        (row["solids"], row["faces"], row["edges"]) = (report.Solids, report.Faces, report.Edges);
        return row;
    }

    /// <summary>A result as JSON; a shape becomes its kind and its box.</summary>
    internal static JsonNode? ToJson(object? result) => ResultJson.ToNode(result, shape =>
    {
        var described = ResultJson.ToNode(shape)!.AsObject();
        described["boundingBox"] = Box(ShapeInspector.BoundsOf(shape));
        return described;
    });

    private static JsonObject? Box(Box3? box) => box is not { } known ? null : new JsonObject
    {
        ["min"] = ResultJson.ToNode(known.Min),
        ["max"] = ResultJson.ToNode(known.Max),
    };
}
