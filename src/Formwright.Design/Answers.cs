using Formwright.Core;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>Answers to questions about a finished part.</summary>
public static class Answers
{
    private const double CubicMillimetres = 1000;

    // Grams per cubic centimetre; usual grades.
    private static readonly (string Name, double Density)[] Materials =
    [
        ("stainless", 7.9), ("steel", 7.85), ("aluminium", 2.70), ("aluminum", 2.70), ("brass", 8.5), ("bronze", 8.8), ("copper", 8.96), ("titanium", 4.51),
        ("cast iron", 7.2), ("petg", 1.27), ("pla", 1.24), ("abs", 1.04), ("nylon", 1.15), ("pom", 1.41), ("delrin", 1.41), ("acrylic", 1.19), ("hdpe", 0.95), ("wood", 0.7), ("rubber", 1.2), ("plastic", 1.2),
    ];

    /// <summary>A sentence that answers.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="design">The part; its material counts when the words name none.</param>
    /// <param name="report">What was measured.</param>
    public static string Of(PartQuestion question, PartDesign design, ShapeReport report)
    {
        var size = report.Bounds.Size;
        return question.About switch
        {
            "volume" => $"The volume is {Format.Number(report.Volume)} mm3 ({Format.Number(report.Volume / CubicMillimetres)} cm3).",
            "mass" => Mass(question.Words, design, report),
            "holes" => report.Holes.Count == 1 ? "There is one round hole." : $"There are {report.Holes.Count} round holes.",
            "area" => $"The surface area is {Format.Number(report.Area)} mm2.",
            "faces" => $"There are {report.Faces} faces and {report.Edges} edges.",
            "center" => $"The centre of mass is at ({Format.Number(report.CenterOfMass.X)}, {Format.Number(report.CenterOfMass.Y)}, {Format.Number(report.CenterOfMass.Z)}) mm.",
            _ => $"It measures {Format.Sizes(size.X, size.Y, size.Z)} along X, Y and Z.",
        };
    }

    private static string Mass(string prompt, PartDesign design, ShapeReport report)
    {
        var words = $"{prompt} {design.Parts[0].Material}".ToLowerInvariant();
        var (name, density) = Materials.FirstOrDefault(m => words.Contains(m.Name, StringComparison.Ordinal)) is { Name: not null } known ? known : ("steel", 7.85);
        var said = words.Contains(name, StringComparison.Ordinal) ? "" : ", as no material was named";
        return $"In {name} ({Format.Number(density)} g/cm3) it weighs {Format.Number(report.Volume / CubicMillimetres * density)} g{said}.";
    }
}
