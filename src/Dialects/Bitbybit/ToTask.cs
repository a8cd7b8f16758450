using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Bitbybit;

/// <summary>From what a client asks for to what the task engine does. Pure functions.</summary>
internal static class ToTask
{
    /// <summary>How long a task and its result live.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // A compound has nothing to do but to end, and must not wait behind the tasks of others.
    private const int CompoundPriority = 10;

    private const string OnlyStep = "steps[0]";

    private static readonly string[] StepExtensions = [".step", ".stp", ".stpz"];

    /// <summary>The pipeline of one step that an operation is.</summary>
    public static JsonArray Steps(OperationRequest request) =>
        [new JsonObject { ["operation"] = request.Operation, ["params"] = request.Params?.DeepClone() ?? new JsonObject() }];

    /// <summary>One operation.</summary>
    public static TaskSubmission Execute(string owner, OperationRequest request, IReadOnlyList<StoredFile> files) =>
        Task(owner, CadTasks.Execute, new StepsInput(Steps(request), files.Count, request.Outputs), files);

    /// <summary>A pipeline.</summary>
    public static TaskSubmission Pipeline(string owner, PipelineRequest request, IReadOnlyList<StoredFile> files) =>
        Task(owner, CadTasks.Pipeline, new StepsInput(request.Steps, files.Count, request.Outputs), files);

    /// <summary>A model.</summary>
    public static TaskSubmission Model(string owner, string name, ModelRequest request) =>
        Task(owner, CadTasks.Model, new ModelInput(name, request.Params, request.Outputs), []);

    /// <summary>The models of a batch.</summary>
    public static IReadOnlyList<TaskSubmission> Batch(string owner, string name, BatchRequest request) =>
        [.. request.Items.Select(item => Task(owner, CadTasks.Model, new ModelInput(name, item, request.Outputs, Batch: true), []))];

    /// <summary>A conversion.</summary>
    public static TaskSubmission Convert(string owner, ConvertRequest request, bool isAdvanced, StoredFile file) => Task(
        owner,
        isAdvanced ? CadTasks.ConvertAdvanced : CadTasks.ConvertSimple,
        new ConvertInput(file.Name, request.Options, request.Draco),
        [file]);

    /// <summary>Unfolding.</summary>
    /// <param name="owner">Whose task.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="isFace">True for one face, false for all solids.</param>
    /// <param name="isFlat">True to make files.</param>
    /// <param name="isReport">True to make a report.</param>
    /// <param name="file">The file.</param>
    public static TaskSubmission Unfold(string owner, UnfoldRequest request, bool isFace, bool isFlat, bool isReport, StoredFile file) => Task(
        owner,
        CadTasks.Unfold,
        new UnfoldInput(file.Name, isFace ? request.FaceIndex : null, isFlat, isReport, request.KFactor, request.Thickness, request.Outputs),
        [file]);

    /// <summary>Tasks that are accepted together and followed as one: first they, then the compound that waits for them.</summary>
    /// <param name="items">The tasks, at least one, without ids.</param>
    /// <param name="label">What a list calls the compound.</param>
    /// <param name="newId">Makes ids.</param>
    public static IReadOnlyList<TaskSubmission> Compound(IReadOnlyList<TaskSubmission> items, string label, Func<Guid> newId)
    {
        var id = newId();
        var children = items.Select(item => item with { Id = newId(), Group = id }).ToArray();
        var compound = new TaskSubmission(
            items[0].Owner,
            CadTasks.Compound,
            CadTasks.ToJson(new CompoundInput(label, items[0].Kind)),
            Parents: [.. children.Select(child => child.Id!.Value)],
            Priority: CompoundPriority,
            Lifetime: Lifetime,
            Id: id);
        return [.. children, compound];
    }

    /// <summary>The same work again, as a new task.</summary>
    public static TaskSubmission Again(TaskRecord task) => new(task.Owner, task.Kind, task.Input, Blobs: task.Blobs, Priority: task.Priority, Lifetime: Lifetime);

    /// <summary>What is wrong with an operation, by the paths of the body that it stands in; null for nothing.</summary>
    /// <param name="catalogue">The operations.</param>
    /// <param name="request">The operation.</param>
    /// <param name="path">Where it stands; empty for the body itself.</param>
    public static Error? Fault(IPipelineCatalogue catalogue, OperationRequest request, string path) =>
        Fault(catalogue, Steps(request), request.FileIds.Count) is { } error ? Rebase(error, path) : null;

    /// <summary>What is wrong with a pipeline; null for nothing.</summary>
    public static Error? Fault(IPipelineCatalogue catalogue, JsonArray steps, int files) => Fault(() => catalogue.Check(steps, files));

    /// <summary>What is wrong with the parameters of a model; null for nothing.</summary>
    public static Error? Fault(IModelCatalogue catalogue, string model, JsonObject parameters) => Fault(() => catalogue.Check(model, parameters));

    /// <summary>Several errors as one; null for none.</summary>
    public static Error? Together(IReadOnlyList<Error> errors) => errors.Count == 0 ? null : errors[0] with
    {
        Message = string.Join("; ", errors.Select(error => error.Message)),
        Violations = [.. errors.SelectMany(Fields.ViolationsOf)],
    };

    /// <summary>Refuses a file whose bytes have not come.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Where its id stands.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c>.</exception>
    public static void RequireConfirmed(StoredFile file, string path, DateTimeOffset now)
    {
        if (file.StateAt(now) is var state and not FileState.Confirmed)
        {
            throw Invalid(path, state == FileState.Expired
                ? "names a file that was not confirmed in time; upload it again"
                : "names a file that is not confirmed yet; PUT its bytes, then confirm it");
        }
    }

    /// <summary>Refuses a file that is no STEP file by its name.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c>.</exception>
    public static void RequireStep(StoredFile file, string path)
    {
        if (!StepExtensions.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase))
        {
            throw Invalid(path, $"names '{file.Name}'; use a file whose name ends with .step, .stp or .stpz");
        }
    }

    private static Error? Fault(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (FormwrightException e)
        {
            return e.Error;
        }
    }

    private static TaskSubmission Task<T>(string owner, string kind, T input, IReadOnlyList<StoredFile> files) => new(
        owner,
        kind,
        CadTasks.ToJson(input),
        Blobs: files.Select((file, i) => (file, i)).ToDictionary(f => CadTasks.FileBlob(f.i), f => f.file.Sha256!),
        Lifetime: Lifetime);

    private static FormwrightException Invalid(string path, string message) =>
        new(new Error(ErrorCode.InvalidInput, $"'{path}' {message}", path, Violations: [new Violation(path, message)]));

    private static Error Rebase(Error error, string at)
    {
        var violations = Fields.ViolationsOf(error).Select(violation => violation with { Path = Rebase(violation.Path, at) }).ToArray();
        return error with { Message = Fields.Sentence(violations), Field = violations[0].Path, Hint = null, Violations = violations };
    }

    // The catalogue knows pipelines only; in these bodies the only step is the item or the body itself.
    private static string Rebase(string path, string at)
    {
        var rest = path.StartsWith(OnlyStep, StringComparison.Ordinal) ? path[OnlyStep.Length..].TrimStart('.') : path;
        return rest.Length == 0 ? at : at.Length == 0 ? rest : $"{at}.{rest}";
    }
}
