using Formwright.Design.Language;

namespace Formwright.Design.Text;

/// <summary>Reads coordinates: <c>(20, 15)</c>, <c>(0, 0, 10 mm)</c>, <c>[5; 5]</c>, <c>x = 20, y = 15</c>.</summary>
/// <param name="cursor">The tokens; moved behind what was read.</param>
/// <param name="lexicon">Units.</param>
internal sealed class PointReader(TokenCursor cursor, Lexicon lexicon)
{
    private const string Axes = "xyz";

    /// <summary>The coordinates at the cursor; null when none stand there.</summary>
    public Lexeme? Read() => Tuple() ?? Named();

    private Lexeme? Tuple()
    {
        var at = cursor.At;
        if (!Is(at, '(') && !Is(at, '['))
        {
            return null;
        }

        var values = new List<Quantity>();
        at++;
        while (values.Count < 3)
        {
            // "(x = 20, y = 15)" names its axes in order.
            if (Axis(at) == Axes[values.Count] && Is(at + 1, '='))
            {
                at += 2;
            }

            if (Number(ref at) is not { } value)
            {
                return null;
            }

            values.Add(value);
            if (!Is(at, ',') && !Is(at, ';'))
            {
                break;
            }

            at++;
        }

        return values.Count >= 2 && (Is(at, ')') || Is(at, ']')) ? Point(values, Axes[..values.Count], at + 1) : null;
    }

    private Lexeme? Named()
    {
        var (at, end) = (cursor.At, cursor.At);
        var values = new List<Quantity>();
        var names = "";
        while (names.Length < 3 && Axis(at) is { } axis && !names.Contains(axis, StringComparison.Ordinal))
        {
            at++;
            if (Is(at, '=') || Is(at, ':'))
            {
                at++;
            }
            else if (names.Length == 0)
            {
                return null;
            }

            if (Number(ref at) is not { } value)
            {
                break;
            }

            values.Add(value);
            names += axis;
            end = at;
            while (Is(at, ',') || (at < cursor.Tokens.Count && cursor.Tokens[at].Kind == TokenKind.Word && lexicon.IsAnd(cursor.Tokens[at].Text)))
            {
                at++;
            }
        }

        return values.Count > 0 ? Point(values, names, end) : null;
    }

    private char? Axis(int at) => at < cursor.Tokens.Count && cursor.Tokens[at] is { Kind: TokenKind.Word, Text: "x" or "y" or "z" } token ? token.Text[0] : null;

    private bool Is(int at, char symbol) => at < cursor.Tokens.Count && cursor.Tokens[at].IsSymbol(symbol);

    private Quantity? Number(ref int at)
    {
        var sign = Is(at, '-') ? -1 : 1;
        var number = sign < 0 || Is(at, '+') ? at + 1 : at;
        if (number >= cursor.Tokens.Count || cursor.Tokens[number].Kind != TokenKind.Number || !double.IsFinite(cursor.Tokens[number].Value))
        {
            return null;
        }

        var (start, value) = (cursor.Tokens[at].Start, sign * cursor.Tokens[number].Value);
        at = number + 1;
        var unit = at < cursor.Tokens.Count && lexicon.Unit(cursor.Tokens[at].Text) is { Kind: UnitKind.Length } u ? u : Unit.None;
        at += unit == Unit.None ? 0 : 1;
        return new Quantity(value, unit, start, cursor.Tokens[at - 1].End);
    }

    // A unit behind the last coordinate, inside or outside the bracket, is that of all.
    private Lexeme Point(List<Quantity> values, string names, int end)
    {
        var start = cursor.Tokens[cursor.At].Start;
        if (values[^1].Unit == Unit.None && end < cursor.Tokens.Count && cursor.Tokens[end].Kind == TokenKind.Word && cursor.Tokens[end].Text != "in" && lexicon.Unit(cursor.Tokens[end].Text) is { Kind: UnitKind.Length } unit)
        {
            values[^1] = values[^1] with { Unit = unit };
            end++;
        }

        cursor.At = end;
        return new Lexeme(LexemeKind.Point, start, cursor.Tokens[end - 1].End)
        {
            Quantities = [.. values.Select(v => v.Unit == Unit.None ? v with { Unit = values[^1].Unit } : v)],
            Text = names,
        };
    }
}
