using Formwright.Core;

namespace Formwright.Mesh.Tests;

/// <summary>Builds a body face by face from parametric patches, as a kernel's mesher does: own vertices per face, weld ids across faces.</summary>
internal sealed class BodyBuilder
{
    private readonly List<double> _positions = [];
    private readonly List<float> _normals = [];
    private readonly List<int> _triangles = [];
    private readonly List<int> _faces = [];
    private readonly List<int> _welds = [];
    private readonly List<FeatureEdge> _edges = [];
    private readonly Dictionary<(long, long, long), int> _weldAt = [];
    private int _face;

    /// <summary>A grid of (u, v) in 0..1; its triangles are turned to agree with the normals.</summary>
    public BodyBuilder Patch(int columns, int rows, Func<double, double, (Point3 At, Point3 Normal)> surface)
    {
        var first = _welds.Count;
        for (var j = 0; j <= rows; j++)
        {
            for (var i = 0; i <= columns; i++)
            {
                var (at, normal) = surface((double)i / columns, (double)j / rows);
                Vertex(at, normal);
            }
        }

        for (var j = 0; j < rows; j++)
        {
            for (var i = 0; i < columns; i++)
            {
                var a = first + (j * (columns + 1)) + i;
                Triangle(a, a + 1, a + columns + 2);
                Triangle(a, a + columns + 2, a + columns + 1);
            }
        }

        _face++;
        return this;
    }

    /// <summary>A flat quadrilateral face.</summary>
    public BodyBuilder Quad(Point3 a, Point3 b, Point3 c, Point3 d)
    {
        var normal = (b - a).Cross(c - a).Normalized();
        return Patch(1, 1, (u, v) => ((a * ((1 - u) * (1 - v))) + (b * (u * (1 - v))) + (c * (u * v)) + (d * ((1 - u) * v)), normal));
    }

    public BodyBuilder Edge(FeatureEdgeKind kind, params Point3[] points)
    {
        _edges.Add(new FeatureEdge([.. points.SelectMany(p => new[] { p.X, p.Y, p.Z })], kind));
        return this;
    }

    public BodyBuilder Circle(FeatureEdgeKind kind, int segments, Func<double, Point3> curve) =>
        Edge(kind, [.. Enumerable.Range(0, segments + 1).Select(i => curve((double)i / segments))]);

    public SurfaceMesh Build() => new([.. _positions], [.. _normals], [.. _triangles], [.. _faces], [.. _welds], _edges);

    private void Vertex(Point3 at, Point3 normal)
    {
        var key = ((long)Math.Round(at.X * 1e7), (long)Math.Round(at.Y * 1e7), (long)Math.Round(at.Z * 1e7));
        if (!_weldAt.TryGetValue(key, out var weld))
        {
            _weldAt.Add(key, weld = _weldAt.Count);
        }

        _welds.Add(weld);
        _positions.AddRange([at.X, at.Y, at.Z]);
        _normals.AddRange([(float)normal.X, (float)normal.Y, (float)normal.Z]);
    }

    private void Triangle(int a, int b, int c)
    {
        var (pa, pb, pc) = (At(a), At(b), At(c));
        var sum = NormalAt(a) + NormalAt(b) + NormalAt(c);
        _triangles.AddRange((pb - pa).Cross(pc - pa).Dot(sum) >= 0 ? [a, b, c] : [a, c, b]);
        _faces.Add(_face);
    }

    private Point3 At(int i) => new(_positions[3 * i], _positions[(3 * i) + 1], _positions[(3 * i) + 2]);

    private Point3 NormalAt(int i) => new(_normals[3 * i], _normals[(3 * i) + 1], _normals[(3 * i) + 2]);
}
