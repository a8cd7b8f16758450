using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Gives the patch of a hole the density of its surroundings (Liepa 2003, section 4) and bends it to continue them: the
/// second-order umbrella operator vanishes at its inner points (Kobbelt et al. 1998).
/// </summary>
internal sealed class PatchRefinement
{
    private const int FairingRounds = 400;

    private readonly List<double> _points;
    private readonly EditableMesh _patch;
    private readonly List<double> _scale = [];
    private readonly List<int> _ring = [];

    /// <summary>Refines and bends a patch; new points are appended.</summary>
    /// <param name="points">All points of the mesh.</param>
    /// <param name="patch">Its triangles.</param>
    /// <param name="border">The points of the hole.</param>
    /// <param name="around">The triangles of the surroundings that have such a point.</param>
    /// <param name="most">How many triangles the patch may have.</param>
    /// <param name="cancel">Stops the work.</param>
    public PatchRefinement(List<double> points, List<int> patch, int[] border, List<int> around, int most, CancellationToken cancel)
    {
        _points = points;
        Dictionary<int, int> local = [];
        List<int> global = [];
        int[] corners = [.. patch.Select(Local)];
        _patch = new EditableMesh(new WeldedMesh(Coordinates(global), corners));
        var lengths = Lengths(around);
        _scale.AddRange(global.Select(point => lengths.GetValueOrDefault(point)));
        var fixedCount = global.Count;
        Refine(most, cancel);
        Fair(local, border, around, fixedCount);
        for (var i = fixedCount; i < _patch.PointCount; i++)
        {
            var p = _patch[i];
            global.Add(_points.Count / 3);
            _points.AddRange([p.X, p.Y, p.Z]);
        }

        Triangles = [];
        for (var h = 0; h < _patch.HalfEdgeCount; h++)
        {
            Triangles.Add(global[_patch.From(h)]);
        }

        int Local(int point)
        {
            if (!local.TryGetValue(point, out var number))
            {
                local.Add(point, number = global.Count);
                global.Add(point);
            }

            return number;
        }
    }

    /// <summary>The triangles of the patch.</summary>
    public List<int> Triangles { get; }

    private double[] Coordinates(List<int> numbers) => [.. numbers.SelectMany(i => new[] { _points[3 * i], _points[(3 * i) + 1], _points[(3 * i) + 2] })];

    private Point3 At(int point) => new(_points[3 * point], _points[(3 * point) + 1], _points[(3 * point) + 2]);

    /// <summary>Mean length of the edges at each point of the surroundings.</summary>
    private Dictionary<int, double> Lengths(List<int> around)
    {
        Dictionary<int, (double Sum, int Count)> sums = [];
        for (var corner = 0; corner < around.Count; corner++)
        {
            var (a, b) = (around[corner], around[EdgeUses.Next(corner)]);
            var length = (At(b) - At(a)).Length;
            foreach (var point in (ReadOnlySpan<int>)[a, b])
            {
                var (sum, count) = sums.GetValueOrDefault(point);
                sums[point] = (sum + length, count + 1);
            }
        }

        return sums.ToDictionary(pair => pair.Key, pair => pair.Value.Sum / pair.Value.Count);
    }

    private void Refine(int most, CancellationToken cancel)
    {
        for (var round = 0; round < 12; round++)
        {
            cancel.ThrowIfCancellationRequested();
            var split = false;
            var count = _patch.HalfEdgeCount / 3;
            for (var t = 0; t < count && _patch.HalfEdgeCount / 3 < most; t++)
            {
                var (a, b, c) = (_patch.From(3 * t), _patch.From((3 * t) + 1), _patch.From((3 * t) + 2));
                var center = (_patch[a] + _patch[b] + _patch[c]) * (1.0 / 3);
                var scale = (_scale[a] + _scale[b] + _scale[c]) / 3;
                if (Wide(a) && Wide(b) && Wide(c))
                {
                    _patch.SplitTriangle(t, center);
                    _scale.Add(scale);
                    split = true;
                }

                bool Wide(int v) => Math.Sqrt(2) * (center - _patch[v]).Length > Math.Max(scale, _scale[v]);
            }

            Relax();
            if (!split)
            {
                return;
            }
        }
    }

    /// <summary>Turns inner edges whose opposite angles add up to more than a half turn.</summary>
    private void Relax()
    {
        for (var round = 0; round < 20; round++)
        {
            var flipped = 0;
            for (var h = 0; h < _patch.HalfEdgeCount; h++)
            {
                var t = _patch.Twin(h);
                if (t > h && Angle(h) + Angle(t) > Math.PI + 1e-9 && _patch.CanFlip(h, _ring))
                {
                    _patch.Flip(h);
                    flipped++;
                }
            }

            if (flipped == 0)
            {
                return;
            }
        }
    }

    private double Angle(int h)
    {
        var (a, b) = (_patch[_patch.From(h)] - _patch[_patch.Apex(h)], _patch[_patch.To(h)] - _patch[_patch.Apex(h)]);
        return Math.Atan2(a.Cross(b).Length, a.Dot(b));
    }

    /// <summary>Gauss-Seidel on U(U(p)) = 0 with U the mean of the neighbours less the point; border points and the surroundings stay.</summary>
    private void Fair(Dictionary<int, int> local, int[] border, List<int> around, int fixedCount)
    {
        var count = _patch.PointCount;
        if (count == fixedCount)
        {
            return;
        }

        // Neighbours within the patch, and for border points those of the surroundings too, which give the slope to continue.
        var neighbours = new List<int>[count];
        for (var i = 0; i < count; i++)
        {
            _patch.Neighbours(i, _ring, neighbours[i] = []);
        }

        HashSet<int> borderSet = [.. border];
        var outer = new HashSet<int>[count];
        for (var corner = 0; corner < around.Count; corner++)
        {
            var (a, b) = (around[corner], around[EdgeUses.Next(corner)]);
            Outer(a, b);
            Outer(b, a);
        }

        void Outer(int a, int b)
        {
            if (borderSet.Contains(a) && !local.ContainsKey(b) && local.TryGetValue(a, out var number))
            {
                (outer[number] ??= []).Add(b);
            }
        }

        for (var round = 0; round < FairingRounds; round++)
        {
            double moved = 0, size = 0;
            for (var i = fixedCount; i < count; i++)
            {
                // U²(p) = mean(U(q)) - U(p); p enters U(p) with -1 and each U(q) with 1/valence(q).
                Point3 sum = default;
                double weight = 1;
                var n = neighbours[i].Count;
                foreach (var q in neighbours[i])
                {
                    sum += Umbrella(q) * (1.0 / n);
                    weight += 1.0 / n / Valence(q);
                }

                var step = (sum - Umbrella(i)) * (-1 / weight);
                _patch[i] += step;
                moved = Math.Max(moved, step.Length);
                size = Math.Max(size, _scale[i]);
            }

            if (moved < 1e-5 * size)
            {
                return;
            }
        }

        int Valence(int i) => neighbours[i].Count + (outer[i]?.Count ?? 0);

        Point3 Umbrella(int i)
        {
            Point3 sum = default;
            foreach (var q in neighbours[i])
            {
                sum += _patch[q];
            }

            if (outer[i] is { } others)
            {
                foreach (var q in others)
                {
                    sum += At(q);
                }
            }

            return (sum * (1.0 / Valence(i))) - _patch[i];
        }
    }
}
