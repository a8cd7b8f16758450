using Formwright.Core;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>A finished part in words: what was understood, what was measured, and what might come next.</summary>
public static class Summary
{
    private const double CubicMillimetres = 1000;
    private const double PetgDensity = 1.27;
    private const double AluminiumDensity = 2.70;
    private const double SteelDensity = 7.85;

    // Beyond the beds of common printers.
    private const double LargestPrint = 250;

    // Below these, walls cost more time than they save material.
    private const double HollowVolume = 50;
    private const double HollowShare = 0.6;

    /// <summary>The summary.</summary>
    /// <param name="interpretation">What the prompt was understood as.</param>
    /// <param name="report">What was measured of the solid.</param>
    public static PartSummary Of(Interpretation interpretation, ShapeReport report)
    {
        var parts = interpretation.Understood;
        var features = parts.SelectMany(part => part.Features).ToList();
        var size = report.Bounds.Size;
        var overall = $"{Format.Number(size.X)} x {Format.Number(size.Y)} x {Format.Number(size.Z)} mm";
        return new(
            interpretation.Name,
            features.Count > 0 ? [.. features.Select(feature => feature.Text)] : [$"overall size {overall}"],
            [.. parts.Select(part => part.Title)],
            $"{string.Join("; ", parts.Select(Steps))}. Overall {overall} with {report.Faces} faces and {Format.Number(Round(report.Volume / CubicMillimetres))} cm3.",
            Material(report),
            Suggestions(interpretation, features, report));
    }

    private static string Steps(UnderstoodPart part) => string.Join(", then ", part.Features.Select(feature => feature.Text).Prepend(part.Title));

    private static string Material(ShapeReport report)
    {
        var volume = report.Volume / CubicMillimetres;
        string Weight(double density) => $"{Format.Number(Round(volume * density))} g";
        return Largest(report) > LargestPrint
            ? $"6061 aluminium ({Weight(AluminiumDensity)}) or structural steel ({Weight(SteelDensity)}); it is larger than most printers' beds"
            : $"PETG for printing ({Weight(PetgDensity)} solid) or 6061 aluminium for milling ({Weight(AluminiumDensity)})";
    }

    private static List<string> Suggestions(Interpretation interpretation, List<UnderstoodFeature> features, ShapeReport report)
    {
        var size = report.Bounds.Size;
        var thinnest = Math.Min(size.X, Math.Min(size.Y, size.Z));
        List<string> suggestions = [.. interpretation.Notes.Where(note => note.StartsWith("Assumed", StringComparison.Ordinal)).Take(1).Select(note => $"Confirm or change: {note}")];
        if (!features.Exists(feature => feature.Kind is "fillet" or "chamfer"))
        {
            suggestions.Add($"Break the sharp edges: 'add a {Format.Number(Round(thinnest / 20))} mm chamfer to all edges'");
        }

        if (!features.Exists(feature => feature.Kind == "hole") && report.Holes.Count == 0)
        {
            suggestions.Add("Add holes to mount it: 'add a 5 mm hole in the middle'");
        }

        var solidity = report.Volume / Math.Max(size.X * size.Y * size.Z, double.Epsilon);
        if (report.Volume / CubicMillimetres > HollowVolume && solidity > HollowShare)
        {
            suggestions.Add($"Save material: 'shell it with {Format.Number(Math.Max(1, Math.Round(thinnest / 15)))} mm walls'");
        }

        if (suggestions.Count < 2)
        {
            suggestions.Add("Try another size: 'scale it up by 20 %'");
        }

        return suggestions.Count > 3 ? suggestions[..3] : suggestions;
    }

    private static double Largest(ShapeReport report)
    {
        var size = report.Bounds.Size;
        return Math.Max(size.X, Math.Max(size.Y, size.Z));
    }

    // Two significant digits, but whole numbers from 10 on.
    private static double Round(double value) => value >= 10 || value <= 0
        ? Math.Round(value)
        : Math.Round(value, Math.Min(6, 1 - (int)Math.Floor(Math.Log10(value))));
}
