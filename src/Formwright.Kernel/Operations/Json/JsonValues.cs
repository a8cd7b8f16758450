using System.Text.Json;
using System.Text.Json.Nodes;

namespace Formwright.Kernel.Operations;

/// <summary>JSON values and their properties. A value given is never changed. Source of semantics: ECMA-262.</summary>
public static class JsonValues
{
    /// <summary>An object without properties.</summary>
    /// <returns>The object.</returns>
    [Operation("json.createEmpty")]
    public static JsonNode CreateEmpty() => new JsonObject();

    /// <summary>Reads JSON.</summary>
    /// <param name="text">The text, nested at most 64 levels; of properties with the same name the last one counts.</param>
    /// <returns>The value.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the text is not JSON; the message says where.</exception>
    [Operation("json.parse")]
    public static JsonNode? Parse(string text = "[0, 0, 0]")
    {
        try
        {
            return ScriptJson.Read(text);
        }
        catch (JsonException fault)
        {
            throw new Core.FormwrightException(
                Limits.Refusal("text", $"The text is not JSON: line {fault.LineNumber + 1}, column {fault.BytePositionInLine + 1}.").Error, fault);
        }
    }

    /// <summary>Writes JSON without blanks.</summary>
    /// <param name="json">The value.</param>
    /// <returns>The text.</returns>
    [Operation("json.stringify")]
    public static string Stringify(JsonNode json) => ScriptJson.Write(json);

    /// <summary>The value itself; a preview is up to the client.</summary>
    /// <param name="json">The value.</param>
    /// <returns>The same.</returns>
    [Operation("json.previewJson")]
    public static object? PreviewJson(object? json) => json;

    /// <summary>The value itself; preview and file are up to the client.</summary>
    /// <param name="json">The value.</param>
    /// <returns>The same.</returns>
    [Operation("json.previewAndSaveJson")]
    public static object? PreviewAndSaveJson(object? json) => json;

    /// <summary>A property of an object.</summary>
    /// <param name="json">The object, or a list or text whose positions are its properties.</param>
    /// <param name="property">Name of the property.</param>
    /// <returns>Its value; null when there is none.</returns>
    [Operation("json.getValueOnProp")]
    public static object? GetValueOnProp(object? json, string property = "propName") =>
        property == "length" && !IsObject(json) ? null : ScriptValue.Member(json, property);

    /// <summary>The first object with a value in one of its properties.</summary>
    /// <param name="jsonArray">The objects.</param>
    /// <param name="match">The value, a number, boolean or text.</param>
    /// <param name="property">Name of the property.</param>
    /// <returns>The object; null when there is none.</returns>
    [Operation("json.getJsonFromArrayByFirstPropMatch")]
    public static object? GetJsonFromArrayByFirstPropMatch(IReadOnlyList<object?> jsonArray, object match, string property = "propName") =>
        jsonArray.FirstOrDefault(item => ScriptComparison.AreStrictlyEqual(ScriptValue.Member(item, property), match));

    /// <summary>An object with one property set.</summary>
    /// <param name="json">The object; a list or text becomes an object of its positions, anything else an empty one.</param>
    /// <param name="value">The new value.</param>
    /// <param name="property">Name of the property.</param>
    /// <returns>The new object.</returns>
    [Operation("json.setValueOnProp")]
    public static IReadOnlyDictionary<string, object?> SetValueOnProp(object? json, object? value, string property = "propName")
    {
        var members = Members(json);
        members[property] = value;
        return members;
    }

    /// <summary>The properties of a value as a new object.</summary>
    internal static OrderedDictionary<string, object?> Members(object? json)
    {
        var tree = ScriptValue.Tree(json);
        return tree switch
        {
            OrderedDictionary<string, object?> members => members,
            List<object?> items => Numbered(items),
            string text => Numbered(text.Select(character => character.ToString())),
            _ => [],
        };
    }

    private static bool IsObject(object? json) => json is JsonObject or IReadOnlyDictionary<string, object?>;

    private static OrderedDictionary<string, object?> Numbered(IEnumerable<object?> items) =>
        new(items.Select((item, index) => KeyValuePair.Create(ScriptNumber.Text(index), item)));
}
