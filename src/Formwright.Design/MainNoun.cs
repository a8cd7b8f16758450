using Formwright.Design.Families;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>Finds the noun of the body among those of a prompt, or a body without a noun.</summary>
/// <param name="reading">The phrases.</param>
/// <param name="lexicon">The language they are written in.</param>
/// <param name="findings">Takes assumptions.</param>
internal sealed class MainNoun(Reading reading, Lexicon lexicon, Findings findings)
{
    private static readonly System.Buffers.SearchValues<char> CodeSigns = System.Buffers.SearchValues.Create("{}<>*|\\");

    private static readonly string[] BoxRoles = ["length", "width", "height", "thickness", "depth"];

    /// <summary>The phrase of the body, with what other phrases say about it.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the prompt names no solid that can be built.</exception>
    public Phrase Find()
    {
        var solids = reading.Of(TermCategory.Solid).ToList();
        var unsupported = reading.Of(TermCategory.UnsupportedSolid).FirstOrDefault();
        if (unsupported is not null && (solids.Count == 0 || unsupported.Start < solids[0].Start))
        {
            throw Refuse.Prompt($"A '{unsupported.Noun}' cannot be built yet.", Offer([unsupported.Noun]));
        }

        if (solids.Count == 0)
        {
            return Designated() ?? Bare() ?? Nameless() ?? throw NothingFound();
        }

        var body = solids.Find(s => s.Head.Lexeme.Drawing is not null && solids.TrueForAll(o => o == s || IsDrawn(o))) ?? solids[0];
        if (body.Head.Lexeme.Drawing is not null && reading.Nodes.Any(n => n.Is(TermCategory.Mark, "revolved")))
        {
            body.AddMark("revolved");
        }

        foreach (var other in solids.Where(s => s != body))
        {
            if ((body.Head.Lexeme.Drawing is not null && IsDrawn(other)) || (body.Kind == "sphericalCap" && other.Kind == "sphere"))
            {
                // "A polygon with corners at (0,0), ..., the profile extruded by 12 mm", "a cap of a sphere of 30 mm radius".
                body.Merge(other);
                if (other.Kind == "revolvedOutline")
                {
                    body.AddMark("revolved");
                }
            }
            else if (other.Definite && !body.Definite && other.HasSize && body.Noun.EndsWith(" " + other.Noun, StringComparison.OrdinalIgnoreCase))
            {
                // "A triangular prism ..., the prism is 70 mm long": its noun without what describes it.
                body.Merge(other);
                other.Measures.Clear();
                other.Lists.Clear();
            }
            else if (other.Kind == body.Kind && Solid.Of(body.Kind) is Family)
            {
                body.Merge(other);
            }
            else if (!other.HasSize && other.Count is null)
            {
                // Named again in other words ("a plate ..., the panel has ...").
                body.Terms.AddRange(other.Terms);
            }
            else if (!body.HasSize || FurtherSolids.IsTakenFrom(reading, body, other) || FurtherSolids.IsIn(reading, body, other) || (FurtherSolids.StandsOn(reading, other) && !Solid.Of(other.Kind).IsAttachment))
            {
                // "A cylinder on top of a cube": the cube is what the rest stands on.
                body = other;
            }
        }

        CheckMainNoun(body);
        return body;
    }

    // "a 5 mm thick plate with corners at (0,0), ...": a noun for what the points draw.
    private static bool IsDrawn(Phrase noun) => noun.Kind is "outline" or "revolvedOutline" || (noun.Kind is "plate" or "bar" or "box" or "prism" && noun.Lists.Count == 0);

    // "A teapot with a cylinder spout" is about a teapot, and must not become a cylinder.
    private void CheckMainNoun(Phrase body)
    {
        var first = reading.Phrases[0];
        var unknown = reading.UnknownWords();
        var introduced = reading.Nodes.LastOrDefault(n => n.End <= body.Start)?.Is(TermCategory.Preposition, "with") == true;
        if (first.Head.Lexeme.Kind == LexemeKind.Unknown && introduced && first.Start < body.Start)
        {
            throw Refuse.Prompt($"'{first.Quote}' is not a part this server knows.", Offer([first.Noun]));
        }

        // "SELECT * FROM parts; DROP TABLE users;"
        if (!reading.Nodes.Any(n => n.Measure is not null || n.List is not null || n.Lexeme.Kind is LexemeKind.Screw or LexemeKind.Designation) && reading.Prompt.Text.AsSpan().ContainsAny(CodeSigns))
        {
            throw Refuse.Prompt($"'{reading.Prompt.Quote(0, reading.Prompt.Text.Length)}' reads like program text, not like the description of a part.", Offer(unknown));
        }

        var words = reading.Nodes.Count(n => n.Lexeme.Kind == LexemeKind.Unknown);
        var meant = reading.Nodes.Count(n => n.Measure is not null || n.List is not null || n.Is(TermCategory.Solid) || n.Is(TermCategory.Feature));
        if (words >= 5 && words > 2 * meant)
        {
            throw Refuse.Prompt($"Most of the prompt was not understood: {Quoted(unknown)}.", Offer(unknown));
        }
    }

    // "F608ZZ": the designation is the noun.
    private Phrase? Designated()
    {
        var named = reading.Nodes.FirstOrDefault(n => n.Lexeme.Kind == LexemeKind.Designation && Designation.FamilyOf(n.Lexeme.Text) is not null);
        if (named is null)
        {
            return null;
        }

        var term = new Term(TermCategory.Solid, Designation.FamilyOf(named.Lexeme.Text)!.Kind);
        var body = new Phrase(new Node(new Lexeme(LexemeKind.Term, named.Start, named.End) { Term = term }), reading.Prompt);
        body.Merge(reading.Loose);
        return body;
    }

    // Three sizes without a noun ("a 40 x 20 x 10 mm part") describe a block.
    private Phrase? Bare()
    {
        var holder = reading.Phrases.Append(reading.Loose).FirstOrDefault(p => p.Lists.Exists(l => l is { Role: null, Quantities.Count: 3 }));
        var others = reading.Loose.Measures.Count + reading.Phrases.Append(reading.Loose).Sum(p => p.Lists.Count) - 1;
        if (holder is null || others > 0 || reading.UnknownWords().Count > 0 || reading.Nodes.Any(n => n.Is(TermCategory.Fastener)))
        {
            return null;
        }

        var list = holder.Lists.First(l => l is { Role: null, Quantities.Count: 3 });
        var term = new Term(TermCategory.Solid, "box");
        var body = new Phrase(new Node(new Lexeme(LexemeKind.Term, list.Start, list.End) { Term = term }), reading.Prompt);
        holder.Lists.Remove(list);
        body.Lists.Add(list);
        body.Terms.AddRange(reading.Loose.Terms);
        findings.Assume($"'{body.Quote}' names no solid, so it is a block.");
        return body;
    }

    // "a gizmo 20 mm OD, 10 mm ID, 5 mm thick": the sizes say what shape a strange noun has.
    private Phrase? Nameless()
    {
        const int MostStrangeWords = 4;
        var holder = reading.Phrases.FirstOrDefault(p => p.Head.Lexeme.Kind == LexemeKind.Unknown && !p.Negated && p.HasSize) ?? reading.Loose;
        if (!holder.HasSize || reading.Nodes.Count(n => n.Lexeme.Kind == LexemeKind.Unknown) > MostStrangeWords || reading.Nodes.Any(n => n.Is(TermCategory.Fastener)))
        {
            return null;
        }

        bool Has(params ReadOnlySpan<string> roles)
        {
            foreach (var role in roles)
            {
                if (holder.Measures.Exists(m => m.Role == role))
                {
                    return true;
                }
            }

            return false;
        }

        var kind = Has("innerDiameter", "innerRadius") && Has("outerDiameter", "outerRadius", "diameter") ? (Has("thickness") && !Has("length", "height") ? "ring" : "tube")
            : Has("diameter", "radius", "outerDiameter", "outerRadius") && Has("height", "length", "thickness", "depth") ? "cylinder"
            : holder.Lists.Exists(l => l is { Role: null, Quantities.Count: 3 }) || BoxRoles.Count(r => Has(r)) >= 3 ? "box"
            : null;
        if (kind is null)
        {
            return null;
        }

        if (holder == reading.Loose)
        {
            return Unnamed(kind);
        }

        holder.IsTaken = true;
        var body = new Phrase(holder.Head with { Lexeme = holder.Head.Lexeme with { Term = new Term(TermCategory.Solid, kind) } }, reading.Prompt);
        body.Merge(holder);
        body.Merge(reading.Loose);
        body.Widen(holder.Start, holder.End);
        findings.Assume($"'{holder.Noun}' is not a part this server knows, so a {lexicon.Phrase(TermCategory.Solid, kind) ?? kind} is made of its sizes.");
        return body;
    }

    // "Length: 140 mm, width: 70 mm, thickness: 12 mm": sizes alone.
    private Phrase Unnamed(string kind)
    {
        var loose = reading.Loose;
        var at = loose.Measures.Count > 0 ? loose.Measures[0].Start : loose.Lists[0].Start;
        var body = new Phrase(new Node(new Lexeme(LexemeKind.Term, at, at) { Term = new Term(TermCategory.Solid, kind) }), reading.Prompt);
        body.Merge(loose);
        loose.Measures.Clear();
        loose.Lists.Clear();
        body.Widen(loose.Start, loose.End);
        findings.Assume($"No solid is named, so a {lexicon.Phrase(TermCategory.Solid, kind) ?? kind} is made of the sizes.");
        return body;
    }

    private Core.FormwrightException NothingFound()
    {
        if (reading.Nodes.FirstOrDefault(n => n.Is(TermCategory.Fastener)) is { } fastener)
        {
            return Refuse.Prompt($"A '{reading.Prompt.Quote(fastener.Start, fastener.End)}' cannot be built yet.", Offer([reading.Prompt.Quote(fastener.Start, fastener.End)]));
        }

        var unknown = reading.UnknownWords();
        var features = reading.Phrases.Count > 0 ? reading.Phrases[0] : null;
        var what = unknown.Count > 0 ? $": {Quoted(unknown)} {(unknown.Count > 1 ? "are" : "is")} not known"
            : features is not null ? $": '{features.Quote}' needs a body to be made in"
            : "";
        return Refuse.Prompt($"The prompt names no solid{what}.", Offer(unknown));
    }

    // The kinds whose names are most like what was asked for.
    private string Offer(IReadOnlyList<string> asked)
    {
        const int Named = 5;
        var words = asked.SelectMany(a => a.ToLowerInvariant().Split(' ')).Take(Named).ToList();
        var kinds = Solid.AllKinds.Select(k => lexicon.Phrase(TermCategory.Solid, k) ?? k).Distinct().ToList();
        var nearest = kinds.OrderBy(k => words.Select(w => Spelling.Distance(w, k)).DefaultIfEmpty(k.Length).Min()).ThenBy(k => k, StringComparer.Ordinal).Take(Named);
        return $"Known are for example: {string.Join(", ", nearest)}, and {kinds.Count - Named} more; the documentation lists them all.";
    }

    private static string Quoted(IReadOnlyList<string> words) =>
        string.Join(", ", words.Take(5).Select(w => $"'{(w.Length > 60 ? w[..60] + "..." : w)}'")) + (words.Count > 5 ? " and more" : "");
}
