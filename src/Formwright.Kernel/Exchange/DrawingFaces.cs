using Formwright.Core;
using Formwright.Kernel.Native;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Exchange;

/// <summary>Plane drawings to exact faces.</summary>
public static class DrawingFaces
{
    /// <summary>Largest gap between curve ends that is closed, in millimetres.</summary>
    public const double DefaultTolerance = 0.01;

    private const double FullTurn = 360;

    /// <summary>
    /// Connects curves end to end, takes every closed loop as a border and fills by the even-odd rule: a loop inside another is a hole,
    /// one inside a hole is filled again. Chains that do not close are left out. The faces lie in the XY plane, normal +Z or -Z.
    /// </summary>
    /// <param name="drawing">Curves in any order and direction; loops must not cross.</param>
    /// <param name="tolerance">Largest gap between ends, above 0, in millimetres.</param>
    /// <returns>One face, or a compound of several. Errors: <c>invalid_input</c> without a closed loop, <c>kernel_failed</c> when loops cross.</returns>
    public static Shape Build(Drawing drawing, double tolerance = DefaultTolerance)
    {
        var loops = DrawingLoops.Find(drawing, tolerance);
        if (loops.Count == 0)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                "The drawing has no closed outline, so there is nothing to make a face of.",
                hint: $"Close the outlines: ends may be at most {tolerance} mm apart.");
        }

        var parents = loops.Select(loop => loops.Where(other => other != loop && other.Contains(loop.Polygon[0])).ToList()).ToList();
        var faces = new List<Shape>();
        for (var i = 0; i < loops.Count; i++)
        {
            if (parents[i].Count % 2 != 0)
            {
                continue;
            }

            var holes = Enumerable.Range(0, loops.Count).Where(j => parents[j].Count == parents[i].Count + 1 && parents[j].Contains(loops[i]));
            faces.Add(ToFace([loops[i], .. holes.Select(j => loops[j])], tolerance));
        }

        return faces.Count == 1 ? faces[0] : Compounds.MakeCompound(faces);
    }

    private static Face ToFace(IReadOnlyList<DrawingLoop> loops, double tolerance)
    {
        var wires = loops.Select(loop => ToWire(loop, tolerance)).ToList();
        try
        {
            return Faces.CreateFaceFromWires(wires, planar: true);
        }
        finally
        {
            wires.ForEach(wire => wire.Dispose());
        }
    }

    private static Wire ToWire(DrawingLoop loop, double tolerance)
    {
        var edges = loop.Curves.Select(ToEdge).ToList();
        try
        {
            return Wires.Join(edges, edges.Count == 1 ? 0 : tolerance);
        }
        finally
        {
            edges.ForEach(edge => edge.Dispose());
        }
    }

    private static Edge ToEdge(DrawingCurve curve) => curve switch
    {
        LineCurve line => Edges.Line(line.Start, line.End),
        ArcCurve arc => ToEdge(arc),
        EllipseCurve ellipse => ToEdge(ellipse),
        SplineCurve spline => ToEdge(spline),
        _ => throw new FormwrightException(ErrorCode.Unsupported, $"Curves of kind {curve.GetType().Name} cannot bound a face."),
    };

    private static Edge ToEdge(ArcCurve arc)
    {
        var (start, end) = Range(arc.StartAngle, arc.EndAngle);
        NativeCurves.Circle(new Axis(arc.Center, Point3.UnitZ), [Point3.UnitX], arc.Radius, start, end, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    private static Edge ToEdge(EllipseCurve ellipse)
    {
        var (start, end) = Range(ellipse.StartParameter, ellipse.EndParameter);
        var major = ellipse.MajorAxis.Length;
        NativeCurves.Ellipse(
            new Axis(ellipse.Center, Point3.UnitZ), [ellipse.MajorAxis], major, major * ellipse.Ratio, start, end, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    private static Edge ToEdge(SplineCurve spline)
    {
        if (spline.Knots.Count != spline.Poles.Count + spline.Degree + 1 || (spline.Weights is { } w && w.Count != spline.Poles.Count))
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                $"A spline of degree {spline.Degree} with {spline.Poles.Count} poles needs {spline.Poles.Count + spline.Degree + 1} knots and one weight per pole.");
        }

        var weights = spline.Weights is null ? default : new ReadOnlySpan<double>([.. spline.Weights]);
        NativeCurves.Bspline(spline.Degree, [.. spline.Poles], spline.Poles.Count, [.. spline.Knots], weights, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    // A closed curve may begin anywhere; the kernel's begins at 0.
    private static (double Start, double End) Range(double start, double end) =>
        Math.Abs(end - start - FullTurn) < 1e-9 ? (0, FullTurn) : (start, end);
}
