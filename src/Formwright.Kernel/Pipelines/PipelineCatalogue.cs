using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>What is known of the operations of a catalogue without running any, and thus without the native library.</summary>
/// <param name="catalogue">The operations.</param>
public sealed class PipelineCatalogue(OperationCatalogue catalogue) : IPipelineCatalogue
{
    private readonly PipelineValidator validator = new(catalogue, PipelineLimits.Default);

    /// <inheritdoc/>
    public void Check(JsonArray steps, int files) => validator.Check(steps, files);

    /// <inheritdoc/>
    public JsonArray Describe() => [.. catalogue.All.Select(Describe)];

    private static JsonNode Describe(OperationInfo operation) => new JsonObject
    {
        ["path"] = operation.Path,
        ["summary"] = operation.Summary,
        ["remarks"] = operation.Remarks.Length == 0 ? null : operation.Remarks,
        ["params"] = operation.Schema(),
        ["result"] = operation.Result.Type is { } type ? Described(type.Schema(), operation.Result.Description) : null,
        ["errors"] = new JsonArray([.. operation.Errors.Select(error => new JsonObject
        {
            ["code"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(error.Code.ToString()),
            ["description"] = error.Description,
        })]),
    };

    private static JsonObject Described(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }
}
