using System.Text.RegularExpressions;
using Formwright.Design.Features;

namespace Formwright.Design.Briefs;

/// <summary>Alike bodies in columns and rows on a plate: pegs, posts, studs.</summary>
internal static partial class Grids
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string N = Wording.N;
    private const int MostBodies = 400;

    /// <summary>The bodies of a brief of two statements, one with the plate and the arrangement and one with the sizes of what stands on it, as one statement.</summary>
    /// <param name="statements">The statements.</param>
    /// <returns>The statements, joined where the second one goes on about what the first one arranges.</returns>
    public static IReadOnlyList<Statement> Join(IReadOnlyList<Statement> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            if (Arranged().Match(statements[i].Text) is { Success: true } arranged)
            {
                var (before, own) = (statements[i].Text[..arranged.Index].TrimEnd(',', ' '), statements[i].Text[arranged.Index..]);
                var more = statements.Skip(i + 1).TakeWhile(s => s.Text.StartsWith("The " + arranged.Groups["noun"].Value, StringComparison.OrdinalIgnoreCase) || About().IsMatch(s.Text)).ToList();
                var told = statements[i] with { Text = string.Join(", ", more.Select(m => m.Text.TrimEnd('.', ' ')).Prepend(own.TrimEnd('.', ' '))) };
                return [.. statements.Take(i), .. before.Any(char.IsDigit) ? [statements[i] with { Text = Joint().Replace(before, "") }] : Array.Empty<Statement>(), told, .. statements.Skip(i + 1 + more.Count)];
            }
        }

        return statements;
    }

    /// <summary>Takes a statement about them; false when it tells of none, or a number would be left over.</summary>
    public static bool Take(string text, BriefPart part)
    {
        if (part.Base.Kind != "box" || Arranged().Match(text) is not { Success: true } arranged)
        {
            return false;
        }

        var words = new Wording(text);
        var (columns, rows) = words.Take(ColumnsAndRows()) is { } both ? (Mention.CountOf(both.Groups["c"].Value), Mention.CountOf(both.Groups["r"].Value))
            : words.Take(RowsOf()) is { } of ? (Mention.CountOf(of.Groups["c"].Value), Mention.CountOf(of.Groups["r"].Value))
            : words.Take(Matrix()) is { } matrix ? (Mention.CountOf(matrix.Groups["c"].Value), Mention.CountOf(matrix.Groups["r"].Value))
            : (0, 0);
        if (columns < 1 || rows < 1 || columns * rows is < 2 or > MostBodies)
        {
            return false;
        }

        var count = words.Take(Counted());
        if (count is not null && Mention.CountOf(count.Groups["n"].Value) != columns * rows)
        {
            return false;
        }

        var between = words.Take(RowPitch());
        var pitch = words.Take(Pitch());
        var (stepX, stepY) = pitch is null ? (0, 0) : (BriefWords.Number(pitch, "a"), between is not null ? BriefWords.Number(between, "n") : pitch.Groups["b"].Success ? BriefWords.Number(pitch, "b") : BriefWords.Number(pitch, "a"));
        var round = words.Take(Diameter());
        if (pitch is null || Body(words, round) is not { } spec || !words.IsRead)
        {
            return false;
        }

        var box = part.Bodies[0].Bounds;
        var size = BodyContext.Of(spec).Form.Bounds.Size;
        if (((columns - 1) * stepX) + size.X > box.Size.X + 1e-6 || ((rows - 1) * stepY) + size.Y > box.Size.Y + 1e-6)
        {
            return false;
        }

        for (var i = 0; i < columns * rows; i++)
        {
            var (c, r) = (i % columns, i / columns);
            Placed.Join(part, arranged.Groups["noun"].Value.ToLowerInvariant(), spec, new(box.Center.X + ((c - ((columns - 1) / 2.0)) * stepX), box.Center.Y + ((r - ((rows - 1) / 2.0)) * stepY), box.Max.Z));
            part.Bodies[^1] = part.Bodies[^1] with { IsRepeated = true };
        }

        return true;
    }

    private static BodySpec? Body(Wording words, Match? round)
    {
        if (round is not null)
        {
            return words.Take(High()) is { } tall ? Placed.Cylinder(BriefWords.Number(round, "n"), BriefWords.Number(tall, "n")) : null;
        }

        return PrismSizes.Read(words) is { IsTorn: false, Any: true } sizes && sizes.Extents(default, null, upright: false, outwards: false) is { } size ? Placed.Box(size.X, size.Y, size.Z) : null;
    }

    [GeneratedRegex($@"(?:\b(?<n>{Wording.Count}) (?:(?!(?:peg|post|stud|pillar|pin|block|knob|bump|nub|tooth|spike|cube|leg|rib)s\b)[\w-]+ ){{0,2}})?\b(?<noun>peg|post|stud|pillar|pin|block|knob|bump|nub|tooth|spike|cube|leg|rib)s\b(?=[^.;]*(?:\brows?\b|\bcolumns?\b|\bgrid\b|\bmatrix\b))(?![^.;]*\bholes?\b)", Options)]
    private static partial Regex Arranged();

    [GeneratedRegex(@",?\s*(?:with|and|has|carrying|carries|bearing)\s*$", Options)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:The (?:columns|rows|grid|spacing|pitch|distance|whole)|They|These|Each|All|It)\b", Options)]
    private static partial Regex About();

    [GeneratedRegex($@"\b(?:in |of )?(?<c>{Wording.Count}) columns? (?:and|by|x|times) (?<r>{Wording.Count}) rows?|\b(?:in )?(?<r>{Wording.Count}) rows? (?:and|by|x|times) (?<c>{Wording.Count}) columns?", Options)]
    private static partial Regex ColumnsAndRows();

    [GeneratedRegex($@"\b(?:in )?(?<r>{Wording.Count}) rows of (?<c>{Wording.Count})\b", Options)]
    private static partial Regex RowsOf();

    [GeneratedRegex(@"\b(?<c>\d+) ?(?:x|by) ?(?<r>\d+)(?! ?mm) (?:grid|matrix|pattern)", Options)]
    private static partial Regex Matrix();

    [GeneratedRegex($@"^\W*(?:there (?:are|is) )?(?<n>{Wording.Count}) (?=(?:[\w-]+ ){{0,2}}(?:pegs|posts|studs|pillars|pins|blocks|knobs|bumps|nubs|teeth|spikes|cubes|legs|ribs)\b)", Options)]
    private static partial Regex Counted();

    [GeneratedRegex($@"\b(?:and )?(?:the )?rows (?:are |is |being |spaced )*(?<n>{N}) ?mm(?: apart)?|\brow (?:spacing|pitch|distance)(?: of| is|:)* (?<n>{N}) ?mm", Options)]
    private static partial Regex RowPitch();

    [GeneratedRegex($@"\b(?:the )?columns (?:are |is |being |spaced )*(?<a>{N}) ?mm(?: apart)?|\b(?:column |hole )?(?:spacing|pitch|distance)(?: of| is|:)* (?<a>{N})(?: ?mm)?(?: ?x ?(?<b>{N}) ?mm)?(?: in both directions)?|(?<a>{N})(?: ?mm)?(?: ?x ?(?<b>{N}))? ?mm (?:apart|spacing|pitch|between (?:their )?cent(?:re|er)s|cent(?:re|er)[- ]to[- ]cent(?:re|er))(?: in both directions)?", Options)]
    private static partial Regex Pitch();

    [GeneratedRegex($@"(?<n>{N}) ?mm (?:in )?(?:diameter|dia)\b|\bdiameter(?: of| is|:)* (?<n>{N}) ?mm|Ø ?(?<n>{N})(?: ?mm)?", Options)]
    private static partial Regex Diameter();

    [GeneratedRegex($@"(?<n>{N}) ?mm (?:high|tall|long)|\bheight(?: of| is|:)* (?<n>{N}) ?mm", Options)]
    private static partial Regex High();
}
