using System.Text.Json.Serialization;

namespace Formwright.Dialects.PartWork;

/// <summary>Answer of <c>POST /generate</c>.</summary>
internal sealed record GenerateAnswer(string JobId, string Status, string ConversationId);

/// <summary>Answer of the call that processes an upload.</summary>
internal sealed record ImportAnswer(string JobId, string Status);

/// <summary>Answer of <c>GET /job/{job_id}</c>.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Status"><c>pending</c>, <c>completed</c> or <c>failed</c>.</param>
/// <param name="Progress">0 to 100; only while pending.</param>
/// <param name="Result">Only when completed.</param>
/// <param name="Error">Why; only when failed.</param>
internal sealed record JobAnswer(
    string JobId,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Progress = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JobResult? Result = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error = null);

/// <summary>What a completed job made.</summary>
/// <param name="ModelUrl">The preview mesh, GLB.</param>
/// <param name="ThumbnailUrl">The picture, PNG.</param>
/// <param name="PartId">The part.</param>
/// <param name="StepKey">For <c>/download</c>; left out when the part is only a mesh, since clients ask whether it is there.</param>
/// <param name="StlKey">For <c>/download</c>, which makes the file when it is first asked for.</param>
/// <param name="GlbKey">For <c>/download</c>.</param>
/// <param name="Designer">Who designed it: <c>embedded</c> or the name of a language model; left out for an imported part.</param>
/// <param name="Notes">What was assumed or could not be honoured, a sentence each; left out when there is nothing to say.</param>
internal sealed record JobResult(
    string? ModelUrl,
    string? ThumbnailUrl,
    string PartId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StepKey,
    string StlKey,
    string GlbKey,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Designer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Notes);

/// <summary>Answer of <c>POST /export</c>.</summary>
internal sealed record ExportAnswer(string DownloadUrl, DateTimeOffset ExpiresAt);

/// <summary>Answer of <c>POST /download</c>.</summary>
/// <param name="DownloadUrl">Needs no key.</param>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record DownloadAnswer(string DownloadUrl, int ExpiresIn);

/// <summary>Answer of the call that asks for an upload URL.</summary>
internal sealed record UploadAnswer(string UploadUrl, string UploadId, DateTimeOffset ExpiresAt);

/// <summary>Answer of <c>GET /conversations</c>.</summary>
internal sealed record ConversationPage(IReadOnlyList<ConversationItem> Conversations, string? NextCursor);

/// <summary>One line of <see cref="ConversationPage"/>.</summary>
internal sealed record ConversationItem(string Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>Answer of <c>GET /conversations/{conversation_id}</c>.</summary>
internal sealed record ConversationDetail(string Id, string Name, IReadOnlyList<PartItem> Parts, DateTimeOffset CreatedAt);

/// <summary>A part of <see cref="ConversationDetail"/>.</summary>
internal sealed record PartItem(string Id, string Name, string? ModelUrl, string? ThumbnailUrl);

/// <summary>What is inside a <c>next_cursor</c>.</summary>
/// <param name="Last">The last conversation of the page.</param>
/// <param name="At">When it was updated, in .NET ticks of UTC, so that nothing is lost by rounding.</param>
internal sealed record Cursor(string? Last = null, long At = 0);

/// <summary>Answer of <c>POST /developer/keys</c>: the only time that the key itself is shown.</summary>
internal sealed record KeyAnswer(
    string KeyId,
    string Key,
    string KeyPreview,
    string Name,
    IReadOnlyList<string> Permissions,
    string Tier,
    DateTimeOffset CreatedAt);

/// <summary>Answer of <c>GET /developer/keys</c>.</summary>
internal sealed record KeyList(IReadOnlyList<KeyItem> Keys);

/// <summary>One line of <see cref="KeyList"/>.</summary>
internal sealed record KeyItem(
    string KeyId,
    string KeyPreview,
    string Name,
    IReadOnlyList<string> Permissions,
    string Tier,
    DateTimeOffset CreatedAt);

/// <summary>Every error.</summary>
/// <param name="Error">A sentence.</param>
/// <param name="Code">A word for programs.</param>
/// <param name="Details">Null, but always there.</param>
internal sealed record ErrorAnswer(string Error, string Code, ErrorDetails? Details);

/// <summary>Which input was wrong, and how.</summary>
internal sealed record ErrorDetails(string Field, string Issue);
