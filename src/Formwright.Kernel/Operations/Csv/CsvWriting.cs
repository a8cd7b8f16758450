using System.Text.Json.Nodes;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Writes tables as comma-separated values. Separators may be written with <c>\n</c>, <c>\t</c> and <c>\r</c> as two characters, and
/// an empty one stands for its default.
/// </summary>
public static class CsvWriting
{
    /// <summary>Rows of cells as text.</summary>
    /// <param name="array">
    /// Lists of cells, by default a table of name and age; null is written as an empty cell, and cells that need it are quoted.
    /// </param>
    /// <param name="rowSeparator">What is put between rows.</param>
    /// <param name="columnSeparator">What is put between cells.</param>
    /// <returns>The text.</returns>
    [Operation("csv.arrayToCsv")]
    public static string ArrayToCsv(
        IReadOnlyList<IReadOnlyList<object?>>? array = null, string rowSeparator = "\n", string columnSeparator = ",") =>
        CsvText.Write("array", array ?? [["name", "age"], ["John", "30"]], rowSeparator, columnSeparator);

    /// <summary>Objects as text, one row each.</summary>
    /// <param name="json">The objects, by default one with name and age.</param>
    /// <param name="headers">The properties that become columns, by default name and age; one that is missing is an empty cell.</param>
    /// <param name="includeHeaders">True to begin with a row of names.</param>
    /// <param name="rowSeparator">What is put between rows.</param>
    /// <param name="columnSeparator">What is put between cells.</param>
    /// <returns>The text.</returns>
    [Operation("csv.jsonToCsv")]
    public static string JsonToCsv(
        IReadOnlyList<object?>? json = null,
        IReadOnlyList<string>? headers = null,
        bool includeHeaders = true,
        string rowSeparator = "\n",
        string columnSeparator = ",")
    {
        var names = headers ?? ["name", "age"];
        var objects = json ?? Sample();
        if (objects.Count == 0)
        {
            return includeHeaders ? string.Join(CsvText.Separator(columnSeparator, ","), names) : "";
        }

        var rows = objects.Select(item => names.Select(name => ScriptValue.Member(item, name)));
        return CsvText.Write("json", includeHeaders ? rows.Prepend(names) : rows, rowSeparator, columnSeparator);
    }

    /// <summary>Objects as text, one row each; the properties of the first are the columns.</summary>
    /// <param name="json">The objects, by default one with name and age.</param>
    /// <param name="includeHeaders">True to begin with a row of names.</param>
    /// <param name="rowSeparator">What is put between rows.</param>
    /// <param name="columnSeparator">What is put between cells.</param>
    /// <returns>The text; empty without objects.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the first item is no object.</exception>
    [Operation("csv.jsonToCsvAuto")]
    public static string JsonToCsvAuto(
        IReadOnlyList<object?>? json = null, bool includeHeaders = true, string rowSeparator = "\n", string columnSeparator = ",")
    {
        var objects = json ?? Sample();
        return objects.Count == 0 ? "" : JsonToCsv(objects, Names(objects[0]), includeHeaders, rowSeparator, columnSeparator);
    }

    private static object?[] Sample() => [new JsonObject { ["name"] = "John", ["age"] = "30" }];

    private static string[] Names(object? item) => ScriptValue.Tree(item) is IReadOnlyDictionary<string, object?> members
        ? [.. members.Keys]
        : throw Limits.Refusal("json[0]", "The first item must be an object, whose properties become the columns.");
}
