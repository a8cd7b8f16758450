using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Caps, lids and cups that stand with their opening down: told by two diameters or a wall, and by a depth or the thickness of the closed end.
/// They become a solid body and a recess in its underside.
/// </summary>
internal static class SceneCaps
{
    private const string Lead = "(?:(?:,|;|and|with|has|have|is|are|a|an|the|its|it|of|at|measures|being) )*";
    private const string End = "(?:(?:closed|solid|upper) )*(?:top|end|crown|face|end face|top plate|cover plate|end wall)";
    private static readonly Regex Name = SceneWords.Pattern("(?<n>caps?|lids?|covers?|piston|cup)");
    private static readonly Regex Open = SceneWords.Pattern($"{Lead}(?:open|hollow) (?:(?:at|on|from) )?(?:the )?(?:bottom|below|underneath|underside|lower end|lower side|one end|1 end)(?: side)?|{Lead}closed (?:(?:at|on) (?:the )?(?:top|upper end|one end|1 end)|above)|{Lead}with (?:one|a) closed end");
    private static readonly Regex Inner = SceneWords.Pattern($"{Lead}(?:inner|inside|internal) diameter (?:of |is |: |= )*#n|{Lead}#n (?:inner|inside|internal)(?: diameter)?|{Lead}(?:inside|interior|cavity|room|hollow)(?: diameter)? (?:(?:is|measures|has|of|a|:|diameter) )*#n(?: (?:in )?diameter)?|{Lead}id (?:of |: |= )?#n");
    private static readonly Regex Deep = SceneWords.Pattern($"{Lead}#n (?:in )?(?:deep|depth)|{Lead}(?:inside |inner |internal )?depth (?:of |is |: |= )*#n");
    private static readonly Regex Top = SceneWords.Pattern($"{Lead}thickness (?:of |at )(?:the )?{End} (?:of |is |: |= )*#n|{Lead}{End}(?: (?:wall )?thickness)? (?:of |is |: |= )*#n(?: thick)?|{Lead}#n (?:thick )?{End}");
    private static readonly Regex Wall = SceneWords.Pattern($"{Lead}(?:side |lateral )?(?:walls?|sidings?)(?: thickness)? (?:of |is |are |: |= )*#n(?: thick)?|{Lead}#n (?:thick )?(?:side )?(?:walls?|sidings?)");
    private static readonly Regex Diameter = SceneWords.Pattern($"{Lead}(?:outer |outside |external |overall )?diameter (?:of |is |: |= )*#n(?: outside)?|{Lead}#n (?:in )?(?:outer |outside |external )?diameter(?: outside)?|{Lead}od (?:of |: |= )?#n|{Lead}#n (?:outside|od)");
    private static readonly Regex High = SceneWords.Pattern($"{Lead}(?:overall |total |outer |outside )?height (?:of |is |: |= )*#n|{Lead}#n (?:in )?(?:high|tall|height)(?: overall| in total)?");
    private static readonly Regex Idle = SceneWords.Pattern("(?:tube|pipe|jar|inside|outside|round|cylindrical|overall|total|simple|end|component|cylinder|body|thin|walled|deep)");

    /// <summary>The statements with such a body in plain words.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        var at = statements.ToList().FindIndex(s => Open.IsMatch(s) || (Top.IsMatch(s) && Inner.IsMatch(s)));
        if (at < 0 || statements.Take(at + 1).Select(s => Name.Match(s)).FirstOrDefault(m => m.Success) is not { } name)
        {
            return statements;
        }

        // All sizes stand before the first feature.
        var first = statements.ToList().FindIndex(s => s.Contains("mm", StringComparison.Ordinal));
        for (; first >= 0 && first <= at; first++)
        {
            for (var last = at; last < Math.Min(statements.Count, at + 3); last++)
            {
                if (Read(statements.Skip(first).Take(last - first + 1), name.Groups["n"].Value.TrimEnd('s')) is { } plain)
                {
                    return [.. statements.Take(first), .. plain, .. statements.Skip(last + 1)];
                }
            }
        }

        return statements;
    }

    private static string[]? Read(IEnumerable<string> statements, string noun)
    {
        var text = string.Join(" ; ", statements);
        double? Take(Regex pattern)
        {
            if (pattern.Match(text) is not { Success: true } match)
            {
                return null;
            }

            text = string.Join(' ', $"{text[..match.Index]} {text[(match.Index + match.Length)..]}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return match.Groups["n"].Success ? SceneThing.Length(match, "n") : 0;
        }

        var isOpen = Take(Open) is not null;
        var (inner, top, wall, outer, high) = (Take(Inner), Take(Top), Take(Wall), Take(Diameter), Take(High));
        var deep = Take(Deep);
        inner ??= outer - (2 * wall);
        deep ??= high - top;
        if (inner is not { } d || deep is not { } p || outer is not { } whole || high is not { } h || d >= whole || p >= h || (wall is not null && Math.Abs(whole - d - (2 * wall.Value)) > 1e-6) || (top is not null && Math.Abs(h - p - top.Value) > 1e-6) || !(isOpen || top is not null))
        {
            return null;
        }

        // "Closed on top, open below" says the same twice.
        text = Idle.Replace(Name.Replace(Open.Replace(text, ""), ""), "");
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => w is "," or ";" or ":" || SceneWords.Has("free", w))
            ? [FormattableString.Invariant($"a {noun} of {whole}mm diameter and {h}mm height"), FormattableString.Invariant($"from the bottom a recess of {d}mm diameter and {p}mm deep")]
            : null;
    }
}
