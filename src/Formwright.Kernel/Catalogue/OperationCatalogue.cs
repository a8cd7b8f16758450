using System.Collections.Frozen;

namespace Formwright.Kernel;

/// <summary>Operations by path.</summary>
public sealed class OperationCatalogue
{
    private readonly FrozenDictionary<string, OperationInfo> byPath;

    /// <summary>A catalogue of these operations.</summary>
    /// <param name="operations">In any order; each path once.</param>
    /// <exception cref="ArgumentException">A path occurs twice.</exception>
    public OperationCatalogue(IEnumerable<OperationInfo> operations)
    {
        All = [.. operations.OrderBy(o => o.Path, StringComparer.Ordinal)];
        foreach (var (first, second) in All.Zip(All.Skip(1)))
        {
            if (first.Path == second.Path)
            {
                throw new ArgumentException($"The path {first.Path} is declared twice.", nameof(operations));
            }
        }

        byPath = All.ToFrozenDictionary(o => o.Path, StringComparer.Ordinal);
    }

    /// <summary>The operations of this assembly.</summary>
    public static OperationCatalogue Kernel { get; } = new(GeneratedOperations.All);

    /// <summary>All operations, sorted by path.</summary>
    public IReadOnlyList<OperationInfo> All { get; }

    /// <summary>The operation with this path, letter case included; null when there is none.</summary>
    public OperationInfo? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The known path most like this one; null when none is alike.</summary>
    /// <param name="path">A path that is not known.</param>
    public string? FindNearest(string path)
    {
        string? nearest = null;

        // Half of the letters wrong is no longer a slip of the pen.
        var best = (path.Length / 2) + 1;
        foreach (var operation in All)
        {
            if (Math.Abs(operation.Path.Length - path.Length) < best && EditDistance.Between(operation.Path, path) is var distance && distance < best)
            {
                (nearest, best) = (operation.Path, distance);
            }
        }

        return nearest;
    }
}
