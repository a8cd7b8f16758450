using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Joins segments into chains, each from the first segment that is left: at its end as far as it goes, then at its start.</summary>
internal sealed class SegmentChains
{
    private readonly IReadOnlyList<Line3> segments;
    private readonly double tolerance;
    private readonly bool[] isUsed;

    /// <summary>Every end, with where its segment leads to.</summary>
    private readonly ToleranceGrid<(int Segment, Point3 End, Point3 Other)> ends;

    internal SegmentChains(IReadOnlyList<Line3> segments, double tolerance)
    {
        (this.segments, this.tolerance) = (segments, tolerance);
        isUsed = [.. segments.Select(segment => AreMeeting(segment.Start, segment.End))];
        ends = new(tolerance);
        foreach (var (i, (start, end)) in segments.Index().Where(segment => !isUsed[segment.Index]))
        {
            ends.Add(start.X, start.Y, start.Z, (i, start, end));
            ends.Add(end.X, end.Y, end.Z, (i, end, start));
        }
    }

    internal IReadOnlyList<Polyline3> Join()
    {
        var chains = new List<Polyline3>();
        for (var i = 0; i < segments.Count; i++)
        {
            if (!isUsed[i])
            {
                isUsed[i] = true;
                chains.Add(ChainFrom(segments[i]));
            }
        }

        return chains;
    }

    private Polyline3 ChainFrom(Line3 first)
    {
        List<Point3> after = [first.Start, first.End];
        var isClosed = Extend(after, first.Start);
        List<Point3> before = [first.Start];
        if (!isClosed)
        {
            isClosed = Extend(before, after[^1]);
        }

        before.RemoveAt(0);
        before.Reverse();
        return new Polyline3([.. before, .. after], isClosed);
    }

    /// <summary>Goes on at the last point as long as a segment begins there.</summary>
    /// <returns>True when a segment led to the other end of the chain, whose point is not added.</returns>
    private bool Extend(List<Point3> points, Point3 other)
    {
        while (Nearest(points[^1]) is { } next)
        {
            isUsed[next.Segment] = true;
            if (AreMeeting(next.Other, other))
            {
                return true;
            }

            points.Add(next.Other);
        }

        return false;
    }

    private (int Segment, Point3 Other)? Nearest(Point3 point)
    {
        (int Segment, Point3 Other)? nearest = null;
        var least = tolerance;
        foreach (var (segment, end, other) in ends.Near(point.X, point.Y, point.Z))
        {
            if (!isUsed[segment] && Points.Distance(end, point) is var distance && distance < least)
            {
                (nearest, least) = ((segment, other), distance);
            }
        }

        return nearest;
    }

    private bool AreMeeting(Point3 a, Point3 b) => Points.TwoPointsAlmostEqual(a, b, tolerance);
}
