using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <content>What is said of the places of bodies.</content>
internal sealed partial class SceneBodies
{
    private static readonly Regex Rises = SceneWords.Pattern(@"(?:rises?|rising|extends?|stands?|standing|reach(?:es)?|is|are|projects?|goes) (?:up )?#n (?:high )?(?:above|over|from|beyond) (?:the )?(?:top (?:face |surface |side )?(?:of )?)?(?:@k|rim|it)");
    private static readonly Regex SideWords = SceneWords.Pattern(@"(?:and )?(?:at|in|along|on|near|flush with|flush at|against|to) (?:the |its |one |1 )?(?<s>rear|back|front|left|right)(?: (?<h>hand|long|short))? (?:edge|end|side)(?: of @k)?|at the (?<s>rear|back|front)(?: of @k)?");
    private static readonly Regex OneOf = SceneWords.Pattern(@"\(? ?(?:on |at |along |from )?(?:one|1) of (?:the|its) #n (?:edges|sides|ends)(?: of @k)? ?\)?");
    private static readonly Regex OneEnd = SceneWords.Pattern(@"(?:at|on|near|along|flush with) (?:one|1|the|an?) (?:(?<o>other|free) |(?<w>long) |short )?(?:end|side|(?<=(?:long|short) )edge)(?: of @k)?|(?:on|at) (?:the|its) (?<u>upper) end");
    private static readonly Regex BothEnds = SceneWords.Pattern(@"(?:1 |one )?(?:at|on|flush with) (?:(?:both|each|either) (?:of (?:its|the) )?(?:2 )?(?:(?:short )?ends?|short (?:sides?|edges?))|(?:its|the) (?:2 )?(?:(?:short )?ends|short (?:sides|edges)))(?: of @k)?|flush with (?:the|its|both) #n (?:sides|edges|ends)(?: of @k)?");
    private static readonly Regex BothSides = SceneWords.Pattern(@"(?:flush with|on|at) (?:its |the )?left and (?:the )?right (?:sides?|edges?|ends?)(?: of @k)?|(?:on|at) (?:the )?(?:left and (?:the )?right|both|each|either) (?:of (?:its|the) )?(?:sides?|edges?|faces?)(?: of @k)?");
    private static readonly Regex UnderEnds = SceneWords.Pattern("(?:under|below|beneath|at) (?:(?:each|both|either) (?:of (?:the|its) )?(?:2 )?ends?|(?:the|its) (?:2 )?ends)(?: of (?:the )?@k)?(?: (?:on|at|from) (?:the |its )?(?:underside|bottom))?(?<=(?:under|below|beneath|underside|bottom).*)");
    private static readonly Regex AtFreeEnd = SceneWords.Pattern("(?:at|on) (?:(?:the |its )(?:free |outer |front )?(?:end|tip) of (?:the )?@k|its (?:free |outer |front )?(?:end|tip))");
    private static readonly Regex AsAs = SceneWords.Pattern("(?:(?:and|is|,|just) )*as (?<a>wide|thick|long|high|tall|deep) as (?:the )?@k");
    private static readonly Regex Under = SceneWords.Pattern(@"(?:under|below|beneath|underneath) (?:the )?(?:(?:floor|bottom) of )?(?:@k|it|floor|bottom)|(?:(?:that|which) )?(?:carry|carries|supports?|holds?) (?:the )?@k|(?:on|from|at) (?:the|its) (?:underside|bottom)(?: (?:face|surface))?(?: of @k)?|underneath(?= |$)");
    private static readonly Regex UnderEdge = SceneWords.Pattern(@"(?:under|below|beneath) (?:the|its) (?<s>rear|back|front|left|right) (?:edge|end|side)(?: of @k)?");
    private static readonly Regex Downward = SceneWords.Pattern(@"(?:going |extending |hanging |pointing )?(?:downwards?|down)(?: from (?:the )?(?:underside |bottom )?(?:of )?@k)?");
    private static readonly Regex Projects = SceneWords.Pattern(@"(?:from (?:the )?(?:middle|center|front)(?: face)? of @k|in (?:the )?(?:middle|center) of @k)(?<v>.*) (?:sticks out|projects|protrudes|extends|projecting|sticking out)(?: (?:forwards?|out|horizontally|to the front|outwards?))?(?: #n)?|(?<v>)(?:sticks out|projects|protrudes|extends) #n (?:out )?from (?:the |its )?(?:middle|center)(?: of (?:the )?@k)?");
    private static readonly Regex Including = SceneWords.Pattern(@",? ?including (?:the )?(?:thickness of )?(?:the )?(?:@k|base)(?: thickness)?");
    private static readonly Regex Measured = SceneWords.Pattern(@"(?:, |\( )?measured (?:from|above) (?:the )?(?:top |front |surface |face |of )*@k(?: \))?");
    private static readonly Regex Apart = SceneWords.Pattern(@"#n apart(?: \( center to center \)| center to center)?|(?:with |at )?(?:a |the )?(?:clear )?(?<g>gap|distance|spacing) (?:of #n between (?:them|@j)|between (?:them|@j) (?:is |of |: )*#n)");
    private static readonly Regex Flush = SceneWords.Pattern(@"flush with (?:(?:both|the|its|this|all) )*(?:ends?|edges?|sides?)(?: of @k)?|symmetric(?:ally|al)?(?: (?:to|about) (?:the )?(?:center|middle)(?: of @k)?)?|(?:flush|centered|concentric(?:ally)?|coaxial(?:ly)?|centrally)(?: (?:on|to|with|in|about) (?:@k(?: ends?| edges?)?|it|the (?:center|middle)))*|(?:(?:exactly )?(?:in|on|at|from) (?:the |its )?(?:exact |very )?(?:center|middle)|on center)(?: of (?:its|the|their) (?:width|length|depth|thickness|top face|top surface|top|upper face|upper side))?(?: of (?:@k|it))?|(?:(?:extends|extending|continues|lies) )*(?:along|on|about) (?:the |its )?(?:(?:same|common|central|vertical|center) )*axis(?: of @k)?|with (?:the same|a common|one) axis");
    private static readonly Regex On = SceneWords.Pattern(@"(?:(?:is|are|placed|standing|stands?|sits?|rises?|mounted|centered|up|rising|joined|attached) )*(?:on|from|above|onto|to|over) (?:the |its )?(?:very )?(?:top|upper)?(?: ?(?:surface|face|side|end|of))*(?: ?(?<w>@\d+|it|that|this|(?:the )?(?:second|third|previous|last)(?: (?:one|1))?))?");
    private static readonly Regex Along = SceneWords.Pattern(@"(?:along|in|on) (?:the |its )?(?<d>long|short|length|width|depth)(?: (?:direction|side|axis|center line|centerline|center axis))?(?: of @k)?|across (?:the |its )?(?<d>width)");
}
