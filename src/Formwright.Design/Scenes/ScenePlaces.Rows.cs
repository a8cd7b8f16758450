namespace Formwright.Design.Scenes;

/// <content>Rows, circles, rectangles, and the phrases that say where they lie.</content>
internal sealed partial class ScenePlaces
{
    private string? near;
    private bool nearUsed;
    private string? opposite;
    private IReadOnlyList<string>? cornerSides;
    private bool isAtEachEnd;
    private string? cornerRow;

    // Phrases without a number: at which end, on which line, in which corners.
    private void Ends()
    {
        foreach (var phrase in facts.Phrases.Where(p => !Spent.Contains(p)))
        {
            var of = phrase.Of;
            if (of.Has("corner") && of.Sides is [var c1, var c2] && AxisOf(c1) != AxisOf(c2) && axis == 3 - AxisOf(c1) - AxisOf(c2))
            {
                cornerSides = [Turned(c1), Turned(c2)];
                Spent.Add(phrase);
            }
            else if (of.Sides is [var one, var two] && AxisOf(one) == AxisOf(two) && phrase.Preposition is "to" or "at" or "on" or "near" or "in")
            {
                // "To the left and to the right of the slot".
                opposite = Turned(one);
                count = feature.IsCounted ? count : 2;
                Spent.Add(phrase);
            }
            else if (of.Has("side") && of.IsEvery && of.Body is not null && facts.PerSide > 0)
            {
                Spent.Add(phrase);
            }
            else if (of.Has("corner") && of.Sides is [var row] && AxisOf(Turned(row)) != axis && (of.IsEvery || count == 2))
            {
                // The two upper ones of four corners.
                Fault ??= feature.IsCounted && count != 2 ? "corners at one side" : null;
                (cornerRow, count) = (Turned(row), 4);
                Spent.Add(phrase);
            }
            else if (of.Has("corner") && (of.IsEvery || count == 4))
            {
                count = feature.IsCounted ? count : 4;
                Spent.Add(phrase);
            }
            else if (of.Has("arc") && host.Roundings.Where(r => r.Thin == axis).ToList() is { Count: > 0 } arcs && arcs.TrueForAll(r => r.Axis == arcs[0].Axis))
            {
                Set(arcs[0].Axis, arcs.Select(r => r.At).Distinct());
                count = feature.IsCounted ? count : set[arcs[0].Axis]?.Count ?? count;
                Spent.Add(phrase);
            }
            else if (of.Has("arc") && host.CornerRadius is { } round && round.Axis == axis)
            {
                Arcs(round.Radius);
                Spent.Add(phrase);
            }
            else if (of.Has("arc"))
            {
                Fault ??= "concentric with what";
            }
            else if (phrase.Preposition == "between" && of.Has("end", "edge", "side") || phrase.About == "center" && of.Sides.Count == 0 && of.Things.TrueForAll(t => t == host) || IsDirection(phrase) || of.IsCenter)
            {
                Spent.Add(phrase);
            }
            else if (of.Sides is [var side] && phrase.Preposition is "at" or "near" or "on" or "in" or "to" or "towards" && AxisOf(Turned(side)) != axis && near is null)
            {
                near = Turned(side);
                Spent.Add(phrase);
            }
            else if (of.Has("free") && host.Free is { } free && AxisOf(free) != axis)
            {
                near = free;
                Spent.Add(phrase);
            }
            else if (of.Has("end", "side", "edge") && of.IsEvery && phrase.Preposition is "at" or "near" or "on" or "in" or "to")
            {
                isAtEachEnd = true;
                count = feature.IsCounted ? count : 2;
                Spent.Add(phrase);
            }
            else if (of.Has("end") && of.Has("one", "1", "other", "opposite") && phrase.Preposition is "at" or "near" or "on" or "in" or "towards")
            {
                var isHigh = of.Has("other", "opposite");
                near = Longest == 0 ? isHigh ? "right" : "left" : Longest == 1 ? isHigh ? "back" : "front" : isHigh ? "top" : "bottom";
                Spent.Add(phrase);
            }
        }
    }

    // In the centres of the rounded corners.
    private void Arcs(double radius)
    {
        count = feature.IsCounted ? count : 4;
        Set(U, [Low(U) + radius, High(U) - radius]);
        Set(V, [Low(V) + radius, High(V) - radius]);
    }

    // What is near an end must be told how near.
    private void Directions()
    {
        if (near is { } side && set[AxisOf(side)] is null && !nearUsed)
        {
            var a = AxisOf(side);
            var arc = host.Roundings.Find(r => r.Thin == axis && r.Axis == a && (r.At < Middle(a)) == IsLow(side));
            if (arc == default)
            {
                Fault ??= "how far from that end";
                return;
            }

            Set(a, [arc.At]);
        }

        if (opposite is { } sides && set[AxisOf(sides)] is not { Count: 2 })
        {
            Fault ??= "how far to both sides";
        }

        if (isAtEachEnd && set[Longest] is null && facts.Pitches.Count == 0 && set[U] is null && set[V] is null)
        {
            Fault ??= "how far from the ends";
        }
    }

    // "along the length", "on its vertical center line", "parallel to the long side".
    private bool IsDirection(ScenePhrase phrase) =>
        !(phrase.Of.Has("mid", "half", "middle", "center") && !phrase.Of.Has("line", "axis")) && DirectionAxis(phrase.Of) is not null && (phrase.About == "row" || phrase.Preposition is "along" or "across" or "parallel" || (phrase.Of.Has("line", "axis", "direction") && phrase.Preposition is "on" or "in"));

    private int? DirectionAxis(SceneReference of)
    {
        if (of.Size is { } size)
        {
            var (u, v) = (Math.Abs(Extent(U) - size) < Tolerance, Math.Abs(Extent(V) - size) < Tolerance);
            return u == v ? null : u ? U : V;
        }

        var upright = V == 2 ? 2 : 1;
        return of.Has("vertical", "height") ? upright
            : of.Has("horizontal") ? U
            : of.Has("long", "length") ? Longest
            : of.Has("short") ? Other(Longest)
            : of.Has("width") ? V == 2 ? U : host.Sizes.ContainsKey("depth") ? 0 : Other(Longest)
            : of.Has("depth") && axis != 1 ? 1
            : of.Has("x") && axis != 0 ? 0 : of.Has("y") && axis != 1 ? 1 : of.Has("z") && axis != 2 ? 2
            : of.Sides is [var side] && of.Has("edge", "side") && AxisOf(side) != axis ? Other(AxisOf(side))
            : of is { IsCenter: false, Body: { Boxes: [var other] } body } && body != host ? SceneBodies.Of(other.Size, U) >= SceneBodies.Of(other.Size, V) ? U : V
            : null;
    }

    // The direction of a row; null when the words do not tell.
    private int? RowAxis()
    {
        foreach (var (word, about) in facts.Directions)
        {
            if (about == "row" && AxisOfWord(word) is >= 0 and var a)
            {
                return a;
            }
        }

        return facts.Phrases.Where(p => !Given.Contains(p) && IsDirection(p)).OrderBy(p => p.About != "row").Select(p => DirectionAxis(p.Of)).FirstOrDefault(a => a is not null);
    }

    private int AxisOfWord(string word) => word switch { "vertical" => V == 2 ? 2 : 1, "horizontal" => U, "lengthwise" => Longest, "crosswise" => Other(Longest), _ => -1 };

    private void Row()
    {
        if (isAtEachEnd && !feature.IsCounted)
        {
            count = 2;
        }

        var directions = facts.Phrases.Where(p => p.About == "row" && IsDirection(p)).Select(p => DirectionAxis(p.Of)!.Value).Distinct().ToList();
        if (directions.Count == 0)
        {
            directions = [.. facts.Directions.Where(d => d.About == "row").Select(d => AxisOfWord(d.Word)).Where(d => d >= 0).Distinct()];
        }

        if (facts.Pitches.Count == 2 && count == 4 && directions.Count == 2)
        {
            Set(directions[0], Spread(directions[0], 2, facts.Pitches[0]));
            Set(directions[1], Spread(directions[1], 2, facts.Pitches[1]));
            return;
        }

        if (facts.Pitches.Count != 1 || count < 2)
        {
            Fault ??= "places by a pitch";
            return;
        }

        var first = facts.Marks.Contains("first");
        var a = (Runs is { } run ? Other(run) : RowAxis()) ?? (first && set[U] is [_] && sign[U] != 0 && set[V] is null ? U : first && set[V] is [_] && sign[V] != 0 && set[U] is null ? V : set[U] is not null && set[V] is null ? V : set[V] is not null && set[U] is null ? U : Longest);
        if (Overlap(a) && !Overlap(Other(a)) && Runs is null && RowAxis() is null && set[a] is null)
        {
            // Slots stand side by side.
            a = Other(a);
        }

        if (Overlap(a))
        {
            Fault ??= "members that overlap";
        }

        var n = set[Other(a)] is { Count: > 1 } others && count % others.Count == 0 ? count / others.Count : count;
        if (set[a] is [var start] && sign[a] != 0 && (first || set[Other(a)] is not null || RowAxis() is not null || near is not null || Runs is not null))
        {
            // A row that begins so far from a side.
            set[a] = [.. Enumerable.Range(0, n).Select(i => start + (sign[a] * i * facts.Pitches[0]))];
            return;
        }

        if (first)
        {
            Fault ??= "where a row begins";
        }

        Set(a, Spread(a, n, facts.Pitches[0]));
    }

    // True when members so far apart meet.
    private bool Overlap(int a) => 2 * (a == U ? Half.U : Half.V) >= facts.Pitches[0] - Tolerance;

    private IEnumerable<double> Spread(int a, int n, double pitch) => Enumerable.Range(0, n).Select(i => Middle(a) + ((i - ((n - 1) / 2.0)) * pitch));

    private void Rows()
    {
        var (rows, inRow) = facts.Grid;
        var directions = facts.Phrases.Where(p => p.About == "row" && IsDirection(p)).Select(p => DirectionAxis(p.Of)!.Value).ToList();
        if (facts.Rectangle is { } pitch && Math.Abs(pitch.A - pitch.B) < Tolerance)
        {
            facts.Pitches.Add(pitch.A);
        }

        if (facts.Pitches.Count == 2 && directions is [var first, var second] && first != second)
        {
            count = feature.IsCounted ? count : rows * inRow;
            Set(first, Spread(first, first == Longest ? inRow : rows, facts.Pitches[0]));
            Set(second, Spread(second, second == Longest ? inRow : rows, facts.Pitches[1]));
            return;
        }

        if (facts.Pitches.Count == 0 || facts.Pitches.Exists(p => Math.Abs(p - facts.Pitches[0]) > Tolerance) || (Math.Abs(Extent(U) - Extent(V)) < Tolerance && rows != inRow))
        {
            Fault ??= "grid";
            return;
        }

        count = feature.IsCounted ? count : rows * inRow;
        Set(Longest, Spread(Longest, inRow, facts.Pitches[0]));
        Set(Other(Longest), Spread(Other(Longest), rows, facts.Pitches[0]));
    }

    // In every corner: as far from the edges as was said.
    private void Corner()
    {
        if ((IsCornered || facts.Marks.Contains("corner arcs")) && set[U] is null && set[V] is null && host.CornerRadius is { } round && round.Axis == axis && (facts.Marks.Contains("corner arcs") || facts.Marks.Contains("concentric")))
        {
            Arcs(round.Radius);
        }

        if (cornerSides is not null ? set[U] is not [_] || set[V] is not [_] : IsCornered && (set[U] is not { Count: 2 } || set[V] is not { Count: 2 }))
        {
            Fault ??= "corners";
        }
    }

    private List<(double U, double V)> Corners(double a, double b)
    {
        SpendCenters();
        count = feature.IsCounted ? count : 4;
        feature.Count = count;
        if (facts.Distances.Count > 0 || count != 4 || a > Extent(U) || b > Extent(V))
        {
            Fault ??= "rectangle";
        }

        var (u, v) = (Middle(U), Middle(V));
        return [(u - (a / 2), v - (b / 2)), (u + (a / 2), v - (b / 2)), (u + (a / 2), v + (b / 2)), (u - (a / 2), v + (b / 2))];
    }

    private List<(double U, double V)> OnCircle()
    {
        SpendCenters();
        Circle = facts.Circle;
        var top = facts.Marks.Contains("first") && facts.Phrases.Find(p => p.Of.Sides is ["top"]) is { } first && Spent.Add(first);
        var spacing = facts.Angles is [var one] && !facts.Marks.Contains("first") && Math.Abs((one * count) - 360) < Tolerance;
        StartAngle = top ? 90 : facts.Angles is [var start] && !spacing ? start : 0;
        if (count < 2 || facts.Distances.Count > 0 || (facts.Angles.Count > 1 && facts.Angles.Count != count))
        {
            Fault ??= "members on a circle";
        }

        var even = facts.Angles.Count < 2 || facts.Angles.Zip(facts.Angles.Skip(1)).All(p => Math.Abs(p.Second - p.First - (360.0 / count)) < Tolerance);
        var angles = facts.Angles.Count > 1 ? facts.Angles : [.. Enumerable.Range(0, count).Select(i => StartAngle + (360.0 * i / count))];
        StartAngle = facts.Angles.Count > 1 ? facts.Angles[0] : StartAngle;
        Circle = even ? Circle : 0;
        return [.. angles.Select(a => a * Math.PI / 180).Select(a => (Middle(U) + (facts.Circle / 2 * Math.Cos(a)), Middle(V) + (facts.Circle / 2 * Math.Sin(a))))];
    }

    // Of four corners those at one side, where only they are told.
    private void OneRow()
    {
        if (cornerRow is { } side && set[AxisOf(side)] is { Count: > 0 } places)
        {
            (set[AxisOf(side)], count) = ([IsLow(side) ? places.Min() : places.Max()], 2);
        }
    }

    private void SpendCenters() => Spent.UnionWith(facts.Phrases.Where(p => p.Of.IsCenter || p.Of.Has("corner") || IsDirection(p)));
}
