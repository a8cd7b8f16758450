using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Reads roundings and chamfers of named edges.</summary>
/// <param name="things">All things of the scene.</param>
/// <param name="writer">Takes what is built.</param>
internal sealed class SceneEdges(IReadOnlyList<SceneThing> things, SceneWriter writer)
{
    private static readonly string[] Sides = ["front", "back", "left", "right"];
    private static readonly Regex Kinds = SceneWords.Pattern(@"(?<c>chamfers?|chamfered|bevel|beveled|bevelled|broken|break)|(?<r>rounded|fillets?|filleted|roundings?|round|radius|radii|rounding)");
    private static readonly Regex Size = SceneWords.Pattern(@"(?:(?:with|by|of|a|an|to|the|is|are|have|has) )*(?:#n(?: x (?:45deg|#m))?(?: x 45deg)?(?: (?:radius|radii|chamfers?|fillets?|roundings?))?)(?: each| (?:at )?45deg)?");
    private static readonly Regex Group = SceneWords.Pattern(@"(?:(?:the|its|all|on|at|of|along|each|outer|outside|4|four|in|around|runs|run|round) )*(?<g>vertical|upright|top|upper|bottom|lower|both|2|all|corner|every|)(?: ?(?:outer|outside|face|end|vertical|circular|round|long))* ?(?<w>edges?|corners?|rims?|ends?|)(?: of (?:the )?(?:top |upper )?(?:face|surface|both ends|@k))?");
    private static readonly Regex OneSide = SceneWords.Pattern("(?:the |2 |both |outer )*(?:front|rear|back|left|right) vertical (?:edges|corners)|(?:the |2 |both |outer )*vertical (?:edges|corners) (?:at|on|of) the (?:front|rear|back|left|right)(?: (?:side|face|end))?");
    private static readonly Regex RoundEnds = SceneWords.Pattern(@"(?:(?:the|its|at|on|of|along|each|both|2|outer|free|other|opposite|left|right|upper|lower|top|bottom|all|and|sharp|hand) )*(?:ends?|edges?|rims?|faces?)(?: (?:edges?|faces?))?(?: of (?:the )?(?:whole |entire )?(?:@k|shaft|part|pin))?");
    private static readonly Regex Of = SceneWords.Pattern("(?:(?:of|on|at) )?@k");

    private static readonly Regex InnerCorner = SceneWords.Pattern("(?:(?:the|in|at|an|a) )*(?:inside|inner|internal) (?:corner|edge)");
    private static readonly Regex Between = SceneWords.Pattern("between (?:them|@j(?: and (?:the )?@k)?|the (?:legs|plates))");
    private readonly SceneRounds rounds = new(writer);

    /// <summary>Reads one and adds it.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Read(SceneThing edge)
    {
        var host = edge.Owner ?? things.First(t => !t.IsFeature);
        var isNamed = edge.Owner is not null;
        if (edge.Take(Of) is { } of)
        {
            isNamed = true;
            host = things[int.Parse(of.Groups["k"].Value, CultureInfo.InvariantCulture)];
        }

        if (edge.Take(InnerCorner) is not null && edge.Take(Size) is { } inner && !inner.Groups["m"].Success)
        {
            edge.TakeAll(Kinds);
            edge.TakeAll(Between);
            return new SceneGussets(things).Round(SceneThing.Length(inner, "n"), writer);
        }

        if (!host.IsFeature && rounds.TryRead(edge, host, out var fault))
        {
            edge.TakeAll(Kinds);
            return fault;
        }

        if (host.IsFeature || host.Boxes.Count == 0 || edge.Take(Kinds) is not { } kind)
        {
            return "edges of what";
        }

        edge.TakeAll(Kinds);
        var words = " " + edge.Words + " ";
        if (edge.Take(Size) is not { } size || size.Groups["m"].Success)
        {
            return "size of edges";
        }

        bool Says(string word) => words.Contains($" {word} ", StringComparison.Ordinal);
        if (host is { IsRound: true, Axis: 2 } && (Says("end") || Says("ends") || Says("left") || Says("right") || Says("free") || host.IsWhole))
        {
            return Ends(edge, kind, size, host, isNamed, Says);
        }

        if (host.Boxes.Count != 1 || host.IsWhole)
        {
            return "edges of what";
        }

        var box = host.Boxes[0];
        var thin = box.Size.X < 0.5 * Math.Min(box.Size.Y, box.Size.Z) ? "lengthwise" : box.Size.Y < 0.5 * Math.Min(box.Size.X, box.Size.Z) ? "crosswise" : "vertical";
        var sides = (string[])[.. Sides.Where(Says), .. Says("rear") ? ["back"] : Array.Empty<string>()];
        if (sides.Length == 1 && Says("vertical") && !host.IsRound && !host.IsTurned && edge.Take(OneSide) is not null)
        {
            string[] pair = sides[0] is "front" or "back" ? [$"{sides[0]}+left", $"{sides[0]}+right"] : [$"front+{sides[0]}", $"back+{sides[0]}"];
            writer.Add(Treat(kind, size, pair, host));
            return null;
        }

        if (Says("front") || Says("rear") || Says("back") || Says("left") || Says("right") || Says("long") || Says("short") || Says("inner") || Says("inside") || Says("free") || Says("lower") && Says("upper"))
        {
            return "which edges";
        }

        string[]? groups = host.IsRound
            ? Says("top") || Says("upper") ? ["top"] : Says("bottom") || Says("lower") ? ["bottom"] : Says("both") || Says("edges") || Says("ends") ? ["top", "bottom"] : null
            : Says("vertical") ? ["vertical"] : Says("top") || Says("upper") ? ["top"] : Says("bottom") || Says("lower") ? ["bottom"] : Says("corner") || Says("corners") ? [thin] : Says("all") && Says("edges") ? ["all"] : null;
        if (groups is null || (!host.IsRound && Says("edge") && !Says("around")))
        {
            return "which edges";
        }

        edge.TakeAll(Group);
        writer.Add(Treat(kind, size, groups, host));
        return null;
    }

    // The ends of a turned part, or of one of its sections.
    private string? Ends(SceneThing edge, Match kind, Match size, SceneThing host, bool isNamed, Func<string, bool> says)
    {
        var bodies = things.Where(t => t is { IsFeature: false, IsWhole: false, Boxes.Count: 1 }).ToList();
        var box = host.Boxes[0];
        string[]? ends = says("both") || says("ends") ? ["bottom", "top"]
            : says("left") || says("bottom") || says("lower") ? ["bottom"]
            : says("right") || says("top") || says("upper") ? ["top"]
            : SceneStack.FreeEnd(things, host) is { } free ? [free] : null;
        if (ends is null || host.Boxes.Count != 1 || says("inner") || says("vertical") || says("front") || says("rear"))
        {
            return "which end";
        }

        // Both ends of one of several bodies on an axis are those of the part, unless it is named.
        var whole = SceneStack.Around(bodies);
        foreach (var end in ends)
        {
            var of = isNamed && !host.IsWhole ? host
                : bodies.Find(b => end == "top" ? Math.Abs(b.Boxes[0].Max.Z - whole.Max.Z) < 1e-6 : Math.Abs(b.Boxes[0].Min.Z - whole.Min.Z) < 1e-6);
            if (of is not { IsRound: true, Form: null or "prism" } || !SceneStack.IsFree(things, of, end == "top" ? of.Boxes[0].Max.Z : of.Boxes[0].Min.Z))
            {
                return "no free end";
            }

            writer.Add(Treat(kind, size, [end], of));
        }

        edge.TakeAll(RoundEnds);
        edge.TakeAll(Group);
        return null;
    }

    private static FeatureSpec Treat(Match kind, Match size, string[] groups, SceneThing host) =>
        new(kind.Groups["c"].Success ? "chamfer" : "fillet", new Dictionary<string, double> { [kind.Groups["c"].Success ? "distance" : "radius"] = SceneThing.Length(size, "n") }, Edges: groups) { On = host.Key };
}
