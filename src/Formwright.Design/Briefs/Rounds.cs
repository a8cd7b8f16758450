using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>Round bodies whose place is told by their centre or axis: a ball centred on an end, a dome on an end, a tube along an edge.</summary>
internal static partial class Rounds
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Closes one end of a cylinder with a hemisphere of its diameter: "one end is closed by a hemisphere".</summary>
    /// <returns>The rest of the statement; null when it says nothing of that.</returns>
    public static string? Dome(string text, BriefPart part)
    {
        if (part.Bodies.Count != 1 || part.Base.Kind is not "cylinder" || Domed().Match(text) is not { Success: true } dome || dome.Value.Any(char.IsDigit))
        {
            return null;
        }

        Placed.Join(part, "dome", new BodySpec("hemisphere", new Dictionary<string, double> { ["diameter"] = part.Base.Sizes["diameter"] }), new(0, 0, part.Base.Sizes["height"]));
        return text.Remove(dome.Index, dome.Length);
    }

    /// <summary>Joins a body whose centre is at the end of its host, or which begins at the middle of a ball.</summary>
    /// <returns>False when the words do not say so.</returns>
    public static bool Centred(Mention mention, string words, BodySpec spec, BriefBody host, BriefPart part)
    {
        if (spec.Kind == "sphere" && AtEnd().IsMatch(words) && host.Out.Z != 0)
        {
            var r = spec.Sizes["diameter"] / 2;
            Placed.Join(part, mention.Noun, spec, host.Bounds.Center with { Z = (host.Out.Z > 0 ? host.Bounds.Max.Z : host.Bounds.Min.Z) - r }, null, mention.Adjectives);
            return true;
        }

        if (spec.Kind == "sphere" && Height().Match(words) is { Success: true } height)
        {
            var z = (height.Groups["top"].Success ? host.Bounds.Max.Z : part.Bodies.Min(b => b.Bounds.Min.Z)) + BriefWords.Number(height, "n");
            Placed.Join(part, mention.Noun, spec, host.Bounds.Center with { Z = z - (spec.Sizes["diameter"] / 2) }, null, mention.Adjectives);
            return true;
        }

        if (spec.Kind == "cylinder" && host.Spec.Kind == "sphere" && FromCenter().IsMatch(words))
        {
            Placed.Join(part, mention.Noun, spec, host.Bounds.Center, null, mention.Adjectives);
            return true;
        }

        return false;
    }

    /// <summary>Joins a round body that lies along an edge of a plate, its axis in the middle of the edge.</summary>
    /// <returns>False when the words do not say so, or a size is missing.</returns>
    public static bool AlongEdge(Mention mention, string words, BodySizes sizes, BriefBody host, BriefPart part)
    {
        if (!sizes.IsRound || host.Spec.Kind != "box" || Edge().Match(words) is not { Success: true } edge || sizes.Positions.Count > 0)
        {
            return false;
        }

        var box = host.Bounds;
        var alongX = edge.Groups["n"].Success ? Math.Abs(BriefWords.Number(edge, "n") - box.Size.X) < 1e-6
            : edge.Groups["side"].Value is var side && side.Length > 0 ? side.ToLowerInvariant() is "front" or "back" or "rear"
            : box.Size.X >= box.Size.Y != edge.Groups["short"].Success;
        var full = alongX ? box.Size.X : box.Size.Y;
        var whole = sizes["length"] is null && sizes["height"] is null;
        var length = sizes["length"] ?? sizes["height"] ?? full;
        if (whole)
        {
            sizes.Add("length", full);
        }

        if (sizes.Round() is not { } round)
        {
            return false;
        }

        var sign = edge.Groups["side"].Value.ToLowerInvariant() is "front" or "left" ? -1 : 1;
        var axis = alongX ? new Point3(box.Center.X, box.Center.Y + (sign * box.Size.Y / 2), box.Center.Z) : new Point3(box.Center.X + (sign * box.Size.X / 2), box.Center.Y, box.Center.Z);
        var along = alongX ? "x" : "y";
        Placed.Join(part, mention.Noun, Placed.Cylinder(round.Outer, length), axis - new Point3(0, 0, round.Outer / 2), along, mention.Adjectives);
        var bore = round.Inner > 0 ? round.Inner : Bore().Match(words) is { Success: true } bored ? BriefWords.Number(bored, "d") : 0;
        if (bore > 0)
        {
            part.Features.Add(new FeatureSpec(Removal.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One, OffsetU: axis.X, OffsetV: axis.Y))
            {
                Body = Placed.Cylinder(bore, length * (1 + (2 * Layout.Overshoot))),
                Along = along,
                Lift = axis.Z - (bore / 2),
            });
        }

        return true;
    }

    /// <summary>True when a hole along the axis was told with the body.</summary>
    public static bool HasBore(string text) => Bore().IsMatch(text);

    [GeneratedRegex(@",?\s*(?:with an? (?:hemispherical|domed|half-round|fully rounded) (?:end|top|tip|cap)|\b(?:one|(?:the|its) (?:top|upper|other|free|right|left|front|far)) end (?:is |has |ends )?(?:closed|capped|rounded|finished|terminated|covered|an?|in)?\s*(?:off )?(?:by|with|as|into|in|to)? ?(?:an? )?(?:hemispher\w+|domes?|half[- ]spheres?|half[- ]balls?|hemispherical \w+)(?: (?:end|cap|top))?(?: of the same diameter)?)", Options)]
    private static partial Regex Domed();

    [GeneratedRegex(@"\b(?:centred|centered) (?:exactly )?(?:at|on) the (?:\w+ )?(?:end|tip|top)|\bcent(?:re|er) (?:lies |is |sits |being )?(?:exactly )?(?:at|on|in) the (?:\w+ )?(?:end|tip|top)", Options)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"\bcent(?:re|er) (?:is|lies|sits|being|at) (?<n>\d+(?:\.\d+)?) ?mm above the (?:(?<top>top)|bottom|ground|underside|foot|lower)", Options)]
    private static partial Regex Height();

    /// <summary>Joins a wider round body that sits around a rod: "a disc on the shaft, 30 mm from the left end".</summary>
    /// <returns>False when the words do not say so.</returns>
    public static bool OnRod(Mention mention, string words, BodySizes sizes, BodySpec spec, BriefBody host, BriefPart part)
    {
        if (spec.Kind != "cylinder" || host.Spec.Kind != "cylinder" || host.Out.Z == 0 || spec.Sizes["diameter"] <= host.Spec.Sizes["diameter"] || mention.Count != 1)
        {
            return false;
        }

        var (box, high) = (host.Bounds, spec.Sizes["height"]);
        double low;
        if (FromEnd().Match(words) is { Success: true } from && sizes.Positions.Count <= 1)
        {
            var n = BriefWords.Number(from, "n") - (from.Groups["mid"].Success ? high / 2 : 0);
            low = from.Groups["far"].Success ? box.Max.Z - n - high : box.Min.Z + n;
        }
        else if (sizes.Positions.Count == 0 && InMiddle().IsMatch(words))
        {
            low = box.Center.Z - (high / 2);
        }
        else
        {
            return false;
        }

        if (low < box.Min.Z - 1e-6 || low + high > box.Max.Z + 1e-6)
        {
            return false;
        }

        Placed.Join(part, mention.Noun, spec, box.Center with { Z = low }, null, mention.Adjectives);
        return true;
    }

    [GeneratedRegex(@"(?<mid>\b(?:middle|cent(?:re|er)) (?:is |lies |being )?)?(?<n>\d+(?:\.\d+)?) ?mm (?:away )?(?:from|above) (?:the |its |one )(?:(?<far>right|upper|top)|left|lower|bottom|one)?(?:[- ]hand)? ?end\b", Options)]
    private static partial Regex FromEnd();

    [GeneratedRegex(@"\b(?:in|at) the (?:middle|cent(?:re|er)) of (?:the |its )(?:shaft|rod|pin|axle|bar|length|spindle|cylinder)\b|\bhalf[- ]?way (?:along|up)\b", Options)]
    private static partial Regex InMiddle();

    [GeneratedRegex(@"\bbegins? at its heart\b", Options)]
    private static partial Regex FromCenter();

    [GeneratedRegex(@"\b(?:along|on) (?:one|the|its|a) (?:of (?:its|the) )?(?:(?:(?<long>long|longer)|(?<short>short|shorter)|(?<side>front|back|rear|left|right)|(?<n>\d+(?:\.\d+)?) ?mm)(?: long)? )?(?:edge|edges)\b", Options)]
    private static partial Regex Edge();

    [GeneratedRegex(@"(?:and )?(?:has |with |have )?an? (?<d>\d+(?:\.\d+)?) ?mm (?:through )?(?:hole|bore) (?:through it )?along its axis", Options)]
    private static partial Regex Bore();
}
