using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>A mesh on its way to equal triangles, with the surface that it must stay on.</summary>
internal sealed class RemeshSurface
{
    // Neither folds over nor becomes a needle by a collapse: the least cosine between a triangle's normals before and after.
    private const double LeastTurn = 0.3;

    private readonly EditableMesh _mesh;
    private readonly TriangleBvh _original;
    private readonly FeatureNet _features;
    private readonly List<int> _ring = [];
    private readonly List<int> _neighbours = [];

    public RemeshSurface(WeldedMesh mesh, double creaseAngle)
    {
        _mesh = new EditableMesh(mesh);
        _original = new TriangleBvh(mesh);
        _features = new FeatureNet(_mesh, creaseAngle);
    }

    /// <summary>The surface before.</summary>
    public TriangleBvh Original => _original;

    /// <summary>The lines that stay.</summary>
    public FeatureNet Features => _features;

    /// <summary>The mesh as it is now.</summary>
    public EditableMesh Mesh => _mesh;

    public WeldedMesh ToMesh() => _mesh.ToMesh();

    /// <summary>One round towards edges of a length.</summary>
    public void Round(double length, CancellationToken cancel)
    {
        SplitLong(4.0 / 3 * length, cancel);
        CollapseShort(4.0 / 5 * length, 4.0 / 3 * length, cancel);
        FlipToSix(cancel);
        Smooth(cancel);
    }

    private double Length(int h) => (_mesh[_mesh.To(h)] - _mesh[_mesh.From(h)]).Length;

    /// <summary>The longest edge first: splitting another one before leaves needles that multiply.</summary>
    private void SplitLong(double most, CancellationToken cancel)
    {
        PriorityQueue<(int Edge, double Length), double> longest = new();
        for (var h = 0; h < _mesh.HalfEdgeCount; h++)
        {
            Offer(h);
        }

        while (longest.TryDequeue(out var next, out _))
        {
            cancel.ThrowIfCancellationRequested();
            var h = next.Edge;
            if (Length(h) != next.Length)
            {
                continue;
            }

            var (a, b) = (_mesh.From(h), _mesh.To(h));
            var point = _mesh.Split(h, (_mesh[a] + _mesh[b]) * 0.5);
            _features.Split(a, b, point);

            // The sides across from the new point have new numbers too.
            _mesh.Ring(point, _ring);
            foreach (var side in _ring)
            {
                Offer(side);
                Offer(EdgeUses.Next(side));
                Offer(EdgeUses.Previous(side));
            }
        }

        void Offer(int h)
        {
            if (_mesh.IsAlive(h) && Length(h) is var length && length > most)
            {
                longest.Enqueue((h, length), -length);
            }
        }
    }

    private void CollapseShort(double least, double most, CancellationToken cancel)
    {
        for (var h = 0; h < _mesh.HalfEdgeCount; h++)
        {
            if ((h & 4095) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            if (_mesh.IsAlive(h) && Length(h) < least && !TryCollapse(h, most) && _mesh.Twin(h) >= 0)
            {
                TryCollapse(_mesh.Twin(h), most);
            }
        }
    }

    private bool TryCollapse(int h, double most)
    {
        var (u, v) = (_mesh.From(h), _mesh.To(h));
        if (!_features.CanVanish(u, v) || !_mesh.CanCollapse(h, _ring, _neighbours))
        {
            return false;
        }

        var at = _features.IsOnLine(v) ? _mesh[v] : (_mesh[u] + _mesh[v]) * 0.5;
        if (!Keeps(u, v, at, most) || !Keeps(v, u, at, most))
        {
            return false;
        }

        _mesh.Neighbours(u, _ring, _neighbours);
        _mesh.Collapse(h, at, _ring);
        _features.Collapse(u, v, _neighbours);
        return true;
    }

    /// <summary>Whether moving a point leaves its other triangles facing as before and its edges short.</summary>
    private bool Keeps(int point, int other, Point3 at, double most)
    {
        _mesh.Ring(point, _ring);
        foreach (var h in _ring)
        {
            var (b, c) = (_mesh.To(h), _mesh.Apex(h));
            if ((_mesh[b] - at).Length > most || (_mesh[c] - at).Length > most)
            {
                return false;
            }

            if (b == other || c == other)
            {
                continue;
            }

            var before = _mesh.Normal(h);
            var after = (_mesh[b] - at).Cross(_mesh[c] - at);
            if (after.Dot(before) <= LeastTurn * after.Length * before.Length)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Flips edges that bring the points around nearer to six edges, four on borders.</summary>
    private void FlipToSix(CancellationToken cancel)
    {
        var valence = new int[_mesh.PointCount];
        for (var h = 0; h < _mesh.HalfEdgeCount; h++)
        {
            if (_mesh.IsAlive(h))
            {
                valence[_mesh.From(h)]++;
                valence[_mesh.To(h)] += _mesh.Twin(h) < 0 ? 1 : 0;
            }
        }

        for (var h = 0; h < _mesh.HalfEdgeCount; h++)
        {
            if ((h & 4095) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            var t = _mesh.IsAlive(h) ? _mesh.Twin(h) : -1;
            if (t < h || _features.IsFeature(_mesh.From(h), _mesh.To(h)))
            {
                continue;
            }

            var (a, b, c, d) = (_mesh.From(h), _mesh.To(h), _mesh.Apex(h), _mesh.Apex(t));
            var before = Off(a, 0) + Off(b, 0) + Off(c, 0) + Off(d, 0);
            var after = Off(a, -1) + Off(b, -1) + Off(c, 1) + Off(d, 1);
            if (after < before && valence[a] > 3 && valence[b] > 3 && IsConvex(h, t) && _mesh.CanFlip(h, _ring))
            {
                _mesh.Flip(h);
                valence[a]--;
                valence[b]--;
                valence[c]++;
                valence[d]++;
            }
        }

        int Off(int point, int change)
        {
            var off = valence[point] + change - (_features.IsOnLine(point) && !_mesh.IsClosed(point) ? 4 : 6);
            return off * off;
        }
    }

    /// <summary>Whether both triangles after a flip face as those before, roughly.</summary>
    private bool IsConvex(int h, int t)
    {
        var (a, b, c, d) = (_mesh[_mesh.From(h)], _mesh[_mesh.To(h)], _mesh[_mesh.Apex(h)], _mesh[_mesh.Apex(t)]);
        var facing = _mesh.Normal(h).Normalized() + _mesh.Normal(t).Normalized();
        var (one, two) = ((d - a).Cross(c - a), (b - d).Cross(c - d));
        return one.Dot(facing) > LeastTurn * one.Length * facing.Length && two.Dot(facing) > LeastTurn * two.Length * facing.Length;
    }

    /// <summary>Moves each point towards the middle of its neighbours, within the tangent plane or along its line, and back onto the original.</summary>
    private void Smooth(CancellationToken cancel)
    {
        for (var point = 0; point < _mesh.PointCount; point++)
        {
            if ((point & 1023) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            if (!_mesh.IsUsed(point) || _features.IsCorner(point))
            {
                continue;
            }

            _mesh.Neighbours(point, _ring, _neighbours);
            var onLine = _features.IsOnLine(point);
            Point3 sum = default;
            var count = 0;
            foreach (var neighbour in _neighbours)
            {
                if (!onLine || _features.IsFeature(point, neighbour))
                {
                    sum += _mesh[neighbour];
                    count++;
                }
            }

            if (count == 0)
            {
                continue;
            }

            var step = (sum * (1.0 / count)) - _mesh[point];
            Point3 to;
            if (onLine)
            {
                to = _features.Project(_mesh[point] + step);
            }
            else
            {
                Point3 normal = default;
                foreach (var h in _ring)
                {
                    normal += _mesh.Normal(h);
                }

                normal = normal.Normalized();
                to = _original.Nearest(_mesh[point] + step - (normal * step.Dot(normal))).At;
            }

            if (Faces(point, to))
            {
                _mesh[point] = to;
            }
        }
    }

    private bool Faces(int point, Point3 at)
    {
        foreach (var h in _ring)
        {
            var before = _mesh.Normal(h);
            var after = (_mesh[_mesh.To(h)] - at).Cross(_mesh[_mesh.Apex(h)] - at);
            if (after.Dot(before) <= 0 && before.Length > 0 && _mesh.From(h) == point)
            {
                return false;
            }
        }

        return true;
    }
}
