using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Worker.Models;

/// <summary>A model made closed, manifold and oriented, so that it can be printed.</summary>
internal sealed class RepairModelHandler : ITaskHandler
{
    public string Kind => ModelTasks.Repair;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = ModelTasks.FromJson<RepairModelInput>(context.Input);
        var source = ModelSource.Read(context, input.FileName);
        var format = input.Format ?? source.Format.Info.Name;
        if (!input.Allowed.Contains(format))
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"The file is {source.Format.Info.Title}; send one of {string.Join(", ", input.Allowed)}.", "source");
        }

        context.Report(20);
        var repaired = MeshRepair.Repair(PrintMesh.Of(source.Graph), progress: new StepProgress(context.Report, 20, 80), cancel: cancel);
        var metre = SceneFrame.Metres(source.Graph.Unit);
        var facts = new RepairFacts(
            repaired.Method.ToString().ToLowerInvariant(),
            repaired.HolesFilled,
            repaired.EdgesSplit,
            repaired.IntersectionsResolved,
            repaired.ShellsRemoved,
            repaired.Turned,
            repaired.Removed,
            repaired.Volume * metre * metre * metre,
            repaired.Deviation.Largest * metre,
            repaired.Deviation.Mean * metre);
        var graph = PrintMesh.ToGraph(repaired.Mesh, source.Graph);
        // Of an OBJ only the mesh: its one material would be a second file that says nothing.
        graph = format != "obj" ? graph : graph with
        {
            Materials = [],
            Meshes = [.. graph.Meshes.Select(mesh => mesh with { Primitives = [.. mesh.Primitives.Select(primitive => primitive with { Material = null })] })],
        };
        return Task.FromResult(new ModelOutput(context).Write(
            graph, [format], input.AlphaThumbnail, 80, cancel, ModelTasks.ToJson(facts)));
    }
}
