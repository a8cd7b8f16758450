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
    private static readonly Regex Of = SceneWords.Pattern("(?:(?:of|on|at) )?@k");

    private readonly SceneRounds rounds = new(writer);

    /// <summary>Reads one and adds it.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public string? Read(SceneThing edge)
    {
        var host = edge.Owner ?? things.First(t => !t.IsFeature);
        if (edge.Take(Of) is { } of)
        {
            host = things[int.Parse(of.Groups["k"].Value, CultureInfo.InvariantCulture)];
        }

        if (!host.IsFeature && rounds.TryRead(edge, host, out var fault))
        {
            edge.TakeAll(Kinds);
            return fault;
        }

        if (host.IsFeature || host.Boxes.Count != 1 || edge.Take(Kinds) is not { } kind)
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

    private static FeatureSpec Treat(Match kind, Match size, string[] groups, SceneThing host) =>
        new(kind.Groups["c"].Success ? "chamfer" : "fillet", new Dictionary<string, double> { [kind.Groups["c"].Success ? "distance" : "radius"] = SceneThing.Length(size, "n") }, Edges: groups) { On = host.Key };
}
