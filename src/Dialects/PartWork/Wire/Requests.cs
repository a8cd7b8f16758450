using System.Text.Json.Serialization;

namespace Formwright.Dialects.PartWork;

/// <summary>Body of <c>POST /generate</c>.</summary>
/// <param name="Prompt">What to make, 1 to 5,000 characters.</param>
/// <param name="ConversationId">The conversation it continues; null for a new one.</param>
internal sealed record GenerateRequest(string? Prompt = null, string? ConversationId = null);

/// <summary>Body of <c>POST /export</c>.</summary>
/// <param name="PartId">The part.</param>
/// <param name="Format"><c>step stl 3mf glb</c>, in any case.</param>
internal sealed record ExportRequest(string? PartId = null, string? Format = null);

/// <summary>Body of <c>POST /download</c>.</summary>
/// <param name="S3Key">A key from a job's result, or the path of a file URL.</param>
internal sealed record DownloadRequest(string? S3Key = null);

/// <summary>
/// Body of both import calls, which share paths: with an upload id it processes an upload, without one it asks for an upload URL.
/// </summary>
/// <param name="UploadId">The upload to process.</param>
/// <param name="ConversationId">The conversation the part joins; null for a new one named after the file.</param>
/// <param name="File">Name of the file to upload; its extension decides the format.</param>
/// <param name="FileName">Another spelling of <c>filename</c>.</param>
/// <param name="Name">A third spelling of <c>filename</c>; with an upload id, the name of the part.</param>
/// <param name="FileSize">Bytes to come; null when unknown.</param>
internal sealed record ImportRequest(
    string? UploadId = null,
    string? ConversationId = null,
    [property: JsonPropertyName("filename")] string? File = null,
    string? FileName = null,
    string? Name = null,
    long? FileSize = null);

/// <summary>Body of <c>POST /developer/keys</c>.</summary>
/// <param name="Name">Display name, 1 to 50 characters.</param>
/// <param name="Permissions">What the key may do; null for everything.</param>
internal sealed record KeyRequest(string? Name = null, IReadOnlyList<string?>? Permissions = null);
