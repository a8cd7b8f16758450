using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Where the members of a feature are on a face: what the words say along each of its two directions.</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="feature">The feature; the words of its place are taken.</param>
/// <param name="host">The body it is in.</param>
/// <param name="box">The member of the body.</param>
/// <param name="axis">Axis across the face.</param>
internal sealed partial class ScenePoints(IReadOnlyList<SceneThing> things, SceneThing feature, SceneThing host, Box3 box, int axis)
{
    private static readonly string[] Lengths = ["a", "b", "m", "n"];
    private const string Edge = "(?:edge|end|side|face)";
    private static readonly Regex CircleSize = SceneWords.Pattern(@"(?:equally spaced )?(?:(?:on|in|at|around|along|with) )?(?:a |the |its )?(?:#n (?:diameter )?(?:(?:bolt|pitch|hole) )?(?:circle|pcd|bcd)(?: diameter)?|(?:(?:bolt|pitch|hole) )?(?:circle|pcd|bcd)(?: diameter)? (?:of |with |a |is |: |= |diameter )*#n(?: diameter)?)(?: , equally spaced)?");
    private static readonly Regex AroundHole = SceneWords.Pattern("(?:around|about|surrounding) (?:the )?@k");
    private static readonly Regex Skew = SceneWords.Pattern(@"(?:at )?45deg to (?:the )?(?:sides|edges|axes)");
    private static readonly Regex OffAxis = SceneWords.Pattern(@"(?:on the (?<s>left|right|front|back|rear)(?: side)? , )?(?:(?:which |that |and )?(?:is |are |placed |located |eccentric |offset )*)(?:by )?#n (?:away )?(?:to the (?<s>left|right|front|back|rear) )?(?:from|of) (?:the |its |their )?(?:center|axis|middle)(?: of (?:the )?@k)?|(?:and )?(?:is )?offset (?:by )?#n");
    private static readonly Regex Rectangle = SceneWords.Pattern(@"(?:(?:on|in|at|with|arranged|the|corners|of|,|whose|their|its|centers|axes|form|forming|lie|and) )*(?:a |an |the )?(?:#a x #b (?:rectangle|pattern|grid|spacing|rectangular pattern)|(?:rectangle|pattern|rectangular pattern|spacing|hole pattern) (?:of |is |: )*#a x #b|#s square(?: pattern)?)");
    private static readonly Regex Corner = SceneWords.Pattern(@"(?:1 |one )?(?:in|on|near|at|with|under|below|beneath) (?:(?:the|its|each|every|all|4|outer) )*corners?(?: of (?:the )?(?:@k|top(?: rim| face| surface)?|rim))?|each corner (?:of @k )?(?:has|gets|carries|contains)");
    private static readonly Regex Inset = SceneWords.Pattern(@"(?:each |all |located |at )*(?:#n (?:away |in |inset )?from (?:(?:both|each|the|all|its|2|every|adjacent|neighbouring|nearest|outer|outside|4) )*(?:edges?|sides?)(?: of @k)?|inset #n)");
    private static readonly Regex Apart = SceneWords.Pattern(@"(?:(?:at|with) )?(?:a )?(?:#n apart(?: \( center to center \)| center to center)?(?: symmetric(?:al|ally)?)?|(?:distance|spacing|pitch|center distance) (?:between (?:them|the centers) )?(?:of |is |: )*#n|#n (?:spacing|pitch)|spaced #n(?: apart)?)");
    private static readonly Regex Direction = SceneWords.Pattern(@"(?:symmetric(?:al|ally)? )?(?:(?:on (?:the |its |their )?(?<d>long|short|vertical|horizontal|longitudinal) (?:center line|centerline|center axis|axis|line)|(?:along|in|across|parallel to) (?:the |its |their )?(?<d>long(?:er)?|short(?:er)?|length|width|height|depth|longitudinal|vertical|horizontal|#n)(?: (?:center line|centerline|center axis|axis|direction|side|edge))?)(?: of @k)?|(?<d>vertically|horizontally|lengthwise))");
    private static readonly Regex FromEdge = SceneWords.Pattern($@"(?:(?:with |and |, )*(?:its|the|their) centers? (?:is |lies |are )?)?(?:at )?(?:#a , (?:#b , )?)?(?:#m and )?#n (?:away |in )?(?:from (?:the |its |one )?(?:upper |outer )?(?<e>left|right|front|rear|back|top|bottom|free|upper|lower|rim)(?: hand)?|below (?:the |its |their )?(?<e>top|upper|rim))(?: {Edge})?(?: of @k)?");
    private static readonly Regex FromBoth = SceneWords.Pattern(@"#n (?:away |in )?from (?:the |its |their )?(?:(?<x>left and (?:from )?(?:the )?right)|(?<y>front and (?:from )?(?:the )?(?:rear|back))|(?<z>(?:top and (?:from )?(?:the )?bottom|upper and (?:the )?lower)))(?: (?:edges?|ends?|sides?))?(?: of @k)?");
    private static readonly Regex FromEnd = SceneWords.Pattern($@"#n (?:away )?from (?:(?<b>each|both|either|its|the) )(?:ends?|short ends?|short edges?|short sides?)(?: of @k)?");
    private static readonly Regex Above = SceneWords.Pattern(@"at (?:a )?(?:height of #n|#n height)(?: above (?:the )?(?:bottom|base)(?: of @k)?)?|(?:(?:centered|its center|its axis|the center|located|lies|is) )*#n above (?:the )?(?:outer )?(?:(?<t>top)|bottom|underside|lower edge|base)?(?: ?(?:face|surface|edge|side|of))*(?: ?@k)?");
    private static readonly Regex OffCenter = SceneWords.Pattern(@"(?:below , |above , |on a horizontal line |centered ,? ?|, )*#n (?<d>above|below|under|under|left of|right of|to the left of|to the right of) (?:the )?center(?: of @k)?(?: and #m (?:to the )?(?<e>above|below|left of|right of) (?:it|the center|@j))?");
    private static readonly Regex Concentric = SceneWords.Pattern(@"(?:(?:,|and|is|are|which|that|one|1|lies|each) )*(?:(?:concentric(?:ally)?|coaxial(?:ly)?) (?:with|to)|(?:at|in|on) (?:the |its |their )?(?:centers?|middle) of) (?:(?:the|this|that|its|each|both|every|these) )*(?:rounding|roundings|rounded (?:ends?|top)|round (?:ends?|top)|half circles?|semicircles?|arcs?|radius|radii)");
    private static readonly Regex First = SceneWords.Pattern(@"(?:(?:,|and|with|the) )*(?:(?:starting|beginning)(?: at)?|first(?: (?:one|1|@k|\$))?(?: (?:is|lies|at|located))*) #n from (?:the |its |their )?(?<e>left|right|front|rear|back|top|bottom)(?: hand)?(?: (?:end|edge|side))?(?: of @k)?");
    private static readonly Regex EitherSide = SceneWords.Pattern(@"(?:(?:,|:|1|one) )*(?:at|in) (?:mid length|the middle|the center)(?: of (?:the )?(?:length|@k))? and the (?:others?|other 2|2 others|other two|remaining 2) #n (?:to|on) (?:either|each|both) sides?(?: of (?:it|@k))?");
    private static readonly Regex FromMiddle = SceneWords.Pattern(@"(?:(?:each|both|,|and) )*#n (?:away )?from (?:the |its |their )?(?:center|middle)(?: line)?(?: of (?:the )?@k)?");
    private static readonly Regex EitherOf = SceneWords.Pattern(@"(?:(?:each|both|are|,|and) )*#n (?:(?:to|on) )?(?:the )?(?:left and (?:the |to the )?right|(?:either|each|both) sides?) (?:of|from) (?:the |its |their )?(?:center|middle|@k)(?: line)?");
    private static readonly Regex EdgeFrom = SceneWords.Pattern(@"(?:(?:the|its|and|,|with|;) )*(?<o>left|right|front|rear|back|upper|lower|top|bottom) (?:edge|side|end)(?: of (?:the )?(?:@j|\$))? (?:(?:is|lies|being) )?#n (?:away )?(?:from|below|above|under) (?:the |its |their )?(?<e>left|right|front|rear|back|upper|lower|top|bottom|rim)(?: (?:edge|side|end|face))?(?: of (?:the )?@k)?");
    private static readonly Regex InFront = SceneWords.Pattern("(?:(?:its|the) (?:axis|center) is )?#n in front of (?:the )?@k");
    private static readonly Regex Center = SceneWords.Pattern(@"(?:and |, )?(?:exactly |symmetric(?:al|ally)? |centrally )?(?:in|at|on|through|to|about|along|of|with) (?:the |its |their )?(?:(?:exact|very|geometric|long|short|vertical|horizontal|longitudinal) )?(?:center line|centerline|center|middle|mid height|half height|midheight|mid width|mid length)(?: (?:of|in) (?:the |its |their )?(?:(?:height|length|width|depth|thickness|top face|top|face|end face|end faces|end)|@k|it))*|centered(?: (?:on|in|across|along|about) (?:the |its |their )?(?:@k|width|length|height|depth|center|middle|face|thickness|it))?|centrally|central|centric|in a (?:row|line)(?: along (?:the )?(?:length|center line))?|symmetric(?:al|ally)?(?: (?:to|about|around) (?:the )?(?:center|middle)(?: of @k)?)?|mid height|at (?:half|mid) (?:of )?(?:the |its |their )?height(?: of @k)?|, center(?= |$)|the (?:center|middle) of @k (?=has|gets|contains|carries|\\|)|(?:the |with the )?(?:whole |entire )?pattern (?:is |being )?centered(?: (?:on|in) (?:the )?(?:@k|face))?|(?:, |and |with )*the middle (?:one|1|\$) (?:is |lies )?(?:at|in|on) (?:the )?(?:center|middle)(?: of (?:the )?(?:@k|length|width))?|equally spaced|evenly spaced");

    private static readonly Regex OfCenter = SceneWords.Pattern("(?:its|their|whose|the) (?:own )?(?:centers?|axis|axes|center ?lines?) (?:(?:is|are|lies?|being) )?#n|#n from (?:the |its )?[a-z]+ (?:edge|end|side) to (?:its|the) (?:center|axis)");
    private bool isOfCenter;

    /// <summary>Why there is no place; null while there is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Diameter of the circle that the members are on; 0 for none.</summary>
    public double Circle { get; private set; }

    /// <summary>How far a body that stands there reaches along the two directions; null for a feature, which is held at its centre.</summary>
    public (double U, double V)? Footprint { get; init; }

    // Along which directions a place is that of an edge: 1 when the cut reaches up from there, -1 when it reaches down, 0 for its centre.
    private (int U, int V) EdgeShift { get; set; }

    // The same for distances from edges that do not name a centre.
    private (int U, int V) WallShift { get; set; }

    /// <summary>The centres of cuts some of whose places are those of their edges.</summary>
    /// <param name="points">The points that were found.</param>
    /// <param name="sizes">Sizes of the cut.</param>
    /// <param name="isRectangular">True for a pocket, which is told by the wall beside it unless its centre is named.</param>
    public List<(double U, double V)> FromEdges(List<(double U, double V)> points, Dictionary<string, double> sizes, bool isRectangular)
    {
        if (isRectangular && points.Count == 1 && Math.Abs(points[0].U - Mid(Axes.U)) + Math.Abs(points[0].V - Mid(Axes.V)) > 1e-6)
        {
            EdgeShift = (EdgeShift.U == 0 ? WallShift.U : EdgeShift.U, EdgeShift.V == 0 ? WallShift.V : EdgeShift.V);
        }

        double Half(string role) => sizes.GetValueOrDefault(role, sizes.GetValueOrDefault("diameter")) / 2;
        return EdgeShift == (0, 0) ? points : [.. points.Select(p => (p.U + (EdgeShift.U * Half("length")), p.V + (EdgeShift.V * Half("width"))))];
    }

    /// <summary>Direction of the first member on it.</summary>
    public double StartAngle { get; private set; }

    private static string Side(string word) => word switch { "rear" => "back", "upper" or "rim" => "top", "lower" => "bottom", _ => word };

    private (int U, int V) Axes => axis switch { 0 => (1, 2), 1 => (0, 2), _ => (0, 1) };

    private double Low(int a) => SceneBodies.Of(box.Min, a);

    private double High(int a) => SceneBodies.Of(box.Max, a);

    private double Mid(int a) => (Low(a) + High(a)) / 2;

    /// <summary>The points, as coordinates along the two directions of the face.</summary>
    public List<(double U, double V)> Find()
    {
        var (u, v) = Axes;
        double[]? us = null, vs = null;
        void Set(int a, params double[] values)
        {
            if (a == axis || (a == u ? us : vs) is not null)
            {
                Fault ??= $"axis {a} twice";
            }
            else if (a == u)
            {
                us = values;
            }
            else
            {
                vs = values;
            }
        }

        var count = feature.Count;
        isOfCenter = OfCenter.IsMatch(feature.Words);
        var (centerU, centerV) = feature.Around?.Spot ?? (Mid(u), Mid(v));
        if (feature.Around is { Spot: null })
        {
            Fault ??= "around what";
        }
        var on = feature.Take(CircleSize);
        if (on is not null)
        {
            if (feature.Take(AroundHole) is { } around)
            {
                var other = things[int.Parse(around.Groups["k"].Value, CultureInfo.InvariantCulture)];
                Fault ??= other.IsFeature && other.Spot is null ? "around what" : null;
                feature.Around ??= other.IsFeature ? other : null;
                (centerU, centerV) = feature.Around?.Spot ?? (centerU, centerV);
            }

            Circle = SceneThing.Length(on, "n");
            StartAngle = feature.Says(Skew) ? 45 : 0;
            feature.TakeAll(Center);
            if (count < 2)
            {
                Fault ??= "one on a circle";
            }

            return [.. Enumerable.Range(0, count).Select(i => (StartAngle + (360.0 * i / count)) * Math.PI / 180).Select(a => (centerU + (Circle / 2 * Math.Cos(a)), centerV + (Circle / 2 * Math.Sin(a))))];
        }

        if (feature.Take(Rectangle) is { } rectangle)
        {
            var (a, b) = rectangle.Groups["s"].Success ? (SceneThing.Length(rectangle, "s"), SceneThing.Length(rectangle, "s")) : (SceneThing.Length(rectangle, "a"), SceneThing.Length(rectangle, "b"));
            feature.TakeAll(Center);
            feature.Says(Corner);
            if (count != 4 || a >= High(u) - Low(u) || b >= High(v) - Low(v))
            {
                Fault ??= "rectangle";
            }

            return [(centerU - (a / 2), centerV - (b / 2)), (centerU + (a / 2), centerV - (b / 2)), (centerU + (a / 2), centerV + (b / 2)), (centerU - (a / 2), centerV + (b / 2))];
        }

        if (SceneGrids.Take(feature, box, Axes, out var open) is { } grid)
        {
            Fault ??= open;
            feature.TakeAll(Center);
            feature.Take(Direction);
            return grid;
        }

        if (feature.IsFeature && SceneCoordinates.Take(feature, box, host.IsRound, Axes, things.First(t => !t.IsFeature).CountsFromCorner) is { } coordinates)
        {
            feature.Count = feature.IsCounted ? count : coordinates.Count;
            Fault ??= coordinates.Count == feature.Count ? null : $"{coordinates.Count} places for {count}";
            return coordinates;
        }

        var corner = feature.Says(Corner);
        var inset = feature.Take(Inset);
        if (corner || (inset is not null && count == 4))
        {
            if (corner && !feature.IsCounted)
            {
                count = 4;
            }

            if ((inset is null && Footprint is null) || count != 4 || host.IsRound)
            {
                Fault ??= "corners";
                return [];
            }

            var n = inset is null ? 0 : SceneThing.Length(inset, "n");
            var (du, dv) = (n + Reach(u, inset is null), n + Reach(v, inset is null));
            return [(Low(u) + du, Low(v) + dv), (High(u) - du, Low(v) + dv), (High(u) - du, High(v) - dv), (Low(u) + du, High(v) - dv)];
        }

        if (inset is not null)
        {
            Fault ??= "inset";
        }

        if (host.IsRound && host.Axis == axis && feature.Take(OffAxis) is { } eccentric)
        {
            // Off the axis: to the right unless said otherwise, several on a circle.
            var off = SceneThing.Length(eccentric, "n");
            var toward = eccentric.Groups["s"].Value switch { "left" => 180.0, "front" => 270.0, "back" or "rear" => 90.0, _ => 0.0 };
            feature.TakeAll(Center);
            Circle = count > 1 ? 2 * off : 0;
            return [.. Enumerable.Range(0, count).Select(i => (toward + (360.0 * i / count)) * Math.PI / 180).Select(a => (Mid(u) + (off * Math.Cos(a)), Mid(v) + (off * Math.Sin(a))))];
        }

        if (host.IsRound && (feature.Words.Contains(" from the ", StringComparison.Ordinal)))
        {
            Fault ??= "edge of a round body";
        }

        if (feature.IsFeature && End() is { } end)
        {
            Set(end.Axis, end.At);
        }

        var offs = feature.TakeAll(OffCenter);
        foreach (var above in feature.TakeAll(Above))
        {
            var of = above.Groups["k"].Success ? things[int.Parse(above.Groups["k"].Value, CultureInfo.InvariantCulture)] : null;
            var zero = of is not null && of != host ? of.Boxes[0].Max.Z : above.Groups["t"].Success ? double.NaN : box.Min.Z;
            Set(2, zero + SceneThing.Length(above, "n"));
            if (double.IsNaN(zero))
            {
                Fault ??= "above the top";
            }
        }

        foreach (var off in offs)
        {
            foreach (var (word, length) in new[] { ("d", "n"), ("e", "m") }.Where(g => off.Groups[g.Item1].Success))
            {
                var d = off.Groups[word].Value;
                var a = d.Contains("left", StringComparison.Ordinal) || d.Contains("right", StringComparison.Ordinal) ? 0 : axis == 2 ? 1 : 2;
                Set(a, Mid(a) + (SceneThing.Length(off, length) * (d == "above" || d.Contains("right", StringComparison.Ordinal) ? 1 : -1)));
            }
        }

        if (feature.Take(InFront) is { } front)
        {
            var behind = things[int.Parse(front.Groups["k"].Value, CultureInfo.InvariantCulture)];
            Set(1, (behind.Boxes is [var at] ? at.Min.Y : double.NaN) - SceneThing.Length(front, "n"));
        }

        foreach (var pair in feature.TakeAll(FromBoth))
        {
            var a = pair.Groups["x"].Success ? 0 : pair.Groups["y"].Success ? 1 : 2;
            a = host.IsTurned && a < 2 ? 1 - a : a;
            var inward = SceneThing.Length(pair, "n") + Reach(a);
            Set(a, Low(a) + inward, High(a) - inward);
        }

        if (count > 1 && feature.Take(First) is { } start && feature.Take(Apart) is { } step)
        {
            // "The first one 15 mm from the left end, 20 mm apart": a row that begins there.
            var from = start.Groups["e"].Value;
            var a = from is "left" or "right" ? 0 : from is "front" or "rear" or "back" ? 1 : 2;
            var (sign, at) = from is "left" or "front" or "bottom" ? (1, Low(a)) : (-1, High(a));
            Set(a, [.. Enumerable.Range(0, count).Select(i => at + (sign * (SceneThing.Length(start, "n") + (i * SceneThing.Length(step, "n")))))]);
        }

        if (count == 3 && feature.Take(EitherSide) is { } beside)
        {
            var a = High(u) - Low(u) >= High(v) - Low(v) ? u : v;
            var n = SceneThing.Length(beside, "n");
            Set(a, Mid(a) - n, Mid(a), Mid(a) + n);
        }

        if (count == 2 && (feature.Take(EitherOf) ?? feature.Take(FromMiddle)) is { } apartFrom)
        {
            var a = High(u) - Low(u) >= High(v) - Low(v) ? u : v;
            var n = SceneThing.Length(apartFrom, "n");
            Set(a, Mid(a) - n, Mid(a) + n);
        }

        foreach (var edge in feature.TakeAll(EdgeFrom))
        {
            // The edge of a cut is so far from an edge of the body.
            var (own, named) = (Side(edge.Groups["o"].Value), Side(edge.Groups["e"].Value));
            if (own != named || host.IsTurned || host.IsRound)
            {
                Fault ??= "edge from another edge";
                continue;
            }

            var a = named is "left" or "right" ? 0 : named is "front" or "back" ? 1 : 2;
            var sign = named is "left" or "front" or "bottom" ? 1 : -1;
            Set(a, sign > 0 ? Low(a) + SceneThing.Length(edge, "n") : High(a) - SceneThing.Length(edge, "n"));
            EdgeShift = a == u ? (sign, EdgeShift.V) : (EdgeShift.U, sign);
        }

        foreach (var edge in feature.TakeAll(FromEdge))
        {
            var named = edge.Groups["e"].Value switch { "rear" => "back", "upper" or "rim" => "top", "lower" => "bottom", var e => e };
            named = named == "free" ? host.Free ?? (axis == 2 || host.Below is null ? "" : "top") : !host.IsTurned ? named : named switch { "front" => "right", "back" => "left", "left" => "front", "right" => "back", _ => named };
            if (named.Length == 0)
            {
                Fault ??= "free end";
                continue;
            }

            var a = named is "left" or "right" ? 0 : named is "front" or "back" ? 1 : 2;
            var low = named is "left" or "front" or "bottom";
            var of = edge.Groups["k"].Success ? things[int.Parse(edge.Groups["k"].Value, CultureInfo.InvariantCulture)] : host;
            if (of != host)
            {
                Fault ??= "edge of another body";
            }

            if (!edge.Value.Contains("center", StringComparison.Ordinal))
            {
                WallShift = a == u ? (low ? 1 : -1, WallShift.V) : (WallShift.U, low ? 1 : -1);
            }

            Set(a, [.. Lengths.Where(g => edge.Groups[g].Success).Select(g => SceneThing.Length(edge, g) + Reach(a)).Select(d => low ? Low(a) + d : High(a) - d)]);
        }

        if (feature.Take(Concentric) is not null)
        {
            var centers = host.Roundings.Where(r => r.Thin == axis).ToList();
            if (centers.Count == 0 || centers.Exists(c => c.Axis != centers[0].Axis))
            {
                Fault ??= "concentric with what";
                return [];
            }

            Set(centers[0].Axis, [.. centers.Select(c => c.At).Distinct()]);
            count = centers.Count > 1 && !feature.IsCounted ? us?.Length ?? vs!.Length : count;
        }

        var direction = feature.Take(Direction);
        var along = direction is null ? (int?)null : AxisOf(direction);
        if (feature.Take(FromEnd) is { } ends)
        {
            var a = along ?? (High(u) - Low(u) >= High(v) - Low(v) ? u : v);
            var d = SceneThing.Length(ends, "n") + Reach(a);
            if (count == 1 && feature is { IsCounted: false, IsFeature: true } && ends.Value.Split(' ').Any(w => w is "each" or "both" or "either"))
            {
                // "A hole 12 mm from each end."
                feature.Count = count = 2;
            }

            if (count == 2)
            {
                Set(a, Low(a) + d, High(a) - d);
            }
            else
            {
                Fault ??= "from the ends";
            }
        }

        if (feature.Take(Apart) is { } apart)
        {
            var n = SceneThing.Length(apart, "n");
            var a = along ?? (us is not null ? v : vs is not null ? u : High(u) - Low(u) >= High(v) - Low(v) ? u : v);
            if (count < 2)
            {
                Fault ??= "one apart";
            }

            Set(a, [.. Enumerable.Range(0, Math.Max(count, 1)).Select(i => Mid(a) + ((i - ((count - 1) / 2.0)) * n))]);
        }

        feature.TakeAll(Center);
        var points = (us ?? [centerU]).SelectMany(x => (vs ?? [centerV]).Select(y => (x, y))).ToList();
        if (points.Count != count)
        {
            Fault ??= $"{points.Count} places for {count}";
        }

        return points;
    }

    // A box is told by its side, a round body by its axis; what stands flush in a corner by its side.
    private double Reach(int a, bool isFlush = false) =>
        Footprint is not { } foot || (!isFlush && (feature.IsRound || isOfCenter)) ? 0 : (a == Axes.U ? foot.U : foot.V) / 2;

    private int AxisOf(Match direction)
    {
        var (u, v) = Axes;
        var longest = High(u) - Low(u) >= High(v) - Low(v) ? u : v;
        if (direction.Groups["n"].Success)
        {
            var n = SceneThing.Length(direction, "n");
            var fits = new[] { u, v }.Where(a => Math.Abs(High(a) - Low(a) - n) < 1e-6).ToList();
            if (fits.Count != 1)
            {
                Fault ??= "no such direction";
            }

            return fits.FirstOrDefault();
        }

        return direction.Groups["d"].Value switch
        {
            "long" or "longer" or "length" or "lengthwise" or "longitudinal" => longest,
            "short" or "shorter" => longest == u ? v : u,
            "width" => v == 2 ? u : host.Sizes.ContainsKey("depth") ? 0 : longest == u ? v : u,
            "depth" => 1,
            "height" or "vertical" or "vertically" => v == 2 ? 2 : 1,
            _ => 0,
        };
    }
}
