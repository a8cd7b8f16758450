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

    /// <summary>The known paths most like this one, the nearest first: those nearly as near as it, and those of the same name.</summary>
    /// <param name="path">A path that is not known.</param>
    /// <param name="most">How many to name at most.</param>
    public IReadOnlyList<string> FindNearest(string path, int most)
    {
        // Half of the letters wrong is no longer a slip of the pen.
        var limit = path.Length / 2;
        var name = path[(path.LastIndexOf('.') + 1)..];
        var near = new List<(string Path, int Distance)>();
        foreach (var known in byPath.Keys)
        {
            // The distance is at least the difference in length, which costs nothing to look at.
            if (known.EndsWith($".{name}", StringComparison.OrdinalIgnoreCase))
            {
                near.Add((known, 1));
            }
            else if (Math.Abs(known.Length - path.Length) <= limit && EditDistance.Between(known, path) is var distance && distance <= limit)
            {
                near.Add((known, distance));
                limit = Math.Min(limit, distance + 1);
            }
        }

        return [.. near.Where(n => n.Distance <= limit).OrderBy(n => n.Distance).Select(n => n.Path).Take(most)];
    }
}

/// <summary>An operation that is described when it is needed.</summary>
/// <param name="Path">The public dotted path.</param>
/// <param name="Describe">Makes the description.</param>
public sealed record OperationEntry(string Path, Func<OperationInfo> Describe);
