using Formwright.Core;

namespace Formwright.Dialects.Bitbybit;

/// <summary>From what the task engine and the stores hold to what a client reads. Pure functions.</summary>
internal static class FromTask
{
    /// <summary>How long every link lives.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(1);

    public const string Completed = "completed";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";
    public const string Expired = "expired";

    private const string Waiting = "waiting";
    private const string Queued = "queued";
    private const string Processing = "processing";
    private const string CompoundKind = "compound";

    private static readonly Dictionary<string, string[]> KindsByWord = new()
    {
        ["cad"] = [CadTasks.Execute, CadTasks.Unfold],
        ["model"] = [CadTasks.Model],
        ["convert-simple"] = [CadTasks.ConvertSimple],
        ["convert-advanced"] = [CadTasks.ConvertAdvanced],
        ["pipeline"] = [CadTasks.Pipeline],
        [CompoundKind] = [CadTasks.Compound],
    };

    /// <summary>The kinds that can be asked for.</summary>
    public static IReadOnlyList<string> KindWords { get; } = [.. KindsByWord.Keys];

    /// <summary>The statuses that can be asked for.</summary>
    public static IReadOnlyList<string> StatusWords { get; } = [Waiting, Queued, Processing, Completed, Failed, Cancelled, Expired];

    /// <summary>True when this API shows the task.</summary>
    public static bool IsShown(TaskRecord task) => CadTasks.Kinds.Contains(task.Kind);

    /// <summary>True for tasks that are followed as one.</summary>
    public static bool IsCompound(TaskRecord task) => task.Kind == CadTasks.Compound;

    /// <summary>Where the task stands. A compound works as long as its tasks do; nothing of ours waits for anything else.</summary>
    public static string StatusOf(TaskRecord task, DateTimeOffset now)
    {
        // The sweep comes later.
        var isOver = task.State != TaskState.Running && task.ExpiresAt <= now;
        return isOver ? Expired : task.State == TaskState.Pending && IsCompound(task) ? Processing : StatusOf(task.State);
    }

    private static string StatusOf(TaskState state) => state switch
    {
        TaskState.Pending => Queued,
        TaskState.Running => Processing,
        TaskState.Expired => Expired,
        TaskState.Succeeded => Completed,
        TaskState.Failed => Failed,
        TaskState.Canceled => Cancelled,
    };

    /// <summary>
    /// The queries that find the tasks of a status and a kind: several when compounds and others have the status in different states,
    /// none when no task can be found.
    /// </summary>
    /// <param name="owner">Whose tasks.</param>
    /// <param name="status">A status; null for all.</param>
    /// <param name="kind">A kind; null for all.</param>
    public static IReadOnlyList<TaskQuery> Queries(string owner, string? status, string? kind)
    {
        var kinds = kind is null ? CadTasks.Kinds : KindsByWord[kind];
        string[] single = [.. kinds.Where(k => k != CadTasks.Compound)];
        string[] compound = [.. kinds.Where(k => k == CadTasks.Compound)];
        TaskQuery[] queries = status switch
        {
            null => [new(owner, Kinds: kinds)],
            Waiting => [],
            Queued => [new(owner, [TaskState.Pending], single)],
            Processing => [new(owner, [TaskState.Running], single), new(owner, [TaskState.Pending, TaskState.Running], compound)],
            Completed => [new(owner, [TaskState.Succeeded], kinds)],
            Failed => [new(owner, [TaskState.Failed], kinds)],
            Cancelled => [new(owner, [TaskState.Canceled], kinds)],
            _ => [new(owner, [TaskState.Expired], kinds)],
        };
        return [.. queries.Where(query => query.Kinds!.Count > 0)];
    }

    /// <summary>An accepted task.</summary>
    public static TaskCreated ToCreated(TaskRecord task) => new(WireId.Of(task.Id), Queued, StatusUrl(task));

    /// <summary>An accepted compound.</summary>
    public static CompoundCreated ToCreated(TaskRecord compound, IReadOnlyList<TaskRecord> children, DateTimeOffset now) =>
        new(WireId.Of(compound.Id), CompoundKind, children.Count, StatusUrl(compound), ToSubTasks(children, now));

    /// <summary>The task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="children">The tasks of a compound in their order; empty for any other.</param>
    /// <param name="now">The time.</param>
    /// <param name="withChildren">True to show them.</param>
    public static TaskDetail ToDetail(TaskRecord task, IReadOnlyList<TaskRecord> children, DateTimeOffset now, bool withChildren)
    {
        var isCompound = IsCompound(task);
        var status = StatusOf(task, now);
        var made = Made(task, status);
        return new(
            WireId.Of(task.Id),
            KindsByWord.First(kind => kind.Value.Contains(task.Kind)).Key,
            LabelOf(task),
            status,
            isCompound && children.Count > 0 ? ProgressOf(children) : ProgressOf(task),
            status == Failed ? Reason(task) : null,
            made?.Parts.ToDictionary(part => part.Key, part => new ResultPart(part.Value.Mime, part.Value.Bytes)),
            made?.Metadata,
            task.CreatedAt,
            isCompound ? task.CreatedAt : task.StartedAt,
            task.FinishedAt,
            task.ExpiresAt ?? task.CreatedAt + ToTask.Lifetime,
            isCompound && withChildren ? ToSubTasks(children, now, task.State == TaskState.Canceled) : null);
    }

    /// <summary>The tasks of a compound. Of a cancelled one they are cancelled from the answer on, although a worker may take a moment to stop.</summary>
    public static IReadOnlyList<SubTask> ToSubTasks(IReadOnlyList<TaskRecord> children, DateTimeOffset now, bool isCancelled = false) => [.. children.Select((child, i) =>
    {
        var status = StatusOf(child, now);
        if (isCancelled && status is (Queued or Processing))
        {
            status = Cancelled;
        }

        var made = Made(child, status);
        return new SubTask(
            WireId.Of(child.Id),
            i,
            status,
            ProgressOf(child),
            made?.ComputeMs,
            status == Failed ? Reason(child) : null,
            made is null ? [] : [.. CadParts.InOrder.Where(made.Parts.ContainsKey)]);
    })];

    /// <summary>The part that a word of a path asks for: <c>gltf</c> is how clients ask for the part <c>glb</c>.</summary>
    public static string PartOf(string format) => format == "gltf" ? CadParts.Glb : format;

    /// <summary>The files of a task in the order of <see cref="CadParts.InOrder"/>, the primary one first.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="assets">Its assets.</param>
    public static IReadOnlyList<(string Part, Asset Asset)> PartsOf(Guid taskId, IReadOnlyList<Asset> assets) =>
        [.. CadParts.InOrder.SelectMany(part => assets.Where(asset => asset.Key == CadTasks.AssetKey(taskId, part)).Select(asset => (part, asset)))];

    /// <summary>The files of a task of a compound; only a completed one has any.</summary>
    public static ManifestEntry ToEntry(SubTask task, IReadOnlyList<(string Part, string Url)> links) => new(
        task.TaskId,
        task.Index,
        task.Status,
        task.Status == Completed ? links.ToDictionary(link => link.Part, link => link.Url) : null);

    /// <summary>A file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="now">The time.</param>
    /// <param name="url">A link to its bytes; null for none.</param>
    public static FileDetail ToDetail(StoredFile file, DateTimeOffset now, string? url) => new(
        WireId.Of(file.Id),
        file.Name,
        file.MediaType,
        file.ConfirmedAt is null ? null : file.Bytes,
        file.Sha256,
        StatusOf(file, now),
        file.CreatedAt,
        file.ConfirmedAt,
        url);

    /// <summary>Where a file stands.</summary>
    public static string StatusOf(StoredFile file, DateTimeOffset now) => StatusOf(file.StateAt(now));

    /// <summary>The word of a state.</summary>
    public static string StatusOf(FileState state) => state switch
    {
        FileState.Pending => "pending",
        FileState.Confirmed => "confirmed",
        FileState.Expired => Expired,
    };

    /// <summary>A model and its parameters.</summary>
    public static ModelInfo ToInfo(ModelDefinition model) => new(
        model.Name,
        model.DisplayName,
        model.Description,
        [.. model.Params.Select(p => new ModelParam(p.Name, p.Type, p.Description, p.Default, p.Type == "array" ? new ItemType("number") : null))],
        model.Params.ToDictionary(p => p.Name, p => p.Default));

    // A compound has no files of its own.
    private static CadResult? Made(TaskRecord task, string status) => (status, task.Result) switch
    {
        (Completed or Failed, { } result) => IsCompound(task) ? new CadResult(new Dictionary<string, CadFile>(), [], 0) : CadTasks.FromJson<CadResult>(result),
        _ => null,
    };

    private static string StatusUrl(TaskRecord task) => $"/api/v1/tasks/{WireId.Of(task.Id)}";

    private static int? ProgressOf(TaskRecord task) => task.State == TaskState.Pending ? null : task.Progress;

    private static int ProgressOf(IReadOnlyList<TaskRecord> children) =>
        (int)Math.Round(100.0 * children.Count(child => child.State.IsTerminal()) / children.Count, MidpointRounding.AwayFromZero);

    private static string Reason(TaskRecord task) => task.Error is { } error ? Errors.Sentence(error) : "The task failed";

    private static string LabelOf(TaskRecord task) => task.Kind switch
    {
        CadTasks.Execute => CadTasks.FromJson<StepsInput>(task.Input).Steps[0]!["operation"]!.GetValue<string>(),
        CadTasks.Model => $"Model: {CadTasks.FromJson<ModelInput>(task.Input).Model}",
        CadTasks.ConvertSimple or CadTasks.ConvertAdvanced => "STEP to glTF",
        CadTasks.Unfold => LabelOf(CadTasks.FromJson<UnfoldInput>(task.Input)),
        CadTasks.Compound => CadTasks.FromJson<CompoundInput>(task.Input).Label,
        _ => "",
    };

    private static string LabelOf(UnfoldInput input) => (input.FaceIndex is null ? "Unfold solid" : "Unfold face") + (input.Flat, input.Report) switch
    {
        (true, false) => " to flat",
        (false, true) => " report",
        _ => "",
    };
}
