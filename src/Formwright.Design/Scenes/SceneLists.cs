using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Lists: numbered steps, bullets, and lines of keys and values become statements like any other.</summary>
internal static partial class SceneLists
{
    /// <summary>Writes the lines of lists as sentences.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="counts">How many there are of what, where a line says only that: "lugs = 2".</param>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements, out IReadOnlyDictionary<string, int> counts)
    {
        var many = new Dictionary<string, int>();
        var plain = new List<string>();
        var open = false;
        foreach (var statement in statements)
        {
            var text = Bullet().Replace(statement, "");
            text = Lidless().IsMatch(text) ? Lidless().Replace(text, "") + " , open at the top" : text;
            text = Sheet().Replace(text, "${n} thick");
            if (text.Length == 0 || Step().IsMatch(text) || Said().IsMatch(text))
            {
                continue;
            }

            if (Count().Match(text) is { Success: true } count && Noun(count.Groups["noun"].Value) is { } noun)
            {
                many[noun] = int.Parse(count.Groups["n"].Value, CultureInfo.InvariantCulture);
                continue;
            }

            if (Many().Match(text) is { Success: true } several && Noun(several.Groups["noun"].Value) is not null && !several.Groups["value"].Value.Split(' ').Any(w => SceneWords.Noun("features", w) is not null))
            {
                text = $"{several.Groups["n"].Value} {several.Groups["noun"].Value} {several.Groups["value"].Value}";
            }

            if (Size().Match(text) is { Success: true } size && Noun(size.Groups["noun"].Value) is not (null or "wall"))
            {
                // "lug thickness = 6 mm" is said of the lug that other lines speak of.
                text = $"the {size.Groups["noun"].Value} has a {size.Groups["role"].Value} of {size.Groups["value"].Value}";
            }
            else if (Role().Match(text) is { Success: true } role)
            {
                text = $"with a {role.Groups["role"].Value} of {role.Groups["value"].Value}";
            }
            else if (Named().Match(text) is { Success: true } named)
            {
                text = $"{named.Groups["key"].Value} : {named.Groups["value"].Value}";
            }

            if (text.Contains("open at the top", StringComparison.Ordinal) && !text.Any(char.IsAsciiDigit))
            {
                // "Desk organizer, open at the top." is said of the sizes that follow.
                open = true;
                text = text.Replace(", open at the top", "", StringComparison.Ordinal).Replace("open at the top", "", StringComparison.Ordinal);
            }
            else if (open && text.Contains("mm", StringComparison.Ordinal))
            {
                (open, text) = (false, text + " , open at the top");
            }

            text = Subtracted().Replace(text, m => m.Groups["verb"].Value + (m.Groups["what"].Value is "cylinder" or "circle" or "disc" ? " a hole" : " a pocket"));
            text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (text.Length > 0)
            {
                plain.Add(text);
            }
        }

        counts = many;
        return plain.Exists(s => Files().IsMatch(s)) ? [.. plain.Select(s => s.Replace("column", "file", StringComparison.Ordinal))] : plain;
    }

    /// <summary>A statement without a title that says nothing of the shape: "the frame is", "a support consists of", "a cable spool has".</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="name">The noun of the title, if it is that of the part as a whole.</param>
    public static string Untitled(string statement, out string? name)
    {
        name = null;
        if (Title().Match(statement) is not { Success: true } title)
        {
            return statement;
        }

        var words = title.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rest = statement[title.Length..];
        if (words.Any(w => SceneWords.Has("meaning", w) || w is "top" or "bottom" or "edge" or "edges" or "corner" or "corners" or "rim" or "ends" || SceneWords.Noun("features", w) is not null))
        {
            return statement;
        }

        if (words[^1] == "with" && (SceneWords.Noun("bodies", words[^2]) is not null || rest.Split(' ').FirstOrDefault(w => SceneWords.Noun("bodies", w) is not null || SceneWords.Noun("features", w) is not null) is not { } noun || SceneWords.Noun("features", noun) is not null))
        {
            return statement;
        }

        if (words[^1] is "of" or "has" or "with" && SceneMentions.Names(rest))
        {
            name = words[^1] != "of" ? words[^2] : words.TakeWhile(w => w is not ("consists" or "consisting" or "made" or "is" or "composed" or "comprised")).Last();
            return words[^1] == "of" || SceneWords.Noun("bodies", name) is null ? rest : statement;
        }

        return words.Any(w => SceneWords.Noun("bodies", w) is not null && !SceneWords.Has("things", w)) ? statement : rest;
    }

    private static string? Noun(string words)
    {
        var last = words.Split(' ')[^1];
        return SceneWords.Noun("bodies", last) ?? SceneWords.Noun("features", last);
    }

    [GeneratedRegex(@"^(?:[-#*>+] )+|^\(? ?\d{1,2} \) |^step \d+ :? ?", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\(? ?\d{1,2} ?\)?$|^step \d+ ?:?$", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    // Units, materials and names say nothing of the shape.
    [GeneratedRegex(@"^(?:all )?(?:the )?(?:(?:dimensions|units?|sizes|measurements|lengths) (?:are )?(?:in|:|=|are) ?(?:all )?(?:in )?(?:mm|millimet(?:er|re)s?|inch(?:es)?)|(?:material|finish|colou?r|name|title|part name|project|process|tolerances?) [:=] [^\d]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex(@"^(?:number of )?(?<noun>[a-z][a-z ]*?) (?:count |quantity )?[:=] (?<n>\d{1,3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Count();

    [GeneratedRegex(@"^(?<noun>[a-z][a-z ]*?) (?<role>length|width|height|thickness|depth|diameter|outer diameter|inner diameter|radius|bore) [:=] (?<value>\d[^=:]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Size();

    [GeneratedRegex(@"^(?<noun>[a-z][a-z ]*?) [:=] (?<n>\d{1,2}) (?:(?:x|off|pieces|pcs) )?(?<value>(?:, |each |of |diameter |tapped |through |m\d|\d+(?:\.\d+)?mm (?!x )).*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Many();

    [GeneratedRegex(@"^(?:overall |total |outer )?(?<role>length|width|height|thickness|depth|diameter) [:=] (?<value>\d[^=:]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Role();

    // "2 mm steel" is as thick as that.
    [GeneratedRegex(@"^material [:=] (?<n>[\d.]+mm)(?: thick)? [a-z ]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sheet();

    [GeneratedRegex(@"(?<![^ ])(?:lidless|open topped|topless|(?:without|with no|has no|it has no|no) (?:an? |any |its )?(?:lid|cover|top)|open top)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Lidless();

    // What is taken away is a hole.
    [GeneratedRegex(@"(?<![^ ])(?<verb>cut|cut out|cut away|subtract|remove) (?:an?|another|the) (?:(?:vertical|circular|round|second|solid) )*(?<what>cylinder|circle|disc|cuboid|rectangle)(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Subtracted();

    [GeneratedRegex(@"\d+ columns", RegexOptions.CultureInvariant)]
    private static partial Regex Files();

    [GeneratedRegex(@"^(?:an?|the|this|our|my) (?:[a-z]+ ){1,3}(?:(?:is )?(?:consists|consisting|made up|composed|comprised) of |is (?=an? )|has (?=(?:an?|[2-9]) )|with (?=[2-9] ))", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?<key>[a-z][a-z ]*?) = (?<value>[^=]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
