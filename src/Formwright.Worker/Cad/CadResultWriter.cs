using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;

namespace Formwright.Worker.Cad;

/// <summary>Writes what operations returned, geometry or data or the content of a file, in the formats that were asked for.</summary>
internal static class CadResultWriter
{
    private const string Json = "json";
    private const string Csv = "csv";

    /// <summary>Adds the files of a result and what is measured of it.</summary>
    /// <param name="output">Receives the files.</param>
    /// <param name="result">What the last step returned.</param>
    /// <param name="outputs">Which files to make; null for glTF and STEP of a shape and JSON of anything else.</param>
    /// <param name="metadata">Receives the measures.</param>
    /// <param name="name">Name of the part inside of the files.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when a format cannot hold the result.</exception>
    internal static void Write(CadOutput output, object? result, CadOutputs? outputs, JsonObject metadata, string name)
    {
        var document = result as AssemblyDocument;
        var placed = document?.ToBodies();
        var shape = document is null ? ShapeOf(result) : placed is { Bodies.Count: > 0 } ? placed.ToShape() : null;
        var formats = outputs?.Formats ?? Defaults(shape);
        if (shape is not null)
        {
            CadMetadata.Describe(metadata, shape);
        }

        var bodies = placed?.Bodies ?? (shape is null ? [] : [new BrepBody(shape, name, null)]);
        var writer = bodies.Count == 0 ? null : new ShapeWriter(output, bodies, outputs ?? new CadOutputs(formats), name, document);
        foreach (var format in formats.Distinct())
        {
            switch (format)
            {
                case Json:
                    output.AddData(CadParts.Json, path => CadOutput.WriteJson(path, CadMetadata.ToJson(result)));
                    break;
                case Csv:
                    output.Add(CadParts.Csv, Csv, "text/csv", path => File.WriteAllText(path, shape is null ? ToCsv(result) : Measures(result, shape)));
                    break;
                case var _ when FileContent.Is(result, format):
                    FileContent.Add(output, format, result!);
                    break;
                case var _ when writer is null:
                    throw new FormwrightException(
                        ErrorCode.InvalidInput,
                        $"The last step's result is no shape, so it cannot be written as {format}.",
                        "outputs.formats",
                        "Ask for json, or end with a step that makes a shape.");
                default:
                    writer!.Add(format);
                    break;
            }
        }
    }

    /// <summary>The shape that a result is: a single one, or several in a list, however nested, as one compound.</summary>
    private static Shape? ShapeOf(object? result)
    {
        if (result is Shape shape)
        {
            return shape;
        }

        var shapes = new List<Shape>();
        return AddShapes(result, shapes) && shapes.Count > 0 ? Compounds.MakeCompound(shapes) : null;
    }

    /// <summary>False when there is anything but shapes and nothing.</summary>
    private static bool AddShapes(object? result, List<Shape> shapes)
    {
        switch (result)
        {
            case null:
                return true;
            case Shape shape:
                shapes.Add(shape);
                return true;
            case IReadOnlyList<object?> items:
                return items.All(item => AddShapes(item, shapes));
            default:
                return false;
        }
    }

    private static string[] Defaults(Shape? shape) => shape switch
    {
        null => [Json],
        _ when ShapeInspector.HasFaces(shape) => ["gltf", "step"],
        _ => ["step"],
    };

    /// <summary>A text as it is, a list of lists as rows, of objects as rows with a heading, of anything else as one column.</summary>
    private static string ToCsv(object? result) => CadMetadata.ToJson(result) switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray { Count: > 0 } rows when rows.All(row => row is JsonArray) => CsvWriting.ArrayToCsv([.. rows.Select(row => Cells(row!.AsArray()))]),
        JsonArray { Count: > 0 } rows when rows.All(row => row is JsonObject) => CsvWriting.JsonToCsvAuto([.. rows]),
        JsonArray rows => CsvWriting.ArrayToCsv([.. rows.Select(cell => (IReadOnlyList<object?>)[cell])]),
        var single => CsvWriting.ArrayToCsv([[single]]),
    };

    /// <summary>What is measured of each shape of a result, one row of numbers per shape under a heading.</summary>
    private static string Measures(object? result, Shape whole)
    {
        var shapes = new List<Shape>();
        return CsvWriting.JsonToCsvAuto([.. (AddShapes(result, shapes) ? shapes : [whole]).Select(CadMetadata.Row)]);
    }

    private static object?[] Cells(JsonArray row) => [.. row];
}
