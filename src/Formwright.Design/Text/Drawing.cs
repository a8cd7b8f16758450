using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design.Language;

namespace Formwright.Design.Text;

/// <summary>An outline that a prompt gives corner by corner.</summary>
/// <param name="Points">The corners, in order; the last one is joined to the first.</param>
/// <param name="Unit">Unit of the coordinates; none when the prompt's own unit holds.</param>
internal sealed record Drawing(IReadOnlyList<(double X, double Y)> Points, Unit Unit);

/// <summary>
/// Reads outlines from points, "(0,0), (40,0), (40,20)", and from walks, "start at the origin, go 40 mm right, 20 up, ...". The words
/// of a walk are in the language file.
/// </summary>
/// <param name="cursor">The tokens; moved behind what was read.</param>
/// <param name="lexicon">The words.</param>
/// <param name="quantities">Reads the numbers.</param>
internal sealed class DrawingReader(TokenCursor cursor, Lexicon lexicon, QuantityReader quantities)
{
    private const int MostPoints = 500;
    private const int FewestMoves = 3;
    private const int LongestWord = 6;

    private const string Number = @"[-+−]?\s?\d+(?:\.\d+)?";
    private const string UnitWord = @"(?:\s?(?<u>mm|cm|m|in|inch|inches|""))?";
    private const string Pair = $@"[(\[{{]\s*(?<x>{Number}){UnitWord}\s*[,;|]\s*(?<y>{Number}){UnitWord}\s*[)\]}}]";

    private static readonly Regex Points = new(
        $@"\G{Pair}(?:\s*(?:(?:,|;|->|=>|→|–|-|and|then|to|next|line|go|draw)\s*)*{Pair}){{2,{MostPoints}}}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        PatternLimit.Patience);

    /// <summary>The outline that begins at the cursor; null when none does.</summary>
    public Drawing? Read()
    {
        var token = cursor.Tokens[cursor.At];
        return token.IsSymbol('(') || token.IsSymbol('[') || token.IsSymbol('{') ? ReadPoints(token.Start) : token.Kind == TokenKind.Symbol ? null : Walk();
    }

    private Drawing? ReadPoints(int start)
    {
        if (Points.Match(cursor.Text, start) is not { Success: true } match)
        {
            return null;
        }

        static double Value(Capture capture) => double.Parse(capture.Value.Replace('−', '-').Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var unit = match.Groups["u"].Captures is [{ } first, ..] ? lexicon.Unit(first.Value.ToLowerInvariant()) ?? Unit.None : Unit.None;
        var points = match.Groups["x"].Captures.Zip(match.Groups["y"].Captures, (x, y) => (Value(x), Value(y))).ToList();
        cursor.SkipTo(match.Index + match.Length);
        return Closed(points, unit);
    }

    private Drawing? Walk()
    {
        var start = cursor.At;
        var end = start;
        var points = new List<(double X, double Y)> { (0, 0) };
        var unit = Unit.None;
        double? distance = null;
        (double X, double Y)? direction = null;
        while (cursor.At < cursor.Tokens.Count && points.Count < MostPoints)
        {
            // Spelled numbers are not tried, as reading them is not undone.
            if (cursor.Tokens[cursor.At].Kind == TokenKind.Number)
            {
                if (distance is not null)
                {
                    break;
                }

                var read = quantities.Read();
                unit = unit.Kind == UnitKind.None ? read.Unit : unit;
                distance = read.Value * (read.Unit.Kind == UnitKind.None || unit.Factor == 0 ? 1 : read.Unit.Factor / unit.Factor);
                if (read.Unit.Kind is UnitKind.Angle or UnitKind.Percent)
                {
                    break;
                }
            }
            else if (cursor.Tokens[cursor.At].Kind == TokenKind.Symbol)
            {
                cursor.At++;
                continue;
            }
            else if (Word() is { } word)
            {
                if (word == "close" && points.Count > FewestMoves - 1)
                {
                    end = cursor.At;
                    break;
                }

                if (Direction(word) is { } way)
                {
                    if (direction is not null)
                    {
                        break;
                    }

                    direction = way;
                }
                else if (word == "begin" && points.Count > 1)
                {
                    break;
                }
            }
            else
            {
                break;
            }

            if (distance is { } d && direction is { } to)
            {
                points.Add((points[^1].X + (d * to.X), points[^1].Y + (d * to.Y)));
                (distance, direction, end) = (null, null, cursor.At);
            }
        }

        var complete = points.Count > FewestMoves && points.Max(p => p.X) > points.Min(p => p.X) && points.Max(p => p.Y) > points.Min(p => p.Y);
        cursor.At = complete ? end : start;
        return complete ? Closed(points, unit) : null;
    }

    // The longest phrase of the walk's words at the cursor, which moves behind it.
    private string? Word()
    {
        for (var n = Math.Min(LongestWord, cursor.Tokens.Count - cursor.At); n > 0; n--)
        {
            var tokens = cursor.Tokens.GetRange(cursor.At, n);
            if (tokens.TrueForAll(t => t.Kind == TokenKind.Word) && lexicon.Walk(string.Join(' ', tokens.Select(t => t.Text))) is { } id)
            {
                cursor.At += n;
                return id;
            }
        }

        return null;
    }

    private static (double X, double Y)? Direction(string id) => id switch
    {
        "right" => (1, 0),
        "left" => (-1, 0),
        "up" => (0, 1),
        "down" => (0, -1),
        _ => null,
    };

    private static Drawing Closed(List<(double X, double Y)> points, Unit unit)
    {
        if (points[0] == points[^1])
        {
            points.RemoveAt(points.Count - 1);
        }

        return new Drawing(points, unit);
    }
}
