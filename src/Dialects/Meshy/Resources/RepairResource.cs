using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary><c>/openapi/v1/print/repair</c>: a model made printable, in the format it came in.</summary>
internal sealed class RepairResource()
    : Resource<RepairRequest, RepairAnswer>("/v1/print/repair", "print-repair", Json.Wire.RepairRequest, Json.Wire.RepairAnswer)
{
    private static readonly string[] Formats = ["glb", "obj", "stl"];
    private static readonly string[] Shown = ["glb", "fbx", "obj", "stl", "usdz", "3mf", "mtl"];

    public override ModelResult Sample => SampleTask.Model("stl");

    protected override Draft ToDraft(RepairRequest request) => new(
        ModelTasks.Repair,
        Credits: 10,
        [InputFile.Model(request.InputTaskId, request.ModelUrl, [".glb", ".stl", ".obj"], ["glb"], ErrorCode.NotFound)],
        files => ModelTasks.ToJson(new RepairModelInput(files[0].FileName, files[0].IsFromTask ? "glb" : null, Formats, request.AlphaThumbnail ?? false)));

    protected override RepairAnswer ToAnswer(TaskView task) => new(
        // Geometry alone is repaired, so there is no library of materials.
        Shown.ToDictionary(format => format, format => format == "mtl" ? "" : task.Model(format) ?? ""),
        task.Thumbnail ?? "",
        task.AlphaThumbnail,
        [],
        task.Result?.Facts is { } facts ? ToReport(ModelTasks.FromJson<RepairFacts>(facts)) : null);

    private static RepairReport ToReport(RepairFacts facts) => new(
        facts.Method, facts.HolesFilled, facts.EdgesSplit, facts.IntersectionsResolved, facts.ShellsRemoved, facts.Volume, facts.LargestDeviation);
}
