using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Worker.Models;

/// <summary>Whether a model can be printed.</summary>
internal sealed class AnalyzeModelHandler : ITaskHandler
{
    // What the result does not tell is not measured.
    private static readonly PrintabilityOptions Options = new(ThicknessSamples: 0, MostIntersections: 0);

    public string Kind => ModelTasks.Analyze;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = ModelTasks.FromJson<AnalyzeModelInput>(context.Input);
        var source = ModelSource.Read(context, input.FileName);
        context.Report(30);
        var mesh = PrintMesh.Of(source.Graph);
        var report = Printability.Analyse(mesh, Options, new StepProgress(context.Report, 30, 90), cancel);
        var metre = SceneFrame.Metres(source.Graph.Unit);
        // The report's volume has no sign, which tells whether the surface is inside out.
        var volume = report.Triangles == 0 ? 0 : MeshTopology.Of(Welding.Weld(mesh)).Volume * metre * metre * metre;
        var metrics = new PrintMetrics(
            report.Triangles > 0, report.Triangles > 0 && report.BoundaryEdges == 0, volume, report.NonManifoldEdges, report.DegenerateFaces, report.Holes);
        context.Report(100);
        var result = new ModelResult(new Dictionary<string, string>(), [], null, null, report.Points, report.Triangles, ModelTasks.ToJson(metrics));
        return Task.FromResult(new TaskOutcome(ModelTasks.ToJson(result), []));
    }
}
