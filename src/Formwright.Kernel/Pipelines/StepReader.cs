using System.Text.Json;
using System.Text.Json.Nodes;

namespace Formwright.Kernel;

/// <summary>Reads the members of one step.</summary>
/// <param name="members">The step.</param>
/// <param name="path">Where it stands.</param>
/// <param name="add">Told the path and the message of every fault.</param>
internal sealed class StepReader(JsonObject members, string path, Action<string, string> add)
{
    internal JsonObject Members => members;

    internal string Path => path;

    internal bool HasFault { get; private set; }

    internal string? Text(string name) => members[name] is { } node && !ArgumentValue.TryText(node, out _)
        ? Fault<string>(name, $"needs a string, got {ArgumentValue.Describe(node)}.")
        : members[name]?.GetValue<string>();

    internal bool Flag(string name) => members[name] is { } node && !ArgumentValue.TryBoolean(node, out _)
        ? Fault<bool>(name, $"needs true or false, got {ArgumentValue.Describe(node)}.")
        : members[name]?.GetValue<bool>() ?? false;

    /// <summary>A list of steps, which is not empty; null when it is missing or wrong.</summary>
    internal JsonArray? List(string name, bool isRequired) => members[name] switch
    {
        JsonArray { Count: > 0 } list => list,
        null when !isRequired => null,
        var other => Fault<JsonArray>(name, $"needs a list of steps, at least one, got {ArgumentValue.Describe(other)}."),
    };

    internal T Word<T>(string name)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().Select(member => (Word: JsonNamingPolicy.CamelCase.ConvertName(member.ToString()), Member: member)).ToArray();
        var given = members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
        var index = Array.FindIndex(words, w => w.Word == given);
        return index >= 0
            ? words[index].Member
            : Fault<T>(name, $"needs one of {string.Join(", ", words.Select(w => w.Word))}, got {ArgumentValue.Describe(members[name])}.");
    }

    internal void Require(string name)
    {
        if (!members.ContainsKey(name))
        {
            Fault<object>(name, "is missing.");
        }
    }

    internal void AllowOnly(params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in members)
        {
            if (!names.Contains(name))
            {
                Fault<object>(ArgumentValue.Shorten(name), $"is not known; a step of this kind has {string.Join(", ", names)}.");
            }
        }
    }

    private T? Fault<T>(string name, string message)
    {
        HasFault = true;
        add($"{path}.{name}", message);
        return default;
    }
}
