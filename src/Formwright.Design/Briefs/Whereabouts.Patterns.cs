using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <content>Words for places.</content>
internal sealed partial class Whereabouts
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:cross|radial(?:ly)?|sideways|circumference|(?:through|in) (?:the|its|one) (?:side ?)?wall)\b", Options)]
    private static partial Regex Sideways();

    [GeneratedRegex($@"(?:(?<centred>\bcent(?:re|er)e?d? (?:on|in|across|along|over|within) )|(?<through>\b(?:through|across|along) ))?(?:the |its )(?:full |entire |whole |complete )*(?<n>{Wording.N}) ?mm (?:wide |long |high )?(?<what>width|length|height|depth|thickness|side|direction|edge)\b", Options)]
    private static partial Regex Extent();

    [GeneratedRegex($@"\b(?:(?:on|at|along|around|in) )?(?:an?|the)? ?(?<n>{Wording.N}) ?mm(?: diameter)? (?:bolt |pitch |hole |reference )*circle(?: diameter)?\b|\b(?:(?:on|at|along|around|in) )?(?:an?|the)? ?(?:bolt |pitch |hole |reference )*circle(?: diameter)?(?: of| with an?| is|:|,)* ?(?:(?:radius(?: of)? (?<r>{Wording.N}))|(?:diameter(?: of)? )?(?<n>{Wording.N}))(?: ?mm)?(?: in)?(?: diameter)?|\b(?:PCD|BCD|BC)(?: of|:|,)? ?(?:Ø ?)?(?<n>{Wording.N})(?: ?mm)?|\b(?<n>{Wording.N}) ?mm (?:PCD|BCD)\b|\bat a radius of (?<r>{Wording.N}) ?mm(?: from the (?:cent(?:re|er)|axis|middle))?", Options)]
    private static partial Regex Circle();

    [GeneratedRegex($@"\b(?:rotated|turned|offset|starting|staggered|shifted|twisted)(?: by| at)? (?<n>{Wording.N}) ?(?:°|degrees?)|\b(?:at )?(?<n>{Wording.N}) ?(?:°|degrees?) (?:to|from|against) the (?:sides|edges|axes|cent(?:re|er) ?lines|x[- ]axis)|\b(?:on|along) the (?:two )?diagonals|\b(?:at|towards?) the corners\b(?! of)", Options)]
    private static partial Regex Rotated();

    [GeneratedRegex($@"\b(?:in )?(?<a>{Wording.Count}) rows (?:of|with) (?<b>{Wording.Count})\b(?! ?mm)(?: each)?", Options)]
    private static partial Regex Rows();

    [GeneratedRegex(@"\b(?:in )?(?:an? )?(?<a>\d+) ?(?:x|by) ?(?<b>\d+)(?! ?mm) (?:rectangular |square )?(?:grid|array|matrix|pattern|arrangement)\b", Options)]
    private static partial Regex Array();

    [GeneratedRegex($@"\b(?:in|on|at|with)? ?(?:an?|the)? ?(?<a>{Wording.N})(?: ?mm)? ?(?:x|by) ?(?<b>{Wording.N}) ?mm (?:(?:hole|bolt|square|rectangular|cent(?:re|er)|mounting) )*(?:pattern|rectangle|grid|spacing|raster)\b|\b(?:in|on|at|with) (?:an?|the) (?:(?:hole|bolt|square|rectangular|mounting) )*(?:pattern|rectangle|grid|spacing)(?: of| with(?: sides)?| measuring)? (?<a>{Wording.N})(?: ?mm)? ?(?:x|by|and) ?(?<b>{Wording.N}) ?mm|\b(?:in|on|at) the corners of an? (?<a>{Wording.N})(?: ?mm)? ?(?:x|by) ?(?<b>{Wording.N}) ?mm(?: square| rectangle)?|\b(?:in|on|at) (?:the corners of )?an? (?<a>{Wording.N}) ?mm square(?: pattern)?", Options)]
    private static partial Regex Rectangle();

    [GeneratedRegex($@"(?:\b(?:its |their |the |with |whose )*(?:(?<upper>upper|top)|(?<low>lower|bottom)) (?:edge|side)s? (?:is |are |lies? )?)?(?:\b(?:an? )?(?<more>(?:{Wording.N}(?: ?mm)?(?:, and|,| and) )*))\b(?<n>{Wording.N}) ?mm (?:(?<below>below)|above) (?:the |its )?(?:(?:outside|outer|inner|inside|horizontal) )?(?<what>top of|top|upper|rim|bottom|lower|underside|base plate|base|plate|floor|ground|table)\b(?: (?:edge|face|side|surface|end))?(?: of)?(?: the| its)?(?: (?:base plate|base|plate|wall|block))?", Options)]
    private static partial Regex Level();

    [GeneratedRegex($@"(?<edge>\b(?:starts|begins|ends|its (?:left|right|front|rear|near|nearest) (?:edge|side)(?: is)?) )?(?<lead>\b(?:starting|beginning|the first(?: \w+)?(?: is| being)?(?: at)?)\W+)?(?:at )?(?:an? distance of )?(?<more>(?:{Wording.N}(?: ?mm)?(?:, and|,| and) )*)(?<n>{Wording.N}) ?mm (?:(?:in|away|inwards?|measured) )*from (?<what>each|both|either|every|all|the|its|that|one)?\b ?(?:of (?:the|its) )?(?<words>(?:(?!(?:mm|edges?|ends?|sides?|corners?|faces?|walls?|plate|legs?|flanges?|uprights?|webs?|bend|cent(?:re|er)|middle|axis|bottom|top|front|back|rear|left|right)\b)[a-z-]+ ){{0,4}})(?:(?<length>{Wording.N}) ?mm )?(?<kind>edges?|ends?|sides?|corners?|faces?|walls?|plate|legs?|flanges?|uprights?|webs?|bend|cent(?:re|er)(?: ?lines?)?|middle|axis|bottom|top|front|back|rear|left|right)\b(?: (?:edge|end|side|face)s?)?", Options)]
    private static partial Regex Inset();

    [GeneratedRegex(@"\b(?<x>left and (?:(?:to|on) )?(?:the )?right)\b|\b(?:front and (?:(?:to|on) )?(?:the )?(?:back|rear))\b", Options)]
    private static partial Regex LeftAndRight();

    [GeneratedRegex(@"\b(?:two|three|four|five|six|2|3|4|5|6) (?:along|on|at|near) each (?:(?<long>long)|short)(?:er)? (?:side|edge|end)|\b(?:in|at) (?:the )?(?:middles?|cent(?:re|er)s?) of (?:the|each|both|its)(?: of the)?(?: two)? (?:(?<long>long)|short)(?:er)? (?:side|edge|end)s?", Options)]
    private static partial Regex MidSide();

    [GeneratedRegex(@"\bcorner", Options)]
    private static partial Regex EachCorner();

    [GeneratedRegex($@"\b(?:(?:in|through|into|on|of) )?(?:the middle of |the cent(?:re|er) of )?(?:(?<all>each|both|either|the two|two)(?: of)?(?: the| its)?(?: two)?|one(?: of)?(?: the| its)?(?: two)?|the|a|its) (?:(?<short>short)(?:er)?|(?<long>long)(?:er)?|(?<n>{Wording.N}) ?mm|(?<s>front|back|rear|left|right)|opposite)(?: long)? (?:side |end )?(?:walls?|panels?|sides?(?= has| have))\b|\b(?:in|through|into|on|of) (?:(?<all>each|both|either|the two|two)(?: of)?(?: the| its)?(?: two)?|one(?: of)?(?: the| its)?(?: two)?|the|a|its) (?:(?<short>short)(?:er)?|(?<long>long)(?:er)?|(?<n>{Wording.N}) ?mm|(?<s>front|back|rear|left|right)|opposite)(?: long)? (?:side |end )?(?:sides?|ends?)\b", Options)]
    private static partial Regex Walls();

    [GeneratedRegex($@"\b(?<n>{Wording.N}) ?mm (?:to the )?(?<way>under|below|beneath|lower than|above|over|left of|right of|in front of|behind) (?:the |its )?(?:cent(?:re|er)|middle)\b(?! ?line)(?: of (?:the|its) \w+(?: plate| face)?)?", Options)]
    private static partial Regex OffCentre();

    [GeneratedRegex(@"\b(?:bend|corner)\b", Options)]
    private static partial Regex Bend();

    // Of a solid body: "both long side faces", "each short side face".
    [GeneratedRegex($@"(?:^|\b(?:in|into) (?:the (?:cent(?:re|er)|middle) of )?)(?<all>each|both)(?: of)?(?: the| its)?(?: two)? (?:(?<short>short)(?:er)? )?(?<end>ends?)(?: faces?)?\b(?: has| have| there is| is| are)?(?!.*\bfrom (?:the|its|each|that) (?:end|edge))(?=.*\b(?:deep|blind|depth)\b)|\b(?:(?:in|into|on|of|along) )?(?:(?<all>each|both|either|all|the two|two)(?: of)?(?: the| its)?(?: two)?|one(?: of)?(?: the| its)?(?: two)?|the|a|its) (?:(?<short>short)(?:er)?|(?<long>long)(?:er)?|(?<n>{Wording.N}) ?mm|(?<s>front|back|rear|left|right))(?: long| short)? side (?:faces?|surfaces?)\b(?: has| have)?|\b(?:in|into) (?<all>each|both)(?: of the| its| the)? (?:(?<short>short)|(?<long>long)) sides?\b(?= there| is| are| runs?)|^(?<all>each|both)(?: of)?(?: the| its)? (?:(?<short>short)|(?<long>long)) sides? (?:has|have)\b|\b(?<all>each|both)(?: of)?(?: the| its)? (?:(?<short>short)|(?<long>long))(?:er)? (?:sides?|faces?)\b(?=.*\b(?:(?:middle of|half|centred? (?:on|in)) the height|mm (?:above|below|from) the (?:bottom|top)))", Options)]
    private static partial Regex SideFaces();

    [GeneratedRegex($@"(?<n>{Wording.N})")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:start|begin|first)", Options)]
    private static partial Regex First();

    [GeneratedRegex(@"\b(?:left|right|front|back|rear|top|bottom|upper|lower)\b", Options)]
    private static partial Regex Sides();

    [GeneratedRegex($@"\b(?:the )?columns (?:are )?(?:spaced )?(?<n>{Wording.N}) ?mm apart|\bcolumn (?:distance|spacing|pitch)(?: of| is|:)? (?<n>{Wording.N}) ?mm|\b(?<n>{Wording.N}) ?mm between (?:the )?columns", Options)]
    private static partial Regex BetweenColumns();

    [GeneratedRegex(@"\b(?:in|at) the (?:middle|cent(?:re|er)) of (?:each|every) (?:of the (?:four )?)?(?:sides?|edges?)\b(?! (?:wall|face))", Options)]
    private static partial Regex EachSide();

    [GeneratedRegex($@"\b(?:the )?rows (?:are )?(?:spaced )?(?<n>{Wording.N}) ?mm apart|\brow (?:distance|spacing|pitch)(?: of| is|:)? (?<n>{Wording.N}) ?mm|\b(?<n>{Wording.N}) ?mm between (?:the )?rows", Options)]
    private static partial Regex BetweenRows();

    [GeneratedRegex($@"(?:(?<n>{Wording.N}) ?mm (?:apart|cent(?:re|er)[- ]to[- ]cent(?:re|er)|between (?:their |the )?(?:hole )?cent(?:re|er)s?|pitch|spacing)|\b(?:spacing|pitch|distance|spaced|placed|centres every|centers every)(?: between (?:them|the \w+|(?:their |the )?(?:hole )?cent(?:re|er)s))?(?: is| of|:| at| by| with)* (?<n>{Wording.N}) ?mm(?: apart)?|(?<n>{Wording.N}) ?mm (?=horizontally|vertically|(?:along|in|across) the (?:length|width|long|short|[xyz]\b)))(?: from each other)?(?:,? ?(?:measured )?(?:(?:along|across|in|over|parallel to) (?:the |its )?(?<d>length|width|depth|height|long|short|longer|shorter|[xyz])\b(?:[- ]?(?:direction|axis|side|edge|way))?|(?<d>horizontally|vertically|lengthwise|crosswise)))?", Options)]
    private static partial Regex Spacing();

    [GeneratedRegex(@"\b(?:on|along|in) (?:the|its|their) (?:(?<d>long|longer|longitudinal|length|short|shorter|transverse|vertical|horizontal|lengthwise) )?(?:cent(?:re|er)[- ]?(?:line|axis)|middle line|mid[- ]?line)(?: of)?", Options)]
    private static partial Regex CentreLine();

    [GeneratedRegex(@"\bcent(?:re|er)e?d? (?:on|in|across|along|over|within|of) (?:the |its )?(?<d>width|length|height|depth|thickness)\b|\bcent(?:re|er)e?d (?<d>horizontally|vertically|lengthwise|crosswise)\b|\b(?<d>horizontally|vertically) cent(?:re|er)e?d\b|\bcent(?:re|er)e?d in (?<d>[xyz])\b|\bin the (?:middle|cent(?:re|er)) of (?:the|its) (?<d>width|length|height|depth|thickness)\b", Options)]
    private static partial Regex Centred();

    [GeneratedRegex(@"\b(?:from|in|into|on|through|at) (?:the |its )?(?<s>front|back|rear|left|right|top|bottom|under)(?:side)?\b(?![ -]half\b)(?: (?:face|side|surface|end))?", Options)]
    private static partial Regex FromFace();

    [GeneratedRegex(@"\b(?<y>front[- ]to[- ](?:back|rear)|(?:back|rear)[- ]to[- ]front)\b|\b(?<x>side[- ]to[- ]side|left[- ]to[- ]right)\b|\b(?<z>top[- ]to[- ]bottom|vertical(?:ly)?)\b(?! (?:leg|plate|flange|arm|wall|part|base|member|panel|limb|bar|post|side))|\b(?:along|parallel to|in) (?:the )?(?<d>[xyz])\b(?:[- ]?(?:axis|direction))?|\b(?:through|across|along) (?:the |its )(?:full |entire |whole |complete )*(?<d>length|width|height|thickness|depth)\b", Options)]
    private static partial Regex Through();

    [GeneratedRegex(@"\bhorizontal(?:ly)?\b(?! (?:leg|plate|flange|arm|wall|part|base|member|panel|limb|bar|post|side))", Options)]
    private static partial Regex Level90();
}
