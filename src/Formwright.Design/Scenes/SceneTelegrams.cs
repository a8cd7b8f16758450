using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Standards;

namespace Formwright.Design.Scenes;

/// <summary>
/// Puts a part told in short into whole statements: "Shaft support: base 70 x 30 x 8, upright block 30 x 30 x 32 in the middle" names the part,
/// leaves out units and articles, and has a thing in each clause.
/// </summary>
internal static class SceneTelegrams
{
    private const string Opening = "(?:in|on|at|below|above|under|underneath|beneath|behind|from|around|through)(?: top of| the [a-z]+(?: of)?| each [a-z]+| both [a-z]+| one [a-z]+| its [a-z]+(?: [a-z]+)?)?(?: the [a-z]+| it| this| that)?(?: ,)?";

    // "Motor mount :", "lens cap for a 52mm filter :"
    private static readonly Regex Title = new("^(?:(?:please|make|create|design|model|draw|build|i|need|want|me|us|an?|the|my|our|new) )*(?<t>[a-z][^:=]*?) : (?=[^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Bare = new(@"^(?:(?:outside|overall|outer|about|size|of) )*\d[\d.]*mm", RegexOptions.CultureInvariant);
    private static readonly Regex Outside = new("^(?:outside|overall|outer|size) (?=[0-9.]+mm (?:x|diameter) )", RegexOptions.CultureInvariant);

    // Whose pieces are told by other rules: the letter says how they lie, and a hexagon is no cylinder.
    private static readonly Regex Unfit = SceneWords.Pattern("[a-z] shaped?|hexagon|hexagonal|hex");

    // Whether a flange closes the bore of a tube, and what a length is that of, the other readers know better.
    private static readonly Regex Pierced = SceneWords.Pattern("(?:flanges?|collars?|rims?) .*(?:id|inner|inside|tube|pipe|sleeve)|(?:id|inner|inside|tube|pipe|sleeve) .*(?:flanges?|collars?|rims?)");
    private static readonly Regex Whole = SceneWords.Pattern("overall|total|including|altogether");
    private static readonly Regex Purpose = SceneWords.Pattern("(?:for|to fit|to suit) .*");

    // "holes : 4 m6 clearance 10mm in from each corner , 1 20mm in the center"
    private static readonly Regex Series = new(@"^(?:the )?(?<n>holes|slots|pockets|recesses|bosses|posts|pins|ribs|grooves) : (?<i>\d.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Listed = new(@"(?<l>[0-9.]+)mm x (?<w>[0-9.]+)mm x (?<t>[0-9.]+)mm", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Ears = SceneWords.Pattern("(?<=(?:ears?|lugs?|tabs?|wings?) .*)(?:on|at) (?<s>(?:the |its )?(?:left and (?:the )?right (?:sides?|ends?)|(?:both|each|either|the 2)(?: of the)?(?: short| long| narrow)? (?:sides?|ends?)))");
    private static readonly Regex Running = SceneWords.Pattern("(?<=(?:slots?|grooves?|channels?) .*)(?:(?:running|runs|going|across the [a-z]+) )*from (?:(?<x>left to right|right to left)|front to back|back to front)");
    private static readonly Regex Screw = SceneWords.Pattern("m(?<m>[0-9]+(?:[.][0-9]+)?)(?: clearance(?= [a-z0-9])|(?= holes?(?! (?:[a-z]+ ){0,2}(?:tapped|threaded))(?: |$)))");
    private static readonly Regex TwoEnds = SceneWords.Pattern("(?:one|1|first|lower|left) end .*(?:other|second|upper|right|opposite) end");
    private static readonly Regex Entry = new(@"(?:^| ,| and) (?=\d+ (?:m\d|\d[\d.]*mm|of |diameter )|\d{1,2}mm x \d[\d.]*mm(?! x))|(?:^| ,) (?=an? (?:m\d|\d[\d.]*mm))", RegexOptions.CultureInvariant);
    private static readonly Regex Crossed = new(@"^(?<n>\d{1,2})(?:mm x (?<d>\d[\d.]*mm)(?! x)|mm (?<d>m\d))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Counted = new(@"^(?<s>(?:\d+|an?) (?:of )?(?:diameter )?(?:m\d+(?:\.\d+)?(?: (?:clearance|tapped|threaded|through))*|\d[\d.]*mm(?: x \d[\d.]*mm)*(?: (?:diameter|through|blind|tapped))*))(?= |$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Pause = new("(?<b> , and | , plus | , with | , | and | plus | with )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Opened = new($"^(?:{Opening} )(?=(?:an?|[0-9]+) )", RegexOptions.CultureInvariant);
    private static readonly Regex Standing = SceneWords.Pattern("(?:,|and|,? which is|,? that is)? ?(?:standing|resting|carried|supported) (?:on|by)(?= (?:an?|[2-8]) )");
    private static readonly HashSet<string> NoThings = ["counterbore", "countersink", "radius", "radii", "round", "rounding", "flat", "chamfer", "fillet", "section", "wall", "walls", "floor", "stop", "part", "piece", "opening", "base"];
    private static readonly HashSet<string> Sizes = ["mm", "diameter", "wide", "long", "high", "tall", "thick", "deep", "x", "by", "of"];

    // Of the wordings of such texts, with "%b" for the first body: where a thing is, and what is left out beside it.
    private static readonly (Regex Pattern, string Plain)[] Idioms = [.. new (string, string)[]
    {
        // "120 mm long, 12 x 10 mm section"
        (@"#l long ,? ?(?:of |with |and )?(?:an? )?#e x #f (?:cross )?section", "${l}mm x ${e}mm x ${f}mm"),
        (@"(?<p>round|circular) #d (?:cross )?section", "${d}mm diameter"),

        ("^an? (?<s>(?:[0-9.]+mm (?:high|tall|thick|wide|long|deep)(?: ,| and)? )+)(?<n>lip|upstand|ledge|rim|wall|post|leg|arm|ear|tab|lug|block|plate)(?= )", "a ${n} ${s}"),

        // A back stands.
        (@"(?<=^(?:an? )?(?:back|wall|rear) ?(?:plate|board|panel) )#e x #f x #g(?= |$)", "${e}mm x ${g}mm x ${f}mm"),

        ("at (?:the |its )?(?:middle|mid|half) (?:of (?:the |its )?)?height|(?:at )?half ?way up|mid height", "at the middle of its height"),
        ("(?:(?:which|that|and) )?(?:sticking|sticks|projecting|projects|protruding|jutting|juts|coming|comes|extending|extends|pointing) (?:straight |horizontally )?(?:out|forward|forwards|outwards?)(?: of it| from it)?(?= at| near|$| ,)", "projects from the front of the %b"),
        ("(?<=(?:lip|upstand|stop|nose|hook|ledge) .*)(?:at|on) (?<e>the (?:front |free |outer )?(?:end|tip) of)", "stands on ${e}"),

        // "hollow from below, leaving 2 mm walls"
        (@"^(?:an? )?(?:[a-z]+ )*?[a-z]+ #d (?:outer |outside )?diameter ,? ?#l (?:long|high|tall|deep) ?,? hollow(?: from (?:below|above|the (?:bottom|top|back|underside)))?(?: ,)? leaving (?:an? )?#w walls?", "a tube ${d}mm outside diameter , ${w}mm wall , ${l}mm long"),
        ("^(?<n>(?:an? |the )?(?:[a-z]+ )*?(?<l>[a-z]+) [0-9].*?) ?,? hollow(?<p> from (?:below|above|the (?:bottom|top|back|underside)))?(?: ,)? leaving (?:an? )?#w walls?", "${n} . the ${l} is hollow${p} , leaving ${w}mm walls"),

        // "bore through the block, axis 25 mm above the underside"
        (@"(?<=(?:bore|hole) .*)(?:,|with|and)? ?(?:the |its |an? )?(?:axis|center|centerline) (?:height )?(?:is )?#n (?:above|over|from) (?:the )?(?:underside|bottom|ground|floor)(?: of the [a-z]+)?", "from front to back , its axis ${n}mm above the underside of the %b"),
        (@"(?<=(?:bore|hole) .*)(?:,|with|and|at)? ?(?:the |its |an? )?(?:axis|center|centerline) height (?:of |is )?#n", "from front to back , its axis ${n}mm above the underside of the %b"),

        // "flush with one end of the hub"
        (@"(?<=^(?:an? )?(?:web|disc|disk|flange|collar|plate|rim) .*)flush with (?:one|the lower|the bottom|an) (?:end|face|side) of the (?<n>[a-z]+)", "around the lower end of the ${n} , flush with it"),
        (@"(?<=^an? )web(?= [^,]*diameter)", "disc"),

        // "three spokes 8 wide and 8 thick" of a ring and a hub
        ("^(?<w>[2-9] (?:[a-z]+ )?spokes (?!.*(?:connect|join|from|between|to the)).*)$", "${w} connect the hub with the ring"),
        (@"(?<=ring .*mm outside diameter , )#i inside(?= ,|$)", "${i}mm inside diameter"),

        ("(?<=^each .* hole) each$", ""),
        ("(?:drainage|entrance|cable|axle)(?= (?:holes?|slots?)(?: |$))", ""),

        ("^(?<h>(?:an? )?#d (?:hole|bore) (?:all the way )?through)$", "a ${d}mm hole through everything"),

        ("through (?:the lot|all(?: of it| of them| parts| bodies)?|both|the whole (?:thing|part|length)|it all)", "through everything"),

        // "divided in three equal compartments by two walls 1.5 mm thick"
        ("divided in(?= [0-9])", "divided into"),
        (@"by (?:\d+ )?(?:walls|dividers|partitions|ribs)(?: of)? #t(?: thick)?", ", inner walls ${t}mm"),
        (@"^corners of (?:the )?(?<n>[a-z]+) (?:rounded )?(?:with |to )?(?:an? )?radius (?:of )?#r", "the corners of the ${n} are rounded with a radius of ${r}mm"),
        (@"^(?<n>[a-z]+) corners (?:rounded )?(?:with |to )?(?:an? )?radius (?:of )?#r", "the corners of the ${n} are rounded with a radius of ${r}mm"),
        (@"(?<=^each .*)(?<=mm (?:long|out) )beyond the [a-z]+", ""),
    }.Select(i => (SceneWords.Pattern(i.Item1), i.Item2))];

    /// <summary>True for statements that tell of several bodies in short.</summary>
    public static bool AreSeveral(IReadOnlyList<string> statements) =>
        Title.IsMatch(statements[0]) && !statements.Any(s => Whole.IsMatch(s)) && !Pierced.IsMatch(string.Join(" . ", statements)) && Divided(Untitled(Sized(statements))).Where(s => IsThing(s) && Body(s) is not null && !Head(s).TakeWhile(w => SceneWords.Noun("bodies", w) is null).Any(w => w is "the" or "each")).Skip(1).Any();

    /// <summary>The statements of a text in short; none where nothing is short.</summary>
    public static IEnumerable<IReadOnlyList<string>> Variants(IReadOnlyList<string> statements)
    {
        if (statements.Any(s => Unfit.IsMatch(s)))
        {
            yield break;
        }

        IReadOnlyList<string> told = [.. Untitled(Sized(statements)).SelectMany(Entries).SelectMany(SceneEllipses.Told)];
        IReadOnlyList<string> divided = [.. Plain([.. Divided(told)])];
        foreach (var variant in (IReadOnlyList<string>[])[divided, [.. Plain(told)]])
        {
            if (!variant.SequenceEqual(statements))
            {
                yield return variant;
            }
        }
    }

    private static IEnumerable<string> Plain(IReadOnlyList<string> statements)
    {
        var first = statements.Select(Body).FirstOrDefault(b => b is not null) ?? "body";
        var list = statements.Select(s => Listed.Match(s)).FirstOrDefault(m => m.Success);
        var thick = list?.Groups["t"].Value;
        var isLong = list is not null && SceneThing.Length(list, "l") >= SceneThing.Length(list, "w");
        foreach (var statement in statements)
        {
            // Ears as thick as the plate lengthen it.
            var text = Listed.Match(statement) is { Success: true } own && own.Groups["t"].Value == thick ? Ears.Replace(statement, "project from ${s}") : statement;
            text = isLong ? Running.Replace(text, m => m.Groups["x"].Success ? "along the length" : "along the width") : text;
            foreach (var (pattern, plain) in Idioms)
            {
                text = pattern.Replace(text, plain.Replace("%b", first, StringComparison.Ordinal));
            }

            var parts = Standing.Match(text) is { Success: true } standing ? [text[..standing.Index].Trim(' ', ','), $"{text[(standing.Index + standing.Length)..].Trim(' ', ',').Replace(" , at ", $" stand below the {first} at ", StringComparison.Ordinal)}"] : new[] { text };
            foreach (var part in parts.SelectMany(p => p.Split(" . ")))
            {
                yield return string.Join(' ', part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',');
            }
        }
    }

    // The noun of the body that a clause introduces: the last of several in a row.
    private static string? Body(string clause)
    {
        var words = Head(clause);
        var at = words.FindIndex(w => SceneWords.Noun("bodies", w) is not null);
        while (at >= 0 && at + 1 < words.Count && SceneWords.Noun("bodies", words[at + 1]) is not null)
        {
            at++;
        }

        return at < 0 ? null : words[at];
    }

    private static IReadOnlyList<string> Sized(IReadOnlyList<string> statements)
    {
        IReadOnlyList<string> sized = [.. statements.Select(SceneEach.Digits).Select(Measured).Select(s => Screw.Replace(s, m => ScrewHole.Named($"M{m.Groups["m"].Value}") is { } screw ? string.Create(CultureInfo.InvariantCulture, $"{screw.Clearance()}mm") : m.Value))];
        return TwoEnds.IsMatch(string.Join(" . ", sized)) ? [.. sized.Select(SceneEllipses.Ends)] : sized;
    }

    // Numbers that count nothing are lengths.
    private static string Measured(string statement)
    {
        var words = statement.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (double.TryParse(words[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && !IsCount(words, i))
            {
                words[i] += "mm";
            }
        }

        return string.Join(' ', words);
    }

    private static bool IsCount(string[] words, int at)
    {
        if (words[at].Contains('.', StringComparison.Ordinal))
        {
            return false;
        }

        if (at + 1 < words.Length && (words[at + 1] is ['m', >= '1' and <= '9', ..] || (char.IsAsciiDigit(words[at + 1][0]) && words[at + 1].EndsWith("mm", StringComparison.Ordinal))))
        {
            return true;
        }

        for (var i = at + 1; i < words.Length && i < at + 8; i++)
        {
            var isSize = char.IsAsciiDigit(words[i][0]) || Sizes.Contains(words[i]);
            if (SceneWords.Noun("bodies", words[i]) is { } body && body != words[i] || SceneWords.Noun("features", words[i]) is { } feature && feature != words[i])
            {
                return true;
            }

            if (!isSize && (!char.IsLetter(words[i][0]) || SceneWords.Has("stop", words[i])))
            {
                return false;
            }

            if (i == at + 1 && Sizes.Contains(words[i]))
            {
                return false;
            }
        }

        return at + 1 < words.Length && (words[at + 1] is "sides" or "times" or "places" or "equal" or "x" && at + 2 < words.Length && !char.IsAsciiDigit(words[at + 2][0]));
    }

    // A name before what it names says nothing of the shape; where only sizes follow it is the noun of them.
    private static IReadOnlyList<string> Untitled(IReadOnlyList<string> statements)
    {
        if (statements.Count > 1 && !statements[0].Any(char.IsAsciiDigit) && statements[0].Split(' ').Length <= 6 && IsThing(statements[1]))
        {
            return [.. statements.Skip(1)];
        }

        if (Title.Match(statements[0]) is not { Success: true } title)
        {
            return statements;
        }

        var name = Purpose.Replace(title.Groups["t"].Value, "").Trim();
        var rest = statements[0][title.Length..];
        if (name.Any(char.IsAsciiDigit) || name.Split(' ').Any(w => w is "shape" or "shaped" || w.Length == 1) || Series.IsMatch(statements[0]))
        {
            return statements;
        }

        if (Bare.IsMatch(rest) && name.Split(' ')[^1] is var noun)
        {
            if (Pause.Split(rest)[0].Split(' ').Any(w => SceneWords.Noun("bodies", w) is not null))
            {
                return [$"a {rest}", .. statements.Skip(1)];
            }

            // Of a name that no reader knows nobody can say that it is a block.
            if (SceneWords.Noun("bodies", noun) != noun && !SceneWords.Has("things", noun))
            {
                return statements;
            }

            var said = rest.Split(" , ").TakeWhile(c => !IsThing(c)).ToList();
            return [$"a {(SceneWords.Noun("bodies", noun) == noun ? noun : said.Exists(c => c.Contains("diameter", StringComparison.Ordinal)) ? "cylinder" : "block")} {Outside.Replace(rest, "")}", .. statements.Skip(1)];
        }

        return IsThing(rest) ? [rest, .. statements.Skip(1)] : statements;
    }

    private static IEnumerable<string> Entries(string statement) =>
        Series.Match(statement) is { Success: true } series && Entry.Split(" " + series.Groups["i"].Value).Where(e => e.Length > 0).Select(e => Crossed.Replace(e, "${n} ${d}")).ToList() is var entries && entries.TrueForAll(e => Counted.IsMatch(e))
            ? entries.Select(e => Counted.Match(e) is var said && e[..said.Length].StartsWith("1 ", StringComparison.Ordinal)
                ? $"a {e[2..said.Length]} {SceneWords.Noun("features", series.Groups["n"].Value) ?? SceneWords.Noun("bodies", series.Groups["n"].Value)}{e[said.Length..]}"
                : $"{e[..said.Length]} {series.Groups["n"].Value}{e[said.Length..]}")
            : [statement];

    // A thing in each statement. What a thing has is said of it.
    private static IEnumerable<string> Divided(IReadOnlyList<string> statements)
    {
        foreach (var statement in statements)
        {
            var pieces = Pause.Split(statement);
            var clause = pieces[0];
            for (var i = 1; i + 1 < pieces.Length; i += 2)
            {
                var (pause, next) = (pieces[i], pieces[i + 1]);
                if (!clause.Contains("mm", StringComparison.Ordinal) || !IsThing(next) || IsOpen(clause))
                {
                    clause += pause + next;
                    continue;
                }

                yield return Introduced(clause);
                clause = pause.EndsWith("with ", StringComparison.Ordinal) && Owner(clause) is { } owner ? $"{owner} {next}" : next;
            }

            yield return Introduced(clause);
        }
    }

    // "The block has", "each lug has": by what stands at the head of a clause.
    private static string? Owner(string clause) =>
        Body(clause) is { } noun ? $"{(SceneWords.Noun("bodies", noun) == noun ? "the" : "each")} {SceneWords.Noun("bodies", noun)} has" : null;

    private static bool IsOpen(string clause) => clause.Count(c => c == '(') > clause.Count(c => c == ')');

    private static List<string> Head(string clause) => [.. Opened.Replace(clause, "").Split(' ')];

    // A noun with its adjectives, and sizes somewhere: no verb and no preposition before the noun.
    private static bool IsThing(string clause)
    {
        var words = Head(clause);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if ((SceneWords.Noun("bodies", word) ?? SceneWords.Noun("features", word)) is { } noun && !(NoThings.Contains(noun) && i == 0) && !(i + 1 < words.Count && SceneWords.Noun("features", words[i + 1]) is not null))
            {
                return clause.Contains("mm", StringComparison.Ordinal) || words.Exists(w => w is "m3" or "m4" or "m5" or "m6" or "m8" or "m10");
            }

            if (i + 1 < words.Count && word is "base" && char.IsAsciiDigit(words[i + 1][0]))
            {
                return true;
            }

            if (SceneWords.Has("stop", word) && word is not ("a" or "an" or "the" or "one" or "each" or "both") && !Sizes.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    // A noun without an article is introduced by one.
    private static string Introduced(string clause)
    {
        var words = clause.Split(' ');
        var at = Array.FindIndex(words, w => (SceneWords.Noun("bodies", w) ?? SceneWords.Noun("features", w)) == w);
        return at >= 0 && at < 4 && Array.TrueForAll(words[..at], w => char.IsLetter(w[0]) && !SceneWords.Has("stop", w)) ? $"{(words[0][0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {clause}" : clause;
    }
}
