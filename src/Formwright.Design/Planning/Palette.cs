using Formwright.Core;

namespace Formwright.Design.Planning;

/// <summary>The colours that prompts name, by the ids of the language files.</summary>
internal static class Palette
{
    private static readonly Dictionary<string, Rgba> Colors = new()
    {
        ["red"] = new(0.80, 0.12, 0.12),
        ["green"] = new(0.13, 0.55, 0.20),
        ["blue"] = new(0.12, 0.30, 0.75),
        ["black"] = new(0.06, 0.06, 0.06),
        ["white"] = new(0.95, 0.95, 0.95),
        ["grey"] = new(0.50, 0.50, 0.50),
        ["yellow"] = new(0.95, 0.80, 0.10),
        ["orange"] = new(0.95, 0.48, 0.08),
        ["purple"] = new(0.45, 0.18, 0.60),
        ["pink"] = new(0.95, 0.55, 0.70),
        ["brown"] = new(0.42, 0.26, 0.15),
        ["silver"] = new(0.75, 0.75, 0.77),
        ["gold"] = new(0.83, 0.66, 0.22),
    };

    /// <summary>The ids.</summary>
    public static IEnumerable<string> Names => Colors.Keys;

    /// <summary>The colour of an id; null for none and for an unknown one.</summary>
    public static Rgba? Find(string? id) => id is not null && Colors.TryGetValue(id, out var color) ? color : null;
}
