using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A triangle in space with its plane.</summary>
internal readonly struct Triangle
{
    internal Triangle(Point3 a, Point3 b, Point3 c)
    {
        (A, B, C) = (a, b, c);
        Normal = (b - a).Cross(c - a).Normalized();
        Least = new(Math.Min(a.X, Math.Min(b.X, c.X)), Math.Min(a.Y, Math.Min(b.Y, c.Y)), Math.Min(a.Z, Math.Min(b.Z, c.Z)));
        Most = new(Math.Max(a.X, Math.Max(b.X, c.X)), Math.Max(a.Y, Math.Max(b.Y, c.Y)), Math.Max(a.Z, Math.Max(b.Z, c.Z)));
    }

    internal Point3 A { get; }

    internal Point3 B { get; }

    internal Point3 C { get; }

    internal Point3 Normal { get; }

    internal Point3 Least { get; }

    internal Point3 Most { get; }

    internal bool BoxMeets(in Triangle other) =>
        Least.X <= other.Most.X && other.Least.X <= Most.X
        && Least.Y <= other.Most.Y && other.Least.Y <= Most.Y
        && Least.Z <= other.Most.Z && other.Least.Z <= Most.Z;

    /// <summary>The segment in which two triangles cross. Source: Möller, "A fast triangle-triangle intersection test", 1997.</summary>
    /// <param name="other">The other triangle.</param>
    /// <param name="nearness">Corners nearer to the plane of the other triangle lie in it; shorter segments are none.</param>
    /// <returns>The segment; null when they do not cross, only touch in a point, or lie in one plane.</returns>
    internal Line3? Crossing(in Triangle other, double nearness)
    {
        var line = Normal.Cross(other.Normal);
        if (line.Length < 1e-12)
        {
            return null;
        }

        line = line.Normalized();
        if (Cut(other, line, nearness) is not { } first || other.Cut(this, line, nearness) is not { } second)
        {
            return null;
        }

        var from = line.Dot(first.Start) >= line.Dot(second.Start) ? first.Start : second.Start;
        var to = line.Dot(first.End) <= line.Dot(second.End) ? first.End : second.End;
        return line.Dot(to - from) > nearness ? new Line3(from, to) : null;
    }

    // The stretch of this triangle in the plane of the other, from its least to its most along the common line.
    private Line3? Cut(in Triangle other, Point3 line, double nearness)
    {
        ReadOnlySpan<Point3> corners = [A, B, C];
        Span<double> heights = stackalloc double[3];
        for (var i = 0; i < 3; i++)
        {
            var height = other.Normal.Dot(corners[i] - other.A);
            heights[i] = Math.Abs(height) <= nearness ? 0 : height;
        }

        Point3? least = null, most = null;
        for (var i = 0; i < 3; i++)
        {
            var next = (i + 1) % 3;
            Point3 point;
            if (heights[i] == 0)
            {
                point = corners[i];
            }
            else if (heights[i] * heights[next] < 0)
            {
                point = corners[i] + ((corners[next] - corners[i]) * (heights[i] / (heights[i] - heights[next])));
            }
            else
            {
                continue;
            }

            least = least is { } l && line.Dot(l) <= line.Dot(point) ? least : point;
            most = most is { } m && line.Dot(m) >= line.Dot(point) ? most : point;
        }

        return least is { } start && most is { } end ? new Line3(start, end) : null;
    }
}
