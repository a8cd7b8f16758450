using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Plates that hang on a wall: what has something on its front, or heights above its lower edge, stands upright, though its sizes are told as those
/// of a plate that lies.
/// </summary>
internal static class SceneWallPlates
{
    private static readonly Regex OnWall = SceneWords.Pattern("(?:out of|from|on|of) (?:the|its) front(?: face| surface| side)?(?! (?:edge|end|left|right|corner|lip|wall|panel|flange|to|and))|#n (?:above|below|up from) (?:the|its) (?:bottom|lower|top|upper) (?:edge|end)|above (?:the|its) (?:bottom|lower) (?:edge|end)|horizontal (?:arm|rod|peg|bar|shelf)|(?:projects?|sticks? out|extends?|projecting) (?:[0-9.]+mm )?horizontally");
    private static readonly Regex Lying = SceneWords.Pattern("ris(?:es?|ing)|stands? (?:on|upright|in|at|along|vertically)|standing|on top|underside|top (?:face|surface)|lies|lying|base|from (?:above|below)|underneath|upwards?|block|lid|box|tray|disc|cylinder");
    private static readonly Regex Flat = SceneWords.Pattern("#a x #b x #c(?: thick)?");
    private static readonly Regex Long = SceneWords.Pattern("#n long");
    private static readonly Regex Plate = SceneWords.Pattern("plate|backplate|board|panel|wall|back|mount|shield|sign");
    private static readonly Regex Height = SceneWords.Pattern("(?<n>(?:#a (?:,|and) )?#b) (?:above|up from) (?:the|its) (?:bottom|lower) (?<e>edge|end)|(?<n>(?:#a (?:,|and) )?#b) below (?:the|its) (?:top|upper) (?<f>edge|end)");
    private static readonly Regex Axis = SceneWords.Pattern("its axis (?:is|lies)(?= [0-9.]+mm (?:from|above|below))");
    private static readonly Regex OnFront = SceneWords.Pattern("(?:is|are|sits?) (?:(?:placed|located|mounted|fixed|attached) )?on(?= (?:the|its) front(?: face| surface| side)?(?: |$))|(?:placed|located|mounted|fixed|attached) on(?= (?:the|its) front(?: face| surface| side)?(?: |$))");

    /// <summary>The statements with such a plate upright.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        var first = Enumerable.Range(0, statements.Count).FirstOrDefault(i => statements[i].Contains("mm", StringComparison.Ordinal), -1);
        if (first < 0 || !statements.Any(s => OnWall.IsMatch(s)) || statements.Any(s => Lying.IsMatch(s)) || !Plate.IsMatch(statements[first]))
        {
            return statements;
        }

        var plate = statements[first];
        if (Flat.Match(plate) is { Success: true } flat)
        {
            var (a, b, c) = (SceneThing.Length(flat, "a"), SceneThing.Length(flat, "b"), SceneThing.Length(flat, "c"));
            if (c >= 0.5 * Math.Min(a, b))
            {
                return statements;
            }

            plate = $"{plate[..flat.Index]}{flat.Groups["a"].Value}mm wide , {flat.Groups["b"].Value}mm high and {flat.Groups["c"].Value}mm thick{plate[(flat.Index + flat.Length)..]}";
        }
        else if (plate.Contains("mm wide", StringComparison.Ordinal) && plate.Contains("mm thick", StringComparison.Ordinal) && !plate.Contains("mm high", StringComparison.Ordinal))
        {
            plate = Long.Replace(plate, "${n}mm high", 1);
        }

        return [.. statements.Select((s, i) => Told(i == first ? plate : s))];
    }

    private static string Told(string statement)
    {
        var text = Axis.Replace(statement, "its center is");
        text = Height.Replace(text, m => $"{(m.Index > 1 && char.IsLetterOrDigit(text[m.Index - 2]) && text[m.Index - 2] != 's' ? ", " : "")}{m.Groups["n"].Value} from the {(m.Groups["e"].Success ? "bottom" : "top")} edge");
        return OnFront.Replace(text, "projects from");
    }
}
