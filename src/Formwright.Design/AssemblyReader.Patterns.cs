using System.Text.RegularExpressions;

namespace Formwright.Design;

internal sealed partial class AssemblyReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\bassembl(?:y|ed)\b|\bseparate (?:parts|bodies|components|solids)\b|\b(?:two|three|four|five|[2-9]) (?:separate |individual )?(?:parts|components)\b|\bnot (?:be )?(?:fused|joined|merged)\b", Options)]
    private static partial Regex Asks();

    // Two sized things of which one is in or around the other, or room between things.
    [GeneratedRegex(@"\d.*\b(?:inside|within|in|into|through|around|over|onto|on|with)\s+(?:an?|it|the)\b.*\d|\b(?:inside|around|over)\s+it\b|\b(?:clearance|gaps?|play|apart|cent(?:re|er)|between)\b", Options | RegexOptions.Singleline)]
    private static partial Regex Implies();

    [GeneratedRegex(@"^\W*(?:(?:please\s+)?(?:make|create|design|build|model|draw|generate|i\s+need|i\s+want)\s+(?:me\s+)?)?(?<n>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)\s+(?:identical\s+|equal\s+|separate\s+|loose\s+)*(?<one>(?:(?!\b(?:with|having|each|apart|between|above|on|beside|next|side)\b)[^;\n])+?),?\s*(?<gap>(?:(?:which\s+are|stacked|placed|lying|standing|arranged|laid|set|spaced|side\s+by\s+side|in\s+a\s+row|(?:beside|next\s+to)\s+(?:each\s+other|one\s+another)|(?<above>one\s+(?:above|on\s+top\s+of|over)\s+(?:the\s+other|another)|(?:above|on\s+top\s+of)\s+(?:each\s+other|one\s+another)))[,\s]+)*(?:(?:at|with|leaving|and)\s+)?(?:an?\s+|the\s+)?(?:clear\s+)?(?:(?:gaps?|clearance|distance)\s+(?:between\s+them\s+)?(?:is\s+|of\s+)?\d[^\s]*(?:\s*(?:mm|cm|in|inch|inches))?(?:\s+(?:between\s+(?:them|each)|each|apart))?|\d[^\s]*(?:\s*(?:mm|cm|in|inch|inches))?\s+(?:(?:apart|gaps?|clearance|cent(?:re|er)[- ]to[- ]cent(?:re|er)|between\s+(?:their\s+|the\s+)?cent(?:re|er)s|on\s+cent(?:re|er)s?)(?:\s+between\s+(?:them|each))?|between\s+(?:them|each))))\W*$", Options)]
    private static partial Regex Several();

    [GeneratedRegex(@"\b(?:cent(?:re|er)[- ]to[- ]cent(?:re|er)|between\s+(?:their\s+|the\s+)?cent(?:re|er)s|on\s+cent(?:re|er)s?)\b", Options)]
    private static partial Regex Centres();

    // What only says that it is an assembly.
    [GeneratedRegex(@"^\W*(?:please\s+)?(?:(?:make|create|design|build|model|draw|generate)\s+(?:me\s+)?)?(?:an?\s+)?(?:(?:small|simple)\s+)?(?:assembly\b(?:\s+(?:of|with|made of|consisting of|from))?|(?:two|three|four|five|[2-9])\s+(?:separate\s+|individual\s+)?(?:parts|components)\b)\s*(?:(?:two|three|four|five|[2-9])\s+(?:separate\s+)?parts)?\s*:?|,?\s*(?:all\s+)?(?:as|in)\s+(?:an\s+assembly|(?:two|three|four|five)?\s*separate\s+(?:parts|bodies|components|solids))|[,;]\s*(?:two\s+|three\s+)?separate\s+(?:parts|bodies|components|solids)|[,;.]?\s*(?:which\s+(?:are|should)\s+)?(?:they\s+(?:are|should)\s+)?not\s+(?:be\s+)?(?:fused|joined|merged)(?:\s+together)?", Options)]
    private static partial Regex Frame();

    // A new part begins at an article behind a comma or "and"; a statement at its end.
    [GeneratedRegex(@"(?:\.\s+|;\s*|\n\s*[-*]?\s*|\.$)(?:and\s+)?|(?<!\bbetween\s+the\s+\w+),?\s+and\s+(?=(?:an?|the)\s+(?!clearance|gap|play|wall)[a-z]|(?:inside|within|in|around|over|on\s+top\s+of|on|beside|next\s+to|through)\s+(?:it|that|the\s+\w+),?\s+an?\b)|,\s+(?=(?:an?|the)\s+(?!clearance|gap|play|wall)[a-z])", Options)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"^[\s,:;.-]+|[\s,:;.]+$", Options)]
    private static partial Regex Edges();

    // "inside it a rod 8 mm in diameter": the place first.
    [GeneratedRegex(@"^(?:and\s+)?(?<how>inside|within|in|around|over|on\s+top\s+of|on|beside|next\s+to|through)\s+(?<to>it|that|the\s+\w+),?\s+(?:(?:is|sits|stands|goes|lies|comes)\s+)*(?<own>an?\s+.+)$", Options)]
    private static partial Regex Leading();

    [GeneratedRegex(@",?\s*(?:(?:which|that|it)\s+)?(?:(?:is|are|standing|stands?|sitting|sits?|placed|mounted|resting|rests?|inserted|fits?|fitted|fitting|goes|put|pushed|located|lies|slides?|sliding|runs?|running|turns?|turning|rotating)\s+)*(?:(?:flush|loosely|concentric(?:ally)?|centred|centered|coaxial(?:ly)?)\s+)?\b(?<how>on top of|above|concentric with|coaxial with|onto|on|inside|within|into|in|through|around|over|beside|next to)\s+(?!mm\b|(?:(?:the|its|each|all|both|every|an?)\s+)?(?:\w+\s+)?(?:corners?|cent(?:re|er)s?|middle|edges?|top|bottom|sides?|faces?|ends?|length|width|height|diameter|radius|thickness|total|row|grid|circle|direction|steel|brass|alumini?um)\b)(?<to>(?:(?:the|an?)\s+)?(?:\d+(?:\.\d+)?\s*(?:mm|cm)?\s+(?:long|thick|high|tall)\s+)?(?:(?!with\b|and\b|without\b)[a-z-]+\s+)?(?!with\b|and\b|without\b)[a-z-]+)(?<rest>.*)$", Options)]
    private static partial Regex Mating();

    [GeneratedRegex(@",?\s*(?:and\s+)?(?:aligned\s+|flush\s+)(?:with|at|to|on)\s+(?:the\s+|its\s+)?(?<side>left|right|front|back|rear)(?:\s+(?:and\s+)?(?:the\s+)?(?<side>left|right|front|back|rear))?(?:\s*(?:-|hand)*\s*(?:edges?|sides?|faces?|ends?|corner))?(?:\s+of\s+(?:the\s+)?\w+)?", Options)]
    private static partial Regex Flush();

    [GeneratedRegex(@"\b(?:concentric(?:ally)?|coaxial(?:ly)?|flush|centred|centered|aligned|loosely|with clearance|standing|sitting|placed|inserted)\b(?!\s+(?:hole|bore))\s*,?", Options)]
    private static partial Regex Manner();

    [GeneratedRegex(@",?\s*(?:named|called)\s+[""'“‘]?(?<name>[\p{L}\d][\p{L}\d _-]*?)[""'”’]?(?=\s*(?:,|$|\s(?:standing|with|on)\b))", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:an?|the|one)\s+(?:\d+(?:\.\d+)?\s*(?:mm|cm|in|inch)?\s+(?:(?:long|thick|high|tall|wide|diameter|dia|od)\s+)?)?(?<noun>[a-z-]+(?:\s[a-z-]+){0,2}?)(?=\s*(?:\d|M\d|,|:|\s(?:with|of|that|which|named|called|in|is|has)\b|$))", Options)]
    private static partial Regex Noun();

    [GeneratedRegex(@"^(?:the|an?|its)\s+", Options)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:keep|leave|make)?\s*(?:them|all|both)?\s*(?:parts)?\s*(?:separate|apart|concentric|aligned|centred|centered)?$", Options)]
    private static partial Regex Alone();

    // What a ring sits around although it is said to be on it.
    [GeneratedRegex(@"\b(?:shaft|rod|pin|axle|spindle|mandrel|bolt|stud|post|tube|pipe)$", Options)]
    private static partial Regex Shaft();

    // Words for the room in a part.
    // A wall without a diameter.
    [GeneratedRegex(@"\bwall(?<!\b(?:bores?|holes?|inner|inside|internal|id|outer|outside|od|diameter)\b.*)(?!.*\b(?:bores?|holes?|inner|inside|internal|id|outer|outside|od|diameter)\b)", Options)]
    private static partial Regex Wall();

    [GeneratedRegex(@"\b(?:bores?|bored|holes?|inner|inside|internal|id|i\.d\.?|walls?|hollow|open|opening)\b", Options)]
    private static partial Regex Hollow();
}
