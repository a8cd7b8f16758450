using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Numbered points with exact rational coordinates on a lattice, each place once: corners of the input and where edges and
/// planes meet. Predicates are answered by floating-point arithmetic when its error bound allows it, exactly otherwise.
/// </summary>
internal sealed class ExactPoints
{
    // Coordinates are below 2³⁸; rounded to double, and subtracted, each is off by less than this.
    private const double CoordinateError = 1.0 / (1 << 12);

    private readonly List<Point3> _estimates = [];
    private readonly List<LatticePoint> _corners = [];

    // For each point the number of its exact place, -1 for corners.
    private readonly List<int> _places = [];
    private readonly List<Homogeneous> _exact = [];
    private readonly Dictionary<LatticePoint, int> _byCorner = [];
    private readonly Dictionary<Homogeneous, int> _byPlace = [];

    /// <summary>Number of points.</summary>
    public int Count => _estimates.Count;

    /// <summary>Coordinates in lattice steps, rounded.</summary>
    public Point3 Estimate(int point) => _estimates[point];

    /// <summary>True for a point with integer coordinates.</summary>
    public bool IsCorner(int point) => _places[point] < 0;

    /// <summary>The coordinates of a point of which <see cref="IsCorner"/> is true.</summary>
    public LatticePoint Corner(int point) => _corners[point];

    /// <summary>The number of a lattice point.</summary>
    public int Add(LatticePoint p)
    {
        if (!_byCorner.TryGetValue(p, out var number))
        {
            _byCorner.Add(p, number = Count);
            _estimates.Add(new Point3(p.X, p.Y, p.Z));
            _places.Add(-1);
            _corners.Add(p);
        }

        return number;
    }

    /// <summary>The number of a rational point.</summary>
    public int Add(Homogeneous p)
    {
        p = p.Reduced();
        if (p.W.IsOne)
        {
            return Add(new LatticePoint((long)p.X, (long)p.Y, (long)p.Z));
        }

        if (!_byPlace.TryGetValue(p, out var number))
        {
            _byPlace.Add(p, number = Count);
            _estimates.Add(p.Estimate());
            _places.Add(_exact.Count);
            _exact.Add(p);
            _corners.Add(default);
        }

        return number;
    }

    /// <summary>The exact coordinates.</summary>
    public Homogeneous Place(int point) => IsCorner(point) ? Homogeneous.Of(_corners[point]) : _exact[_places[point]];

    /// <summary>1 when a, b, c turn left seen against the axis, -1 for right, 0 in a line.</summary>
    public int Turn(int a, int b, int c, int axis)
    {
        var (pa, pb, pc) = (Flat(_estimates[a], axis), Flat(_estimates[b], axis), Flat(_estimates[c], axis));
        double ux = pb.X - pa.X, uy = pb.Y - pa.Y, vx = pc.X - pa.X, vy = pc.Y - pa.Y;
        var estimate = (ux * vy) - (uy * vx);
        var error = (CoordinateError * (Math.Abs(ux) + Math.Abs(uy) + Math.Abs(vx) + Math.Abs(vy) + 1)) + (1e-15 * (Math.Abs(ux * vy) + Math.Abs(uy * vx)));
        if (Math.Abs(estimate) > error)
        {
            return estimate > 0 ? 1 : -1;
        }

        if (IsCorner(a) && IsCorner(b) && IsCorner(c))
        {
            return Lattice.Turn(_corners[a], _corners[b], _corners[c], axis);
        }

        return Turn(Place(a), Place(b), Place(c), axis);
    }

    /// <summary>As for numbered points, always exactly.</summary>
    public static int Turn(in Homogeneous a, in Homogeneous b, in Homogeneous c, int axis)
    {
        var ((ax, ay), (bx, by), (cx, cy)) = (a.Project(axis), b.Project(axis), c.Project(axis));
        return ((ax * ((by * c.W) - (cy * b.W))) - (ay * ((bx * c.W) - (cx * b.W))) + (a.W * ((bx * cy) - (cx * by)))).Sign;
    }

    /// <summary>The side of a triangle of the lattice on which a rational point lies, as <see cref="Lattice.Side"/>.</summary>
    public static int Side(LatticePoint a, LatticePoint b, LatticePoint c, in Homogeneous p)
    {
        var (nx, ny, nz) = Lattice.Normal(a, b, c);
        return (((BigInteger)nx * (p.X - (a.X * p.W))) + ((BigInteger)ny * (p.Y - (a.Y * p.W))) + ((BigInteger)nz * (p.Z - (a.Z * p.W)))).Sign;
    }

    /// <summary>Whether a point that lies in the line of a segment lies between its ends, ends included.</summary>
    public bool Between(int point, int from, int to, int axis) => Compare(from, point, axis) * Compare(point, to, axis) >= 0;

    /// <summary>The order of two points along a line that is not parallel to the axis: by the first projected coordinate, then the second.</summary>
    public int Compare(int a, int b, int axis)
    {
        if (a == b)
        {
            return 0;
        }

        var (pa, pb) = (Flat(_estimates[a], axis), Flat(_estimates[b], axis));
        if (Math.Abs(pa.X - pb.X) > CoordinateError)
        {
            return pa.X < pb.X ? -1 : 1;
        }

        var (ea, eb) = (Place(a), Place(b));
        var ((ax, ay), (bx, by)) = (ea.Project(axis), eb.Project(axis));
        var byFirst = (ax * eb.W).CompareTo(bx * ea.W);
        return byFirst != 0 ? byFirst : (ay * eb.W).CompareTo(by * ea.W);
    }

    /// <summary>Where an edge crosses the plane of a triangle whose two sides its ends lie on.</summary>
    public int Cross(LatticePoint p, LatticePoint q, LatticePoint a, LatticePoint b, LatticePoint c)
    {
        var (nx, ny, nz) = Lattice.Normal(a, b, c);
        var (atP, atQ) = (Height(p), Height(q));
        return Add(new Homogeneous((p.X * atQ) - (q.X * atP), (p.Y * atQ) - (q.Y * atP), (p.Z * atQ) - (q.Z * atP), atQ - atP));

        BigInteger Height(LatticePoint point)
        {
            var d = point - a;
            return ((BigInteger)nx * d.X) + ((BigInteger)ny * d.Y) + ((BigInteger)nz * d.Z);
        }
    }

    /// <summary>Where two segments in the plane of a triangle cross.</summary>
    /// <param name="a">Start of the first.</param>
    /// <param name="b">Its end.</param>
    /// <param name="c">Start of the second, not parallel to the first.</param>
    /// <param name="d">Its end.</param>
    /// <param name="plane">A triangle of the plane.</param>
    /// <param name="axis">An axis that the plane is not parallel to.</param>
    public int Cross(int a, int b, int c, int d, (LatticePoint A, LatticePoint B, LatticePoint C) plane, int axis)
    {
        var (lx, ly, lw) = Line(Place(a), Place(b), axis);
        var (mx, my, mw) = Line(Place(c), Place(d), axis);
        var (x, y, w) = ((ly * mw) - (lw * my), (lw * mx) - (lx * mw), (lx * my) - (ly * mx));

        // The third coordinate from the plane n · p = n · a.
        var (nx, ny, nz) = Lattice.Normal(plane.A, plane.B, plane.C);
        var offset = ((BigInteger)nx * plane.A.X) + ((BigInteger)ny * plane.A.Y) + ((BigInteger)nz * plane.A.Z);
        var (first, second, third) = axis switch { 0 => (ny, nz, nx), 1 => (nz, nx, ny), _ => (nx, ny, nz) };
        var height = (offset * w) - (first * x) - (second * y);
        var (u, v, scale) = (x * third, y * third, w * third);
        return Add(axis switch { 0 => new Homogeneous(height, u, v, scale), 1 => new Homogeneous(v, height, u, scale), _ => new Homogeneous(u, v, height, scale) });
    }

    private static (BigInteger X, BigInteger Y, BigInteger W) Line(in Homogeneous a, in Homogeneous b, int axis)
    {
        var ((ax, ay), (bx, by)) = (a.Project(axis), b.Project(axis));
        return ((ay * b.W) - (a.W * by), (a.W * bx) - (ax * b.W), (ax * by) - (ay * bx));
    }

    internal static (double X, double Y) Flat(Point3 p, int axis) => axis switch { 0 => (p.Y, p.Z), 1 => (p.Z, p.X), _ => (p.X, p.Y) };
}

/// <summary>The point (X/W, Y/W, Z/W).</summary>
internal readonly record struct Homogeneous(BigInteger X, BigInteger Y, BigInteger Z, BigInteger W)
{
    public static Homogeneous Of(LatticePoint p) => new(p.X, p.Y, p.Z, BigInteger.One);

    /// <summary>Without common factors and with W above 0, so that equal places have equal numbers.</summary>
    public Homogeneous Reduced()
    {
        var divisor = BigInteger.GreatestCommonDivisor(BigInteger.GreatestCommonDivisor(X, Y), BigInteger.GreatestCommonDivisor(Z, W));
        divisor = W.Sign < 0 ? -divisor : divisor;
        return divisor.IsOne ? this : new(X / divisor, Y / divisor, Z / divisor, W / divisor);
    }

    public (BigInteger X, BigInteger Y) Project(int axis) => axis switch { 0 => (Y, Z), 1 => (Z, X), _ => (X, Y) };

    /// <summary>Coordinates to within 2⁻¹⁵ of a step: whole part and remainder are divided apart.</summary>
    public Point3 Estimate() => new(Quotient(X, W), Quotient(Y, W), Quotient(Z, W));

    private static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        var whole = BigInteger.DivRem(numerator, denominator, out var rest);
        var shift = (int)Math.Max(0, (long)denominator.GetBitLength() - 60);
        return (double)whole + ((double)(rest >> shift) / (double)(denominator >> shift));
    }
}
