using Formwright.Design.Families;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;

namespace Formwright.Design.Edits;

/// <summary>Applies a follow-up prompt to the design it speaks of: sizes changed, features added, changed and removed, all scaled.</summary>
internal sealed class EditReader
{
    private readonly Reading reading;
    private readonly PartDesign previous;
    private readonly Findings findings;
    private List<FeatureSpec> features;
    private IReadOnlyList<PartSpec> others;
    private BodySpec body;
    private bool changed;

    /// <param name="reading">The prompt.</param>
    /// <param name="previous">The design to change.</param>
    /// <param name="findings">Takes assumptions and what could not be honoured.</param>
    public EditReader(Reading reading, PartDesign previous, Findings findings)
    {
        this.reading = reading;
        this.previous = previous;
        this.findings = findings;
        body = previous.Body;
        features = [.. previous.Features];
        others = [.. previous.Parts.Skip(1)];
    }

    /// <summary>True when a prompt changes the previous part rather than describing a new one.</summary>
    public static bool IsEdit(Reading reading)
    {
        var solid = reading.Of(TermCategory.Solid).FirstOrDefault(p => !p.Definite) ?? reading.Of(TermCategory.UnsupportedSolid).FirstOrDefault();
        var verb = reading.Nodes.FirstOrDefault(n => n.Is(TermCategory.Verb));
        return solid is null || (verb is not null && !verb.Is(TermCategory.Verb, "make") && verb.Start < solid.NounStart);
    }

    /// <summary>The changed design.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when nothing in it can be changed that way.</exception>
    public PartDesign Apply()
    {
        if (reading.Nodes.Any(n => n.Is(TermCategory.Verb, "undo")))
        {
            return previous.Before ?? throw Refuse.Prompt($"'{Shortened(reading.Prompt.Text)}': there is no earlier design to go back to; only the last change can be undone.");
        }

        if (reading.Of(TermCategory.Solid).FirstOrDefault(p => !p.Definite) is { } second)
        {
            throw Refuse.Prompt($"'{second.Quote}' is a second solid; only holes, pockets, slots, fillets, chamfers and walls can be added to a part.");
        }

        if (Scaling.Factor(reading, findings) is { } factor)
        {
            var scaled = Scaling.Scale(previous.Parts[0], factor);
            (body, features) = (scaled.Body, [.. scaled.Features]);
            others = [.. others.Select(part => Scaling.Scale(part, factor))];
            changed = true;
        }

        if (Solid.Of(body.Kind) is Family family)
        {
            FamilyReader.Gather(family, reading, reading.Loose);
            if (FamilyReader.Choices(family, reading.Loose, body.Sizes) is { Count: > 0 } choices)
            {
                body = body with { Sizes = body.Sizes.Where(s => !choices.ContainsKey(s.Key)).Concat(choices).ToDictionary() };
                changed = true;
            }
        }

        // The body first: features added by the same prompt stand on the changed body.
        foreach (var phrase in reading.Of(TermCategory.Solid).Append(reading.Loose))
        {
            Body(phrase);
        }

        var phrases = reading.Phrases.Where(p => p.Head.Is(TermCategory.Feature)).ToList();
        DesignReader.Sort(phrases, null);
        phrases.ForEach(Feature);
        return changed
            ? previous with { Parts = [previous.Parts[0] with { Body = body, Features = features }, .. others], Before = previous with { Before = null } }
            : throw Refuse.Prompt(
                $"'{Shortened(reading.Prompt.Text)}' does not say how to change the {Title()}.",
                "Say for example 'make it 10 mm taller', 'add a 6 mm hole in the middle' or 'remove the fillet'.");
    }

    private static string Shortened(string text) => text.Length > 80 ? text[..80] + "..." : text;

    private string Title() => Solid.Of(body.Kind).Title(new Sizes(body.Sizes, body.Kind));

    private bool Decreases(Phrase phrase) => reading.Governing(TermCategory.Verb, phrase.End) == "decrease";

    private void Body(Phrase phrase)
    {
        var solid = Solid.Of(body.Kind);
        if (phrase.Lists.Exists(l => l is { Used: false, Role: null }))
        {
            body = body with { Sizes = solid.Read(phrase, findings) };
            changed = true;
        }
        else
        {
            // Only what is said is stored: sizes that follow from others go on following them.
            var current = solid.Complete(body.Sizes);
            if (new SizeEdit(phrase, Decreases(phrase), solid.SizeOf, Title()) { IsLength = solid.IsLength }.Apply(current) is { } sizes)
            {
                var stored = sizes.Where(s => body.Sizes.ContainsKey(s.Key) || s.Value != current.GetValueOrDefault(s.Key, double.NaN));
                body = body with { Sizes = stored.ToDictionary() };
                changed = true;
            }
        }
    }

    private void Feature(Phrase phrase)
    {
        var kind = FeatureKind.Named(phrase.Kind)!;
        var verb = reading.Governing(TermCategory.Verb, phrase.Head.Start);
        var existing = features.Where(f => f.Kind == kind.Kind).ToList();
        if (verb == "remove" || phrase.Negated)
        {
            Remove(phrase, existing);
        }
        else if (existing.Count > 0 && (phrase.Definite || verb is "set" or "increase" or "decrease"))
        {
            existing.ForEach(f => Change(phrase, kind, f));
        }
        else
        {
            features.AddRange(kind.Read(phrase, BodyContext.Of(body), findings));
            changed = true;
        }
    }

    private void Remove(Phrase phrase, List<FeatureSpec> existing)
    {
        if (existing.Count == 0)
        {
            throw Refuse.Prompt($"'{phrase.Quote}': the {Title()} has none to remove.");
        }

        if (phrase.Kind is "counterbore" or "countersink")
        {
            foreach (var hole in existing.Where(f => f.Style == phrase.Kind))
            {
                var plain = hole.Sizes.Where(s => !s.Key.StartsWith("head", StringComparison.Ordinal)).ToDictionary();
                features[features.IndexOf(hole)] = hole with { Style = null, Sizes = plain };
                changed = true;
            }

            return;
        }

        if ((phrase.Diameter() ?? phrase.Length("radius") ?? phrase.Bare()) is { } size)
        {
            existing = existing.FindAll(f => f.Sizes.Values.Any(v => Math.Abs(v - size) < 1e-6));
            if (existing.Count == 0)
            {
                throw Refuse.Prompt($"'{phrase.Quote}': the {Title()} has none of that size.");
            }
        }

        features.RemoveAll(existing.Contains);
        changed = true;
    }

    private void Change(Phrase phrase, FeatureKind kind, FeatureSpec feature)
    {
        var index = features.IndexOf(feature);
        foreach (var measure in phrase.Measures)
        {
            measure.Used = false;
        }

        var next = feature;
        if (new SizeEdit(phrase, Decreases(phrase), kind.SizeOf, kind.Describe(feature)).Apply(feature.Sizes) is { } sizes)
        {
            next = next with { Sizes = sizes };
        }

        if (next.Pattern is { } pattern)
        {
            next = next with { Pattern = Moved(phrase, Counted(phrase, pattern)) };
        }

        changed |= next != feature;
        features[index] = next;
    }

    private static PatternSpec Counted(Phrase phrase, PatternSpec pattern)
    {
        if (phrase.Count is not { } count || count == pattern.Total)
        {
            return pattern;
        }

        return pattern.Kind is PatternKind.Row or PatternKind.Circle
            ? pattern with { Count = count }
            : throw Refuse.Prompt($"'{phrase.Quote}': only a row or a circle of holes can get another number of them.");
    }

    private static PatternSpec Moved(Phrase phrase, PatternSpec pattern)
    {
        foreach (var measure in phrase.Measures.Where(m => m is { Used: false, Role: "shift" }))
        {
            var by = phrase.Take(measure);
            pattern = measure.From switch
            {
                "left" => pattern with { OffsetU = pattern.OffsetU + (pattern.AnchorU > 0 ? by : -by) },
                "right" => pattern with { OffsetU = pattern.OffsetU + (pattern.AnchorU > 0 ? -by : by) },
                "front" => pattern with { OffsetV = pattern.OffsetV + (pattern.AnchorV > 0 ? by : -by) },
                _ => pattern with { OffsetV = pattern.OffsetV + (pattern.AnchorV > 0 ? -by : by) },
            };
        }

        return pattern;
    }
}
