namespace Formwright.Kernel.Operations;

/// <summary>Lists made of others: joined, grouped, ordered, repeated. A list given is never changed, whatever <c>clone</c> says.</summary>
public static class ListArrangements
{
    /// <summary>A list without items.</summary>
    /// <returns>An empty list.</returns>
    [Operation("lists.createEmptyList")]
    public static IReadOnlyList<object?> CreateEmptyList() => [];

    /// <summary>The same item several times.</summary>
    /// <param name="item">The item.</param>
    /// <param name="times">How often, at most 100,000; below 1 for an empty list.</param>
    /// <returns>The list.</returns>
    [Operation("lists.repeat")]
    public static IReadOnlyList<object?> Repeat(object? item, int times = 10)
    {
        Limits.CheckItems("times", times);
        return [.. Enumerable.Repeat(item, Math.Max(0, times))];
    }

    /// <summary>The items over and over until there are enough of them.</summary>
    /// <param name="list">The items; an empty list gives nulls.</param>
    /// <param name="clone">Without effect.</param>
    /// <param name="lengthLimit">Length of the result, at most 100,000.</param>
    /// <returns>A list of that length.</returns>
    [Operation("lists.repeatInPattern")]
    public static IReadOnlyList<object?> RepeatInPattern(IReadOnlyList<object?> list, bool clone = true, int lengthLimit = 100)
    {
        Limits.CheckItems("lengthLimit", lengthLimit);
        return [.. Enumerable.Range(0, Math.Max(0, lengthLimit)).Select(i => list.Count == 0 ? null : list[i % list.Count])];
    }

    /// <summary>The items of several lists, one list after the other.</summary>
    /// <param name="lists">The lists; an item that is no list is taken itself.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>One list of at most 100,000 items.</returns>
    [Operation("lists.concatenate")]
    public static IReadOnlyList<object?> Concatenate(IReadOnlyList<object?> lists, bool clone = true) => Flatten("lists", lists, 1);

    /// <summary>The first items of several lists, then their second items, and so on.</summary>
    /// <param name="lists">The lists, at least one; short ones are skipped once they are used up.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>One list of at most 100,000 items.</returns>
    [Operation("lists.interleave")]
    public static IReadOnlyList<object?> Interleave([MinCount(1)] IReadOnlyList<IReadOnlyList<object?>> lists, bool clone = true)
    {
        Limits.CheckItems("lists", lists.Sum(list => (double)list.Count));
        return [.. Rows(lists).SelectMany(row => row)];
    }

    /// <summary>Rows and columns swapped.</summary>
    /// <param name="list">Lists of the same length, at least one.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>One list of all first items, one of all second items, and so on.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the lengths differ.</exception>
    [Operation("lists.flipLists")]
    public static IReadOnlyList<IReadOnlyList<object?>> FlipLists(
        [MinCount(1)] IReadOnlyList<IReadOnlyList<object?>> list, bool clone = true)
    {
        for (var i = 1; i < list.Count; i++)
        {
            if (list[i].Count != list[0].Count)
            {
                throw Limits.Refusal(
                    $"list[{i}]", $"The lists must be of the same length; the first has {list[0].Count} items and this one {list[i].Count}.");
            }
        }

        return Rows(list);
    }

    /// <summary>The items of several lists grouped by their position.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="level">How many levels of nested lists are flattened first, and how many lists are put around the result.</param>
    /// <returns>The groups, below as many lists as <paramref name="level"/> says.</returns>
    [Operation("lists.mergeElementsOfLists")]
    public static IReadOnlyList<object?> MergeElementsOfLists(IReadOnlyList<IReadOnlyList<object?>> lists, int level = 0)
    {
        Limits.CheckItems("level", level);
        object?[] groups = [.. Rows([.. lists.Select(list => Flatten("lists", list, level))])];
        return level switch
        {
            <= 0 => groups,
            1 => [groups],
            _ => [.. Enumerable.Repeat(Array.Empty<object?>(), level - 2), new object?[] { groups }],
        };
    }

    /// <summary>Groups of the same size.</summary>
    /// <param name="list">The items.</param>
    /// <param name="nrElements">Items of a group; 0 makes one group of all.</param>
    /// <param name="keepRemainder">True to keep a last group that is smaller.</param>
    /// <returns>The groups.</returns>
    [Operation("lists.groupNth")]
    public static IReadOnlyList<IReadOnlyList<object?>> GroupNth(IReadOnlyList<object?> list, int nrElements = 2, bool keepRemainder = false)
    {
        var size = nrElements == 0 ? int.MaxValue : Math.Abs((long)nrElements);
        return
        [
            .. list.Chunk((int)Math.Clamp(size, 1, Math.Max(1, list.Count + 1))).Where(group => keepRemainder || group.Length == size),
        ];
    }

    /// <summary>The items from last to first.</summary>
    /// <param name="list">The items.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The list the other way round.</returns>
    [Operation("lists.reverse")]
    public static IReadOnlyList<object?> Reverse(IReadOnlyList<object?> list, bool clone = true) => [.. list.Reverse()];

    /// <summary>The items in an order by chance. Source: the shuffle of Fisher and Yates.</summary>
    /// <param name="list">The items.</param>
    /// <param name="clone">Without effect.</param>
    /// <returns>The same items.</returns>
    [Operation("lists.shuffle")]
    public static IReadOnlyList<object?> Shuffle(IReadOnlyList<object?> list, bool clone = true)
    {
        object?[] items = [.. list];
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = RandomSource.Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }

        return items;
    }

    /// <summary>Numbers by size.</summary>
    /// <param name="list">The numbers.</param>
    /// <param name="clone">Without effect.</param>
    /// <param name="orderAsc">True for the smallest first.</param>
    /// <returns>The numbers in order.</returns>
    [Operation("lists.sortNumber")]
    public static IReadOnlyList<double> SortNumber(IReadOnlyList<double> list, bool clone = true, bool orderAsc = true) =>
        [.. orderAsc ? list.Order() : list.OrderDescending()];

    /// <summary>Texts by the codes of their UTF-16 units, capitals before small letters.</summary>
    /// <param name="list">The texts; other items are ordered by their text.</param>
    /// <param name="clone">Without effect.</param>
    /// <param name="orderAsc">True for A before Z.</param>
    /// <returns>The items in order.</returns>
    [Operation("lists.sortTexts")]
    public static IReadOnlyList<object?> SortTexts(IReadOnlyList<object?> list, bool clone = true, bool orderAsc = true)
    {
        var ordered = list.OrderBy(ScriptValue.Text, StringComparer.Ordinal);
        return [.. orderAsc ? ordered : ordered.Reverse()];
    }

    /// <summary>Objects by the number in one of their properties; equal ones keep their order.</summary>
    /// <param name="list">The objects.</param>
    /// <param name="clone">Without effect.</param>
    /// <param name="orderAsc">True for the smallest first.</param>
    /// <param name="property">Name of the property, whose value must be a number or text of one.</param>
    /// <returns>The objects in order.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when an item has no such number.</exception>
    [Operation("lists.sortByPropValue")]
    public static IReadOnlyList<object?> SortByPropValue(
        IReadOnlyList<object?> list, bool clone = true, bool orderAsc = true, string property = "propName")
    {
        var keyed = list.Select((item, index) => (Item: item, Key: SortKey(item, property, index))).ToArray();
        return [.. (orderAsc ? keyed.OrderBy(pair => pair.Key) : keyed.OrderByDescending(pair => pair.Key)).Select(pair => pair.Item)];
    }

    private static double SortKey(object? item, string property, int index) =>
        ScriptValue.Member(item, property) is { } value && ScriptValue.Number(value) is var number && !double.IsNaN(number)
            ? number
            : throw Limits.Refusal($"list[{index}]", $"The item has no number in its property \"{ArgumentValue.Shorten(property)}\".");

    private static object?[][] Rows(IReadOnlyList<IReadOnlyList<object?>> lists) =>
    [
        .. Enumerable.Range(0, lists.Select(list => list.Count).DefaultIfEmpty().Max())
            .Select(i => lists.Where(list => i < list.Count).Select(list => list[i]).ToArray()),
    ];

    private static List<object?> Flatten(string parameter, IEnumerable<object?> items, int level)
    {
        var flat = new List<object?>();
        void Add(IEnumerable<object?> some, int deeper)
        {
            foreach (var item in some)
            {
                if (deeper > 0 && item is not null && ArgumentValue.TryItems(item, out var inner))
                {
                    Add(inner.Cast<object?>(), deeper - 1);
                }
                else
                {
                    flat.Add(item);
                    Limits.CheckItems(parameter, flat.Count);
                }
            }
        }

        Add(items, level);
        return flat;
    }
}
