using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary><c>/openapi/v1/remesh</c>: a model with other polygons, and what converting and resizing were before they had resources of their own.</summary>
internal sealed class RemeshResource()
    : Resource<RemeshRequest, RemeshAnswer>("/v1/remesh", "remesh", Json.Wire.RemeshRequest, Json.Wire.RemeshAnswer)
{
    private const int Price = 5;
    private const int DefaultPolygons = 30_000;
    private const int FewestPolygons = 100;
    private const int MostPolygons = 300_000;

    public override ModelResult Sample => SampleTask.AnyModel();

    protected override Draft ToDraft(RemeshRequest request)
    {
        var file = InputFile.Model(request.InputTaskId, request.ModelUrl);
        var formats = ModelFormats.Read(request.TargetFormats);
        var alpha = request.AlphaThumbnail ?? false;
        if (request.ConvertFormatOnly == true)
        {
            var asked = formats ?? throw ToTask.Invalid("target_formats must be provided if convert_format_only is true", "target_formats");
            return new(ModelTasks.Convert, Price, [file], files => ModelTasks.ToJson(new ConvertModelInput(files[0].FileName, asked, alpha)));
        }

        var isQuad = ToTask.OneOf(request.Topology, "topology", "triangle", "quad") == "quad";
        if (request.DecimationMode is < 1 or > 4)
        {
            throw ToTask.Invalid("decimation_mode must be 1, 2, 3 or 4", "decimation_mode");
        }

        // With a level the number is ignored, even one that would be refused.
        var polygons = request.DecimationMode is null
            ? ToTask.InRange(request.TargetPolycount ?? DefaultPolygons, "target_polycount", FewestPolygons, MostPolygons)
            : DefaultPolygons;

        // 0 is the documented default of both sizes.
        var size = ResizeMode.Read(NotZero(request.ResizeHeight), NotZero(request.ResizeLongestSide), request.AutoSize);
        var isCentred = ToTask.OneOf(request.OriginAt, "origin_at", "bottom", "center") == "center";
        // Documented for automatic sizes, which move the origin by default; the vendor's examples give it with a height, too.
        var isMoved = size is { IsAutomatic: true } || !string.IsNullOrEmpty(request.OriginAt);
        return new(
            ModelTasks.Remesh,
            Price,
            [file],
            files => ModelTasks.ToJson(new RemeshModelInput(
                files[0].FileName,
                formats ?? ["glb"],
                polygons,
                isQuad,
                request.DecimationMode,
                size?.Height,
                size?.LongestSide,
                size is { IsAutomatic: true } ? files[0].Words : null,
                isMoved ? isCentred : null,
                alpha)));
    }

    protected override RemeshAnswer ToAnswer(TaskView task) =>
        new(task.Models(), task.Thumbnail ?? "", task.AlphaThumbnail, task.TexturesIfAny());

    private static double? NotZero(double? length) => length == 0 ? null : length;
}
