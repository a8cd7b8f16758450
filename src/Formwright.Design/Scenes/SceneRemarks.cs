using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// Leaves out what says nothing of the shape: adverbs of manner, and statements without a number that only tell of materials, finishing, purposes
/// or courtesy. A statement is left out only when all of its words are known to be of that kind.
/// </summary>
internal static class SceneRemarks
{
    private static readonly Regex NothingElse = SceneWords.Pattern("^(?:(?:and|there|it|the part|the model|the piece|with|has|have|is|are|needs?|add|use|i|we|want|needed) )*(?:no|without|without any|not any|nothing) (?:other|further|additional|more|special|else|extra)(?: [a-z]+){0,4}$|^(?:and )?the (?:(?:other|left|right|upper|lower|second|first|rest) ?)(?:one|ones|[a-z]+)? ?(?:has|have) (?:none|no [a-z]+)$");
    private static readonly Regex Lists = SceneWords.Pattern("^(?:the|this|an?|my|our) (?:[a-z]+ ){1,2}?(?:has|consists of|is made of|is made up of|comprises|includes|is composed of)");
    private static readonly Regex Printed = SceneWords.Pattern("3 ?d(?= (?:print[a-z]*|model|part|object|file|shape))");
    private static readonly Regex Courtesy = SceneWords.Pattern("^(?:(?:hello|hi|hey|dear|thanks|thank you|please|kindly|ok|okay|good (?:morning|day|evening|afternoon))(?: (?:there|all|everyone|team))?(?: ,| :| -)? ?)+(?= |$)");

    /// <summary>The statements that tell of a shape.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> statements) =>
        [.. Told(statements).Select(s => Worded(Courtesy.Replace(Printed.Replace(s, ""), ""))).Where(s => s.Any(char.IsLetterOrDigit) && !Is(s))];

    // What only lists the bodies that are told one by one afterwards.
    private static IEnumerable<string> Told(IReadOnlyList<string> statements) =>
        statements.Where((s, i) => !IsIntroduction(s, string.Join(" . ", statements.Skip(i + 1))));

    private static bool IsIntroduction(string statement, string following)
    {
        if (statement.Any(char.IsAsciiDigit) || Lists.Match(statement) is not { Success: true } lists)
        {
            return false;
        }

        var words = statement[lists.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.All(w => w is "a" or "an" or "and" or "with" or "," or "on" or "top" || following.Contains($" {w} ", StringComparison.Ordinal) || SceneWords.Has("comparing", w))
            && words.Where(w => SceneWords.Noun("bodies", w) is not null).ToList() is { Count: > 1 } nouns && nouns.TrueForAll(n => Regex.IsMatch(following, $"(?:^|\\. )the (?:[a-z]+ )?{n} (?:is|has|measures|:)"));
    }

    /// <summary>True for a statement that says nothing of the shape.</summary>
    public static bool Is(string statement)
    {
        if (statement.Any(char.IsAsciiDigit))
        {
            return false;
        }

        var words = statement.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetter(w[0])).ToList();
        return NothingElse.IsMatch(statement) || (words.Exists(w => SceneWords.Has("remarks", w)) && words.Index().All(w => IsPlain(w.Item) || (w.Index > 0 && IsKnown(words[w.Index - 1], w.Item))));
    }

    private static bool IsPlain(string word) =>
        SceneWords.Has("remarks", word) || SceneWords.Has("neutral", word) || SceneWords.Has("glue", word) || SceneWords.Has("things", word);

    // "The plate is made of steel" tells of nothing new, "use a tube" does.
    private static bool IsKnown(string before, string word) =>
        before is "the" or "its" or "this" or "these" or "both" or "all" or "each" or "every" && SceneWords.Noun("bodies", word) is not null;

    private static string Worded(string statement) => string.Join(' ', statement.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !SceneWords.Has("neutral", w)));
}
