using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>The turns of phrase by which statements are told apart.</summary>
internal sealed partial class BriefReader
{
    // What statements without sizes said of bodies to come, by their nouns: "two ears at the short ends".
    private readonly Dictionary<string, (int Count, string Words)> announced = new(StringComparer.OrdinalIgnoreCase);

    private void Announce(Mention mention, string words)
    {
        if (mention.Count > 1 || Arch().IsMatch(words))
        {
            announced[mention.Noun] = (mention.Count, words);
        }
    }

    // Where the words about something done to the bodies of the statement begin; its end when there are none.
    private int FeatureStart(string text, IReadOnlyList<Mention> mentions)
    {
        if (BriefWords.Feature.Match(text) is not { Success: true } noun)
        {
            return text.Length;
        }

        var start = 0;
        foreach (Match joint in Joint().Matches(text[..noun.Index]))
        {
            start = joint.Index;
        }

        return mentions.Any(m => m.Known is null && m.Start < start) || (part.Bodies.Count == 0 && text[..start].Any(char.IsDigit)) ? start : 0;
    }

    // Where the words about the next body begin: at what says its place, if that stands in front of it.
    private static int Lead(string between)
    {
        var joint = Math.Max(between.LastIndexOf(','), between.LastIndexOf(" and ", StringComparison.OrdinalIgnoreCase));
        return joint >= 0 && !between[joint..].Any(char.IsDigit) ? joint : between.Length;
    }

    [GeneratedRegex(@"\bhalf[- ]round\b|\barch\b|\bhalf[- ](?:ring|tube)\b|\bcon(?:e|ical)\b|\bdome\b|\bhemispher|\bsquare\b|\bhexagon", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Arch();

    [GeneratedRegex(@"\b(?:on|at|below) (?:the|its) (?:underside|bottom(?: face| side)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfBase();

    [GeneratedRegex(@"\b(?:in|at) (?:the|its) (?:very )?(?:cent(?:re|er)|middle)\b|\binside\b|\binner (?:ring|tube|sleeve|hub)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex(@"\b(?:at|on) (?:the |its )?(?:very )?(?:tip|free end|far end|outer end|front end|end)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTip();

    // Sizes of the room inside, which only a single description knows to grow by the walls.
    // What one statement says of a feature of another needs both in one description.
    [GeneratedRegex(@"\b(?:the|this|that|these|those) (?:\w+ ){0,2}(?:holes?|slots?|pockets?|grooves?|recess(?:es)?|edges?|corners?|rims?)\b(?! of the)|\bactually\b|\n\s*-", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RefersBack();

    [GeneratedRegex(@"\b(?:inside|inner|internal(?:ly)?|interior)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    [GeneratedRegex(@"\bends are full rounds\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FullRounds();

    [GeneratedRegex(@"\b(?<noun>flange|collar|disc|disk|head|rim|plate|knob|cap)s?\s+(?:on|at) (?:both|either|each)(?: of its)? ends?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndsOfBoth();

    [GeneratedRegex(@"^\W*both (?:\w+ )?flanges\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BothOf();

    [GeneratedRegex(@"\bincluded in (?:the|its|this) (?:total |overall )?(?:length|height)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Included();

    [GeneratedRegex(@"\bincluding (?:an? |the |both |its )*(?:flanges?|heads?|discs?|collars?|ends?|caps?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Including();

    [GeneratedRegex(@"\b(?:on|at|from|along) its\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Its();

    [GeneratedRegex(@"\b(?:from|of|out of)?,? ?(?:an? )?\d+(?:\.\d+)? ?mm thick\b|\bthickness,? (?:is |of )?\d+(?:\.\d+)? ?mm", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stock();

    [GeneratedRegex(@"^(?:leg|foot|feet|pier)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leg();

    [GeneratedRegex(@"\b(?:no|not|without|never|neither)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\bthe same (?<which>inner|inside|outer|outside) diameter", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Same();

    [GeneratedRegex(@"\b(?:below|beneath|under(?:neath)?|underside|bottom|lower)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lower();

    [GeneratedRegex(@",|\b(?:with|and|then|has)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
