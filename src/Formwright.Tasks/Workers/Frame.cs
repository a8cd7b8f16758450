using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Tasks;

/// <summary>One message between supervisor and worker: a JSON object on a line of its own.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "frame")]
[JsonDerivedType(typeof(ReadyFrame), "ready")]
[JsonDerivedType(typeof(RunFrame), "run")]
[JsonDerivedType(typeof(ProgressFrame), "progress")]
[JsonDerivedType(typeof(DoneFrame), "done")]
[JsonDerivedType(typeof(FailedFrame), "failed")]
[JsonDerivedType(typeof(CancelFrame), "cancel")]
[JsonDerivedType(typeof(ExitFrame), "exit")]
internal abstract record Frame;

/// <summary>Worker: it is warm and waits for its first task.</summary>
internal sealed record ReadyFrame : Frame;

/// <summary>Supervisor: run this. Sent only to an idle worker.</summary>
internal sealed record RunFrame(
    Guid TaskId,
    string Kind,
    JsonObject Input,
    IReadOnlyList<JsonObject?> ParentResults,
    IReadOnlyDictionary<string, string> Files,
    string OutputFolder,
    int Attempt = 1) : Frame;

/// <summary>Worker: the task stands at this many percent.</summary>
internal sealed record ProgressFrame(Guid TaskId, int Percent) : Frame;

/// <summary>Worker: the task succeeded; its files are complete in the output folder.</summary>
internal sealed record DoneFrame(Guid TaskId, TaskOutcome Outcome) : Frame;

/// <summary>Worker: the task failed, and the worker is fit for another one.</summary>
internal sealed record FailedFrame(Guid TaskId, Error Error) : Frame;

/// <summary>Supervisor: stop this task soon. Answered by done or failed like any run.</summary>
internal sealed record CancelFrame(Guid TaskId) : Frame;

/// <summary>Supervisor: leave. Sent only to an idle worker.</summary>
internal sealed record ExitFrame : Frame;

/// <summary>
/// JSON of the frames: nothing may be missing or null by accident. The depth leaves room around an input as deep as a request may have.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 128)]
[JsonSerializable(typeof(Frame))]
internal sealed partial class FrameJson : JsonSerializerContext;
