namespace Formwright.Kernel.Operations;

/// <summary>Which end of a list.</summary>
public enum ListEnd
{
    /// <summary>Its beginning.</summary>
    First,

    /// <summary>Its end.</summary>
    Last,
}

/// <summary>Lists with items added or taken away. A list given is never changed, whatever <c>clone</c> says.</summary>
public static class ListEdits
{
    /// <summary>A list with an item behind it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="item">The item.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The new list.</returns>
    [Operation("lists.addItem")]
    public static IReadOnlyList<object?> AddItem(IReadOnlyList<object?> list, object? item, bool clone = true) => [.. list, item];

    /// <summary>A list with an item before it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="item">The item.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The new list.</returns>
    [Operation("lists.prependItem")]
    public static IReadOnlyList<object?> PrependItem(IReadOnlyList<object?> list, object? item, bool clone = true) => [item, .. list];

    /// <summary>A list with an item at one of its ends.</summary>
    /// <param name="list">The list.</param>
    /// <param name="item">The item.</param>
    /// <param name="position">Which end.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The new list.</returns>
    [Operation("lists.addItemFirstLast")]
    public static IReadOnlyList<object?> AddItemFirstLast(
        IReadOnlyList<object?> list, object? item, ListEnd position = ListEnd.Last, bool clone = true) =>
        position == ListEnd.First ? PrependItem(list, item) : AddItem(list, item);

    /// <summary>A list with an item inserted.</summary>
    /// <param name="list">The list.</param>
    /// <param name="item">The item.</param>
    /// <param name="index">Its position in the new list, 0 to the length of the list; otherwise nothing is inserted.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The new list.</returns>
    [Operation("lists.addItemAtIndex")]
    public static IReadOnlyList<object?> AddItemAtIndex(IReadOnlyList<object?> list, object? item, int index = 0, bool clone = true) =>
        Insert(list, [(index, item)]);

    /// <summary>A list with the same item inserted at several positions.</summary>
    /// <param name="list">The list.</param>
    /// <param name="item">The item.</param>
    /// <param name="indexes">
    /// Positions in the list given, in any order, by default [0]; those below 0 or above its length insert nothing.
    /// </param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The new list.</returns>
    [Operation("lists.addItemAtIndexes")]
    public static IReadOnlyList<object?> AddItemAtIndexes(
        IReadOnlyList<object?> list, object? item, IReadOnlyList<int>? indexes = null, bool clone = true) =>
        Insert(list, (indexes ?? [0]).Where(index => index >= 0 && index <= list.Count).Order().Select(index => (index, item)));

    /// <summary>A list with several items inserted, each at a position of its own.</summary>
    /// <param name="list">The list.</param>
    /// <param name="items">The items.</param>
    /// <param name="indexes">As many positions in the list given, ascending, by default [0]; those outside of it insert nothing.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The new list.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the counts differ or the positions descend.</exception>
    [Operation("lists.addItemsAtIndexes")]
    public static IReadOnlyList<object?> AddItemsAtIndexes(
        IReadOnlyList<object?> list, IReadOnlyList<object?> items, IReadOnlyList<int>? indexes = null, bool clone = true)
    {
        var positions = indexes ?? [0];
        if (items.Count != positions.Count)
        {
            throw Limits.Refusal("indexes", $"There are {items.Count} items and {positions.Count} indexes; each item needs one.");
        }

        if (positions.Zip(positions.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            throw Limits.Refusal("indexes", "The indexes must be in ascending order.");
        }

        return Insert(list, positions.Zip(items));
    }

    /// <summary>A list without its first item.</summary>
    /// <param name="list">The list; an empty one stays empty.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The new list.</returns>
    [Operation("lists.removeFirstItem")]
    public static IReadOnlyList<object?> RemoveFirstItem(IReadOnlyList<object?> list, bool clone = true) => [.. list.Skip(1)];

    /// <summary>A list without its last item.</summary>
    /// <param name="list">The list; an empty one stays empty.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The new list.</returns>
    [Operation("lists.removeLastItem")]
    public static IReadOnlyList<object?> RemoveLastItem(IReadOnlyList<object?> list, bool clone = true) => [.. list.SkipLast(1)];

    /// <summary>A list without one item.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">Position of the item; outside of the list nothing is removed.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The new list.</returns>
    [Operation("lists.removeItemAtIndex")]
    public static IReadOnlyList<object?> RemoveItemAtIndex(IReadOnlyList<object?> list, int index = 0, bool clone = true) =>
        [.. list.Where((_, position) => position != index)];

    /// <summary>A list without one item, counted from its end.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">0 for the last item, 1 for the one before; outside of the list nothing is removed.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The new list.</returns>
    [Operation("lists.removeItemAtIndexFromEnd")]
    public static IReadOnlyList<object?> RemoveItemAtIndexFromEnd(IReadOnlyList<object?> list, int index = 0, bool clone = true) =>
        [.. list.Where((_, position) => list.Count - 1 - position != index)];

    /// <summary>A list without several items.</summary>
    /// <param name="list">The list.</param>
    /// <param name="indexes">
    /// Positions of the items in any order; those outside of the list remove nothing. A position stated twice also removes the item
    /// behind it.
    /// </param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The new list.</returns>
    [Operation("lists.removeItemsAtIndexes")]
    public static IReadOnlyList<object?> RemoveItemsAtIndexes(IReadOnlyList<object?> list, IReadOnlyList<int> indexes, bool clone = true)
    {
        Limits.CheckItems("indexes", indexes.Count);
        List<object?> kept = [.. list];
        foreach (var index in indexes.OrderDescending().Where(index => index >= 0))
        {
            if (index < kept.Count)
            {
                kept.RemoveAt(index);
            }
        }

        return kept;
    }

    /// <summary>A list without any items.</summary>
    /// <param name="list">The list.</param>
    /// <returns>An empty list.</returns>
    [Operation("lists.removeAllItems")]
    public static IReadOnlyList<object?> RemoveAllItems(IReadOnlyList<object?> list) => [];

    /// <summary>The first of each of several equal numbers.</summary>
    /// <param name="list">The numbers.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The distinct numbers in their order.</returns>
    [Operation("lists.removeDuplicateNumbers")]
    public static IReadOnlyList<double> RemoveDuplicateNumbers(IReadOnlyList<double> list, bool clone = true) => [.. list.Distinct()];

    /// <summary>The numbers that are not near to an earlier one.</summary>
    /// <param name="list">The numbers.</param>
    /// <param name="tolerance">Numbers that differ by less are near; 0 gives no numbers at all.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The numbers kept, in their order.</returns>
    [Operation("lists.removeDuplicateNumbersTolerance")]
    public static IReadOnlyList<double> RemoveDuplicateNumbersTolerance(
        IReadOnlyList<double> list, double tolerance = 1e-7, bool clone = true)
    {
        if (tolerance <= 0)
        {
            return [];
        }

        var earlier = new SortedSet<double>();
        bool IsNear(double number) =>
            Math.Abs(number - (earlier.GetViewBetween(double.NegativeInfinity, number) is { Count: > 0 } below ? below.Max : double.NaN)) < tolerance
            || Math.Abs(number - (earlier.GetViewBetween(number, double.PositiveInfinity) is { Count: > 0 } above ? above.Min : double.NaN)) < tolerance;

        var kept = new List<double>();
        foreach (var number in list)
        {
            if (!IsNear(number))
            {
                kept.Add(number);
            }

            earlier.Add(number);
        }

        return kept;
    }

    /// <summary>The first of each of several equal items. Scalars are compared by value; lists and objects equal only themselves.</summary>
    /// <param name="list">The items.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The distinct items in their order.</returns>
    [Operation("lists.removeDuplicates")]
    public static IReadOnlyList<object?> RemoveDuplicates(IReadOnlyList<object?> list, bool clone = true) =>
        [.. list.Distinct(ScriptComparison.Comparer)];

    /// <summary>Inserts items at ascending positions of the list; positions that the list has not reached insert nothing.</summary>
    private static List<object?> Insert(IReadOnlyList<object?> list, IEnumerable<(int Index, object? Item)> insertions)
    {
        List<object?> result = [.. list];
        var shift = 0;
        foreach (var (index, item) in insertions)
        {
            if (index >= 0 && (long)index + shift <= result.Count)
            {
                result.Insert(index + shift, item);
            }

            shift++;
        }

        Limits.CheckItems("indexes", result.Count);
        return result;
    }
}
