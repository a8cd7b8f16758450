using Formwright.Core;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>Answers to questions about a finished part.</summary>
public static class Answers
{
    private const double CubicMillimetres = 1000;

    /// <summary>A sentence that answers.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="design">The part; its material counts when the words name none.</param>
    /// <param name="report">What was measured.</param>
    public static string Of(PartQuestion question, PartDesign design, ShapeReport report)
    {
        var size = report.Bounds.Size;
        if (question.Size is var (name, value, isLength))
        {
            return $"The {Label(name)} is {(isLength ? Format.Length(value) : Format.Number(value))}.";
        }

        return question.About switch
        {
            "capacity" => Capacity(design),
            "volume" => $"The volume is {Format.Number(report.Volume)} mm3 ({Format.Number(report.Volume / CubicMillimetres)} cm3).",
            "mass" => Mass(question.Words, design, report),
            "material" => design.Parts[0].Material is { } material ? $"It is of {material}." : $"No material was named. It may be of {Materials.Recommended(design, report)}.",
            "price" => "This server knows no prices.",
            "holes" => report.Holes.Count == 1 ? "There is one round hole." : $"There are {report.Holes.Count} round holes.",
            "area" => $"The surface area is {Format.Number(report.Area)} mm2.",
            "faces" => $"There are {report.Faces} faces and {report.Edges} edges.",
            "center" => $"The centre of mass is at ({Format.Number(report.CenterOfMass.X)}, {Format.Number(report.CenterOfMass.Y)}, {Format.Number(report.CenterOfMass.Z)}) mm.",
            _ => $"It measures {Format.Sizes(size.X, size.Y, size.Z)} along X, Y and Z.",
        };
    }

    // "acrossFlats", "hub.diameter"
    private static string Label(string role) => string.Concat(role.Replace('.', ' ').Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    private static string Capacity(PartDesign design)
    {
        var room = Capacities.Of(design);
        return room is { } volume
            ? $"It holds {Format.Number(volume / CubicMillimetres)} ml ({Format.Number(volume / CubicMillimetres / CubicMillimetres)} litres) up to the rim."
            : "It has no hollow whose volume is known.";
    }

    private static string Mass(string prompt, PartDesign design, ShapeReport report)
    {
        var known = Materials.In($"{prompt} {design.Parts[0].Material}");
        var (name, density) = known ?? Materials.In("steel")!.Value;
        var said = known is null ? ", as no material was named" : "";
        return $"In {name} ({Format.Number(density)} g/cm3) it weighs {Format.Number(report.Volume / CubicMillimetres * density)} g{said}.";
    }
}
