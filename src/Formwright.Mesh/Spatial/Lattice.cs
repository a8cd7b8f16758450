using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>A point with integer coordinates.</summary>
internal readonly record struct LatticePoint(long X, long Y, long Z)
{
    public static LatticePoint operator -(LatticePoint a, LatticePoint b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);
}

/// <summary>
/// The points of a mesh rounded to a grid of 2³⁸ steps across the box around it, on which the questions that decide topology are
/// answered exactly: determinants of differences fit into 128 bits.
/// </summary>
internal sealed class Lattice
{
    private const double HalfSteps = 1L << 37;

    private readonly Point3 _center;
    private readonly double _step;

    public Lattice(Box3 box)
    {
        _center = box.Center;

        // A power of 2, so that scaling loses nothing.
        var half = Math.Max(box.Size.X, Math.Max(box.Size.Y, box.Size.Z)) / 2;
        _step = half > 0 ? Math.ScaleB(1, Math.ILogB(half) + 1) / HalfSteps : 1;
    }

    /// <summary>The length of a step in units.</summary>
    public double Step => _step;

    public LatticePoint Round(Point3 p) => new(Steps(p.X - _center.X), Steps(p.Y - _center.Y), Steps(p.Z - _center.Z));

    public Point3 Restore(double x, double y, double z) => new((x * _step) + _center.X, (y * _step) + _center.Y, (z * _step) + _center.Z);

    /// <summary>All points of a mesh.</summary>
    public LatticePoint[] Round(WeldedMesh mesh) => [.. Enumerable.Range(0, mesh.PointCount).Select(i => Round(mesh.PointAt(i)))];

    private long Steps(double length) => (long)Math.Round(length / _step);

    /// <summary>1 when d lies on the side of a, b, c from which they are seen counter-clockwise, -1 on the other, 0 in their plane.</summary>
    public static int Side(LatticePoint a, LatticePoint b, LatticePoint c, LatticePoint d)
    {
        var (u, v, w) = (b - a, c - a, d - a);
        double ux = u.X, uy = u.Y, uz = u.Z, vx = v.X, vy = v.Y, vz = v.Z, wx = w.X, wy = w.Y, wz = w.Z;
        var (px, py, pz) = ((uy * vz) - (uz * vy), (uz * vx) - (ux * vz), (ux * vy) - (uy * vx));
        var estimate = (px * wx) + (py * wy) + (pz * wz);
        var permanent = ((Math.Abs(uy * vz) + Math.Abs(uz * vy)) * Math.Abs(wx))
            + ((Math.Abs(uz * vx) + Math.Abs(ux * vz)) * Math.Abs(wy))
            + ((Math.Abs(ux * vy) + Math.Abs(uy * vx)) * Math.Abs(wz));
        if (Math.Abs(estimate) > permanent * 1e-15)
        {
            return estimate > 0 ? 1 : -1;
        }

        var exact = ((((Int128)u.Y * v.Z) - ((Int128)u.Z * v.Y)) * w.X)
            + ((((Int128)u.Z * v.X) - ((Int128)u.X * v.Z)) * w.Y)
            + ((((Int128)u.X * v.Y) - ((Int128)u.Y * v.X)) * w.Z);
        return Int128.Sign(exact);
    }

    /// <summary>1 when a, b, c turn left seen against the axis (0, 1, 2 for X, Y, Z), -1 for right, 0 in a line.</summary>
    public static int Turn(LatticePoint a, LatticePoint b, LatticePoint c, int axis)
    {
        var (ax, ay) = Project(a, axis);
        var (bx, by) = Project(b, axis);
        var (cx, cy) = Project(c, axis);
        var (left, right) = ((double)(bx - ax) * (cy - ay), (double)(by - ay) * (cx - ax));
        return Math.Abs(left - right) > (Math.Abs(left) + Math.Abs(right)) * 1e-15
            ? Math.Sign(left - right)
            : Int128.Sign(((Int128)(bx - ax) * (cy - ay)) - ((Int128)(by - ay) * (cx - ax)));
    }

    /// <summary>The two coordinates left when looking against an axis.</summary>
    public static (long X, long Y) Project(LatticePoint p, int axis) => axis switch { 0 => (p.Y, p.Z), 1 => (p.Z, p.X), _ => (p.X, p.Y) };

    /// <summary>The normal of a triangle, exactly.</summary>
    public static (Int128 X, Int128 Y, Int128 Z) Normal(LatticePoint a, LatticePoint b, LatticePoint c)
    {
        var (u, v) = (b - a, c - a);
        return (((Int128)u.Y * v.Z) - ((Int128)u.Z * v.Y), ((Int128)u.Z * v.X) - ((Int128)u.X * v.Z), ((Int128)u.X * v.Y) - ((Int128)u.Y * v.X));
    }

    /// <summary>The axis along which the normal is longest; -1 for a triangle without area.</summary>
    public static int MainAxis(LatticePoint a, LatticePoint b, LatticePoint c)
    {
        // A length well above its error is not 0, and of nearly equal ones any will do.
        var (u, v) = (b - a, c - a);
        var ((dx, ex), (dy, ey), (dz, ez)) = (Component(u.Y, v.Z, u.Z, v.Y), Component(u.Z, v.X, u.X, v.Z), Component(u.X, v.Y, u.Y, v.X));
        if (Math.Max(dx, Math.Max(dy, dz)) > 1e-14 * Math.Max(ex, Math.Max(ey, ez)))
        {
            return dx >= dy && dx >= dz ? 0 : dy >= dz ? 1 : 2;
        }

        var normal = Normal(a, b, c);
        var (x, y, z) = (Int128.Abs(normal.X), Int128.Abs(normal.Y), Int128.Abs(normal.Z));
        return x == 0 && y == 0 && z == 0 ? -1 : x >= y && x >= z ? 0 : y >= z ? 1 : 2;

        static (double Length, double Error) Component(double p, double q, double r, double s) =>
            (Math.Abs((p * q) - (r * s)), Math.Abs(p * q) + Math.Abs(r * s));
    }
}
