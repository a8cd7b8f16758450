using Formwright.Design.Language;

namespace Formwright.Design.Text;

/// <content>Sizes that stand behind their names.</content>
internal sealed partial class Lexer
{
    // "length x width x height: 100 x 50 x 20"
    private void NamedSizes(IReadOnlyList<string> names)
    {
        var back = cursor.At;
        while (cursor.At < tokens.Count && (tokens[cursor.At].IsSymbol(':') || tokens[cursor.At].IsSymbol('=') || tokens[cursor.At].IsSymbol('-')))
        {
            cursor.At++;
        }

        if (quantities.TryNumber(out _) && QuantityOrList() is { Kind: LexemeKind.List } list && list.Quantities.Count == names.Count)
        {
            Divide(names, list);
        }
        else
        {
            cursor.At = back;
        }
    }

    private void Divide(IReadOnlyList<string> names, Lexeme list)
    {
        foreach (var (name, size) in names.Zip(list.Quantities))
        {
            AddTerm(new Term(TermCategory.Role, name), size.Start, size.Start);
            lexemes.Add(new Lexeme(LexemeKind.Quantity, size.Start, size.End) { Quantities = [size with { Carried = false }] });
        }
    }
}
