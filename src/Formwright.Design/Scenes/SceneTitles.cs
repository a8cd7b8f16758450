using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Names of parts: trade names whose words say nothing of the shape ("T-slot nut", "coupling half"), adjectives of what is told later
/// ("a slotted plate"), and names that are no body, whose sizes are those of a block ("card stand, 90 x 30 x 20 mm").
/// </summary>
internal static class SceneTitles
{
    private static readonly Regex Sized = new(@"^(?:an? |the |my )?(?<t>(?:[a-z]+ ){1,3}), (?=\d+(?:\.\d+)?mm x \d+(?:\.\d+)?mm x \d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // "Model a traffic cone: a square base plate ...": what it is called says nothing of its shape.
    private static readonly Regex Called = new("^(?:(?:please|now) )*(?:create|model|design|make|build|construct|draw|generate|produce) (?:an?|the|one) (?:simple |small |basic )?(?<t>[a-z]+(?: [a-z]+){0,3}) : (?=(?:an?|one|two|[2-9]) )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Trade = SceneWords.Pattern($"(?:{string.Join('|', SceneWords.All("products"))})s?");
    private static readonly Regex Postposed = new("^(?<h>(?:an? |the |my )?(?:[a-z]+ ){1,3}?)(?:, )?(?<a>round|square|rectangular|stepped|flanged|circular)(?= ,|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Adjective = SceneWords.Pattern("(?:slotted|notched|ribbed|flanged|perforated|gusseted|grooved|finned|drilled|bored|forked|stepped|(?:, )?u shaped)");

    // What such an adjective promises, when a later statement tells it.
    private static readonly Dictionary<string, string[]> Promises = new()
    {
        ["slotted"] = ["slot", "slots"], ["notched"] = ["notch", "notches"], ["ribbed"] = ["rib", "ribs"], ["flanged"] = ["flange", "flanges"], ["perforated"] = ["holes"], ["gusseted"] = ["gusset", "gussets", "rib", "ribs"],
        ["grooved"] = ["groove", "grooves"], ["finned"] = ["fin", "fins"], ["drilled"] = ["hole", "holes"], ["bored"] = ["bore", "hole"], ["forked"] = ["slot", "fork"], ["u shaped"] = ["slot"], ["stepped"] = ["diameter", "section", "step", "steps"],
    };

    // "Design a knob consisting of a cylinder ...": the knob is no body of its own.
    private static readonly Regex Consists = new("^(?:(?:please|now) )*(?:create|model|design|make|build|construct|draw|generate|produce) (?:an?|the|one) (?:simple |small |basic )?(?<t>[a-z]+(?: [a-z]+){0,2}) (?:(?:that|which) )?(?:consisting|consists|composed|made|made up|comprised|built) of (?=(?:an?|one|two|[2-9]) )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The statements without a title that says of what the part consists.</summary>
    public static IReadOnlyList<string> Untitled(IReadOnlyList<string> statements) =>
        statements.Count > 0 && Consists.Match(statements[0]) is { Success: true } title && !title.Groups["t"].Value.Split(' ').Any(w => w is "shaped" or "shape" || w.Length == 1)
            ? [statements[0][title.Length..], .. statements.Skip(1)]
            : statements;

    /// <summary>The statements without such names, or with such a part as a block.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements) => Block(Named(statements));

    private static IReadOnlyList<string> Named(IReadOnlyList<string> statements)
    {
        if (statements.Count == 0)
        {
            return statements;
        }

        if (Called.Match(statements[0]) is { Success: true } called && !called.Groups["t"].Value.Split(' ').Any(w => SceneWords.Has("hollow", w) || w is "shaped" or "shape" or "bracket" || w.Length == 1))
        {
            return [statements[0][called.Length..], .. statements.Skip(1)];
        }

        var first = Postposed.Replace(statements[0], "${a} ${h}").Replace("  ", " ", StringComparison.Ordinal);
        var later = statements.Skip(1).SelectMany(s => s.Split(' ')).ToHashSet();
        var end = first.IndexOf("mm", StringComparison.Ordinal);
        first = Adjective.Replace(first, m => (end < 0 || m.Index < end) && Promises[m.Value.TrimStart(',', ' ')].Any(p => later.Contains(p) || (m.Value.EndsWith("u shaped", StringComparison.Ordinal) && statements[0].Contains($" {p} ", StringComparison.Ordinal))) ? "" : m.Value);
        first = Trade.Replace(first, m => end < 0 || m.Index < end ? "component" : m.Value);
        first = string.Join(' ', first.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return first == statements[0] ? statements : first.Contains("component", StringComparison.Ordinal) && first.Split(' ').All(w => w == "component" || SceneWords.Has("free", w)) ? [.. statements.Skip(1)] : [first, .. statements.Skip(1)];
    }

    private static IReadOnlyList<string> Block(IReadOnlyList<string> statements) =>
        statements.Count > 0 && Sized.Match(statements[0]) is { Success: true } title && !SceneMentions.Names(title.Groups["t"].Value.Trim()) && !title.Groups["t"].Value.Split(' ').Any(w => SceneWords.Has("meaning", w))
            ? [Sized.Replace(statements[0], "a block , "), .. statements.Skip(1)]
            : statements;
}
