using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Design.LanguageModel;

/// <summary>
/// The operations a model may use: enough for any machined, printed or turned part, few enough for a small context. None of them reads
/// or writes files or takes the name of anything outside of the pipeline.
/// </summary>
internal sealed class OperationSubset
{
    private static readonly string[] Chosen =
    [
        "occt.shapes.solid.createBox",
        "occt.shapes.solid.createCylinder",
        "occt.shapes.solid.createCone",
        "occt.shapes.solid.createSphere",
        "occt.shapes.solid.createTorus",
        "occt.shapes.edge.line",
        "occt.shapes.edge.arcThroughThreePoints",
        "occt.shapes.wire.combineEdgesAndWiresIntoAWire",
        "occt.shapes.wire.createPolygonWire",
        "occt.shapes.wire.createPolylineWire",
        "occt.shapes.wire.createCircleWire",
        "occt.shapes.wire.createEllipseWire",
        "occt.shapes.wire.createNGonWire",
        "occt.shapes.wire.createStarWire",
        "occt.shapes.wire.createHelixWire",
        "occt.shapes.wire.interpolatePoints",
        "occt.shapes.face.createPolygonFace",
        "occt.shapes.face.createFaceFromWires",
        "occt.operations.extrude",
        "occt.operations.revolve",
        "occt.operations.loftAdvanced",
        "occt.operations.pipe",
        "occt.operations.rotatedExtrude",
        "occt.operations.offset",
        "occt.booleans.union",
        "occt.booleans.difference",
        "occt.booleans.intersection",
        "occt.fillets.filletEdges",
        "occt.fillets.chamferEdges",
        "occt.transforms.translate",
        "occt.transforms.rotate",
        "occt.transforms.rotateAroundCenter",
        "occt.transforms.mirrorAlongNormal",
        "occt.transforms.scale",
        "occt.transforms.alignNormAndAxis",
        "occt.shapes.compound.makeCompound",
        "design.edges.select",
    ];

    private readonly Dictionary<string, JsonObject> schemas = [];

    /// <summary>Takes the operations out of a catalogue.</summary>
    /// <param name="catalogue">It must have all of them.</param>
    /// <exception cref="InvalidOperationException">One is missing.</exception>
    public OperationSubset(IPipelineCatalogue catalogue)
    {
        var described = catalogue.Describe().OfType<JsonObject>().ToDictionary(o => o["path"]!.GetValue<string>());
        foreach (var path in Chosen)
        {
            schemas[path] = described.TryGetValue(path, out var operation)
                ? Reduce(path, operation)
                : throw new InvalidOperationException($"The catalogue has no operation {path}.");
        }
    }

    public bool Has(string operation) => schemas.ContainsKey(operation);

    /// <summary>Their paths.</summary>
    public IEnumerable<string> Paths => schemas.Keys;

    /// <summary>JSON schema of a step, a choice of all operations; a new object each time.</summary>
    public JsonObject StepSchema() => new() { ["anyOf"] = new JsonArray([.. schemas.Values.Select(schema => schema.DeepClone())]) };

    private static JsonObject Reduce(string path, JsonObject operation)
    {
        var parameters = operation["params"]!.AsObject();
        var properties = new JsonObject();
        foreach (var (name, property) in parameters["properties"]!.AsObject())
        {
            properties[name] = Reduce(property!.AsObject());
        }

        return new()
        {
            ["type"] = "object",
            ["description"] = operation["summary"]!.GetValue<string>(),
            ["properties"] = new JsonObject
            {
                ["operation"] = new JsonObject { ["const"] = path },
                ["params"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = properties,
                    ["required"] = parameters["required"]!.DeepClone(),
                    ["additionalProperties"] = false,
                },
            },
            ["required"] = new JsonArray("operation", "params"),
        };
    }

    // Patterns and titles of references say at length what the instructions say once; bounds and defaults stay.
    private static JsonObject Reduce(JsonObject property)
    {
        var schema = property.DeepClone().AsObject();
        if (schema.Remove("pattern"))
        {
            schema.Remove("title");
        }

        if (schema["items"] is JsonObject items && items.Remove("pattern"))
        {
            items.Remove("title");
        }

        // A list that another step computes.
        return schema["items"]?["type"]?.GetValue<string>() == "integer"
            ? new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "string" }) }
            : schema;
    }
}
