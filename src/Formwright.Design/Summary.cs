using Formwright.Core;
using Formwright.Design.Families;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>A finished part in words: what was understood, what was measured, and what might come next.</summary>
public static class Summary
{
    private const double CubicMillimetres = 1000;
    private const int MostFeatures = 8;
    private const int MostSuggestions = 3;

    // Below these, walls cost more time than they save material.
    private const double HollowVolume = 50;
    private const double HollowShare = 0.6;

    private static readonly double[] UsualChamfers = [0.2, 0.5, 1, 1.5, 2, 3];

    /// <summary>The summary.</summary>
    /// <param name="interpretation">What the prompt was understood as.</param>
    /// <param name="report">What was measured of the solid.</param>
    public static PartSummary Of(Interpretation interpretation, ShapeReport report)
    {
        var parts = interpretation.Understood;
        var size = report.Bounds.Size;
        var overall = $"{Format.Number(size.X)} x {Format.Number(size.Y)} x {Format.Number(size.Z)} mm";
        List<string> features = [.. OwnSizes(interpretation.Design), .. parts.SelectMany(part => part.Features).Select(feature => feature.Text)];
        return new(
            interpretation.Name,
            features.Count > 0 ? features : [$"overall size {overall}"],
            [.. parts.Zip(interpretation.Components, (part, component) => component.Solids is { Count: > 1 } solids ? solids : [part.Title]).SelectMany(names => names)],
            $"{string.Join("; ", parts.Select(Steps))}. Overall {overall} with {report.Faces} faces and {Format.Rounded(report.Volume / CubicMillimetres)} cm3.",
            Materials.Recommended(interpretation.Design, report),
            [.. Suggestions(interpretation, report).Take(MostSuggestions)]);
    }

    private static string Steps(UnderstoodPart part) => string.Join(", then ", part.Features.Select(feature => feature.Text).Prepend(part.Title));

    // What makes a named part what it is, such as the across flats of a hexagon bolt.
    private static IEnumerable<string> OwnSizes(PartDesign design) =>
        Named(design) is { IsPlain: false } family
            ? family.Complete(design.Body.Sizes)
                .Where(size => size.Value > 0)
                .Select(size => (Parameter: family.Find(size.Key), size.Value))
                .Where(size => size.Parameter is not null)
                .OrderByDescending(size => design.Body.Sizes.ContainsKey(size.Parameter!.Name))
                .Select(size => size.Parameter!.Kind == ParameterKind.Flag ? size.Parameter.Label : $"{size.Parameter.Label} {size.Parameter.Written(size.Value)}")
                .Take(MostFeatures)
            : [];

    // Only changes that the engine itself can make are suggested.
    private static IEnumerable<string> Suggestions(Interpretation interpretation, ShapeReport report)
    {
        var assumed = interpretation.Notes.Where(note => note.StartsWith("Assumed", StringComparison.Ordinal)).Take(1).Select(note => $"Confirm or change: {note}");
        return assumed.Concat(Edits(interpretation, report).Where(edit => CanBeMade(edit.Prompt, interpretation.Design)).Select(edit => $"{edit.Why}: '{edit.Prompt}'"));
    }

    private static IEnumerable<(string Why, string Prompt)> Edits(Interpretation interpretation, ShapeReport report)
    {
        var size = report.Bounds.Size;
        var thinnest = Math.Min(size.X, Math.Min(size.Y, size.Z));
        var kinds = interpretation.Understood.SelectMany(part => part.Features).Select(feature => feature.Kind).ToHashSet();
        if (Named(interpretation.Design) is { IsPlain: false } family)
        {
            if (family.Parameters.FirstOrDefault(p => p is { Name: "length" or "height", Kind: ParameterKind.Length }) is { } reach)
            {
                yield return ($"Try another {reach.Name}", $"make it {Format.Number(Math.Max(1, Math.Round(family.Complete(interpretation.Design.Body.Sizes)[reach.Name] / 4)))} mm {(reach.Name == "length" ? "longer" : "taller")}");
            }

            if (family.Find("teeth") is not null)
            {
                yield return ("Change the ratio", "use 30 teeth");
            }
        }
        else
        {
            if (!kinds.Contains("fillet") && !kinds.Contains("chamfer"))
            {
                yield return ("Break the sharp edges", $"add a {Format.Number(UsualChamfers.LastOrDefault(c => c <= thinnest / 16, UsualChamfers[0]))} mm chamfer to all edges");
            }

            if (!kinds.Contains("hole") && report.Holes.Count == 0)
            {
                yield return ("Add a hole to mount it", "add a 5 mm hole in the middle");
            }

            var solidity = report.Volume / Math.Max(size.X * size.Y * size.Z, double.Epsilon);
            if (report.Volume / CubicMillimetres > HollowVolume && solidity > HollowShare)
            {
                yield return ("Save material", $"shell it with {Format.Number(Math.Max(1, Math.Round(thinnest / 15)))} mm walls");
            }
        }

        yield return ("Try another size", "scale it up by 20 %");
        yield return ("See what it weighs", "how heavy is it in steel?");
    }

    private static bool CanBeMade(string edit, PartDesign design)
    {
        if (design.Written is not null)
        {
            return true;
        }

        try
        {
            return !DesignEngine.Interpret(edit, design).Notes.Any(Planning.Findings.IsLostSize);
        }
        catch (FormwrightException)
        {
            return false;
        }
    }

    private static Family? Named(PartDesign design) => design.Written is null ? Solid.Of(design.Body.Kind) as Family : null;
}
