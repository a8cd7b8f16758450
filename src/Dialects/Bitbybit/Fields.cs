using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Bitbybit;

/// <summary>
/// Reads the members of a JSON object and notes everything that is wrong with them, so that a client hears of all faults at once.
/// A member that is missing or null is read as null.
/// </summary>
internal sealed class Fields
{
    private const int MostViolations = 50;

    private readonly JsonObject members;
    private readonly string path;
    private readonly List<Violation> violations;

    /// <summary>Reads a body.</summary>
    public Fields(JsonObject body)
        : this(body, "", [])
    {
    }

    private Fields(JsonObject members, string path, List<Violation> violations) => (this.members, this.path, this.violations) = (members, path, violations);

    /// <summary>Notes a fault.</summary>
    /// <param name="name">The member, or a path below this object.</param>
    /// <param name="message">What is wrong, as the end of a sentence that begins with the member.</param>
    public void Add(string name, string message)
    {
        if (violations.Count < MostViolations)
        {
            violations.Add(new Violation(PathOf(name), message));
        }
    }

    /// <summary>Throws when anything was wrong.</summary>
    /// <param name="more">What somebody else found wrong; null for nothing.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> with all of it; alone, what somebody else found with its own code.</exception>
    public void Check(Error? more = null)
    {
        if (violations.Count > 0)
        {
            Violation[] all = [.. violations, .. more is null ? [] : ViolationsOf(more)];
            throw new FormwrightException(new Error(ErrorCode.InvalidInput, Sentence(all), all[0].Path, Violations: all));
        }

        if (more is not null)
        {
            throw new FormwrightException(more);
        }
    }

    /// <summary>What an error says one by one; itself when it does not.</summary>
    public static IReadOnlyList<Violation> ViolationsOf(Error error) => error.Violations ?? [new Violation(error.Field ?? "", error.Message)];

    /// <summary>All faults in one sentence.</summary>
    public static string Sentence(IEnumerable<Violation> violations) => string.Join("; ", violations.Select(v => $"'{v.Path}' {v.Message.TrimEnd('.')}"));

    /// <summary>Notes every member whose name is not among <paramref name="names"/>.</summary>
    public void AllowOnly(IReadOnlyCollection<string> names)
    {
        foreach (var (name, _) in members)
        {
            if (!names.Contains(name))
            {
                Add(name, $"is not known; use {string.Join(", ", names)}");
            }
        }
    }

    /// <summary>A string of a number of characters, 1 to <paramref name="longest"/>.</summary>
    public string? Text(string name, int longest = int.MaxValue, bool isRequired = false)
    {
        if (!TryGet(name, JsonValueKind.String, "must be a string", isRequired, out var node))
        {
            return null;
        }

        var text = node.GetValue<string>();
        if (text.Length is 0 || text.Length > longest)
        {
            Add(name, longest == int.MaxValue ? "must be a non-empty string" : FormattableString.Invariant($"must have 1 to {longest} characters"));
            return null;
        }

        return text;
    }

    /// <summary>One of a few words.</summary>
    public string? Word(string name, IReadOnlyList<string> words)
    {
        if (!TryGet(name, JsonValueKind.String, $"must be one of {string.Join(", ", words)}", isRequired: false, out var node))
        {
            return null;
        }

        if (words.Contains(node.GetValue<string>()))
        {
            return node.GetValue<string>();
        }

        Add(name, $"must be one of {string.Join(", ", words)}");
        return null;
    }

    /// <summary>True or false.</summary>
    public bool? Flag(string name)
    {
        if (members[name] is not { } node)
        {
            return null;
        }

        if (node.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        {
            return node.GetValue<bool>();
        }

        Add(name, "must be true or false");
        return null;
    }

    /// <summary>A number in a range, both ends included.</summary>
    public double? Number(string name, double least, double most)
    {
        var message = FormattableString.Invariant($"must be a number from {least} to {most}");
        if (!TryGet(name, JsonValueKind.Number, message, isRequired: false, out var node))
        {
            return null;
        }

        var number = node.Deserialize(Json.Wire.Double);
        if (number >= least && number <= most)
        {
            return number;
        }

        Add(name, message);
        return null;
    }

    /// <summary>A whole number in a range, both ends included; 7.0 is one, too.</summary>
    public long? WholeNumber(string name, long least, long most, bool isRequired = false)
    {
        var message = FormattableString.Invariant($"must be a whole number from {least} to {most}");
        if (!TryGet(name, JsonValueKind.Number, message, isRequired, out var node))
        {
            return null;
        }

        var number = node.Deserialize(Json.Wire.Double);
        if (number == Math.Truncate(number) && number >= least && number <= most)
        {
            return (long)number;
        }

        Add(name, message);
        return null;
    }

    /// <summary>An object, whose faults are noted with those of this one.</summary>
    public Fields? Object(string name, bool isRequired = false) =>
        TryGet(name, JsonValueKind.Object, "must be an object", isRequired, out var node) ? new Fields(node.AsObject(), PathOf(name), violations) : null;

    /// <summary>The value as it is; null when it is missing.</summary>
    public JsonNode? Node(string name) => members[name]?.DeepClone();

    /// <summary>The JSON of an object; an empty one when it is missing.</summary>
    public JsonObject ObjectNode(string name) =>
        TryGet(name, JsonValueKind.Object, "must be an object", isRequired: false, out var node) ? node.DeepClone().AsObject() : [];

    /// <summary>An array of <paramref name="least"/> to <paramref name="most"/> items.</summary>
    public JsonArray? Array(string name, int least, int most, bool isRequired = true)
    {
        var message = least == 1 && most == int.MaxValue
            ? "must be a non-empty array"
            : FormattableString.Invariant($"must be an array of {least} to {most} items");
        if (!TryGet(name, JsonValueKind.Array, message, isRequired, out var node))
        {
            return null;
        }

        var items = node.AsArray();
        if (items.Count >= least && items.Count <= most)
        {
            return items;
        }

        Add(name, items.Count > most ? FormattableString.Invariant($"{message}; it has {items.Count}") : message);
        return null;
    }

    /// <summary>An array of objects, as above; an item that is no object is noted, and keeps its place with nothing in it.</summary>
    public IReadOnlyList<Fields> Objects(string name, int least, int most, bool isRequired = true)
    {
        var items = new List<Fields>();
        foreach (var (item, i) in (Array(name, least, most, isRequired) ?? []).Select((item, i) => (item, i)))
        {
            var itemPath = FormattableString.Invariant($"{name}[{i}]");
            if (item is JsonObject found)
            {
                items.Add(new Fields(found, PathOf(itemPath), violations));
            }
            else
            {
                // What it lacks besides is not worth telling.
                Add(itemPath, "must be an object");
                items.Add(new Fields([]));
            }
        }

        return items;
    }

    /// <summary>An array of words out of a list, as above.</summary>
    public IReadOnlyList<string>? Words(string name, IReadOnlyList<string> words, int most = int.MaxValue, bool isRequired = true)
    {
        if (Array(name, 1, most, isRequired) is not { } items)
        {
            return null;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i]?.GetValueKind() != JsonValueKind.String || !words.Contains(items[i]!.GetValue<string>()))
            {
                Add(FormattableString.Invariant($"{name}[{i}]"), $"must be one of {string.Join(", ", words)}");
            }
        }

        return [.. items.Where(item => item?.GetValueKind() == JsonValueKind.String).Select(item => item!.GetValue<string>())];
    }

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private bool TryGet(string name, JsonValueKind kind, string message, bool isRequired, [NotNullWhen(true)] out JsonNode? node)
    {
        node = members[name];
        if (node?.GetValueKind() == kind)
        {
            return true;
        }

        if (node is not null || isRequired)
        {
            Add(name, node is null ? $"is missing; it {message}" : message);
        }

        return false;
    }
}
