using System.Globalization;
using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Bitbybit;

/// <summary>Reads the query of a request and notes everything that is wrong with it.</summary>
internal sealed class Query(IQueryCollection values)
{
    private readonly List<Violation> violations = [];

    /// <summary>A whole number in a range, both ends included.</summary>
    public int WholeNumber(string name, int missing, int least, int most)
    {
        var text = values[name].ToString();
        if (text.Length == 0)
        {
            return missing;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        violations.Add(new Violation(name, FormattableString.Invariant($"must be a whole number from {least} to {most}")));
        return missing;
    }

    /// <summary>One of a few words; null when it is missing.</summary>
    public string? Word(string name, IReadOnlyCollection<string> words)
    {
        var text = values[name].ToString();
        if (text.Length == 0 || words.Contains(text))
        {
            return text.Length == 0 ? null : text;
        }

        violations.Add(new Violation(name, $"must be one of {string.Join(", ", words)}"));
        return null;
    }

    /// <summary>Throws when anything was wrong.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> with all of it.</exception>
    public void Check()
    {
        if (violations.Count > 0)
        {
            throw new FormwrightException(new Error(ErrorCode.InvalidInput, Fields.Sentence(violations), violations[0].Path, Violations: violations));
        }
    }
}
