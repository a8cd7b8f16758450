using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>A size of the body behind "through" or "along" that says in which direction something runs: "through the 40 mm depth".</summary>
internal static partial class Spans
{
    /// <summary>Makes a direction of each such size.</summary>
    /// <param name="phrase">The words about a hole or a slot.</param>
    /// <param name="body">What it is in.</param>
    public static void Settle(Phrase phrase, BodyContext body)
    {
        var size = body.Form.Bounds.Size;
        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, From: null, IsLength: true, Role: "depth" or "width" or "length" or "height" or "thickness" }))
        {
            if (!IsSpan(phrase, measure))
            {
                continue;
            }

            bool Fits(double extent) => Math.Abs(extent - measure.Millimetres) <= 1e-6 * extent;
            char[] axes = [.. new[] { ('x', size.X), ('y', size.Y), ('z', size.Z) }.Where(a => Fits(a.Item2)).Select(a => a.Item1)];
            var usual = measure.Role switch { "length" => 'x', "width" or "depth" => 'y', _ => 'z' };
            if (axes.Length == 0)
            {
                continue;
            }

            measure.Used = true;
            Turn(phrase, body, axes.Contains(usual) ? usual : axes[0]);
        }
    }

    /// <summary>True when a size stands behind "through" or "along", so that it is the body's.</summary>
    public static bool IsSpan(Phrase phrase, Measure measure) => Run().IsMatch(phrase.Prompt.Text[..measure.Start]);

    private static void Turn(Phrase phrase, BodyContext body, char axis)
    {
        if (phrase.Kind == "slot")
        {
            if (axis != 'z')
            {
                var longer = body.Form.Bounds.Size.X >= body.Form.Bounds.Size.Y ? 'x' : 'y';
                phrase.Terms.Add(Word(TermCategory.Place, axis == longer ? "fullLength" : "fullWidth"));
            }
        }
        else if (!phrase.Terms.Exists(t => t.Is(TermCategory.Face)))
        {
            phrase.Terms.Insert(0, Word(TermCategory.Face, axis switch { 'x' => "right", 'y' => "front", _ => "top" }));
        }
    }

    private static Lexeme Word(TermCategory category, string id) => new(LexemeKind.Term, 0, 0) { Term = new Term(category, id) };

    [GeneratedRegex(@"\b(?:through|across|along|over)\s+(?:the\s+|its\s+)?(?:(?:full|whole|entire|complete|total)\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
