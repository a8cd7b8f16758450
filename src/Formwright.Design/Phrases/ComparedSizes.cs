using System.Globalization;
using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Sizes told by an earlier one: "20 mm less than the width", "60 % of that", "one tenth of that", "the bore is 6 mm smaller". They become
/// measures of their own; what nothing earlier explains stays as it is.
/// </summary>
/// <param name="nodes">The words with their roles bound, changed in place.</param>
/// <param name="prompt">The prompt.</param>
internal sealed class ComparedSizes(List<Node> nodes, LexedPrompt prompt)
{
    private static readonly string[] Diameters = ["diameter", "outerDiameter", "bottomDiameter", "topDiameter", "innerDiameter", "width", "side"];

    /// <summary>Works all of them out.</summary>
    public static void Resolve(List<Node> nodes, LexedPrompt prompt) => new ComparedSizes(nodes, prompt).Run();

    private void Run()
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (Difference(i) is { } end)
            {
                i = end;
            }
            else if (Share(i) is { } next)
            {
                i = next;
            }
        }
    }

    // "20 mm less than the width", "6 mm smaller", "10 mm more than half the width" is left alone.
    private int? Difference(int i)
    {
        if (nodes[i].Measure is not { From: null, IsLength: true, Quantity.Spelled: false } difference || i + 1 >= nodes.Count || Sign(i + 1, out var named) is not { } sign)
        {
            return null;
        }

        var at = i + 2;
        var than = at < nodes.Count && Word(at) == "than";
        at += than ? 1 : 0;
        var source = than ? Source(ref at) : null;
        var target = difference.Role ?? (named == "size" ? RoleBefore(i) : named);
        if (than && source is null && at < nodes.Count && !IsThat(at - 1))
        {
            return null;
        }

        var given = than || difference.Start < difference.Quantity.Start || nodes.Take(i).Any(n => n.Is(TermCategory.Copula)) ? Given(source ?? (than ? null : target), i) : null;
        if (given is not { } value || value + (sign * difference.Millimetres) <= 0)
        {
            return null;
        }

        return Replace(Start(i, target), at, target, value + (sign * difference.Millimetres), difference.Start);
    }

    // "60 % of that", "a tenth of that", "top diameter is 60 % of the bottom one"
    private int? Share(int i)
    {
        var share = nodes[i].Measure is { Quantity.Unit.Kind: UnitKind.Percent } percent ? percent.Quantity.Value / 100
            : nodes[i].Is(TermCategory.Multiplier) ? double.Parse(nodes[i].Lexeme.Term!.Id, CultureInfo.InvariantCulture)
            : (double?)null;
        if (share is not { } factor)
        {
            return null;
        }

        var at = i + 1;
        at += at < nodes.Count && nodes[at].Is(TermCategory.Preposition, "of") ? 1 : 0;
        if (RoleBefore(i) is { } exact && Source(ref at) is { } role && !(at < nodes.Count && nodes[at].Is(TermCategory.Preposition, "of")) && Exact(role, i) is { } source)
        {
            return Replace(Start(i, exact), at, exact, factor * source, nodes[i].Start);
        }

        // "150 % of its 40 mm diameter", "one tenth of the bore"
        at = i + 1;
        at += at < nodes.Count && nodes[at].Is(TermCategory.Preposition, "of") ? 1 : 0;
        var noun = at;
        while (noun < nodes.Count && nodes[noun].Is(TermCategory.Determiner))
        {
            noun++;
        }

        if (RoleBefore(i) is { } named && noun < nodes.Count && nodes[noun].Measure is { Role: not null, From: null, IsLength: true } own)
        {
            return Replace(Start(i, named), noun, named, factor * own.Millimetres, nodes[i].Start) + 1;
        }

        if (RoleBefore(i) is { } wanted && noun > at && noun < nodes.Count && nodes[noun].Is(TermCategory.Feature, "hole") && Bored(i) is { } bore)
        {
            return Replace(Start(i, wanted), noun + 1, wanted, factor * bore, nodes[i].Start);
        }

        if (at >= nodes.Count || !IsThat(at) || (at + 1 < nodes.Count && (nodes[at + 1].Is(TermCategory.Role) || nodes[at + 1].Is(TermCategory.Solid) || nodes[at + 1].Is(TermCategory.Feature))))
        {
            return null;
        }

        var target = RoleBefore(i);
        if (target is null && at + 1 < nodes.Count && nodes[at + 1].Is(TermCategory.Role))
        {
            target = nodes[at + 1].Lexeme.Term!.Id;
        }

        return target is null || Given(null, i) is not { } value ? null : Replace(Start(i, target), at + 1, target, factor * value, nodes[i].Start);
    }

    private int Replace(int from, int to, string? role, double millimetres, int position)
    {
        var end = nodes[to - 1].End;
        var quantity = new Quantity(Math.Round(millimetres, 9), new Unit(UnitKind.Length, 1, "mm"), position, end);
        var lexeme = new Lexeme(LexemeKind.Quantity, position, end) { Quantities = [quantity] };
        nodes.RemoveRange(from, to - from);
        nodes.Insert(from, new Node(lexeme, new Measure(quantity, prompt.BareUnit) { Role = role }));
        return from;
    }

    // The role in front of the number is part of what is replaced.
    private int Start(int i, string? target)
    {
        var at = i - 1;
        while (at >= 0 && IsLink(at))
        {
            at--;
        }

        return target is not null && at >= 0 && nodes[at].Is(TermCategory.Role, target) ? at : i;
    }

    private string? RoleBefore(int i)
    {
        var at = i - 1;
        while (at >= 0 && IsLink(at))
        {
            at--;
        }

        return at >= 0 && nodes[at].Is(TermCategory.Role) ? nodes[at].Lexeme.Term!.Id : null;
    }

    private bool IsLink(int i) =>
        nodes[i].Is(TermCategory.Copula) || nodes[i].Is(TermCategory.Filler) || nodes[i].Is(TermCategory.Preposition, "of") || nodes[i].Lexeme.IsPunctuation(':') || nodes[i].Lexeme.IsPunctuation('=') || nodes[i].Is(TermCategory.Determiner, "a") || (nodes[i].Is(TermCategory.Determiner, "the") && Word(i) == "that");

    // "more", "less", "smaller", "longer": the sign, and the size that the word names.
    private double? Sign(int i, out string named)
    {
        named = "size";
        if (nodes[i].Is(TermCategory.Comparative))
        {
            var id = nodes[i].Lexeme.Term!.Id;
            named = id[..^1];
            return id[^1] == '+' ? 1 : -1;
        }

        return Word(i) switch
        {
            "more" or "greater" => 1,
            "less" or "fewer" => -1,
            _ => null,
        };
    }

    // "the width", "its outer diameter", "that"
    private string? Source(ref int at)
    {
        while (at < nodes.Count && nodes[at].Is(TermCategory.Determiner))
        {
            at++;
        }

        return at < nodes.Count && nodes[at].Is(TermCategory.Role) ? nodes[at++].Lexeme.Term!.Id : null;
    }

    private bool IsThat(int i) => i >= 0 && i < nodes.Count && (nodes[i].Is(TermCategory.Pronoun) || (nodes[i].Is(TermCategory.Determiner, "the") && Word(i) is "that" or "this"));

    private string Word(int i) => prompt.Text[nodes[i].Start..nodes[i].End].ToLowerInvariant();

    // The size in front of the hole that was named before.
    private double? Bored(int before)
    {
        var hole = nodes.FindLastIndex(before, n => n.Is(TermCategory.Feature, "hole"));
        return hole > 0 && nodes[hole - 1].Measure is { From: null, IsLength: true } size ? size.Millimetres : null;
    }

    private double? Exact(string role, int before) =>
        nodes.Take(before).LastOrDefault(n => n.Measure is { From: null, IsLength: true } m && m.Role == role)?.Measure!.Millimetres;

    // The last size with a role in front of a position; of a bore, and of "that", the last size at all.
    private double? Given(string? role, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (nodes[i].Measure is { From: null, IsLength: true, Role: { } own } measure)
            {
                if (role is null || own == role)
                {
                    return measure.Millimetres;
                }

                if ((role, own) is ("diameter", "radius") or ("outerDiameter", "outerRadius") or ("bottomDiameter", "bottomRadius"))
                {
                    return 2 * measure.Millimetres;
                }

                if ((role, own) is ("outerDiameter", "innerDiameter") or ("outerRadius", "innerRadius") or ("innerRadius", "outerRadius") or ("topRadius", "bottomRadius") or ("bottomDiameter", "topDiameter"))
                {
                    return measure.Millimetres;
                }

                if ((role is "diameter" or "innerDiameter" or "topDiameter" && Diameters.Contains(own)) || (role == "depth" && own == "width") || (role is "thickness" or "height" && own is "thickness" or "height"))
                {
                    return measure.Millimetres;
                }
            }

            if (nodes[i].List is { Role: null, Quantities.Count: 2 } two && role is "length" or "width")
            {
                return two.Millimetres(role == "length" ? 0 : 1);
            }

            if (nodes[i].List is { Role: null, Quantities.Count: 3 } list && role is not null)
            {
                return role switch { "length" => list.Millimetres(0), "width" => list.Millimetres(1), "height" or "thickness" or "depth" => list.Millimetres(2), _ => null };
            }
        }

        return null;
    }
}
