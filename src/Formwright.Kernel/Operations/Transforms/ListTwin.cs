using System.Globalization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Operations on lists: one shape after the other, each with its item of the other lists.</summary>
internal static class ListTwin
{
    /// <summary>Applies an operation to every shape.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="one">The operation on one shape, with its position.</param>
    /// <param name="lists">Names and lengths of the other lists; null for a list that is left out.</param>
    /// <returns>The results, in order.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when a list is given and its length differs.</exception>
    internal static IReadOnlyList<Shape> Map(IReadOnlyList<Shape> shapes, Func<Shape, int, Shape> one, params ReadOnlySpan<(string Name, int? Count)> lists)
    {
        foreach (var (name, count) in lists)
        {
            if (count is { } given)
            {
                RequireCount(name, given, shapes.Count, "shapes");
            }
        }

        return [.. shapes.Select(one)];
    }

    /// <summary>Refuses a list whose length is not that of another.</summary>
    internal static void RequireCount(string name, int count, int needed, string of)
    {
        if (count != needed)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                string.Create(CultureInfo.InvariantCulture, $"params.{name} has {count} items but there are {needed} {of}. Give one item for each."),
                $"params.{name}");
        }
    }

    /// <summary>The item of a list, or the default when the list is left out.</summary>
    internal static T At<T>(this IReadOnlyList<T>? items, int index, T missing) => items is null ? missing : items[index];
}
