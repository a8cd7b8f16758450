using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Puts statements in other words that the readers of scenes know: idioms of which each has one plain form.</summary>
internal static class SceneWordings
{
    private const string Size = "(?:wide|long|deep|high|tall|thick)";
    private const string Below = "(?:below|underneath|beneath|the bottom|the underside|its bottom|its underside|inside)";

    private static readonly (Regex Pattern, string Plain)[] Idioms = [.. new (string, string)[]
    {
        // "outer_diameter", "Feature 1: ..."
        ("_", ""),
        (@"^(?:feature|item|detail) \d+ :", ""),

        // "80 mm (L) x 50 mm (W)": the sizes are in their order.
        (@"(?<=mm )\( (?:l|w|h|t|d|length|width|height|thickness|depth|x|y|z) \)", ""),

        (@"(?<a>the|its|their) (?:open|forked|fork) end", "${a} free end"),

        // "Both ends get a chamfer."
        ("gets|receives", "has"),
        ("get|receive", "have"),

        // What a slot leaves on its sides follows from its width.
        (@",? ?(?:and )?(?:leaving|leaves|which leaves) 2 (?:(?:equal|identical|parallel) )*(?:arms|cheeks|prongs|tines|jaws|legs|ears|forks|sides|lugs|walls)(?: (?:of|each|which|are))* \d+(?:\.\d+)?mm (?:thick|wide)(?: each)?(?: on (?:each|either|both) sides?)?", ""),

        // Remarks that say nothing of the shape.
        (@"\( (?:(?:draw|model|show|the|with|no|without) )*threads?(?: [a-z]+)* \)|\((?: [a-z]+)* threads? (?:[a-z]+ )*(?:modell?ed|drawn|shown) \)|\( (?:sharp|square) (?:bends|corners) \)", ""),
        ("(?:,? )?(?:as well|too)(?=$| ,)", ""),
        ("(?:washer|ring|disc|plate|box|block|wrench|lever|table) like", ""),
        ("(?:, )?(?:and )?the [a-z]+ (?:have|has) none$", ""),
        ("^no threads?$", ""),
        ("(?:are |lie |is )?(?:on|in) (?:a|one) (?:straight |common )?line(?= [0-9])", ""),
        (@"(?<h>holes?) ,? ?\(? ?(?<d>\d+(?:\.\d+)?mm) clearance(?: holes?)?(?: \))?(?<=m\d+ (?:clearance )?holes? .*)", "${h} of ${d} diameter"),
        (@"m\d+(?: clearance)?(?= holes? of \d)", ""),
        ("i e|ie", ""),
        (@"^no threads?(?: needed| modelled)?$", ""),

        // "A disc 60 mm in diameter and 10 mm high is the foot."
        (@"^(?<a>an? (?:[a-z]+ ){0,2}(?:disc|disk|cylinder|block|box|plate|cone|ball|sphere|cube|bar|rod|tube|ring|frustum|cuboid|slab) .*\dmm.*) (?:is|forms|makes|serves as) (?:the|its) (?<n>foot|base|head|stem|body|top|neck|shaft|core)$", "the ${n} is ${a}"),
        ("(?:crowns|tops)(?= (?:it|the) )", "sits on"),
        ("^an? (?:outward )?rim(?= (?:runs|goes|is) )", "a flange"),

        // "A fork made from a bar"
        (@"^an? (?:[a-z]+ ){1,3}(?:(?:made|cut|machined|milled|turned) )?from(?= an? (?:[a-z]+ ){0,2}\d|(?<=^an? [a-z]+ from) an? block)", ""),

        (@",? ?(?:and )?with (?:its|the|all) (?:4 )?(?:vertical )?(?:corners|edges) (?:are )?rounded (?:at|with|to|by) (?<n>\d+(?:\.\d+)?mm)(?: radius)?", "with ${n} corner radii"),
        ("centered (?:from )?(?:left to right|front to back|side to side)", "centered"),
        ("(?:key ring|keyring|hanging|hanger|lanyard|eyelet|drain)(?= (?:holes?|slots?))", ""),

        // U-notches are no letter that a part looks like.
        ("u(?: shaped)?(?= (?:notch(?:es)?|slots?|grooves?|recess(?:es)?|cut ?outs?|cutouts?)(?: |$))", "round bottomed"),
        ("cut (?:- )?out(?<s>s?)(?<=(?:an?|bottomed|rectangular|the|square|round|[0-9]) cut (?:- )?outs?)", "cutout${s}"),

        // Sizes before a noun.
        (@"(?<a>\d+(?:\.\d+)?mm " + Size + @") (?:and|,)(?= \d+(?:\.\d+)?mm " + Size + @" (?:[a-z]+ ){0,2}(?:slots?|pockets?|recess(?:es)?|openings?|cutouts?|windows?|grooves?|keyways?|notch(?:es)?|channels?|holes?)(?![^ ]))", "${a}"),
        (@"(?:with |of |has |have )*(?:(?:the|its) )?(?:dimensions|outer dimensions|a size|sizes) (?:of|:|are)?(?= \d)|(?:dimensions|outer dimensions) (?:of|:|are)(?= \d)|whose (?:dimensions|sizes) are(?= \d)", "of"),
        ("measuring(?= [0-9])", "of"),
        (@"(?:(?:that|which) )?(?:is |measures |of |has )*(?<n>\d+(?:\.\d+)?mm) (?:on|along) (?:each|a|every|all|the) (?:side|edge)s?(?= |$)(?<=cube .*)", "of ${n} edge length"),

        // What sticks out.
        (@"(?:reaches|comes|juts|goes) (?<n>\d+(?:\.\d+)?mm) out(?: (?:from|of) it)?", "sticks out ${n}"),
        (@"(?:juts|comes|points) out", "sticks out"),

        // "The neck is hollowed from below: 30 mm in diameter and 20 mm deep."
        (@"(?:inside )?(?<w>it )?(?:is|are) (?:hollow|hollowed|hollowed out|bored out|recessed)(?: out)? from " + Below + @"(?: :| ,| with| to| by)*(?= (?:a |an )?(?:\d|diameter|depth))", "${w}has from the bottom a recess of"),
        (@"(?:(?:and )?(?:is|are)|,) (?:hollowed|hollowed out|bored|bored out|drilled)(?: out)? from (?:above|the top)(?: to| with)? (?:an? )?(?:diameter of )?(?<d>\d+(?:\.\d+)?mm)(?: (?:in )?diameter)?(?: bore| hole)?(?= ,| that| leaving|$| and)", "and has from the top a recess of ${d} diameter"),
        (@"(?:inside )?(?<w>it )?(?:is|are) (?:hollow|hollowed|hollowed out|bored out|recessed)(?: out)? from (?:above|the top)(?: :| ,| with| to| by)*(?= (?:a |an )?(?:\d|diameter|depth))", "${w}has from the top a recess of"),
        (@"(?:is|are) (?:hollow|hollowed|hollowed out)(?: out)? from " + Below + @" (?:with|by) an? (?=(?:[a-z]+ )?(?:pocket|recess|hole|bore))", "has from the bottom a"),

        // "It is hollow from the top with a wall of 4 mm": open there.
        (@"(?:is|are) (?:hollow|hollowed|hollowed out)(?: out)?(?: from (?:above|the top))?(?: ,| and| with| has)*(?= (?:an? |the )?(?:wall|walls|(?:uniform )?wall thickness|\d+(?:\.\d+)?mm (?:thick )?walls?))(?<=(?:above|top).*)", "is open at the top with"),
        (@"^(?:(?:the|at the|on the|from the) )?(?<w>[a-z]+(?: [a-z]+)?) (?<e>end|side|face)(?: it)?(?: is| are)? (?:counterbored|enlarged|widened|opened(?: up)?|bored(?: out)?) to (?:a diameter of )?(?<d>\d+(?:\.\d+)?mm)(?: (?:in )?diameter)?(?: ,| over| to| for)*(?: a)?(?: depth of| length of)? (?<n>\d+(?:\.\d+)?mm)(?: deep| depth)?$", "from the ${w} ${e} there is a recess of ${d} diameter , ${n} deep"),

        // Pockets by other names.
        (@"(?:sockets?|wells?|nests?|mortises?)(?! (?:head|screw|cap))(?=.*mm|$)(?<=(?:a|an|the|square|round|rectangular|blind|central|mm|each|2|4) [a-z]+)", "recess"),
        (@"(?<a>(?:an?|\d+) (?:[a-z]+ |\d+(?:\.\d+)?mm |x ){0,6})cavity", "${a}recess"),

        // "a square cap, 60 mm on each side"
        (@"(?<n>\d+(?:\.\d+)?mm) (?:on|along|per) (?:each|a|every|either|all) sides?(?= |$)(?<=square (?:[a-z]+ )?(?:[a-z]+ )?(?:, )?(?:of |is |with )?\d+(?:\.\d+)?mm (?:on|along|per) (?:each|a|every|either|all) sides?)", "${n} x ${n}"),

        // "with a square cross section of 30 mm"
        (@"(?:(?:with|of|has|having) )?(?:an? )?square (?:cross )?section (?:of |with )?(?:sides of )?(?<n>\d+(?:\.\d+)?mm)(?! x)", "of ${n} x ${n}"),

        // Two diameters at once.
        (@"(?<a>\d+(?:\.\d+)?mm) (?<x>outside|outer|inner|inside) (?:and|,|x) (?<b>\d+(?:\.\d+)?mm) (?<y>inside|inner|outer|outside) diameter", "${a} ${x} diameter and ${b} ${y} diameter"),
        (@"(?<a>\d+(?:\.\d+)?mm (?:outside|outer) diameter)(?: ,| and| with| a)* (?<b>\d+(?:\.\d+)?mm) (?:hole|bore)(?= ,| and|$)", "${a} and ${b} inside diameter"),
        ("hollow(?= (?:round )?(?:posts?|pillars?|bosses|boss|columns?|standoffs?|pins?|cylinders?) .*(?:inside|inner))", ""),
        (@"(?<a>\d+(?:\.\d+)?mm " + Size + @") by(?= \d+(?:\.\d+)?mm " + Size + ")", "${a} and"),
        (@"(?:with )?(?:an? )?(?:rectangular |square |cross )?section of(?= \d+(?:\.\d+)?mm (?:" + Size + "|x))|in section", ""),

        // Clear distances.
        (@"(?:(?:,|and|with|stand|standing|are|lie|placed|parallel|their|the|inner|inside|faces|surfaces|sides) )*(?<n>\d+(?:\.\d+)?mm) apart (?:\( ?)?(?:(?:between|at|on|measured|from) )*(?:the |their )?(?:inner faces|inner distance|clear distance|clear|inside|inside distance|inner sides)(?: \))?", "with a gap of ${n} between them"),
        (@"(?:(?:,|and|with) )*(?:their|the) (?:inner|inside) (?:faces|surfaces|sides|edges) (?:are |lie |being )?(?<n>\d+(?:\.\d+)?mm) apart", "with a gap of ${n} between them"),

        (@"(?:with |leaving )(?<n>\d+(?:\.\d+)?mm) (?:of space )?between (?<w>them|the (?:2 )?[a-z]+)", "with a gap of ${n} between ${w}"),

        // Rounded ends.
        (@"(?:with|has|having|and) (?:2 )?(?:full|fully|completely)? ?(?:round|rounded|semicircular|half round|radiused) ends(?! (?:of|with) \d)(?= |$)", "with fully rounded ends"),
        (@"(?:key ring|finger|cable|drain|pilot) hole(?= |$)", "hole"),
        (@"(?<n>\d+(?:\.\d+)?mm) (?:to the )?(?:left and (?:to the )?right of|(?:to|on)? ?either side of) the (?:center|middle)", "${n} from the center"),

        // Slopes.
        (@"(?:(?:which|that) )?(?:starts|begins|starting|beginning) (?:with|at) (?:a )?(?:diameter of )?(?<a>\d+(?:\.\d+)?)mm(?: (?:in )?diameter)? and (?:ends|ending) (?:with|at) (?:a )?(?:diameter of )?(?<b>\d+(?:\.\d+)?mm)(?: (?:in )?diameter)?", "that tapers from ${a}mm to ${b}"),
        (@"cone from (?<a>\d+(?:\.\d+)?)(?:mm)? to (?<b>\d+(?:\.\d+)?mm)(?: (?:in )?diameter)?", "cone that tapers from ${a}mm to ${b}"),

        // Pairs.
        (@"(?:, )?(?:so (?:that )?)?(?:they )?(?:run|running|stand|standing)? ?across the (?:width|depth)(?: of the [a-z]+)?(?<=(?:apart|gap) .*)(?<!(?:hole|bore|slot|pocket|recess|peg|pin)(?:s|es)? .*)", ""),
        ("parallel(?= (?:upright |vertical )?(?:ears|lugs|walls|plates|cheeks|arms|rails|flanges|sides))", ""),
        ("(?:in|on) the (?:upper|lower|left|right) half of(?= the [a-z]+)", "in"),
        (@"one of(?= \d+(?:\.\d+)?mm (?:goes|is|which|runs|,))(?<=(?:bore|hole) .*)", "a bore of"),

        (@"(?:reaching|extending|projecting|sticking out) (?<n>\d+(?:\.\d+)?mm) forwards? from (?:its|the) (?<e>lower|upper|bottom|top) (?:end|edge)", "sticks out ${n} to the front , flush with the ${e} edge"),
        ("the (?:web|wall)(?: left)? between (?:them|the (?:2 )?[a-z]+) has", "there is"),

        // CAD verbs.
        (@"(?:shell|hollow) (?:it|the (?:box|block|body|cube|part))?(?: out)? ?(?:to|with) (?:an? )?(?:uniform )?(?:(?:wall )?thickness of |walls? of )?(?<n>\d+(?:\.\d+)?mm)(?: (?:thick )?walls?(?: thickness)?)?(?: ,| and| with)* (?:leaving|leave|with|keeping)? ?the (?:top|upper)(?: face| side)? (?:open|removed|face removed)", "it has ${n} walls , open at the top"),
        (@"(?:an? |the )rebate", "a recess"),
        (@"(?<n>\d+(?:\.\d+)?mm) along (?:each|both) (?:of the )?(?:2 )?(?:legs?|plates?)", "with sides of ${n}"),
        (@"(?:with )?2 (?:(?<n>\d+(?:\.\d+)?mm) legs|legs of (?<n>\d+(?:\.\d+)?mm))(?: length)?", "with a long leg ${n} long and a short leg ${n} long"),
        (@"the (?:tube|pipe|post|boss|sleeve|collar|hub|pillar) (?:' ?s )?(?<h>bore|hole)(?= (?:continues|goes|passes|also|runs))", "the ${h}"),
        (@"of (?<n>\d+(?:\.\d+)?mm) round (?:rod|bar|wire)", "of ${n} diameter"),
        ("around it(?= on)", ""),
        (@"(?:one|1|an?) (?=\d+(?:\.\d+)?mm hole per leg)", "each leg has a "),
        ("(?<!(?:at|on|to|of|with|from|around|along) (?=the))(?<a>a|the) rim(?= (?:underneath|on (?:the|its) underside|below)|$| is [0-9]| [0-9])", "${a} rim lip"),

        ("(?:, )?(?:all )?on the same (?:vertical )?axis|(?:, )?all coaxial(?:ly)?|(?:, )?all concentric(?:ally)?", ""),
        (@"through (?:all (?:of (?:them|it)|[2-6](?: of them)?)|the lot)(?= |$)(?! [a-z]{3,}s(?: |$))", "through everything"),
        ("(?<p>at|around|round|on) the (?:foot|base) of(?= the [a-z]+ (?:there|is|sits|runs|a|goes))", "${p} the lower end of"),
        ("around (?:the|its) (?:foot|base)(?= there| is| sits| of|$)", "around the lower end"),
        (@"(?:is|are) slotted(?= \d)", "has a slot"),
        ("(?:goes|go|runs|comes) out(?= [0-9])", "sticks out"),


        // The part as a whole by its own name.
        (@"through the (?:whole|entire|complete) (?!length|height|width|thickness|depth|part|axis|stack|bore|lot)[a-z]+", "through everything"),

        (@"(?:in|through|at) the (?:center|middle) of (?:the|its) (?:floor|bottom)(?! of)", "centered in the floor"),

        (@"through the rest(?: of (?:it|the [a-z]+))?", "through"),

        // Spot faces are shallow counterbores.
        (@"spot ?(?:- )?faced", "counterbored"),

        // "two legs, 60 and 40 mm long"
        (@"(?<!(?:square|round|rectangular|each|[3-9]) )(?:with |has |and )*(?:2 |its |the )*legs(?: are)?(?: of)? (?<a>\d+(?:\.\d+)?mm) (?:and|x|by) (?<b>\d+(?:\.\d+)?mm)(?: (?:long|length|in length))?(?: respectively)?(?! (?:stand|support|hang|are|sit|project|rise))", "with a long leg ${a} long and a short leg ${b} long"),
    }.Select(i => (new Regex($"(?<![^ ])(?:{i.Item1})(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture), i.Item2))];

    // What is for something of a size, in a statement that has no hole for it.
    private static readonly Regex Purpose = SceneWords.Pattern(@"for (?:an?|the|our|my) #n (?:diameter )?(?:round |square )?(?:tube|pipe|rod|shaft|bar|board|cable|hose|panel|profile|bolt|screw|jar|bottle)s?");
    private static readonly Regex Feature = SceneWords.Pattern("holes?|bores?|slots?|pockets?|recess|grooves?|opening|cutout|openings|cutouts");
    private static readonly Regex TheBack = SceneWords.Pattern("(?:the|a) back(?! (?:edge|side|face|end|plate|wall|of|panel|board|left|right|rim|corners?))(?<!(?:from|at|on|to|in|along|towards|against) the back)");
    private static readonly Regex BackIs = SceneWords.Pattern(@"(?:the|and|^) ?back (?:is|has an?|:) (?:(?:width|height) of )?\d+(?:\.\d+)?mm.*");

    // The cheeks of something slotted are what is left of it.
    private static readonly Regex Remains = SceneWords.Pattern("(?:crosswise )?(?:through|crosses) (?:runs )?(?:both|the 2|both of the) (?<n>prongs|cheeks|tines|jaws|forks|sides|arms|lugs)(?: of the (?:fork|clevis|yoke))?");
    private static readonly Regex LeftOver = SceneWords.Pattern("(?:leaving|leaves) 2 [a-z]+");
    private static readonly Regex Ordinal = SceneWords.Pattern("(?<a>an?|another) (?<o>second|third|fourth|fifth|last|smaller|further)(?: (?:one|1))?(?= of [0-9]| , [0-9]| with )");
    private static readonly Regex Carrier = SceneWords.Pattern("(?<=^an? .*mm .*)(?:stands|sits|rests) (?:upright )?(?:at|on) the (?<s>rear|back|front|left|right)(?: edge| side| end)? of(?= an? )");
    private static readonly Regex Starry = SceneWords.Pattern("(?:cross|star|plus|spider|wheel) shaped|cross|star(?= (?:handle|knob|wheel|grip))");
    private const string Number = @"\d+(?:\.\d+)?";
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    // "three outside diameters, 40, 32 and 26 mm, 10, 15 and 20 mm long in this order"
    private static readonly Regex Steps = SceneWords.Pattern($@"(?:(?:with|has|have|of|and) )*(?<c>[2-5]) (?:(?:outside|outer|different) )*(?:diameters|steps|sections|cylindrical sections)(?: of| ,| :| with| diameters)*(?: (?<d>{Number})mm(?: ,| and)*)+(?: (?:long|wide|high|thick))?(?:(?: ,)? (?:in this order|respectively))?");
    private static readonly Regex EachStep = SceneWords.Pattern($@"(?:the )?diameters (?:of the (?:steps|sections|discs) )?(?:are|:)(?: (?<d>{Number})mm(?: ,| and)*)+ ?(?:,|and)* ?each (?:step|section|one|disc)? ?is #n (?:wide|long|high|thick)");
    private static readonly Regex Pitch = SceneWords.Pattern(@"^(?:the )?(?:distance between (?:the )?)?hole centers (?:is|are) #n(?: apart)?(?: in)? (?:both|all) (?:ways|directions)(?: and (?:the pattern is )?(?:centered|in the (?:center|middle))(?: (?:on|of) the [a-z]+)?)?$");
    private static readonly Regex LastNoun = SceneWords.Pattern("cylinder|disc|disk|block|box|cube|plate|section|cuboid|slab|bar|cone");

    /// <summary>The statements in plain words.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        var all = LeftOver.Replace(string.Join(" . ", statements), "");
        statements = [.. statements.Select(s => Remains.Replace(s, m => all.Split(' ').Count(w => w == m.Groups["n"].Value) > 1 ? m.Value : "crosswise through"))];
        statements = [.. statements.SelectMany(s => Carrier.Match(s) is { Success: true } carrier ? [s[..carrier.Index], $"it stands on the {carrier.Groups["s"].Value} edge of {s[(carrier.Index + carrier.Length)..].Trim()}"] : (string[])[s])];
        statements = all.Contains(" arms", StringComparison.Ordinal) || all.Contains(" spokes", StringComparison.Ordinal) ? [.. statements.Select(s => Starry.Replace(s, ""))] : statements;
        var told = new List<string>();
        foreach (var statement in statements)
        {
            if (told.Count > 0 && Pitch.Match(statement) is { Success: true } pitch)
            {
                // A pitch in a sentence of its own is that of the holes before.
                told[^1] += $" , {pitch.Groups["n"].Value}mm apart in both directions";
                continue;
            }

            told.Add(EachStep.Replace(Steps.Replace(statement, Sections), m => Sections([.. m.Groups["d"].Captures.Select(c => (c.Value, m.Groups["n"].Value))])));
        }

        statements = told;
        var noun = "";
        statements = [.. statements.Select(s =>
        {
            // "A second cylinder ... and a third one of ...": a third cylinder.
            var start = noun;
            var plain = Ordinal.Replace(s, m => (LastNoun.Matches(s[..m.Index]) is [.., var near] ? near.Value : start) is { Length: > 0 } n ? $"a {m.Groups["o"].Value} {n}" : m.Value);
            noun = LastNoun.Matches(plain) is [.., var last] ? last.Value : noun;
            return plain;
        })];
        var hasBack = statements.Any(s => BackIs.IsMatch(s));
        return [.. statements.Select(s => Plain(hasBack ? TheBack.Replace(s, "the back plate") : s)).Where(s => s.Any(char.IsLetterOrDigit))];
    }

    private static string Sections(Match match)
    {
        List<string> lengths = [.. match.Groups["d"].Captures.Select(c => c.Value)];
        return int.Parse(match.Groups["c"].Value, System.Globalization.CultureInfo.InvariantCulture) is var n && lengths.Count == 2 * n
            ? Sections([.. lengths.Take(n).Zip(lengths.Skip(n))])
            : match.Value;
    }

    private static string Sections(List<(string Diameter, string Length)> sections) =>
        sections.Count > Ordinals.Length ? "" : string.Join(" ", sections.Select((s, i) => $", a {Ordinals[i]}{(i == sections.Count - 1 ? " last" : "")} section of {s.Diameter}mm diameter and {s.Length}mm length"));

    private static string Plain(string statement)
    {
        foreach (var (pattern, plain) in Idioms)
        {
            statement = pattern.Replace(statement, plain);
        }

        statement = Feature.IsMatch(statement) ? statement : Purpose.Replace(statement, "");
        return string.Join(' ', statement.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
