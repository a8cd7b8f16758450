using Formwright.Design.Language;

namespace Formwright.Design.Text;

/// <summary>
/// Nouns that several words make together: "a quarter of a 40 mm cylinder" is a sector of 90 degrees, and a hexagon that no solid
/// follows is a prism.
/// </summary>
internal static class Portions
{
    private const int FarthestNoun = 8;

    private static readonly Dictionary<string, string> Sectors = new()
    {
        ["cylinder"] = "cylinderSector",
        ["rod"] = "cylinderSector",
        ["disc"] = "cylinderSector",
        ["tube"] = "tubeSector",
        ["ring"] = "tubeSector",
        ["sphere"] = "sphereSector",
        ["torus"] = "torusSector",
        ["cone"] = "coneSector",
        ["frustum"] = "coneSector",
    };

    /// <summary>The lexemes with such nouns put together.</summary>
    public static List<Lexeme> Fold(IReadOnlyList<Lexeme> lexemes, string text, Lexicon lexicon)
    {
        var result = lexemes.ToList();
        for (var i = 0; i < result.Count; i++)
        {
            if (Share(result[i], text, lexicon) is { } share && Noun(result, i + 1) is { } noun && Becomes(result[noun].Term!.Id, ref share, Times(result, i)) is { } kind)
            {
                var solid = result[noun];
                result[noun] = solid with { Term = new Term(TermCategory.Solid, kind) };
                if (share < 1)
                {
                    result.Insert(noun, new Lexeme(LexemeKind.Quantity, solid.Start, solid.Start) { Quantities = [new Quantity(360 * share, lexicon.Unit("°")!, solid.Start, solid.Start)] });
                }

                result.RemoveAt(i);
                if (Times(result, i) > 0)
                {
                    result.RemoveAt(i - 1);
                }
            }
        }

        if (!result.Exists(l => l.Is(TermCategory.Solid) || l.Is(TermCategory.UnsupportedSolid) || l.Is(TermCategory.Fastener)) && result.FindIndex(l => l.Is(TermCategory.Polygon)) is >= 0 and var polygon
            && !(polygon + 1 < result.Count && result[polygon + 1].Is(TermCategory.Feature)))
        {
            result.Insert(polygon + 1, result[polygon] with { Term = new Term(TermCategory.Solid, "prism") });
        }

        // "a five-pointed star": the words that describe a hole are the noun where nothing follows them.
        if (!result.Exists(l => l.Is(TermCategory.Solid) || l.Is(TermCategory.UnsupportedSolid) || l.Is(TermCategory.Fastener)) && result.FindIndex(l => l.Is(TermCategory.Mark, "star")) is >= 0 and var star
            && !(star + 1 < result.Count && result[star + 1].Is(TermCategory.Feature)))
        {
            result[star] = result[star] with { Term = new Term(TermCategory.Solid, "star") };
        }

        return result;
    }

    private static double? Share(Lexeme lexeme, string text, Lexicon lexicon) =>
        lexeme.Is(TermCategory.Multiplier) && double.Parse(lexeme.Term!.Id, System.Globalization.CultureInfo.InvariantCulture) is < 1 and var share ? share
        : lexeme.Kind == LexemeKind.Unknown ? lexicon.Fraction(text[lexeme.Start..lexeme.End].ToLowerInvariant())
        : null;

    // "three quarters": the number in front; 0 when there is none.
    private static int Times(List<Lexeme> lexemes, int at) =>
        at > 0 && lexemes[at - 1] is { Kind: LexemeKind.Quantity, Quantity: { Spelled: true, CanCount: true, Value: >= 1 and < 10 } times } ? (int)times.Value : 0;

    // The solid that a share is of, with nothing but its sizes between.
    private static int? Noun(List<Lexeme> lexemes, int from)
    {
        for (var i = from; i < lexemes.Count && i < from + FarthestNoun; i++)
        {
            var lexeme = lexemes[i];
            if (lexeme.Is(TermCategory.Solid))
            {
                return i;
            }

            var between = lexeme.Kind is LexemeKind.Quantity or LexemeKind.List || lexeme.IsPunctuation(',')
                || (lexeme.Kind == LexemeKind.Term && lexeme.Term!.Category is TermCategory.Determiner or TermCategory.Role or TermCategory.Mark or TermCategory.Material or TermCategory.Filler)
                || lexeme.Is(TermCategory.Preposition, "of") || lexeme.Is(TermCategory.Preposition, "with");
            if (!between)
            {
                return null;
            }
        }

        return null;
    }

    private static string? Becomes(string solid, ref double share, int times)
    {
        share *= Math.Max(1, times);
        if (solid == "sphere" && share is 0.5 or 0.125)
        {
            var half = share == 0.5;
            share = 1;
            return half ? "hemisphere" : "sphereOctant";
        }

        return share < 1 ? Sectors.GetValueOrDefault(solid) : null;
    }
}
