using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary><c>/openapi/v1/resize</c>: a model in the size of the thing it shows.</summary>
internal sealed class ResizeResource()
    : Resource<ResizeRequest, ResizeAnswer>("/v1/resize", "resize", Json.Wire.ResizeRequest, Json.Wire.ResizeAnswer)
{
    public override ModelResult Sample => SampleTask.Model("glb");

    protected override Draft ToDraft(ResizeRequest request)
    {
        var file = InputFile.Model(request.InputTaskId, request.ModelUrl);
        var size = ResizeMode.Read(request.ResizeHeight, request.ResizeLongestSide, request.AutoSize)
            ?? throw ToTask.Invalid("Missing resize mode: one of resize_height, resize_longest_side or auto_size must be specified", "resize_height");
        var isCentred = ToTask.OneOf(request.OriginAt, "origin_at", "bottom", "center") == "center";
        return new(
            ModelTasks.Resize,
            Credits: 1,
            [file],
            files => ModelTasks.ToJson(new ResizeModelInput(
                files[0].FileName,
                files[0].IsFromTask ? "glb" : null,
                size.Height,
                size.LongestSide,
                size.IsAutomatic ? files[0].Words : null,
                isCentred,
                request.AlphaThumbnail ?? false)));
    }

    protected override ResizeAnswer ToAnswer(TaskView task) =>
        new(task.Models(), task.Thumbnail ?? "", task.AlphaThumbnail, task.TexturesIfAny());
}

/// <summary>How a model is to be resized: exactly one of the three.</summary>
/// <param name="Height">Height in metres.</param>
/// <param name="LongestSide">Longest side in metres.</param>
/// <param name="IsAutomatic">True for the usual height of what it shows.</param>
internal sealed record ResizeMode(double? Height, double? LongestSide, bool IsAutomatic)
{
    /// <summary>The mode that a request asks for; null when it asks for none.</summary>
    public static ResizeMode? Read(double? height, double? longestSide, bool? isAutomatic)
    {
        var mode = new ResizeMode(height, longestSide, isAutomatic ?? false);
        var count = (height is null ? 0 : 1) + (longestSide is null ? 0 : 1) + (mode.IsAutomatic ? 1 : 0);
        if (count > 1)
        {
            throw ToTask.Invalid("Mutually exclusive parameters: resize_height, resize_longest_side and auto_size cannot be combined", "resize_height");
        }

        return count == 0 ? null : mode with
        {
            Height = height is null ? null : ToTask.Length(height.Value, "resize_height"),
            LongestSide = longestSide is null ? null : ToTask.Length(longestSide.Value, "resize_longest_side"),
        };
    }
}
