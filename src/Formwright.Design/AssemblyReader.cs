using Formwright.Core;
using Formwright.Design.Briefs;
using Formwright.Design.Planning;

namespace Formwright.Design;

/// <summary>
/// Reads a text that asks for parts of their own: "an assembly of a base 80 x 80 x 10, a post 20 mm in diameter, 50 mm tall, standing on top of the base", "a shaft
/// 20 mm in diameter, 100 mm long, inside a bushing of 30 mm outer diameter with a clearance of 0.2 mm". Each part is read as a prompt of its own; what is left between
/// them says how they stand. A text of which a word is left over is none of its.
/// </summary>
/// <param name="read">Reads the prompt of one part.</param>
/// <param name="asked">True when the text says that the parts are separate; otherwise only parts with room between them are.</param>
internal sealed partial class AssemblyReader(Func<string, Interpretation> read, bool asked)
{
    private const int MostParts = 20;
    private readonly List<PartSpec> parts = [];
    private readonly List<string> names = [];
    private readonly Findings findings = new();

    /// <summary>The parts and what is to be told of them; null when the text asks for no assembly, or is not understood whole.</summary>
    public static (PartDesign Design, Findings Findings)? Read(string text, Func<string, Interpretation> read)
    {
        var asked = Asks().IsMatch(text);
        if (!asked && !Implies().IsMatch(text))
        {
            return null;
        }

        var reader = new AssemblyReader(read, asked);
        try
        {
            return (reader.Copies(text) || Clauses(text).All(reader.Take)) && reader.parts.Count > 1 && (asked || reader.parts.Skip(1).All(p => p.Mate is not { Relation: MateSpec.Beside, Gap: 0 }))
                ? (new PartDesign(reader.parts), reader.findings)
                : null;
        }
        catch (FormwrightException)
        {
            // Another reader says what is wrong.
            return null;
        }
    }

    private static IEnumerable<string> Clauses(string text) =>
        Breaks().Split(Frame().Replace(text, " ")).Select(c => Edges().Replace(c, "")).Where(c => c.Any(char.IsLetterOrDigit));

    // "two cubes of 20 mm, 5 mm apart", "three plates 50 x 50 x 5, one above the other with a gap of 3 mm"
    private bool Copies(string text)
    {
        if (Several().Match(text) is not { Success: true } several || BriefWords.Feature.IsMatch(several.Groups["one"].Value)
            || (Clearance.Find(several.Groups["gap"].Value) ?? Clearance.Find(Centres().Replace(several.Groups["gap"].Value, "apart"))) is not { Millimetres: > 0 } gap || Mention.CountOf(several.Groups["n"].Value) is not (> 1 and <= MostParts and var count)
            || !Add($"one {several.Groups["one"].Value}", null))
        {
            return false;
        }

        var relation = several.Groups["above"].Success ? MateSpec.On : MateSpec.Beside;
        if (Centres().IsMatch(several.Groups["gap"].Value))
        {
            gap = gap with { Millimetres = gap.Millimetres - Plan.Make(new PartDesign(parts)).Bounds.Size.X };
            if (relation == MateSpec.On || gap.Millimetres <= 0)
            {
                return false;
            }
        }

        findings.Assume($"Made {count} separate parts, {(relation == MateSpec.On ? "one above the other" : "side by side")}, with {Text.Format.Length(gap.Millimetres)} between them.");
        for (var i = 1; i < count; i++)
        {
            parts.Add(parts[0] with { Mate = new MateSpec(relation, i - 1, gap.Millimetres) });
        }

        return true;
    }

    private bool Take(string clause)
    {
        clause = Leading().Replace(clause, "${own} ${how} ${to}", 1);
        if (Mating().Match(clause) is not { Success: true } mating)
        {
            return clause.Any(char.IsDigit) ? Add(clause, null) : Alone().IsMatch(clause);
        }

        var (own, other, rest) = (clause[..mating.Index], mating.Groups["to"].Value, mating.Groups["rest"].Value);
        var clearance = Clearance.Find(clause[mating.Groups["to"].Index..]);
        rest = clearance is null ? rest : Clearance.Without(rest);
        if (clearance is null && Clearance.Find(own) is { } ahead)
        {
            (clearance, own) = (ahead, Clearance.Without(own));
        }

        var flush = Flush().Match(rest);
        var told = (flush.Success ? Flush().Replace(rest, " ") : rest).TrimEnd();
        var left = Manner().Replace(told, " ");
        var mate = new MateSpec(RelationOf(mating.Groups["how"].Value, clause), 0)
        {
            Flush = flush.Success ? string.Join('+', flush.Groups["side"].Captures.Select(c => c.Value.ToLowerInvariant()).Select(s => s == "rear" ? "back" : s)) : null,
        };

        // "a sleeve 30 mm long around the post with a wall of 4 mm": the wall is the sleeve's.
        if (left.Any(char.IsDigit) && (own.Any(char.IsDigit) || IndexOf(own) < 0) && other.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && IndexOf(other) >= 0)
        {
            (own, left) = ($"{own.TrimEnd()}, {left.Trim(' ', ',')}", "");
        }

        // "a shaft 10 mm in diameter inside a tube 20 mm outside": the other part is told here.
        if (left.Any(char.IsDigit))
        {
            return own.Any(char.IsDigit) && Made(own) is { } second && Made(other + told) is { } first
                && Stand(second, first, mate, clearance, mating.Groups["how"].Value);
        }

        if (left.Any(char.IsLetterOrDigit) || IndexOf(other) is not (>= 0 and var to) || !HasRoom(mate.Relation, other, to))
        {
            return false;
        }

        if (own.Any(char.IsDigit))
        {
            return (Fitted(own, parts[to], clearance, mate.Relation) ?? Made(own)) is { } made
                && Stand(made, new Told("", parts[to], names[to], []), mate with { To = to }, clearance, mating.Groups["how"].Value);
        }

        // "the lid sits on top of the box": of parts that were told before. Only a later one can stand on an earlier one.
        var moved = IndexOf(own);
        if (moved <= to || (clearance is not null && mate.Relation is not (MateSpec.On or MateSpec.Beside)))
        {
            return false;
        }

        parts[moved] = parts[moved] with { Mate = mate with { To = to, Gap = clearance?.Millimetres ?? 0 } };
        return true;
    }

    // One around another part that tells its wall: the clearance says how wide its bore is.
    private Told? Fitted(string own, PartSpec inner, Clearance? clearance, string relation)
    {
        if (relation != MateSpec.Centred || clearance is null || !Wall().IsMatch(own) || Fits.BoreFor(inner, clearance) is not { } bore || Made($"{own.TrimEnd()}, {Text.Format.Number(bore)} mm inner diameter") is not { } made)
        {
            return null;
        }

        findings.Assume($"Took {Text.Format.Length(bore)} for the bore of the {made.Name}, which gives {clearance.Quote}.");
        return made;
    }

    // A part that stands to another one, which is added first when it was told in the same breath.
    private bool Stand(Told own, Told other, MateSpec mate, Clearance? clearance, string how)
    {
        var nested = mate.Relation is MateSpec.Inside or MateSpec.Centred;
        var sleeve = mate.Relation == MateSpec.On && Shaft().IsMatch(other.Name) && (Fits.Room(own.Part, other.Part) is > 0 || Fits.AreThreaded(own.Part, other.Part));
        var around = sleeve || (mate.Relation == MateSpec.Centred && !how.Equals("through", StringComparison.OrdinalIgnoreCase));
        if ((nested || sleeve) && other.Text.Length > 0 && clearance is { } asks)
        {
            // "a 20 mm pin in a sleeve of 30 mm outside with 0.1 mm play": the play says how wide the sleeve's bore is.
            var (inner, outer) = around ? (other, own) : (own, other);
            if (!Hollow().IsMatch(outer.Text) && Fits.BoreFor(inner.Part, asks) is { } bore
                && Made($"{outer.Text.TrimEnd()}, {(outer.Part.Body.Sizes.ContainsKey("innerDiameter") ? $"{Text.Format.Number(bore)} mm bore" : $"with a {Text.Format.Number(bore)} mm hole through the middle")}") is { } bored)
            {
                findings.Assume($"Took {Text.Format.Length(bore)} for the bore of the {outer.Name}, which gives {asks.Quote}.");
                (own, other) = around ? (bored, other) : (own, bored);
            }
        }

        mate = mate with { Relation = sleeve ? MateSpec.Centred : mate.Relation, Gap = nested || sleeve ? 0 : clearance?.Millimetres ?? 0 };
        if (nested || sleeve)
        {
            var turned = around && Fits.Room(own.Part, other.Part) is null && Fits.Room(other.Part, own.Part) is not null;
            var (inner, outer) = around && !turned ? (other, own) : (own, other);
            if (!Agrees(inner, outer, clearance, around))
            {
                return false;
            }
        }
        else if (!asked && clearance is null)
        {
            return false;
        }

        var to = mate.To;
        if (other.Text.Length > 0)
        {
            Append(other, null);
            to = parts.Count - 1;
        }

        Append(own, mate with { To = to });
        return true;
    }

    // The room between two parts, compared with what is asked for and told.
    private bool Agrees(Told inner, Told outer, Clearance? clearance, bool around)
    {
        var room = Fits.Room(outer.Part, inner.Part);
        if (clearance is null)
        {
            if (room < 0)
            {
                findings.Assume($"The {inner.Name} is {Text.Format.Length(-room.Value)} wider than the room in the {outer.Name}, so the two overlap.");
            }

            // A ring that touches what it is around may be meant as one piece with it.
            return asked || room is > 0 || (room is 0 && !around) || Fits.AreThreaded(inner.Part, outer.Part);
        }

        if (room is null)
        {
            findings.NotHonoured(clearance.Quote, $"the room between the {inner.Name} and the {outer.Name} is not known");
        }
        else if (clearance.IsMet(room.Value))
        {
            findings.Assume($"Between the {inner.Name} and the {outer.Name} there is {Text.Format.Length(room.Value / 2)} on each side, {Text.Format.Length(room.Value)} in all.");
        }
        else
        {
            findings.NotHonoured(clearance.Quote, room < 0 ? $"the {inner.Name} is wider than the room in the {outer.Name}" : $"the sizes leave {Text.Format.Length(room.Value / 2)} on each side, {Text.Format.Length(room.Value)} in all");
        }

        return asked || room is not null;
    }

    private bool Add(string told, MateSpec? mate)
    {
        if (Made(told) is not { } made)
        {
            return false;
        }

        Append(made, mate);
        return true;
    }

    private void Append(Told made, MateSpec? mate)
    {
        foreach (var note in made.Notes)
        {
            findings.Assume(note);
        }

        names.Add(made.Name.ToLowerInvariant());
        parts.Add(made.Part with { Name = made.Name, Mate = mate ?? (parts.Count == 0 ? null : new MateSpec(MateSpec.Beside, parts.Count - 1)) });
    }

    // One part by the words for it; null when they are not understood whole.
    private Told? Made(string told)
    {
        var named = Named().Match(told);
        var prompt = Manner().Replace(named.Success ? told.Remove(named.Index, named.Length) : told, " ").Trim(' ', ',');
        var made = read(prompt);
        if (parts.Count >= MostParts || made.Design.Parts is not [var part] || Findings.Lost(made.Notes).Words > 0)
        {
            return null;
        }

        var noun = Noun().Match(prompt) is { Success: true } words ? string.Join(' ', words.Groups["noun"].Value.Split(' ').Where(w => Palette.Find(w) is null)) : made.Name;
        return new Told(prompt, part, named.Success ? named.Groups["name"].Value : noun.Length > 0 ? noun : made.Name, made.Notes);
    }

    // "the base", "it", "the hole": the part of that name, the last one, the last one with a hole.
    private int IndexOf(string words)
    {
        var noun = Article().Replace(words.Trim(), "").Trim().ToLowerInvariant();
        if (noun is "it" or "this" or "that" or "them")
        {
            return parts.Count - 1;
        }

        if (noun is "hole" or "bore")
        {
            return parts.FindLastIndex(p => p.Features.Any(f => f.Kind == "hole"));
        }

        var exact = names.IndexOf(noun);
        return exact >= 0 ? exact : names.FindLastIndex(n => n.Split(' ').Contains(noun.Split(' ')[^1]));
    }

    // The middle of a hole must be that of its part.
    private bool HasRoom(string relation, string other, int to) =>
        relation != MateSpec.Inside || !other.TrimEnd().EndsWith("hole", StringComparison.OrdinalIgnoreCase)
        || parts[to].Features.Where(f => f.Kind == "hole").ToList() is [{ Face: "top" or "bottom", Pattern: { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0, AnchorU: 0, AnchorV: 0 } }];

    private static string RelationOf(string how, string clause) => how.ToLowerInvariant() switch
    {
        "around" or "over" or "concentric with" or "coaxial with" or "through" => MateSpec.Centred,
        "beside" or "next to" => MateSpec.Beside,
        "inside" or "within" or "into" or "in" => MateSpec.Inside,
        _ => clause.Contains("beside", StringComparison.OrdinalIgnoreCase) ? MateSpec.Beside : MateSpec.On,
    };

    /// <param name="Text">The words; empty for a part that was added before.</param>
    /// <param name="Part">What they ask for.</param>
    /// <param name="Name">What they call it.</param>
    /// <param name="Notes">What is to be told of it.</param>
    private sealed record Told(string Text, PartSpec Part, string Name, IReadOnlyList<string> Notes);
}
