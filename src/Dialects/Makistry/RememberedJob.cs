using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Makistry;

/// <summary>What is kept of a request beside the task that it became.</summary>
/// <param name="Dialect">Name of this dialect, so that no other's task is taken for a job.</param>
/// <param name="JobId">The job's public id.</param>
/// <param name="KeyId">The key that asked.</param>
/// <param name="Source"><c>text</c> or <c>image</c>.</param>
/// <param name="DesignMode">As asked.</param>
/// <param name="OutputFormat">As asked, upper case.</param>
/// <param name="Prompt">As asked.</param>
/// <param name="Origin">Where the client reached this server; links in webhooks begin with it.</param>
/// <param name="CallbackUrl">Who is told when the job is done; null for nobody.</param>
/// <param name="Metadata">What is echoed.</param>
internal sealed record RememberedJob(
    string Dialect,
    string JobId,
    Guid KeyId,
    string Source,
    string DesignMode,
    string OutputFormat,
    string? Prompt,
    string Origin,
    string? CallbackUrl,
    JsonObject Metadata)
{
    /// <summary>Reads it from a task; null when the task is none of this dialect.</summary>
    public static RememberedJob? Of(TaskRecord task) =>
        task.Client is { } client && (string?)client["dialect"] == MakistryDialect.Keys.Dialect ? client.Deserialize(Json.Wire.RememberedJob) : null;

    /// <summary>As the task carries it.</summary>
    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, Json.Wire.RememberedJob)!.AsObject();
}
