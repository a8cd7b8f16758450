using System.Globalization;

namespace Formwright.Bench;

/// <summary>The rows that a run prints, as Markdown.</summary>
internal sealed class Table
{
    private readonly List<(string What, string Value, string Aim, string Reference)> rows = [];

    /// <summary>Adds a row and shows it at once on standard error.</summary>
    /// <param name="what">What was measured, and how.</param>
    /// <param name="value">The number with its unit.</param>
    /// <param name="aim">What is aimed at; empty for none.</param>
    /// <param name="reference">The same work without the server or by a peer, and the ratio; empty for none.</param>
    public void Add(string what, string value, string aim = "", string reference = "")
    {
        rows.Add((what, value, aim, reference));
        Console.Error.WriteLine($"{what}: {value}");
    }

    /// <summary>Prints all rows.</summary>
    public void Print()
    {
        Console.WriteLine("| Measured | Value | Aim | Reference |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var row in rows)
        {
            Console.WriteLine($"| {row.What} | {row.Value} | {row.Aim} | {row.Reference} |");
        }
    }

    /// <summary>A number with one digit after the point below 100, and none above.</summary>
    public static string Number(double value) => value.ToString(value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>The value below which <paramref name="share"/> of the samples lie.</summary>
    public static double Percentile(IEnumerable<double> samples, double share)
    {
        var sorted = samples.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
    }
}
