using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary><c>/openapi/v1/print/multi-color</c>: a model painted with few colours, as 3MF.</summary>
internal sealed class MultiColorResource()
    : Resource<MultiColorRequest, MultiColorAnswer>("/v1/print/multi-color", "print-multi-color", Json.Wire.MultiColorRequest, Json.Wire.MultiColorAnswer)
{
    public override ModelResult Sample => SampleTask.Model("3mf");

    protected override Draft ToDraft(MultiColorRequest request)
    {
        var file = InputFile.Model(request.InputTaskId, request.ModelUrl, [".glb", ".fbx"], ["glb", "fbx"]);
        var colors = ToTask.InRange(request.MaxColors ?? 4, "max_colors", 1, 16);
        var depth = ToTask.InRange(request.MaxDepth ?? 4, "max_depth", 3, 6);
        return new(ModelTasks.Paint, Credits: 10, [file], files => ModelTasks.ToJson(new PaintModelInput(files[0].FileName, colors, depth, request.AlphaThumbnail ?? false)));
    }

    protected override MultiColorAnswer ToAnswer(TaskView task)
    {
        var facts = task.Result?.Facts is { } measured ? ModelTasks.FromJson<PaintFacts>(measured) : null;
        return new(task.Models(), task.Thumbnail ?? "", task.AlphaThumbnail, facts?.Colors, facts?.Scale);
    }
}
