using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Formwright.Tests.Schemas;

/// <summary>
/// Checks JSON by the keywords of JSON Schema that our schemas use: <c>$ref type const enum anyOf required properties
/// additionalProperties minProperties items minItems maxItems minimum maximum minLength pattern format</c>. A keyword that is not one of
/// these is an error of the schema, so that nothing is checked less than it seems.
/// </summary>
internal sealed partial class JsonSchema(JsonObject root)
{
    private static readonly HashSet<string> Known =
    [
        "$ref", "type", "const", "enum", "anyOf", "required", "properties", "additionalProperties", "minProperties", "items", "minItems", "maxItems",
        "minimum", "maximum", "minLength", "pattern", "format", "description",
    ];

    /// <summary>Reads the schemas of a file.</summary>
    public static JsonSchema Load(string file) => new(JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", file)))!.AsObject());

    /// <summary>Everything by which a value differs from a schema of the file; empty when it fits.</summary>
    /// <param name="name">Name below <c>$defs</c>.</param>
    /// <param name="value">The value.</param>
    public IReadOnlyList<string> Faults(string name, JsonNode? value) => [.. Faults(Definition(name), value, "$")];

    private JsonObject Definition(string name) =>
        root["$defs"]![name]?.AsObject() ?? throw new InvalidOperationException($"The schema has no definition '{name}'.");

    private IEnumerable<string> Faults(JsonObject schema, JsonNode? value, string path)
    {
        if (schema.Select(member => member.Key).FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
        {
            throw new InvalidOperationException($"The keyword '{unknown}' is not checked.");
        }

        var faults = schema["$ref"] is { } reference ? Faults(Definition(reference.GetValue<string>()["#/$defs/".Length..]), value, path) : [];
        return faults.Concat(Values(schema, value, path)).Concat(value switch
        {
            JsonObject members => Members(schema, members, path),
            JsonArray items => Items(schema, items, path),
            _ => [],
        });
    }

    private IEnumerable<string> Values(JsonObject schema, JsonNode? value, string path)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        if (schema["type"] is { } type && !(type as JsonArray ?? [type.DeepClone()]).Any(word => IsOf(word!.GetValue<string>(), kind, value)))
        {
            yield return $"{path} is {kind}, not {type.ToJsonString()}";
        }

        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
        {
            yield return $"{path} is {value?.ToJsonString()}, not {constant.ToJsonString()}";
        }

        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
        {
            yield return $"{path} is {value?.ToJsonString()}, not one of {words.ToJsonString()}";
        }

        if (schema["anyOf"] is JsonArray choices && choices.All(choice => Faults(choice!.AsObject(), value, path).Any()))
        {
            yield return $"{path} fits none of {choices.Count} schemas: {string.Join("; ", choices.SelectMany(choice => Faults(choice!.AsObject(), value, path)))}";
        }

        if (kind == JsonValueKind.Number && (value!.GetValue<double>() < Limit(schema, "minimum", double.MinValue) || value.GetValue<double>() > Limit(schema, "maximum", double.MaxValue)))
        {
            yield return $"{path} is out of range: {value.ToJsonString()}";
        }

        if (kind == JsonValueKind.String && TextFault(schema, value!.GetValue<string>()) is { } fault)
        {
            yield return $"{path} {fault}: {value.ToJsonString()}";
        }
    }

    private IEnumerable<string> Members(JsonObject schema, JsonObject members, string path)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)))
        {
            yield return $"{path}.{name} is missing";
        }

        if (members.Count < Limit(schema, "minProperties", 0))
        {
            yield return $"{path} has too few members";
        }

        foreach (var (name, member) in members)
        {
            var described = schema["properties"]?[name] ?? schema["additionalProperties"];
            var faults = described switch
            {
                JsonObject known => Faults(known, member, $"{path}.{name}"),
                JsonValue allowed when !allowed.GetValue<bool>() => [$"{path}.{name} is not allowed"],
                _ => [],
            };
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<string> Items(JsonObject schema, JsonArray items, string path)
    {
        if (items.Count < Limit(schema, "minItems", 0) || items.Count > Limit(schema, "maxItems", double.MaxValue))
        {
            yield return $"{path} has {items.Count} items";
        }

        if (schema["items"] is JsonObject item)
        {
            foreach (var fault in items.SelectMany((value, i) => Faults(item, value, $"{path}[{i}]")))
            {
                yield return fault;
            }
        }
    }

    private static double Limit(JsonObject schema, string name, double missing) => schema[name]?.GetValue<double>() ?? missing;

    private static string? TextFault(JsonObject schema, string text) => schema switch
    {
        _ when text.Length < Limit(schema, "minLength", 0) => "is too short",
        _ when schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern.GetValue<string>()) => $"does not match {pattern}",
        _ => schema["format"]?.GetValue<string>() switch
        {
            null => null,
            "uuid" => Uuid().IsMatch(text) ? null : "is no UUID",
            "date-time" => Time().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) ? null : "is no time",
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? null : "is no absolute link",
            var format => throw new InvalidOperationException($"The format '{format}' is not checked."),
        },
    };

    private static bool IsOf(string type, JsonValueKind kind, JsonNode? value) => type switch
    {
        "null" => kind == JsonValueKind.Null,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "string" => kind == JsonValueKind.String,
        "number" => kind == JsonValueKind.Number,
        "integer" => kind == JsonValueKind.Number && value!.GetValue<double>() == Math.Truncate(value.GetValue<double>()),
        "array" => kind == JsonValueKind.Array,
        "object" => kind == JsonValueKind.Object,
        _ => throw new InvalidOperationException($"The type '{type}' is not known."),
    };

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
    private static partial Regex Time();
}
