using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Measures of one triangle.</summary>
internal static class TriangleGeometry
{
    /// <summary>The point of a triangle nearest to a point (Ericson, "Real-Time Collision Detection", 5.1.5).</summary>
    public static Point3 Nearest(Point3 p, Point3 a, Point3 b, Point3 c)
    {
        var (ab, ac, ap) = (b - a, c - a, p - a);
        var (d1, d2) = (ab.Dot(ap), ac.Dot(ap));
        if (d1 <= 0 && d2 <= 0)
        {
            return a;
        }

        var bp = p - b;
        var (d3, d4) = (ab.Dot(bp), ac.Dot(bp));
        if (d3 >= 0 && d4 <= d3)
        {
            return b;
        }

        var vc = (d1 * d4) - (d3 * d2);
        if (vc <= 0 && d1 >= 0 && d3 <= 0)
        {
            return a + (ab * (d1 / (d1 - d3)));
        }

        var cp = p - c;
        var (d5, d6) = (ab.Dot(cp), ac.Dot(cp));
        if (d6 >= 0 && d5 <= d6)
        {
            return c;
        }

        var vb = (d5 * d2) - (d1 * d6);
        if (vb <= 0 && d2 >= 0 && d6 <= 0)
        {
            return a + (ac * (d2 / (d2 - d6)));
        }

        var va = (d3 * d6) - (d5 * d4);
        if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0)
        {
            return b + ((c - b) * ((d4 - d3) / (d4 - d3 + (d5 - d6))));
        }

        var sum = va + vb + vc;
        return sum > 0 ? a + (ab * (vb / sum)) + (ac * (vc / sum)) : a;
    }

    /// <summary>Weights of the corners that give a point of the triangle's plane; their sum is 1. Thirds for a triangle without area.</summary>
    public static (double A, double B, double C) Weights(Point3 p, Point3 a, Point3 b, Point3 c)
    {
        var normal = (b - a).Cross(c - a);
        var square = normal.Dot(normal);
        if (square <= 0)
        {
            return (1.0 / 3, 1.0 / 3, 1.0 / 3);
        }

        var weightA = (b - p).Cross(c - p).Dot(normal) / square;
        var weightB = (c - p).Cross(a - p).Dot(normal) / square;
        return (weightA, weightB, 1 - weightA - weightB);
    }

    /// <summary>Where a ray meets a triangle, in lengths of its direction (Möller and Trumbore 1997); NaN when it does not.</summary>
    public static double Cast(Point3 origin, Point3 direction, Point3 a, Point3 b, Point3 c)
    {
        var (ab, ac) = (b - a, c - a);
        var p = direction.Cross(ac);
        var determinant = ab.Dot(p);
        if (determinant == 0)
        {
            return double.NaN;
        }

        var inverse = 1 / determinant;
        var s = origin - a;
        var u = s.Dot(p) * inverse;
        if (!(u >= 0 && u <= 1))
        {
            return double.NaN;
        }

        var q = s.Cross(ab);
        var v = direction.Dot(q) * inverse;
        return v >= 0 && u + v <= 1 ? ac.Dot(q) * inverse : double.NaN;
    }

    /// <summary>Area over the square of the longest side; 0 for a triangle without area, 0.433 for an equilateral one.</summary>
    public static double Shape(Point3 a, Point3 b, Point3 c)
    {
        var (ab, bc, ca) = (b - a, c - b, a - c);
        var longest = Math.Max(ab.Dot(ab), Math.Max(bc.Dot(bc), ca.Dot(ca)));
        return longest > 0 ? ab.Cross(bc).Length / 2 / longest : 0;
    }
}
