using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Worker.Models;

/// <summary>A model with fewer triangles, its texture kept, or with quads, its texture baked anew.</summary>
internal sealed class RemeshModelHandler : ITaskHandler
{
    private const int FewestQuads = 24;

    public string Kind => ModelTasks.Remesh;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = ModelTasks.FromJson<RemeshModelInput>(context.Input);
        var graph = ModelSource.Read(context, input.FileName).Graph;
        context.Report(20);
        if (input.IsQuad)
        {
            graph = Quads(graph, input, context, cancel);
        }
        else if (input.Level is not null || graph.TriangleCount > input.Polygons)
        {
            var options = input.Level is { } level ? SimplifyOptions.Adaptive(level) : new SimplifyOptions(input.Polygons);
            graph = MeshSimplifier.Simplify(graph, options, new StepProgress(context.Report, 20, 70), cancel).Result;
        }

        var height = input.Words is null ? input.Height : UsualHeights.Of(input.Words, graph).Height;
        if (height is not null || input.LongestSide is not null)
        {
            graph = ModelSize.Fit(graph, height, input.LongestSide, input.CenterOrigin);
        }
        else if (input.CenterOrigin is { } centred)
        {
            graph = ModelSize.ToOrigin(graph, centred);
        }

        return Task.FromResult(new ModelOutput(context).Write(graph, input.Formats, input.AlphaThumbnail, 75, cancel));
    }

    private static SceneGraph Quads(SceneGraph graph, RemeshModelInput input, TaskContext context, CancellationToken cancel)
    {
        var mesh = PrintMesh.Of(graph);
        // A level says how much of the shape is to be kept; the triangles that this takes make half as many quads.
        var count = input.Level is { } level ? Math.Max(FewestQuads, MeshSimplifier.Simplify(mesh, SimplifyOptions.Adaptive(level)).Triangles / 2) : input.Polygons;
        var quads = QuadRemesher.Remesh(mesh, new QuadOptions(count), new StepProgress(context.Report, 20, 60), cancel);
        var positions = new Vector3[quads.Points.Length / 3];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = new Vector3((float)quads.Points[3 * i], (float)quads.Points[(3 * i) + 1], (float)quads.Points[(3 * i) + 2]);
        }

        var sizes = new int[quads.QuadCount];
        Array.Fill(sizes, 4);
        var surface = new MeshPrimitive { Positions = positions, Corners = quads.Quads, FaceSizes = sizes };
        return BakedModel.Project(graph, mesh, surface, new StepProgress(context.Report, 60, 75), cancel);
    }
}
