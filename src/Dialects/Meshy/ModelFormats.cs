namespace Formwright.Dialects.Meshy;

/// <summary>Names of the formats that models are written in.</summary>
internal static class ModelFormats
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["glb", "fbx", "obj", "usdz", "blend", "stl", "3mf"];

    /// <summary>The formats of a request without repeats; null when it names none.</summary>
    public static IReadOnlyList<string>? Read(IReadOnlyList<string?>? formats)
    {
        if (formats is not { Count: > 0 })
        {
            return null;
        }

        return formats.FirstOrDefault(format => format is null || !All.Contains(format)) is var wrong && formats.All(format => format is not null && All.Contains(format))
            ? [.. formats.Distinct()!]
            : throw ToTask.Invalid($"Invalid target_formats: '{wrong}' is none of {string.Join(", ", All)}", "target_formats");
    }
}
