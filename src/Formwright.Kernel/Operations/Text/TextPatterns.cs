using System.Text;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Regular expressions of ECMAScript on texts. A pattern that is malformed, or takes more than a second, is refused.
/// </summary>
public static class TextPatterns
{
    /// <summary>Whether a pattern occurs in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The pattern, at most 10,000 characters.</param>
    /// <param name="flags">Letters out of d, g, i, m, s, u, v, y, each at most once.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the pattern is malformed or takes too long.</exception>
    [Operation("text.regexTest")]
    public static bool RegexTest(string text = "hello123world", string pattern = "[0-9]+", string flags = "g") =>
        new ScriptPattern(pattern, flags).Run(regex => regex.IsMatch(text));

    /// <summary>What a pattern matches in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The pattern, at most 10,000 characters.</param>
    /// <param name="flags">As in <c>text.regexTest</c>; with g all matches are answered.</param>
    /// <returns>All matches; without g the first one and its groups, null for those that took no part; null without a match.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the pattern is malformed or takes too long.</exception>
    [Operation("text.regexMatch")]
    public static IReadOnlyList<string?>? RegexMatch(string text = "hello123world", string pattern = "[0-9]+", string flags = "g")
    {
        var compiled = new ScriptPattern(pattern, flags);
        return compiled.Run<string?[]?>(regex => regex.Match(text) switch
        {
            { Success: false } => null,
            _ when compiled.IsGlobal => [.. regex.Matches(text).Select(match => match.Value)],
            var match => [.. match.Groups.Values.Select(Captured)],
        });
    }

    /// <summary>A text with what a pattern matches replaced.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The pattern, at most 10,000 characters.</param>
    /// <param name="flags">As in <c>text.regexTest</c>; with g all matches are replaced, otherwise the first.</param>
    /// <param name="replaceWith">
    /// What stands there instead; <c>$&amp;</c> is the match, <c>$1</c> and <c>$&lt;name&gt;</c> are its groups, <c>$$</c> is a dollar sign.
    /// </param>
    /// <returns>The new text.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the pattern is malformed or takes too long.</exception>
    [Operation("text.regexReplace")]
    public static string RegexReplace(
        string text = "hello123world456", string pattern = "[0-9]+", string flags = "g", string replaceWith = "X")
    {
        var compiled = new ScriptPattern(pattern, flags);
        return compiled.Run(regex =>
        {
            var result = new StringBuilder();
            var end = 0;
            foreach (var match in regex.Matches(text).Take(compiled.IsGlobal ? int.MaxValue : 1))
            {
                result.Append(text.AsSpan(end, match.Index - end)).Append(compiled.Expand(replaceWith, match, text));
                end = match.Index + match.Length;
                Limits.CheckText("replaceWith", result.Length);
            }

            return result.Append(text.AsSpan(end)).ToString();
        });
    }

    /// <summary>Where a pattern first matches in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The pattern, at most 10,000 characters.</param>
    /// <param name="flags">As in <c>text.regexTest</c>.</param>
    /// <returns>The position from 0; -1 without a match.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the pattern is malformed or takes too long.</exception>
    [Operation("text.regexSearch")]
    public static int RegexSearch(string text = "hello123world", string pattern = "[0-9]+", string flags = "g") =>
        new ScriptPattern(pattern, flags).Run(regex => regex.Match(text) is { Success: true } match ? match.Index : -1);

    /// <summary>The parts of a text between the matches of a pattern; what its groups matched comes between the parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The pattern, at most 10,000 characters.</param>
    /// <param name="flags">As in <c>text.regexTest</c>; g and y have no effect.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the pattern is malformed or takes too long.</exception>
    [Operation("text.regexSplit")]
    public static IReadOnlyList<string?> RegexSplit(string text = "hello123world", string pattern = "[0-9]+", string flags = "g") =>
        new ScriptPattern(pattern, flags.Replace("y", "", StringComparison.Ordinal)).Run(regex => Split(regex, text));

    private static List<string?> Split(Regex regex, string text)
    {
        if (text.Length == 0)
        {
            return regex.IsMatch(text) ? [] : [text];
        }

        var parts = new List<string?>();
        var begin = 0;
        for (var match = regex.Match(text); match.Success && match.Index < text.Length; match = match.NextMatch())
        {
            if (match.Index + match.Length > begin)
            {
                parts.Add(text[begin..match.Index]);
                parts.AddRange(match.Groups.Values.Skip(1).Select(Captured));
                begin = match.Index + match.Length;
            }
        }

        parts.Add(text[begin..]);
        return parts;
    }

    private static string? Captured(Group group) => group.Success ? group.Value : null;
}
