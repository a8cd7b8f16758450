using Formwright.Design.Language;

namespace Formwright.Design.Text;

/// <content>Sizes that stand behind their names.</content>
internal sealed partial class Lexer
{
    // "1. A plate": the number of a step is no size.
    private bool IsListNumber() =>
        tokens[cursor.At].IsInteger
        && (cursor.At == 0 || tokens[cursor.At - 1].IsSymbol('\n'))
        && cursor.At + 2 < tokens.Count
        && tokens[cursor.At + 1].Glued
        && (tokens[cursor.At + 1].IsSymbol('.') || tokens[cursor.At + 1].IsSymbol(')'))
        && tokens[cursor.At + 2] is { Kind: TokenKind.Word, Glued: false };

    // "3D model", "a 2D profile"
    private bool IsDimensionality() =>
        tokens[cursor.At] is { IsInteger: true, Value: 2 or 3 } && cursor.At + 1 < tokens.Count && tokens[cursor.At + 1] is { Glued: true, Text: "d" }
        && !(cursor.At + 2 < tokens.Count && (tokens[cursor.At + 2].Kind == TokenKind.Number || tokens[cursor.At + 2].IsWord("x")));

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
