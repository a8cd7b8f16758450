using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>The flat pattern of one solid.</summary>
/// <param name="SolidIndex">Number of the solid.</param>
/// <param name="Shape">Flats and strips of bends as faces in the plane Z = 0.</param>
public sealed record FlatPattern(int SolidIndex, Compound Shape);

/// <summary>Every solid of a shape unfolded: what <see cref="SheetMetal"/> makes and tells in one pass.</summary>
/// <param name="Patterns">The patterns of the solids that could be unfolded, beside each other along X.</param>
/// <param name="Reports">One report per solid; its coordinates are those of its pattern alone, whose box begins at the origin.</param>
public sealed record FlatPatterns(IReadOnlyList<FlatPattern> Patterns, IReadOnlyList<SolidUnfolding> Reports)
{
    /// <summary>Distance between the patterns of several solids.</summary>
    private const double Spacing = 10;

    /// <summary>Unfolds.</summary>
    /// <param name="shape">A shape of at least one solid.</param>
    /// <param name="kFactor">Place of the neutral fibre in the thickness, 0 inside of a bend to 1 outside.</param>
    /// <param name="thickness">Thickness of the sheet; 0 detects it.</param>
    /// <param name="cancel">Ends the work before the next solid.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> without solids or for numbers out of range.</exception>
    public static FlatPatterns Of(Shape shape, double kFactor = 0.5, double thickness = 0, CancellationToken cancel = default)
    {
        var solids = SheetUnfolding.Of(shape, kFactor, thickness, cancel);
        var patterns = new List<FlatPattern>();
        var place = 0.0;
        foreach (var solid in solids)
        {
            if (solid.Pattern is { } pattern)
            {
                patterns.Add(new FlatPattern(solid.Report.SolidIndex, FlatPlacement.None.Moved(Point3.UnitX * place).Apply(pattern.Shape)));
                place += pattern.Box.Max.X + Spacing;
            }
        }

        return new FlatPatterns(patterns, [.. solids.Select(solid => solid.Report)]);
    }

    /// <summary>All patterns as one shape.</summary>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when no solid could be unfolded; it says why.</exception>
    public Compound ToShape() => Patterns.Count > 0
        ? Compounds.MakeCompound([.. Patterns.SelectMany(pattern => pattern.Shape.Subshapes<Face>(ShapeKind.Face))])
        : throw SheetThickness.Refusal(string.Join(
            ' ', Reports.Select(report => Reports.Count == 1 ? report.Error : $"Solid {report.SolidIndex}: {report.Error}")));

    /// <summary>The reports as JSON.</summary>
    public JsonArray ReportsToJson() => JsonSerializer.SerializeToNode(Reports, SheetReportJson.Default.IReadOnlyListSolidUnfolding)!.AsArray();
}

/// <summary>Serialisation without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<SolidUnfolding>))]
[JsonSerializable(typeof(FaceUnfolding))]
internal sealed partial class SheetReportJson : JsonSerializerContext;
