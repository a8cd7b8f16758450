using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Values as ECMAScript converts them. A value is JSON, a live result or a mixture of both; null stands for null and undefined
/// alike. Source: ECMA-262, Type Conversion.
/// </summary>
internal static class ScriptValue
{
    /// <summary>A scalar as number (<see cref="double"/>), boolean or string, whether it came as JSON or live; others stay.</summary>
    internal static object? Plain(object? value) => value switch
    {
        int number => (double)number,
        JsonValue json => json.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => ArgumentValue.TryNumber(json, out var number) ? number : null,
            JsonValueKind.String => json.GetValue<string>(),
            _ => null,
        },
        _ => value,
    };

    /// <summary>
    /// The value as numbers, booleans, strings, null, shapes, <see cref="List{T}"/> and
    /// <see cref="OrderedDictionary{TKey, TValue}"/>, all of them new.
    /// </summary>
    internal static object? Tree(object? value) => Plain(value) switch
    {
        JsonObject members => new OrderedDictionary<string, object?>(members.Select(m => KeyValuePair.Create(m.Key, Tree(m.Value)))),
        IReadOnlyDictionary<string, object?> members =>
            new OrderedDictionary<string, object?>(members.Select(m => KeyValuePair.Create(m.Key, Tree(m.Value)))),
        { } some when ArgumentValue.TryItems(some, out var items) => items.Cast<object?>().Select(Tree).ToList(),
        var scalar => scalar,
    };

    /// <summary>The value as text: a list as its items with commas between, an object as <c>[object Object]</c>.</summary>
    internal static string Text(object? value) => Plain(value) switch
    {
        null => "null",
        string text => text,
        double number => ScriptNumber.Text(number),
        bool boolean => boolean ? "true" : "false",
        { } some when ArgumentValue.TryItems(some, out var items) => Join(items.Cast<object?>(), ","),
        _ => "[object Object]",
    };

    /// <summary>The texts of items with a separator between; null is empty.</summary>
    internal static string Join(IEnumerable<object?> items, string separator) =>
        string.Join(separator, items.Select(item => ArgumentValue.IsMissing(item) ? "" : Text(item)));

    /// <summary>The value as number; NaN when it is none.</summary>
    internal static double Number(object? value) => Plain(value) switch
    {
        null => 0,
        double number => number,
        bool boolean => boolean ? 1 : 0,
        string text => ScriptNumber.Parse(text),
        { } some => ScriptNumber.Parse(Text(some)),
    };

    /// <summary>False for null, false, 0, NaN and the empty text; true for everything else.</summary>
    internal static bool IsTruthy(object? value) => Plain(value) switch
    {
        null => false,
        bool boolean => boolean,
        double number => number != 0 && !double.IsNaN(number),
        string text => text.Length > 0,
        _ => true,
    };

    /// <summary>The member of an object, the item of a list or the character of a text; null when there is none.</summary>
    internal static object? Member(object? holder, string name) => Plain(holder) switch
    {
        JsonObject members => members[name],
        IReadOnlyDictionary<string, object?> members => members.GetValueOrDefault(name),
        string text => TryIndex(name, text.Length, out var index) ? text[index].ToString() : name == "length" ? (double)text.Length : null,
        { } some when ArgumentValue.TryItems(some, out var items) => Item(items, name),
        _ => null,
    };

    /// <summary>Reads a position as the name of a member: digits without leading zeros, below a length.</summary>
    internal static bool TryIndex(string name, int length, out int index) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out index)
        && index < length
        && (name[0] != '0' || name.Length == 1);

    private static object? Item(IList items, string name) =>
        TryIndex(name, items.Count, out var index) ? items[index] : name == "length" ? (double)items.Count : null;
}
