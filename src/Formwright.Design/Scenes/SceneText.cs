using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Scenes;

/// <summary>
/// A text in plain words: lower case, one space between words and signs, lengths in millimetres (<c>12.5mm</c>), angles in degrees
/// (<c>45deg</c>), counts as digits, <c>x</c> between the sizes of a list.
/// </summary>
internal static partial class SceneText
{
    // Between a length and the factor of its unit, until the unit of a list is given to all of it.
    private const char Scale = '~';
    private static readonly string[] Extents = ["long", "wide", "high", "tall", "deep", "thick", "in"];

    private static readonly string[] Roles = ["od", "id", "length", "width", "height", "thickness", "depth", "diameter", "radius", "pcd", "bcd", "spacing", "pitch"];
    private static readonly string[] Measures = [.. Roles, "wall", "walls", "pitch", "spacing", "bore"];

    private static readonly (string Word, string Digit)[] Counts = [("two", "2"), ("three", "3"), ("four", "4"), ("six", "6")];

    /// <summary>The statements; null when a number has a unit that scenes do not know.</summary>
    public static IReadOnlyList<string>? Statements(string text, Lexicon lexicon)
    {
        var cursor = new TokenCursor(text, Tokenizer.Tokenize(text));
        var reader = new QuantityReader(cursor, lexicon, new Findings());
        var words = new List<string>();
        while (cursor.At < cursor.Tokens.Count)
        {
            var token = cursor.Tokens[cursor.At];
            if (CountOfFeet(cursor, words) is { } count)
            {
                // "It stands on four feet": no length.
                words.AddRange([count, "feet"]);
                cursor.At += 2;
                continue;
            }

            if (!token.IsWord("one") && !token.IsWord("a") && !token.IsWord("an") && !token.IsWord("half") && reader.TryNumber(out _))
            {
                if (token.Kind == TokenKind.Number && token.Glued && words.Count > 0 && words[^1] == "m")
                {
                    words[^1] = "m" + token.Text;
                    cursor.At++;
                    continue;
                }

                var quantity = reader.Read();
                if (token.Kind == TokenKind.Word && cursor.Tokens[cursor.At - 1].IsWord("feet") && !(cursor.At < cursor.Tokens.Count && Extents.Contains(cursor.Tokens[cursor.At].Text)))
                {
                    // "Four feet" of a table are no length.
                    words.Add(Text(quantity.Value));
                    words.Add("feet");
                    continue;
                }

                if (Word(quantity) is not { } word)
                {
                    return null;
                }

                words.Add(word);
                continue;
            }

            if (IsCountSign(cursor, words))
            {
                cursor.At++;
                continue;
            }

            cursor.At++;
            if (token is { Text: ".", Glued: true } && words.Count > 0 && words[^1] == "diameter" && cursor.At > 1 && cursor.Tokens[cursor.At - 2].Text is "dia" or "diam" && cursor.At < cursor.Tokens.Count)
            {
                // "Dia. 40" goes on.
                continue;
            }

            if (token.Kind == TokenKind.Word && token.Text is "doesn" or "isn" or "don" or "aren")
            {
                // "Doesn't", "isn't".
                words.Add(token.Text == "don" ? "do" : token.Text[..^1]);
                words.Add("not");
                continue;
            }

            if (token.Text is "it" or "there" or "that" && token.End + 1 < text.Length && text[token.End] is '\'' or '’' && text[token.End + 1] is 's' or 'S')
            {
                // "It's", "there's".
                words.Add(token.Text);
                words.Add("is");
                continue;
            }

            words.Add(token.Kind == TokenKind.Word ? Plain(token.Text) : token.Text is "*" ? "x" : token.Text is "ø" or "Ø" or "⌀" ? "diameter" : token.Text);
        }

        Measured(words);
        Carry(words);
        return [.. Split(words).Select(s => Sized().Replace(s, m => $"of {string.Join(" and ", m.Groups["s"].Captures.Select(c => c.Value.Trim()))}")).SelectMany(Listed).Select(s => Spaces().Replace(Purposes().Replace(Numbering().Replace(Gridded(s), ""), ""), " ").Trim()).Where(s => s.Length > 0 && !Number().IsMatch(s))];
    }

    // "... as follows: 1) a base ...", "features: - a base ... - a post ...": an item of a list is a statement.
    private static IEnumerable<string> Listed(string statement) =>
        FirstItem().Match(statement) is { Success: true } first ? (first.Groups["dash"].Success ? Dash() : Item()).Split(statement).Select(s => s.Trim(' ', ',', ':')).Where(s => s.Length > 0) : [statement];

    // "2x 6 mm" counts, "60 x 40 mm" and "60x40" are lists.
    private static bool IsCountSign(TokenCursor cursor, List<string> words)
    {
        var (at, tokens) = (cursor.At, cursor.Tokens);
        var next = at + 2 < tokens.Count && tokens[at + 2].IsWord("mm") ? at + 3 : at + 2;
        return tokens[at] is { Kind: TokenKind.Word, Text: "x", Glued: true } && at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Number, Glued: false }
            && words.Count > 1 && words[^1].Length < 3 && words[^1].All(char.IsAsciiDigit) && words[^2] is ":" or "," or ";" or "." or "and" or "\n" or "with"
            && !(next < tokens.Count && tokens[next].IsWord("x"));
    }

    private static string? CountOfFeet(TokenCursor cursor, List<string> words)
    {
        var at = cursor.At;
        return at + 1 < cursor.Tokens.Count && cursor.Tokens[at + 1].IsWord("feet") && words.Count > 0 && words[^1] is "on" or "of" or "has" or "with" or "the" or "and" or "its" or "all" or "are" or "by"
            && (at + 2 == cursor.Tokens.Count || cursor.Tokens[at + 2] is { Kind: not TokenKind.Number } next && !(next.Kind == TokenKind.Word && next.Text is "long" or "wide" or "high" or "tall" or "deep" or "thick" or "in" or "by" or "x"))
            ? Array.Find(Counts, c => cursor.Tokens[at].IsWord(c.Word)).Digit : null;
    }

    // "a grid of 3 x 2 holes": six holes in a grid.
    private static string Counted(Match match)
    {
        var (a, b) = (int.Parse(match.Groups["a"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["b"].Value, CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"{(long)a * b} {match.Groups["what"].Value} in a {a} by {b} grid");
    }

    // Of bodies, whose sizes follow, the grid is told last.
    private static string Gridded(string statement)
    {
        if (Grids().Match(statement) is not { Success: true } grid || !SceneWords.Has("bodies", SceneWords.Noun("bodies", grid.Groups["what"].Value.Split(' ')[^1]) ?? ""))
        {
            return Grids().Replace(statement, Counted);
        }

        var counted = Counted(grid);
        var at = counted.LastIndexOf(" in a ", StringComparison.Ordinal);
        var rest = statement[(grid.Index + grid.Length)..];
        var spaced = Spaced().Match(rest);
        rest = spaced.Success ? rest.Remove(spaced.Index, spaced.Length) : rest;
        var on = OnIt().Match(rest) is { Success: true } found ? found.Index : rest.Length;
        return $"{statement[..grid.Index]}{counted[..at]}{rest[..on]}{counted[at..]}{(spaced.Success ? $" with {spaced.Groups["n"].Value} spacing" : "")}{rest[on..]}";
    }

    private static string? Word(Quantity quantity) => quantity.Unit.Kind switch
    {
        UnitKind.Length when quantity.Unit.Factor != 1 => $"{Text(quantity.Base / quantity.Unit.Factor)}{Scale}{Text(quantity.Unit.Factor)}",
        UnitKind.Length => Text(quantity.Base) + "mm",
        UnitKind.Angle => Text(quantity.Base) + "deg",
        UnitKind.None => Text(quantity.Value),
        _ => null,
    };

    private static string Text(double value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);

    private static string Plain(string word) => word switch
    {
        "centre" => "center",
        "centred" => "centered",
        "centres" => "centers",
        "centrally" => "centered",
        "dia" or "diam" or "ø" => "diameter",
        "diametre" => "diameter",
        "centreline" => "centerline",
        "thru" => "through",
        _ => word,
    };

    // "80 x 60 x 5 mm", "15, 45 and 75 mm": the unit is said once. A number beside an x is a length.
    private static void Carry(List<string> words)
    {
        static bool IsBare(string word) => word.Length > 0 && (char.IsAsciiDigit(word[0]) || (word[0] == '-' && word.Length > 1)) && char.IsAsciiDigit(word[^1]) && !word.Contains(Scale, StringComparison.Ordinal);
        static bool IsLength(string word) => char.IsAsciiDigit(word[0]) && Unit(word).Length > 0;
        static string Unit(string word) => word.EndsWith("mm", StringComparison.Ordinal) ? "mm" : word.IndexOf(Scale, StringComparison.Ordinal) is > 0 and var at ? word[at..] : "";
        static bool IsOfHoles(string word) => word is "hole" or "holes" or "diameter" or "tapped" or "countersunk" or "counterbored" or "blind" or "bolts" or "mounting" or "screw" or "round" or "clearance";
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words[i] == "by" && (IsBare(words[i - 1]) || IsLength(words[i - 1])) && (IsBare(words[i + 1]) || IsLength(words[i + 1])))
            {
                words[i] = "x";
            }
        }

        // "R8" is a radius.
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] == "r" && (IsBare(words[i + 1]) || IsLength(words[i + 1])))
            {
                (words[i], words[i + 1]) = ("radius", IsBare(words[i + 1]) ? words[i + 1] + "mm" : words[i + 1]);
            }
        }

        // "Ø32" is a length.
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i - 1] is "diameter" or "radius" && IsBare(words[i]) && (i + 1 == words.Count || words[i + 1] is not ("x" or "," or "and" or "/" or "mm")))
            {
                words[i] += "mm";
            }
        }

        // Where a text says that everything is in millimetres, also what follows "of" or "from".
        var metric = InMillimetres().IsMatch(string.Join(' ', words));

        // "an outside diameter of 36", "35 high": sizes told without a unit.
        for (var i = 0; i < words.Count && !words.Exists(w => w.Contains(Scale, StringComparison.Ordinal)); i++)
        {
            if (IsBare(words[i]) && (IsToldSize(words, i) || IsToldLength(words, i) || IsToldOfHole(words, i) || IsToldBeside(words, i) || IsExtruded(words, i) || (metric && IsPlain(words, i))))
            {
                words[i] += "mm";
            }
        }

        // "a 3 x 2 grid" has counts, "4 x 9 mm holes" a count and a size.
        for (var i = 1; i + 2 < words.Count; i++)
        {
            if (words[i] == "x" && IsBare(words[i - 1]) && IsBare(words[i + 1]) && words[i + 2 < words.Count - 1 && words[i + 2] is "square" or "round" or "rectangular" or "equal" ? i + 3 : i + 2] is "grid" or "array" or "matrix" or "pattern" or "holes" or "pockets" or "arrangement" or "raster")
            {
                words[i] = "by";
            }
        }

        for (var i = words.Count - 3; i > 0; i--)
        {
            if (words[i] == "x" && IsBare(words[i - 1]) && IsLength(words[i + 1]) && (i < 2 || words[i - 2] != "x")
                && (IsOfHoles(words[i + 2]) || (i > 2 && words[i - 2] is ":" or "=" && IsOfHoles(words[i - 3]) && words[i + 2] != "x")))
            {
                words.RemoveAt(i);
            }
        }

        // "2x hole" is a count, "160 x 80 x 10" is a list without a unit.
        for (var i = words.Count - 2; i > 0; i--)
        {
            if (words[i] == "x" && IsBare(words[i - 1]) && !char.IsAsciiDigit(words[i + 1][0]))
            {
                words.RemoveAt(i);
            }
            else if (words[i] == "x" && IsBare(words[i - 1]) && IsBare(words[i + 1]))
            {
                // The unit is that of the last in the list.
                var last = i + 1;
                while (last + 2 < words.Count && words[last + 1] == "x")
                {
                    last += 2;
                }

                words[i + 1] += Unit(words[last]) is { Length: > 0 } unit ? unit : "mm";
            }
        }

        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (i + 2 < words.Count && IsBare(words[i]) && !(i > 0 && words[i].Length == 1 && words[i + 1] == "," && SceneWords.Noun("bodies", words[i - 1]) == words[i - 1]) && ((words[i + 1] == "x" && IsLength(words[i + 2]))
                || (i + 2 < words.Count && words[i + 1] is "," or "and" or "/" && IsLength(words[i + 2]) && (i == 0 || words[i - 1] is not (":" or "=")) && !(i > 1 && words[i - 1] == "of" && words[i - 2] is "rows" or "columns" or "lines") && (words[i + 1] != "and" || (i > 0 && words[i - 1] is "," or "at")))))
            {
                words[i] += Unit(words[i + 2]);
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Split(Scale) is [var value, var factor] && value.Length > 0)
            {
                words[i] = Text(double.Parse(value, CultureInfo.InvariantCulture) * double.Parse(factor, CultureInfo.InvariantCulture)) + "mm";
            }
        }
    }

    private static bool IsExtruded(List<string> words, int at)
    {
        var verb = at - 1;
        while (verb > 0 && words[verb] is "by" or "it" or "to" or "them" or "up" or "upwards")
        {
            verb--;
        }

        return verb >= 0 && words[verb] is "extrude" or "extruded" && Ends(words, at + 1);
    }

    private static bool IsPlain(List<string> words, int at) =>
        at > 0 && ((words[at - 1] is "of" or "from" or "to" or "by" or "is" or "=" or "at" && Ends(words, at + 1)) || (at + 1 < words.Count && words[at + 1] is "apart" or "above" or "below" or "from"));

    // "od 60", "a length of 35": a noun of a size before the number, which no other number and no noun follows.
    private static bool IsToldSize(List<string> words, int at)
    {
        var noun = at - 1;
        while (noun > 0 && words[noun] is "of" or "is" or "=" or ":" or "about")
        {
            noun--;
        }

        return noun >= 0 && ((noun == at - 1 && words[noun] is "drilled" or "bored" or "reamed") || Roles.Contains(words[noun]) || (words[noun] == "bore" && (noun == at - 1 || words[at - 1] == "of"))) && Ends(words, at + 1);
    }

    // "35 high", "8 thick", not "2 long slots".
    private static bool IsToldLength(List<string> words, int at) => at + 1 < words.Count && Extents.Contains(words[at + 1]) && words[at + 1] != "in" && (Ends(words, at + 2) || words[at + 2] == "x");

    // "( 6.6 through , 11 counterbore"
    private static bool IsToldOfHole(List<string> words, int at) => at > 0 && at + 1 < words.Count && words[at - 1] is "(" or "," or ":" && (words[at + 1] is "through" or "counterbore" or "countersink" or "clearance" or "drill" || (words[at - 1] == "(" && words[at + 1] == ")" && words.GetRange(Math.Max(0, at - 4), Math.Min(4, at)).Exists(w => w is "tapped" or "threaded" or "thread" or "hole" or "holes" or ['m', >= '1' and <= '9', ..])))
        || (at > 0 && at + 1 < words.Count && words[at + 1] is "hole" or "holes" or "bore" && (words[at - 1] is "a" or "an" || (words[at - 1].All(char.IsAsciiDigit) && words[at].Contains('.', StringComparison.Ordinal))));

    // "40 apart", "60 across", "pitch 20".
    private static bool IsToldBeside(List<string> words, int at)
    {
        var isCrossed = at + 1 < words.Count && words[at + 1] is "x" or "/" or "by";
        return (at + 1 < words.Count && words[at + 1] is "apart" or "diameter" or "across" or "radius" or "bore" && !(at + 2 < words.Count && char.IsAsciiDigit(words[at + 2][0])))
            || (!isCrossed && at > 0 && Measures.Contains(words[at - 1])) || (!isCrossed && at > 1 && words[at - 1] is "of" or "=" or ":" or "is" && Measures.Contains(words[at - 2]));
    }

    private static bool Ends(List<string> words, int next) =>
        next >= words.Count || !char.IsLetterOrDigit(words[next][0]) || (SceneWords.Has("stop", words[next]) && words[next] is not ("mm" or "end" or "edge" or "corner" or "middle" or "center" or "edges" or "ends" or "corners" or "top" or "bottom" or "upper" or "lower" or "left" or "right" or "front" or "back" or "vertical" or "sides"));

    private static List<string> Split(List<string> words)
    {
        var statements = new List<string>();
        var statement = new StringBuilder();
        foreach (var word in words)
        {
            if (word is "." or ";" or "\n" or "!" or "?")
            {
                End();
            }
            else
            {
                statement.Append(statement.Length == 0 ? "" : " ").Append(word);
            }
        }

        End();
        return statements;

        void End()
        {
            if (statement.Length > 0)
            {
                statements.Add(statement.ToString());
                statement.Clear();
            }
        }
    }

    // What a thing is for says nothing of its shape.
    [GeneratedRegex(@"^(?:- )+|(?<![^ ])for (?:an? |the )?(?:\d+(?:\.\d+)?mm (?:x \d+(?:\.\d+)?mm )*)?[a-z]+(?: [a-z]+)?(?= :)|(?<![^ ])(?:(?:that|which) )?(?:(?:is|are|gets|to|be) )*(?:screwed|mounted|mount|fixed|attached|hung|bolted|screw) (?:to|on|onto|under) (?:the|a) (?:wall|table|ceiling|desk|door)(?![^ ])|(?<![^ ])for (?!m\d|each|both|every|all)(?:(?:a|an|the|my|our|your|its|use) )?(?:(?!(?:and|with|that|which|is|are|has|have|goes|go|in|on|a|an|the|of|through|shall|drill|cut|sits|stands|at|from) )[a-z][^ ]*(?: |$)){1,4}(?:(?:in|of|on) (?:a|the) (?!top|middle|center|bottom|left|right|front|underside|back|rear|floor|base|rim|edge|upper|lower|end)[a-z]+)?|(?<![^ ])so that (?![^,]*[0-9]mm)[^,]*$|(?<![^ ])parallel to (?:the|its) axis(?![^ ])|^(?:all|both|the) (?:parts|bodies|things) (?:share|have) (?:one|the same|a common|a) (?:vertical |common )*axis$|(?:, )?(?<![^ ])(?:all |turned |machined |made )?(?:in|from|out of|as) (?:one|a single) (?:piece|solid|block)(?![^ ])|^the (?:bottom|top|base) is (?=an? )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Purposes();

    [GeneratedRegex(@"(?:an? )?(?:(?:regular|rectangular|square) )*(?:(?:grid|array|matrix|pattern) of (?<a>\d{1,2}) (?:by|x) (?<b>\d{1,2})|(?<a>\d{1,2}) (?:by|x) (?<b>\d{1,2}) (?:(?:regular|rectangular|square) )?(?:grid|array|matrix|pattern|arrangement) of) (?<what>(?:(?!,|with|on|in|at)[^ ]+ ){0,4}(?:holes|pockets|recesses|slots|pins|pegs|bosses|posts|studs|cutouts|cylinders|cubes|openings|windows|columns|pillars|squares|blocks|bumps))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Grids();
    [GeneratedRegex(@"^[^\d]*(?:follows|following|steps?|features?|elements|parts|components|consists of|consisting of|dimensions|specifications?)[^\d:]* : (?:(?<dash>- )|\(? ?1 \) )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstItem();

    [GeneratedRegex(@"(?<= )- (?=(?:an?|the|one|two|three|four|[0-9]+) |[a-z]+ (?:[a-z]+ )?: )", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"(?<= )(?:\( )?[1-9] \) (?=[a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"(?: ,)?(?: (?:with|at|and|an?|the))*(?: (?:center to center )?(?:spacing|pitch|distance) (?:of |is )?(?<n>[0-9.]+mm)| (?<n>[0-9.]+mm) (?:spacing|pitch|apart|center to center))(?:(?: ,)? centered(?: on the [a-z]+)?)?(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spaced();

    [GeneratedRegex(@" on (?:top of )?(?:an?|the) ", RegexOptions.CultureInvariant)]
    private static partial Regex OnIt();

    [GeneratedRegex(@"(?<![^ ])(?:(?:all )?(?:the )?(?:dimensions|units?|sizes|measurements|lengths|values)(?: are| :| =)?(?: given)?(?: in| all in)? (?:mm|millimet(?:er|re)s?)|\( (?:all )?(?:dimensions |in )*mm \)|everything (?:is )?in (?:mm|millimet(?:er|re)s))(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex InMillimetres();

    // "a cylinder (diameter 30 mm, height 15 mm)"
    [GeneratedRegex(@"(?<![^ ])\( (?:(?:, |and |x )*(?<s>(?:(?:outer|outside|inner) )?(?:diameter|radius|height|length|width|thickness|depth) (?:of |: |= )?\d+(?:\.\d+)?mm |\d+(?:\.\d+)?mm (?:in )?(?:diameter|high|long|wide|tall|thick|deep) )){2,3}\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sized();

    // "1.", "Step 2:" before what is to be done.
    [GeneratedRegex(@"^(?:step )?\d+(?: [:)])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:(?:step|part) )?\d+ (?:[:)\]]|- )|^\( \d+ \) |^step \d+ (?:, )?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
