using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Kinds of path segments.</summary>
public enum PathSegmentType
{
    /// <summary>Straight.</summary>
    Line,

    /// <summary>Bezier curve with one control point.</summary>
    Quadratic,

    /// <summary>Bezier curve with two control points.</summary>
    Cubic,

    /// <summary>Arc of an ellipse.</summary>
    Arc,
}

/// <summary>One segment of a path. Points are two numbers; angles are radians.</summary>
/// <param name="Type">What kind; the other members needed depend on it.</param>
/// <param name="To">Where it ends.</param>
/// <param name="C">Control point of a quadratic one.</param>
/// <param name="C1">First control point of a cubic one.</param>
/// <param name="C2">Second control point of a cubic one.</param>
/// <param name="Center">Centre of an arc's ellipse.</param>
/// <param name="Rx">Half of the ellipse's width along its own x axis.</param>
/// <param name="Ry">Half of its width along its own y axis.</param>
/// <param name="XAxisRotation">Angle of its own x axis.</param>
/// <param name="StartAngle">Where the arc begins, from its own x axis.</param>
/// <param name="DeltaAngle">How far it goes, at most a full turn either way.</param>
public sealed record PathSegment(
    PathSegmentType Type,
    IReadOnlyList<double> To,
    IReadOnlyList<double>? C = null,
    IReadOnlyList<double>? C1 = null,
    IReadOnlyList<double>? C2 = null,
    IReadOnlyList<double>? Center = null,
    [NonNegative] double Rx = 0,
    [NonNegative] double Ry = 0,
    double XAxisRotation = 0,
    double StartAngle = 0,
    [Range(-Math.Tau, Math.Tau)] double DeltaAngle = 0);

/// <summary>One connected part of a path.</summary>
/// <param name="Start">Where it begins, two numbers.</param>
/// <param name="Segments">Its segments in order.</param>
/// <param name="Closed">True: a straight line leads back to the start.</param>
public sealed record PathSubpath(IReadOnlyList<double> Start, [MinCount(1)] IReadOnlyList<PathSegment> Segments, bool Closed = false);

/// <summary>Shapes of paths as vector drawings have them.</summary>
public static class Paths
{
    /// <summary>Wires of a path, or the faces that it encloses, parallel to the XY plane.</summary>
    /// <param name="subpaths">Its parts.</param>
    /// <param name="makeFaces">True: closed parts become faces by the even-odd rule, a part inside another being a hole.</param>
    /// <param name="joinSegments">
    /// True: each wire is one B-spline edge; false: one edge per segment. Faces always keep their segments, because areas inside splines
    /// with corners are measured badly.
    /// </param>
    /// <param name="tolerance">Segments shorter than this are left out, 0 or more.</param>
    /// <param name="scale">Factor of all coordinates, above 0.</param>
    /// <param name="flipY">True: y of the path grows downwards, as in drawings for screens.</param>
    /// <param name="origin">Where the path's origin goes.</param>
    /// <returns>A wire or face, a compound of several, or nothing when no segment is long enough.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when a segment lacks a member of its kind; <c>kernel_failed</c> when an
    /// arc does not begin where the segment before it ends, or closed parts cross.</exception>
    [Operation("occt.path.shapeFromPath")]
    public static Shape? ShapeFromPath(
        IReadOnlyList<PathSubpath> subpaths,
        bool makeFaces = false,
        bool joinSegments = true,
        [NonNegative] double tolerance = 1e-7,
        [Positive] double scale = 1,
        bool flipY = true,
        Point3 origin = default)
    {
        var wires = Outlines(subpaths, joinSegments && !makeFaces, tolerance, scale, flipY, origin);
        return Together(makeFaces ? FilledPaths.Fill(wires, PathFillRule.EvenOdd) : wires);
    }

    /// <summary>One wire per subpath that has a segment long enough.</summary>
    internal static IReadOnlyList<Wire> Outlines(IReadOnlyList<PathSubpath> subpaths, bool join, double tolerance, double scale, bool flipY, Point3 origin)
    {
        Limits.CheckItems("subpaths", subpaths.Sum(subpath => (double)subpath.Segments.Count));
        var frame = new PathFrame(scale, flipY ? -scale : scale, origin);
        var wires = new List<Wire>();
        for (var i = 0; i < subpaths.Count; i++)
        {
            var edges = Edges(subpaths[i], $"subpaths[{i}]", frame, tolerance);
            if (edges.Count > 0)
            {
                wires.Add(Chain(edges, join));
            }
        }

        return wires;
    }

    /// <summary>The only shape, a compound of several, or nothing.</summary>
    internal static Shape? Together(IReadOnlyList<Shape> shapes) =>
        shapes.Count switch { 0 => null, 1 => shapes[0], _ => Compounds.MakeCompound(shapes) };

    private static Wire Chain(List<Edge> edges, bool join)
    {
        var wire = Wires.CombineEdgesAndWiresIntoAWire(edges);
        if (!join || edges.Count == 1)
        {
            return wire;
        }

        NativeWires.Concatenate(wire.Handle, out var joined, out var error).Check(error);
        using var edge = Shape.Wrap<Edge>(joined);
        wire.Dispose();
        return Wires.CreateWireFromEdge(edge);
    }

    private static List<Edge> Edges(PathSubpath subpath, string parameter, PathFrame frame, double tolerance)
    {
        var edges = new List<Edge>();
        var start = frame.Place(Pair(subpath.Start, $"{parameter}.start"));
        var at = start;
        for (var i = 0; i < subpath.Segments.Count; i++)
        {
            var (segment, name) = (subpath.Segments[i], $"{parameter}.segments[{i}]");
            var to = frame.Place(Pair(segment.To, $"{name}.to"));
            if (segment.Type == PathSegmentType.Arc)
            {
                if (Math.Max(segment.Rx, segment.Ry) * frame.ScaleX * Math.Abs(segment.DeltaAngle) > tolerance)
                {
                    edges.Add(Arc(segment, name, frame));
                    at = to;
                }
            }
            else
            {
                Point3[] poles = [at, .. Controls(segment, name).Select(frame.Place), to];
                if (poles.Max(pole => (pole - at).Length) > tolerance)
                {
                    edges.Add(Bezier(poles));
                    at = to;
                }
            }
        }

        if (subpath.Closed && (at - start).Length > tolerance)
        {
            edges.Add(Operations.Edges.Line(at, start));
        }

        return edges;
    }

    private static (double X, double Y)[] Controls(PathSegment segment, string name) => segment.Type switch
    {
        PathSegmentType.Quadratic => [Pair(segment.C, $"{name}.c")],
        PathSegmentType.Cubic => [Pair(segment.C1, $"{name}.c1"), Pair(segment.C2, $"{name}.c2")],
        PathSegmentType.Line or PathSegmentType.Arc => [],
    };

    private static Edge Bezier(Point3[] poles)
    {
        if (poles.Length == 2)
        {
            return Operations.Edges.Line(poles[0], poles[1]);
        }

        NativeWires.Bezier(poles, poles.Length, default, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    private static Edge Arc(PathSegment segment, string name, PathFrame frame)
    {
        if (Math.Min(segment.Rx, segment.Ry) <= 0)
        {
            throw Limits.Refusal(name, "An arc needs rx and ry above 0; use a line where an ellipse has no width.");
        }

        // A turn seen from the other side goes the other way; so do all angles when y is flipped.
        var flip = frame.ScaleY < 0 ? -1 : 1;
        var (rotation, start, sweep) = (flip * segment.XAxisRotation, flip * segment.StartAngle, flip * segment.DeltaAngle);
        var sense = Math.Sign(sweep);
        var (major, minor) = (segment.Rx * frame.ScaleX, segment.Ry * frame.ScaleX);
        if (major < minor)
        {
            (major, minor, rotation, start) = (minor, major, rotation + (Math.PI / 2), start - (Math.PI / 2));
        }

        var axis = new Axis(frame.Place(Pair(segment.Center, $"{name}.center")), Point3.UnitZ * sense);
        var along = new Point3(Math.Cos(rotation), Math.Sin(rotation), 0);
        var from = double.RadiansToDegrees(sense * start);
        var to = from + double.RadiansToDegrees(Math.Abs(sweep));
        if (major == minor)
        {
            NativeCurves.Circle(axis, [along], major, from, to, out var arc, out var failure).Check(failure);
            return Shape.Wrap<Edge>(arc);
        }

        NativeCurves.Ellipse(axis, [along], major, minor, from, to, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    private static (double X, double Y) Pair(IReadOnlyList<double>? point, string name) => point is [var x, var y]
        ? (x, y)
        : throw Limits.Refusal(name, $"params.{name} must be a point of two numbers.");

    /// <summary>From the coordinates of a path to space.</summary>
    private readonly record struct PathFrame(double ScaleX, double ScaleY, Point3 Origin)
    {
        internal Point3 Place((double X, double Y) point) => Origin + new Point3(point.X * ScaleX, point.Y * ScaleY, 0);
    }
}
