using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>Where a body stands: on a face of its host, or at coordinates of the part.</summary>
/// <param name="Face">The host's face, or <see cref="Coordinates.Face"/>.</param>
/// <param name="U">Shift along the face's U.</param>
/// <param name="V">Shift along the face's V.</param>
/// <param name="Bounds">Where it stands in the part.</param>
/// <param name="Out">Direction in which it stands out.</param>
internal sealed partial record BodyPlace(string Face, double U, double V, Box3 Bounds, Point3 Out)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The side of the host along which a wall stands; null for none.</summary>
    public static string? SideOf(string words, BriefBody host)
    {
        if (Sides().Match(words) is { Success: true } named)
        {
            return named.Groups["side"].Value.ToLowerInvariant() is var side && side == "rear" ? "back" : side;
        }

        if (EdgeOfLength().Match(words) is { Success: true } edge && BriefWords.Number(edge, "length") is var length)
        {
            return Near(length, host.Bounds.Size.Y) ? "left" : Near(length, host.Bounds.Size.X) ? "back" : null;
        }

        if (LongSide().Match(words) is { Success: true } along && IsFlatSided(host))
        {
            return (host.Bounds.Size.X >= host.Bounds.Size.Y) == along.Groups["long"].Success ? "back" : "left";
        }

        return IsFlatSided(host) && End().IsMatch(words) ? (host.Bounds.Size.X >= host.Bounds.Size.Y ? "left" : "front") : null;
    }

    /// <summary>True when the words name a place that is none of those known here.</summary>
    public static bool IsUnknown(string words, BriefBody host) => Unknown().IsMatch(IsFlatSided(host) && !EitherFace().IsMatch(words) ? words : OneSide().Replace(words, ""));

    /// <summary>True when the words name an edge, which is one of the first body where no other is named.</summary>
    public static bool IsAtEdge(string words) => AtEdge().IsMatch(words);

    /// <summary>True when the words say that something stands on top.</summary>
    public static bool IsAbove(string words) => Above().IsMatch(words);

    /// <summary>The two sides of the host with one at each; null when the words do not say so.</summary>
    public static IReadOnlyList<string?>? BothEnds(string words, BriefBody host) =>
        EdgePair().Match(words) is { Success: true } pair && IsFlatSided(host)
            ? (host.Bounds.Size.X >= host.Bounds.Size.Y) == pair.Groups["short"].Success ? ["left", "right"] : ["front", "back"]
        : !EitherEnd().IsMatch(words) ? null : IsFlatSided(host) && host.Bounds.Size.Z < 2 * Math.Max(host.Bounds.Size.X, host.Bounds.Size.Y) && !EitherFace().IsMatch(words) ? ["left", "right"] : ["top", "bottom"];

    /// <summary>Where a body stands, by the words about it.</summary>
    /// <param name="words">The statement.</param>
    /// <param name="host">What it stands on.</param>
    /// <param name="size">Its extents, standing upright.</param>
    /// <param name="side">The side of the host it is flush with; null for none.</param>
    public static BodyPlace Find(string words, BriefBody host, Point3 size, string? side)
    {
        var box = host.Bounds;
        if (host.Out != Point3.UnitZ && host.Out != Point3.UnitZ * -1 && side is null or "left" or "front")
        {
            return On(host, BriefBody.Far, host.Out, size);
        }

        if (SideFace().Match(words) is { Success: true } named)
        {
            var face = named.Groups["side"].Value.ToLowerInvariant() is var name && name == "rear" ? "back" : name;
            return On(host, face, face is "left" or "right" ? Point3.UnitX * (face == "left" ? -1 : 1) : Point3.UnitY * (face == "front" ? -1 : 1), size);
        }

        if (host.IsUpright && side is null && SticksOut().IsMatch(words))
        {
            var alongY = box.Size.Y <= box.Size.X;
            var back = Behind().IsMatch(words);
            return alongY
                ? On(host, back ? "back" : "front", Point3.UnitY * (back ? 1 : -1), size)
                : On(host, back ? "left" : "right", Point3.UnitX * (back ? -1 : 1), size);
        }

        if (side is "bottom" || (side is null && (Below().IsMatch(words) || (!IsFlatSided(host) && OneEnd().IsMatch(words)))))
        {
            return On(host, "bottom", Point3.UnitZ * -1, size);
        }

        var (u, v) = side switch
        {
            "left" => ((size.X - box.Size.X) / 2, 0.0),
            "right" => ((box.Size.X - size.X) / 2, 0),
            "front" => (0, (size.Y - box.Size.Y) / 2),
            "back" => (0, (box.Size.Y - size.Y) / 2),
            _ => (0, 0),
        };
        if (side is not null && FromBelow().IsMatch(words))
        {
            var low = new Point3(box.Center.X + u - (size.X / 2), box.Center.Y + v - (size.Y / 2), box.Min.Z);
            return new(Coordinates.Face, box.Center.X + u, box.Center.Y + v, new Box3(low, low + size), Point3.UnitZ);
        }

        return On(host, "top", Point3.UnitZ, size, u, v);
    }

    private static BodyPlace On(BriefBody host, string face, Point3 normal, Point3 size, double u = 0, double v = 0)
    {
        // A solid stands on a face with its Z along the normal.
        var laid = normal.Z != 0 ? size : normal.Y != 0 ? new Point3(size.X, size.Z, size.Y) : new Point3(size.Z, size.X, size.Y);
        var half = laid * 0.5;
        var reach = new Point3(normal.X * (host.Bounds.Size.X + laid.X) / 2, normal.Y * (host.Bounds.Size.Y + laid.Y) / 2, normal.Z * (host.Bounds.Size.Z + laid.Z) / 2);
        var center = host.Bounds.Center + reach + (normal.Z != 0 ? new Point3(u, v, 0) : default);
        return new(face, u, v, new Box3(center - half, center + half), normal);
    }

    private static bool IsFlatSided(BriefBody host) => host.Spec.Sizes.ContainsKey("width");

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6;

    [GeneratedRegex(@"\b(?:along|at|on|with|near|from|to)\s+(?:the\s+|its\s+|one\s+)?(?:\w+\s+){0,2}?(?<side>rear|back|front|left|right)(?:\s+(?:long|short|hand|\d+\s*mm))?\s+(?:edge|side|end)\b|\bat the (?<side>rear|back|front|left|right)\b", Options)]
    private static partial Regex Sides();

    [GeneratedRegex(@"\bone of (?:its|the) (?<length>\d+(?:\.\d+)?)\s*(?:mm)?\s*(?:edges|sides|ends)", Options)]
    private static partial Regex EdgeOfLength();

    [GeneratedRegex(@"\b(?:flush with|at|along|on)\s+(?:the|one|an)\s+(?:\w+\s+)?(?:end|edge)\b", Options)]
    private static partial Regex End();

    [GeneratedRegex(@"\bon (?:its|the) (?<side>right|left|front|back|rear) (?:side|face|surface)\b(?!.*\b(?:wall|upright)\b)", Options)]
    private static partial Regex SideFace();

    [GeneratedRegex(@"\b(?:to|on|at) (?:its|the|one) side\b|\b(?:two|opposite|all) sides\b|\brotated\b|\bdegrees\b|°|\btilted\b|\bangled?\b|\bintersect|\bcross(?:es|ing)?\b|\binside\b|\bbetween\b", Options)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\b(?:at|along|on|near|flush with) (?:the |its |each |both |one |two |of )+(?:rear|back|front|left|right|long|short)(?:er)?(?: hand)? (?:edge|side|end)s?\b", Options)]
    private static partial Regex AtEdge();

    [GeneratedRegex(@"\bon one side\b", Options)]
    private static partial Regex OneSide();

    [GeneratedRegex(@"\b(?:along|on|at|flush with|from) (?:the|one|a|its) (?:(?<long>long)|short)(?:er)? (?:side|edge)\b", Options)]
    private static partial Regex LongSide();

    [GeneratedRegex(@"\bat one (?:of its )?ends?\b|\bat the (?:lower|bottom) end\b|\bat (?:the|its) (?:very )?(?:bottom|foot)(?= (?:is|sits|there)\b)", Options)]
    private static partial Regex OneEnd();

    [GeneratedRegex(@"\b(?:at|on|along) (?:the |its |both |two )+(?:(?<short>short)|long)(?:er)? (?:edges|sides|ends)\b", Options)]
    private static partial Regex EdgePair();

    [GeneratedRegex(@"\b(?:both|each|either|(?:the|its|at) two)\s+(?:of\s+(?:its|the)\s+)?(?:ends?|sides?|faces?)\b", Options)]
    private static partial Regex EitherEnd();

    [GeneratedRegex(@"\b(?:both|each|either)\s+(?:of\s+(?:its|the)\s+)?faces?\b|\b(?:hub|boss|collar|spigot|journal)s?\b", Options)]
    private static partial Regex EitherFace();

    [GeneratedRegex(@"\b(?:sticks?|sticking|projects?|projecting|protrudes?|protruding|extends?|extending|front face|from the (?:front|middle|face|cent))", Options)]
    private static partial Regex SticksOut();

    [GeneratedRegex(@"\b(?:rear|back)\s+(?:face|side|surface)|\bbackwards?\b", Options)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\b(?:below|beneath|underneath|downwards?)\b|\bfrom (?:its|the) (?:underside|bottom)|\bon (?:its|the) (?:underside|bottom face)", Options)]
    private static partial Regex Below();

    [GeneratedRegex(@"\b(?:on top|top face|top surface|upwards?|above)\b", Options)]
    private static partial Regex Above();

    [GeneratedRegex(@"\bfrom the (?:bottom|underside|floor|ground)\b|\bincluding\b", Options)]
    private static partial Regex FromBelow();
}
