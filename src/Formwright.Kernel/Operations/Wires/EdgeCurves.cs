using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>What the curve of an edge is.</summary>
/// <param name="Valid">False when it has none in space, as at the pole of a sphere; then the rest means nothing.</param>
/// <param name="Type">line, circle, ellipse, hyperbola, parabola, bezier, bspline, offset or other.</param>
/// <param name="FirstParameter">Parameter of the curve where the edge's range begins.</param>
/// <param name="LastParameter">Parameter of the curve where it ends.</param>
/// <param name="Closed">Whether both ends are one point.</param>
/// <param name="Periodic">Whether the curve repeats itself.</param>
/// <param name="Period">After which parameter it does; 0 when it does not.</param>
/// <param name="Length">Length of the edge.</param>
/// <param name="IsLinear">Whether it is a line.</param>
/// <param name="IsCircular">Whether it is a circle or an arc of one.</param>
/// <param name="Degree">Degree of a Bezier curve or B-spline; else 0.</param>
/// <param name="NbPoles">Number of its poles; else 0.</param>
/// <param name="NbKnots">Number of the distinct knots of a B-spline; else 0.</param>
/// <param name="Rational">Whether its poles have weights.</param>
/// <param name="Start">First point of the edge in its own sense.</param>
/// <param name="End">Last point.</param>
public sealed record CurveReport(
    bool Valid,
    string Type,
    double FirstParameter,
    double LastParameter,
    bool Closed,
    bool Periodic,
    double Period,
    double Length,
    bool IsLinear,
    bool IsCircular,
    int Degree,
    int NbPoles,
    int NbKnots,
    bool Rational,
    Point3 Start,
    Point3 End);

/// <summary>Edges remade on other curves, and what their curves are.</summary>
internal static class EdgeCurves
{
    private static readonly string[] CurveTypes = ["line", "circle", "ellipse", "hyperbola", "parabola", "bezier", "bspline", "offset", "other"];

    /// <summary>The edge as a B-spline of a degree from 1 to 25, exact when the degree rises, else within the tolerance.</summary>
    internal static Edge RebuildDegree(Edge edge, int degree, double tolerance)
    {
        NativeWires.RebuildDegree(edge.Handle, degree, Limits.Tolerance(tolerance), out var result, out var error).Check(error);
        return Shape.Wrap<Edge>(result);
    }

    /// <summary>An edge that is all of a periodic curve, begun at a parameter or a length after its start; any other as it is.</summary>
    internal static Edge MoveSeam(Edge edge, bool byLength, double value)
    {
        NativeWires.MoveSeam(edge.Handle, byLength ? 1 : 0, value, out var result, out var error).Check(error);
        return Shape.Wrap<Edge>(result);
    }

    /// <summary>What the curve of an edge is.</summary>
    internal static CurveReport Report(Edge edge)
    {
        NativeWires.CurveOfEdge(edge.Handle, out var info, out var error).Check(error);
        var type = info.Curve >= 0 && info.Curve < CurveTypes.Length ? CurveTypes[info.Curve] : "other";
        return new CurveReport(
            info.Curve >= 0,
            type,
            info.First,
            info.Last,
            info.Closed != 0,
            info.Periodic != 0,
            info.Period,
            info.Length,
            type == "line",
            type == "circle",
            info.Degree,
            info.Poles,
            info.Knots,
            info.Rational != 0,
            info.Start,
            info.End);
    }
}
