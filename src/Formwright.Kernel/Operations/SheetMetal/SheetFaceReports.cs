using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Tells of every face of a solid of sheet metal.</summary>
internal sealed class SheetFaceReports(Shape whole, SheetSolid solid, SheetSides sides, SheetProbe[][] probes)
{
    /// <param name="layout">The layout; null before there is one.</param>
    internal IReadOnlyList<SheetFace> Of(SheetLayout? layout)
    {
        var firstUid = GraphUid.First(ShapeGraph.Counts(whole), ShapeKind.Face);
        var placed = layout?.Placed.ToDictionary(face => face.Face) ?? [];
        return [.. solid.Nodes.Select((node, face) => new SheetFace(
            face,
            firstUid + NumberInWhole(face),
            FlatFaces.WordOf(node.Surface),
            sides.RoleOf(face),
            sides.Reference.Contains(face),
            sides.OppositeOf(face),
            node.Area,
            node.CenterOfMass,
            probes[face].Length == 0 ? node.CenterOfMass : probes[face].MinBy(probe => (probe.Point - node.CenterOfMass).Length).Point,
            solid.IsRound(face) && placed.TryGetValue(face, out var bend) && bend.Beside >= 0 ? TangentDot(bend) : null,
            sides.OutcomeOf(face)))];
    }

    private int NumberInWhole(int face)
    {
        NativeShapes.SubshapeIndex(whole.Handle, solid.Faces[face].Handle, out var index, out var error).Check(error);
        return index;
    }

    private double TangentDot(PlacedFace bend) => NormalAt(bend, bend.Face).Dot(NormalAt(bend, bend.Beside));

    private Point3 NormalAt(PlacedFace bend, int face)
    {
        var (start, end) = solid.EndsOf(bend.Joint, face);
        return FaceParameters.NormalsAt(solid.Faces[face], [new Uv((start.U + end.U) / 2, (start.V + end.V) / 2)])[0];
    }
}
