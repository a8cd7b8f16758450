using System.Text.Json;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Worker.Models;

/// <summary>
/// How high things usually are, by their English names: <c>usual-heights.json</c>, metres from the ground to the top as the thing
/// usually stands. Rounded values for a typical specimen, good to perhaps a third.
/// </summary>
internal static partial class UsualHeights
{
    private const int LongestName = 2;

    private static readonly Dictionary<string, double> Metres = Load();

    // What follows one of these says something about the thing, but is not the thing.
    private static readonly HashSet<string> Ends =
        ["with", "on", "in", "at", "of", "from", "for", "holding", "wearing", "riding", "sitting", "standing", "lying", "made", "that", "which", "and", "by", "under", "over"];

    // What names of models say beside the thing. Anything else at the end is a thing of its own, whose size is then not known: a table cloth is no table.
    private static readonly HashSet<string> Beside =
    [
        "model", "mesh", "object", "scan", "asset", "prop", "final", "low", "high", "poly", "lowpoly", "highpoly", "game", "ready", "textured", "pbr", "rigged",
        "free", "new", "old", "small", "large", "big", "copy", "export", "glb", "gltf", "obj", "fbx", "stl", "red", "green", "blue", "black", "white",
        "grey", "gray", "brown", "yellow", "wooden", "metal", "plastic", "simple", "cartoon", "realistic", "node", "geometry", "root", "scene",
    ];

    /// <summary>The height of the thing that a name or a description is about; null when it is about none that is known.</summary>
    /// <param name="text">A file's name, a node's name or a prompt, such as <c>low_poly_armchair_v2</c> or <c>a red fox sitting on a rock</c>.</param>
    public static (string Thing, double Height)? Find(string text)
    {
        string[] words = [.. Words().Matches(text).Select(word => word.Value.ToLowerInvariant()).TakeWhile(word => !Ends.Contains(word))];
        var end = words.Length;
        while (end > 0 && (words[end - 1].Length == 1 || Beside.Contains(words[end - 1])))
        {
            end--;
        }

        // The last noun is the head: a dog house is a house, unless the table has the longer name.
        for (var length = Math.Min(LongestName, end); length > 0; length--)
        {
            foreach (var form in Singulars(string.Join(' ', words[(end - length)..end])))
            {
                if (Metres.TryGetValue(form, out var height))
                {
                    return (form, height);
                }
            }
        }

        return null;
    }

    /// <summary>The height of the thing that a model shows, by what is known of it and then by the names inside it.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> with the field <c>auto_size</c> when none of them is known.</exception>
    public static (string Thing, double Height) Of(IReadOnlyList<string> words, SceneGraph graph)
    {
        var names = words.Append(graph.Name).Concat(graph.Nodes.Select(node => node.Name)).Concat(graph.Meshes.Select(mesh => mesh.Name)).Where(name => name.Length > 0);
        return names.Select(Find).FirstOrDefault(found => found is not null) ?? throw new FormwrightException(
            ErrorCode.InvalidInput,
            "The usual size of this model is not known: neither the name of its file nor the names inside it are of a thing that the table of sizes has.",
            "auto_size",
            "Give resize_height or resize_longest_side instead.");
    }

    private static IEnumerable<string> Singulars(string name)
    {
        yield return name;
        if (name.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return name[..^3] + "y";
        }

        if (name.EndsWith("es", StringComparison.Ordinal))
        {
            yield return name[..^2];
        }

        if (name.EndsWith('s'))
        {
            yield return name[..^1];
        }
    }

    private static Dictionary<string, double> Load()
    {
        using var stream = typeof(UsualHeights).Assembly.GetManifestResourceStream("usual-heights.json")!;
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject()
            .SelectMany(group => group.Value.EnumerateObject())
            .ToDictionary(thing => thing.Name, thing => thing.Value.GetDouble());
    }

    // Camel case and digits divide as well as everything that is no letter.
    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})")]
    private static partial Regex Words();
}
