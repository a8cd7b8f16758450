using Formwright.Design.Language;

namespace Formwright.Design.Text;

/// <summary>Reads the names that people give to sizes in a list: <c>L x W x H</c>, <c>(length x width x height)</c>.</summary>
/// <param name="cursor">The tokens; moved behind what was read.</param>
/// <param name="lexicon">The names of sizes.</param>
internal sealed class AxisNames(TokenCursor cursor, Lexicon lexicon)
{
    /// <summary>The roles at the cursor, in order; null when fewer than two stand there.</summary>
    public IReadOnlyList<string>? Names()
    {
        var at = cursor.At;
        var bracket = Is(at, '(') || Is(at, '[');
        at += bracket ? 1 : 0;
        var names = new List<string>();
        while (at < cursor.Tokens.Count && cursor.Tokens[at].Kind == TokenKind.Word)
        {
            if (Letters(cursor.Tokens[at].Text) is { } run)
            {
                names.AddRange(run);
            }
            else if (Role(cursor.Tokens[at].Text) is { } role)
            {
                names.Add(role);
            }
            else
            {
                return null;
            }

            at++;
            if (at + 1 >= cursor.Tokens.Count || !(cursor.Tokens[at].IsWord("x") || Is(at, '*') || Is(at, '/')))
            {
                break;
            }

            at++;
        }

        if (names.Count < 2 || names.Distinct().Count() != names.Count)
        {
            return null;
        }

        if (bracket)
        {
            if (!Is(at, ')') && !Is(at, ']'))
            {
                return null;
            }

            at++;
        }

        cursor.At = at;

        // Beside a length and a width, D is the depth.
        return names.Contains("width") && names.Contains("diameter") ? [.. names.Select(n => n != "diameter" ? n : names.Contains("height") ? "depth" : "height")] : names;
    }

    private bool Is(int at, char symbol) => at < cursor.Tokens.Count && cursor.Tokens[at].IsSymbol(symbol);

    private string? Role(string word) =>
        lexicon.Letter(word) ?? (lexicon.Longest([word])?.Term is { Category: TermCategory.Role, Id: "length" or "width" or "height" or "thickness" or "depth" or "diameter" or "outerDiameter" or "innerDiameter" } term ? term.Id : null);

    // "LxWxH" without spaces is one word.
    private string[]? Letters(string word)
    {
        if (word.Length < 3 || word.Length % 2 == 0 || Enumerable.Range(0, word.Length).Any(i => (i % 2 == 1) != (word[i] == 'x')))
        {
            return null;
        }

        var roles = word.Split('x').Select(lexicon.Letter).OfType<string>().ToArray();
        return roles.Length == (word.Length + 1) / 2 ? roles : null;
    }
}
