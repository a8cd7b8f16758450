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
internal sealed class ScenePoints(IReadOnlyList<SceneThing> things, SceneThing feature, SceneThing host, Box3 box, int axis)
{
    private static readonly string[] Lengths = ["a", "b", "m", "n"];
    private const string Edge = "(?:edge|end|side|face)";
    private static readonly Regex CircleSize = SceneWords.Pattern(@"(?:equally spaced )?(?:(?:on|in|at|around|along|with) )?(?:a |the |its )?(?:#n (?:diameter )?(?:(?:bolt|pitch|hole) )?(?:circle|pcd|bcd)(?: diameter)?|(?:(?:bolt|pitch|hole) )?(?:circle|pcd|bcd)(?: diameter)? (?:of |with |a |is |: |= |diameter )*#n(?: diameter)?)(?: , equally spaced)?");
    private static readonly Regex Skew = SceneWords.Pattern(@"(?:at )?45deg to (?:the )?(?:sides|edges|axes)");
    private static readonly Regex Rectangle = SceneWords.Pattern(@"(?:(?:on|in|at|with|arranged) )*(?:a |the )?(?:#a x #b (?:rectangle|pattern|grid|spacing|rectangular pattern)|(?:rectangle|pattern|rectangular pattern|spacing|hole pattern) (?:of |is |: )*#a x #b|#s square(?: pattern)?)");
    private static readonly Regex Corner = SceneWords.Pattern(@"(?:1 |one )?(?:in|near|at) (?:(?:the|its|each|every|all|4|outer) )*corners?(?: of @k)?");
    private static readonly Regex Inset = SceneWords.Pattern(@"(?:each |all |located |at )*(?:#n (?:away |in |inset )?from (?:(?:both|each|the|all|its|2|every|adjacent|neighbouring|nearest|4) )*(?:edges?|sides?)(?: of @k)?|inset #n)");
    private static readonly Regex Apart = SceneWords.Pattern(@"(?:(?:at|with) )?(?:a )?(?:#n apart(?: \( center to center \)| center to center)?(?: symmetric(?:al|ally)?)?|(?:distance|spacing|pitch|center distance) (?:between (?:them|the centers) )?(?:of |is |: )*#n|#n (?:spacing|pitch)|spaced #n(?: apart)?)");
    private static readonly Regex Direction = SceneWords.Pattern(@"(?:symmetric(?:al|ally)? )?(?:(?:on (?:the |its )?(?<d>long|short|vertical|horizontal|longitudinal) (?:center line|centerline|center axis|axis|line)|(?:along|in|across|parallel to) (?:the |its )?(?<d>long(?:er)?|short(?:er)?|length|width|height|depth|longitudinal|vertical|horizontal|#n)(?: (?:center line|centerline|center axis|axis|direction|side|edge))?)(?: of @k)?|(?<d>vertically|horizontally|lengthwise))");
    private static readonly Regex FromEdge = SceneWords.Pattern($@"(?:at )?(?:#a , (?:#b , )?)?(?:#m and )?#n (?:away )?from (?:the |its |one )?(?:upper |outer )?(?<e>left|right|front|rear|back|top|bottom|free|upper|lower)(?: {Edge})?(?: of @k)?");
    private static readonly Regex FromBoth = SceneWords.Pattern(@"#n (?:away |in )?from (?:the |its )?(?:(?<x>left and (?:from )?(?:the )?right)|(?<y>front and (?:from )?(?:the )?(?:rear|back))|(?<z>(?:top and (?:from )?(?:the )?bottom|upper and (?:the )?lower)))(?: (?:edges?|ends?|sides?))?(?: of @k)?");
    private static readonly Regex FromEnd = SceneWords.Pattern($@"#n (?:away )?from (?:(?<b>each|both|either|its|the) )(?:ends?|short edges?|short sides?)(?: of @k)?");
    private static readonly Regex Above = SceneWords.Pattern(@"(?:(?:centered|its center|its axis|the center|located|lies|is) )*#n above (?:the )?(?:outer )?(?:(?<t>top)|bottom|underside|lower edge|base)?(?: ?(?:face|surface|edge|side|of))*(?: ?@k)?");
    private static readonly Regex OffCenter = SceneWords.Pattern(@"(?:below , |above , |on a horizontal line |centered ,? ?|, )*#n (?<d>above|below|under|under|left of|right of) (?:the )?center(?: of @k)?");
    private static readonly Regex Rows = SceneWords.Pattern(@"(?:arranged )?in (?<r>\d+) rows of (?<c>\d+)(?: each)?");
    private static readonly Regex Pitch = SceneWords.Pattern(@"(?:the |a |with |and |a )*(?:distance|spacing|pitch)(?: between)? (?:the |@k |\$ |centers |of )*(?:in|within|along) (?:a|each|the) rows?(?: is| of)? #n(?:,? and)? (?:the |a |distance |spacing )*(?:between|across) (?:the )?rows (?:is |of )?#m|(?:with )?(?:a )?(?:pitch|spacing) of #n (?:in|along) (?:the |each |a )?rows? and #m between (?:the )?rows|#n (?:apart|pitch|spacing) (?:in|along|within) (?:the |each |a )?rows?(?: and| ,) (?:the rows )?#m (?:apart|between (?:the )?rows)|spacing of #n x #m|(?:a )?(?:pitch|spacing) of #n (?:in both directions)");
    private static readonly Regex InFront = SceneWords.Pattern("(?:(?:its|the) (?:axis|center) is )?#n in front of (?:the )?@k");
    private static readonly Regex Center = SceneWords.Pattern(@"(?:and |, )?(?:exactly |symmetric(?:al|ally)? |centrally )?(?:in|at|on|through|to|about|along|of|with) (?:the |its |their )?(?:(?:exact|very|geometric|long|short|vertical|horizontal|longitudinal) )?(?:center|middle|mid height|half height|midheight|mid width|center line|centerline)(?: (?:of|in) (?:the |its |their )?(?:(?:height|length|width|depth|thickness|top face|top|face|end face|end faces|end)|@k|it))*|centered(?: (?:on|in|across|along|about) (?:the |its |their )?(?:@k|width|length|height|depth|center|middle|face|thickness|it))?|centrally|central|centric|in a (?:row|line)(?: along (?:the )?(?:length|center line))?|symmetric(?:al|ally)?(?: (?:to|about|around) (?:the )?(?:center|middle)(?: of @k)?)?|mid height|equally spaced|evenly spaced");

    /// <summary>Why there is no place; null while there is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Diameter of the circle that the members are on; 0 for none.</summary>
    public double Circle { get; private set; }

    /// <summary>How far a body that stands there reaches along the two directions; null for a feature, which is held at its centre.</summary>
    public (double U, double V)? Footprint { get; init; }

    /// <summary>Direction of the first member on it.</summary>
    public double StartAngle { get; private set; }

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
        var (centerU, centerV) = feature.Around?.Spot ?? (Mid(u), Mid(v));
        if (feature.Around is { Spot: null })
        {
            Fault ??= "around what";
        }
        var on = feature.Take(CircleSize);
        if (on is not null)
        {
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

        if (feature.Take(Rows) is { } rows)
        {
            var (r, c) = (int.Parse(rows.Groups["r"].Value, CultureInfo.InvariantCulture), int.Parse(rows.Groups["c"].Value, CultureInfo.InvariantCulture));
            if (feature.Take(Pitch) is not { } pitch || r * c != count)
            {
                Fault ??= "rows";
                return [];
            }

            feature.TakeAll(Center);
            feature.Take(Direction);
            var (n, m) = (SceneThing.Length(pitch, "n"), SceneThing.Length(pitch, pitch.Groups["m"].Success ? "m" : "n"));
            var (a, b) = High(u) - Low(u) >= High(v) - Low(v) ? (c, r) : (r, c);
            var (da, db) = High(u) - Low(u) >= High(v) - Low(v) ? (n, m) : (m, n);
            return [.. Enumerable.Range(0, a).SelectMany(i => Enumerable.Range(0, b).Select(j => (Mid(u) + ((i - ((a - 1) / 2.0)) * da), Mid(v) + ((j - ((b - 1) / 2.0)) * db))))];
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

        if (host.IsRound && (feature.Words.Contains(" from the ", StringComparison.Ordinal)))
        {
            Fault ??= "edge of a round body";
        }

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

        foreach (var off in feature.TakeAll(OffCenter))
        {
            var d = off.Groups["d"].Value;
            var a = d is "left of" or "right of" ? 0 : axis == 2 ? 1 : 2;
            Set(a, Mid(a) + (SceneThing.Length(off, "n") * (d is "above" or "right of" ? 1 : -1)));
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

        foreach (var edge in feature.TakeAll(FromEdge))
        {
            var named = edge.Groups["e"].Value switch { "rear" => "back", "upper" => "top", "lower" => "bottom", var e => e };
            named = named == "free" ? host.Free ?? "" : !host.IsTurned ? named : named switch { "front" => "right", "back" => "left", "left" => "front", "right" => "back", _ => named };
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

            Set(a, [.. Lengths.Where(g => edge.Groups[g].Success).Select(g => SceneThing.Length(edge, g) + Reach(a)).Select(d => low ? Low(a) + d : High(a) - d)]);
        }

        var direction = feature.Take(Direction);
        var along = direction is null ? (int?)null : AxisOf(direction);
        if (feature.Take(FromEnd) is { } ends)
        {
            var a = along ?? (High(u) - Low(u) >= High(v) - Low(v) ? u : v);
            var d = SceneThing.Length(ends, "n") + Reach(a);
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
        var points = (us ?? [Mid(u)]).SelectMany(x => (vs ?? [Mid(v)]).Select(y => (x, y))).ToList();
        if (points.Count != count)
        {
            Fault ??= $"{points.Count} places for {count}";
        }

        return points;
    }

    // A box is told by its side, a round body by its axis; what stands flush in a corner by its side.
    private double Reach(int a, bool isFlush = false) =>
        Footprint is not { } foot || (!isFlush && (feature.IsRound || feature.Words.Contains("center", StringComparison.Ordinal))) ? 0 : (a == Axes.U ? foot.U : foot.V) / 2;

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
