namespace Formwright.Kernel;

/// <summary>Turns what a method returns into the few kinds of value a pipeline knows. Called by generated code only.</summary>
public static class ResultValues
{
    /// <summary>A list whose items are converted; null stays null.</summary>
    public static IReadOnlyList<object?>? List<T>(IReadOnlyList<T>? items, Func<T, object?> convert) =>
        items is null ? null : [.. items.Select(convert)];

    /// <summary>A string-keyed dictionary whose values are converted; null stays null.</summary>
    public static IReadOnlyDictionary<string, object?>? Map<T>(IReadOnlyDictionary<string, T>? members, Func<T, object?> convert) =>
        members is null
            ? null
            : new OrderedDictionary<string, object?>(members.Select(m => KeyValuePair.Create(m.Key, convert(m.Value))));

    /// <summary>A record's members without those of the given names that are null.</summary>
    public static IReadOnlyDictionary<string, object?> LeaveOutNulls(OrderedDictionary<string, object?> members, params string[] names)
    {
        foreach (var name in names.Where(name => members[name] is null))
        {
            members.Remove(name);
        }

        return members;
    }
}
