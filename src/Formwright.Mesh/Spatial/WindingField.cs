using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// The generalised winding number of a triangle soup: about 1 inside, 0 outside, in between near holes (Jacobson et al. 2013),
/// with far triangles taken together as dipoles (Barill et al. 2018).
/// </summary>
internal sealed class WindingField
{
    // A group this many radii away is a dipole; the error is then some thousandths.
    private const double Far = 2.3;
    private const int LeafSize = 8;

    private readonly WeldedMesh _mesh;
    private readonly int[] _order;
    private readonly List<Node> _nodes = [];

    public WindingField(WeldedMesh mesh)
    {
        _mesh = mesh;
        _order = [.. Enumerable.Range(0, mesh.TriangleCount)];
        Build(0, _order.Length);
    }

    /// <summary>The winding number of a place.</summary>
    public double At(Point3 p)
    {
        double sum = 0;
        Span<int> stack = stackalloc int[64];
        var top = 0;
        stack[top++] = 0;
        while (top > 0)
        {
            var index = stack[--top];
            var node = _nodes[index];
            var toCenter = node.Center - p;
            var distance = toCenter.Length;
            if (distance > Far * node.Radius)
            {
                sum += toCenter.Dot(node.Normal) / (distance * distance * distance);
            }
            else if (node.Count > 0)
            {
                for (var i = node.First; i < node.First + node.Count; i++)
                {
                    sum += SolidAngle(_order[i], p);
                }
            }
            else
            {
                stack[top++] = node.First;
                stack[top++] = index + 1;
            }
        }

        return sum / (4 * Math.PI);
    }

    /// <summary>Signed solid angle of a triangle (Van Oosterom and Strackee 1983).</summary>
    private double SolidAngle(int t, Point3 p)
    {
        var (a, b, c) = (Corner(t, 0) - p, Corner(t, 1) - p, Corner(t, 2) - p);
        var (la, lb, lc) = (a.Length, b.Length, c.Length);
        return 2 * Math.Atan2(a.Dot(b.Cross(c)), (la * lb * lc) + (a.Dot(b) * lc) + (b.Dot(c) * la) + (c.Dot(a) * lb));
    }

    private Point3 Corner(int t, int i) => _mesh.PointAt(_mesh.Triangles[(3 * t) + i]);

    private void Build(int first, int count)
    {
        Point3 normal = default, center = default;
        double area = 0;
        Point3 min = new(double.MaxValue, double.MaxValue, double.MaxValue), max = min * -1;
        for (var i = first; i < first + count; i++)
        {
            var (a, b, c) = (Corner(_order[i], 0), Corner(_order[i], 1), Corner(_order[i], 2));
            var n = (b - a).Cross(c - a) * 0.5;
            normal += n;
            center += (a + b + c) * (n.Length / 3);
            area += n.Length;
            var middle = (a + b + c) * (1.0 / 3);
            min = new(Math.Min(min.X, middle.X), Math.Min(min.Y, middle.Y), Math.Min(min.Z, middle.Z));
            max = new(Math.Max(max.X, middle.X), Math.Max(max.Y, middle.Y), Math.Max(max.Z, middle.Z));
        }

        center = area > 0 ? center * (1 / area) : (min + max) * 0.5;
        double radius = 0;
        for (var i = first; i < first + count; i++)
        {
            for (var corner = 0; corner < 3; corner++)
            {
                radius = Math.Max(radius, (Corner(_order[i], corner) - center).Length);
            }
        }

        var index = _nodes.Count;
        _nodes.Add(new Node(center, normal, radius, first, count));
        if (count <= LeafSize)
        {
            return;
        }

        var size = max - min;
        var axis = size.X >= size.Y && size.X >= size.Z ? Point3.UnitX : size.Y >= size.Z ? Point3.UnitY : Point3.UnitZ;
        var keys = new double[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = (Corner(_order[first + i], 0) + Corner(_order[first + i], 1) + Corner(_order[first + i], 2)).Dot(axis);
        }

        keys.AsSpan().Sort(_order.AsSpan(first, count));
        Build(first, count / 2);
        _nodes[index] = new Node(center, normal, radius, _nodes.Count, 0);
        Build(first + (count / 2), count - (count / 2));
    }

    /// <summary>A leaf holds triangles <c>First</c> to <c>First + Count</c>; an inner node's children are the next node and node <c>First</c>.</summary>
    private readonly record struct Node(Point3 Center, Point3 Normal, double Radius, int First, int Count);
}
