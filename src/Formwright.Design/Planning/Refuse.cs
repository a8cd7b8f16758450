using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Planning;

/// <summary>The refusals of the designer: always <c>invalid_input</c>, always about the prompt, always with the words at fault.</summary>
internal static partial class Refuse
{
    private const int LongestQuote = 100;

    /// <summary>The prompt cannot be honoured as it stands.</summary>
    public static FormwrightException Prompt(string message, string? hint = null) =>
        new(ErrorCode.InvalidInput, message, "prompt", hint);

    /// <summary>A stored design is not one this engine wrote.</summary>
    public static FormwrightException Design(string message) =>
        new(ErrorCode.InvalidInput, "The stored design cannot be used: " + message, "design");

    /// <summary>A refusal with the words at fault: where it names none, the clause of the prompt that holds most of its numbers.</summary>
    public static FormwrightException Quoting(FormwrightException refusal, string prompt)
    {
        var message = refusal.Error.Message;
        if (refusal.Error.Code != ErrorCode.InvalidInput || refusal.Error.Field != "prompt" || message.Contains('\'', StringComparison.Ordinal))
        {
            return refusal;
        }

        // What is wrong stands in front of the colon, what it does not fit behind it.
        var numbers = Numbers().Matches(message.Split(": ")[0]).Select(m => m.Value).ToHashSet();
        int Shared(string clause) => Numbers().Matches(clause).Count(m => numbers.Contains(m.Value));
        var clause = Clauses().Split(prompt).Select(c => c.Trim()).MaxBy(Shared)!;
        var quote = Shared(clause) > 0 ? clause : prompt.Trim();
        return quote.Length == 0 || (Shared(clause) == 0 && quote.Length > LongestQuote)
            ? refusal
            : new(refusal.Error with { Message = $"'{(quote.Length > LongestQuote ? quote[..LongestQuote].TrimEnd() + "..." : quote)}': {message}" });
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[.;!?](?:\s|$)|\n", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();
}
