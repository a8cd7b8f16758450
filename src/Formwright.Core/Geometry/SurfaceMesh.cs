namespace Formwright.Core;

/// <summary>
/// Triangles of one body. Vertices are held per face, so that a crease has two normals and a curved face is smooth; the weld
/// ids say which vertices are the same point of the body, so that watertight formats need no guess by distance.
/// </summary>
/// <param name="Positions">x, y, z per vertex.</param>
/// <param name="Normals">Unit normals, x, y, z per vertex, pointing out of the material.</param>
/// <param name="Triangles">Three vertex indices per triangle, counter-clockwise seen from outside.</param>
/// <param name="TriangleFaces">Face number per triangle, 0 up, in the order of the body's face map; empty when faces are unknown.</param>
/// <param name="WeldIds">Per vertex: the number of the point it stands for, 0 up; equal ids mean one point.</param>
/// <param name="FeatureEdges">Polylines of the body's edges for drawing.</param>
public sealed record SurfaceMesh(
    double[] Positions,
    float[] Normals,
    int[] Triangles,
    int[] TriangleFaces,
    int[] WeldIds,
    IReadOnlyList<FeatureEdge> FeatureEdges)
{
    /// <summary>Number of vertices.</summary>
    public int VertexCount => Positions.Length / 3;

    /// <summary>Number of triangles.</summary>
    public int TriangleCount => Triangles.Length / 3;

    /// <summary>The position of vertex <paramref name="index"/>.</summary>
    public Point3 PositionOf(int index) => new(Positions[3 * index], Positions[(3 * index) + 1], Positions[(3 * index) + 2]);

    /// <summary>The smallest axis-aligned box that holds all vertices; all zeros without vertices.</summary>
    public Box3 Bounds()
    {
        if (Positions.Length == 0)
        {
            return default;
        }

        var min = PositionOf(0);
        var max = min;
        for (var i = 1; i < VertexCount; i++)
        {
            var p = PositionOf(i);
            min = new Point3(Math.Min(min.X, p.X), Math.Min(min.Y, p.Y), Math.Min(min.Z, p.Z));
            max = new Point3(Math.Max(max.X, p.X), Math.Max(max.Y, p.Y), Math.Max(max.Z, p.Z));
        }

        return new Box3(min, max);
    }
}

/// <summary>One edge of a body as a polyline.</summary>
/// <param name="Points">x, y, z per point, in order along the edge.</param>
/// <param name="Kind">How the faces meet there.</param>
public sealed record FeatureEdge(double[] Points, FeatureEdgeKind Kind);

/// <summary>How the faces at an edge meet.</summary>
public enum FeatureEdgeKind
{
    /// <summary>At an angle: always drawn.</summary>
    Sharp,

    /// <summary>Tangentially, as between a flat face and its fillet: drawn lightly.</summary>
    Smooth,

    /// <summary>The closing line of one periodic face: never drawn.</summary>
    Seam,

    /// <summary>Only one face: the border of an open surface.</summary>
    Boundary,
}
