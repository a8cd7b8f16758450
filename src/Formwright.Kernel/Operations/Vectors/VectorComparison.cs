namespace Formwright.Kernel.Operations;

/// <summary>Whether vectors of any length are the same, and lists without those that repeat others.</summary>
public static class VectorComparison
{
    /// <summary>Whether two vectors are the same.</summary>
    /// <param name="vec1">The first vector.</param>
    /// <param name="vec2">The second vector.</param>
    /// <param name="tolerance">What numbers at the same position must differ by less than; 0 makes all vectors different.</param>
    /// <returns>True when both are of one length and no number differs by the tolerance or more.</returns>
    [Operation("vector.vectorsTheSame")]
    public static bool VectorsTheSame(IReadOnlyList<double> vec1, IReadOnlyList<double> vec2, double tolerance = 1e-7)
    {
        if (vec1.Count != vec2.Count)
        {
            return false;
        }

        for (var i = 0; i < vec1.Count; i++)
        {
            if (!(Math.Abs(vec1[i] - vec2[i]) < tolerance))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Leaves out every vector that is the same as one kept before it.</summary>
    /// <param name="vectors">The vectors.</param>
    /// <param name="tolerance">What numbers of the same vector differ by less than; 0 keeps all vectors.</param>
    /// <returns>The vectors that are left, in their order.</returns>
    [Operation("vector.removeAllDuplicateVectors")]
    public static IReadOnlyList<IReadOnlyList<double>> RemoveAllDuplicateVectors(
        IReadOnlyList<IReadOnlyList<double>> vectors, double tolerance = 1e-7)
    {
        var kept = new List<IReadOnlyList<double>>();
        var grid = new ToleranceGrid<IReadOnlyList<double>>(tolerance);
        foreach (var vector in vectors)
        {
            var (x, y, z) = (vector.ElementAtOrDefault(0), vector.ElementAtOrDefault(1), vector.ElementAtOrDefault(2));
            if (!grid.Near(x, y, z).Any(other => VectorsTheSame(vector, other, tolerance)))
            {
                kept.Add(vector);
                grid.Add(x, y, z, vector);
            }
        }

        return kept;
    }

    /// <summary>Leaves out every vector that is the same as the one after it.</summary>
    /// <param name="vectors">The vectors.</param>
    /// <param name="checkFirstAndLast">True to leave out the last one too when it is the same as the first.</param>
    /// <param name="tolerance">What numbers of the same vector differ by less than; 0 keeps all vectors.</param>
    /// <returns>The vectors that are left, in their order.</returns>
    [Operation("vector.removeConsecutiveDuplicateVectors")]
    public static IReadOnlyList<IReadOnlyList<double>> RemoveConsecutiveDuplicateVectors(
        IReadOnlyList<IReadOnlyList<double>> vectors, bool checkFirstAndLast = false, double tolerance = 1e-7) =>
        WithoutRepeats(vectors, checkFirstAndLast, (a, b) => VectorsTheSame(a, b, tolerance));

    /// <summary>The items without each that is the same as the one after it, and without the last when it ends where the first began.</summary>
    internal static IReadOnlyList<T> WithoutRepeats<T>(IReadOnlyList<T> items, bool isClosed, Func<T, T, bool> areSame)
    {
        List<T> kept = [.. items.Where((item, i) => i == items.Count - 1 || !areSame(items[i + 1], item))];
        if (isClosed && items.Count > 1 && areSame(kept[0], kept[^1]))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }
}
