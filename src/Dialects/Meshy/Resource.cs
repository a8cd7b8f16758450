using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Formwright.Core;
using Formwright.Dialects.Edge;

namespace Formwright.Dialects.Meshy;

/// <summary>
/// One kind of task of this API with all its endpoints: create, get, list, delete, stream, and what webhooks tell of it. A new one
/// is a class derived from <see cref="Resource{TRequest, TAnswer}"/> and its line in <see cref="ResourceList"/>.
/// </summary>
/// <param name="path">Its path below <c>/openapi</c>, such as <c>/v1/convert</c>.</param>
/// <param name="type">What its tasks call themselves.</param>
internal abstract class Resource(string path, string type)
{
    /// <summary>Its path below <c>/openapi</c>.</summary>
    public string Path { get; } = path;

    /// <summary>What its tasks call themselves, unless their answer says otherwise.</summary>
    public string Type { get; } = type;

    /// <summary>What a sample task of it made; null when there are no samples.</summary>
    public virtual ModelResult? Sample => null;

    /// <summary>Reads a request and checks all that can be checked without looking anything up.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> or <c>unsupported</c>.</exception>
    public abstract Draft Read(byte[] body);

    /// <summary>What a task object of it has beyond <see cref="TaskHead"/>; members of the same name replace those.</summary>
    public abstract JsonObject Describe(TaskView task);
}

/// <summary>A resource that is served.</summary>
/// <typeparam name="TRequest">What a request for a task is, on the wire.</typeparam>
/// <typeparam name="TAnswer">What a task object has beyond <see cref="TaskHead"/>, on the wire.</typeparam>
internal abstract class Resource<TRequest, TAnswer>(string path, string type, JsonTypeInfo<TRequest> request, JsonTypeInfo<TAnswer> answer)
    : Resource(path, type)
{
    public sealed override Draft Read(byte[] body) => ToDraft(RequestBody.ReadObject(body, request));

    public sealed override JsonObject Describe(TaskView task) => JsonSerializer.SerializeToNode(ToAnswer(task), answer)!.AsObject();

    /// <inheritdoc cref="Resource.Read"/>
    protected abstract Draft ToDraft(TRequest request);

    /// <inheritdoc cref="Resource.Describe"/>
    protected abstract TAnswer ToAnswer(TaskView task);
}

/// <summary>What a request asks for, before its files are looked up.</summary>
/// <param name="Kind">The engine's kind of task.</param>
/// <param name="Credits">What it costs, 0 for nothing.</param>
/// <param name="Files">The files it works on.</param>
/// <param name="ToInput">Makes the task's input of the files, which come in their order.</param>
/// <param name="Request">What of the request its answers repeat; null for nothing.</param>
/// <param name="IsRepeatable">True when the same input made before is answered by the task that it became then.</param>
internal sealed record Draft(
    string Kind,
    int Credits,
    IReadOnlyList<InputFile> Files,
    Func<IReadOnlyList<StoredInput>, JsonObject> ToInput,
    JsonObject? Request = null,
    bool IsRepeatable = false);

/// <summary>A task and what belongs to it, as answers are made of it.</summary>
/// <param name="Task">The task.</param>
/// <param name="Remembered">What is remembered of the request.</param>
/// <param name="Ahead">How many tasks wait before it.</param>
/// <param name="Result">What it made; null unless it succeeded.</param>
/// <param name="Link">Where a file of the result is; null when it is gone.</param>
internal sealed record TaskView(TaskRecord Task, Remembered Remembered, int Ahead, ModelResult? Result, Func<string, string?> Link)
{
    /// <summary>Link to the model in a format; null when it was not made.</summary>
    public string? Model(string format) => Result?.Models.GetValueOrDefault(format) is { } file ? Link(file) : null;

    /// <summary>Links to the model in all formats that were made.</summary>
    public Dictionary<string, string> Models() => Result?.Models.Keys
        .Select(format => (Format: format, Url: Model(format)))
        .Where(model => model.Url is not null)
        .ToDictionary(model => model.Format, model => model.Url!) ?? [];

    /// <summary>Link to the picture; null for none.</summary>
    public string? Thumbnail => Result?.Thumbnail is { } file ? Link(file) : null;

    /// <summary>Link to the picture on a transparent ground; null for none.</summary>
    public string? AlphaThumbnail => Result?.AlphaThumbnail is { } file ? Link(file) : null;

    /// <summary>Links to the textures, a set for each material.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Textures() => Result is null
        ? []
        : [.. Result.Textures.Select(set => set.Where(map => Link(map.Value) is not null).ToDictionary(map => map.Key, map => Link(map.Value)!))];

    /// <summary>As <see cref="Textures"/>; null when there are none.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>>? TexturesIfAny() => Textures() is { Count: > 0 } sets ? sets : null;
}
