using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>The corners of a shape, found by points near them.</summary>
internal abstract class ShapeCorners
{
    /// <summary>How near a point must be to a corner when no tolerance is given.</summary>
    private const double SamePlace = 1e-6;

    /// <summary><c>planar</c> or <c>solid</c>.</summary>
    internal abstract string Kind { get; }

    /// <summary>Places of the corners.</summary>
    protected abstract IReadOnlyList<Point3> Places { get; }

    /// <summary>The corners of a flat wire or face, or of the edges of another shape.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the mode does not take the shape.</exception>
    internal static ShapeCorners Of(Shape shape, CornerMode mode) => shape switch
    {
        Wire or Face => new BorderCorners(shape),
        _ when mode == CornerMode.PlanarOnly =>
            throw Limits.Refusal("mode", $"The mode planarOnly takes flat wires and faces, and the shape is a {shape.Kind}; take mode auto."),
        _ => new SolidCorners(shape),
    };

    /// <summary>Number of the corner nearest to a point; null when none is near enough.</summary>
    /// <param name="point">The point.</param>
    /// <param name="tolerance">Largest distance; 0 means that the point must be the corner, within 1e-6.</param>
    internal int? Nearest(Point3 point, double tolerance)
    {
        int? nearest = null;
        var least = Math.Max(tolerance, SamePlace);
        for (var i = 0; i < Places.Count; i++)
        {
            if ((Places[i] - point).Length is var distance && distance <= least)
            {
                (nearest, least) = (i, distance);
            }
        }

        return nearest;
    }

    /// <summary>The corners at points, each once.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when a point is near no corner.</exception>
    internal int[] At(IReadOnlyList<Point3> points, double tolerance) =>
    [
        .. points.Select((point, i) => Nearest(point, tolerance) ?? throw Limits.Refusal(
            $"points[{i}]",
            FormattableString.Invariant($"No corner of the shape is within {Math.Max(tolerance, SamePlace)} of the point; a larger params.snapTolerance finds one farther away.")))
            .Distinct(),
    ];

    /// <summary>Place of a corner.</summary>
    internal Point3 Place(int corner) => Places[corner];

    /// <summary>How many edges meet at a corner, and how.</summary>
    internal abstract (int Edges, string Convexity) Describe(int corner);

    /// <summary>The shape with corners rounded.</summary>
    /// <param name="corners">Numbers of corners, each once.</param>
    /// <param name="radius">Radius at the corners.</param>
    /// <param name="taper">Part of the radius that is left at the far ends of the edges; without effect on borders.</param>
    internal abstract Shape Round(IReadOnlyList<int> corners, double radius, double taper);

    /// <summary>The shape with corners cut off.</summary>
    internal abstract Shape Chamfer(IReadOnlyList<int> corners, double distance, double angle);
}

/// <summary>Corners of flat wires and faces.</summary>
internal sealed class BorderCorners(Shape shape) : ShapeCorners
{
    private readonly FlatCorners corners = new(shape);

    internal override string Kind => "planar";

    protected override IReadOnlyList<Point3> Places => field ??= [.. corners.All.Select(corner => corner.Point)];

    internal override (int Edges, string Convexity) Describe(int corner) =>
        (2, corners.All[corner].IsConvex switch { true => "convex", false => "concave", null => "none" });

    internal override Shape Round(IReadOnlyList<int> numbers, double radius, double taper) =>
        corners.Cut(numbers, [.. Enumerable.Repeat(radius, numbers.Count)]);

    internal override Shape Chamfer(IReadOnlyList<int> numbers, double distance, double angle) =>
        corners.Cut(numbers, [.. Enumerable.Repeat(distance, numbers.Count)], angle);
}

/// <summary>Corners of solids: ends of sharp edges.</summary>
internal sealed class SolidCorners : ShapeCorners
{
    private const double SamePoint = 1e-6;

    /// <summary>The kernel has no radius 0.</summary>
    private const double LeastTaper = 0.01;

    private readonly Shape shape;
    private readonly NativeEdgeInfo[] edges;
    private readonly List<Point3> places = [];
    private readonly List<List<(int Edge, bool AtStart)>> meetings = [];

    internal SolidCorners(Shape shape)
    {
        this.shape = shape;
        edges = EdgeInfo.Of(shape);
        for (var i = 0; i < edges.Length; i++)
        {
            if (edges[i].Role == NativeEdgeRole.Regular && edges[i].Convexity is NativeConvexity.Convex or NativeConvexity.Concave)
            {
                Meeting(edges[i].Points[0]).Add((i, true));
                Meeting(edges[i].Points[4]).Add((i, false));
            }
        }
    }

    internal override string Kind => "solid";

    protected override IReadOnlyList<Point3> Places => places;

    internal override (int Edges, string Convexity) Describe(int corner)
    {
        var convexities = meetings[corner].Select(end => edges[end.Edge].Convexity).Distinct().ToArray();
        return (meetings[corner].Count, convexities switch { [NativeConvexity.Convex] => "convex", [NativeConvexity.Concave] => "concave", _ => "mixed" });
    }

    internal override Shape Round(IReadOnlyList<int> corners, double radius, double taper)
    {
        var all = Edges.GetEdges(shape);
        var chosen = Chosen(corners);
        if (taper >= 1)
        {
            return Fillets.FilletEdgesListOneRadius(shape, [.. chosen.Select(edge => all[edge.Key])], radius);
        }

        var far = radius * Math.Max(taper, LeastTaper);
        double[] Radii(ILookup<bool, bool> ends) => [ends.Contains(true) ? radius : far, ends.Contains(false) ? radius : far];
        return VariableFillets.FilletEdgesVariableRadius(
            shape,
            [.. chosen.Select(edge => all[edge.Key])],
            [.. chosen.Select(edge => Radii(edge.ToLookup(atStart => atStart)))],
            [.. chosen.Select(_ => (double[])[0, 1])]);
    }

    internal override Shape Chamfer(IReadOnlyList<int> corners, double distance, double angle)
    {
        var all = Edges.GetEdges(shape);
        var faces = Faces.GetFaces(shape);
        var beside = ShapeGraph.Parents(shape, ShapeKind.Face, ShapeKind.Edge);
        var chosen = Chosen(corners);
        return UnevenChamfers.ChamferEdgesDistAngle(
            shape, [.. chosen.Select(edge => all[edge.Key])], [.. chosen.Select(edge => faces[beside[edge.Key][0]])], distance, angle);
    }

    /// <summary>The edges at corners, each with the ends at which it has one.</summary>
    private IGrouping<int, bool>[] Chosen(IReadOnlyList<int> corners) =>
        [.. corners.SelectMany(corner => meetings[corner]).GroupBy(end => end.Edge, end => end.AtStart)];

    private List<(int Edge, bool AtStart)> Meeting(Point3 place)
    {
        var index = places.FindIndex(other => (other - place).Length <= SamePoint);
        if (index < 0)
        {
            index = places.Count;
            places.Add(place);
            meetings.Add([]);
        }

        return meetings[index];
    }
}
