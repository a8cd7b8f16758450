using System.Text;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>Does what a worker and the task store do together, with a few bytes instead of geometry.</summary>
internal sealed class FakeWorker(TimeProvider time, MemoryPartStore parts, MemoryFileStores files, FakeCadWorker cad)
{
    /// <summary>Completes a task of any kind.</summary>
    public TaskRecord Complete(TaskRecord task) => task.Kind switch
    {
        PartTasks.Generate => Generated(task, PartTasks.FromJson<GeneratePartInput>(task.Input)),
        PartTasks.Import => Imported(task, PartTasks.FromJson<ImportPartInput>(task.Input)),
        PartTasks.Export => Exported(task, PartTasks.FromJson<ExportPartInput>(task.Input)),
        ModelTasks.Convert => Modelled(task, ModelTasks.FromJson<ConvertModelInput>(task.Input).Formats),
        ModelTasks.Resize => Modelled(task, [ModelTasks.FromJson<ResizeModelInput>(task.Input).Format ?? "glb"]),
        ModelTasks.Remesh => Modelled(task, ModelTasks.FromJson<RemeshModelInput>(task.Input).Formats),
        ModelTasks.Analyze => Succeeded(task, ModelTasks.ToJson(new ModelResult(
            new Dictionary<string, string>(), [], null, null, 8, 12, ModelTasks.ToJson(new PrintMetrics(true, false, 0.5, 2, 0, 1))))),
        ModelTasks.Repair => Modelled(task, [ModelTasks.FromJson<RepairModelInput>(task.Input).Format ?? "stl"]),
        ModelTasks.Paint => Modelled(task, ["3mf"]),
        ModelTasks.Unwrap => Modelled(task, ModelTasks.FromJson<UnwrapModelInput>(task.Input).Formats),
        _ => cad.Complete(task),
    };

    private TaskRecord Modelled(TaskRecord task, IReadOnlyList<string> formats)
    {
        var withMaterials = formats.Contains("obj") ? formats.Append("mtl") : formats;
        var result = new ModelResult(
            withMaterials.ToDictionary(format => format, format => $"model.{format}"),
            formats.Contains("obj") ? [new Dictionary<string, string> { ["base_color"] = "wood.png" }] : [],
            "preview.png",
            (bool?)task.Input["alphaThumbnail"] == true ? "alpha.png" : null,
            8,
            12);
        foreach (var file in result.Models.Values.Concat(result.Textures.SelectMany(maps => maps.Values)).Append(result.Thumbnail).Append(result.AlphaThumbnail).OfType<string>())
        {
            files.Add(task.Owner, ModelTasks.AssetKey(task.Id, file), "application/octet-stream", file, Encoding.ASCII.GetBytes(file), task.ExpiresAt);
        }

        return Succeeded(task, ModelTasks.ToJson(result));
    }

    private TaskRecord Generated(TaskRecord task, GeneratePartInput input) =>
        Made(task, (input.PartId, input.ConversationId, "Part"), mesh: false);

    private TaskRecord Imported(TaskRecord task, ImportPartInput input) =>
        Made(task, (input.PartId, input.ConversationId, input.Name), mesh: input.Format == "obj");

    private TaskRecord Exported(TaskRecord task, ExportPartInput input)
    {
        Add(task, input.PartId, $"model.{input.Format}", task.ExpiresAt);
        return Succeeded(task, new());
    }

    private TaskRecord Made(TaskRecord task, (Guid Part, Guid? Conversation, string Name) input, bool mesh)
    {
        if (input.Conversation is { } conversation)
        {
            parts.Add(new(input.Part, task.Owner, conversation, task.Id, input.Name, null, null, time.GetUtcNow()));
        }

        string[] models = mesh ? [PartFiles.Stl, PartFiles.ThreeMf] : [PartFiles.Brep, PartFiles.Step];
        foreach (var file in (string[])[.. models, PartFiles.Glb, PartFiles.Thumbnail])
        {
            Add(task, input.Part, file);
        }

        return Succeeded(task, PartTasks.ToJson(new PartResult(input.Part, input.Name, null, null, [])));
    }

    private TaskRecord Succeeded(TaskRecord task, JsonObject result) =>
        task with { State = TaskState.Succeeded, Progress = 100, Result = result, FinishedAt = time.GetUtcNow() };

    private void Add(TaskRecord task, Guid partId, string file, DateTimeOffset? expiresAt = null)
    {
        var mediaType = Path.GetExtension(file) switch
        {
            ".step" => "application/step",
            ".stl" => "model/stl",
            ".3mf" => "model/3mf",
            ".glb" => "model/gltf-binary",
            ".png" => "image/png",
            _ => "application/octet-stream",
        };
        var bytes = Encoding.ASCII.GetBytes($"The bytes of {file}, as a worker would have written them");
        files.Add(task.Owner, PartTasks.AssetKey(partId, file), mediaType, file, bytes, expiresAt);
    }
}
