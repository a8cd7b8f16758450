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

            cursor.At++;
            words.Add(token.Kind == TokenKind.Word ? Plain(token.Text) : token.Text is "*" ? "x" : token.Text is "ø" or "Ø" or "⌀" ? "diameter" : token.Text);
        }

        Carry(words);
        return [.. Split(words).Select(s => Spaces().Replace(Purposes().Replace(Numbering().Replace(Grids().Replace(s, Counted), ""), ""), " ").Trim()).Where(s => s.Length > 0 && !Number().IsMatch(s))];
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
                || (i + 2 < words.Count && words[i + 1] is "," or "and" or "/" && IsLength(words[i + 2]) && (i == 0 || words[i - 1] is not (":" or "=")) && (words[i + 1] != "and" || (i > 0 && words[i - 1] is "," or "at")))))
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
    [GeneratedRegex(@"^(?:- )+|(?<![^ ])for (?:an? |the )?(?:\d+(?:\.\d+)?mm )?[a-z]+(?: [a-z]+)?(?= :)|(?<![^ ])(?:(?:that|which) )?(?:(?:is|are|gets|to|be) )*(?:screwed|mounted|mount|fixed|attached|hung|bolted|screw) (?:to|on|onto|under) (?:the|a) (?:wall|table|ceiling|desk|door)(?![^ ])|(?<![^ ])for (?!m\d|each|both|every|all)(?:(?:a|an|the|my|our|your|its|use) )?(?:(?!(?:and|with|that|which|is|are|has|have|goes|go|in|on|a|an|the|of|through|shall|drill|cut|sits|stands|at|from) )[a-z][^ ]*(?: |$)){1,4}(?:(?:in|of|on) (?:a|the) (?!top|middle|center|bottom|left|right|front)[a-z]+)?|(?<![^ ])so that (?![^,]*[0-9]mm)[^,]*$|(?<![^ ])parallel to (?:the|its) axis(?![^ ])|^(?:all|both|the) (?:parts|bodies|things) (?:share|have) (?:one|the same|a common|a) (?:vertical |common )*axis$|(?:, )?(?<![^ ])(?:all |turned |machined |made )?(?:in|from|out of|as) (?:one|a single) (?:piece|solid|block)(?![^ ])|^the (?:bottom|top|base) is (?=an? )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Purposes();

    [GeneratedRegex(@"(?:an? )?(?:(?:regular|rectangular|square) )*(?:grid|array|matrix|pattern) of (?<a>\d{1,2}) (?:by|x) (?<b>\d{1,2}) (?<what>(?:(?!,|with|on|in|at)[^ ]+ ){0,4}(?:holes|pockets|recesses|slots|pins|pegs|bosses|posts|studs|cutouts))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Grids();
    // "1.", "Step 2:" before what is to be done.
    [GeneratedRegex(@"^(?:step )?\d+(?: [:)])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:(?:step|part) )?\d+ (?:[:)\]]|- )|^\( \d+ \) |^step \d+ (?:, )?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
