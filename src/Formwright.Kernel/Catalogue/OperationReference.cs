using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>The reference pages of a catalogue: one Markdown file per family and an index. The same catalogue gives the same bytes.</summary>
public static class OperationReference
{
    private const string Notice = "<!-- Generated from the operation catalogue. Do not edit. -->";

    private static readonly JsonSerializerOptions PlainJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The pages by file name, sorted by it.</summary>
    public static IReadOnlyDictionary<string, string> Pages(OperationCatalogue catalogue)
    {
        var families = catalogue.All.GroupBy(o => o.Family).OrderBy(f => f.Key, StringComparer.Ordinal).ToArray();
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["README.md"] = Index(catalogue, families) };
        foreach (var family in families)
        {
            pages[$"{family.Key}.md"] = Page(family);
        }

        return pages;
    }

    /// <summary>Writes the pages into a folder, which is made if need be, and deletes Markdown files there that are no page any more.</summary>
    /// <param name="catalogue">What to describe.</param>
    /// <param name="folder">The folder, of which this is the only writer.</param>
    public static void Write(OperationCatalogue catalogue, string folder)
    {
        var pages = Pages(catalogue);
        Directory.CreateDirectory(folder);
        foreach (var stale in Directory.EnumerateFiles(folder, "*.md").Where(f => !pages.ContainsKey(Path.GetFileName(f))).ToArray())
        {
            File.Delete(stale);
        }

        foreach (var (name, text) in pages)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    private static string Index(OperationCatalogue catalogue, IGrouping<string, OperationInfo>[] families)
    {
        var page = new StringBuilder();
        page.Append(Notice).Append("\n\n# Operations\n\n");
        page.Append(catalogue.All.Count).Append(" operations in ").Append(families.Length).Append(" families.\n\n");
        page.Append("| Family | Operations |\n|---|---|\n");
        foreach (var family in families)
        {
            page.Append("| [").Append(family.Key).Append("](").Append(family.Key).Append(".md) | ").Append(family.Count()).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Page(IGrouping<string, OperationInfo> family)
    {
        var page = new StringBuilder();
        page.Append(Notice).Append("\n\n# ").Append(family.Key).Append('\n');
        foreach (var operation in family)
        {
            AppendOperation(page, operation);
        }

        return page.ToString();
    }

    private static void AppendOperation(StringBuilder page, OperationInfo operation)
    {
        page.Append("\n## ").Append(operation.Name).Append("\n\n`").Append(operation.Path).Append("`\n\n").Append(operation.Summary).Append('\n');
        if (operation.Remarks.Length > 0)
        {
            page.Append('\n').Append(operation.Remarks).Append('\n');
        }

        if (operation.Parameters.Count > 0)
        {
            page.Append("\n| Parameter | Type | Default | |\n|---|---|---|---|\n");
            foreach (var parameter in operation.Parameters)
            {
                page.Append("| `").Append(parameter.Name).Append("` | ").Append(Cell(parameter.Type.Name))
                    .Append(" | ").Append(Cell(Default(parameter))).Append(" | ").Append(Cell(parameter.Description)).Append(" |\n");
            }
        }

        page.Append("\nReturns ").Append(operation.Result.Type?.Name ?? "nothing");
        page.Append(operation.Result.Description.Length > 0 ? $": {operation.Result.Description}\n" : ".\n");
        foreach (var error in operation.Errors)
        {
            page.Append("\nFails with `").Append(Word(error.Code)).Append("` ").Append(error.Description).Append('\n');
        }
    }

    private static string Default(OperationParameter parameter) => (parameter.IsRequired, parameter.Default) switch
    {
        (true, _) => "required",
        (false, null) => "none",
        (false, JsonNode value) => $"`{value.ToJsonString(PlainJson)}`",
    };

    private static string Word(ErrorCode code) => JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString());

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
