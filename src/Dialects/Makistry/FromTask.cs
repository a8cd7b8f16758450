using Formwright.Core;

namespace Formwright.Dialects.Makistry;

/// <summary>From what the task engine and the stores hold to what a client reads. Pure functions.</summary>
internal static class FromTask
{
    /// <summary>How long a link lives; every answer has a new one.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(1);

    /// <summary>The status word of a state.</summary>
    public static string Status(TaskState state) => state switch
    {
        TaskState.Pending => "queued",
        TaskState.Running => "processing",
        TaskState.Succeeded => "success",
        TaskState.Failed or TaskState.Canceled or TaskState.Expired => "failed",
    };

    /// <summary>Key of the asset that holds a job's output; null unless it succeeded.</summary>
    public static string? OutputKey(TaskRecord task, RememberedJob job) =>
        Made(task) is { } made ? PartTasks.AssetKey(made.PartId, ToTask.FileOf(job.OutputFormat)) : null;

    /// <summary>The job.</summary>
    /// <param name="task">Its task.</param>
    /// <param name="job">What is remembered of the request.</param>
    /// <param name="downloadUrl">Where the output is; null unless it succeeded.</param>
    public static JobAnswer ToJob(TaskRecord task, RememberedJob job, string? downloadUrl)
    {
        var failure = task.State switch
        {
            TaskState.Failed or TaskState.Canceled or TaskState.Expired => task.Error ?? new(ErrorCode.Canceled, "The job was stopped by the operator of this server."),
            TaskState.Pending or TaskState.Running or TaskState.Succeeded => null,
        };
        var made = Made(task);
        return new(
            job.JobId,
            Status(task.State),
            job.Source,
            job.DesignMode,
            job.OutputFormat,
            job.Prompt,
            downloadUrl,
            made?.Summary is { } summary ? ToBrainstorm(summary) : null,
            task.State.IsTerminal() ? made?.Tokens ?? 0 : null,
            made?.Designer,
            made?.Notes,
            task.FinishedAt is { } finished ? (long)(finished - task.CreatedAt).TotalMilliseconds : null,
            failure is null ? null : Errors.JobCode(failure),
            failure is null ? null : Errors.Sentence(failure),
            job.Metadata,
            task.CreatedAt,
            task.StartedAt,
            task.FinishedAt,
            task.ExpiresAt);
    }

    /// <summary>A key's line in the list.</summary>
    public static KeyItem ToItem(ApiKey key) => new(Ids.ToText(key.Id, ApiKeys.Prefix), key.Preview, key.Name, key.CreatedAt);

    private static PartResult? Made(TaskRecord task) =>
        task is { State: TaskState.Succeeded, Result: { } result } ? PartTasks.FromJson<PartResult>(result) : null;

    private static BrainstormAnswer ToBrainstorm(PartSummary summary) => new(
        summary.Title, summary.Features, summary.Components, summary.Approach, summary.Material, summary.Suggestions);
}
