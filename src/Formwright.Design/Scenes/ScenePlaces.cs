using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>
/// Finds where the members of a feature are on a face from all that is said of them: each fact sets one direction, or both; a direction
/// of which nothing is said is in the middle, and what contradicts or stays unused is a fault.
/// </summary>
/// <param name="things">All things of the scene.</param>
/// <param name="feature">The feature.</param>
/// <param name="facts">What is said of it.</param>
/// <param name="host">The body it is in.</param>
/// <param name="box">The member of the body.</param>
/// <param name="axis">Axis across the face.</param>
internal sealed partial class ScenePlaces(IReadOnlyList<SceneThing> things, SceneThing feature, SceneFacts facts, SceneThing host, Box3 box, int axis)
{
    private const double Tolerance = 1e-6;
    private readonly List<double>?[] set = new List<double>?[3];
    private readonly double[] sign = new double[3];
    private int count = feature.Count;

    /// <summary>Why there is no place; null while there is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Diameter of the circle that the members are on; 0 for none.</summary>
    public double Circle { get; private set; }

    /// <summary>Direction of the first member on it.</summary>
    public double StartAngle { get; private set; }

    /// <summary>Half the extents of the cut along the two directions, for places that are told of its edges.</summary>
    public (double U, double V) Half { get; init; }

    /// <summary>True for a cut with corners, which is told by the wall beside it unless its centre is named.</summary>
    public bool IsRectangular { get; init; }

    /// <summary>What it is centred on when nothing else is said; null for the face.</summary>
    public SceneThing? Center { get; init; }

    /// <summary>The direction that a cut takes up as a whole; null for none.</summary>
    public int? Runs { get; init; }

    /// <summary>Phrases that say something else than a place.</summary>
    public HashSet<ScenePhrase> Given { get; } = [];

    /// <summary>Phrases that were understood.</summary>
    public HashSet<ScenePhrase> Spent { get; } = [];

    private int U => axis == 0 ? 1 : 0;

    private int V => axis == 2 ? 1 : 2;

    private int Longest => Runs is { } run && run != axis ? Other(run) : Extent(U) >= Extent(V) - Tolerance ? U : V;

    private static double Of(Point3 point, int a) => SceneBodies.Of(point, a);

    private double Low(int a) => Of(box.Min, a);

    private double High(int a) => Of(box.Max, a);

    private double Extent(int a) => High(a) - Low(a);

    private double Middle(int a) => (Center is { } center ? Place(center, a) : null) ?? ((Low(a) + High(a)) / 2);

    // Where a thing is along an axis; null for a feature that goes along it.
    private double? Place(SceneThing thing, int a)
    {
        if (!thing.IsFeature)
        {
            return thing.Boxes is [var one] ? Of(one.Center, a) : null;
        }

        var cut = thing.CutAxis < 0 ? axis : thing.CutAxis;
        return thing.Spot is not { } spot || a == cut ? null : a == (cut == 0 ? 1 : 0) ? spot.U : spot.V;
    }

    private int Other(int a) => a == U ? V : U;

    /// <summary>Along which axis a side is.</summary>
    public static int AxisOf(string side) => side switch { "left" or "right" => 0, "front" or "back" => 1, _ => 2 };

    /// <summary>True for the side where coordinates are low.</summary>
    public static bool IsLow(string side) => side is "left" or "front" or "bottom";

    /// <summary>The half of a box at one of its sides.</summary>
    public static Box3 HalfOf(Box3 box, int axis, bool isLow)
    {
        double[] low = [box.Min.X, box.Min.Y, box.Min.Z], high = [box.Max.X, box.Max.Y, box.Max.Z];
        (low[axis], high[axis]) = isLow ? (low[axis], Of(box.Center, axis)) : (Of(box.Center, axis), high[axis]);
        return new(new(low[0], low[1], low[2]), new(high[0], high[1], high[2]));
    }

    /// <summary>The points, as coordinates along the two directions of the face.</summary>
    public List<(double U, double V)> Find()
    {
        if (facts.Circle > 0)
        {
            return OnCircle();
        }

        if (facts.Rectangle is { } rectangle && facts.Grid.Rows == 0)
        {
            return Corners(rectangle.A, rectangle.B);
        }

        Ends();
        for (var a = 0; a < 3; a++)
        {
            if (facts.Coordinates[a] is { } coordinates)
            {
                Set(a, coordinates.Select(c => ((Low(a) + High(a)) / 2) + c));
            }
        }

        foreach (var distance in facts.Distances.OrderBy(d => d.Of.Sides.Count == 0))
        {
            Take(distance);
        }

        Directions();
        if (facts.Grid.Rows > 0)
        {
            Rows();
        }
        else if (facts.Pitches.Count > 0)
        {
            Row();
        }

        Corner();
        OneRow();
        if (count == 1 && !feature.IsCounted && (set[U]?.Count ?? 1) * (set[V]?.Count ?? 1) is > 1 and var several)
        {
            // "A hole 12 mm from each end".
            count = several;
        }

        if (facts.PerSide > 0 && 2 * facts.PerSide != count && feature.IsCounted)
        {
            Fault ??= "members on each side";
        }

        feature.Count = count;
        List<double> us = set[U] ?? [Middle(U)], vs = set[V] ?? [Middle(V)];
        List<(double U, double V)> points = [.. us.SelectMany(u => vs.Select(v => (u, v)))];
        if (points.Count != count)
        {
            Fault ??= $"{points.Count} places for {count}";
        }

        return points;
    }

    private void Set(int a, IEnumerable<double> values)
    {
        var told = values.ToList();
        if (a == axis || a == Runs || told.Exists(double.IsNaN))
        {
            Fault ??= $"a place along axis {a}";
            return;
        }

        if (set[a] is not { } before)
        {
            set[a] = told;
        }
        else if (before.Count == 1 && told.Count == 1 && count is 2 or 4 && Math.Abs(before[0] - told[0]) > Tolerance)
        {
            // "20 mm from the front end and 20 mm from the rear end".
            set[a] = [before[0], told[0]];
        }
        else if (before.Count != told.Count || before.Zip(told).Any(p => Math.Abs(p.First - p.Second) > Tolerance))
        {
            Fault ??= $"axis {a} twice";
        }
    }

    // The distance of a member's centre from a side, when the words tell of an edge of it.
    private double Inward(SceneDistance distance, int a) =>
        distance.OwnEdge ?? (IsRectangular && count == 1) ? a == U ? Half.U : Half.V : 0;

    private string Turned(string side) => !host.IsTurned ? side : side switch { "front" => "right", "back" => "left", "left" => "front", "right" => "back", _ => side };

    private void Take(SceneDistance distance)
    {
        var of = distance.Of;
        var body = of.Body is { Boxes.Count: > 0 } other && other != host ? other : null;
        switch (distance.Relation)
        {
            case "above" or "below":
                Vertical(distance, body, distance.Relation == "above" ? 1 : -1);
                break;
            case "left" or "right":
                Beside(distance, body, 0, distance.Relation == "right" ? 1 : -1);
                break;
            case "front" or "behind":
                Beside(distance, body, 1, distance.Relation == "behind" ? 1 : -1);
                break;
            case "each":
                Around(distance, null);
                break;
            default:
                From(distance, body);
                break;
        }
    }

    private void From(SceneDistance distance, SceneThing? body)
    {
        var of = distance.Of;
        var sides = of.Sides;
        if (sides.Count > 0 && !of.IsCenter)
        {
            foreach (var group in sides.Select(s => body is null ? Turned(s) : s).Select(s => of.Has("end") && AxisOf(s) == axis && axis == 1 && Extent(0) > Extent(1) ? s == "front" ? "right" : "left" : s).GroupBy(AxisOf))
            {
                if (group.Key == axis)
                {
                    Fault ??= $"axis {axis} twice";
                    return;
                }

                Set(group.Key, group.SelectMany(side => distance.Values.Select(n => AtSide(body?.Boxes[0] ?? box, side, n + Inward(distance, group.Key)))));
                sign[group.Key] = IsLow(group.First()) ? 1 : -1;
            }
        }
        else if (of.Words.Count == 0 && of.Body == host && near is { } end)
        {
            // "Near the left end, 15 mm from it".
            Set(AxisOf(end), distance.Values.Select(n => AtSide(box, end, n + Inward(distance, AxisOf(end)))));
            sign[AxisOf(end)] = IsLow(end) ? 1 : -1;
        }
        else if (of.IsCenter || (of.Words.Count == 0 && of.Body == host && facts.PerSide > 0) || (of.Feature is not null && of.Body is null))
        {
            Around(distance, body);
        }
        else if (body is not null && !of.Has("end", "edge", "side", "tip"))
        {
            FromBody(distance, body, of.Has("outer"));
        }
        else
        {
            FromEdges(distance);
        }
    }

    private static double AtSide(Box3 of, string side, double inward) =>
        IsLow(side) ? Of(of.Min, AxisOf(side)) + inward : Of(of.Max, AxisOf(side)) - inward;

    // From edges or ends that have no name of their own.
    private void FromEdges(SceneDistance distance)
    {
        var of = distance.Of;
        void Both(int a) => Set(a, distance.Values.SelectMany(n => (double[])[Low(a) + n + Inward(distance, a), High(a) - n - Inward(distance, a)]));
        var isEnd = of.Has("end", "tip");
        if (of.Has("rim"))
        {
            Set(2, distance.Values.Select(n => box.Max.Z - n));
        }
        else if (of.Has("free", "tip") || (of.Has("outer") && of.Has("end", "edge") && !of.IsEvery) || of.Has("end") && !of.IsEvery && near is null && host.Free is not null)
        {
            var free = host.Free ?? FreeSide();
            if (free is null)
            {
                Fault ??= "free end";
                return;
            }

            Set(AxisOf(free), distance.Values.Select(n => AtSide(box, free, n + Inward(distance, AxisOf(free)))));
            sign[AxisOf(free)] = IsLow(free) ? 1 : -1;
        }
        else if (!of.IsEvery && near is { } side && (isEnd || of.Has("edge", "side", "face")))
        {
            Set(AxisOf(side), distance.Values.Select(n => AtSide(box, side, n + Inward(distance, AxisOf(side)))));
            sign[AxisOf(side)] = IsLow(side) ? 1 : -1;
        }
        else if (cornerSides is { } sides && of.IsEvery)
        {
            foreach (var a in sides)
            {
                Set(AxisOf(a), distance.Values.Select(n => AtSide(box, a, n + Inward(distance, AxisOf(a)))));
            }
        }
        else if (of.Has("long", "short") && of.IsEvery)
        {
            // The long edges are across the short direction; ends, short ones too, are where the long one ends.
            Both(of.Has("long") && !isEnd ? Other(Longest) : Longest);
        }
        else if (isEnd && of.IsEvery)
        {
            var a = RowAxis() ?? Longest;
            if (count > 2 && facts.Marks.Overlaps(["outermost", "evenly"]) && facts.Pitches.Count == 0 && facts.PerSide == 0 && distance.Values is [var outer] && set[Other(a)] is null)
            {
                // The outermost of a row; the others are equally spaced between them.
                Set(a, Enumerable.Range(0, count).Select(i => Low(a) + outer + (i * (Extent(a) - (2 * outer)) / (count - 1))));
                return;
            }

            Both(a);
        }
        else if (of.IsEvery || of.Has("edge", "side"))
        {
            if (set[U] is not null || set[V] is not null)
            {
                Both(set[U] is not null ? V : U);
                return;
            }

            if (count != 4 && !IsCornered)
            {
                Fault ??= "from which edges";
                return;
            }

            Both(U);
            Both(V);
        }
        else
        {
            Fault ??= "a distance from what";
        }
    }

    // The end of something long that no other body touches.
    private string? FreeSide()
    {
        if (axis != 2 && host.Below is not null && box.Size.Z >= Math.Max(box.Size.X, box.Size.Y))
        {
            return "top";
        }

        (string Low, string High)[] names = [("left", "right"), ("front", "back"), ("bottom", "top")];
        foreach (var a in Enumerable.Range(0, 3).Where(a => a != axis).OrderByDescending(Extent))
        {
            bool Touched(bool low) => things.Any(t => t is { IsFeature: false, IsWhole: false } && t != host && t.Boxes.Exists(b => Enumerable.Range(0, 3).All(o => Of(b.Min, o) < High(o) + Tolerance && Of(b.Max, o) > Low(o) - Tolerance)
                && (low ? Of(b.Min, a) < Low(a) + Tolerance && Of(b.Max, a) < High(a) - Tolerance : Of(b.Max, a) > High(a) - Tolerance && Of(b.Min, a) > Low(a) + Tolerance)));
            if (Touched(true) != Touched(false))
            {
                return Touched(true) ? names[a].High : names[a].Low;
            }
        }

        return null;
    }

    private bool IsCornered => facts.Phrases.Exists(p => p.Of.Has("corner"));

    // From another body that stands on the face or at its end.
    private void FromBody(SceneDistance distance, SceneThing body, bool isOuter)
    {
        var other = body.Boxes[0];
        foreach (var a in new[] { U, V }.OrderByDescending(Extent))
        {
            var (low, high) = (Of(other.Min, a), Of(other.Max, a));
            if (high - low > 0.6 * Extent(a) || set[a] is not null)
            {
                continue;
            }

            var atLow = low <= Low(a) + Tolerance;
            if (!atLow && high < High(a) - Tolerance)
            {
                // In the middle: on both sides.
                Set(a, distance.Values.SelectMany(n => (double[])[low - n, high + n]));
                return;
            }

            Set(a, distance.Values.Select(n => atLow ? (isOuter ? low : high) + n : (isOuter ? high : low) - n));
            sign[a] = atLow ? 1 : -1;
            return;
        }

        Fault ??= "edge of another body";
    }

    // So far to both sides of a middle, or to one that is named.
    private void Around(SceneDistance distance, SceneThing? body)
    {
        var of = distance.Of;
        if (of.Feature is { Spot: null })
        {
            Fault ??= "beside what";
            return;
        }

        int? along = of.Has("vertical") ? U : of.Has("horizontal") ? V : of.Has("long") ? Other(Longest) : of.Has("short") ? Longest : null;
        var a = along ?? (RowAxis() is { } row ? set[row] is null && facts.Pitches.Count == 0 ? row : Other(row)
            : of.Has("line", "plane") && !of.Has("point") && set[Longest] is not null | facts.Pitches.Count > 0 || set[Longest] is not null || facts.Distances.Exists(d => d != distance && d.Of.Has("end")) ? Other(Longest) : Longest);
        if (opposite is { } sidesAxis && AxisOf(sidesAxis) != axis)
        {
            a = AxisOf(sidesAxis);
        }

        var center = of.Feature is { } beside ? Place(beside, a) ?? double.NaN : body is not null ? Of(body.Boxes[0].Center, a) : Middle(a);
        if (near is { } side && AxisOf(side) != axis && count == 1)
        {
            a = AxisOf(side);
            Set(a, distance.Values.Select(n => (body is null ? Middle(a) : Of(body.Boxes[0].Center, a)) + (IsLow(side) ? -n : n)));
            nearUsed = true;
            return;
        }

        if (count % 2 != 0 && !(count == 1 && !feature.IsCounted && of.IsEvery))
        {
            if (count == 1 && host.IsRound && host.Axis == axis)
            {
                Set(U, distance.Values.Select(n => center + n));
                return;
            }

            if (count == 3 && distance.Relation == "each")
            {
                Set(a, [center - distance.Values[0], center, center + distance.Values[0]]);
                return;
            }

            Fault ??= "which way from the middle";
            return;
        }

        Set(a, distance.Values.SelectMany(n => (double[])[center - n, center + n]));
    }

    private void Vertical(SceneDistance distance, SceneThing? body, int direction)
    {
        var of = distance.Of;
        var a = axis == 2 ? 1 : 2;
        if (axis == 2 && !of.IsCenter && of.Feature is null && (body is not null || host.IsRound || !of.Has("edge", "side", "end")))
        {
            Fault ??= "a height along the hole";
            return;
        }

        double zero;
        if (of.Feature is { } beside)
        {
            zero = Place(beside, a) ?? double.NaN;
            if (set[U] is null && Place(beside, U) is { } level && !facts.Distances.Exists(d => d.Relation is "left" or "right"))
            {
                Set(U, [level]);
            }
        }
        else if (of.IsCenter)
        {
            zero = body is null ? Middle(a) : Of(body.Boxes[0].Center, a);
        }
        else if (body is not null)
        {
            zero = of.Has("top", "rim") || (direction > 0 && !of.Has("bottom", "base")) ? Of(body.Boxes[0].Max, a) : Of(body.Boxes[0].Min, a);
        }
        else
        {
            zero = direction > 0 ? of.Has("top", "rim") ? double.NaN : of.Has("floor") ? Low(a) + (host.Hollow?.Floor ?? double.NaN) : Low(a) : of.Has("bottom", "base", "floor") ? double.NaN : High(a);
        }

        Set(a, distance.Values.Select(n => zero + (direction * (n + (distance.OwnEdge == true ? a == U ? Half.U : Half.V : 0)))));
        sign[a] = direction;
    }

    private void Beside(SceneDistance distance, SceneThing? body, int a, int direction)
    {
        var of = distance.Of;
        if (a == axis)
        {
            Fault ??= $"a place along axis {a}";
            return;
        }

        double zero;
        if (of.Feature is { } beside)
        {
            zero = Place(beside, a) ?? double.NaN;
            if (set[Other(a)] is null && Place(beside, Other(a)) is { } level && !facts.Distances.Exists(d => d.Relation is "above" or "below"))
            {
                Set(Other(a), [level]);
            }
        }
        else
        {
            zero = body is null ? Middle(a) : of.IsCenter ? Of(body.Boxes[0].Center, a) : direction > 0 ? Of(body.Boxes[0].Max, a) : Of(body.Boxes[0].Min, a);
        }

        var both = opposite is { } sides && AxisOf(sides) == a;
        Set(a, distance.Values.SelectMany(n => both ? [zero - n, zero + n] : (double[])[zero + (direction * n)]));
        sign[a] = direction;
    }
}
