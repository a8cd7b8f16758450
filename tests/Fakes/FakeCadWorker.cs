using System.Text;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>Does the same for the tasks of <see cref="CadTasks"/>.</summary>
internal sealed class FakeCadWorker(TimeProvider time, MemoryFileStores files)
{
    /// <summary>How long every task is said to have taken, in milliseconds.</summary>
    public const int ComputeMs = 12;

    /// <summary>Completes a task.</summary>
    public TaskRecord Complete(TaskRecord task)
    {
        var parts = new Dictionary<string, CadFile>();
        foreach (var part in task.Kind == CadTasks.Compound ? [] : PartsOf(task))
        {
            var (mime, name) = Kinds[part];
            var bytes = Encoding.ASCII.GetBytes($"The bytes of {name}, as a worker would have written them");
            files.Add(task.Owner, CadTasks.AssetKey(task.Id, part), mime, name, bytes, task.ExpiresAt);
            parts.Add(part, new CadFile(mime, bytes.Length));
        }

        return task with
        {
            State = TaskState.Succeeded,
            Progress = 100,
            Result = task.Kind == CadTasks.Compound ? [] : CadTasks.ToJson(new CadResult(parts, new JsonObject { ["computeMs"] = ComputeMs }, ComputeMs)),
            StartedAt = time.GetUtcNow(),
            FinishedAt = time.GetUtcNow(),
        };
    }

    private static readonly Dictionary<string, (string Mime, string Name)> Kinds = new()
    {
        [CadParts.Glb] = ("model/gltf-binary", "result.glb"),
        [CadParts.Step] = ("application/step", "result.step"),
        [CadParts.CompressedStep] = ("application/gzip", "result.stpz"),
        [CadParts.DecomposedMesh] = ("application/json", "result.json"),
        [CadParts.Stl] = ("model/stl", "result.stl"),
        [CadParts.ThreeMf] = ("model/3mf", "result.3mf"),
        [CadParts.Json] = ("application/json", "result.json"),
        [CadParts.Csv] = ("text/csv", "result.csv"),
        [CadParts.Metadata] = ("application/json", "metadata.json"),
    };

    private static IEnumerable<string> PartsOf(TaskRecord task)
    {
        var formats = task.Kind switch
        {
            CadTasks.Execute or CadTasks.Pipeline => CadTasks.FromJson<StepsInput>(task.Input).Outputs?.Formats ?? ["gltf", "step"],
            CadTasks.Model => CadTasks.FromJson<ModelInput>(task.Input).Outputs.Formats,
            CadTasks.Unfold => CadTasks.FromJson<UnfoldInput>(task.Input) is { Flat: true } input ? input.Outputs?.Formats ?? ["gltf"] : [],
            _ => ["gltf"],
        };
        return formats.Select(format => format == "gltf" ? CadParts.Glb : format).Append(CadParts.Metadata);
    }
}
