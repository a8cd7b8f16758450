using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <content>What is said of grooves, flats, keyways and cross holes.</content>
internal sealed partial class SceneTurned
{
    private const string End = "(?:end|face|edge|side|tip|shoulder|rim|surface)";
    private static readonly Regex Crossing = SceneWords.Pattern(@"cross|radial(?:ly)?|transverse(?:ly)?|diametral(?:ly)?|crosswise|sideways|at right angles to (?:the|its) axis|perpendicular to (?:the|its) axis|across (?:the |its )?(?:axis|diameter)|horizontal(?:ly)?|(?:through|in|into|from) (?:the |its )?(?:side|wall|circumference)(?: of @k)?|across");
    private static readonly Regex Into = SceneWords.Pattern(@"(?:(?:from (?:the )?(?:outside|side)|down|right|only|that|which|goes|breaks|opens|leads|going|breaking) )*(?:into|to|as far as|through to) (?:the |its )?(?:center |central |through )?(?:bore|@h|center|axis)");
    private static readonly Regex FromEnd = SceneWords.Pattern($@"(?:(?:the )?(?:(?<o>first|second|1st|2nd|one|other|1)(?: one| 1)? )?(?:which |it )?(?:is |at |lies |located |positioned |centered |its |center |axis |the )*(?<s>starts |begins |starting |beginning |start |begin )?)?(?:at )?(?:a distance of )?#n (?:away |in |measured |up |down )*from (?:the |its |one |1 )?(?<e>left|right|top|bottom|upper|lower|free|far|front|rear|outer|other|opposite|open|head|large|small|)(?: ?hand)? ?{End}(?: face)?(?: of (?:the )?@k)?|(?:(?:the )?(?<o>first|second|1st|2nd|one|other|1)(?: one| 1)? )?(?:is |lies |located |at )*(?<s>starts |begins |starting |beginning )?#n from (?:the )?(?<e>top|bottom)");
    private static readonly Regex Below = SceneWords.Pattern($@"#n (?:below|under|down from|beneath) (?:the |its )?(?:top|upper)(?: {End})?(?: of @k)?");
    private static readonly Regex Above = SceneWords.Pattern($@"#n (?:above|up from|over) (?:the |its )?(?:bottom|base|lower|foot)(?: {End})?(?: of @k)?");
    private static readonly Regex FromBody = SceneWords.Pattern(@"(?<s>starting |beginning )?#n (?:away )?(?:from|above|below) (?:the )?(?:shoulder of |face of |top of |underside of )?@k");
    private static readonly Regex EachEnd = SceneWords.Pattern(@"#n from (?:each|both|either|its|the) (?:of (?:the|its) )?ends?(?: of @k)?");
    private static readonly Regex AboutMiddle = SceneWords.Pattern(@"(?<p>(?:lie |are )?#n (?:away )?from (?:the )?(?:middle|center) (?:on|at|to) (?:either|each|both) sides?)|(?:one|1)(?: of them)? (?:is |lies )?(?:exactly )?in the (?:middle|center)(?: ,| and| ;)* the (?:other 2|others|other two) (?:are |lie )?#n (?:away )?(?:from it|to either side(?: of it)?|on either side)");
    private static readonly Regex Several = SceneWords.Pattern(@"(?:lie |are |at |located )*(?:#a , )?(?:#b , )?#c and #n (?:below|from|above|under) (?:the |its )?(?:upper |lower )?(?<e>top|bottom|left|right|free)(?: (?:end|face|edge))?");
    private static readonly Regex AtShoulder = SceneWords.Pattern(@"(?:directly |right |immediately |just )?(?:at|against|next to|beside|behind|up to) (?:the |its )?shoulder");
    private static readonly Regex Middle = SceneWords.Pattern(@"(?:exactly )?(?:in|at|on|(?:(?:runs|goes) )?around) (?:the |its )?(?:exact )?(?:middle|center|mid length|mid height|midheight|midpoint|mid width|half (?:its |the )?(?:length|height|width))(?: of (?:its |the )?(?:length|width|height|thickness|rim))?(?: of @k)?|centered(?: (?:on|along|over|in|across) (?:the |its )?(?:length|width|height|thickness|@k|it))?|halfway(?: (?:along|up|down) (?:the |its )?(?:length|height|@k|it)?)?|midway(?: along (?:the |its )?(?:length|@k))?");
    private static readonly Regex AtEnd = SceneWords.Pattern($@"(?:at|on|from|near) (?:the |its |one |1 )?(?<e>left|right|top|bottom|upper|lower|free|far|other|outer|) ?end(?: of (?:the )?@k)?");
    private static readonly Regex Wide = SceneWords.Pattern(@"#n (?:in )?(?:wide|width)|(?:with )?(?:a )?width (?:of |is |: )*#n");
    private static readonly Regex Deep = SceneWords.Pattern(@"#n (?:in )?(?:deep|depth)|(?:with |to )?(?:a )?depth (?:of |is |: )*#n");
    private static readonly Regex Long = SceneWords.Pattern(@"#n (?:in )?(?:long|length)|(?:with )?(?:a )?length (?:of |is |: )*#n|over (?:a |the |its )?(?:last |first |length of )*#n|over (?:the )?(?:last |first )#n");
    private static readonly Regex Root = SceneWords.Pattern(@"(?:with )?(?:a |the )?(?:bottom|root|groove|core|base|floor|inner) diameter (?:of |is |: )*#n|(?:down )?to (?:a )?(?:root |bottom )?(?:diameter of )?#n(?: (?:in )?diameter)?|#n (?:bottom|root|groove|inner) diameter|(?:with )?(?:a )?diameter (?:of )?#n|#n (?:in )?diameter");
    private static readonly Regex Angle = SceneWords.Pattern(@"(?:with )?(?:an? )?(?:included |opening )?(?:angle (?:of |is )?)?(?<g>\d+(?:\.\d+)?)deg(?: (?:included )?angle)?");
    private static readonly Regex Vee = SceneWords.Pattern("v|vee|v shaped|triangular");
    private static readonly Regex Around = SceneWords.Pattern(@"(?:all )?(?:(?:runs?|running|goes|turned|cut|is|are) )*(?:around|round|into|on|in) (?:the |its )?(?:whole |entire )?(?:outer |outside )?(?:circumference|periphery|rim|outside|diameter|cylinder|circumferential surface|cylindrical surface|outer surface|lateral surface|outside surface|@k|it)|all around|around");
    private static readonly Regex Kinds = SceneWords.Pattern("rectangular|square|ring|annular|circumferential|o|oring|retaining|snap|circlip|turned|relief|shallow|straight|parallel|opposite|milled|flat|closed|round|single|cross|radial|through|vertical|horizontal|drilled|lengthwise|small");
    private static readonly Regex Apart = SceneWords.Pattern(@"(?:with |at )?(?:a )?(?:#n apart|(?:distance|spacing|pitch) (?:of |is |: )*#n|#n (?:spacing|pitch)|spaced #n(?: apart)?)");
    private static readonly Regex Across = SceneWords.Pattern(@"(?:(?:which |that )?(?:are |is )?)?#n (?:apart|across(?: (?:the )?flats)?|between (?:them|@j))|across flats (?:of |is )?#n|(?:to |with )?(?:a )?(?:width|distance) across (?:the )?flats (?:of |is )?#n");
    private static readonly Regex Leaving = SceneWords.Pattern(@"(?:, )?(?:leaving|so that) #n (?:remains?|thick|of material|is left)?");
    private static readonly Regex Full = SceneWords.Pattern(@"(?:over |along |the |its |for |runs |running |on )*(?:full|whole|entire) (?:length|height)(?: of (?:the )?@k)?");
    private static readonly Regex RoundEnds = SceneWords.Pattern(@"(?:with )?(?:fully )?(?:round|rounded|semicircular) ends|closed at both ends");
    private static readonly Regex Diameter = SceneWords.Pattern(@"(?:with |in )?(?:a )?diameter (?:of |is |: )*#n|#n (?:in )?diameter|#n(?: (?:cross|radial|round|through|transverse|horizontal))*(?= [$|])|\$ ?(?:of |, )*#n(?= [|,;]|$)");
    private static readonly Regex Through = SceneWords.Pattern(@"(?:(?:goes|go|going|passes|pass|runs|run|drilled) )?(?:right |completely |straight |all the way )?through(?: (?:it|all|hole|both walls|both sides|the axis))?(?: @k)?|from side to side|through @k");
    private static readonly Regex Drill = SceneWords.Pattern(@"\(? ?(?:(?:tap )?drill(?: diameter)? (?:of )?#n|#n (?:tap )?drill)(?: diameter)? ?\)?");
    private static readonly Regex InBore = SceneWords.Pattern(@"(?:in|inside|of|into) (?:the |its )?(?:bore|hole|@k)|(?:through|along|over) (?:the )?(?:whole|full|entire) (?:bore|hub|length)");
    private static readonly Regex Opposite = SceneWords.Pattern(@"(?:(?:from|with|the|its|is|distance|total|overall|,) )*(?:(?:from )?(?:the )?(?:bottom|floor|top) of (?:the |@k|\$ ?)*(?:keyway )?to (?:the )?(?:opposite|other|far) side(?: of (?:the )?(?:bore|hole|@j))?|height (?:of )?(?:the )?(?:bore|@k) (?:plus|and|with) (?:the )?(?:keyway|\$|@j))(?: (?:it|is|measures|of|:|=|,))* #n");
    private static readonly Regex OffAxis = SceneWords.Pattern(@"(?:whose |its |with its |the )?(?:bottom|floor) (?:is )?#n from the axis");
    private static readonly Regex Tapped = SceneWords.Pattern(@"(?:an )?m(?<m>\d+(?:\.\d+)?)(?: (?:tapped|threaded|thread|clearance))?");
}
