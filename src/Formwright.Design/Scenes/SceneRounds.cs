using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>Plates that end in a half circle, or in two rounded corners.</summary>
/// <param name="writer">Takes what is cut away.</param>
internal sealed class SceneRounds(SceneWriter writer)
{
    /// <summary>A rounded end said beside a body, not in a statement of its own.</summary>
    public static readonly Regex Embedded = SceneWords.Pattern(@"(?:(?:,|and|with|the|its|whose) )+top (?:is )?rounded (?:with|to|by) (?:a )?(?:radius of )?#n(?: radius)?|(?:(?:,|and|with|has|have|which|that|is|are|a|an|the|its|whose) )*(?:(?:(?:both|2|the|its|free|upper|top|outer|left|right|front|rear|1|one) )*(?:ends?|top) (?:(?:is|are|being) )?(?:fully|completely) round(?:ed)?|(?:fully|completely) round(?:ed)? (?:(?:upper|free|top|outer|left|right|front|rear) )?(?:ends?|top)(?! half))(?: \( ?(?:radius )?#n(?: radius)? ?\)| with (?:a )?(?:radius (?:of )?#n|#n radius)| (?:of|with) #n radius)?|(?:(?:,|and|with|has|its|the) )*(?:the |its |both |1 |one )?(?:(?:free|upper|left|right|front|rear|other) )?ends? (?:is|are) rounded (?:with|to|by) (?:a )?(?:radius of )?#n(?: radius)?");
    private static readonly Regex Whole = SceneWords.Pattern(@"(?:fully|completely|full) (?:rounded|round|radiused|radius)|(?:a )?(?:half circle|semicircle|semi circle|half round)|semicircular(?:ly)?");
    private static readonly Regex Rounded = SceneWords.Pattern("rounded|round");
    private static readonly Regex Upper = SceneWords.Pattern(@"(?:(?:the|its|both|2|at|of|on|in|each|every) )*(?:upper|top)(?: (?:2|outer|front|end|corners?|edges?|ends?|side))*(?: of (?:the |each |every |both )?@k)?|(?:(?:ends?|at|the|its|of|with|and|,|whose) )+top(?: of (?:the |each |every |both )?@k)?");
    private static readonly Regex Side = SceneWords.Pattern(@"(?:(?:the|its|both|2|at|of|on|in|each) )*(?<s>left|right|front|rear|back|free|outer)(?: (?:2|hand|outer))*(?: (?:corners?|ends?|side))+(?: of (?:the )?@k)?");
    private static readonly Regex Ends = SceneWords.Pattern(@"(?:(?:the|its|both|2|at|of|on|in|each|short|one|1) )*ends?(?: of (?:the |each )?@k)?");
    private static readonly Regex Radius = SceneWords.Pattern(@"(?:(?:with|by|of|a|an|to|the|is|are|has|have|\() )*(?:radius (?:of |is )?#n|#n(?: radius)?|#n radii)(?: each)?(?: \))?");

    /// <summary>Reads one; false when the words tell of other edges.</summary>
    public bool TryRead(SceneThing edge, SceneThing host, out string? fault)
    {
        fault = null;
        var words = edge.Words;
        var whole = Whole.IsMatch(words);
        var corners = words.Contains("corner", StringComparison.Ordinal) && !words.Contains("chamfer", StringComparison.Ordinal);
        var end = Rounded.IsMatch(words) && (Ends.IsMatch(words) || (Embedded.IsMatch(words) && Upper.IsMatch(words)));
        if (host.IsRound || host.Boxes.Count == 0 || !(whole || corners || end))
        {
            return false;
        }

        var size = host.Boxes[0].Size;
        var thin = size.X < Math.Min(size.Y, size.Z) ? 0 : size.Y < Math.Min(size.X, size.Z) ? 1 : 2;
        (int Axis, int Sign)[] ends;
        if (Upper.IsMatch(words) && thin != 2)
        {
            edge.TakeAll(Upper);
            ends = [(2, 1)];
        }
        else if (thin == 2 && Side.Match(words) is { Success: true } side && SideOf(side.Groups["s"].Value, host) is { } named)
        {
            edge.TakeAll(Side);
            ends = [named];
        }
        else if (thin == 2 && (whole || end) && Ends.Match(words) is { Success: true } both)
        {
            edge.TakeAll(Ends);
            var axis = size.X >= size.Y ? 0 : 1;
            ends = !both.Value.Contains("ends", StringComparison.Ordinal) ? [(axis, 1)] : [(axis, -1), (axis, 1)];
        }
        else
        {
            return false;
        }

        edge.TakeAll(Whole);
        edge.TakeAll(Rounded);
        var radius = edge.Take(Radius) is { } said ? SceneThing.Length(said, "n") : 0;
        foreach (var box in host.Boxes)
        {
            foreach (var (axis, sign) in ends)
            {
                var width = SceneBodies.Of(box.Size, 3 - thin - axis);
                var full = whole ? width / 2 : radius;
                if (full <= 0 || (whole && radius > 0 && Math.Abs(radius - full) > 1e-6) || full > (width / 2) + 1e-6 || full > SceneBodies.Of(box.Size, axis) + 1e-6)
                {
                    fault = "radius of an end";
                    return true;
                }

                Cut(box, thin, axis, sign, full, Math.Abs(full - (width / 2)) < 1e-6);
                var at = sign > 0 ? SceneBodies.Of(box.Max, axis) - full : SceneBodies.Of(box.Min, axis) + full;
                host.Roundings.Add((thin, axis, at));
            }
        }

        return true;
    }

    private static (int Axis, int Sign)? SideOf(string side, SceneThing host) => (side is "free" or "outer" ? host.Free : side) switch
    {
        "left" => (0, -1),
        "right" => (0, 1),
        "front" => (1, -1),
        "rear" or "back" => (1, 1),
        _ => null,
    };

    // What stands over the arc, reaching a little out of the body so that no faces coincide.
    private void Cut(Box3 box, int thin, int axis, int sign, double r, bool whole)
    {
        var across = 3 - thin - axis;
        var (w, e) = (SceneBodies.Of(box.Size, across) / 2, r * Layout.Overshoot);
        (double P, double Q, double Bulge)[][] outlines = whole
            ? [[(-w - e, -r, 0), (-w, -r, -1), (w, -r, 0), (w + e, -r, 0), (w + e, e, 0), (-w - e, e, 0)]]
            : [Corner(1), Corner(-1)];
        foreach (var outline in outlines)
        {
            // Seen along the thickness: X is mirrored across Y.
            (double X, double Y) Seen(double p, double q)
            {
                var (pw, qw) = (SceneBodies.Of(box.Center, across) + p, (sign > 0 ? SceneBodies.Of(box.Max, axis) : SceneBodies.Of(box.Min, axis)) + (sign * q));
                var (x, y, z) = (across == 0 ? pw : axis == 0 ? qw : 0, across == 1 ? pw : axis == 1 ? qw : 0, across == 2 ? pw : axis == 2 ? qw : 0);
                return thin == 2 ? (x, y) : thin == 1 ? (-x, z) : (y, z);
            }

            var (o, a, b) = (Seen(0, 0), Seen(1, 0), Seen(0, 1));
            var hand = Math.Sign(((a.X - o.X) * (b.Y - o.Y)) - ((a.Y - o.Y) * (b.X - o.X)));
            var sizes = new Dictionary<string, double> { ["height"] = SceneBodies.Of(box.Size, thin) };
            for (var i = 0; i < outline.Length; i++)
            {
                var (x, y) = Seen(outline[i].P, outline[i].Q);
                (sizes[$"x{i + 1}"], sizes[$"y{i + 1}"]) = (x, y);
                if (outline[i].Bulge != 0)
                {
                    sizes[$"b{i + 1}"] = outline[i].Bulge * hand;
                }
            }

            var (p0, p1) = (outline.Min(c => c.P), outline.Max(c => c.P));
            var (q0, q1) = (outline.Min(c => c.Q), outline.Max(c => c.Q));
            writer.Cut(new BodySpec("outline", sizes), thin switch { 0 => "x", 1 => "y", _ => null }, Bounds(box, thin, axis, sign, (p0, p1), (q0, q1)));
        }

        (double, double, double)[] Corner(int s) => [(s * (w - r), 0, s * Math.Tan(-Math.PI / 8)), (s * w, -r, 0), (s * (w + e), -r, 0), (s * (w + e), e, 0), (s * (w - r), e, 0)];
    }

    private static Box3 Bounds(Box3 box, int thin, int axis, int sign, (double Low, double High) p, (double Low, double High) q)
    {
        var across = 3 - thin - axis;
        var edge = sign > 0 ? SceneBodies.Of(box.Max, axis) : SceneBodies.Of(box.Min, axis);
        double[] low = new double[3], high = new double[3];
        (low[thin], high[thin]) = (SceneBodies.Of(box.Min, thin), SceneBodies.Of(box.Max, thin));
        (low[across], high[across]) = (SceneBodies.Of(box.Center, across) + p.Low, SceneBodies.Of(box.Center, across) + p.High);
        (low[axis], high[axis]) = sign > 0 ? (edge + q.Low, edge + q.High) : (edge - q.High, edge - q.Low);
        return new(new(low[0], low[1], low[2]), new(high[0], high[1], high[2]));
    }
}
