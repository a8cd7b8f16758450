using System.Text.Json.Nodes;

namespace Formwright.Dialects.Makistry;

/// <summary>A refused request.</summary>
internal sealed record ErrorAnswer(string ErrorCode, string Message);

/// <summary>An accepted job.</summary>
internal sealed record AcceptedAnswer(string JobId, string Status);

/// <summary>A job. What it does not have is null.</summary>
internal sealed record JobAnswer(
    string JobId,
    string Status,
    string Source,
    string DesignMode,
    string OutputFormat,
    string? Prompt,
    string? DownloadUrl,
    BrainstormAnswer? Brainstorm,
    int? TokensUsed,
    string? Designer,
    IReadOnlyList<string>? Notes,
    long? LatencyMs,
    string? ErrorCode,
    string? ErrorMessage,
    JsonObject Metadata,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CompletedAt,
    DateTimeOffset? ExpiresAt);

/// <summary>How a part was understood.</summary>
internal sealed record BrainstormAnswer(
    string ProjectName,
    IReadOnlyList<string> KeyFeatures,
    IReadOnlyList<string> DesignComponents,
    string OptimalGeometry,
    string MaterialRecommendations,
    IReadOnlyList<string> Suggestions);

/// <summary>A page of jobs, newest first.</summary>
internal sealed record JobPage(IReadOnlyList<JobAnswer> Jobs, string? NextCursor);

/// <summary>A new signing secret, shown this once.</summary>
internal sealed record SecretAnswer(string SigningSecret, DateTimeOffset SigningSecretRotatedAt);

/// <summary>A new key, shown this once.</summary>
internal sealed record KeyAnswer(
    string ApiKeyId,
    string ApiKey,
    string SigningSecret,
    string ApiKeyPreview,
    string SigningSecretPreview,
    string Name,
    DateTimeOffset CreatedAt,
    int FreeCreditsRemaining);

/// <summary>A key in the list.</summary>
internal sealed record KeyItem(string ApiKeyId, string ApiKeyPreview, string Name, DateTimeOffset CreatedAt);

/// <summary>An account's live keys, newest first.</summary>
internal sealed record KeyList(IReadOnlyList<KeyItem> Keys);
