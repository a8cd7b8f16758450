using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Formwright.Dialects.Meshy;

/// <summary>Any refusal.</summary>
/// <param name="Message">What went wrong.</param>
internal sealed record ErrorAnswer(string Message);

/// <summary>A task was accepted.</summary>
/// <param name="Result">Its id.</param>
internal sealed record CreatedAnswer(string Result);

/// <summary>Answer of <c>GET /openapi/v1/balance</c>.</summary>
/// <param name="Balance">Credits left.</param>
internal sealed record BalanceAnswer(int Balance);

/// <summary>What every task object has; those of a resource have more.</summary>
/// <param name="Id">UUID of version 7.</param>
/// <param name="Type">The resource's word.</param>
/// <param name="Status"><c>PENDING IN_PROGRESS SUCCEEDED FAILED CANCELED</c>.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="PrecedingTasks">Tasks that wait before it; 0 unless pending.</param>
/// <param name="CreatedAt">Milliseconds since 1970, as all times.</param>
/// <param name="StartedAt">0 if it has not started.</param>
/// <param name="FinishedAt">0 if it has not ended.</param>
/// <param name="ExpiresAt">When task and files go; 0 if it has not ended.</param>
/// <param name="TaskError">Why it failed; null otherwise.</param>
/// <param name="ConsumedCredits">What it costs; 0 when that was given back.</param>
internal sealed record TaskHead(
    string Id,
    string Type,
    string Status,
    int Progress,
    int PrecedingTasks,
    long CreatedAt,
    long StartedAt,
    long FinishedAt,
    long ExpiresAt,
    TaskErrorAnswer? TaskError,
    int ConsumedCredits);

/// <summary>Why a task failed.</summary>
/// <param name="Type">The category.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Code">A specific code; absent when there is none.</param>
/// <param name="DocUrl">Page on the code; absent without one.</param>
internal sealed record TaskErrorAnswer(
    string Type,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DocUrl);

/// <summary>What a stream tells of a task that has not ended.</summary>
internal sealed record TaskStep(string Id, int Progress, string Status);

/// <summary>What a stream tells when there is no such task.</summary>
internal sealed record StreamError(int StatusCode, string Message);

/// <summary>What is kept of a request beside the task that it became.</summary>
/// <param name="Dialect">Name of this dialect, so that no other's task is taken for one of its own.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Resource">Path of the resource.</param>
/// <param name="Origin">Where the client reached this server; links in webhooks begin with it.</param>
/// <param name="Words">What is known of the thing that the model shows: names of files, prompts; for tasks that build on this one.</param>
/// <param name="Request">What of the request its answers repeat; null for nothing.</param>
internal sealed record Remembered(
    string Dialect, string Account, string Resource, string Origin, IReadOnlyList<string> Words, JsonObject? Request);
