using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <content>Whether a word between two numbers is that of the one before it or of the one behind it.</content>
internal sealed partial class RoleBinder
{
    // "plate 80 x 50 thickness 6", "20x20 length 100": a noun takes the number behind it, unless the last one of them has none.
    private bool AnnouncesNext(int j)
    {
        // "50 mm diameter 10 mm bore 20 mm wide": when the last word stands behind the last number, each does.
        var last = j;
        while (Peek(last)?.Is(TermCategory.Role) == true && Peek(last + 1)?.Kind == LexemeKind.Quantity)
        {
            last += 2;
        }

        if (last > j && Peek(last) is { } behind && (behind.Is(TermCategory.Role) || behind.Is(TermCategory.Feature, "hole"))
            && Peek(last + 1) is var next && !(next?.Kind is LexemeKind.List or LexemeKind.Screw || next?.Is(TermCategory.Preposition, "of") == true || next?.Is(TermCategory.Copula) == true || next?.IsPunctuation(':') == true || next?.IsPunctuation('=') == true))
        {
            return false;
        }

        var found = false;
        while (Peek(j) is { } word && word.Is(TermCategory.Role) && word.Term!.Id is "length" or "width" or "height" or "thickness" or "depth" or "diameter" or "radius")
        {
            var noun = prompt.Text[word.Start..word.End].ToLowerInvariant() is "length" or "width" or "height" or "thickness" or "depth" or "diameter" or "radius";
            if (!noun || Peek(j + 1)?.Kind != LexemeKind.Quantity || IsCount(j + 1) || IsCrossed(j) || IsOwned(j + 1))
            {
                return found && !word.Is(TermCategory.Role);
            }

            found = true;
            j += 2;
            while (Peek(j) is { } between && (between.IsPunctuation(',') || between.Is(TermCategory.Conjunction)))
            {
                j++;
            }
        }

        return found;
    }

    // "holes of 5 mm diameter 20 mm apart", "with 5 mm diameter 20 mm from the edge": the number behind has a word of its own.
    private bool IsOwned(int j) =>
        (Peek(j + 1) is { } word && ((word.Is(TermCategory.Role, "spacing") && Peek(j + 2)?.Kind is not (LexemeKind.Quantity or LexemeKind.List)) || word.Is(TermCategory.Preposition, "from")))
        || (j > 2 && lexemes[j - 2].Kind == LexemeKind.Quantity && lexemes[j - 3].Is(TermCategory.Preposition, "with"));

    // "80 mm diameter 8 vanes": a number that counts what follows is no size.
    private bool IsCount(int j) =>
        Peek(j)?.Quantity is { CanCount: true, Unit.Kind: UnitKind.None } && Peek(j + 1) is { } counted
        && (counted.Plural ? counted.Is(TermCategory.Component) || counted.Is(TermCategory.Feature) || counted.Is(TermCategory.Solid) || IsCountedRole(counted) : IsCountedRole(counted) && prompt.Text[counted.End - 1] == 's');

    private static bool IsCountedRole(Lexeme word) => word.Is(TermCategory.Role) && IsCounted(word.Term!.Id);
}
