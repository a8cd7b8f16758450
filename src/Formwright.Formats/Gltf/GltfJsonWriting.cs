using System.Text.Json;

namespace Formwright.Formats.Gltf;

/// <summary>Shapes of JSON that glTF is made of. What is empty is left out.</summary>
internal static class GltfJsonWriting
{
    public static void WriteName(this Utf8JsonWriter json, string name)
    {
        if (name.Length > 0)
        {
            json.WriteString("name", name);
        }
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> content)
    {
        var started = false;
        foreach (var item in items)
        {
            if (!started)
            {
                json.WriteStartArray(name);
                started = true;
            }

            json.WriteStartObject();
            content(item);
            json.WriteEndObject();
        }

        if (started)
        {
            json.WriteEndArray();
        }
    }

    public static void WriteNumbers(this Utf8JsonWriter json, string name, IEnumerable<int> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }

    public static void WriteNumbers(this Utf8JsonWriter json, string name, float[]? values)
    {
        if (values is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
