using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Sizes that a body has from another one, as numbers: "equally thick", "just as wide as the base", "with the same width and thickness", "over
/// the full width".
/// </summary>
internal static partial class SceneInheritance
{
    private const string Adjective = "wide|thick|high|tall|long|deep|large|big";
    private const string Noun = "width|thickness|height|length|depth|diameter|size|dimensions|sizes|cross section|section";
    private static readonly Regex Equally = SceneWords.Pattern($"(?:(?:,|and|is|are|also|both) )*equally (?<r>(?:{Adjective})(?: and (?:{Adjective}))?)(?: as @k)?");
    private static readonly Regex AsWide = SceneWords.Pattern($"(?:(?:,|and|is|are|also|both) )*(?:just |exactly )?as (?<r>(?:{Adjective})(?: and (?:{Adjective}))?)(?: as (?:@k|it))?(?! as)");
    private static readonly Regex TheSame = SceneWords.Pattern($"(?:(?:,|and|is|are|of|with|has|have|also|both|in) )*(?:the|an?) (?:same|equal|identical) (?<r>(?:{Noun})(?: and (?:{Noun}))*)(?: (?:as|like|of) (?:@k|it))?");
    private static readonly Regex Full = SceneWords.Pattern("(?:(?:,|and|runs?|runnings?|extends?|extending|goes|going) )*(?:(?:over|across|along|of|spanning|with|has|in) )?(?:the |its )?(?:full|whole|entire|complete) (?<r>width|length|depth)(?: of (?:@k|it))?(?! of)");
    private static readonly Regex LongSide = SceneWords.Pattern("(?:front|rear|back|long|longer|longest) (?:edge|edges|side|sides|end)|(?:its|the|@k) (?:front|rear|back)");
    private static readonly Regex ShortSide = SceneWords.Pattern("(?:left|right|short|shorter|each|both|either|2) (?:and right |and left |short )?(?:edge|edges|side|sides|end|ends)|(?:its|@k) ends|one at each end|one on each side");
    private static readonly Regex Upright = SceneWords.Pattern("(?:stands?|rises?|standing|rising|up|vertical|upright)");
    private static readonly string[] Attitudes = ["vertical", "upright"];
    private static readonly Regex AnyLength = SceneWords.Pattern("#n");
    private static readonly Regex All = SceneWords.Pattern("#a x #b(?: x #c)?|#n (?:in )?(?:outer |outside |inner )?(?:wide|thick|high|tall|long|deep|width|thickness|height|length|depth|diameter)|(?:outer |outside |inner )?(?:width|thickness|height|length|depth|diameter) (?:of |is |: )*#n|#n square");
    private static readonly Regex Sheet = SceneWords.Pattern("#a x #b(?: ,| and)* #t thick|#t thick(?: ,| and| of)* #a x #b(?! x)");
    private static readonly Regex Listed = SceneWords.Pattern("#a x #b(?: x #c)?");

    /// <summary>Writes the sizes of bodies that are told by those of others as numbers.</summary>
    public static void Give(IReadOnlyList<SceneThing> things)
    {
        var bodies = things.Where(t => !t.IsFeature).ToList();
        foreach (var body in bodies)
        {
            if ((body.Names.Overlaps(Attitudes) || (Upright.IsMatch(body.Words) && (LongSide.IsMatch(body.Words) || ShortSide.IsMatch(body.Words)))) && Sheet.Match(body.Words) is { Success: true } sheet)
            {
                // A vertical plate of 60 x 45 mm, 5 mm thick, is one of 60 x 45 x 5 mm.
                body.Words = body.Words.Remove(sheet.Index, sheet.Length).Insert(sheet.Index, $"{sheet.Groups["a"].Value}mm x {sheet.Groups["b"].Value}mm x {sheet.Groups["t"].Value}mm");
            }

            foreach (var pattern in (Regex[])[Equally, AsWide, TheSame, Full])
            {
                body.Words = Thickened().Replace(pattern.Replace(body.Words, m => Given(m, body) ?? m.Value), "${l} x ${t}${between}");
            }
        }

        string? Given(Match match, SceneThing body)
        {
            var source = match.Groups["k"].Success ? things[int.Parse(match.Groups["k"].Value, CultureInfo.InvariantCulture)] : bodies.Find(b => b != body);
            if (source is null || source == body || source.IsFeature)
            {
                return null;
            }

            if (match.Groups["r"].Value is "size" or "sizes" or "dimensions" or "diameter and height" or "diameter and thickness")
            {
                // "A second wall of the same size": all of its sizes.
                var like = match.Groups["k"].Success ? source : bodies.Find(b => b != body && b.Noun == body.Noun) ?? source;
                return AnyLength.IsMatch(body.Words) ? null : $" , {string.Join(" , ", All.Matches(like.Words).Select(m => m.Value))}";
            }

            var sizes = match.Groups["r"].Value.Split(" and ").Select(role => Size(Role(role), source, body)).ToList();
            return sizes.Contains(null) ? null : $" , {string.Join(" , ", sizes)}";
        }
    }

    private static string Role(string word) => word switch
    {
        "wide" => "width", "thick" => "thickness", "high" or "tall" => "height", "long" => "length", "deep" => "depth", "large" or "big" or "dimensions" or "sizes" => "size", _ => word,
    };

    // A size of the source in words that are said of a body; null when the source does not have it.
    private static string? Size(string role, SceneThing source, SceneThing body)
    {
        if (role is "size" or "cross section" or "section")
        {
            return null;
        }

        var words = role switch { "width" => "wide|width", "thickness" => "thick|thickness", "height" => "high|tall|height", "length" => "long|length", "depth" => "deep|depth", _ => "diameter" };
        if (Regex.Match(source.Words, $@"(?<![^ ])(?<n>\d+(?:\.\d+)?)mm (?:in )?(?:{words})(?![^ ])|(?<![^ ])(?:{words}) (?:of |is |: |= )*(?<n>\d+(?:\.\d+)?)mm(?![^ ])") is { Success: true } said)
        {
            return Text(said.Groups["n"].Value, role);
        }

        if (role == "depth" && source.Words.Contains("mm long", StringComparison.Ordinal) && Size("width", source, body) is { } across)
        {
            // What is long and wide is as deep as it is wide.
            return across.Replace("width", "depth", StringComparison.Ordinal);
        }

        if (Listed.Match(source.Words) is not { Success: true } list)
        {
            // "10 mm high" is the thickness of a plate.
            return role == "thickness" && source.Words.Contains("mm high", StringComparison.Ordinal) ? Size("height", source, body)?.Replace("height", "thickness", StringComparison.Ordinal) : null;
        }

        // What stands along the rear is as wide as its host is long.
        var along = LongSide.IsMatch(body.Words) && !ShortSide.IsMatch(body.Words);
        var (a, b, c) = (list.Groups["a"].Value, list.Groups["b"].Value, list.Groups["c"]);
        return role switch
        {
            "thickness" => c.Success ? Text(new[] { a, b, c.Value }.MinBy(v => double.Parse(v, CultureInfo.InvariantCulture))!, role) : null,
            "length" => Text(a, Upright.IsMatch(body.Words) && !body.Words.Contains("mm wide", StringComparison.Ordinal) ? "width" : role),
            "width" => Text(along ? a : b, role),
            "height" when c.Success => Text(c.Value, role),
            _ => null,
        };
    }

    private static string Text(string value, string role) => $"{role} of {value}mm";

    // "80 x 60 mm, equally thick" is a list of three.
    [GeneratedRegex(@"(?<![^ ]|x )(?<l>\d+(?:\.\d+)?mm x \d+(?:\.\d+)?mm)(?! x)(?<between>[^;]*?)  ?, thickness of (?<t>\d+(?:\.\d+)?mm)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Thickened();
}
