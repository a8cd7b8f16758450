using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>A lexeme after its quantities were given their roles.</summary>
/// <param name="Lexeme">The words.</param>
/// <param name="Measure">The quantity with its role; null for other lexemes.</param>
/// <param name="List">The sizes; null for other lexemes.</param>
internal sealed record Node(Lexeme Lexeme, Measure? Measure = null, SizeList? List = null)
{
    public int Start => Measure?.Start ?? Lexeme.Start;

    public int End => Measure?.End ?? Lexeme.End;

    public bool Is(TermCategory category) => Lexeme.Is(category);

    public bool Is(TermCategory category, string id) => Lexeme.Is(category, id);
}
