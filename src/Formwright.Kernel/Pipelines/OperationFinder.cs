using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>Finds the operation that a step names, or says what is wrong with the name.</summary>
/// <param name="catalogue">The operations.</param>
internal sealed class OperationFinder(OperationCatalogue catalogue)
{
    private const int MostSuggestions = 3;
    private const int FewestSegments = 2;
    private const int MostSegments = 5;

    /// <summary>The operation, or the error.</summary>
    internal (OperationInfo? Operation, Error? Error) Find(string path)
    {
        if (catalogue.Find(path) is { } operation)
        {
            return (operation, null);
        }

        if (UnsupportedOperations.Paths.Contains(path))
        {
            return (null, new Error(
                ErrorCode.Unsupported,
                $"the operations of {path[..path.IndexOf('.', StringComparison.Ordinal)]} are not supported by this server.",
                "operation",
                "The operations of occt make solids too."));
        }

        if (path.AsSpan().Count('.') + 1 is not (>= FewestSegments and <= MostSegments))
        {
            return (null, new Error(
                ErrorCode.InvalidInput,
                $"the path of an operation has {FewestSegments} to {MostSegments} segments, such as occt.shapes.solid.createBox.",
                "operation"));
        }

        var nearest = catalogue.FindNearest(path, MostSuggestions);
        return (null, new Error(
            ErrorCode.InvalidInput,
            "there is no such operation.",
            "operation",
            nearest.Count == 0 ? null : $"Did you mean {string.Join(" or ", nearest)}?"));
    }
}
