using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// The sharp edges and borders of a mesh that is being changed: which edges they are, which points they hold fast, and the
/// original lines to which points that move along them return.
/// </summary>
internal sealed class FeatureNet
{
    // Lines that turn by more than this at a point have a corner there.
    private const double CornerCosine = 0.707;

    private readonly HashSet<(int, int)> _edges = [];
    private readonly Dictionary<int, int> _degree = [];
    private readonly HashSet<int> _corners = [];
    private readonly TriangleBvh? _lines;

    /// <summary>Finds them.</summary>
    /// <param name="mesh">The mesh before it is changed.</param>
    /// <param name="creaseAngle">Degrees between triangles from which their edge is sharp.</param>
    public FeatureNet(EditableMesh mesh, double creaseAngle)
    {
        var shallow = Math.Cos(creaseAngle * Math.PI / 180);
        List<int> segments = [];
        List<double> points = [];
        for (var h = 0; h < mesh.HalfEdgeCount; h++)
        {
            var t = mesh.Twin(h);
            if (t < h && (t < 0 || mesh.Normal(h).Normalized().Dot(mesh.Normal(t).Normalized()) < shallow))
            {
                Add(mesh.From(h), mesh.To(h));
                var (a, b) = (mesh[mesh.From(h)], mesh[mesh.To(h)]);
                var first = points.Count / 3;
                points.AddRange([a.X, a.Y, a.Z, b.X, b.Y, b.Z]);
                segments.AddRange([first, first + 1, first + 1]);
            }
        }

        // A triangle without extent across is a segment to the tree.
        _lines = segments.Count > 0 ? new TriangleBvh(new WeldedMesh([.. points], [.. segments])) : null;
        FindCorners(mesh);
    }

    /// <summary>True for an edge that must stay.</summary>
    public bool IsFeature(int a, int b) => _edges.Contains(Key(a, b));

    /// <summary>True for a point on a line.</summary>
    public bool IsOnLine(int point) => _degree.ContainsKey(point);

    /// <summary>True for a point that may not move: a line ends, branches or turns there.</summary>
    public bool IsCorner(int point) => _corners.Contains(point);

    /// <summary>The place on the original lines nearest to a place.</summary>
    public Point3 Project(Point3 p) => _lines is null ? p : _lines.Nearest(p).At;

    /// <summary>A feature edge was split.</summary>
    public void Split(int a, int b, int middle)
    {
        if (_edges.Remove(Key(a, b)))
        {
            _edges.Add(Key(a, middle));
            _edges.Add(Key(middle, b));
            _degree[middle] = 2;
        }
    }

    /// <summary>Whether a point may be drawn into a neighbour without moving a line.</summary>
    public bool CanVanish(int point, int into) => !IsOnLine(point) || (!IsCorner(point) && IsFeature(point, into));

    /// <summary>A point was drawn into another along their edge.</summary>
    /// <param name="point">It is gone.</param>
    /// <param name="into">It has taken over.</param>
    /// <param name="neighbours">The neighbours that the point had.</param>
    public void Collapse(int point, int into, List<int> neighbours)
    {
        if (!_degree.Remove(point))
        {
            return;
        }

        foreach (var neighbour in neighbours)
        {
            if (_edges.Remove(Key(point, neighbour)) && neighbour != into)
            {
                _edges.Add(Key(into, neighbour));
            }
        }
    }

    private static (int, int) Key(int a, int b) => (Math.Min(a, b), Math.Max(a, b));

    private void Add(int a, int b)
    {
        _edges.Add(Key(a, b));
        _degree[a] = _degree.GetValueOrDefault(a) + 1;
        _degree[b] = _degree.GetValueOrDefault(b) + 1;
    }

    private void FindCorners(EditableMesh mesh)
    {
        Dictionary<int, Point3> directions = [];
        foreach (var (a, b) in _edges)
        {
            var along = (mesh[b] - mesh[a]).Normalized();
            Turn(a, along);
            Turn(b, along * -1);
        }

        foreach (var (point, degree) in _degree)
        {
            if (degree != 2)
            {
                _corners.Add(point);
            }
        }

        void Turn(int point, Point3 along)
        {
            if (directions.TryGetValue(point, out var other) && other.Dot(along) > -CornerCosine)
            {
                _corners.Add(point);
            }

            directions[point] = along;
        }
    }
}
