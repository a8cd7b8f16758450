using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>
/// Puts the many ways of taking a solid away into one: a ball that is scooped out of a face is cut out of it, and a box that is cut out of a face is a
/// pocket in it.
/// </summary>
internal static partial class Removals
{
    private const string Side = @"(?<side>(?:the|its|one|each)\s+(?:(?:middle|centre|center)\s+of\s+(?:the|its)\s+)?(?:top|bottom|upper|front|back|rear|left|right)(?:\s+(?:face|surface|side))?)";
    private const string Box = @"(?:rectangular\s+)?(?:box|cuboid|block|prism|brick)";
    private const string Sizes = @"(?<sizes>(?:(?!\b(?:with|has|having|block|plate|box|cube|cuboid|cylinder|disc)\b)[^.;\n]|\.(?=\d)){0,60}?)";

    /// <summary>The text in plain words.</summary>
    public static string Plain(string text)
    {
        var plain = Taken().Replace(Scooped().Replace(text, "cut out"), "cut out of");
        plain = Fronted().Replace(plain, "${stop}${what} is cut out of ${side}");
        plain = Carved().Replace(plain, m => IsPocket(m, plain) ? $"cut a pocket{m.Groups["sizes"].Value} in {m.Groups["side"].Value}" : m.Value);
        return CarvedOut().Replace(plain, m => IsPocket(m, plain) ? $"a pocket{m.Groups["sizes"].Value} in {m.Groups["side"].Value}" : m.Value);
    }

    // Three sizes of which one is the part's are those along its axes, for the readers of solids that are taken away.
    private static bool IsPocket(Match removal, string text) =>
        Triple().Match(removal.Groups["sizes"].Value) is not { Success: true } sizes || !sizes.Groups["n"].Captures.Any(n => Number().Matches(text[..removal.Index]).Any(m => m.Value == n.Value));

    [GeneratedRegex(@"(?<n>\d+(?:\.\d+)?)\s*(?:mm|cm|in)?\s*[x×]\s*(?<n>\d+(?:\.\d+)?)\s*(?:mm|cm|in)?\s*[x×]\s*(?<n>\d+(?:\.\d+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Triple();

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>True for a statement that takes a solid away from another.</summary>
    public static bool IsMeant(string statement) => Solid().IsMatch(statement);

    [GeneratedRegex(@"\b(?:scooped|carved|gouged|dug|bitten|chiselled|chiseled)\s+(?:out|away)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scooped();

    [GeneratedRegex(@"(?<=\b(?:is|are|was)\s+)(?:(?:removed|subtracted|taken(?:\s+(?:out|away))?|cut(?:\s+(?:out|away))?|milled\s+(?:out|away))\s+(?:from|of)|milled\s+out\s+of)\b(?=\s+(?:the|its|one|each|that)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Taken();

    [GeneratedRegex(@"(?<stop>(?:^|[.;\n])\s*)(?:from|out\s+of)\s+" + Side + @",?\s+(?<what>an?\s+(?:[^.;\n]|\.(?=\d)){0,70}?)\s+is\s+(?:cut(?:\s+(?:out|away))?|removed|subtracted|taken(?:\s+(?:out|away))?)(?=\s*(?:[.;\n]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Fronted();

    [GeneratedRegex(@"\b(?:cut|subtract|remove|take|mill|carve|scoop)\s+(?:out\s+)?an?\s+" + Box + @"\b" + Sizes + @"\s+(?:out\s+of|from|away\s+from)\s+" + Side, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Carved();

    [GeneratedRegex(@"\ban?\s+" + Box + @"\b" + Sizes + @",?\s+(?:is\s+|has\s+been\s+)?(?:cut\s+(?:out\s+of|from|away\s+from)|(?:removed|subtracted|taken)\s+(?:out\s+of|from))\s+" + Side, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CarvedOut();

    [GeneratedRegex(@"(?<![a-z])(?:(?:subtract|remove|cut|take) an? (?:[^ ]+ ){0,8}?(?:box|cuboid|cube|cylinder|cone|sphere|ball|prism|wedge|pyramid|hemisphere|frustum)(?: [^ ]+){0,10}? (?:from|out of|away)|(?:box|cuboid|cube|cylinder|cone|sphere|ball|prism|wedge|pyramid|hemisphere|frustum)(?: [^ ]+){0,10}? (?:cut out|cut away|subtracted|removed|taken away))(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Solid();
}
