using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>
/// Solids told by how they are made: a drawn outline that is revolved, a rectangle turned around an axis at a distance, a circle moved along an arc. Their sizes become those
/// of the solid that results.
/// </summary>
internal static class Swept
{
    private static readonly Unit Millimetre = new(UnitKind.Length, 1, "mm");

    /// <summary>The kind of the solid that results; null when nothing is turned or moved.</summary>
    public static string? KindOf(Reading reading, Phrase body, string kind) => kind switch
    {
        "outline" when reading.Prompt.Text.Contains("revolv", StringComparison.OrdinalIgnoreCase) => "revolvedOutline",
        "box" when reading.Nodes.Any(n => n.Is(TermCategory.Mark, "revolved")) => Around(body),
        "cylinderSector" when reading.Prompt.Text.Contains("swe", StringComparison.OrdinalIgnoreCase) => Along(reading, body),
        _ => null,
    };

    // "revolve a 10 x 20 mm rectangle around an axis 15 mm from its inner side"
    private static string? Around(Phrase body)
    {
        if (body.Measures.Find(m => m is { Used: false, IsLength: true, Role: "inset" or "offset" or "spacing" }) is not { } gap)
        {
            return null;
        }

        var list = body.Sizes(2, 2);
        var width = list?[0] ?? body.Length("width", "length");
        var height = list?[1] ?? body.Length("height", "length", "thickness");
        if (width is not { } radial || height is not { } tall)
        {
            return null;
        }

        // A distance of the rectangle's middle reaches half of it less far inwards.
        var distance = body.Take(gap);
        var inner = gap.From == "center" && body.Prompt.Text[..gap.Start].Contains("cent", StringComparison.OrdinalIgnoreCase) ? distance - (radial / 2) : distance;
        if (inner < 0)
        {
            throw Refuse.Prompt($"'{body.Quote}': a rectangle {Format.Length(radial)} wide whose middle is {Format.Length(distance)} from the axis reaches over it.");
        }

        body.Measures.Clear();
        Give(body, "innerDiameter", 2 * inner);
        Give(body, "outerDiameter", 2 * (inner + radial));
        Give(body, "height", tall);
        return "ring";
    }

    // "sweep a 10 mm circle along a quarter-circle path of 40 mm radius"
    private static string? Along(Reading reading, Phrase body)
    {
        var all = reading.Phrases.Append(reading.Loose).SelectMany(p => p.Measures).ToList();
        var section = all.Find(m => m is { Used: false, IsLength: true, Role: "boltCircle" or "diameter" or "section" });
        if (section is null || body.Measures.Find(m => m is { Used: false, IsLength: true, Role: "radius" }) is not { } path)
        {
            return null;
        }

        var (across, bend) = (body.Take(section), body.Take(path));
        body.Measures.Remove(section);
        body.Measures.Remove(path);
        Give(body, "ringDiameter", 2 * bend);
        Give(body, "section", across);
        return "torusSector";
    }

    private static void Give(Phrase body, string role, double value) =>
        body.Measures.Add(new Measure(new Quantity(value, Millimetre, body.Head.Start, body.Head.End), Millimetre) { Role = role });
}
