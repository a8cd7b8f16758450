namespace Formwright.Kernel.Operations;

/// <summary>Parts of lists, and what is known of lists. A list given is never changed, whatever <c>clone</c> says.</summary>
public static class ListParts
{
    /// <summary>One item of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">Its position, from 0.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The item.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the list has no such position.</exception>
    [Operation("lists.getItem")]
    public static object? GetItem(IReadOnlyList<object?> list, int index = 0, bool clone = true) =>
        index >= 0 && index < list.Count
            ? list[index]
            : throw Limits.Refusal("index", $"The list has {list.Count} items; there is no item {index}.");

    /// <summary>The first item of a list.</summary>
    /// <param name="list">The list, not empty.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The item.</returns>
    [Operation("lists.getFirstItem")]
    public static object? GetFirstItem([MinCount(1)] IReadOnlyList<object?> list, bool clone = true) => list[0];

    /// <summary>The last item of a list.</summary>
    /// <param name="list">The list, not empty.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The item.</returns>
    [Operation("lists.getLastItem")]
    public static object? GetLastItem([MinCount(1)] IReadOnlyList<object?> list, bool clone = true) => list[^1];

    /// <summary>The items between two positions.</summary>
    /// <param name="list">The list.</param>
    /// <param name="indexStart">Position of the first; negative from the end.</param>
    /// <param name="indexEnd">Position behind the last; negative from the end.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The items.</returns>
    [Operation("lists.getSubList")]
    public static IReadOnlyList<object?> GetSubList(IReadOnlyList<object?> list, int indexStart = 0, int indexEnd = 1, bool clone = true)
    {
        var (start, count) = ScriptText.Slice(list.Count, indexStart, indexEnd);
        return [.. list.Skip(start).Take(count)];
    }

    /// <summary>Every n-th item.</summary>
    /// <param name="list">The list.</param>
    /// <param name="nth">Distance between the items; 0 gives none.</param>
    /// <param name="offset">Added to a position before it is divided.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The items whose position plus offset is a multiple of n.</returns>
    [Operation("lists.getNthItem")]
    public static IReadOnlyList<object?> GetNthItem(IReadOnlyList<object?> list, int nth = 2, int offset = 0, bool clone = true) =>
        [.. list.Where((_, index) => IsNth(index, nth, offset))];

    /// <summary>All but every n-th item.</summary>
    /// <param name="list">The list.</param>
    /// <param name="nth">Distance between the items left out; 0 leaves out none.</param>
    /// <param name="offset">Added to a position before it is divided.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The items whose position plus offset is no multiple of n.</returns>
    [Operation("lists.removeNthItem")]
    public static IReadOnlyList<object?> RemoveNthItem(IReadOnlyList<object?> list, int nth = 2, int offset = 0, bool clone = true) =>
        [.. list.Where((_, index) => !IsNth(index, nth, offset))];

    /// <summary>The items where a repeated pattern is true.</summary>
    /// <param name="list">The list.</param>
    /// <param name="pattern">Booleans, at least one; anything but true leaves the item out.</param>
    /// <returns>The items.</returns>
    [Operation("lists.getByPattern")]
    public static IReadOnlyList<object?> GetByPattern(IReadOnlyList<object?> list, [MinCount(1)] IReadOnlyList<object?> pattern) =>
        [.. list.Where((_, index) => ScriptValue.Plain(pattern[index % pattern.Count]) is true)];

    /// <summary>Each item with a probability.</summary>
    /// <param name="list">The list.</param>
    /// <param name="threshold">Probability that an item is kept, 0 to 1.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The items kept, in their order.</returns>
    [Operation("lists.randomGetThreshold")]
    public static IReadOnlyList<object?> RandomGetThreshold(IReadOnlyList<object?> list, double threshold = 1, bool clone = true) =>
        [.. list.Where(_ => RandomSource.Next() < threshold)];

    /// <summary>Each item but with a probability.</summary>
    /// <param name="list">The list.</param>
    /// <param name="threshold">Probability that an item is left out, 0 to 1.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The items kept, in their order.</returns>
    [Operation("lists.randomRemoveThreshold")]
    public static IReadOnlyList<object?> RandomRemoveThreshold(IReadOnlyList<object?> list, double threshold = 1, bool clone = true) =>
        [.. list.Where(_ => RandomSource.Next() > threshold)];

    /// <summary>How many items a list has.</summary>
    /// <param name="list">The list.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>That many.</returns>
    [Operation("lists.listLength")]
    public static int ListLength(IReadOnlyList<object?> list, bool clone = true) => list.Count;

    /// <summary>Length of the longest of several lists.</summary>
    /// <param name="lists">The lists.</param>
    /// <returns>The length; null without lists.</returns>
    [Operation("lists.getLongestListLength")]
    public static int? GetLongestListLength(IReadOnlyList<IReadOnlyList<object?>>? lists = null) =>
        lists?.Select(list => list.Count).DefaultIfEmpty().Max();

    /// <summary>How deep lists are nested.</summary>
    /// <param name="list">The list.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>1 for a list without lists in it.</returns>
    [Operation("lists.getListDepth")]
    public static int GetListDepth(IReadOnlyList<object?> list, bool clone = true) => Depth(list);

    /// <summary>Whether an item is in a list. Scalars are compared by value; lists and objects equal only themselves.</summary>
    /// <param name="list">The list.</param>
    /// <param name="item">The item.</param>
    /// <returns>True when it is.</returns>
    [Operation("lists.includes")]
    public static bool Includes(IReadOnlyList<object?> list, object? item) => list.Contains(item, ScriptComparison.Comparer);

    /// <summary>Where an item is first in a list. Scalars are compared by value; lists and objects equal only themselves.</summary>
    /// <param name="list">The list.</param>
    /// <param name="item">The item.</param>
    /// <returns>Its position from 0; -1 when it is not there.</returns>
    [Operation("lists.findIndex")]
    public static int FindIndex(IReadOnlyList<object?> list, object? item) =>
        Array.FindIndex([.. list], candidate => ScriptComparison.AreStrictlyEqual(candidate, item));

    private static bool IsNth(int index, int nth, int offset) => nth != 0 && ((long)index + offset) % nth == 0;

    private static int Depth(IEnumerable<object?> items) => 1 + items
        .Select(item => item is not null && ArgumentValue.TryItems(item, out var inner) ? Depth(inner.Cast<object?>()) : 0)
        .DefaultIfEmpty()
        .Max();
}
