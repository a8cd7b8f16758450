using System.Text;

namespace Formwright.Kernel.Operations;

/// <summary>A value inside of others.</summary>
/// <param name="Value">The value.</param>
/// <param name="Key">Its name (<see cref="string"/>) or position (<see cref="int"/>) in what holds it; null at the root.</param>
/// <param name="Parent">What holds it; null at the root.</param>
internal sealed record JsonPathNode(object? Value, object? Key, JsonPathNode? Parent)
{
    /// <summary>The path from the root, such as <c>$['a'][0]</c>.</summary>
    internal string Path()
    {
        var keys = new Stack<string>();
        for (var node = this; node.Parent is not null; node = node.Parent)
        {
            keys.Push(ScriptValue.Text(node.Key));
        }

        var text = new StringBuilder("$");
        foreach (var key in keys)
        {
            text.Append(key.Length > 0 && key.All(c => char.IsAsciiDigit(c) || c == '*') ? $"[{key}]" : $"['{key}']");
        }

        return text.ToString();
    }

    /// <summary>The members of an object or the items of a list.</summary>
    internal IEnumerable<JsonPathNode> Children() => Value switch
    {
        IReadOnlyDictionary<string, object?> members => members.Select(m => new JsonPathNode(m.Value, m.Key, this)),
        List<object?> items => items.Select((item, index) => new JsonPathNode(item, index, this)),
        _ => [],
    };

    /// <summary>One member, item or character, or the length of a list or text; null when there is none.</summary>
    internal JsonPathNode? Child(string name)
    {
        var exists = Value switch
        {
            IReadOnlyDictionary<string, object?> members => members.ContainsKey(name),
            List<object?> items => name == "length" || ScriptValue.TryIndex(name, items.Count, out _),
            string text => name == "length" || ScriptValue.TryIndex(name, text.Length, out _),
            _ => false,
        };
        return exists ? new JsonPathNode(ScriptValue.Member(Value, name), name, this) : null;
    }
}
