using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Polygons with rounded corners.</summary>
internal static class RoundedPolygon
{
    /// <summary>The largest radius at which no rounding takes more than half of a side.</summary>
    internal static double LargestRadius(IReadOnlyList<Point3> corners) => Enumerable.Range(0, corners.Count).Min(i =>
    {
        var (back, ahead) = Sides(corners, i);
        return Math.Min(back.Length, ahead.Length) / 2 * Math.Tan(HalfAngle(back, ahead));
    });

    /// <summary>The closed wire of a polygon whose corners are rounded; radius 0 leaves them.</summary>
    internal static Wire Wire(IReadOnlyList<Point3> corners, double radius) => Wire(corners, [.. Enumerable.Repeat(radius, corners.Count)]);

    /// <summary>The same with a radius for each corner; the polygon may have reflex corners, which are rounded from the other side.</summary>
    internal static Wire Wire(IReadOnlyList<Point3> corners, IReadOnlyList<double> radii)
    {
        if (radii.All(radius => radius <= Wires.SamePoint))
        {
            return Wires.CreatePolygonWire(corners);
        }

        var roundings = Enumerable.Range(0, corners.Count).Select(i => Rounding(corners, i, radii[i])).ToArray();
        var edges = new List<Edge>();
        for (var i = 0; i < roundings.Length; i++)
        {
            var next = roundings[(i + 1) % roundings.Length];
            if (radii[i] > Wires.SamePoint)
            {
                edges.Add(Edges.ArcThroughThreePoints(roundings[i].Start, roundings[i].Middle, roundings[i].End));
            }

            if ((next.Start - roundings[i].End).Length > Wires.SamePoint)
            {
                edges.Add(Edges.Line(roundings[i].End, next.Start));
            }
        }

        var wire = Wires.CombineEdgesAndWiresIntoAWire(edges);
        edges.ForEach(edge => edge.Dispose());
        return wire;
    }

    private static (Point3 Start, Point3 Middle, Point3 End) Rounding(IReadOnlyList<Point3> corners, int i, double radius)
    {
        if (radius <= Wires.SamePoint)
        {
            return (corners[i], corners[i], corners[i]);
        }

        var (back, ahead) = Sides(corners, i);
        var half = HalfAngle(back, ahead);
        var reach = radius / Math.Tan(half);
        var inward = (back.Normalized() + ahead.Normalized()).Normalized();
        return (
            corners[i] + (back.Normalized() * reach),
            corners[i] + (inward * ((radius / Math.Sin(half)) - radius)),
            corners[i] + (ahead.Normalized() * reach));
    }

    private static (Point3 Back, Point3 Ahead) Sides(IReadOnlyList<Point3> corners, int i) =>
        (corners[(i + corners.Count - 1) % corners.Count] - corners[i], corners[(i + 1) % corners.Count] - corners[i]);

    private static double HalfAngle(Point3 back, Point3 ahead) =>
        Math.Acos(Math.Clamp(back.Normalized().Dot(ahead.Normalized()), -1, 1)) / 2;
}
