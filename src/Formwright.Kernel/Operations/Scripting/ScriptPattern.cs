using System.Text;
using System.Text.RegularExpressions;

namespace Formwright.Kernel.Operations;

/// <summary>
/// A regular expression of ECMAScript, run by the one of .NET after a translation of what the two write differently. Source:
/// ECMA-262, RegExp. Matching is ended after a second.
/// </summary>
internal sealed class ScriptPattern
{
    private const int LongestPattern = 10_000;
    private const string Digits = "0-9";
    private const string NoDigits = @"\0-/:-\uffff";
    private const string Letters = "A-Za-z0-9_";
    private const string NoLetters = @"\0-/:-@\[-\^`\{-\uffff";
    private const string Blanks = @"\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
    private const string NoBlanks =
        @"\0-\x08\x0e-\x1f!-\u009f\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\uffff";

    private const string LineEnds = @"\n\r\u2028\u2029";

    private readonly List<string?> groups = [];
    private readonly string flags;
    private readonly Regex regex;

    /// <summary>Translates a pattern.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the pattern or its flags are malformed.</exception>
    internal ScriptPattern(string pattern, string flags)
    {
        if (flags.Any(flag => !"dgimsuvy".Contains(flag, StringComparison.Ordinal)) || flags.Distinct().Count() != flags.Length)
        {
            throw Limits.Refusal("flags", $"\"{ArgumentValue.Shorten(flags)}\" are no flags; each of d, g, i, m, s, u, v and y may occur once.");
        }

        if (pattern.Length > LongestPattern)
        {
            throw Limits.Refusal("pattern", $"The pattern has {pattern.Length} characters; at most {LongestPattern} are allowed.");
        }

        this.flags = flags;
        FindGroups(pattern);
        var options = RegexOptions.CultureInvariant | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None);
        try
        {
            regex = new Regex((IsSticky ? @"\G(?:" : "(?:") + Translate(pattern) + ")", options, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException fault)
        {
            throw new Core.FormwrightException(
                Limits.Refusal("pattern", $"\"{ArgumentValue.Shorten(pattern)}\" is no regular expression.").Error, fault);
        }
    }

    /// <summary>True when all matches count and not only the first.</summary>
    internal bool IsGlobal => flags.Contains('g', StringComparison.Ordinal);

    private bool IsSticky => flags.Contains('y', StringComparison.Ordinal);

    /// <summary>Runs something that matches.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when it takes too long.</exception>
    internal T Run<T>(Func<Regex, T> match)
    {
        try
        {
            return match(regex);
        }
        catch (RegexMatchTimeoutException fault)
        {
            throw new Core.FormwrightException(
                Limits.Refusal("pattern", "The pattern takes more than a second on this text; repeat less inside of what is repeated.").Error, fault);
        }
    }

    /// <summary>What a match is replaced with: <c>$1</c>, <c>$&amp;</c>, <c>$&lt;name&gt;</c> and their siblings replaced.</summary>
    internal string Expand(string replacement, Match match, string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var (length, value) = replacement[i] == '$' ? Substitute(replacement.AsSpan(i + 1), match, text) : (0, null);
            result.Append(value ?? replacement[i].ToString());
            i += length;
            Limits.CheckText("replaceWith", result.Length);
        }

        return result.ToString();
    }

    private (int Length, string? Value) Substitute(ReadOnlySpan<char> rest, Match match, string text)
    {
        switch (rest)
        {
            case ['$', ..]:
                return (1, "$");
            case ['&', ..]:
                return (1, match.Value);
            case ['`', ..]:
                return (1, text[..match.Index]);
            case ['\'', ..]:
                return (1, text[(match.Index + match.Length)..]);
            case ['<', ..] when groups.Any(name => name is not null) && rest.IndexOf('>') is > 0 and var end:
                return (end + 1, match.Groups[groups.IndexOf(rest[1..end].ToString()) is >= 0 and var named ? named + 1 : int.MaxValue].Value);
        }

        for (var digits = 2; digits > 0; digits--)
        {
            if (rest.Length >= digits && int.TryParse(rest[..digits], System.Globalization.NumberStyles.None, null, out var number)
                && number >= 1 && number <= groups.Count)
            {
                return (digits, match.Groups[number].Value);
            }
        }

        return (0, null);
    }

    /// <summary>Notes the capturing groups in their order, with their names.</summary>
    private void FindGroups(string pattern)
    {
        var isClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
            }
            else if (isClass || pattern[i] == '[')
            {
                isClass = pattern[i] != ']';
            }
            else if (pattern[i] == '(' && (NameOf(pattern, i) is not null || i + 1 == pattern.Length || pattern[i + 1] != '?'))
            {
                groups.Add(NameOf(pattern, i));
            }
        }
    }

    private static string? NameOf(string pattern, int open) =>
        string.CompareOrdinal(pattern, open, "(?<", 0, 3) == 0 && open + 3 < pattern.Length && pattern[open + 3] is not ('=' or '!')
        && pattern.IndexOf('>', open) is > 0 and var end
            ? pattern[(open + 3)..end]
            : null;

    private string Translate(string pattern)
    {
        var isMultiline = flags.Contains('m', StringComparison.Ordinal);
        var any = flags.Contains('s', StringComparison.Ordinal) ? @"[\s\S]" : $"[^{LineEnds}]";
        var result = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '.':
                    result.Append(any);
                    break;
                case '^':
                    result.Append(isMultiline ? $@"(?<=\A|[{LineEnds}])" : @"\A");
                    break;
                case '$':
                    result.Append(isMultiline ? $@"(?=\z|[{LineEnds}])" : @"\z");
                    break;
                case '[':
                    i = TranslateClass(pattern, i, result);
                    break;
                case '(' when NameOf(pattern, i) is { } name:
                    result.Append('(');
                    i += name.Length + 3;
                    break;
                case '\\' when i + 1 < pattern.Length:
                    i = TranslateEscape(pattern, i + 1, result);
                    break;
                default:
                    result.Append(pattern[i]);
                    break;
            }
        }

        return result.ToString();
    }

    private int TranslateEscape(string pattern, int at, StringBuilder result)
    {
        switch (pattern[at])
        {
            case 'b':
                result.Append($"(?:(?<=[{Letters}])(?![{Letters}])|(?<![{Letters}])(?=[{Letters}]))");
                return at;
            case 'B':
                result.Append($"(?:(?<=[{Letters}])(?=[{Letters}])|(?<![{Letters}])(?![{Letters}]))");
                return at;
            case 'k' when pattern.IndexOf('>', at) is > 0 and var end && groups.IndexOf(pattern[(at + 2)..end]) is >= 0 and var named:
                result.Append(Backreference(named + 1));
                return end;
            case >= '1' and <= '9':
                var last = at;
                while (last + 1 < pattern.Length && char.IsAsciiDigit(pattern[last + 1])
                    && int.TryParse(pattern.AsSpan(at, last + 2 - at), out var longer) && longer <= groups.Count)
                {
                    last++;
                }

                var number = int.Parse(pattern.AsSpan(at, last + 1 - at), System.Globalization.CultureInfo.InvariantCulture);
                result.Append(number <= groups.Count ? Backreference(number) : $"\\x0{number}");
                return last;
            default:
                return Set(pattern[at]) is { } set ? Append(result, $"[{set}]", at) : Literal(pattern, at, result);
        }
    }

    // A group that has not taken part matches nothing in .NET and the empty text in ECMAScript.
    private static string Backreference(int group) => $@"(?({group})\{group})";

    private static int TranslateClass(string pattern, int at, StringBuilder result)
    {
        var isNegated = at + 1 < pattern.Length && pattern[at + 1] == '^';
        var i = at + (isNegated ? 2 : 1);
        if (i < pattern.Length && pattern[i] == ']')
        {
            return Append(result, isNegated ? @"[\s\S]" : "(?!)", i);
        }

        result.Append(isNegated ? "[^" : "[");
        for (; i < pattern.Length && pattern[i] != ']'; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                i = Set(pattern[i + 1]) is { } set ? Append(result, set, i + 1) : Literal(pattern, i + 1, result);
            }
            else
            {
                result.Append(pattern[i] == '[' ? @"\[" : pattern[i].ToString());
            }
        }

        result.Append(i < pattern.Length ? "]" : "");
        return i;
    }

    private static string? Set(char escape) => escape switch
    {
        'd' => Digits,
        'D' => NoDigits,
        'w' => Letters,
        'W' => NoLetters,
        's' => Blanks,
        'S' => NoBlanks,
        _ => null,
    };

    /// <summary>An escaped character; letters that .NET gives another meaning stand for themselves.</summary>
    private static int Literal(string pattern, int at, StringBuilder result)
    {
        var isOther = char.IsAsciiLetter(pattern[at]) && !"bcfnrtuvxpP".Contains(pattern[at], StringComparison.Ordinal);
        result.Append(isOther ? "" : "\\").Append(pattern[at]);
        return at;
    }

    private static int Append(StringBuilder result, string text, int at)
    {
        result.Append(text);
        return at;
    }
}
