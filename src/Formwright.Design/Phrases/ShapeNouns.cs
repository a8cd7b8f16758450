using Formwright.Design.Families;
using Formwright.Design.Families.Geometry;
using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>Takes the noun of a shape and a general one behind it as one: "a semicircle plate", "a quarter round bar", "an ellipse block".</summary>
internal static class ShapeNouns
{
    /// <summary>Drops the general nouns.</summary>
    public static void Apply(List<Lexeme> lexemes)
    {
        for (var i = 0; i + 1 < lexemes.Count; i++)
        {
            if (IsShape(lexemes[i]) && lexemes[i + 1] is { Term: { Category: TermCategory.Solid, Id: "plate" or "bar" or "rod" or "box" or "prism" or "outline" } })
            {
                lexemes[i] = lexemes[i] with { End = lexemes[i + 1].End, Plural = lexemes[i + 1].Plural };
                lexemes.RemoveAt(i + 1);
            }
        }
    }

    private static bool IsShape(Lexeme lexeme) =>
        lexeme.Is(TermCategory.Solid) && lexeme.Drawing is null && Solids.Solid.Of(lexeme.Term!.Id) is Profile or Sector;
}
