using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats;

/// <summary>Collects loose triangles of one body and joins corners of equal position.</summary>
internal sealed class TriangleSoup
{
    private readonly Dictionary<Point3, int> _numbers = [];
    private readonly List<double> _points = [];
    private readonly List<int> _triangles = [];

    public int TriangleCount => _triangles.Count / 3;

    /// <summary>Adds a triangle; one with two corners in the same place is left out.</summary>
    public void Add(Point3 a, Point3 b, Point3 c)
    {
        if (a != b && b != c && c != a)
        {
            _triangles.AddRange([NumberOf(a), NumberOf(b), NumberOf(c)]);
        }
    }

    public SurfaceMesh ToMesh() => CreasedMesh.Of(new WeldedMesh([.. _points], [.. _triangles]));

    private int NumberOf(Point3 point)
    {
        if (!_numbers.TryGetValue(point, out var number))
        {
            _numbers.Add(point, number = _points.Count / 3);
            _points.AddRange([point.X, point.Y, point.Z]);
        }

        return number;
    }
}
