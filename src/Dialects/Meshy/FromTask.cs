using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary>From what the task engine and the stores hold to what a client reads. Pure functions.</summary>
internal static class FromTask
{
    /// <summary>What was remembered of a task's request; null when the task is none of this dialect, or its time is over.</summary>
    public static Remembered? Remembered(TaskRecord task) =>
        task is { State: not TaskState.Expired, Client: { } client } && (string?)client["dialect"] == MeshyDialect.Keys.Dialect
            ? client.Deserialize(Json.Wire.Remembered)
            : null;

    /// <summary>What a task made; null unless it succeeded.</summary>
    public static ModelResult? Result(TaskRecord task) =>
        task is { State: TaskState.Succeeded, Result: { } result } ? ModelTasks.FromJson<ModelResult>(result) : null;

    /// <summary>The status word of a state.</summary>
    public static string Status(TaskState state) => state switch
    {
        TaskState.Pending => "PENDING",
        TaskState.Running => "IN_PROGRESS",
        TaskState.Succeeded => "SUCCEEDED",
        TaskState.Failed => "FAILED",
        TaskState.Canceled or TaskState.Expired => "CANCELED",
    };

    /// <summary>The task object of a resource.</summary>
    public static JsonObject ToTask(Resource resource, TaskView view)
    {
        var answer = JsonSerializer.SerializeToNode(ToHead(resource.Type, view), Json.Wire.TaskHead)!.AsObject();
        var more = resource.Describe(view);
        foreach (var (name, value) in more.ToList())
        {
            more.Remove(name);
            answer[name] = value;
        }

        return answer;
    }

    /// <summary>What a stream says before the end.</summary>
    public static TaskStep ToStep(TaskRecord task) => new(task.Id.ToString(), Progress(task), Status(task.State));

    private static TaskHead ToHead(string type, TaskView view)
    {
        var task = view.Task;
        return new(
            task.Id.ToString(),
            type,
            Status(task.State),
            Progress(task),
            view.Ahead,
            Milliseconds(task.CreatedAt),
            Milliseconds(task.StartedAt),
            Milliseconds(task.FinishedAt),
            task.FinishedAt is null ? 0 : Milliseconds(task.ExpiresAt),
            task is { State: TaskState.Failed, Error: { } error } ? Errors.OfTask(error, view.Remembered.Origin) : null,
            Credits(task));
    }

    private static int Progress(TaskRecord task) => task.State switch
    {
        TaskState.Pending => 0,
        TaskState.Succeeded => 100,
        // 100 says that there are files to fetch.
        TaskState.Running => Math.Min(task.Progress, 99),
        TaskState.Failed or TaskState.Canceled or TaskState.Expired => task.Progress,
    };

    // A failure gives them back, and so does a cancellation before the start.
    private static int Credits(TaskRecord task) => task switch
    {
        { State: TaskState.Failed } or { State: TaskState.Canceled, StartedAt: null } => 0,
        _ => task.Charge?.Amount ?? 0,
    };

    private static long Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds() ?? 0;
}
