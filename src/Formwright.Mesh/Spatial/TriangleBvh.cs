using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>A tree of boxes over triangles: nearest points, rays and pairs that may touch, in logarithmic time.</summary>
/// <remarks>Built by halving at the middle triangle along the longest side of the boxes' centres, so its depth is bounded for any input.</remarks>
public sealed class TriangleBvh
{
    private const int LeafSize = 4;
    private const int MostDepth = 64;

    private readonly WeldedMesh _mesh;
    private readonly int[] _order;
    private readonly Node[] _nodes;
    private readonly Box3[] _boxes;

    /// <summary>Builds the tree.</summary>
    /// <param name="mesh">At least one triangle; coordinates are finite.</param>
    public TriangleBvh(WeldedMesh mesh)
    {
        _mesh = mesh;
        _order = new int[mesh.TriangleCount];
        _boxes = new Box3[mesh.TriangleCount];
        for (var t = 0; t < _boxes.Length; t++)
        {
            _order[t] = t;
            var (a, b, c) = CornersOf(t);
            _boxes[t] = new Box3(Min(a, Min(b, c)), Max(a, Max(b, c)));
        }

        var nodes = new List<Node>((2 * mesh.TriangleCount / LeafSize) + 2);
        var keys = new double[mesh.TriangleCount];
        Build(nodes, keys, 0, _order.Length);
        _nodes = [.. nodes];
    }

    /// <summary>The corners of a triangle.</summary>
    public (Point3 A, Point3 B, Point3 C) CornersOf(int triangle) =>
        (_mesh.PointAt(_mesh.Triangles[3 * triangle]), _mesh.PointAt(_mesh.Triangles[(3 * triangle) + 1]), _mesh.PointAt(_mesh.Triangles[(3 * triangle) + 2]));

    /// <summary>The normal of a triangle, twice its area long.</summary>
    public Point3 NormalOf(int triangle)
    {
        var (a, b, c) = CornersOf(triangle);
        return (b - a).Cross(c - a);
    }

    /// <summary>The place on the triangles that is nearest to a point.</summary>
    /// <param name="point">Anywhere.</param>
    /// <param name="within">Only places nearer than this are looked for.</param>
    /// <returns>The triangle, the place on it and the distance; triangle -1 when none is near enough.</returns>
    public (int Triangle, Point3 At, double Distance) Nearest(Point3 point, double within = double.PositiveInfinity)
    {
        var best = (Triangle: -1, At: point, Squared: within * within);
        Span<int> stack = stackalloc int[MostDepth];
        var top = 0;
        stack[top++] = 0;
        while (top > 0)
        {
            var index = stack[--top];
            ref readonly var node = ref _nodes[index];
            if (SquaredDistance(node.Box, point) >= best.Squared)
            {
                continue;
            }

            if (node.Count == 0)
            {
                var (near, far) = (index + 1, node.First);
                if (SquaredDistance(_nodes[far].Box, point) < SquaredDistance(_nodes[near].Box, point))
                {
                    (near, far) = (far, near);
                }

                stack[top++] = far;
                stack[top++] = near;
                continue;
            }

            for (var i = node.First; i < node.First + node.Count; i++)
            {
                var (a, b, c) = CornersOf(_order[i]);
                var at = TriangleGeometry.Nearest(point, a, b, c);
                var squared = (at - point).Dot(at - point);
                if (squared < best.Squared)
                {
                    best = (_order[i], at, squared);
                }
            }
        }

        return (best.Triangle, best.At, Math.Sqrt(best.Squared));
    }

    /// <summary>The first triangle that a ray meets.</summary>
    /// <param name="origin">Where it starts.</param>
    /// <param name="direction">Any length but 0; distances are in units of it.</param>
    /// <param name="from">Hits nearer than this do not count.</param>
    /// <returns>The triangle and the distance; triangle -1 for none.</returns>
    public (int Triangle, double Distance) Cast(Point3 origin, Point3 direction, double from = 0)
    {
        var best = (Triangle: -1, Distance: double.PositiveInfinity);
        Walk(origin, direction, ref best, from, null);
        return best;
    }

    /// <summary>Reports every triangle that a ray meets, in no particular order.</summary>
    public void Crossings(Point3 origin, Point3 direction, Action<int> hit)
    {
        var best = (Triangle: -1, Distance: double.PositiveInfinity);
        Walk(origin, direction, ref best, 0, hit);
    }

    /// <summary>Reports every triangle whose box meets a box.</summary>
    public void Overlapping(Box3 box, Action<int> found)
    {
        Span<int> stack = stackalloc int[MostDepth];
        var top = 0;
        stack[top++] = 0;
        while (top > 0)
        {
            var index = stack[--top];
            ref readonly var node = ref _nodes[index];
            if (!Meets(node.Box, box))
            {
                continue;
            }

            if (node.Count == 0)
            {
                stack[top++] = node.First;
                stack[top++] = index + 1;
                continue;
            }

            for (var i = node.First; i < node.First + node.Count; i++)
            {
                if (Meets(_boxes[_order[i]], box))
                {
                    found(_order[i]);
                }
            }
        }
    }

    /// <summary>Reports every pair of different triangles whose boxes meet, each once, the smaller number first.</summary>
    /// <param name="margin">By how much boxes are widened.</param>
    /// <param name="pair">Receives the pair; false ends the search.</param>
    /// <param name="cancel">Stops the work.</param>
    public void Pairs(double margin, Func<int, int, bool> pair, CancellationToken cancel)
    {
        // A node against itself, then its two halves against each other, all from the top: boxes far apart are met once and high up.
        Stack<(int, int)> open = new([(0, 0)]);
        for (var step = 0; open.TryPop(out var nodes); step++)
        {
            if ((step & 1023) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            var (one, two) = nodes;
            ref readonly var a = ref _nodes[one];
            ref readonly var b = ref _nodes[two];
            if (one == two && a.Count == 0)
            {
                open.Push((one + 1, one + 1));
                open.Push((a.First, a.First));
                open.Push((one + 1, a.First));
            }
            else if (one != two && !Meets(a.Box, b.Box, margin))
            {
                continue;
            }
            else if (a.Count > 0 && b.Count > 0)
            {
                if (!LeafPairs(a, b, margin, pair))
                {
                    return;
                }
            }
            else if (b.Count > 0 || (a.Count == 0 && a.Box.Diagonal > b.Box.Diagonal))
            {
                open.Push((one + 1, two));
                open.Push((a.First, two));
            }
            else
            {
                open.Push((one, two + 1));
                open.Push((one, b.First));
            }
        }
    }

    private bool LeafPairs(in Node a, in Node b, double margin, Func<int, int, bool> pair)
    {
        for (var i = a.First; i < a.First + a.Count; i++)
        {
            for (var j = a.First == b.First ? i + 1 : b.First; j < b.First + b.Count; j++)
            {
                var (s, t) = (_order[i], _order[j]);
                if (Meets(_boxes[s], _boxes[t], margin) && !pair(Math.Min(s, t), Math.Max(s, t)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Walk(Point3 origin, Point3 direction, ref (int Triangle, double Distance) best, double from, Action<int>? all)
    {
        var inverse = new Point3(1 / direction.X, 1 / direction.Y, 1 / direction.Z);
        Span<int> stack = stackalloc int[MostDepth];
        var top = 0;
        stack[top++] = 0;
        while (top > 0)
        {
            var index = stack[--top];
            ref readonly var node = ref _nodes[index];
            if (!Enters(node.Box, origin, inverse, best.Distance))
            {
                continue;
            }

            if (node.Count == 0)
            {
                stack[top++] = node.First;
                stack[top++] = index + 1;
                continue;
            }

            for (var i = node.First; i < node.First + node.Count; i++)
            {
                var (a, b, c) = CornersOf(_order[i]);
                var distance = TriangleGeometry.Cast(origin, direction, a, b, c);
                if (!(distance > from && distance < best.Distance))
                {
                    continue;
                }

                if (all is null)
                {
                    best = (_order[i], distance);
                }
                else
                {
                    all(_order[i]);
                }
            }
        }
    }

    private void Build(List<Node> nodes, double[] keys, int first, int count)
    {
        Point3 min = new(double.MaxValue, double.MaxValue, double.MaxValue), max = min * -1, low = min, high = max;
        for (var i = first; i < first + count; i++)
        {
            var box = _boxes[_order[i]];
            (min, max) = (Min(min, box.Min), Max(max, box.Max));
            (low, high) = (Min(low, box.Center), Max(high, box.Center));
        }

        var whole = new Box3(min, max);
        var index = nodes.Count;
        if (count <= LeafSize)
        {
            nodes.Add(new Node(whole, first, count));
            return;
        }

        nodes.Add(default);
        var size = high - low;
        for (var i = first; i < first + count; i++)
        {
            var center = _boxes[_order[i]].Center;
            keys[i] = size.X >= size.Y && size.X >= size.Z ? center.X : size.Y >= size.Z ? center.Y : center.Z;
        }

        var half = count / 2;
        Select(keys, first, first + count - 1, first + half);
        Build(nodes, keys, first, half);
        nodes[index] = new Node(whole, nodes.Count, 0);
        Build(nodes, keys, first + half, count - half);
    }

    /// <summary>Puts the k-th smallest key in its place and smaller ones before it (Hoare's quickselect).</summary>
    private void Select(double[] keys, int left, int right, int k)
    {
        while (left < right)
        {
            var pivot = keys[left + ((right - left) / 2)];
            var (i, j) = (left, right);
            while (i <= j)
            {
                while (keys[i] < pivot)
                {
                    i++;
                }

                while (keys[j] > pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (keys[i], keys[j]) = (keys[j], keys[i]);
                    (_order[i], _order[j]) = (_order[j], _order[i]);
                    i++;
                    j--;
                }
            }

            if (k <= j)
            {
                right = j;
            }
            else if (k >= i)
            {
                left = i;
            }
            else
            {
                return;
            }
        }
    }

    private static bool Enters(in Box3 box, Point3 origin, Point3 inverse, double until)
    {
        double near = 0, far = until;
        return Slab(box.Min.X, box.Max.X, origin.X, inverse.X, ref near, ref far)
            && Slab(box.Min.Y, box.Max.Y, origin.Y, inverse.Y, ref near, ref far)
            && Slab(box.Min.Z, box.Max.Z, origin.Z, inverse.Z, ref near, ref far);
    }

    private static bool Slab(double min, double max, double origin, double inverse, ref double near, ref double far)
    {
        if (double.IsInfinity(inverse))
        {
            return origin >= min && origin <= max;
        }

        var (a, b) = ((min - origin) * inverse, (max - origin) * inverse);
        near = Math.Max(near, Math.Min(a, b));
        // Widened by the error of three operations, so that a flat box is not missed.
        far = Math.Min(far, Math.Max(a, b) * (1 + 1e-15));
        return near <= far * (1 + 1e-15);
    }

    private static bool Meets(in Box3 a, in Box3 b) =>
        a.Min.X <= b.Max.X && b.Min.X <= a.Max.X && a.Min.Y <= b.Max.Y && b.Min.Y <= a.Max.Y && a.Min.Z <= b.Max.Z && b.Min.Z <= a.Max.Z;

    private static bool Meets(in Box3 a, in Box3 b, double margin) =>
        a.Min.X <= b.Max.X + margin && b.Min.X <= a.Max.X + margin
        && a.Min.Y <= b.Max.Y + margin && b.Min.Y <= a.Max.Y + margin
        && a.Min.Z <= b.Max.Z + margin && b.Min.Z <= a.Max.Z + margin;

    private static double SquaredDistance(in Box3 box, Point3 p)
    {
        var x = Math.Max(0, Math.Max(box.Min.X - p.X, p.X - box.Max.X));
        var y = Math.Max(0, Math.Max(box.Min.Y - p.Y, p.Y - box.Max.Y));
        var z = Math.Max(0, Math.Max(box.Min.Z - p.Z, p.Z - box.Max.Z));
        return (x * x) + (y * y) + (z * z);
    }

    private static Point3 Min(Point3 a, Point3 b) => new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Min(a.Z, b.Z));

    private static Point3 Max(Point3 a, Point3 b) => new(Math.Max(a.X, b.X), Math.Max(a.Y, b.Y), Math.Max(a.Z, b.Z));

    /// <summary>A leaf holds triangles <c>First</c> to <c>First + Count</c>; an inner node's children are the next node and node <c>First</c>.</summary>
    private readonly record struct Node(Box3 Box, int First, int Count);
}
