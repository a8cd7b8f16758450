using Formwright.Core;
using Formwright.Design.Families;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>Materials by name, and what parts are usually made of.</summary>
internal static class Materials
{
    // Beyond the beds of common printers, in millimetres.
    private const double LargestPrint = 250;

    // Grams per cubic centimetre; usual grades.
    private static readonly (string Name, double Density)[] Known =
    [
        ("stainless", 7.9), ("steel", 7.85), ("aluminium", 2.70), ("aluminum", 2.70), ("brass", 8.5), ("bronze", 8.8), ("copper", 8.96), ("titanium", 4.51),
        ("cast iron", 7.2), ("petg", 1.27), ("pla", 1.24), ("abs", 1.04), ("nylon", 1.15), ("pom", 1.41), ("delrin", 1.41), ("acrylic", 1.19), ("hdpe", 0.95),
        ("plywood", 0.65), ("wood", 0.7), ("rubber", 1.2), ("plastic", 1.2),
    ];

    /// <summary>What screws, nuts, pins and rings are made of.</summary>
    public static IReadOnlyList<MaterialUse> Fastener { get; } = [new("steel of property class 8.8", "steel"), new("A2 stainless steel where it gets wet", "stainless")];

    /// <summary>What rolling bearings are made of.</summary>
    public static IReadOnlyList<MaterialUse> Bearing { get; } = [new("hardened bearing steel", "steel"), new("acetal (POM) as a dummy", "pom")];

    /// <summary>What toothed wheels are made of.</summary>
    public static IReadOnlyList<MaterialUse> Gear { get; } = [new("C45 steel for load", "steel"), new("acetal (POM) for quiet running", "pom")];

    /// <summary>What springs are made of.</summary>
    public static IReadOnlyList<MaterialUse> Spring { get; } = [new("patented spring steel wire", "steel"), new("stainless spring steel (1.4310)", "stainless")];

    /// <summary>What rolled and drawn sections are made of.</summary>
    public static IReadOnlyList<MaterialUse> Section { get; } = [new("S235 structural steel", "steel"), new("6060 aluminium", "aluminium")];

    /// <summary>What furniture is made of.</summary>
    public static IReadOnlyList<MaterialUse> Furniture { get; } = [new("solid wood", "wood"), new("birch plywood", "plywood")];

    private static IReadOnlyList<MaterialUse> Printed { get; } = [new("PETG for printing, solid", "petg"), new("6061 aluminium for milling", "aluminium")];

    private static IReadOnlyList<MaterialUse> Large { get; } = [new("6061 aluminium, as it is larger than most printers' beds", "aluminium"), new("structural steel", "steel")];

    /// <summary>The first material that words name, with its density in g/cm3; null when they name none.</summary>
    public static (string Name, double Density)? In(string words)
    {
        foreach (var known in Known)
        {
            if (words.Contains(known.Name, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>What a part may be made of, with its mass in each material.</summary>
    /// <param name="design">The part; a material that was asked for is all that is named.</param>
    /// <param name="report">What was measured of it.</param>
    public static string Recommended(PartDesign design, ShapeReport report)
    {
        string Mass(string material) => $"{Format.Rounded(report.Volume / 1000 * In(material)!.Value.Density)} g";
        if (design.Written is null && design.Parts[0].Material is { } asked && In(asked) is { } said)
        {
            return $"{asked}, as asked ({Mass(said.Name)})";
        }

        var size = report.Bounds.Size;
        var uses = (design.Written is null && Solid.Of(design.Body.Kind) is Family family ? family.MadeOf : null)
            ?? (Math.Max(size.X, Math.Max(size.Y, size.Z)) > LargestPrint ? Large : Printed);
        return string.Join(" or ", uses.Select(use => $"{use.Words} ({Mass(use.Material)})"));
    }
}

/// <summary>A material that suits a part.</summary>
/// <param name="Words">The material and what it is good for.</param>
/// <param name="Material">Its name among the known materials.</param>
internal sealed record MaterialUse(string Words, string Material);
