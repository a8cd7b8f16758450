using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Reads tables from text of comma-separated values. Rows are counted from 0 without the blank ones; separators may be written with
/// <c>\n</c>, <c>\t</c> and <c>\r</c> as two characters, and an empty one stands for its default.
/// </summary>
public static class CsvReading
{
    private const string Table = "name,age\nJohn,30\nJane,25";

    /// <summary>The cells of every row.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="rowSeparator">What is between rows.</param>
    /// <param name="columnSeparator">What is between cells.</param>
    /// <returns>Rows of texts.</returns>
    [Operation("csv.parseToArray")]
    public static IReadOnlyList<IReadOnlyList<string>> ParseToArray(
        string csv = "name,age\nJohn,30", string rowSeparator = "\n", string columnSeparator = ",") =>
        CsvText.Read(csv, rowSeparator, columnSeparator);

    /// <summary>The rows as objects whose names are in one of the rows.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="headerRow">The row of names.</param>
    /// <param name="dataStartRow">The first row that becomes an object.</param>
    /// <param name="rowSeparator">What is between rows.</param>
    /// <param name="columnSeparator">What is between cells.</param>
    /// <param name="numberColumns">Names of the columns that become numbers; what is no number becomes null.</param>
    /// <returns>One object per row; a cell that is missing is an empty text.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the row of names does not exist.</exception>
    [Operation("csv.parseToJson")]
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ParseToJson(
        string csv = Table,
        [NonNegative] int headerRow = 0,
        [NonNegative] int dataStartRow = 1,
        string rowSeparator = "\n",
        string columnSeparator = ",",
        IReadOnlyList<string>? numberColumns = null)
    {
        var rows = CsvText.Read(csv, rowSeparator, columnSeparator);
        return rows.Count == 0 ? [] : Objects(rows, Headers(rows, headerRow), dataStartRow, numberColumns ?? []);
    }

    /// <summary>The rows as objects whose names are given.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="headers">The names, by default name and age; cells beyond them are left out.</param>
    /// <param name="dataStartRow">The first row that becomes an object.</param>
    /// <param name="rowSeparator">What is between rows.</param>
    /// <param name="columnSeparator">What is between cells.</param>
    /// <param name="numberColumns">Names of the columns that become numbers; what is no number becomes null.</param>
    /// <returns>One object per row; a cell that is missing is an empty text.</returns>
    [Operation("csv.parseToJsonWithHeaders")]
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ParseToJsonWithHeaders(
        string csv = "John,30\nJane,25",
        IReadOnlyList<string>? headers = null,
        [NonNegative] int dataStartRow = 0,
        string rowSeparator = "\n",
        string columnSeparator = ",",
        IReadOnlyList<string>? numberColumns = null) =>
        Objects(CsvText.Read(csv, rowSeparator, columnSeparator), headers ?? ["name", "age"], dataStartRow, numberColumns ?? []);

    /// <summary>The cells of one column.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="column">Name of the column.</param>
    /// <param name="headerRow">The row of names.</param>
    /// <param name="dataStartRow">The first row that is read.</param>
    /// <param name="rowSeparator">What is between rows.</param>
    /// <param name="columnSeparator">What is between cells.</param>
    /// <param name="asNumber">True for numbers instead of texts.</param>
    /// <returns>One value per row; empty texts when there is no such column.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the row of names does not exist.</exception>
    [Operation("csv.queryColumn")]
    public static IReadOnlyList<object?> QueryColumn(
        string csv = Table,
        string column = "name",
        [NonNegative] int headerRow = 0,
        [NonNegative] int dataStartRow = 1,
        string rowSeparator = "\n",
        string columnSeparator = ",",
        bool asNumber = false) =>
    [
        .. ParseToJson(csv, headerRow, dataStartRow, rowSeparator, columnSeparator, asNumber ? [column] : [])
            .Select(row => row.TryGetValue(column, out var cell) ? cell : ""),
    ];

    /// <summary>The rows that have a value in a column.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="column">Name of the column.</param>
    /// <param name="value">The value, compared as a number in a column of numbers.</param>
    /// <param name="headerRow">The row of names.</param>
    /// <param name="dataStartRow">The first row that is read.</param>
    /// <param name="rowSeparator">What is between rows.</param>
    /// <param name="columnSeparator">What is between cells.</param>
    /// <param name="numberColumns">Names of the columns that become numbers.</param>
    /// <returns>The rows as objects.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the row of names does not exist.</exception>
    [Operation("csv.queryRowsByValue")]
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> QueryRowsByValue(
        string csv = Table,
        string column = "age",
        string value = "30",
        [NonNegative] int headerRow = 0,
        [NonNegative] int dataStartRow = 1,
        string rowSeparator = "\n",
        string columnSeparator = ",",
        IReadOnlyList<string>? numberColumns = null)
    {
        object wanted = numberColumns?.Contains(column) == true ? ScriptNumber.ParsePrefix(value) : value;
        return
        [
            .. ParseToJson(csv, headerRow, dataStartRow, rowSeparator, columnSeparator, numberColumns)
                .Where(row => ScriptComparison.AreStrictlyEqual(row.GetValueOrDefault(column), wanted)),
        ];
    }

    /// <summary>The names in the row of names.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="headerRow">That row.</param>
    /// <param name="rowSeparator">What is between rows.</param>
    /// <param name="columnSeparator">What is between cells.</param>
    /// <returns>The names.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the row does not exist.</exception>
    [Operation("csv.getHeaders")]
    public static IReadOnlyList<string> GetHeaders(
        string csv = "name,age\nJohn,30", [NonNegative] int headerRow = 0, string rowSeparator = "\n", string columnSeparator = ",") =>
        Headers(CsvText.Read(csv, rowSeparator, columnSeparator), headerRow);

    /// <summary>How many rows of data there are.</summary>
    /// <param name="dataStartRow">The first row of data; by default 1 with and 0 without headers.</param>
    /// <param name="csv">The text.</param>
    /// <param name="hasHeaders">True when the first row holds names; without effect beside <paramref name="dataStartRow"/>.</param>
    /// <param name="rowSeparator">What is between rows.</param>
    /// <param name="columnSeparator">What is between cells.</param>
    /// <returns>That many.</returns>
    [Operation("csv.getRowCount")]
    public static int GetRowCount(
        [NonNegative] int? dataStartRow = null,
        string csv = Table,
        bool hasHeaders = true,
        string rowSeparator = "\n",
        string columnSeparator = ",") =>
        Math.Max(0, CsvText.Read(csv, rowSeparator, columnSeparator).Count - (dataStartRow ?? (hasHeaders ? 1 : 0)));

    /// <summary>How many cells the first row has.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="rowSeparator">What is between rows.</param>
    /// <param name="columnSeparator">What is between cells.</param>
    /// <returns>That many; 0 without rows.</returns>
    [Operation("csv.getColumnCount")]
    public static int GetColumnCount(string csv = "name,age\nJohn,30", string rowSeparator = "\n", string columnSeparator = ",") =>
        CsvText.Read(csv, rowSeparator, columnSeparator).FirstOrDefault()?.Length ?? 0;

    private static string[] Headers(List<string[]> rows, int headerRow) => headerRow < rows.Count
        ? rows[headerRow]
        : throw Limits.Refusal("headerRow", $"There is no row {headerRow}; the text has {rows.Count} rows.");

    private static OrderedDictionary<string, object?>[] Objects(
        List<string[]> rows, IReadOnlyList<string> headers, int dataStartRow, IReadOnlyList<string> numberColumns)
    {
        HashSet<string> numbers = [.. numberColumns];
        Limits.CheckText("csv", (double)headers.Count * Math.Max(0, rows.Count - dataStartRow));
        return [.. rows.Skip(dataStartRow).Select(row => Object(row, headers, numbers))];
    }

    private static OrderedDictionary<string, object?> Object(string[] row, IReadOnlyList<string> headers, HashSet<string> numbers)
    {
        var members = new OrderedDictionary<string, object?>();
        for (var i = 0; i < headers.Count; i++)
        {
            var cell = i < row.Length ? row[i] : "";
            members[headers[i]] = !numbers.Contains(headers[i]) ? cell : ScriptNumber.ParsePrefix(cell) is var number && number == 0 ? 0.0 : number;
        }

        return members;
    }
}
