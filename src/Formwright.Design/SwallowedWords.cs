using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Families;
using Formwright.Design.Planning;
using Formwright.Design.Solids;

namespace Formwright.Design;

/// <summary>
/// Looks for the features that a prompt names in what was made of it, as the last reader sees to it that no word is passed over in silence: "It is
/// countersunk" of a hole that stayed straight is told.
/// </summary>
internal static partial class SwallowedWords
{
    // What a word asks for, the pieces of a stored design or of a note that show that it was seen, and what is told otherwise instead of a wish not honoured.
    private static readonly (Regex Words, string[] Seen, string Told)[] Asked =
    [
        (Sunk(), ["countersink", "counterbore", "frustum", "cone", "chamfer"], ""),
        (Tapped(), ["thread", "tap"], "the hole is drilled, its thread is not modelled"),
        (Knurled(), ["knurl", "flutes", "toothing", "groove"], ""),
        (Revolved(), ["revolv", "ring", "torus", "tube", "cylinder", "cone", "sphere", "disc", "stepped", "vase"], ""),
        (Leaning(), ["inclination", "tilt", "heading", "turn", "slope", "wedge", "taper", "degrees", "°"], "the hole is straight: no angle was understood"),
        (Tapering(), ["taper", "loft", "frustum", "cone", "pyramid", "draft", "wedge", "slope", "topDiameter", "topLength"], ""),
        (Tangent(), ["tangent", "touch"], ""),
        (FlushWith(), ["flush", "inset", "anchor", "fillet"], ""),
        (Except(), ["except", "angles"], ""),
        (ShapedCut(), ["\"arm\"", "outline", "slot", "section", "profile"], ""),
    ];

    /// <summary>The result with a note for each word that nothing was made of.</summary>
    public static Interpretation Told(Interpretation made, string text)
    {
        if (made.Design.Written is not null || made.Design.Parts.Any(p => Solid.Of(p.Body.Kind) is Family { IsPlain: false } || p.Features.Any(f => f.Body is { } body && Solid.Of(body.Kind) is Family { IsPlain: false })))
        {
            return made;
        }

        var seen = made.Design.ToJson().ToJsonString() + string.Join(' ', made.Notes);
        var findings = new Findings();
        foreach (var (words, pieces, told) in Asked)
        {
            if (words.Matches(text).FirstOrDefault(m => !Denied().IsMatch(text[..m.Index])) is { } match
                && !Array.Exists(pieces, p => seen.Contains(p, StringComparison.OrdinalIgnoreCase)) && !made.Notes.Any(n => n.Contains(match.Value, StringComparison.OrdinalIgnoreCase)))
            {
                if (told.Length > 0)
                {
                    findings.Assume($"'{match.Value}': {told}.");
                }
                else
                {
                    findings.NotHonoured(match.Value);
                }
            }
        }

        foreach (var turn in Turns().Matches(text).Where(t => !IsTurned(seen, double.Parse(t.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)) && !made.Notes.Any(n => n.Contains(t.Groups["n"].Value, StringComparison.Ordinal))))
        {
            findings.NotHonoured(turn.Groups["said"].Value);
        }

        return findings.Notes.Count == 0 ? made : made with
        {
            Notes = [.. made.Notes, .. findings.Notes],
            Explanation = string.Join('\n', [made.Explanation, .. findings.Notes.Select(n => "Note: " + n)]),
        };
    }

    // An angle is stored as it is, or as what it leaves of a quarter or a half turn; right angles may be stored as a direction.
    private static bool IsTurned(string seen, double degrees) =>
        degrees % 90 == 0 || Numbers().Matches(seen).Any(m => Math.Abs(double.Parse(m.ValueSpan, CultureInfo.InvariantCulture)) is var v && (v == degrees || v == 90 - degrees || v == 180 - degrees || v == 360 - degrees || v == 90 + degrees));

    [GeneratedRegex(@"(?<said>\b(?:rotated|turned|tilted|inclined|angled)\s+(?:by\s+|at\s+|an angle of\s+)*(?<n>\d+(?:\.\d+)?)\s*(?:°|deg(?:rees?)?\b))|\b(?:slot|pocket|cut-?out|opening|hole)\s+(?:\w+\s+){0,2}?(?<said>at\s+(?:an angle of\s+)?(?<n>\d+(?:\.\d+)?)\s*(?:°|deg(?:rees?)?\b))(?!\s*(?:apart|intervals?|spacing|increments?|on|around))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turns();

    [GeneratedRegex(@"-?\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?:no|not|never|without|instead of|rather than|than|non|un)\b\W*(?:\w+\W+){0,2}$|(?:n't|n’t)\W+(?:\w+\W+){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    // With sizes beside it a head is told by them; "countersunk... no," takes it back.
    [GeneratedRegex(@"(?<=(?:^|[.;\n])[^.;\d\n]*)\bcounter-?\s?(?:s[iu]nk|bored?)\b(?!\W+no\b)(?=[^.;\d\n]*(?:[.;\n]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sunk();

    [GeneratedRegex(@"\b(?:threaded|tapped)\b(?!-free|\W+(?:rod|insert|shaft|bolt))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tapped();

    [GeneratedRegex(@"\bknurl\w*\b(?!-free)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Knurled();

    [GeneratedRegex(@"\brevolv\w+\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Revolved();

    [GeneratedRegex(@"\b(?:inclined|slanted|slanting|oblique|leaning|tilted|angled)(?= (?:\w+ ){0,3}(?:hole|bore)s?\b)|(?<=\b(?:hole|bore)s?\b[^.;\d]{0,20})\b(?:inclined|slanted|oblique|leaning|tilted|at an angle(?! of))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leaning();

    [GeneratedRegex(@"\b(?:taper(?:s|ing|ed)?|narrow(?:s|ing)?|transition(?:s|ing)?|blend(?:s|ing)?|morph(?:s|ing)?)\s+(?:down\s+|up\s+)?(?:in)?to\s+(?:a|an)\s+(?:\w+\s+){0,3}?(?:square|circle|round|point|hexagon|rectangle|triangle|ellipse|oval)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tapering();

    [GeneratedRegex(@"\btangent(?:ial(?:ly)?)?\b(?: (?:to|with)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tangent();

    [GeneratedRegex(@"(?<=\b(?:cut-?\s?outs?|openings?|holes?|pockets?|slots?|windows?|recess(?:es)?|text|letters?)\b[^.;]{0,60})\bflush with (?:the )?(?:left|right|front|back|rear|top|bottom|sides?|ends?|edges?)\b(?: (?:side|edge|end|face)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FlushWith();

    [GeneratedRegex(@"(?<=\b(?:corners?|holes?|sides?|edges?)\b[^.;]{0,20})\b(?:except|apart from|other than|save for|excluding)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Except();

    [GeneratedRegex(@"\b[LTUVYZ][- ]shaped(?= (?:cut-?\s?outs?|openings?|holes?|pockets?|recess(?:es)?|windows?)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex ShapedCut();
}
