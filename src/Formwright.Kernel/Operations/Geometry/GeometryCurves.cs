using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Curves and surfaces. A curve of a plane with two coordinates is an edge in the XY plane of space, and a surface is a face on it, so
/// that both are shapes like any other.
/// </summary>
public static class GeometryCurves
{
    private const double CylinderReach = 1e5;

    /// <summary>Full ellipse with two coordinates.</summary>
    /// <param name="center">Its centre, two numbers.</param>
    /// <param name="direction">Direction of its major axis, two numbers that are not both 0.</param>
    /// <param name="radiusMinor">Half of the smaller width, above 0.</param>
    /// <param name="radiusMajor">Half of the larger width, at least <paramref name="radiusMinor"/>.</param>
    /// <param name="sense">True: counter-clockwise; false: clockwise.</param>
    /// <returns>The curve as an edge in the XY plane; its parameter goes from 0 on the major axis to 2 pi.</returns>
    [Operation("occt.geom.curves.geom2dEllipse")]
    public static Edge Geom2dEllipse(
        IReadOnlyList<double>? center = null,
        IReadOnlyList<double>? direction = null,
        [Positive] double radiusMinor = 1,
        [Positive] double radiusMajor = 2,
        bool sense = false)
    {
        var axis = new Axis(Flat(center, "center", default), sense ? Point3.UnitZ : Point3.UnitZ * -1);
        var major = Flat(direction, "direction", Point3.UnitX);
        NativeCurves.Ellipse(axis, [major], radiusMajor, radiusMinor, 0, 360, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    /// <summary>Straight segment with two coordinates.</summary>
    /// <param name="start">Where it begins, two numbers.</param>
    /// <param name="end">Where it ends, two numbers; not the start.</param>
    /// <returns>The curve as an edge in the XY plane; its parameter goes from 0 to its length.</returns>
    [Operation("occt.geom.curves.geom2dSegment")]
    public static Edge Geom2dSegment(IReadOnlyList<double>? start = null, IReadOnlyList<double>? end = null) =>
        Edges.Line(Flat(start, "start", default), Flat(end, "end", Point3.UnitX));

    /// <summary>Part of a curve between two of its parameters.</summary>
    /// <param name="shape">A curve: an edge in the XY plane.</param>
    /// <param name="u1">First parameter.</param>
    /// <param name="u2">Last parameter; on a periodic curve one below the first means after a full turn.</param>
    /// <param name="sense">True: running as the curve does; false: backwards.</param>
    /// <param name="adjustPeriodic">True: parameters of a periodic curve are brought into its range.</param>
    /// <returns>The part as an edge.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the parameters are equal, or fall on a curve that is not periodic.</exception>
    [Operation("occt.geom.curves.geom2dTrimmedCurve")]
    public static Edge Geom2dTrimmedCurve(Edge shape, double u1 = 0, double u2 = 1, bool sense = true, bool adjustPeriodic = true)
    {
        var report = EdgeCurves.Report(shape);
        var (first, last) = (u1, u2);
        if (report.Periodic && adjustPeriodic)
        {
            first -= Math.Floor(first / report.Period) * report.Period;
            last = first + Modulo(u2 - u1, report.Period);
        }

        NativeWires.TrimEdge(shape.Handle, first, last, sense ? 1 : 0, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    /// <summary>Point of a curve.</summary>
    /// <param name="shape">A curve: an edge in the XY plane.</param>
    /// <param name="param">One of the curve's own parameters, such as an angle in radians on an ellipse, a length on a segment.</param>
    /// <returns>Two numbers.</returns>
    [Operation("occt.geom.curves.get2dPointFrom2dCurveOnParam")]
    public static IReadOnlyList<double> Get2dPointFrom2dCurveOnParam(Edge shape, double param = 0.5)
    {
        NativeWires.CurvePoint(shape.Handle, param, out var point, out var error).Check(error);
        return [point.X, point.Y];
    }

    /// <summary>Full circle as a wire.</summary>
    /// <param name="radius">Radius, above 0.</param>
    /// <param name="center">Its centre.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <returns>A closed wire of one edge.</returns>
    [Operation("occt.geom.curves.geomCircleCurve")]
    public static Wire GeomCircleCurve(
        [Positive] double radius = 1, Point3 center = default, [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        Wires.CreateCircleWire(radius, center, direction);

    /// <summary>Full ellipse as a wire.</summary>
    /// <param name="center">Its centre.</param>
    /// <param name="direction">Normal of its plane; the major axis is the kernel's choice, along Z for the default.</param>
    /// <param name="radiusMinor">Half of the smaller width, above 0.</param>
    /// <param name="radiusMajor">Half of the larger width, at least <paramref name="radiusMinor"/>.</param>
    /// <returns>A closed wire of one edge.</returns>
    [Operation("occt.geom.curves.geomEllipseCurve")]
    public static Wire GeomEllipseCurve(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Positive] double radiusMinor = 1,
        [Positive] double radiusMajor = 2) => Wires.CreateEllipseWire(center, direction, radiusMinor, radiusMajor);

    /// <summary>Cylindrical surface.</summary>
    /// <param name="radius">Radius, above 0.</param>
    /// <param name="center">A point of its axis, where v is 0.</param>
    /// <param name="direction">Where its axis points.</param>
    /// <returns>The surface as a face that reaches 100,000 both ways; u is the angle in radians, v the length along the axis.</returns>
    [Operation("occt.geom.surfaces.cylindricalSurface")]
    public static Face CylindricalSurface(
        [Positive] double radius = 1, Point3 center = default, [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        NativeWires.CylinderFace(new Axis(center, direction), radius, -CylinderReach, CylinderReach, out var face, out var error).Check(error);
        return Shape.Wrap<Face>(face);
    }

    /// <summary>The surface that a face lies on.</summary>
    /// <param name="shape">The face.</param>
    /// <returns>The face itself, which stands for its surface.</returns>
    [Operation("occt.geom.surfaces.surfaceFromFace")]
    public static Face SurfaceFromFace(Face shape) => shape.Subshapes<Face>(ShapeKind.Face)[0];

    private static double Modulo(double value, double period)
    {
        var rest = value - (Math.Floor(value / period) * period);
        return rest > 0 ? rest : period;
    }

    private static Point3 Flat(IReadOnlyList<double>? point, string parameter, Point3 otherwise) => point switch
    {
        null => otherwise,
        [var x, var y] => new Point3(x, y, 0),
        _ => throw new FormwrightException(
            ErrorCode.InvalidInput, $"params.{parameter} has {point.Count} numbers and must have 2.", $"params.{parameter}"),
    };
}
