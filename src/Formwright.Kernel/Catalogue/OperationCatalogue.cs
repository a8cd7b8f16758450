namespace Formwright.Kernel;

/// <summary>
/// Operations by path. Each is described on first use only, as describing hundreds would slow the start of every process.
/// </summary>
public sealed class OperationCatalogue
{
    private readonly SortedList<string, Lazy<OperationInfo>> byPath = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<OperationInfo>> all;

    /// <summary>A catalogue of these operations.</summary>
    /// <param name="operations">In any order; each path once.</param>
    /// <exception cref="ArgumentException">A path occurs twice.</exception>
    public OperationCatalogue(IEnumerable<OperationEntry> operations)
    {
        // Sorted before, so that every entry is appended.
        foreach (var (path, describe) in operations.OrderBy(o => o.Path, StringComparer.Ordinal))
        {
            byPath.Add(path, new Lazy<OperationInfo>(describe));
        }

        all = new Lazy<IReadOnlyList<OperationInfo>>(() => [.. byPath.Values.Select(o => o.Value)]);
    }

    /// <summary>The operations of this assembly.</summary>
    public static OperationCatalogue Kernel { get; } = new(GeneratedOperations.All);

    /// <summary>All operations, sorted by path.</summary>
    public IReadOnlyList<OperationInfo> All => all.Value;

    /// <summary>The operation with this path, letter case included; null when there is none.</summary>
    public OperationInfo? Find(string path) => byPath.GetValueOrDefault(path)?.Value;

    /// <summary>The known path most like this one; null when none is alike.</summary>
    /// <param name="path">A path that is not known.</param>
    public string? FindNearest(string path)
    {
        string? nearest = null;

        // Half of the letters wrong is no longer a slip of the pen.
        var best = (path.Length / 2) + 1;
        foreach (var known in byPath.Keys)
        {
            // The distance is at least the difference in length, which costs nothing to look at.
            if (Math.Abs(known.Length - path.Length) < best && EditDistance.Between(known, path) is var distance && distance < best)
            {
                (nearest, best) = (known, distance);
            }
        }

        return nearest;
    }
}

/// <summary>An operation that is described when it is needed.</summary>
/// <param name="Path">The public dotted path.</param>
/// <param name="Describe">Makes the description.</param>
public sealed record OperationEntry(string Path, Func<OperationInfo> Describe);
