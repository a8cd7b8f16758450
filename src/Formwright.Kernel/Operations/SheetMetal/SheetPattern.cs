using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>
/// The flat pattern of a solid: flats and strips of bends as faces in the plane Z = 0, seen from the side that was laid flat, its longest
/// straight edge of the first flat along X, its box at the origin.
/// </summary>
internal sealed class SheetPattern
{
    /// <summary>Points nearer to a border are taken as on it.</summary>
    private const double BorderTolerance = 1e-4;

    private readonly SheetSolid solid;
    private readonly SheetLayout layout;
    private readonly FlatPlacement frame;

    internal SheetPattern(SheetSolid solid, SheetLayout layout)
    {
        (this.solid, this.layout) = (solid, layout);
        var flats = layout.Placed.ToDictionary(face => face.Face, face => FlatFaces.Flatten(solid.Faces[face.Face], layout.DepthOf(face.Face)));
        var turn = AlongX(flats[layout.Placed[0].Face]);
        var turned = layout.Placed.ToDictionary(face => face.Face, face => face.Placement.Then(turn).Apply(flats[face.Face]));
        var corner = Bounds.Of(Compounds.MakeCompound([.. turned.Values])).Min with { Z = 0 };
        frame = turn.Moved(corner * -1);
        Pieces = new SortedDictionary<int, Face>(turned.ToDictionary(piece => piece.Key, piece => FlatPlacement.None.Moved(corner * -1).Apply(piece.Value)));
        Shape = Compounds.MakeCompound([.. Pieces.Values]);
        Box = Bounds.Of(Shape);
    }

    /// <summary>The pieces by the faces they were.</summary>
    internal IReadOnlyDictionary<int, Face> Pieces { get; }

    internal Compound Shape { get; }

    internal Box3 Box { get; }

    /// <summary>A segment of a face, in its own parameters, within the pattern.</summary>
    internal (Point3 Start, Point3 End) Segment(PlacedFace face, Uv start, Uv end)
    {
        var placement = face.Placement.Then(frame);
        var flat = FlatFaces.FlatSegment(solid.Faces[face.Face], layout.DepthOf(face.Face), start, end);
        return (placement.Apply(flat.Start), placement.Apply(flat.End));
    }

    /// <summary>Pairs of faces whose pieces cover each other.</summary>
    internal IEnumerable<(int A, int B)> Overlaps()
    {
        var points = Pieces.ToDictionary(piece => piece.Key, piece => PointsOf(piece.Value));
        var boxes = Pieces.ToDictionary(piece => piece.Key, piece => Bounds.Of(piece.Value));
        return
            from a in Pieces.Keys
            from b in Pieces.Keys
            where a < b && Meet(boxes[a], boxes[b]) && (IsAnyInside(points[a], Pieces[b]) || IsAnyInside(points[b], Pieces[a]))
            select (a, b);
    }

    private static FlatPlacement AlongX(Face flat)
    {
        var lines = EdgeInfo.Of(flat).Where(edge => edge.Curve == NativeCurve.Line).ToArray();
        return lines.Length == 0 ? FlatPlacement.None : FlatPlacement.Turn(lines.MaxBy(edge => Math.Round(edge.Length, 6)).Direction, Point3.UnitX);
    }

    private static bool Meet(Box3 a, Box3 b) =>
        a.Min.X < b.Max.X - BorderTolerance && b.Min.X < a.Max.X - BorderTolerance && a.Min.Y < b.Max.Y - BorderTolerance && b.Min.Y < a.Max.Y - BorderTolerance;

    private static bool IsAnyInside(Point3[] points, Face face)
    {
        var states = new NativeState[points.Length];
        NativeFaces.ClassifyOnFace(face.Handle, points, points.Length, BorderTolerance, 0, BorderTolerance, states, out var error).Check(error);
        return states.Contains(NativeState.In);
    }

    /// <summary>Points within the triangles of a piece and along their sides: pieces that cover each other hold one of these of the other.</summary>
    private static Point3[] PointsOf(Face piece)
    {
        var mesh = Tessellator.Tessellate(piece);
        var points = new List<Point3>();
        for (var i = 0; i < mesh.Triangles.Length; i += 3)
        {
            var (a, b, c) = (At(i), At(i + 1), At(i + 2));
            points.AddRange([(a + b + c) * (1.0 / 3), (a + b) * 0.5, (b + c) * 0.5, (c + a) * 0.5, a, b, c]);
        }

        return [.. points];

        Point3 At(int corner)
        {
            var vertex = 3 * mesh.Triangles[corner];
            return new Point3(mesh.Positions[vertex], mesh.Positions[vertex + 1], mesh.Positions[vertex + 2]);
        }
    }
}
