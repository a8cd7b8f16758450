using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;

namespace Formwright.Worker.Cad;

/// <summary>Sheet metal to flat patterns and reports: see <see cref="CadTasks.Unfold"/>.</summary>
internal sealed class UnfoldHandler : ITaskHandler
{
    private const string Name = "flat";
    private const string Report = "report";
    private const string PatternByPattern = "decomposed-mesh";

    private const int IsRead = 30;
    private const int IsUnfolded = 80;

    private static readonly CadOutputs DefaultOutputs = new(["gltf"]);

    public string Kind => CadTasks.Unfold;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = CadTasks.FromJson<UnfoldInput>(context.Input);
        var output = new CadOutput(context, Name);
        using var scope = KernelScope.Begin();
        var shape = StepExchange.ReadPacked(context.Files[CadTasks.FileBlob(0)], cancel).ToShape();
        context.Report(IsRead);
        cancel.ThrowIfCancellationRequested();
        var metadata = new JsonObject { ["source"] = input.FileName };
        if (input.FaceIndex is { } face)
        {
            UnfoldFace(input, shape, face, output, metadata, context.Report);
        }
        else
        {
            UnfoldSolids(input, shape, output, metadata, context.Report, cancel);
        }

        context.Report(100);
        return Task.FromResult(output.Finish(metadata));
    }

    private static void UnfoldFace(UnfoldInput input, Shape shape, int face, CadOutput output, JsonObject metadata, Action<int> progress)
    {
        metadata["faceIndex"] = face;
        if (input.Report)
        {
            metadata[Report] = SheetMetal.UnfoldFaceReport(shape, face).ToJson();
        }

        if (input.Flat)
        {
            var flat = SheetMetal.UnfoldFaceToFlat(shape, face);
            progress(IsUnfolded);
            CadResultWriter.Write(output, flat, input.Outputs ?? DefaultOutputs, metadata, Name);
        }
    }

    private static void UnfoldSolids(UnfoldInput input, Shape shape, CadOutput output, JsonObject metadata, Action<int> progress, CancellationToken cancel)
    {
        metadata["kFactor"] = input.KFactor;
        metadata["thicknessOverride"] = input.Thickness;
        var patterns = FlatPatterns.Of(shape, input.KFactor, input.Thickness, cancel);
        progress(IsUnfolded);
        if (input.Report)
        {
            metadata[Report] = patterns.ReportsToJson();
        }

        if (!input.Flat)
        {
            return;
        }

        var flat = patterns.ToShape();
        metadata["failedSolids"] = new JsonArray([.. patterns.Reports
            .Where(report => !report.Ok)
            .Select(report => new JsonObject { ["solidIndex"] = report.SolidIndex, ["error"] = report.Error })]);
        var outputs = input.Outputs ?? DefaultOutputs;
        var isByPattern = input.Report && outputs.Formats.Contains(PatternByPattern);
        CadResultWriter.Write(
            output, flat, isByPattern ? outputs with { Formats = [.. outputs.Formats.Where(format => format != PatternByPattern)] } : outputs, metadata, Name);
        if (isByPattern)
        {
            output.AddData(CadParts.DecomposedMesh, path => CadOutput.WriteJson(path, MeshesOf(patterns, outputs)));
        }
    }

    /// <summary>One mesh per solid, which says which.</summary>
    private static JsonArray MeshesOf(FlatPatterns patterns, CadOutputs outputs) => new([.. patterns.Patterns.Select(pattern =>
    {
        var mesh = MeshDecomposer.Decompose(pattern.Shape, outputs.MeshPrecision ?? ShapeWriter.UsualPrecision, outputs.AdjustYtoZ).ToNode().AsObject();
        mesh.Insert(0, "solidIndex", pattern.SolidIndex);
        return mesh;
    })]);
}
