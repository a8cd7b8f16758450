namespace Formwright.Design.Language;

/// <summary>
/// Finds the dictionary word one slip away from a misspelled one: a letter missing, added, changed, or two swapped. Only words of
/// five letters or more with the same first letter are compared, and only a single candidate counts, so that short words and
/// names are left alone.
/// </summary>
internal sealed class Spelling
{
    private const int ShortestWord = 5;
    private readonly Dictionary<char, List<string>> byInitial = [];

    public Spelling(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length >= ShortestWord)
            {
                if (!byInitial.TryGetValue(word[0], out var list))
                {
                    byInitial.Add(word[0], list = []);
                }

                list.Add(word);
            }
        }
    }

    /// <summary>The only word one slip away; null when there is none or more than one.</summary>
    public string? Correct(string word)
    {
        if (word.Length < ShortestWord || !byInitial.TryGetValue(word[0], out var candidates))
        {
            return null;
        }

        string? found = null;
        foreach (var candidate in candidates)
        {
            if (IsOneSlip(word, candidate))
            {
                if (found is not null)
                {
                    return null;
                }

                found = candidate;
            }
        }

        return found;
    }

    private static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = a.AsSpan().CommonPrefixLength(b);
        var x = a.AsSpan(start);
        var y = b.AsSpan(start);
        if (x.Length != y.Length)
        {
            return x.Length > y.Length ? x[1..].SequenceEqual(y) : y[1..].SequenceEqual(x);
        }

        return x.Length > 0
            && (x[1..].SequenceEqual(y[1..])
                || (x.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..].SequenceEqual(y[2..])));
    }
}
