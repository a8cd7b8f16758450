using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Phrases;

namespace Formwright.Design.Standards;

/// <summary>Steel pipes by nominal size. Source: EN 10220, series 1 (outside diameters), EN 10255, medium series (walls).</summary>
internal static partial class SteelPipe
{
    private static readonly Dictionary<int, double> Outside = new()
    {
        [6] = 10.2, [8] = 13.5, [10] = 17.2, [15] = 21.3, [20] = 26.9, [25] = 33.7, [32] = 42.4, [40] = 48.3, [50] = 60.3, [65] = 76.1,
        [80] = 88.9, [100] = 114.3, [125] = 139.7, [150] = 168.3, [200] = 219.1, [250] = 273, [300] = 323.9,
    };

    private static readonly Dictionary<int, double> Walls = new()
    {
        [6] = 2, [8] = 2.3, [10] = 2.3, [15] = 2.6, [20] = 2.6, [25] = 3.2, [32] = 3.2, [40] = 3.2, [50] = 3.6, [65] = 3.6, [80] = 4, [100] = 4.5, [125] = 5, [150] = 5,
    };

    /// <summary>Outside diameter and wall of the pipe that a text names by its nominal size, "DN 25"; null when it names none that is known.</summary>
    public static (int Nominal, double Outer, double Wall)? In(string text) =>
        Nominal().Match(text) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var size && Walls.TryGetValue(size, out var wall) ? (size, Outside[size], wall) : null;

    /// <summary>Takes the outside diameter of a fitting from a designation such as DN25, or from the nominal size of a pipe in inches.</summary>
    public static void Read(Phrase phrase, Dictionary<string, double> given)
    {
        if (phrase.Designations.Find(d => d.Text.StartsWith("DN", StringComparison.OrdinalIgnoreCase)) is { } dn)
        {
            var size = int.Parse(dn.Text.AsSpan(2).Trim(), CultureInfo.InvariantCulture);
            given.TryAdd("outerDiameter", Outside.TryGetValue(size, out var outside)
                ? outside
                : throw Planning.Refuse.Prompt($"There is no pipe '{dn.Text}' in the table: known are {string.Join(", ", Outside.Keys.Select(k => $"DN{k}"))}."));
        }
        else if (given.TryGetValue("outerDiameter", out var size))
        {
            given["outerDiameter"] = NominalPipe.OfFitting(phrase, size);
        }
    }

    [GeneratedRegex(@"\bDN ?(\d{1,3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Nominal();
}
