using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Sentences that only sum up: "the overall size is 120 x 80 x 45 mm", "so the total height is 36 mm". They are checked, not built.</summary>
/// <param name="Sizes">What each says: the word, and the lengths.</param>
internal sealed record SceneOverall(IReadOnlyList<(string Word, double[] Lengths)> Sizes)
{
    private const double Tolerance = 1e-3;
    private static readonly string[] Lengths = ["a", "b", "c", "n"];
    private static readonly Regex Clause = SceneWords.Pattern(@"(?:(?:,|and|so|that|which|this|it|giving|gives|makes|making|for|has|have|having|resulting|in|with|then|the|a|an|its) )*(?:overall|total|complete|finished|resulting|envelope) (?:outer |outside )?(?<w>size|dimensions?|envelope|height|length|width|depth|thickness)?(?: of (?:the|this) (?:whole |finished |complete |entire )?[a-z]+)?(?: (?:is|are|of|being|becomes|stays|remains|comes|to|measures?|:|=|therefore|thus|then|about))* (?:#a x #b(?: x #c)?|#n)(?: (?<w>long|wide|high|tall|deep|thick))?(?: (?:overall|in total))?");

    private static readonly Regex Sum = SceneWords.Pattern(@"(?:(?:,|and) )*(?:so|so that|making|which makes|that makes|thus|hence) (?:the (?:whole |finished |complete )?[a-z]+ |it )?(?:is |measures |becomes |will be )?#n (?<w>long|wide|high|tall|deep|thick) (?:in total|overall|altogether|in all|all together)");

    /// <summary>The total length of a turned part; null when none is said.</summary>
    public double? Length => Sizes is [(not ("width" or "wide" or "depth" or "deep" or "thickness"), [var one])] ? one : null;

    /// <summary>Takes summing clauses out of statements.</summary>
    public static (IReadOnlyList<string> Statements, SceneOverall Overall) Divide(IReadOnlyList<string> statements)
    {
        var sizes = new List<(string, double[])>();
        var rest = new List<string>();
        foreach (var statement in statements)
        {
            string Take(Match match)
            {
                double[] lengths = [.. Lengths.Where(g => match.Groups[g].Success).Select(g => SceneThing.Length(match, g))];
                sizes.Add((match.Groups["w"].Value, lengths));
                return "";
            }

            var text = Clause.Replace(Sum.Replace(statement, Take), Take);
            text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (text.Any(char.IsLetterOrDigit))
            {
                rest.Add(text);
            }
        }

        return (rest, new SceneOverall(sizes));
    }

    /// <summary>True when a part with these bounds has all the sizes.</summary>
    public bool Fits(Box3 bounds)
    {
        var size = bounds.Size;
        double[] all = [size.X, size.Y, size.Z];
        return Sizes.All(s => s.Lengths switch
        {
            [var one] when s.Word is "height" or "high" or "tall" => Near(size.Z, one),
            [var one] when s.Word is "width" or "wide" or "depth" or "deep" => Near(size.X, one) || Near(size.Y, one),
            [var one] => all.Any(a => Near(a, one)),
            _ => s.Lengths.All(l => all.Any(a => Near(a, l))),
        });
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < Tolerance;
}
