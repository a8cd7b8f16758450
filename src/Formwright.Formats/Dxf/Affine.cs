using Formwright.Core;

namespace Formwright.Formats;

/// <summary>An affine map of the plane: x' = XX x + XY y + X, y' = YX x + YY y + Y.</summary>
internal readonly record struct Affine(double XX, double XY, double YX, double YY, double X, double Y)
{
    private const double Degree = Math.PI / 180;

    public static Affine Move(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Affine Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <summary>A rotation by degrees, counter-clockwise.</summary>
    public static Affine Rotate(double angle)
    {
        var (sin, cos) = Math.SinCos(angle * Degree);
        return new Affine(cos, -sin, sin, cos, 0, 0);
    }

    /// <summary>First the right one, then the left one.</summary>
    public static Affine operator *(Affine a, Affine b) => new(
        (a.XX * b.XX) + (a.XY * b.YX),
        (a.XX * b.XY) + (a.XY * b.YY),
        (a.YX * b.XX) + (a.YY * b.YX),
        (a.YX * b.XY) + (a.YY * b.YY),
        (a.XX * b.X) + (a.XY * b.Y) + a.X,
        (a.YX * b.X) + (a.YY * b.Y) + a.Y);

    /// <summary>Below 0 when the map mirrors.</summary>
    private double Determinant => (XX * YY) - (XY * YX);

    public Point3 Apply(Point3 p) => Direction(p) + new Point3(X, Y, 0);

    /// <summary>
    /// The image of a curve. Circles stay circles when the map scales evenly and become ellipses otherwise.
    /// <c>Turned</c> is true when the image had to be written in the other direction, which an ellipse cannot say of itself.
    /// </summary>
    public (DrawingCurve Curve, bool Turned) Apply(DrawingCurve curve) => curve switch
    {
        LineCurve line => (new LineCurve(Apply(line.Start), Apply(line.End)), false),
        ArcCurve arc when IsEven => (Even(arc), false),
        ArcCurve arc => (Ellipse(arc.Center, new Point3(arc.Radius, 0, 0), new Point3(0, arc.Radius, 0), arc.StartAngle, arc.EndAngle), arc.Reversed != (Determinant < 0)),
        EllipseCurve ellipse => (
            Ellipse(ellipse.Center, ellipse.MajorAxis, new Point3(-ellipse.MajorAxis.Y, ellipse.MajorAxis.X, 0) * ellipse.Ratio, ellipse.StartParameter, ellipse.EndParameter),
            Determinant < 0),
        SplineCurve spline => (spline with { Poles = [.. spline.Poles.Select(Apply)] }, false),
        _ => throw new ArgumentException($"No image is defined for {curve.GetType().Name}.", nameof(curve)),
    };

    /// <summary>True for rotations, mirrorings and even scalings.</summary>
    private bool IsEven
    {
        get
        {
            var size = Math.Abs(XX) + Math.Abs(XY);
            return Determinant > 0
                ? Math.Abs(XX - YY) + Math.Abs(XY + YX) <= 1e-12 * size
                : Math.Abs(XX + YY) + Math.Abs(XY - YX) <= 1e-12 * size;
        }
    }

    private ArcCurve Even(ArcCurve arc)
    {
        var (center, radius, turn) = (Apply(arc.Center), arc.Radius * Math.Sqrt(Math.Abs(Determinant)), Math.Atan2(YX, XX) / Degree);
        return Determinant > 0
            ? arc with { Center = center, Radius = radius, StartAngle = arc.StartAngle + turn, EndAngle = arc.EndAngle + turn }
            : arc with { Center = center, Radius = radius, StartAngle = turn - arc.EndAngle, EndAngle = turn - arc.StartAngle, Reversed = !arc.Reversed };
    }

    /// <summary>The image of center + cos t u + sin t v: u and v become conjugate half-axes, from which the principal ones follow.</summary>
    private EllipseCurve Ellipse(Point3 center, Point3 u, Point3 v, double start, double end)
    {
        (u, v) = (Direction(u), Direction(v));
        var shift = 0.5 * Math.Atan2(2 * u.Dot(v), u.Dot(u) - v.Dot(v));
        var (sin, cos) = Math.SinCos(shift);
        var major = (u * cos) + (v * sin);
        var minor = (v * cos) - (u * sin);
        (start, end) = (start - (shift / Degree), end - (shift / Degree));
        if (major.Cross(minor).Z < 0)
        {
            (start, end) = (-end, -start);
        }

        return new EllipseCurve(Apply(center), major, Math.Min(1, minor.Length / major.Length), start, end);
    }

    private Point3 Direction(Point3 p) => new((XX * p.X) + (XY * p.Y), (YX * p.X) + (YY * p.Y), 0);
}
