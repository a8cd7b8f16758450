using System.Globalization;
using Formwright.Design.Phrases;

namespace Formwright.Design.Standards;

/// <summary>Outside diameters of steel pipes by nominal size. Source: EN 10220, series 1.</summary>
internal static class SteelPipe
{
    private static readonly Dictionary<int, double> Outside = new()
    {
        [6] = 10.2, [8] = 13.5, [10] = 17.2, [15] = 21.3, [20] = 26.9, [25] = 33.7, [32] = 42.4, [40] = 48.3, [50] = 60.3, [65] = 76.1,
        [80] = 88.9, [100] = 114.3, [125] = 139.7, [150] = 168.3, [200] = 219.1, [250] = 273, [300] = 323.9,
    };

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
}
