using System.Text;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Reads and writes rows of cells. A quoted cell may hold separators of columns but not of rows, and blank rows are skipped, as the
/// interfaces that these operations answer have it.
/// </summary>
internal static class CsvText
{
    /// <summary>The cells of every row that is not blank; white space around a row is dropped.</summary>
    internal static List<string[]> Read(string csv, string rowSeparator, string columnSeparator)
    {
        var columns = Separator(columnSeparator, ",");
        return
        [
            .. Unescape(csv).Split(Separator(rowSeparator, "\n")).Select(ScriptText.Trim)
                .Where(line => line.Length > 0).Select(line => Cells(line, columns)),
        ];
    }

    /// <summary>Rows as text; a cell with a separator, a quotation mark or a line end in it is quoted.</summary>
    internal static string Write(string parameter, IEnumerable<IEnumerable<object?>> rows, string rowSeparator, string columnSeparator)
    {
        var (between, columns) = (Separator(rowSeparator, "\n"), Separator(columnSeparator, ","));
        var text = new StringBuilder();
        var isFirst = true;
        foreach (var row in rows)
        {
            text.Append(isFirst ? "" : between).AppendJoin(columns, row.Select(cell => Quoted(cell, columns)));
            isFirst = false;
            Limits.CheckText(parameter, text.Length);
        }

        return text.ToString();
    }

    /// <summary>A separator, in which <c>\n</c>, <c>\t</c> and <c>\r</c> may be written as two characters.</summary>
    /// <param name="separator">As given.</param>
    /// <param name="otherwise">What an empty one stands for.</param>
    internal static string Separator(string separator, string otherwise) => separator.Length == 0 ? otherwise : Unescape(separator);

    private static string Unescape(string text) => text
        .Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace("\\t", "\t", StringComparison.Ordinal)
        .Replace("\\r", "\r", StringComparison.Ordinal);

    private static string[] Cells(string line, string separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append(line[++i]);
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && line.AsSpan(i).StartsWith(separator, StringComparison.Ordinal))
            {
                cells.Add(cell.ToString());
                cell.Clear();
                i += separator.Length - 1;
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        return [.. cells, cell.ToString()];
    }

    private static string Quoted(object? cell, string separator)
    {
        var text = ArgumentValue.IsMissing(cell) ? "" : ScriptValue.Text(cell);
        return text.Contains(separator, StringComparison.Ordinal) || text.AsSpan().ContainsAny("\"\n\r")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}
