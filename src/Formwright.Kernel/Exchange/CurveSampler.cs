using Formwright.Core;

namespace Formwright.Kernel.Exchange;

/// <summary>Points along the curves of a drawing.</summary>
internal static class CurveSampler
{
    /// <summary>Where a chain enters and leaves a curve.</summary>
    internal static (Point3 Start, Point3 End) Ends(DrawingCurve curve)
    {
        var points = Sample(curve, 1);
        return (points[0], points[^1]);
    }

    /// <summary>Steps + 1 points at equal steps of the parameter, ends included.</summary>
    internal static Point3[] Sample(DrawingCurve curve, int steps)
    {
        var points = new Point3[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            points[i] = At(curve, (double)i / steps);
        }

        return points;
    }

    private static Point3 At(DrawingCurve curve, double t) => curve switch
    {
        LineCurve line => line.Start + ((line.End - line.Start) * t),
        ArcCurve arc => OnArc(arc, arc.Reversed ? 1 - t : t),
        EllipseCurve ellipse => OnEllipse(ellipse, t),
        SplineCurve spline => OnSpline(spline, t),
        _ => throw new FormwrightException(ErrorCode.Unsupported, $"Curves of kind {curve.GetType().Name} cannot bound a face."),
    };

    private static Point3 OnArc(ArcCurve arc, double t)
    {
        var (sin, cos) = Math.SinCos(Radians(arc.StartAngle + ((arc.EndAngle - arc.StartAngle) * t)));
        return arc.Center + new Point3(arc.Radius * cos, arc.Radius * sin, 0);
    }

    private static Point3 OnEllipse(EllipseCurve ellipse, double t)
    {
        var (sin, cos) = Math.SinCos(Radians(ellipse.StartParameter + ((ellipse.EndParameter - ellipse.StartParameter) * t)));
        var minor = Point3.UnitZ.Cross(ellipse.MajorAxis) * ellipse.Ratio;
        return ellipse.Center + (ellipse.MajorAxis * cos) + (minor * sin);
    }

    // De Boor's algorithm on homogeneous poles.
    private static Point3 OnSpline(SplineCurve spline, double t)
    {
        var (degree, knots) = (spline.Degree, spline.Knots);
        var (first, last) = (knots[degree], knots[spline.Poles.Count]);
        var u = first + ((last - first) * t);
        var span = degree;
        while (span < spline.Poles.Count - 1 && u >= knots[span + 1])
        {
            span++;
        }

        Span<(Point3 Point, double Weight)> d = stackalloc (Point3, double)[degree + 1];
        for (var j = 0; j <= degree; j++)
        {
            var pole = span - degree + j;
            var weight = spline.Weights?[pole] ?? 1;
            d[j] = (spline.Poles[pole] * weight, weight);
        }

        for (var level = 1; level <= degree; level++)
        {
            for (var j = degree; j >= level; j--)
            {
                var low = knots[span - degree + j];
                var width = knots[span + 1 + j - level] - low;
                var a = width > 0 ? (u - low) / width : 0;
                d[j] = ((d[j - 1].Point * (1 - a)) + (d[j].Point * a), (d[j - 1].Weight * (1 - a)) + (d[j].Weight * a));
            }
        }

        return d[degree].Point * (1 / d[degree].Weight);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
