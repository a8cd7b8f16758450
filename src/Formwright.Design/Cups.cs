using Formwright.Design.Families;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>
/// Tubes with a bottom and vessels that are given by their inside: both are cylinders with walls. "Hollow cylinder 80 OD, 70 ID, closed bottom
/// 5 mm thick", "pot 60 x 80 mm, inner diameter 54 mm, inner depth 75 mm".
/// </summary>
internal static class Cups
{
    /// <summary>Role of the depth of the inside.</summary>
    public const string InnerDepth = "innerDepth";

    private static readonly Unit Millimetre = new(UnitKind.Length, 1, "mm");

    /// <summary>The kind that a body with such words has: it gets walls and a floor instead of an inside. Null for any other body.</summary>
    public static string? KindOf(Phrase body, string kind)
    {
        if (Solid.Of(kind) is Bowl && body.HasMark(Features.Dimple.Mark) && body.Measures.Exists(m => m.Role == "wall"))
        {
            body.AddMark("open");
            return "hemisphere";
        }

        var isTube = kind is "tube" && (HasFloor(body) || (body.HasMark("closed") && !body.HasMark("openBoth")));
        var isVessel = (Solid.Of(kind) is Vessel || (kind == "roundBox" && body.Measures.Exists(m => m.Role == InnerDepth))) && body.Measures.Exists(m => m.Role is "innerDiameter" or "innerRadius" or InnerDepth);
        var isInside = kind is "cylinder" or "rod" && body.Measures.Exists(m => m.Role == InnerDepth);
        if (!(isTube || isVessel || isInside))
        {
            return null;
        }

        var outer = Take(body, "outerDiameter", 1) ?? Take(body, "outerRadius", 2) ?? Take(body, "diameter", 1) ?? Take(body, "radius", 2);
        var list = body.Lists.Find(l => l is { Used: false, Role: null, Quantities.Count: 2 });
        if (outer is null && list is not null)
        {
            (outer, list.Used) = (list.Millimetres(0), true);
            Give(body, "height", list.Millimetres(1));
        }

        var inner = Take(body, "innerDiameter", 1) ?? Take(body, "innerRadius", 2);
        if (outer is null && inner is { } clear && body.Measures.Find(m => m is { Used: false, Role: "wall" }) is { } around)
        {
            (outer, inner) = (clear + (2 * around.Millimetres), null);
        }

        if (outer is not { } across)
        {
            return null;
        }

        if (body.Measures.Exists(m => m.Role == InnerDepth) && !body.Measures.Exists(m => m is { Used: false, From: null, Role: "height" or "length" or null, IsLength: true }) && Take(body, InnerDepth, 1) is { } hollow)
        {
            // Without a height it is as high as the inside and the bottom below it.
            Give(body, "height", hollow + ((body.Measures.Find(m => m.Role is Floors.Role) ?? body.Measures.Find(m => m.Role == "wall"))?.Millimetres ?? 0));
        }

        Give(body, "diameter", across);
        if (inner is { } room)
        {
            Give(body, "wall", room < across ? (across - room) / 2 : throw Refuse.Prompt($"'{body.Quote}': the inside of {Format.Length(room)} does not fit into {Format.Length(across)}."));
        }

        if (body.Measures.Find(m => m is { Used: false, From: null, Role: "height" or "length" or null, IsLength: true }) is { } height && Take(body, InnerDepth, 1) is { } depth)
        {
            height.Role ??= "height";
            Give(body, Floors.Role, depth < height.Millimetres ? height.Millimetres - depth : throw Refuse.Prompt($"'{body.Quote}': an inside {Format.Length(depth)} deep leaves no bottom."));
        }

        body.AddMark(body.HasMark("closed") && (body.Has(TermCategory.Place, "bothEnds") || body.Has(TermCategory.Place, "allAround") || body.HasMark("all") || body.Prompt.Text.Contains("closed hollow", StringComparison.OrdinalIgnoreCase)) ? "hollow" : "open");
        return "cylinder";
    }

    private static bool HasFloor(Phrase body) => body.Measures.Exists(m => m.Role == Floors.Role);

    private static double? Take(Phrase body, string role, double factor)
    {
        if (body.Measures.Find(m => m is { Used: false, From: null, IsLength: true } && m.Role == role) is not { } measure)
        {
            return null;
        }

        body.Measures.Remove(measure);
        return body.Take(measure) * factor;
    }

    private static void Give(Phrase body, string role, double value) =>
        body.Measures.Add(new Measure(new Quantity(value, Millimetre, body.Head.Start, body.Head.End), Millimetre) { Role = role });
}
