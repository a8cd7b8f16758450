using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Puts a section that becomes another one into the words of a loft: "a 40 mm round that tapers to a 20 mm square" is a transition between them.</summary>
internal static partial class Transitions
{
    private const string Section = @"\d+(?:\.\d+)?\s*(?:mm|cm|in(?:ch(?:es)?)?)?\s+(?:diameter\s+)?(?:round|circle|circular|square|hexagon|hexagonal|hex|octagon|octagonal)";

    /// <summary>The text with the transition named.</summary>
    public static string Plain(string text) => Becoming().Replace(text, "${lead}transition from a ${a} to a ${b}", 1);

    [GeneratedRegex(
        @"^(?<lead>\W*(?:(?:please|make|create|design|draw|model|build|i\s+need|i\s+want|give\s+me|me)\s+)*)an?\s+(?:(?:solid|column|post|body|bar|profile|piece|part|shape|section)\s*(?:that\s+is|which\s+is|starting\s+as|starts\s+as|with|of|:|,)?\s*(?:an?\s+)?)?(?<a>" + Section + @")(?:\s+(?:section|base|bar|rod|column|post|profile|end|piece))?(?:\s+at\s+(?:the|its)\s+(?:bottom|base|foot))?,?\s+(?:(?:that|which|and)\s+)?(?:tapers?|tapering|narrows|narrowing|transitions|transitioning|blends|blending|morphs|morphing|changes|changing|goes|going|lofts|lofting|lofted|turns|turning)\s+(?:down\s+|up\s+|over\s+)?(?:in)?to\s+an?\s+(?<b>" + Section + @")(?:\s+(?:section|end|profile))?(?=\W|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Becoming();
}
