using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Bitbybit;

/// <summary>Results of tasks: <c>/tasks/{id}/result</c>, <c>/tasks/{id}/result/{format}</c> and <c>/tasks/{id}/results</c>.</summary>
internal static class TaskResults
{
    public static async Task<IResult> PrimaryAsync(Call call)
    {
        var task = await Tasks.FindAsync(call);
        if (Refuse(call, task) is { } refusal)
        {
            return refusal;
        }

        if (FromTask.IsCompound(task))
        {
            return Call.Answer(new(await ManifestAsync(call, task)), Json.Wire.SuccessManifest);
        }

        var parts = await PartsAsync(call, task.Id);
        return parts.Count == 0 ? throw NoPart() : Call.Answer(ToDownload(call, parts[0].Asset), Json.Wire.SuccessDownload);
    }

    public static async Task<IResult> OneAsync(Call call)
    {
        var task = await Tasks.FindAsync(call);
        if (RefuseParts(call, task) is { } refusal)
        {
            return refusal;
        }

        var key = CadTasks.AssetKey(task.Id, FromTask.PartOf(call.Path("format")));
        var asset = await call.Port<IAssetStore>().FindAsync(call.Owner, key, call.Cancel) ?? throw NoPart();
        return Call.Answer(ToDownload(call, asset), Json.Wire.SuccessDownload);
    }

    public static async Task<IResult> AllAsync(Call call)
    {
        var task = await Tasks.FindAsync(call);
        if (RefuseParts(call, task) is { } refusal)
        {
            return refusal;
        }

        var downloads = new List<FormatDownload>();
        if (FromTask.IsCompound(task))
        {
            foreach (var (child, i) in (await Tasks.ChildrenAsync(call, task)).Select((child, i) => (child, i)))
            {
                // Many tasks have files of the same name.
                downloads.AddRange(await DownloadsAsync(call, child.Id, FormattableString.Invariant($"{i}-")));
            }
        }
        else
        {
            downloads.AddRange(await DownloadsAsync(call, task.Id, ""));
        }

        return Call.Answer(new(downloads), Json.Wire.SuccessDownloadList);
    }

    /// <summary>As <see cref="Refuse"/>, but a task that failed gives what it had finished before.</summary>
    private static Refusal? RefuseParts(Call call, TaskRecord task) =>
        task.Result is not null && FromTask.StatusOf(task, call.Now) == FromTask.Failed ? null : Refuse(call, task);

    private static Refusal? Refuse(Call call, TaskRecord task) => FromTask.StatusOf(task, call.Now) switch
    {
        FromTask.Completed => null,
        FromTask.Expired => throw new FormwrightException(ErrorCode.NotFound, "The task has expired and its result was deleted"),
        var status => Errors.NotCompleted(status),
    };

    private static FormwrightException NoPart() => new(ErrorCode.NotFound, "The result has no such part; resultParts of the task lists them");

    private static async Task<IReadOnlyList<ManifestEntry>> ManifestAsync(Call call, TaskRecord compound)
    {
        var entries = new List<ManifestEntry>();
        foreach (var task in FromTask.ToSubTasks(await Tasks.ChildrenAsync(call, compound), call.Now, compound.State == TaskState.Canceled))
        {
            var parts = await PartsAsync(call, Guid.Parse(task.TaskId));
            entries.Add(FromTask.ToEntry(task, [.. parts.Select(part => (part.Part, ToDownload(call, part.Asset).DownloadUrl))]));
        }

        return entries;
    }

    private static async Task<IReadOnlyList<FormatDownload>> DownloadsAsync(Call call, Guid taskId, string prefix)
    {
        var parts = await PartsAsync(call, taskId);
        return [.. parts.Select(part => new FormatDownload(part.Part, ToDownload(call, part.Asset).DownloadUrl, prefix + part.Asset.DownloadName))];
    }

    private static async Task<IReadOnlyList<(string Part, Asset Asset)>> PartsAsync(Call call, Guid taskId) =>
        FromTask.PartsOf(taskId, await call.Port<IAssetStore>().ListAsync(call.Owner, CadTasks.AssetKey(taskId, ""), call.Cancel));

    private static Download ToDownload(Call call, Asset asset) =>
        new(call.Absolute(call.Port<IAssetStore>().CreateLink(asset, FromTask.LinkLifetime)), asset.DownloadName);
}
