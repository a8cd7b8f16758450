using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Phrases;

namespace Formwright.Design.Features;

/// <summary>A groove all round a body with four upright sides: a slot from edge to edge in each of them, at the same height.</summary>
internal static partial class Belt
{
    private static readonly string[] Around = ["front", "back", "left", "right"];

    /// <summary>True for a plain groove whose words lead it round the body, not round something on one of its faces.</summary>
    public static bool IsMeant(Phrase phrase, BodyContext body) =>
        Sides.AreOn(body) && SectionSlot.StyleOf(phrase) is null && !InFace().IsMatch(phrase.Quote)
        && (phrase.Has(TermCategory.Place, "allAround") || AllRound().IsMatch(phrase.Quote));

    /// <summary>True for a text that leads a groove round a body, where it names nothing round.</summary>
    public static bool IsTold(string text) => Noun().IsMatch(text) && AllRound().IsMatch(text) && !RoundBody().IsMatch(text);

    /// <summary>The slots of the four sides.</summary>
    /// <param name="body">The body.</param>
    /// <param name="width">Upright extent in millimetres.</param>
    /// <param name="depth">Depth in millimetres.</param>
    /// <param name="pattern">The heights, as an arrangement along V of a side.</param>
    public static FeatureSpec[] Of(BodyContext body, double width, double depth, PatternSpec pattern) =>
    [
        .. Around.Select(name => body.Form.Frame(name)!).Select(side => new FeatureSpec(
            "slot", new Dictionary<string, double> { ["width"] = width, ["depth"] = depth }, side.HalfU >= side.HalfV ? null : Slot.Crosswise, side.Name, pattern)),
    ];

    [GeneratedRegex(@"\b(?:grooves?|slots?|channels?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(?:cylind\w*|shafts?|rods?|dis[ck]s?|tubes?|pipes?|pins?|rollers?|round|rings?|knobs?|hubs?|boss(?:es)?|wheels?|pulleys?|flanges?|cones?|spheres?|balls?|spools?|pistons?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoundBody();

    [GeneratedRegex(@"\b(?:all|right|clear|completely|entirely|fully|way|running|runs|going|goes|cut|milled)\s+a?round\b(?!\s+the\s+(?:hole|bore|pocket|boss|opening|slot|top|rim|recess|window|cut))|\ba?round\s+(?:it\b|(?:the|its|all|whole)\s+(?:(?:whole|entire|outside|four|outer)\s+)*(?:of\s+(?:it|the)\b|block|cube|box|bar|body|part|cuboid|brick|sides?|faces|outside|perimeter|waist|middle|girth|circumference))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllRound();

    [GeneratedRegex(@"\b(?:in|into|on|of)\s+(?:the|its)\s+(?:top|bottom|upper|front|back|left|right)(?:\s+(?:face|surface|side))?\b(?!\s+edge)|\bround\s+the\s+edges?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InFace();
}
