using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary><c>/openapi/v1/convert</c>: a model in other formats.</summary>
internal sealed class ConvertResource()
    : Resource<ConvertRequest, ConvertAnswer>("/v1/convert", "convert", Json.Wire.ConvertRequest, Json.Wire.ConvertAnswer)
{
    public override ModelResult Sample => SampleTask.AnyModel();

    protected override Draft ToDraft(ConvertRequest request)
    {
        var file = InputFile.Model(request.InputTaskId, request.ModelUrl);
        var formats = ModelFormats.Read(request.TargetFormats)
            ?? throw ToTask.Invalid("Missing target_formats: at least one target format must be specified", "target_formats");
        return new(
            ModelTasks.Convert,
            Credits: 1,
            [file],
            files => ModelTasks.ToJson(new ConvertModelInput(files[0].FileName, formats, request.AlphaThumbnail ?? false)));
    }

    protected override ConvertAnswer ToAnswer(TaskView task)
    {
        var urls = ModelFormats.All.ToDictionary(format => format, format => task.Model(format) ?? "");
        if (task.Model("mtl") is { } materials)
        {
            urls["mtl"] = materials;
        }

        return new(urls, task.Thumbnail ?? "", task.AlphaThumbnail, task.TexturesIfAny());
    }
}
