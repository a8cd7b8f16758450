using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Tells whether points are within a distance of a mesh. Triangles are kept in the cells of a uniform grid that they may reach.</summary>
internal sealed class NearbyTriangles
{
    private const int CellsPerDiagonal = 60;

    private readonly Dictionary<(int, int, int), List<int>> cells = [];
    private readonly WeldedMesh mesh;
    private readonly double reach;
    private readonly double cell;

    /// <summary>Sorts the triangles of <paramref name="mesh"/> into cells.</summary>
    /// <param name="mesh">The surface.</param>
    /// <param name="reach">The distance that counts as near.</param>
    public NearbyTriangles(WeldedMesh mesh, double reach)
    {
        this.mesh = mesh;
        this.reach = reach;
        var points = Enumerable.Range(0, mesh.PointCount).Select(mesh.PointAt).ToList();
        cell = Math.Max(2 * reach, (Max(points) - Min(points)).Length / CellsPerDiagonal);
        var margin = new Point3(reach, reach, reach);
        for (var t = 0; t < mesh.Triangles.Length; t += 3)
        {
            var (a, b, c) = Corners(t);
            var (low, high) = (CellOf(Min([a, b, c]) - margin), CellOf(Max([a, b, c]) + margin));
            for (var x = low.X; x <= high.X; x++)
            {
                for (var y = low.Y; y <= high.Y; y++)
                {
                    for (var z = low.Z; z <= high.Z; z++)
                    {
                        Cell((x, y, z)).Add(t);
                    }
                }
            }
        }
    }

    /// <summary>True when the surface is within reach of <paramref name="point"/>.</summary>
    public bool Touches(Point3 point) =>
        cells.TryGetValue(CellOf(point), out var near) && near.Exists(t => DistanceTo(t, point) <= reach);

    // Over the triangle when the foot of the perpendicular is inside, over one of its sides when not.
    private double DistanceTo(int triangle, Point3 point)
    {
        var (a, b, c) = Corners(triangle);
        var normal = (b - a).Cross(c - a).Normalized();
        var inside = normal.Length > 0
            && normal.Dot((b - a).Cross(point - a)) >= 0
            && normal.Dot((c - b).Cross(point - b)) >= 0
            && normal.Dot((a - c).Cross(point - c)) >= 0;
        return inside
            ? Math.Abs(normal.Dot(point - a))
            : Math.Min(ToSegment(point, a, b), Math.Min(ToSegment(point, b, c), ToSegment(point, c, a)));
    }

    private static double ToSegment(Point3 point, Point3 from, Point3 to)
    {
        var along = to - from;
        var share = along.Dot(along) is > 0 and var square ? Math.Clamp((point - from).Dot(along) / square, 0, 1) : 0;
        return (point - from - (along * share)).Length;
    }

    private (Point3 A, Point3 B, Point3 C) Corners(int t) =>
        (mesh.PointAt(mesh.Triangles[t]), mesh.PointAt(mesh.Triangles[t + 1]), mesh.PointAt(mesh.Triangles[t + 2]));

    private (int X, int Y, int Z) CellOf(Point3 p) => ((int)Math.Floor(p.X / cell), (int)Math.Floor(p.Y / cell), (int)Math.Floor(p.Z / cell));

    private List<int> Cell((int, int, int) key) => cells.TryGetValue(key, out var list) ? list : cells[key] = [];

    private static Point3 Min(List<Point3> points) => new(points.Min(p => p.X), points.Min(p => p.Y), points.Min(p => p.Z));

    private static Point3 Max(List<Point3> points) => new(points.Max(p => p.X), points.Max(p => p.Y), points.Max(p => p.Z));
}
