using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Briefs;

/// <summary>Triangles in the corner between a wall and a plate: ribs, gussets, braces, supports.</summary>
internal static partial class Ribs
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Takes a statement about them; false when it tells of none, or a size is missing.</summary>
    public static bool Take(string text, BriefPart part)
    {
        if (Rib().Match(text) is not { Success: true } rib || part.Bodies.Find(b => b.IsUpright) is not { } wall
            || part.Bodies.Find(b => b != wall && !b.IsUpright && b.Spec.Kind == "box") is not { } plate || text.Contains("hole", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var count = Mention.CountOf(rib.Groups["n"].Value);
        var own = text[rib.Index..];
        var thick = Thick().Match(own);
        var rest = thick.Success ? own.Remove(thick.Index, thick.Length) : own;
        var inset = FromEnds().Match(rest);
        rest = inset.Success ? rest.Remove(inset.Index, inset.Length) : rest;
        var legs = Legs().Matches(rest).ToList();
        if (!thick.Success || legs.Count is not (1 or 2) || rest.Count(char.IsDigit) != legs.Sum(l => l.Value.Count(char.IsDigit)))
        {
            return false;
        }

        var upright = legs.FindIndex(l => Vertical().IsMatch(l.Value));
        var b = BriefWords.Number(legs[upright >= 0 ? upright : ^1], "n");
        var a = legs.Count == 1 ? b : BriefWords.Number(legs.First(l => l != legs[upright >= 0 ? upright : ^1]), "n");
        var t = BriefWords.Number(thick, "n");
        var (w, p) = (wall.Bounds, plate.Bounds);
        var alongY = w.Size.Y <= w.Size.X;
        var below = Below().IsMatch(text);
        var over = !below && w.Max.Z > p.Max.Z + b - 1e-6;
        var at = alongY ? p.Center.Y - w.Center.Y : p.Center.X - w.Center.X;
        (w, p) = below && w.Min.Z >= p.Max.Z - 1e-6 ? (p with { Min = alongY ? p.Min with { Y = at < 0 ? p.Max.Y : p.Min.Y } : p.Min with { X = at < 0 ? p.Max.X : p.Min.X }, Max = alongY ? p.Max with { Y = at < 0 ? p.Max.Y : p.Min.Y } : p.Max with { X = at < 0 ? p.Max.X : p.Min.X } }, p) : (w, p);
        var face = (alongY ? (at < 0 ? w.Min.Y : w.Max.Y) : at < 0 ? w.Min.X : w.Max.X) + (Math.Sign(at) * a / 2);
        var z = over ? p.Max.Z : p.Min.Z - b;

        // Drawn in the plane of the rib: across the wall and up. Along Y that plane is seen from behind.
        var flip = (alongY ? at : -at) > 0;
        var corner = flip ? 0 : a;
        var spec = Placed.Polygon(t, over ? [(0, 0), (a, 0), (corner, b)] : flip ? [(0, 0), (a, b), (0, b)] : [(a, 0), (a, b), (0, b)]);
        var breadth = alongY ? Math.Min(w.Size.X, p.Size.X) : Math.Min(w.Size.Y, p.Size.Y);
        var mid = alongY ? p.Center.X : p.Center.Y;
        var clear = inset.Success ? BriefWords.Number(inset, "n") : AtEnds().IsMatch(text) ? 0 : breadth / (count + 1) - (t / 2);
        for (var i = 0; i < count; i++)
        {
            var shift = count == 1 ? 0 : (-breadth / 2) + clear + (t / 2) + (i * (breadth - (2 * clear) - t) / (count - 1));
            Placed.Join(part, rib.Groups["noun"].Value, spec, alongY ? new Point3(mid + shift, face, z) : new Point3(face, mid + shift, z), alongY ? "x" : "y");
        }

        return true;
    }

    [GeneratedRegex(@"\b(?<n>an?|one|two|three|four|the|2|3|4) (?:\w+ ){0,2}?(?:triangular|triangle)[- ]?(?:shaped )?(?:\w+ ){0,1}?(?<noun>rib|gusset|brace|support|web|stiffener)(?:e?s)?\b", Options)]
    private static partial Regex Rib();

    [GeneratedRegex(@"\b(?:below|underneath|beneath|under)\b", Options)]
    private static partial Regex Below();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:thick|wide)|\bthickness (?:of )?(?<n>\d+(?:\.\d+)?) ?mm", Options)]
    private static partial Regex Thick();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?)(?: ?mm)?(?: (?:along|up|on|down|in) (?:the )?\w+(?: plate| wall)?| (?:deep|long|high|tall|wide))?", Options)]
    private static partial Regex Legs();

    [GeneratedRegex(@"\b(?:vertical|wall|upright|high|tall|back)\b", Options)]
    private static partial Regex Vertical();

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?) ?mm (?:in )?from (?:each|both|the) (?:ends?|sides?|edges?)", Options)]
    private static partial Regex FromEnds();

    [GeneratedRegex(@"\b(?:each|both|the two) (?:ends?|sides?|edges?)\b", Options)]
    private static partial Regex AtEnds();
}
