using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>
/// Looks at an argument, which is a JSON node, a live result, or a list or object mixed of both, without caring which. Kinds are
/// never converted into each other: a number is not read from a string.
/// </summary>
internal static class ArgumentValue
{
    private const int LongestQuote = 40;

    internal static bool IsMissing([NotNullWhen(false)] object? value) =>
        value is null || (value is JsonValue json && json.GetValueKind() == JsonValueKind.Null);

    internal static bool TryNumber(object value, out double number)
    {
        switch (value)
        {
            case double live:
                number = live;
                return true;
            case int live:
                number = live;
                return true;
            case byte live:
                number = live;
                return true;
            case JsonValue json when json.GetValueKind() == JsonValueKind.Number:
                // A node made in memory holds its own C# type and answers to no other.
                return json.TryGetValue(out number)
                    || double.TryParse(json.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
            default:
                number = 0;
                return false;
        }
    }

    internal static bool TryBoolean(object value, out bool boolean)
    {
        switch (value)
        {
            case bool live:
                boolean = live;
                return true;
            case JsonValue json when json.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                boolean = json.GetValueKind() == JsonValueKind.True;
                return true;
            default:
                boolean = false;
                return false;
        }
    }

    internal static bool TryText(object value, [NotNullWhen(true)] out string? text)
    {
        text = value as string;
        return text is not null || (value is JsonValue json && json.TryGetValue(out text));
    }

    /// <summary>The items of a JSON array, of any live list, or of a point.</summary>
    internal static bool TryItems(object value, [NotNullWhen(true)] out IList? items)
    {
        items = value switch
        {
            JsonArray array => (JsonNode?[])[.. array],
            Point3 point => new[] { point.X, point.Y, point.Z },
            string or JsonNode or IReadOnlyDictionary<string, object?> => null,
            IList list => list,
            IEnumerable sequence => sequence.Cast<object?>().ToArray(),
            _ => null,
        };
        return items is not null;
    }

    /// <summary>The members of a JSON object or of a live dictionary.</summary>
    internal static bool TryMembers(object value, [NotNullWhen(true)] out OperationArguments? members)
    {
        members = value switch
        {
            JsonObject json => OperationArguments.FromJson(json),
            IReadOnlyDictionary<string, object?> live => new OperationArguments(live),
            _ => null,
        };
        return members is not null;
    }

    internal static bool HoldsShape(object? value) => value switch
    {
        Shape or AssemblyDocument => true,
        string or JsonNode => false,
        IReadOnlyDictionary<string, object?> members => members.Values.Any(HoldsShape),
        IEnumerable items => items.Cast<object?>().Any(HoldsShape),
        _ => false,
    };

    /// <summary>How a message names the value: short, and never more than a glimpse of what a client sent.</summary>
    internal static string Describe(object? value) => value switch
    {
        null => "null",
        Shape shape => WithArticle(Word(shape.Kind)),
        AssemblyDocument => "a document",
        ReadOnlyMemory<byte> => "the content of a file",
        JsonObject or IReadOnlyDictionary<string, object?> => "an object",
        JsonValue json when TryText(json, out var text) => Quote(text),
        JsonValue json => Shorten(json.TryGetValue(out double number) && !double.IsFinite(number) ? Text(number, json) : json.ToJsonString()),
        string text => Quote(text),
        bool live => live ? "true" : "false",
        double or int or byte => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ when TryItems(value, out var items) => items.Count switch
        {
            0 => "an empty list",
            > 4 => $"a list of {items.Count}",
            _ => $"[{string.Join(", ", items.Cast<object?>().Select(item => Describe(item)))}]",
        },
        _ => "something else",
    };

    internal static string Word(ShapeKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The text, or its beginning when it is long.</summary>
    internal static string Shorten(string text) => text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}...";

    private static string WithArticle(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {noun}" : $"a {noun}";

    // A node made in memory cannot be written when it is not finite; a parsed one keeps its text, such as 1e999.
    private static string Text(double number, JsonValue json) =>
        json.TryGetValue(out JsonElement parsed) ? parsed.GetRawText() : number.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => $"\"{Shorten(text)}\"";
}
