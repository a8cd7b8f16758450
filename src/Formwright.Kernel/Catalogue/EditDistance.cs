namespace Formwright.Kernel;

/// <summary>Levenshtein distance: how many letters must be inserted, removed or replaced. Letter case does not count.</summary>
internal static class EditDistance
{
    /// <summary>The distance between two texts; time grows with the product of their lengths.</summary>
    internal static int Between(string a, string b)
    {
        // One row of the table: the distance of every beginning of b to the part of a read so far.
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(a[i]) == char.ToUpperInvariant(b[j]) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(diagonal, row[j]) + 1);
            }
        }

        return row[^1];
    }
}
