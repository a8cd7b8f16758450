using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>A straight edge along which two faces of a solid are tangent.</summary>
/// <param name="Edge">Its number.</param>
/// <param name="A">The face with the lower number.</param>
/// <param name="B">The other.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct SheetJoint(int Edge, int A, int B, double Length)
{
    internal int Beyond(int face) => face == A ? B : A;
}

/// <summary>A solid with what unfolding asks of its faces and edges, by their numbers.</summary>
internal sealed class SheetSolid
{
    private readonly NativeFaceInfo[] infos;
    private readonly IReadOnlyList<Edge> edges;
    private readonly HashSet<(int Face, int Edge)> innerEdges;

    internal SheetSolid(Solid solid)
    {
        Solid = solid;
        Faces = solid.Subshapes<Face>(ShapeKind.Face);
        Nodes = ShapeGraph.Faces(solid, measure: true);
        Volume = Measure.Of(solid, Measure.Volume).Mass;
        infos = SizedBuffer.Read((Span<NativeFaceInfo> items, int capacity, out int count, out NativeError error) =>
            NativeMeasures.Faces(solid.Handle, items, capacity, out count, out error));
        edges = solid.Subshapes<Edge>(ShapeKind.Edge);
        FacesOfEdge = ShapeGraph.Parents(solid, ShapeKind.Face, ShapeKind.Edge);
        Joints = [.. EdgeInfo.Of(solid).SelectMany(JointAt)];
        innerEdges = InnerEdges();
    }

    internal Solid Solid { get; }

    internal IReadOnlyList<Face> Faces { get; }

    internal NativeFaceNode[] Nodes { get; }

    internal double Volume { get; }

    internal double Area => Nodes.Sum(node => node.Area);

    internal IReadOnlyList<int>[] FacesOfEdge { get; }

    /// <summary>Every joint between faces that a sheet may consist of.</summary>
    internal IReadOnlyList<SheetJoint> Joints { get; }

    internal bool IsPlane(int face) => Nodes[face].Surface == SurfaceType.Plane;

    internal bool IsRound(int face) => Nodes[face].Surface is SurfaceType.Cylinder or SurfaceType.Cone;

    /// <summary>True when the edge bounds a hole of the face.</summary>
    internal bool IsInner(int face, int edge) => innerEdges.Contains((face, edge));

    internal (Uv Start, Uv End) EndsOf(SheetJoint joint, int face) => FlatFaces.EndsOf(edges[joint.Edge], Faces[face]);

    /// <summary>Turn of a round face about its axis, radians.</summary>
    internal double TurnOf(int face) => Nodes[face].UMax - Nodes[face].UMin;

    /// <summary>A round face from one end of its middle line to the other: distances from the axis, and whether that lies outside of the
    /// material, with the cosine of the half angle of its cone.</summary>
    internal (double RadiusStart, double RadiusEnd, bool IsInside, double Slope) RoundnessOf(int face)
    {
        var node = Nodes[face];
        var middle = (node.UMin + node.UMax) / 2;
        var points = FaceParameters.PointsAt(Faces[face], [new Uv(middle, node.VMin), new Uv(middle, node.VMax)]);
        var (start, end) = (FromAxis(face, points[0]), FromAxis(face, points[1]));
        var along = points[1] - points[0];
        var slope = Math.Abs(along.Dot(infos[face].Axis.Direction.Normalized())) / along.Length;
        return (start.Length, end.Length, node.Normal.Dot(start + end) < 0, slope);
    }

    private Point3 FromAxis(int face, Point3 point)
    {
        var axis = infos[face].Axis;
        var direction = axis.Direction.Normalized();
        var from = point - axis.Origin;
        return from - (direction * from.Dot(direction));
    }

    private IEnumerable<SheetJoint> JointAt(NativeEdgeInfo edge, int index)
    {
        if (edge.Convexity == NativeConvexity.Smooth && edge.Curve == NativeCurve.Line
            && FacesOfEdge[index] is [var a, var b] && CanBeSheet(a) && CanBeSheet(b))
        {
            yield return new SheetJoint(index, a, b, edge.Length);
        }
    }

    internal bool CanBeSheet(int face) => IsPlane(face) || IsRound(face);

    private HashSet<(int Face, int Edge)> InnerEdges()
    {
        var wiresOfFace = ShapeGraph.Children(Solid, ShapeKind.Face, ShapeKind.Wire);
        var edgesOfWire = ShapeGraph.Children(Solid, ShapeKind.Wire, ShapeKind.Edge);
        return [.. wiresOfFace.SelectMany((wires, face) => wires
            .Where(wire => wire != Nodes[face].OuterWire)
            .SelectMany(wire => edgesOfWire[wire])
            .Select(edge => (face, edge)))];
    }
}
