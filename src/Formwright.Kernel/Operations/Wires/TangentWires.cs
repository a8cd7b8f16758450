using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Which lines touch two circles.</summary>
public enum TangentLines
{
    /// <summary>Those that have both circles on one side.</summary>
    Outside,

    /// <summary>Those that cross between the circles.</summary>
    Inside,
}

/// <summary>Which arcs of two circles are kept: those away from the other circle, or those towards it.</summary>
public enum CircleRemainders
{
    /// <summary>Both away from the other circle.</summary>
    Outside,

    /// <summary>Both towards the other circle.</summary>
    Inside,

    /// <summary>Of the first circle the one away, of the second the one towards the other.</summary>
    OutsideInside,

    /// <summary>Of the first circle the one towards, of the second the one away from the other.</summary>
    InsideOutside,
}

/// <summary>Wires of lines that touch circles.</summary>
public static class TangentWires
{
    /// <summary>Two lines that touch two circles of one plane, joined by an arc of each.</summary>
    /// <param name="circle1">Wire of one circular edge.</param>
    /// <param name="circle2">Wire of one circular edge in the same plane.</param>
    /// <param name="keepLines">Lines beside both circles, or lines that cross between them.</param>
    /// <param name="circleRemainders">The arcs that join them.</param>
    /// <param name="tolerance">How far the circles may lie out of one plane, 0 or more, where 0 means 1e-7.</param>
    /// <returns>A closed wire of 4 edges.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the wires are no circles of one plane, or one circle contains the other,
    /// or lines cross between circles that overlap.</exception>
    [Operation("occt.shapes.wire.createWireFromTwoCirclesTan")]
    public static Wire CreateWireFromTwoCirclesTan(
        Wire circle1,
        Wire circle2,
        TangentLines keepLines = TangentLines.Outside,
        CircleRemainders circleRemainders = CircleRemainders.Outside,
        [NonNegative] double tolerance = 1e-7)
    {
        var belt = Belt(CircleOf(circle1, "circle1"), CircleOf(circle2, "circle2"), keepLines, circleRemainders, tolerance);
        return Wires.CombineEdgesAndWiresIntoAWire(belt);
    }

    /// <summary>Two lines that touch two circles and an arc of each: the arc of the first circle, the line to the left of the way to the
    /// second, the arc of that, the line back.</summary>
    internal static Edge[] Belt(
        in NativeEdgeInfo first, in NativeEdgeInfo second, TangentLines keepLines, CircleRemainders circleRemainders, double tolerance)
    {
        var (axis, distance) = (second.Center - first.Center, (second.Center - first.Center).Length);
        var allowed = Limits.Tolerance(tolerance);
        var isFlat = first.Direction.Cross(second.Direction).Length * second.Radius <= allowed && Math.Abs(axis.Dot(first.Direction)) <= allowed;
        Require(isFlat, "params.circle2 does not lie in the plane of params.circle1.");

        // The second circle counts as negative where lines cross: it lies on the other side of them.
        var radius2 = keepLines == TangentLines.Outside ? second.Radius : -second.Radius;
        var (cosine, limit) = ((first.Radius - radius2) / distance, Math.Abs(first.Radius - radius2));
        Require(
            distance > limit + allowed,
            FormattableString.Invariant($"The centres of the circles are {distance} apart and must be more than {limit} apart, the ")
            + (keepLines == TangentLines.Outside ? "difference" : "sum") + " of their radii, for such lines.");

        var along = axis * (1 / distance);
        var across = first.Direction.Cross(along);
        var sine = Math.Sqrt(1 - (cosine * cosine));
        var (left, right) = ((along * cosine) + (across * sine), (along * cosine) - (across * sine));
        var away1 = circleRemainders is CircleRemainders.Outside or CircleRemainders.OutsideInside;
        var away2 = circleRemainders is CircleRemainders.Outside or CircleRemainders.InsideOutside;
        var middle1 = first.Center + (along * (away1 ? -first.Radius : first.Radius));
        var middle2 = second.Center + (along * (away2 ? second.Radius : -second.Radius));
        var (left1, right1) = (first.Center + (left * first.Radius), first.Center + (right * first.Radius));
        var (left2, right2) = (second.Center + (left * radius2), second.Center + (right * radius2));

        return
        [
            Edges.ArcThroughThreePoints(right1, middle1, left1),
            Edges.Line(left1, left2),
            Edges.ArcThroughThreePoints(left2, middle2, right2),
            Edges.Line(right2, right1),
        ];
    }

    private static NativeEdgeInfo CircleOf(Wire wire, string parameter) =>
        EdgeInfo.Of(wire) is [{ Curve: NativeCurve.Circle } circle]
            ? circle
            : throw new FormwrightException(ErrorCode.InvalidInput, $"params.{parameter} must be a wire of one circular edge.", $"params.{parameter}");

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, message, "params.circle2");
        }
    }
}
