using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary><c>/openapi/v1/uv-unwrap</c>: a model laid out in one picture.</summary>
internal sealed class UnwrapResource()
    : Resource<UnwrapRequest, UnwrapAnswer>("/v1/uv-unwrap", "uv-unwrap", Json.Wire.UnwrapRequest, Json.Wire.UnwrapAnswer)
{
    public override ModelResult Sample => SampleTask.Model("glb");

    protected override Draft ToDraft(UnwrapRequest request)
    {
        var file = InputFile.Model(request.InputTaskId, request.ModelUrl);
        var formats = ModelFormats.Read(request.TargetFormats) ?? ["glb"];
        return new(
            ModelTasks.Unwrap,
            Credits: 5,
            [file],
            files => ModelTasks.ToJson(new UnwrapModelInput(files[0].FileName, formats, request.AlphaThumbnail ?? false)));
    }

    protected override UnwrapAnswer ToAnswer(TaskView task)
    {
        var layout = task.Result?.Facts is { } measured && ModelTasks.FromJson<UnwrapFacts>(measured) is var facts
            ? new LayoutAnswer(facts.Charts, facts.Stretch, facts.Coverage)
            : null;
        return new(task.Models(), task.Thumbnail ?? "", task.AlphaThumbnail, task.Textures(), layout);
    }
}
