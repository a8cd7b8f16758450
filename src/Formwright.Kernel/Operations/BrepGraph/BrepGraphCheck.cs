using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Finds faults in the structure of a shape.</summary>
internal static class BrepGraphCheck
{
    internal const string Error = "error";
    private const string Warning = "warning";

    internal static IReadOnlyList<BrepGraphIssue> Issues(Shape shape)
    {
        var issues = new List<BrepGraphIssue>();
        void Add(string severity, ShapeKind kind, int index, string description) =>
            issues.Add(new BrepGraphIssue(severity, new BrepGraphNode(BrepGraphs.Word(kind), index), description));

        var faces = ShapeGraph.Faces(shape, measure: false);
        for (var i = 0; i < faces.Length; i++)
        {
            if (faces[i].Surface == SurfaceType.None)
            {
                Add(Error, ShapeKind.Face, i, "The face has no surface.");
            }
        }

        var edges = ShapeGraph.Edges(shape, measure: false);
        var uses = BrepGraphs.Uses(shape, edges.Length);
        for (var i = 0; i < edges.Length; i++)
        {
            if (edges[i].Curve == CurveType.None && edges[i].Degenerate == 0)
            {
                Add(Error, ShapeKind.Edge, i, "The edge has no curve.");
            }

            if (edges[i].StartVertex < 0 || edges[i].EndVertex < 0)
            {
                Add(Error, ShapeKind.Edge, i, "The edge lacks a vertex.");
            }

            if (uses[i] > 2)
            {
                Add(Warning, ShapeKind.Edge, i, $"Faces use the edge {uses[i]} times.");
            }
        }

        var closedWires = ShapeGraph.Closed(shape, ShapeKind.Wire);
        var facesOfWire = ShapeGraph.Parents(shape, ShapeKind.Face, ShapeKind.Wire);
        for (var i = 0; i < closedWires.Length; i++)
        {
            if (!closedWires[i] && facesOfWire[i].Count > 0)
            {
                Add(Error, ShapeKind.Wire, i, "The wire bounds a face and is open.");
            }
        }

        var closedShells = ShapeGraph.Closed(shape, ShapeKind.Shell);
        var solidsOfShell = ShapeGraph.Parents(shape, ShapeKind.Solid, ShapeKind.Shell);
        for (var i = 0; i < closedShells.Length; i++)
        {
            if (!closedShells[i] && solidsOfShell[i].Count > 0)
            {
                Add(Warning, ShapeKind.Shell, i, "The shell bounds a solid and is open.");
            }
        }

        return issues;
    }
}
