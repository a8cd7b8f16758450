using System.Text.RegularExpressions;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A rebate round an opening: a seat as wide as it says outside the edge of a hole or a pocket that was made before.</summary>
internal static partial class Rebate
{
    private static readonly string[] Extents = ["diameter", "length", "width"];

    /// <summary>True when the words lead a step round an opening, not along edges of the body.</summary>
    public static bool IsMeant(Phrase phrase) => phrase.Kind == "step" && (Around().IsMatch(Words(phrase)) || Leading().IsMatch(phrase.Prompt.Text[..phrase.NounStart]));

    /// <summary>True for a sentence that tells of a rebate beside what it runs around.</summary>
    public static bool IsTold(string text) => Noun().IsMatch(text) && Around().IsMatch(text);

    /// <summary>The seat: a pocket about the same middle, larger by the width on each side.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when a size is missing or no opening was made before.</exception>
    public static FeatureSpec Read(Phrase phrase, FeatureSpec? opening, Findings findings)
    {
        if (opening is null || opening.Style is not null || opening.Sizes.ContainsKey("turn"))
        {
            throw Refuse.Prompt($"'{phrase.Quote}': no round or rectangular opening was named before that a rebate could run around.");
        }

        var list = phrase.Sizes(2, 2);
        var depth = list?[1] ?? phrase.Length("depth", "height", "thickness");
        var width = list?[0] ?? phrase.Length("width", "size", "length") ?? phrase.Bare() ?? depth ?? throw Refuse.Prompt($"'{phrase.Quote}' gives no size of the {phrase.Noun}. Say for example 'a rebate 5 mm wide and 3 mm deep round the opening'.");
        depth ??= phrase.Bare();
        if (depth is null)
        {
            depth = width;
            findings.Assume($"Assumed the {phrase.Noun} as deep as it is wide, {Format.Length(width)}.");
        }

        // A slot has round ends, so its seat has round corners of the same middle.
        var sizes = new Dictionary<string, double>();
        foreach (var name in Extents.Where(opening.Sizes.ContainsKey))
        {
            sizes[name] = opening.Sizes[name] + (2 * width);
        }

        if (opening.Sizes.TryGetValue("cornerRadius", out var corner))
        {
            sizes["cornerRadius"] = corner + width;
        }

        sizes["depth"] = depth.Value;
        return new FeatureSpec(opening.Kind == "hole" ? "pocket" : opening.Kind, sizes, null, opening.Face, opening.Pattern);
    }

    /// <summary>True for what such a rebate can run around.</summary>
    public static bool IsOpening(FeatureSpec feature) =>
        feature is { Kind: "hole" or "pocket" or "slot", On: null, Pattern: not null } && (feature.Kind != "slot" || feature.Sizes.ContainsKey("length"));

    private static string Words(Phrase phrase)
    {
        var text = phrase.Prompt.Text;
        return text[phrase.Start..Math.Min(text.Length, phrase.End + "the rectangular opening".Length)];
    }

    [GeneratedRegex(@"\ba?round\s+(?:it\b|(?:the|that|its|this|each)\s+(?:\w+\s+){0,2}?(?:(?:edge|rim|mouth|top)\s+of\s+(?:the|it)\s*)?(?:\w+\s+)?(?:hole|bore|pocket|cut-?out|opening|window|aperture|slot))|\b(?:along|in|on|at)\s+the\s+(?:\w+\s+)?(?:edge|rim|mouth)s?\s+of\s+the\s+(?:\w+\s+)?(?:hole|bore|pocket|cut-?out|opening|window|aperture|slot)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    // "Around the opening runs a rebate ..."
    [GeneratedRegex(@"\baround\s+(?:it|(?:the|that)\s+(?:\w+\s+){0,2}?(?:hole|bore|pocket|cut-?out|opening|window|aperture|slot))\s*,?\s*(?:(?:runs|goes|is|comes|there\s+is|add|cut|mill)\s+)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b(?:rebate|rabbet|step|ledge)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noun();
}
