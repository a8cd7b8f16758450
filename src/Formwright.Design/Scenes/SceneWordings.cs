using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Puts statements in other words that the readers of scenes know: idioms of which each has one plain form.</summary>
internal static class SceneWordings
{
    private const string Size = "(?:wide|long|deep|high|tall|thick)";
    private const string Number = @"\d+(?:\.\d+)?";
    private static readonly string Bodies = string.Join('|', SceneWords.All("bodies"));
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
        ("(?:has|have|having) been", "is"),

        // "On the base stands the bearing body: 60 mm long", "starting at the left: 20 mm".
        (@"(?<v>(?:stands|sits|comes|rises|lies|follows) (?:the|an?) (?:[a-z]+ ){1,3}):(?= \d)(?<=^(?:on|in|at|above|below) .*)", "${v}of"),
        ("(?:,? ?(?:and )?(?:starting|beginning|start|begin|begins|starts|going|seen|told|viewed) (?:at|from|on|with) (?:the )?left(?: (?:hand )?(?:end|side))?(?: (?:to|towards) (?:the )?right)?|(?<!(?:holes?|bores?|slots?|grooves?|channels?|pockets?|through|across) .*)from left to right)(?: ,)?(?= :| (?:diameter|[0-9]|an?|the|first)|$)", ""),

        // "Two holes, each 20 mm from an end."
        (@"(?:each|one)(?: of them)?(?: is| at| being| lies)? (?<n>\d+(?:\.\d+)?mm)(?: in)? from (?:an?|either|each) (?<w>(?:short )?)end", "${n} from each ${w}end"),

        ("(?:semicircular |round )?scallops", "semicircular notches"),
        ("(?:semicircular |round )?scallop", "semicircular notch"),

        // Holes by other names.
        (@"(?<=holes?) (?:in|through) it(?= ,| and|$)", ""),
        (@"(?<w>both ends|each end|the (?:top|bottom|upper end|lower end)) of the (?<h>hole|bore) (?:has|have|is|are)(?: an?)? (?:countersinks?|countersunk)(?: (?:of|to|with|at))?(?: an?)?(?: diameter of)? (?<d>\d+(?:\.\d+)?mm)(?: (?:in )?diameter)?(?:(?: and| ,|)? 90deg)?", "${w} of the ${h} have a chamfer to ${d} diameter"),

        // Keyways by their section.
        (@"(?<b>\d+(?:\.\d+)?mm) x (?<d>\d+(?:\.\d+)?mm) (?=keyways?|keyseats?)", "${b} wide ${d} deep "),
        (@"(?<b>\d+(?:\.\d+)?mm)(?= (?:keyways?|keyseats?)(?![^ ]))", "${b} wide"),

        // "One end has a 12 mm hole and the other one an 8 mm hole, both concentric with the rounding."
        (@"(?<=(?:^|, )(?:at |in )?one (?:[a-z]+ )?end (?:has|gets|carries|with|there is) .*)(?: ,)?(?: and| while| but| ,)+ (?<p>at |in )?the other(?: one| 1| end)?(?: has| gets)?(?= (?:an?|only|one|1|[0-9.]+mm) )", " , and ${p}the other end has"),
        (@"(?: ,)? (?:both|each)(?: hole| bore| one)?(?: (?:is|are|being))? (?:concentric(?:ally)?|coaxial|centered) (?:with|to|on|in|about) (?:the|its|their) (?:end )?(?:radius|radii|rounding|roundings|arcs?|rounded ends?|ends?|curves?)", ""),
        (@"(?: ,)? (?:concentric(?:ally)?|coaxial|centered) (?:with|to|on|in|about) (?:the|its|their|that) (?:end )?(?:radius|radii|rounding|roundings|arcs?|rounded ends?|curves?)(?<=one end .* the other .*)", ""),

        (@"(?<!the )(?:right|straight|clean|clear|completely|entirely|fully) through", "through"),
        (@"(?<a>\d+(?:\.\d+)?mm " + Size + @") x(?= \d+(?:\.\d+)?mm " + Size + ")", "${a} ,"),

        // "Two eyes are connected by a web": what joins them is theirs.
        ("(?:,? ?(?:and )?(?:(?:which|that) )?(?:are|is) )?(?:connected|joined|linked|bridged|tied)(?: together)? (?:by|with|through|via)(?= (?:an?|one|1) )", "with"),

        // "On each side a flat arm runs out": two arms.
        ("^on (?:each|either|both) sides?(?: of (?:it|the [a-z]+))?(?: there)?(?: is| sits| extends| runs)? an? (?<m>(?:[a-z]+ ){0,2})(?<n>arm|spoke)(?= )", "2 ${m}${n}s radially ,"),

        ("(?:,|and)? ?with (?:one|1) end (?:fully )?(?:semicircular|rounded|round|half round)(?= |$)", ", one end fully rounded"),

        // "Left end: semicircular with a hole concentric to it."
        ("^(?:the )?(?<e>left|right|upper|lower|top|bottom|front|rear|one|other) end :(?= an? |[0-9])", "the ${e} end has"),
        ("^(?:the )?(?<e>left|right|upper|lower|top|bottom|front|rear|one|other) end :", "the ${e} end is"),
        ("(?<=ends? (?:is|are) )(?:an? )?(?:semicircular|semi circular|half round|half circle|full round|full radius|fully radiused|semicircle)", "fully rounded"),
        ("(?<=ends? (?:is|are) fully rounded .*)(?<c>concentric|coaxial) (?:to|with) (?:it|this|that)", "concentric with the rounding"),
        ("(?<=ends? )is square(?: and)? (?:with|has)", "has"),

        // "Made from 3 mm sheet, 120 x 80".
        (@"(?:(?:made|cut|formed) )?(?:out of|from|of|in) (?<t>\d+(?:\.\d+)?mm) (?:thick )?(?:sheet|plate|steel|aluminium|aluminum|plywood|acrylic)(?: (?:metal|sheet|plate|steel))? ,(?: (?:size|of|is))* (?<l>\d+(?:\.\d+)?mm x \d+(?:\.\d+)?mm)(?! x)", ": a plate of ${l} x ${t}"),

        // Slits are slots; a groove in a side is as wide as it is said to be high.
        ("(?:slit|saw cut|saw kerf|kerf)(?<s>s?)(?= |$)", "slot${s}"),
        (@"on (?<w>both|each of the 2|each|the 2) (?<l>long|short) sides? (?:there )?(?:is|are|runs?) (?:an?|one)(?= )", "each ${l} side has a"),
        (@"(?<=(?:grooves?|slots?|channels?) (?!.* (?:wide|width|long)(?: |$)).*)(?<n>\d+(?:\.\d+)?mm) high(?=.* deep)(?<=(?:side|face)s? .*)", "${n} wide"),
        (@"(?:,|and)? plus(?= (?:an?|one|[2-9]) )", "and"),

        (@"to (?<n>\d+(?:\.\d+)?mm)(?: of)? depth", "${n} deep"),
        ("(?:on|along|in) the (?:center|central) axis(?= ,|$)(?<=(?:holes?|bores?) .*)", "centered"),

        // Faces, spot faces and cubes in the order that is read.
        ("lengthwise (?:along|in|on) the (?<f>underside|bottom|top|upper face|top face)", "in the ${f} along the length"),
        (@"an? (?:spot ?face|counterbore) (?:of )?(?<d>\d+(?:\.\d+)?mm)(?: (?:in )?diameter)?(?: ,| and| x| with)* (?<n>\d+(?:\.\d+)?mm)(?: deep| depth| in depth)", "a ${d} counterbore ${n} deep"),
        (@"(?<n>\d+(?:\.\d+)?mm) cube(?= ,|$)", "cube of ${n} edge length"),
        ("surrounds (?:the|this|that) (?:(?:center|central|through|main) )?(?<h>bore|hole|port)", "around the ${h}"),

        // Threads of studs are not modelled.
        ("threaded(?= (?:studs?|rods?|pins?|ends?|shanks?|bolts?|spigots?|sections?|portions?|bars?|journals?|necks?|collars?|stems?)(?: |$))", ""),
        ("^(?:in addition|additionally|besides|furthermore|moreover|on top of that|apart from that|other than that|as well as that|in the same way|likewise|instead)(?: ,)?(?= )", ""),
        ("(?:inner|inside|internal) corners?(?: (?:are|is|of|with|have|has|rounded|by|to))*(?: an?)? radius", "corner radius"),
        ("(?:elongated|oblong|obround|oval) (?:through )?hole(?<s>s?)", "slot${s}"),

        // "A 22 mm dia, 30 mm long pin".
        ($@"(?<=(?:an?|the|[2-9]) )(?<a>{Number}mm (?:(?:in )?diameter|{Size})) ,(?= {Number}mm {Size} (?:[a-z]+ ){{0,2}}(?:{Bodies})s?(?: |$))", "${a}"),
        ($@"(?<=(?:{Bodies})s? )on (?:it|this)(?= ,|$)(?<=with .*)", ""),

        // "A pin sticks out 25 mm from the face."
        ("(?:sticks|stands|projects|protrudes|juts)(?: out)?(?: by)? (?<n>[0-9.]+mm) (?:from|above|beyond|over|out of) (?:the|its|one) (?:(?:front|upper|top|flat) )?(?:face|surface)(?: of (?:it|the (?:disc|disk|flange|plate|wheel)))?(?<=(?:pin|stud|peg|post|boss|crank|spigot) .*)", "stands on top , ${n} high"),

        // What rises only so far is as high.
        (@"(?:rises|rise|rising)(?: up)? (?<n>\d+(?:\.\d+)?mm)(?= ,| and| ;|$)", "is ${n} high"),
        (@"(?:the )?(?:rest|remainder|remaining (?:part|length|depth)) of the (?:bore|hole) (?:is|has|measures)(?: a diameter of)? (?<d>\d+(?:\.\d+)?mm)(?: (?:in )?diameter)?", "a ${d} hole goes through"),

        // Legs of gussets are their sides.
        (@"(?<=(?:gusset|triang|rib|brace).*)(?:with|of|has|and|,) (?:(?:equal|its) )?legs of (?<n>\d+(?:\.\d+)?mm)(?! (?:and|x|by) \d)", "with sides of ${n}"),
        (@"(?<=(?:gusset|triang|rib|brace).*)with (?<n>\d+(?:\.\d+)?mm) legs", "with sides of ${n}"),

        // "The first 25 mm from the left end and then every 35 mm."
        (@"(?:(?:,|and|then|after that|from there|the|others|rest|follow|one|another) )*every (?<n>\d+(?:\.\d+)?mm)(?<=first .*)", ", ${n} apart"),

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
        (@"(?<=^(?:an? |the )?)seat(?=.*\dmm deep)", "recess"),
        ("^i ' m (?:after|looking for)|^(?:i am|we are) (?:after|looking for)", ""),
        ("half round(?= (?:[a-z]+ )?(?:opening|notch|cutout|recess|groove|slot|channel|cut)(?: |$|s))", "semicircular"),
        ("cut out of(?= the (?:bottom|top|upper|lower|left|right|front|rear|back) (?:edge|side|end))", "cut into"),
        ("(?:, )?both ends (?:are )?(?:full|fully|completely) (?:round|rounded|radiused)", "with fully rounded ends"),
        ("(?:halfway|half way|midway) along (?:the|its) (?<d>length|width)", "in the middle of the ${d}"),
        (@"(?<n>\d+(?:\.\d+)?mm) (?:in front|ahead) of the (?<e>(?:rear|back) (?:edge|side|end))", "${n} from the ${e}"),
        (@"(?<n>\d+(?:\.\d+)?mm) from the (?<s>front|rear|back|left|right) (?:face|edge|side) to (?:its|the) (?:near|nearest|closest|first) edge", "its ${s} edge is ${n} from the ${s} face"),
        (@"(?<d>\d+(?:\.\d+)?mm(?: (?:in )?diameter)?(?: wide| across| square)?) at (?:the|its) base(?= ,| and|$)", "${d} at the bottom"),
        (@"\( the (?<n>\d+)(?:mm)? (?:includes|include|is including|already includes) the (?:plate |material )?thickness(?: of the [a-z]+)? \)", "including the thickness"),
        (@"countersunk (?<h>holes?) for (?<n>\d+(?:\.\d+)?mm) (?:wood ?)?screws? (?:\( |with )(?<k>\d+(?:\.\d+)?mm) (?:screw )?heads?(?: diameter)?(?: \))?", "${n} ${h} countersunk to ${k}"),
        ("(?<=^(?:along|on|at) (?:the|its) (?:[a-z]+ )?(?:edge|side)(?: of the [a-z]+)? )(?:there )?(?:runs|goes|sits)(?= an? )", "stands"),
        (@"(?<a>(?:its|whose) (?:front|rear|back|left|right|near|upper|lower|top|bottom) edge)(?= \d+(?:\.\d+)?mm (?:from|behind|above|below|in))", "${a} is"),
        (@"(?<=mm (?:long|wide|high|in length) )between (?:the )?(?:2 )?(?:flanges|discs|cheeks|sides|end plates)", ""),
        (@"(?:beneath|below|under|underneath) it ,? ?(?<n>\d+(?:\.\d+)?mm) (?:lower|further down|down)(?: ,)?", "${n} below it"),
        (@"above it ,? ?(?<n>\d+(?:\.\d+)?mm) (?:higher|further up|up)(?: ,)?", "${n} above it"),

        // Said of the floor that something covers, or of what it stands on anyway.
        (@"(?<=mm x \d+(?:\.\d+)?mm )(?:footprint|foot print|base area|in plan)|(?:(?:with|and|has|having) )?(?:an? |its )?(?:footprint|base area) (?:of|is|:|measures)(?= \d+(?:\.\d+)?mm x)", ""),
        (@"(?<=mm (?:high|tall) )\( (?:measured )?(?:above|from) (?:the )?(?:(?:top|upper) (?:face |surface |side )?of (?:the )?)?(?:base|plate|baseplate|floor|base plate) \)", ""),
        ("out of (?<t>the|its) (?:center|middle)(?<o> of the [a-z]+(?: [a-z]+)?)? (?:comes?|rises|projects|sticks|grows)", "from ${t} center${o} projects"),
        ("(?:, )?one (?:directly )?above the other", ""),
        (@"(?:(?:that|which) )?(?:is |measures |of |has )*(?<n>\d+(?:\.\d+)?mm) (?:on|along) (?:each|a|every|all|the) (?:side|edge)s?(?= |$)(?<=cube .*)", "of ${n} edge length"),

        // What sticks out.
        (@"(?:reaches|comes|juts|goes) (?<n>\d+(?:\.\d+)?mm) out(?: (?:from|of) it)?", "sticks out ${n}"),
        (@"(?:juts|comes|points) out", "sticks out"),

        // "From below the piston is hollow, 40 mm in diameter."
        (@"^(?<p>from (?:below|underneath|beneath|above|the (?:bottom|underside|top)))(?: ,)? (?<n>it|the [a-z]+) is (?<h>hollow|hollowed|hollowed out|bored out|recessed)(?= )", "${n} is ${h} ${p}"),

        // "The neck is hollowed from below: 30 mm in diameter and 20 mm deep."
        (@"(?:inside )?(?<w>it )?(?:is|are) (?:hollow|hollowed|hollowed out|bored out|recessed)(?: out)? from " + Below + @"(?: :| ,| with| to| by)*(?= (?:a |an )?(?:\d|diameter|depth))", "${w}has from the bottom a recess of"),
        (@"(?:(?:and )?(?:is|are)|,) (?:hollowed|hollowed out|bored|bored out|drilled)(?: out)? from (?:above|the top)(?: to| with)? (?:an? )?(?:diameter of )?(?<d>\d+(?:\.\d+)?mm)(?: (?:in )?diameter)?(?: bore| hole)?(?= ,| that| leaving|$| and)", "and has from the top a recess of ${d} diameter"),
        (@"(?:inside )?(?<w>it )?(?:is|are) (?:hollow|hollowed|hollowed out|bored out|recessed)(?: out)? from (?:above|the top)(?: :| ,| with| to| by)*(?= (?:a |an )?(?:\d|diameter|depth))", "${w}has from the top a recess of"),
        (@"(?:is|are) (?:hollow|hollowed|hollowed out)(?: out)? from " + Below + @" (?:with|by) an? (?=(?:[a-z]+ )?(?:pocket|recess|hole|bore))", "has from the bottom a"),

        // "It is hollow from the top with a wall of 4 mm": open there.
        (@"(?:is|are) (?:hollow|hollowed|hollowed out)(?: out)?(?: from (?:above|the top))?(?: ,| and| with| has)*(?= (?:an? |the )?(?:wall|walls|(?:uniform )?wall thickness|\d+(?:\.\d+)?mm (?:thick )?walls?))(?<=(?:above|top).*)", "is open at the top with"),
        (@"^(?:(?:the|at the|on the|from the) )?(?<w>[a-z]+(?: [a-z]+)?) (?<e>end|side|face)(?: it)?(?: is| are)? (?:counterbored|enlarged|widened|opened(?: up)?|bored(?: out)?) to (?:a diameter of )?(?<d>\d+(?:\.\d+)?mm)(?: (?:in )?diameter)?(?: ,| over| to| for)*(?: a)?(?: depth of| length of)? (?<n>\d+(?:\.\d+)?mm)(?: deep| depth)?$", "from the ${w} ${e} there is a recess of ${d} diameter , ${n} deep"),

        // Pockets by other names.
        (@"sockets?(?= .*(?:od|tall|outside|rises|stands|outer)(?: |$))", "tube"),
        (@"(?:sockets?|wells?|nests?|mortises?)(?! (?:head|screw|cap))(?=.*mm|$)(?<=(?:a|an|the|square|round|rectangular|blind|central|mm|each|2|4) [a-z]+)", "recess"),
        ("^(?:(?:round|rectangular|square|cylindrical|circular|deep|central) )*cavity", "recess"),
        (@"(?<a>(?:an?|\d+) (?:[a-z]+ |\d+(?:\.\d+)?mm |x ){0,6})cavity", "${a}recess"),

        // "a square cap, 60 mm on each side"
        (@"(?<n>\d+(?:\.\d+)?mm) (?:on|along|per) (?:each|a|every|either|all) sides?(?= |$)(?<=square (?:[a-z]+ )?(?:[a-z]+ )?(?:, )?(?:of |is |with )?\d+(?:\.\d+)?mm (?:on|along|per) (?:each|a|every|either|all) sides?)", "${n} x ${n}"),

        // "with a square cross section of 30 mm"
        (@"(?:(?:with|of|has|having) )?(?:an? )?square (?:cross )?section (?:of |with )?(?:sides of )?(?<n>\d+(?:\.\d+)?mm)(?! x)", "of ${n} x ${n}"),

        // Planes that every part lies on.
        (@"(?:,? ?(?:(?:lying|lies|placed|sitting|flat|parallel) )*(?:on|in|to) the (?:xy|x y|x - y|ground|horizontal) plane)", ""),
        (@"in (?:the )?(?:\+ ?z|positive z)(?: direction| axis)?(?<=(?:extrude|high|tall|extruded|height|upwards?) .*)", ""),

        (@"(?:along|parallel to|in the direction of) (?:the )?(?:(?:\+|positive|global) ?)?(?<a>[xyz])(?: -)? (?:axis|direction)", "along ${a}"),

        // "A cuboid of 60 x 40 x 30 mm as the body"
        (@"(?:^|(?<=^[^,]*: ))(?<a>an? [^,]*?mm(?: [a-z]+)?) as (?:the|a|its) (?:main )?(?<n>body|base|foot|head|core|pedestal)(?= ,| and|$)", "the ${n} is ${a}"),

        (@"(?<n>\d+(?:\.\d+)?mm x \d+(?:\.\d+)?mm) (?:footprint|in plan|in cross section|cross section|in section)", "${n}"),
        (@"footprint of(?= \d+(?:\.\d+)?mm x)", ""),

        // What carries something in its middle.
        (@",? ?(?:and |which |that |they )?support(?:s|ing)?(?= (?:an?|one) (?:[a-z]+ ){0,3}[a-z]+ of \d)(?<=2 .*)", " , on top of them sits "),

        // "remove a 40 x 40 mm square from one corner"
        (@"(?:remove|cut away|cut off|cut out|cut|subtract) (?:an?|the) (?<n>\d+(?:\.\d+)?mm x \d+(?:\.\d+)?mm) (?:square|rectangle|piece|block|corner|rectangular piece|square piece) (?:from|out of|off|at|in) (?<c>(?:one|1|the|each|every|all)[a-z ]* corners?)", "in ${c} there is a notch of ${n}"),

        ("(?:cone|conical) frustum|frustum of a cone|truncated cone", "frustum"),
        (@"\( (?:all )?(?:dimensions |in )*mm \)", ""),

        // "Next to each other with a 20 mm gap", "parallel, 270 mm apart inside"
        (@"(?:(?:,|and|that|which|lie|lying|stand|standing|are|placed|sit) )*(?:next to each other|side by side|beside each other|parallel(?: to each other)?)(?: ,)?(?: with| leaving| at)? (?:an? )?(?:(?:gap|distance|clearance|space|spacing) of (?<n>\d+(?:\.\d+)?mm)(?: between them)?|(?<n>\d+(?:\.\d+)?mm) (?:gap|clearance|apart inside|apart clear)(?: between them)?)", "with a gap of ${n} between them"),
        ("(?:(?:which|that) )?(?:rests|resting|rest|lies|lying|sits|sitting) on both(?: of them)?(?! (?:ends|sides|faces|edges|halves|legs|arms|walls|plates|flanges|discs))", "on top of them"),
        ("whose(?= (?:outer |inner |outside |inside )?(?:diameter|radius|height|length|width|thickness|side) (?:is|measures) )", "with"),
        ("(?:ring|washer|disc|disk|tube|cylinder|block|box|plate|bar|rod) shaped(?= (?:base|body|head|foot|part|piece|handle|knob|plate))", ""),
        ("^(?:everything|all(?: of it| parts| bodies| the parts)?) (?:is|are) (?:centered|concentric|coaxial|aligned on (?:one|the same) axis)$", ""),
        ("(?<=second .*)on top of the first(?: one| 1)?(?= ,|$)", "on top of it"),
        (",? ?(?:which are |that are )?separated by(?= an? )", " , joined by"),
        ("back rest", "backrest"),
        (@"^pattern(?= \d)", "there are"),
        (@"in a circular pattern (?:with|of|on|at)(?: a)?(?: pitch| bolt)?(?: circle)? diameter (?:of )?(?<n>\d+(?:\.\d+)?mm)", "on a circle of ${n} diameter"),

        // "square openings of 18 mm side"
        (@"(?<a>square (?:[a-z]+ )?(?:holes?|openings?|cutouts?|windows?|pockets?|recess(?:es)?)) (?:(?:,|each|of|with|having|measuring|an?) )*(?:(?:side|edge)s?(?: lengths?)? of (?<n>\d+(?:\.\d+)?mm)|(?<n>\d+(?:\.\d+)?mm) (?:side|edge)s?(?: lengths?)?)", "${a} of ${n} x ${n}"),

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
        ("(?<!(?:at|on|to|of|with|from|around|along|below|above|under|beneath|near) (?=the))(?<a>a|the) rim(?= (?:underneath|on (?:the|its) underside|below)|$| is [0-9]| [0-9])", "${a} rim lip"),

        ("(?:, )?(?:all )?on the same (?:vertical )?axis|(?:, )?all coaxial(?:ly)?|(?:, )?all concentric(?:ally)?", ""),
        (@"through (?:all (?:of (?:them|it)|[2-6](?: of them)?)|the lot)(?= |$)(?! [a-z]{3,}s(?: |$))", "through everything"),
        ("(?<p>at|around|round|on) the (?:foot|base) of(?= the [a-z]+ (?:there|is|sits|runs|a|goes))", "${p} the lower end of"),
        ("around (?:the|its) (?:foot|base)(?= there| is| sits| of|$)", "around the lower end"),
        (@"(?:is|are) slotted(?= \d)", "has a slot"),
        (@"(?:,|and) slotted(?= \d)", "with a slot"),
        (@"(?:at|with)(?: an?)? (?<n>\d+(?:\.\d+)?mm) (?:spacing|pitch|centers) (?:\( )?square(?: \))?", "on a ${n} square"),
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
    private static readonly Regex Purpose = SceneWords.Pattern(@"for (?:an?|the|our|my) #n (?:diameter )?(?:round |square )?(?:(?:tube|pipe|rod|shaft|bar|board|cable|hose|panel|profile|bolt|screw|jar|bottle)s?|[a-z]+$)");
    private static readonly Regex Feature = SceneWords.Pattern("holes?|bores?|slots?|pockets?|recess|grooves?|opening|cutout|openings|cutouts");
    private static readonly Regex TheBack = SceneWords.Pattern("(?:the|a) back(?! (?:edge|side|face|end|plate|wall|of|panel|board|left|right|rim|corners?))(?<!(?:from|at|on|to|in|along|towards|against) the back)");
    private static readonly Regex BackIs = SceneWords.Pattern(@"(?:the|and|^) ?back (?:is|has an?|:) (?:(?:width|height) of )?\d+(?:\.\d+)?mm.*");

    // The cheeks of something slotted are what is left of it.
    private static readonly Regex Remains = SceneWords.Pattern("(?:crosswise )?(?:through|crosses) (?:runs )?(?:both|the 2|both of the) (?<n>prongs|cheeks|tines|jaws|forks|sides|arms|lugs|ears|legs|flanks|fingers|tangs)(?: of the (?:fork|clevis|yoke|slot|block))?");
    private static readonly Regex InBoth = SceneWords.Pattern("(?:both|the 2) (?<n>cheeks|prongs|tines|jaws|forks|ears|flanks|tangs) (?:have|has|carry|get) an? (?<h>[^,]*?holes?)(?= ,| in|$)");
    private static readonly Regex LeftOver = SceneWords.Pattern("(?:leaving|leaves) 2 [a-z]+");
    private static readonly Regex Ordinal = SceneWords.Pattern("(?<a>an?|another) (?<o>second|third|fourth|fifth|last|smaller|further)(?: (?:one|1))?(?= of [0-9]| , [0-9]| with )");
    private static readonly Regex Carrier = SceneWords.Pattern("(?<=^an? .*mm .*)(?:stands|sits|rests) (?:upright )?(?:at|on) the (?<s>rear|back|front|left|right)(?: edge| side| end)? of(?= an? )");
    private static readonly Regex Starry = SceneWords.Pattern("(?:cross|star|plus|spider|wheel) shaped|cross|star(?= (?:handle|knob|wheel|grip))");
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    // "three outside diameters, 40, 32 and 26 mm, 10, 15 and 20 mm long in this order"
    private static readonly Regex Steps = SceneWords.Pattern($@"(?:(?:with|has|have|of|and) )*(?<c>[2-5]) (?:(?:outside|outer|different) )*(?:diameters|steps|sections|cylindrical sections)(?: of| ,| :| with| diameters)*(?: (?<d>{Number})mm(?: ,| and)*)+(?: (?:long|wide|high|thick))?(?:(?: ,)? (?:in this order|respectively))?");
    private static readonly Regex EachStep = SceneWords.Pattern($@"(?:the )?diameters (?:of the (?:steps|sections|discs) )?(?:are|:)(?: (?<d>{Number})mm(?: ,| and)*)+ ?(?:,|and)* ?each (?:step|section|one|disc)? ?is #n (?:wide|long|high|thick)");
    private static readonly Regex Pitch = SceneWords.Pattern(@"^(?:the )?(?:distance between (?:the )?)?hole centers (?:is|are) #n(?: apart)?(?: in)? (?:both|all) (?:ways|directions)(?: and (?:the pattern is )?(?:centered|in the (?:center|middle))(?: (?:on|of) the [a-z]+)?)?$");
    private static readonly Regex HasSeveral = SceneWords.Pattern(@"(?:[2-9]|[1-9]\d) (?:[^ ]+ ){0,6}(?:holes|openings|pockets|recesses|slots|cutouts|windows|bores|perforations)(?! .*(?:hole|opening|pocket|slot|groove|recess)(?: |$))");
    private static readonly Regex Continued = SceneWords.Pattern(@"^(?:they|these|the (?:holes|openings|pockets|recesses|slots|cutouts|windows|bores|perforations)|the (?:[a-z]+ )?(?:pattern|grid|array)) (?:is|are|have|has)(?= (?:all )?(?:arranged|placed|spaced|laid|located|positioned|evenly|equally|regularly|distributed|in an?|on an?|set|centered|in the (?:center|middle)|a (?:spacing|pitch)))");
    private static readonly Regex AtRadius = SceneWords.Pattern("(?:(?:circularly|equally spaced|evenly spaced|arranged|evenly|equally) )*(?:around (?:the|its) (?:center|axis|z axis)(?: of the [a-z]+)? (?:at|with|on) (?:a )?radius (?:of )?#n|in a circular pattern (?:with|of|on|at)(?: a)? (?:radius (?:of )?#n|#n radius))");
    private static readonly Regex RadiusOfCircle = SceneWords.Pattern("circle (?:of|with) (?:a )?(?:radius (?:of )?#n|#n radius)(?<=(?:on|along|around) (?:an?|the) (?:[a-z]+ )?circle .*)");
    private static readonly Regex Spacing = SceneWords.Pattern("^(?:the |their )?(?:spacing|pitch|center to center distance|center distance|distance between (?:the )?(?:(?:neighbouring|adjacent) )?(?:centers|holes|openings|hole centers))(?: (?:of|between) (?:the |their )?[a-z]+(?: centers)?)? (?:is |: )*#n");
    private static readonly Regex TheOne = SceneWords.Pattern("(?<=(?:,|and) )(?<t>the (?:upright|vertical|horizontal|upper|lower|top|bottom|left|right|front|rear|back|other|long|short|longer|shorter|larger|smaller|second|middle)) (?:one|1)(?<v> (?:is|has|measures))?(?= [0-9])");
    private static readonly Regex LastNoun = SceneWords.Pattern("cylinder|disc|disk|block|box|cube|plate|section|cuboid|slab|bar|cone");

    private static readonly Regex ThroughBoth = SceneWords.Pattern("through both(?: of them)?(?= ,| and (?:is|has)|$)");
    private static readonly Regex Angle = SceneWords.Pattern("(?:an? )?angle (?:plate|bracket|iron|piece|support)|(?:an? )?(?:right angled|angled) (?:bracket|plate|piece|support)");
    private static readonly Regex EqualLegs = SceneWords.Pattern(@"(?:(?:with|has|of|it|,|:|and|the|its) )*(?:both|2|both of the) (?:equal )?legs (?:(?:,|are|each|is|of|with|measuring|measure) )*#l long (?:(?:,|and|measured|on|at|the|outside|\(|\)) )*#w wide (?:(?:,|and|measured|on|at|the|outside|\(|\)) )*#t thick(?: (?:,|measured|on|at|the|outside|\(|\)))*");
    private static readonly Regex TShaped = SceneWords.Pattern("t(?: shaped)? (?:cross )?(?:section|profile|shape)|t shaped");
    private static readonly Regex Bar = SceneWords.Pattern("(?<w>the (?:lower|upper|bottom|top|wide|narrow)) (?:part|portion|section|piece)");
    private static readonly Regex LowerEdge = SceneWords.Pattern("(?:(?:,|and|with) )*(?:whose|its|the) lower edge (?:is |lies |at )*#n above (?:the )?(?:bottom|underside|base)(?: of (?:the )?[a-z]+)?");
    private static readonly Regex Across = SceneWords.Pattern("(?<=(?:groove|slot|channel)s? .*)#h (?:high|wide)");
    private static readonly Regex Duct = SceneWords.Pattern("(?:channel|passage|duct)(?<s>s?)");
    private static readonly Regex Drilled = SceneWords.Pattern("(?:channels?|passages?|ducts?) (?:[^ ]+ ){0,4}?(?:drilled|bored)|#n (?:diameter )?(?:[a-z]+ )?(?:passage|duct)s?");

    /// <summary>The statements in plain words.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        if (statements.Any(s => EqualLegs.IsMatch(s)) && (statements.Any(s => Angle.IsMatch(s)) || statements.Any(s => s.StartsWith("an l ", StringComparison.Ordinal) || s.Contains("l shaped", StringComparison.Ordinal))))
        {
            // "An angle plate, both legs 80 mm long, 60 mm wide and 10 mm thick."
            statements = [.. statements.Select(s => Angle.Replace(s, "an l shaped bracket")).SelectMany(s => EqualLegs.Match(s) is { Success: true } legs
                ? (string[])[s[..legs.Index].Trim(' ', ','), .. Legs(legs), s[(legs.Index + legs.Length)..].Trim(' ', ',')] : [s]).Where(s => s.Length > 0)];
        }

        if (statements.Any(s => TShaped.IsMatch(s)))
        {
            statements = [.. statements.Select(s => Bar.Replace(s, "${w} block"))];
        }

        if (statements.Where(s => s.Contains("mm", StringComparison.Ordinal)).SelectMany(s => s.Split(' ')).Select(w => SceneWords.Noun("bodies", w)).OfType<string>().Distinct().Count() == 2)
        {
            statements = [.. statements.Select(s => ThroughBoth.Replace(s, "through everything"))];
        }

        if (statements.Any(s => Drilled.IsMatch(s)))
        {
            // What is drilled is a bore, whatever it is called.
            statements = [.. statements.Select(s => Duct.Replace(s, "bore${s}"))];
        }

        var all = LeftOver.Replace(string.Join(" . ", statements), "");
        statements = [.. statements.Select(s => InBoth.Replace(s, m => all.Split(' ').Count(w => w == m.Groups["n"].Value) > 1 ? m.Value : $"a {m.Groups["h"].Value} goes crosswise through"))];
        statements = [.. statements.Select(s => Remains.Replace(s, m => all.Split(' ').Count(w => w == m.Groups["n"].Value) > 1 ? m.Value : "crosswise through"))];
        statements = [.. statements.SelectMany(s => Carrier.Match(s) is { Success: true } carrier ? Carried(s, carrier) : (string[])[s])];
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

            if (told.Count > 0 && HasSeveral.IsMatch(told[^1]) && (Spacing.IsMatch(statement) || Continued.IsMatch(statement)))
            {
                // "They are spaced 20 mm apart": of the holes before.
                told[^1] += $" , {Continued.Replace(statement, "").Trim()}";
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

    // The members of an angle, measured outside.
    private static string[] Legs(Match legs)
    {
        var (l, w, t) = (legs.Groups["l"].Value, legs.Groups["w"].Value, legs.Groups["t"].Value);
        return [$"the horizontal leg is {l}mm long , {w}mm wide and {t}mm thick", $"the vertical leg is {l}mm high , {w}mm wide and {t}mm thick , measured outside"];
    }

    // The carrier first, when its noun is clear.
    private static string[] Carried(string statement, Match carrier)
    {
        var (first, rest, side) = (statement[..carrier.Index].Trim(), statement[(carrier.Index + carrier.Length)..].Trim(), carrier.Groups["s"].Value);
        return rest.Split(' ').Where(w => SceneWords.Noun("bodies", w) is not null).ToList() is [.., var noun] && !statement.Contains(" with ", StringComparison.Ordinal)
            ? [rest, $"on the {side} edge of the {noun} stands {first}"]
            : [first, $"it stands on the {side} edge of {rest}"];
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
        // "6 mm high, whose lower edge is 15 mm above the bottom": the middle is told.
        statement = LowerEdge.Replace(statement, m => Across.Match(statement) is { Success: true } high
            ? FormattableString.Invariant($", its center {SceneThing.Length(m, "n") + (SceneThing.Length(high, "h") / 2)}mm above the bottom") : m.Value);
        // "The lower leg is 120 mm long, the upright one 150 mm."
        statement = TheOne.Replace(statement, m => statement[..m.Index].Split(' ').Select(w => SceneWords.Noun("bodies", w)).LastOrDefault(n => n is not null and not ("upright" or "base")) is { } noun ? $"{m.Groups["t"].Value} {noun}{(m.Groups["v"].Success ? m.Groups["v"].Value : " is")}" : m.Value);
        foreach (var (pattern, plain) in Idioms)
        {
            statement = pattern.Replace(statement, plain);
        }

        statement = AtRadius.Replace(statement, m => FormattableString.Invariant($"equally spaced on a circle of {2 * SceneThing.Length(m, "n")}mm diameter"));
        statement = RadiusOfCircle.Replace(statement, m => FormattableString.Invariant($"circle of {2 * SceneThing.Length(m, "n")}mm diameter"));
        statement = Feature.IsMatch(statement) ? statement : Purpose.Replace(statement, "");
        return string.Join(' ', statement.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
