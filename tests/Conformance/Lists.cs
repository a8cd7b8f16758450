using System.Text.Json;
using System.Text.Json.Nodes;

namespace Formwright.Conformance.Tests;

/// <summary>The lists beside the tests: one JSON object of strings, in one file or several.</summary>
internal static class Lists
{
    /// <summary>Reads <c>name.json</c> and every <c>name.*.json</c>; each key occurs once in all of them.</summary>
    internal static IReadOnlyDictionary<string, string> Read(string name) =>
        Directory.EnumerateFiles(Folders.Project, $"{name}*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject())
            .ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>());
}
