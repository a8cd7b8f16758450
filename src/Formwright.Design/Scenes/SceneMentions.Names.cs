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

    /// <summary>True when the first words of a statement have a noun that the text made up.</summary>
    public bool BeginsWithAName(string statement) => statement.Split(' ').Take(3).Any(names.Contains);

    [GeneratedRegex(@"(?<![^ ])(?:the|a|an) (?<n>[a-z]{3,})(?= (?:is|,) an? (?:[a-z]+ )?(?:block|box|cylinder|cuboid|plate|disc|cube|bar|cone|tube|rod|slab|board|prism|ball|sphere) |(?: is| measures| has| ,| :| =| of| with| which is| made of)* (?:a )?(?:diameter (?:of )?)?\d+(?:\.\d+)?mm )|^(?:an? |the )?(?:[a-z]+ ){1,2}(?<n>[a-z]{3,})(?= , \d+(?:\.\d+)?mm x| \d+(?:\.\d+)?mm (?:x|long) )|^(?:an? |the )(?<n>[a-z]{3,})(?= with (?:both )?(?:ends )?(?:fully )?round)|^(?<n>[a-z]{3,}) : (?=(?:an? )?(?:block |box |cylinder |plate |disc )?(?:of )?\d+(?:\.\d+)?mm )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MadeUp();

    [GeneratedRegex("(?<![^ ])(?:tube|pipe)(?![^ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Hollow();

    [GeneratedRegex(@"(?: ,| and)+ (?:an? )?(?:\d+(?:\.\d+)?mm (?:in )?(?:width|wide|thickness|thick|height|high|length|long)|(?:width|thickness|height|length) of \d+(?:\.\d+)?mm)$", RegexOptions.CultureInvariant)]
    private static partial Regex HostSize();

    // Walls that are spoken of again.
    [GeneratedRegex("(?<=(?<![^ ])(?:the|inner|inside|outer|side|adjacent|both|all|its) (?:(?:inner|inside|outer|side|short|long|front|rear|back|left|right|adjacent|4|2) )*)wall(?=s?(?![^ ]))", RegexOptions.CultureInvariant)]
    private static partial Regex TheWalls();

    // What has sizes and is no body: a measure, a side, a feature of an unknown kind.
    [GeneratedRegex("^(?:underside|undersides|flank|flanks|interval|intervals|length|width|height|depth|thickness|diameter|radius|size|sizes|dimensions?|distance|spacing|pitch|gap|circle|square|rectangle|hexagon|pattern|row|rows|grid|edges?|corners?|faces?|sides?|ends?|top|bottom|cent(?:er|re)s?|middle|axis|line|angle|walls?|floor|rim|clearance|tolerance|offset|total|outside|inside|interior|exterior|cavity|notch|notches|slit|cut|cuts|thread|threads|gusset|gussets|taper|step|steps|groove|wedge|triangle|layer|layers|others?|first|second|third|last|next|lower|upper|rest|opening|perimeter|circumference|periphery|shape|profile|cross|stock|bar|material|sheet|mm|depression|dimple|dovetail|scallops?|teeth|tooth|ribs?|undercut|relief|counterbore|countersink|spotface|keyway|flats?|hollow|lightening|port|ports|passage|gallery|kerf|letters?|text|logo|distances?|full|same|lowest|highest|uppermost|topmost|remaining|common|socket|well|nest|mortise|rebate|rabbet)$", RegexOptions.CultureInvariant)]
    private static partial Regex IsNoBody();
}
