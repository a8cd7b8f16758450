using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Which of two tangents are kept.</summary>
public enum TangentSide
{
    /// <summary>The first.</summary>
    KeepSide1,

    /// <summary>The second.</summary>
    KeepSide2,

    /// <summary>Both.</summary>
    All,
}

/// <summary>Which arc of a circle between two tangents is added.</summary>
public enum CircleInclusion
{
    /// <summary>None.</summary>
    None,

    /// <summary>The one that runs counter-clockwise about the direction of the circle from the contact on the left to that on the right.</summary>
    KeepSide1,

    /// <summary>The other one.</summary>
    KeepSide2,
}

/// <summary>Which arcs of two circles are added: those away from the other circle, or those towards it.</summary>
public enum TwoCircleInclusion
{
    /// <summary>None.</summary>
    None,

    /// <summary>Both away from the other circle.</summary>
    Outside,

    /// <summary>Both towards the other circle.</summary>
    Inside,

    /// <summary>Of the first circle the one away, of the second the one towards the other.</summary>
    OutsideInside,

    /// <summary>Of the first circle the one towards, of the second the one away from the other.</summary>
    InsideOutside,
}

/// <summary>Lines and circles that touch circles, all in one plane. Sides are those seen against the direction of the first circle.</summary>
public static class TangentEdges
{
    /// <summary>The lines from where they touch a circle to a point.</summary>
    /// <param name="circle">A circle or an arc of one, which is taken as its full circle.</param>
    /// <param name="point">A point in its plane, outside of it.</param>
    /// <param name="tolerance">How far the point may lie out of the plane, 0 or more, where 0 means 1e-7.</param>
    /// <param name="positionResult">The line that touches to the right of the way from the centre to the point, the one to the left, or both.</param>
    /// <param name="circleRemainder">The arc between the two points of contact; only with both lines.</param>
    /// <returns>The line on the right, the arc, the line on the left, as far as they are asked for.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the point is not outside of the circle or not in its plane.</exception>
    [Operation("occt.shapes.edge.constraintTanLinesFromPtToCircle")]
    public static IReadOnlyList<Shape> ConstraintTanLinesFromPtToCircle(
        Edge circle,
        Point3 point,
        [NonNegative] double tolerance = 1e-7,
        TangentSide positionResult = TangentSide.All,
        CircleInclusion circleRemainder = CircleInclusion.None)
    {
        var (left, right) = Contacts(EdgeFacts.Circle(circle, "circle"), point, "point", tolerance);
        return positionResult switch
        {
            TangentSide.KeepSide1 => [Edges.Line(right, point)],
            TangentSide.KeepSide2 => [Edges.Line(left, point)],
            TangentSide.All => [Edges.Line(right, point), .. Remainder(circle, left, right, circleRemainder), Edges.Line(left, point)],
        };
    }

    /// <summary>The lines from where they touch a circle to two points, as a belt would run.</summary>
    /// <param name="circle">A circle or an arc of one, which is taken as its full circle.</param>
    /// <param name="point1">A point in its plane, outside of it.</param>
    /// <param name="point2">Another one.</param>
    /// <param name="tolerance">How far the points may lie out of the plane, 0 or more, where 0 means 1e-7.</param>
    /// <param name="positionResult">
    /// The belt that touches to the left of the way from the centre to the first point and to the right of that to the second; the one on the
    /// other sides; or all four lines.
    /// </param>
    /// <param name="circleRemainder">The arc of the belt between its two points of contact; not with all lines.</param>
    /// <returns>
    /// Of a belt the line to the first point, its arc, the line to the second; of all lines those to the first point before those to the second,
    /// the right one before the left.
    /// </returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when a point is not outside of the circle or not in its plane.</exception>
    [Operation("occt.shapes.edge.constraintTanLinesFromTwoPtsToCircle")]
    public static IReadOnlyList<Shape> ConstraintTanLinesFromTwoPtsToCircle(
        Edge circle,
        Point3 point1,
        Point3 point2,
        [NonNegative] double tolerance = 1e-7,
        TangentSide positionResult = TangentSide.All,
        CircleInclusion circleRemainder = CircleInclusion.None)
    {
        var info = EdgeFacts.Circle(circle, "circle");
        var (left1, right1) = Contacts(info, point1, "point1", tolerance);
        var (left2, right2) = Contacts(info, point2, "point2", tolerance);
        return positionResult switch
        {
            TangentSide.KeepSide1 => [Edges.Line(left1, point1), .. Remainder(circle, left1, right2, circleRemainder), Edges.Line(right2, point2)],
            TangentSide.KeepSide2 => [Edges.Line(right1, point1), .. Remainder(circle, left2, right1, circleRemainder), Edges.Line(left2, point2)],
            TangentSide.All => [Edges.Line(right1, point1), Edges.Line(left1, point1), Edges.Line(right2, point2), Edges.Line(left2, point2)],
        };
    }

    /// <summary>The lines that touch two circles, each from the first to the second.</summary>
    /// <param name="circle1">A circle or an arc of one, which is taken as its full circle.</param>
    /// <param name="circle2">Another one in the same plane.</param>
    /// <param name="tolerance">How far the circles may lie out of one plane, 0 or more, where 0 means 1e-7.</param>
    /// <param name="positionResult">The two lines that cross between the circles, the two that do not, or all four.</param>
    /// <param name="circleRemainders">Arcs of the circles between their points of contact; not with all lines.</param>
    /// <returns>
    /// Of two lines the arc of the first circle, the lines, the arc of the second circle. Lines that cross: first the one that leaves the first
    /// circle on the left of the way to the second; the others: first the one on the right. All lines: these pairs in turn, beginning with the
    /// line on the right that does not cross. No lines cross between circles that overlap: then there are those two only.
    /// </returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the circles do not lie in one plane or one contains the other.</exception>
    [Operation("occt.shapes.edge.constraintTanLinesOnTwoCircles")]
    public static IReadOnlyList<Shape> ConstraintTanLinesOnTwoCircles(
        Edge circle1,
        Edge circle2,
        [NonNegative] double tolerance = 1e-7,
        TangentSide positionResult = TangentSide.All,
        TwoCircleInclusion circleRemainders = TwoCircleInclusion.None)
    {
        var (first, second) = (EdgeFacts.Circle(circle1, "circle1"), EdgeFacts.Circle(circle2, "circle2"));
        var remainders = circleRemainders switch
        {
            TwoCircleInclusion.None or TwoCircleInclusion.Outside => CircleRemainders.Outside,
            TwoCircleInclusion.Inside => CircleRemainders.Inside,
            TwoCircleInclusion.OutsideInside => CircleRemainders.OutsideInside,
            TwoCircleInclusion.InsideOutside => CircleRemainders.InsideOutside,
        };
        var outer = TangentWires.Belt(first, second, TangentLines.Outside, remainders, tolerance);
        var areApart = (second.Center - first.Center).Length > first.Radius + second.Radius + tolerance;
        var crossing = areApart ? TangentWires.Belt(first, second, TangentLines.Inside, remainders, tolerance) : null;
        return positionResult switch
        {
            TangentSide.KeepSide1 => crossing is null ? [] : Pair(crossing, crossing[1], EdgeEdits.ReversedEdge(crossing[3])),
            TangentSide.KeepSide2 => Pair(outer, EdgeEdits.ReversedEdge(outer[3]), outer[1]),
            TangentSide.All => crossing is null
                ? [EdgeEdits.ReversedEdge(outer[3]), outer[1]]
                : [EdgeEdits.ReversedEdge(outer[3]), crossing[1], outer[1], EdgeEdits.ReversedEdge(crossing[3])],
        };

        Shape[] Pair(Edge[] belt, Edge one, Edge other) =>
            circleRemainders == TwoCircleInclusion.None ? [one, other] : [belt[0], one, other, belt[2]];
    }

    /// <summary>All circles of a radius that touch two circles, from outside or inside.</summary>
    /// <param name="circle1">A circle or an arc of one, which is taken as its full circle.</param>
    /// <param name="circle2">Another one in the same plane.</param>
    /// <param name="tolerance">How far the circles may lie out of one plane, 0 or more, where 0 means 1e-7.</param>
    /// <param name="radius">Radius of the new circles, above 0.</param>
    /// <returns>Up to 8 circles: those outside of both first, those inside of both or around both last; none when no circle of the radius
    /// touches both.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the circles do not lie in one plane.</exception>
    [Operation("occt.shapes.edge.constraintTanCirclesOnTwoCircles")]
    public static IReadOnlyList<Shape> ConstraintTanCirclesOnTwoCircles(
        Edge circle1, Edge circle2, [NonNegative] double tolerance = 1e-7, [Positive] double radius = 0.3)
    {
        var (first, second) = (EdgeFacts.Circle(circle1, "circle1"), EdgeFacts.Circle(circle2, "circle2"));
        RequireFlat(first, second.Center, "circle2", tolerance);
        if (first.Direction.Cross(second.Direction).Length * second.Radius > Limits.Tolerance(tolerance))
        {
            throw Limits.Refusal("circle2", "The circle does not lie in the plane of params.circle1.");
        }

        return Circles(
            first,
            radius,
            from reach1 in Reaches(first.Radius, radius)
            from reach2 in Reaches(second.Radius, radius)
            from center in Crossings(first, reach1, second.Center, reach2)
            select center);
    }

    /// <summary>All circles of a radius that touch a circle, from outside or inside, and pass a point.</summary>
    /// <param name="circle">A circle or an arc of one, which is taken as its full circle.</param>
    /// <param name="point">A point in its plane.</param>
    /// <param name="tolerance">How far the point may lie out of the plane, 0 or more, where 0 means 1e-7.</param>
    /// <param name="radius">Radius of the new circles, above 0.</param>
    /// <returns>Up to 4 circles: those outside of the circle first; none when no circle of the radius does both.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the point is not in the plane.</exception>
    [Operation("occt.shapes.edge.constraintTanCirclesOnCircleAndPnt")]
    public static IReadOnlyList<Shape> ConstraintTanCirclesOnCircleAndPnt(
        Edge circle, Point3 point, [NonNegative] double tolerance = 1e-7, [Positive] double radius = 0.3)
    {
        var info = EdgeFacts.Circle(circle, "circle");
        RequireFlat(info, point, "point", tolerance);
        return Circles(info, radius, Reaches(info.Radius, radius).SelectMany(reach => Crossings(info, reach, point, radius)));
    }

    private static (Point3 Left, Point3 Right) Contacts(in NativeEdgeInfo circle, Point3 point, string parameter, double tolerance)
    {
        RequireFlat(circle, point, parameter, tolerance);
        var way = point - circle.Center;
        if (way.Length <= circle.Radius + tolerance)
        {
            throw Limits.Refusal(
                parameter,
                FormattableString.Invariant($"The point is {way.Length} from the centre of the circle and must be more than {circle.Radius}, its radius, away from it."));
        }

        var (along, cosine) = (way.Normalized(), circle.Radius / way.Length);
        var across = circle.Direction.Cross(along) * (circle.Radius * Math.Sqrt(1 - (cosine * cosine)));
        var foot = circle.Center + (along * (circle.Radius * cosine));
        return (foot + across, foot - across);
    }

    private static void RequireFlat(in NativeEdgeInfo circle, Point3 point, string parameter, double tolerance)
    {
        if (Math.Abs((point - circle.Center).Dot(circle.Direction)) > Limits.Tolerance(tolerance))
        {
            throw Limits.Refusal(parameter, $"params.{parameter} does not lie in the plane of the circle.");
        }
    }

    private static IEnumerable<Edge> Remainder(Edge circle, Point3 left, Point3 right, CircleInclusion inclusion) => inclusion switch
    {
        CircleInclusion.None => [],
        CircleInclusion.KeepSide1 => [EdgeEdits.ArcFromCircleAndTwoPoints(circle, left, right)],
        CircleInclusion.KeepSide2 => [EdgeEdits.ArcFromCircleAndTwoPoints(circle, right, left)],
    };

    /// <summary>Distances between the centres of two circles that touch: from outside, then inside.</summary>
    private static double[] Reaches(double radius, double other) => [radius + other, Math.Abs(radius - other)];

    // Points at given distances from two centres. At distance 0 the new circle would be the old one itself.
    private static IEnumerable<Point3> Crossings(NativeEdgeInfo circle, double reach, Point3 center, double otherReach)
    {
        var way = center - circle.Center;
        var distance = way.Length;
        var nearness = Wires.SamePoint * Math.Max(1, reach + otherReach);
        if (distance <= nearness || reach <= nearness || otherReach <= nearness)
        {
            yield break;
        }

        var along = ((distance * distance) + (reach * reach) - (otherReach * otherReach)) / (2 * distance);
        var square = (reach * reach) - (along * along);
        var isTouching = Math.Abs(reach - Math.Abs(along)) <= nearness;
        if (square < 0 && !isTouching)
        {
            yield break;
        }

        var foot = circle.Center + (way * (along / distance));
        if (isTouching)
        {
            yield return foot;
            yield break;
        }

        var across = circle.Direction.Cross(way) * (Math.Sqrt(square) / distance);
        yield return foot + across;
        yield return foot - across;
    }

    private static Edge[] Circles(in NativeEdgeInfo circle, double radius, IEnumerable<Point3> centers)
    {
        var direction = circle.Direction;
        return [.. centers.Select(center => Edges.CreateCircleEdge(radius, center, direction))];
    }
}
