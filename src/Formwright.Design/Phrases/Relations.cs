using System.Globalization;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Text;

namespace Formwright.Design.Phrases;

/// <summary>
/// Sizes given by other sizes: "height is twice its diameter", "half as wide", "same thickness as the plate", "50 % of the length".
/// They become measures of the phrase they stand in.
/// </summary>
internal sealed class Relations
{
    private static readonly Unit Millimetre = new(UnitKind.Length, 1, "mm");
    private readonly IReadOnlyList<Node> nodes;
    private readonly Reading reading;
    private readonly List<Relation> relations = [];
    private readonly HashSet<Node> used = [];
    private readonly HashSet<Measure> derived = [];

    public Relations(Reading reading)
    {
        this.reading = reading;
        nodes = reading.Nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (At(i) is { } relation)
            {
                relations.Add(relation);
            }
        }
    }

    /// <summary>True when a word was understood as a part of a relation.</summary>
    public bool IsUsed(Node node) => used.Contains(node);

    /// <summary>Works out the relations of a phrase that can be worked out.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="body">The body, whose sizes a relation may refer to; null while the body itself is read.</param>
    public void Resolve(Phrase phrase, BodyContext? body)
    {
        var open = relations.Where(r => phrase.Terms.Contains(r.Anchor.Lexeme) || (r.Anchor.Measure is { } m && phrase.Measures.Contains(m))).ToList();
        for (var progress = true; progress;)
        {
            progress = false;
            foreach (var said in open.ToList())
            {
                // "60 mm long, four times as long as wide": where the compared size is known the other one follows.
                var turned = said.Source is { } unknown && !said.OfOther && phrase.Compared is null && Of(phrase, unknown) is null && Of(body, unknown) is null && Of(phrase, said.Target) is not null;
                var relation = turned ? said with { Target = said.Source!, Source = said.Target, Factor = 1 / said.Factor } : said;
                if (Value(relation, phrase, body) is not { } value)
                {
                    continue;
                }

                if (relation.Anchor.Measure is { } share)
                {
                    share.Used = true;
                    phrase.Measures.Remove(share);
                }

                phrase.Terms.RemoveAll(t => relation.Nodes.Any(n => n.Lexeme == t));
                var measure = new Measure(new Quantity(relation.Factor * value, Millimetre, relation.Nodes[0].Start, relation.Nodes[^1].End), Millimetre) { Role = relation.Target };
                phrase.Measures.Add(measure);
                derived.Add(measure);
                used.UnionWith(relation.Nodes);
                open.Remove(said);
                relations.Remove(said);
                progress = true;
            }
        }
    }

    private double? Value(Relation relation, Phrase phrase, BodyContext? body)
    {
        if (phrase.Compared is { } other)
        {
            return Of(other, relation.Source ?? relation.Target) ?? Of(body, relation.Source ?? relation.Target);
        }

        if (relation.Source is null)
        {
            // "100 mm long, half as wide, a quarter as tall": shares of the last size that was stated.
            return phrase.Measures.FindLast(m => m is { IsLength: true, From: null } && m.Role is not null && m.Role != relation.Target && m.Quantity.Start < relation.Nodes[0].Start && !derived.Contains(m))?.Millimetres;
        }

        return relation.OfOther ? Of(body, relation.Source) ?? Of(phrase, relation.Source) : Of(phrase, relation.Source) ?? Of(body, relation.Source);
    }

    private static double? Of(Phrase phrase, string role)
    {
        var own = phrase.Measures.Find(m => m.IsLength && m.Role == role && m.From is null)?.Millimetres
            ?? (role == "diameter" ? 2 * phrase.Measures.Find(m => m.IsLength && m.Role == "radius")?.Millimetres : null)
            ?? (role == "radius" ? phrase.Measures.Find(m => m.IsLength && m.Role == "diameter")?.Millimetres / 2 : null)
            ?? (role.EndsWith("Diameter", StringComparison.Ordinal) ? 2 * phrase.Measures.Find(m => m.IsLength && m.Role == role.Replace("Diameter", "Radius", StringComparison.Ordinal))?.Millimetres : null);
        return own ?? (phrase.Head.Is(TermCategory.Solid) && phrase.Lists.Find(l => l.Quantities.Count == 3) is { } list
            ? role switch { "length" => list.Millimetres(0), "width" => list.Millimetres(1), "height" or "thickness" => list.Millimetres(2), _ => null }
            : null);
    }

    private static double? Of(BodyContext? body, string role)
    {
        if (body?.Solid.SizeOf(role) is not { } size || !body.Sizes.All.TryGetValue(size.Name, out var stored))
        {
            return null;
        }

        return (stored - (size.From is { } from ? body.Sizes.All.GetValueOrDefault(from) : 0)) / size.Factor;
    }

    private Relation? At(int i)
    {
        var node = nodes[i];
        if (node.Is(TermCategory.Multiplier) && !(node.Is(TermCategory.Multiplier, "1") && i + 1 < nodes.Count && nodes[i + 1].Is(TermCategory.Multiplier)))
        {
            return ByFactor(i, double.Parse(node.Lexeme.Term!.Id, CultureInfo.InvariantCulture));
        }

        if (node.Measure is { Role: null, Quantity.Unit.Kind: UnitKind.Percent } share && Is(i + 1, TermCategory.Preposition, "of"))
        {
            return Before(i, i, share.Quantity.Value / 100, i + 2);
        }

        if (node.Is(TermCategory.Mark, "same") && RoleAt(i + 1) is { } same)
        {
            return new Relation(node, nodes.Skip(i).Take(2).ToList(), same, 1, null, true);
        }

        // "as tall as it is wide", "as wide as the plate"
        var scaled = i > 0 && nodes[i - 1].Is(TermCategory.Multiplier);
        if (!scaled && Is(i, TermCategory.Preposition, "like") && RoleAt(i + 1) is { } target && Is(i + 2, TermCategory.Preposition, "like"))
        {
            return Compare(i, i + 1, 1, target);
        }

        return null;
    }

    private Relation? ByFactor(int i, double factor)
    {
        var words = reading.Prompt.Text[nodes[i].Start..nodes[i].End];
        var next = Is(i + 1, TermCategory.Preposition, "like") ? i + 2 : i + 1;
        if ((words.EndsWith(" as", StringComparison.OrdinalIgnoreCase) || next == i + 2) && RoleAt(next) is { } target)
        {
            return Compare(i, next, factor, target);
        }

        return Before(i, i, factor, i + 1);
    }

    // "twice as long as wide", "half as thick as the plate", "half as wide"
    private Relation Compare(int from, int role, double factor, string target)
    {
        var end = role;
        string? source = null;
        if (Is(role + 1, TermCategory.Preposition, "like"))
        {
            var at = role + 2;
            while (at < nodes.Count && (nodes[at].Is(TermCategory.Pronoun) || nodes[at].Is(TermCategory.Copula) || nodes[at].Is(TermCategory.Determiner)))
            {
                at++;
            }

            source = RoleAt(at);
            end = source is null ? role + 1 : at;
        }

        return new Relation(nodes[from], nodes.Skip(from).Take(end - from + 1).ToList(), target, factor, source ?? (end > role ? target : null), source is null && end > role);
    }

    // "height is twice its diameter", "a depth of half the thickness"
    private Relation? Before(int anchor, int from, double factor, int at)
    {
        while (at < nodes.Count && (nodes[at].Is(TermCategory.Determiner) || nodes[at].Is(TermCategory.Pronoun) || nodes[at].Is(TermCategory.Preposition, "of") || nodes[at].Is(TermCategory.Solid)))
        {
            at++;
        }

        if (RoleAt(at) is not { } source)
        {
            return null;
        }

        if (at > from && Word(at - 1) is "that" or "this" or "it" && Word(at).StartsWith("in ", StringComparison.Ordinal))
        {
            // "100 mm long, 60 % of that in width": of the last size that was stated.
            return new Relation(nodes[anchor], nodes.Skip(from).Take(at - from + 1).ToList(), source, factor, null, false);
        }

        var target = from - 1;
        while (target >= 0 && (nodes[target].Is(TermCategory.Multiplier, "1") || nodes[target].Is(TermCategory.Copula) || nodes[target].Is(TermCategory.Filler) || nodes[target].Lexeme.IsPunctuation('=') || nodes[target].Lexeme.IsPunctuation(':') || nodes[target].Is(TermCategory.Preposition, "of")))
        {
            target--;
        }

        var ofOther = at + 1 < nodes.Count && nodes[at + 1].Is(TermCategory.Preposition, "of");
        if (RoleAt(target) is { } named)
        {
            return new Relation(nodes[anchor], nodes.Skip(target).Take(at - target + 1).ToList(), named, factor, source, ofOther);
        }

        // "half the thickness deep"
        return RoleAt(at + 1) is { } behind ? new Relation(nodes[anchor], nodes.Skip(from).Take(at - from + 2).ToList(), behind, factor, source, true) : null;
    }

    private string Word(int i) => reading.Prompt.Text[nodes[i].Start..nodes[i].End].ToLowerInvariant();

    private bool Is(int i, TermCategory category, string id) => i >= 0 && i < nodes.Count && nodes[i].Is(category, id);

    private string? RoleAt(int i) => i >= 0 && i < nodes.Count && nodes[i].Is(TermCategory.Role) ? nodes[i].Lexeme.Term!.Id : null;

    private sealed record Relation(Node Anchor, IReadOnlyList<Node> Nodes, string Target, double Factor, string? Source, bool OfOther);
}
