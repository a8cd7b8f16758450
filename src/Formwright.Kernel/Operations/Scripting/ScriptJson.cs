using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Formwright.Kernel.Operations;

/// <summary>JSON as ECMAScript writes and reads it. Source: ECMA-262, JSON.stringify and JSON.parse.</summary>
internal static class ScriptJson
{
    /// <summary>Writes JSON without blanks; a number that is not finite is null.</summary>
    internal static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    /// <summary>Reads JSON of at most 64 levels; of members with the same name the last one counts.</summary>
    /// <exception cref="JsonException">The text is not JSON or too deep.</exception>
    internal static JsonNode? Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return Node(document.RootElement);
    }

    private static JsonNode? Node(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject())
                {
                    members[member.Name] = Node(member.Value);
                }

                return members;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Node)]);
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return null;
        }
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                WriteAll(text, '{', members, '}', member =>
                {
                    Quote(text, member.Key);
                    text.Append(':');
                    Write(text, member.Value);
                });
                break;
            case JsonArray items:
                WriteAll(text, '[', items, ']', item => Write(text, item));
                break;
            default:
                WriteScalar(text, ScriptValue.Plain(node));
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, IEnumerable<T> parts, char close, Action<T> write)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            isFirst = false;
            write(part);
        }

        text.Append(close);
    }

    private static void WriteScalar(StringBuilder text, object? value)
    {
        if (value is string some)
        {
            Quote(text, some);
        }
        else
        {
            text.Append(value is double number && !double.IsFinite(number) ? "null" : ScriptValue.Text(value));
        }
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            var isPair = i + 1 < value.Length && char.IsSurrogatePair(character, value[i + 1]);
            if (isPair)
            {
                text.Append(character).Append(value[++i]);
            }
            else
            {
                text.Append(Escaped(character) ?? character.ToString());
            }
        }

        text.Append('"');
    }

    private static string? Escaped(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => Unicode(character),
        _ when char.IsSurrogate(character) => Unicode(character),
        _ => null,
    };

    private static string Unicode(char character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
}
