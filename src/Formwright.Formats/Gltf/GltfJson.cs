using System.Text.Json;
using Formwright.Core;

namespace Formwright.Formats.Gltf;

/// <summary>Takes values out of the JSON of a glTF file; what has the wrong type is <c>invalid_input</c>.</summary>
internal static class GltfJson
{
    /// <summary>The items of an array property; none when it is missing.</summary>
    public static JsonElement[] Items(this JsonElement element, string name) => element.Find(name, JsonValueKind.Array) is { } array ? [.. array.EnumerateArray()] : [];

    /// <summary>An object property; null when it is missing.</summary>
    public static JsonElement? Object(this JsonElement element, string name) => element.Find(name, JsonValueKind.Object);

    /// <summary>An extension of an object; null when it has none of that name.</summary>
    public static JsonElement? Extension(this JsonElement element, string name) => element.Object("extensions")?.Object(name);

    /// <summary>A text; empty when it is missing.</summary>
    public static string Text(this JsonElement element, string name) => element.Find(name, JsonValueKind.String)?.GetString() ?? "";

    /// <summary>A truth value; false when it is missing.</summary>
    public static bool Flag(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A whole number of 0 or more; null when it is missing.</summary>
    public static int? Index(this JsonElement element, string name) => element.Find(name, JsonValueKind.Number) is { } number
        ? Whole(number, name)
        : null;

    /// <summary>The same where it must be given.</summary>
    public static int RequiredIndex(this JsonElement element, string name) => element.Index(name) ?? throw Error($"the number '{name}' is missing");

    /// <summary>A whole number of 0 or more that an array holds.</summary>
    public static int Whole(this JsonElement number, string name) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) && value is >= 0 and <= int.MaxValue && value == Math.Floor(value)
            ? (int)value
            : throw Error($"'{name}' is no whole number from 0 to {int.MaxValue}");

    /// <summary>A finite number; the given one when it is missing.</summary>
    public static float Number(this JsonElement element, string name, float missing) => element.Find(name, JsonValueKind.Number) is { } number ? Finite(number, name) : missing;

    /// <summary>An array of so many finite numbers; null when it is missing.</summary>
    public static float[]? Numbers(this JsonElement element, string name, int count)
    {
        if (element.Find(name, JsonValueKind.Array) is not { } array)
        {
            return null;
        }

        return array.GetArrayLength() == count
            ? [.. array.EnumerateArray().Select(item => Finite(item, name))]
            : throw Error($"'{name}' has {array.GetArrayLength()} numbers; it needs {count}");
    }

    /// <summary>The item an index names.</summary>
    public static T At<T>(this IReadOnlyList<T> items, int index, string kind) =>
        index < items.Count ? items[index] : throw Error($"{kind} {index} is named, but there are {items.Count}");

    public static FormwrightException Error(string fault) => new(ErrorCode.InvalidInput, $"The glTF file is damaged: {fault}.");

    private static float Finite(JsonElement number, string name) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) && float.IsFinite((float)value)
            ? (float)value
            : throw Error($"'{name}' is no finite 32-bit number");

    private static JsonElement? Find(this JsonElement element, string name, JsonValueKind kind)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind == kind ? value : throw Error($"'{name}' is no {kind.ToString().ToLowerInvariant()}");
    }
}
