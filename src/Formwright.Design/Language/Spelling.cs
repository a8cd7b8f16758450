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

    private readonly HashSet<string> right;

    /// <param name="words">The words to correct to.</param>
    /// <param name="others">Words that are right although the dictionary has no meaning for them.</param>
    public Spelling(IEnumerable<string> words, IEnumerable<string> others)
    {
        right = [.. others];
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
        if (word.Length < ShortestWord || right.Contains(word) || !byInitial.TryGetValue(word[0], out var candidates))
        {
            return null;
        }

        var near = candidates.Where(candidate => IsOneSlip(word, candidate)).ToList();

        // Two letters swapped are the commonest slip.
        return near is [var only] ? only : near.Where(candidate => candidate.Length == word.Length && candidate.Order().SequenceEqual(word.Order())).ToList() is [var swapped] ? swapped : null;
    }

    /// <summary>How many letters have to be added, left out or changed to make one word of another.</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
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
