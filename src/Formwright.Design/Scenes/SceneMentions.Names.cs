using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <content>Nouns that a text makes up, and words that are not nouns of their own.</content>
internal sealed partial class SceneMentions
{
    private readonly HashSet<string> names = [];
    private readonly HashSet<string> headings = [];

    // The words of the whole text: what a title says may be told once more.
    private List<string> all = [];

    /// <summary>Learns the nouns that a text makes up for its bodies: "the hull is a block of ...", "the cabin, 60 mm long, ...".</summary>
    public void Learn(IReadOnlyList<string> statements)
    {
        all = [.. statements.SelectMany(s => s.Split(' '))];
        names.UnionWith(statements.SelectMany(s => MadeUp().Matches(s)).Select(m => m.Groups["n"].Value)
            .Where(n => !SceneWords.Has("stop", n) && !SceneWords.Has("free", n) && !SceneWords.Has("meaning", n) && !IsSize(n) && SceneWords.Noun("bodies", n) is null && SceneWords.Noun("features", n) is null && !IsNoBody().IsMatch(n)));
    }

    // "From the free end of the leg", said of each leg.
    private static string OfIt(string words, string noun) => Regex.Replace(words, $"(?<![^ ])of (?:the|that|its|each) {noun}(?![^ ])", "").Replace("  ", " ", StringComparison.Ordinal).Trim();

    /// <summary>True when the first words of a statement have a noun that the text made up.</summary>
    public bool BeginsWithAName(string statement) => statement.Split(' ').Take(3).Any(names.Contains);

    // "Base: 80 x 60 x 5 mm", "A roller: cylinder of 50 mm diameter": what stands before the colon names what follows.
    private List<string> Label(List<string> words, int colon)
    {
        var (label, rest) = (words.Take(colon).ToList(), words.Skip(colon + 1).ToList());
        if (label.Contains("with") && Mentions(rest) is [{ IsFeature: false }, ..])
        {
            // "Bracket with gusset: base plate 80 x 50 x 6 mm": a title.
            return rest;
        }

        if (label.Exists(w => w is "siding" or "sidings" or "floor" or "corner" or "corners" or "edge" or "edges") && Mentions(label).Count == 0)
        {
            return [.. label, .. rest];
        }

        if (Mentions(label) is [.., _, { IsFeature: false } named] && label.Count == named.End)
        {
            // "A pipe clamp base: a plate ...": its last noun names it.
            label = label[(label.Count - 1)..];
        }

        if (NounAt(label, label.Count - 1) is null && Mentions(rest) is [{ Start: 0 }, ..])
        {
            return rest;
        }

        if (Mentions(label) is [{ IsFeature: false, Start: 0 } title] && title.End == label.Count && Mentions(rest) is [{ IsFeature: false, Start: > 0, Determiner: "a" or "an" }, ..] && rest[0] is "in" or "on" or "at")
        {
            // "A rocker arm: in the middle a hub ...": a title.
            return rest is ["in", "the", "middle" or "center", .. var told] ? told : rest;
        }

        if (Mentions(rest) is not [var first, ..] || Mentions(label).Count == 0 || first.Start > 0)
        {
            return Mentions(label).Count == 0 ? rest : [.. label, .. rest];
        }

        return first.Determiner is null && first.Count is null ? [.. label, "is", "a", .. rest] : first.Determiner is "a" or "an" ? [.. label, "is", .. rest] : rest;
    }

    [GeneratedRegex(@"(?<![^ ])(?:the|a|an) (?:(?:front|back|rear|left|right|upper|lower|top|bottom|side|middle|vertical|horizontal|round|square|central|small|large|flat) )?(?<n>[a-z]{3,})(?= (?:is|,) an? (?:[a-z]+ )?(?:block|box|cylinder|cuboid|plate|disc|cube|bar|cone|tube|rod|slab|board|prism|ball|sphere) |(?: is| measures| has| ,| :| =| of| with| which is| made of)* (?:a )?(?:diameter (?:of )?)?\d+(?:\.\d+)?mm )|^(?:an? |the )?(?:[a-z]+ ){1,2}(?<n>[a-z]{3,})(?= , \d+(?:\.\d+)?mm x| \d+(?:\.\d+)?mm (?:x|long) )|^(?:an? |the )(?<n>[a-z]{3,})(?= with (?:both )?(?:ends )?(?:fully )?round)|^(?<n>[a-z]{3,}) : (?=(?:an? )?(?:block |box |cylinder |plate |disc )?(?:of )?\d+(?:\.\d+)?mm )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MadeUp();

    [GeneratedRegex("(?<![^ ])(?:tube|pipe)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Hollow();

    [GeneratedRegex(@"(?: ,| and)+ (?:an? )?(?:\d+(?:\.\d+)?mm (?:in )?(?:width|wide|thickness|thick|height|high|length|long)|(?:width|thickness|height|length) of \d+(?:\.\d+)?mm)(?: between (?:the )?(?:flanges|ends|discs))?$", RegexOptions.CultureInvariant)]
    private static partial Regex HostSize();

    // Walls that are spoken of again.
    [GeneratedRegex("(?<=(?<![^ ])(?:the|inner|inside|outer|side|adjacent|both|all|its) (?:(?:inner|inside|outer|side|short|long|front|rear|back|left|right|adjacent|4|2) )*)wall(?=s?(?![^ ]))", RegexOptions.CultureInvariant)]
    private static partial Regex TheWalls();

    // What has sizes and is no body: a measure, a side, a feature of an unknown kind.
    [GeneratedRegex("^(?:underside|undersides|flank|flanks|interval|intervals|length|width|height|depth|thickness|diameter|radius|size|sizes|dimensions?|distance|spacing|pitch|gap|circle|square|rectangle|hexagon|pattern|row|rows|grid|edges?|corners?|faces?|sides?|ends?|top|bottom|cent(?:er|re)s?|middle|axis|line|angle|walls?|floor|rim|clearance|tolerance|offset|total|outside|inside|interior|exterior|cavity|notch|notches|slit|cut|cuts|thread|threads|gusset|gussets|taper|step|steps|groove|wedge|triangle|layer|layers|others?|first|second|third|last|next|lower|upper|rest|opening|perimeter|circumference|periphery|shape|profile|cross|stock|bar|material|sheet|mm|depression|dimple|dovetail|scallops?|teeth|tooth|ribs?|undercut|relief|counterbore|countersink|spotface|keyway|flats?|hollow|lightening|port|ports|passage|gallery|kerf|letters?|text|logo|distances?|full|same|lowest|highest|uppermost|topmost|remaining|common|socket|well|nest|mortise|rebate|rabbet)$", RegexOptions.CultureInvariant)]
    private static partial Regex IsNoBody();
}
