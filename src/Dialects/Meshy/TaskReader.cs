using Formwright.Core;
using Formwright.Dialects.Edge;

namespace Formwright.Dialects.Meshy;

/// <summary>Looks up what belongs to a task.</summary>
/// <param name="engine">The tasks.</param>
/// <param name="assets">Their files.</param>
/// <param name="time">The clock that links expire by.</param>
internal sealed class TaskReader(ITaskEngine engine, IAssetStore assets, TimeProvider time)
{
    // For a task whose end is so near that a link until then would be of no use.
    private static readonly TimeSpan ShortestLink = TimeSpan.FromMinutes(1);

    /// <summary>The task with its place in the queue and links to its files.</summary>
    /// <param name="task">The task.</param>
    /// <param name="remembered">What is remembered of its request.</param>
    /// <param name="origin">What links begin with.</param>
    /// <param name="cancel">Stops the call.</param>
    public async Task<TaskView> ViewAsync(TaskRecord task, Remembered remembered, string origin, CancellationToken cancel)
    {
        var prefix = ModelTasks.AssetKey(task.Id, "");
        var result = FromTask.Result(task);
        var files = result is null
            ? []
            : (await assets.ListAsync(task.Owner, prefix, cancel)).ToDictionary(asset => asset.Key[prefix.Length..]);
        var lifetime = (task.ExpiresAt ?? DateTimeOffset.MaxValue) - time.GetUtcNow();
        return new(
            task,
            remembered with { Origin = origin },
            await engine.CountAheadAsync(task, cancel),
            result,
            file => files.TryGetValue(file, out var asset)
                ? RequestOrigin.Absolute(origin, assets.CreateLink(asset, lifetime > ShortestLink ? lifetime : ShortestLink).Url)
                : null);
    }
}
