using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Bitbybit;

/// <summary>One operation: body of <c>/cad/execute</c> and item of <c>/cad/compound</c>.</summary>
/// <param name="Operation">Dotted path.</param>
/// <param name="Params">Its parameters, or a reference to them; null for the defaults.</param>
/// <param name="FileIds">Input files.</param>
/// <param name="Outputs">Which files to make; null for the default.</param>
internal sealed record OperationRequest(string Operation, JsonNode? Params, IReadOnlyList<string> FileIds, CadOutputs? Outputs = null);

/// <summary>Body of <c>/cad/pipeline</c>.</summary>
internal sealed record PipelineRequest(JsonArray Steps, IReadOnlyList<string> FileIds, CadOutputs? Outputs);

/// <summary>Body of a model's call.</summary>
internal sealed record ModelRequest(JsonObject Params, CadOutputs Outputs);

/// <summary>Body of a model's batch.</summary>
internal sealed record BatchRequest(IReadOnlyList<JsonObject> Items, CadOutputs Outputs);

/// <summary>Body of the four conversions.</summary>
internal sealed record ConvertRequest(string FileId, JsonObject Options, JsonObject? Draco);

/// <summary>Body of the five unfold calls.</summary>
internal sealed record UnfoldRequest(string FileId, int FaceIndex, double KFactor, double Thickness, CadOutputs? Outputs);

/// <summary>Body of <c>/files/upload</c>.</summary>
internal sealed record UploadRequest(string Name, string ContentType, long Bytes, string? Sha256);

/// <summary>A page of a list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Limit">Items on it.</param>
internal sealed record PageRequest(int Page, int Limit)
{
    /// <summary>Items before it.</summary>
    public int Offset => (Page - 1) * Limit;
}
