using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Worker.Models;

/// <summary>A model with fewer polygons, its texture kept.</summary>
internal sealed class RemeshModelHandler : ITaskHandler
{
    public string Kind => ModelTasks.Remesh;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = ModelTasks.FromJson<RemeshModelInput>(context.Input);
        var graph = ModelSource.Read(context, input.FileName).Graph;
        context.Report(20);
        if (input.Level is not null || graph.TriangleCount > input.Polygons)
        {
            var options = input.Level is { } level ? SimplifyOptions.Adaptive(level) : new SimplifyOptions(input.Polygons);
            graph = MeshSimplifier.Simplify(graph, options, new StepProgress(context.Report, 20, 70), cancel).Result;
        }

        var height = input.Words is null ? input.Height : UsualHeights.Of(input.Words, graph).Height;
        if (height is not null || input.LongestSide is not null)
        {
            graph = ModelSize.Fit(graph, height, input.LongestSide, input.CenterOrigin);
        }

        return Task.FromResult(new ModelOutput(context).Write(graph, input.Formats, input.AlphaThumbnail, 75, cancel));
    }
}
