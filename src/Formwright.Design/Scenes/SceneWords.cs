using System.Text.Json;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>The words of scenes, from <c>Language/en.scene.json</c>.</summary>
internal static partial class SceneWords
{
    private static readonly Dictionary<string, HashSet<string>> Lists = Load();

    private static readonly List<HashSet<string>> Kin = [.. Lists["kin"].Select(k => k.Split(' ').ToHashSet(StringComparer.Ordinal))];

    /// <summary>True when a list has a word.</summary>
    public static bool Has(string list, string word) => Lists[list].Contains(word);

    /// <summary>The words of a list.</summary>
    public static IEnumerable<string> All(string list) => Lists[list];

    /// <summary>The singular of a noun of a list; null when it is none.</summary>
    public static string? Noun(string list, string word)
    {
        foreach (var form in (string[])[word, word.EndsWith('s') ? word[..^1] : word, word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : word, word == "feet" ? "foot" : word])
        {
            if (Lists[list].Contains(form))
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>True when two nouns may stand for the same body: "plate" and "panel".</summary>
    public static bool AreKin(string noun, string other) => Kin.Any(k => k.Contains(noun) && k.Contains(other));

    /// <summary>A pattern over the plain words of a clause: <c>#n</c> is a length named n, <c>@k</c> a body named k.</summary>
    public static Regex Pattern(string pattern) => new(
        @"(?<![^ ])(?:" + Marks().Replace(pattern, m => m.Value[0] == '#' ? $@"(?<{m.Groups[1].Value}>-?\d+(?:\.\d+)?)mm" : $@"@(?<{m.Groups[1].Value}>\d+)") + @")(?![^ ])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    [GeneratedRegex("[#@]([a-z])")]
    private static partial Regex Marks();

    private static Dictionary<string, HashSet<string>> Load()
    {
        using var stream = typeof(SceneWords).Assembly.GetManifestResourceStream("en.scene.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.ToDictionary(l => l.Key, l => l.Value.ToHashSet(StringComparer.Ordinal));
    }
}
