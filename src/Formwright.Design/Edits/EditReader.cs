using Formwright.Design.Families;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>Applies a follow-up prompt to the design it speaks of: sizes changed, features added, changed and removed, all scaled.</summary>
internal sealed class EditReader
{
    private const int MostParts = 50;
    private readonly Reading reading;
    private readonly PartDesign previous;
    private readonly Findings findings;
    private List<FeatureSpec> features;
    private IReadOnlyList<PartSpec> others;
    private BodySpec body;
    private bool changed;
    private HashSet<string> mirrored = [];

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

        if (Scaling.Factor(reading, findings) is { } factor)
        {
            var scaled = Scaling.Scale(previous.Parts[0], factor);
            (body, features) = (scaled.Body, [.. scaled.Features]);
            others = [.. others.Select(part => Scaling.Scale(part, factor))];
            changed = true;
        }

        if (Replaced() is { } other)
        {
            (body, changed) = (other, true);
        }
        else if (Reshaping.Of(reading, new PartSpec(body, features)) is { } reshaped)
        {
            (body, changed) = (reshaped, true);
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

        var finished = Finishes.Of(previous.Parts[0], reading);
        changed |= finished != previous.Parts[0];
        Mirror();
        Multiply(finished);

        // The body first: features added by the same prompt stand on the changed body.
        var solids = reading.Of(TermCategory.Solid).ToList();
        foreach (var phrase in solids.Where(p => p.Definite).Append(reading.Loose))
        {
            Resize(phrase);
        }

        Unnamed();
        var phrases = reading.Phrases.Where(p => p.Head.Is(TermCategory.Feature)).ToList();
        DesignReader.Sort(reading, phrases, null);
        if (body.Kind == "steppedShaft" && reading.Nodes.Any(n => n.Is(TermCategory.Ordinal)))
        {
            // "add a third step": it became a section of the shaft.
            phrases.RemoveAll(p => p.Kind is "step" or "shoulder");
        }

        foreach (var phrase in phrases.Concat(solids.Where(p => !p.Definite && !IsReplacing)).OrderBy(p => p.Head.Start))
        {
            if (phrase.Head.Is(TermCategory.Solid))
            {
                Add(phrase, FeatureKind.Of(reading.Governing(TermCategory.Verb, phrase.Head.Start) is "cut" or "remove" ? Removal.Id : Addition.Id));
            }
            else
            {
                Feature(phrase);
            }
        }

        return changed
            ? previous with { Parts = [finished with { Body = body, Features = features }, .. others], Before = previous with { Before = null } }
            : throw Refuse.Prompt(
                $"'{Shortened(reading.Prompt.Text)}' does not say how to change the {Title()}.",
                "Say for example 'make it 10 mm taller', 'add a 6 mm hole in the middle' or 'remove the fillet'.");
    }

    private bool IsReplacing => reading.Nodes.Any(n => n.Is(TermCategory.Verb, "replace"));

    // "replace it by a socket head cap screw": another kind, with the sizes that both have.
    private BodySpec? Replaced()
    {
        if (!IsReplacing || reading.Of(TermCategory.Solid).FirstOrDefault(p => !p.Definite) is not { } phrase)
        {
            return null;
        }

        var solid = Solid.Of(SolidNoun.KindOf(phrase));
        if (solid is not Family family)
        {
            return phrase.HasSize ? solid.Spec(phrase, findings) : throw Refuse.Prompt($"'{phrase.Quote}' gives no size. Say what the {phrase.Noun} measures.");
        }

        var read = family.Spec(phrase, findings);
        var kept = body.Sizes.Where(s => family.Find(s.Key) is not null && !read.Sizes.ContainsKey(s.Key)).ToDictionary();
        findings.Assume($"Made a {phrase.Noun} of the {Title()}{(kept.Count > 0 ? $", with its {string.Join(" and ", kept.Keys)}" : "")}.");
        return read with { Sizes = read.Sizes.Concat(kept).ToDictionary() };
    }

    // "make the walls 4 mm", "move them to 15 mm from the edges", "no standoffs after all": what the body has no size for is a feature's.
    private void Unnamed()
    {
        foreach (var measure in reading.Loose.Measures.Where(m => m is { Used: false, Role: not null, From: null }).ToList())
        {
            if (features.FindLastIndex(f => FeatureKind.Of(f.Kind).SizeOf(measure.Role!) is { } size && f.Sizes.ContainsKey(size.Name)) is >= 0 and var at)
            {
                Change(reading.Loose, FeatureKind.Of(features[at].Kind), features[at]);
            }
        }

        var them = reading.Nodes.Any(n => n.Is(TermCategory.Pronoun, "it") && reading.Prompt.Text.AsSpan(n.Start, n.End - n.Start).StartsWith("the", StringComparison.OrdinalIgnoreCase));
        var inset = reading.Loose.Measures.Find(m => m is { Used: false, Role: "inset" });
        if (inset is not null && features.FindLastIndex(f => f.Pattern is not null && (them || f.Pattern.Total == 1)) is >= 0 and var moved)
        {
            Change(reading.Loose, FeatureKind.Of(features[moved].Kind), features[moved]);
        }

        foreach (var phrase in reading.Phrases.Where(p => p.Negated && p.Head.Is(TermCategory.Solid)))
        {
            changed |= features.RemoveAll(f => f.Body?.Kind == SolidNoun.KindOf(phrase) || f.Body?.Kind == phrase.Kind) > 0;
        }
    }

    // "mirror it", "mirror the hole to the other side"
    private void Mirror()
    {
        if (!reading.Nodes.Any(n => n.Is(TermCategory.Verb, "mirror")))
        {
            return;
        }

        var named = reading.Phrases.Where(p => p.Head.Is(TermCategory.Feature) && p.Definite).Select(p => FeatureKind.Named(p.Kind)!.Kind).ToHashSet();
        features = named.Count > 0
            ? [.. features, .. features.Where(f => named.Contains(f.Kind)).Select(Mirroring.Of).Where(m => !features.Contains(m)).Select(m => m with { Name = null })]
            : [.. features.Select(Mirroring.Of)];
        findings.Assume("Mirrored from left to right, in the plane through the middle.");
        changed = true;
        mirrored = named;
    }

    // "make two of them", "3 copies"
    private void Multiply(PartSpec finished)
    {
        if (!reading.Nodes.Any(n => n.Is(TermCategory.Mark, "copies")))
        {
            return;
        }

        var number = reading.Phrases.Append(reading.Loose).SelectMany(p => p.Measures).FirstOrDefault(m => m is { Used: false, Role: null, Quantity.CanCount: true });
        if (number is null)
        {
            // "countersink all of them" asks for no copies.
            if (reading.Nodes.Any(n => n.Is(TermCategory.Feature)))
            {
                return;
            }

            throw Refuse.Prompt($"'{Shortened(reading.Prompt.Text)}' does not say how many copies are wanted.");
        }

        number.Used = true;
        if (number.Quantity.Value is not (>= 1 and <= MostParts))
        {
            throw Refuse.Prompt($"'{reading.Prompt.Quote(number.Start, number.End)}' copies are not possible: between 1 and {MostParts} are made at a time.");
        }

        var first = others.Count;
        others = [.. others, .. Enumerable.Range(0, (int)number.Quantity.Value - 1).Select(i => finished with { Body = body, Features = features, Mate = new MateSpec("beside", first + i) })];
        findings.Assume($"Made {Format.Number(number.Quantity.Value)} separate parts, side by side.");
        changed = true;
    }

    // The body, or the joined solid or further part that the noun names.
    private void Resize(Phrase phrase)
    {
        if (phrase != reading.Loose && phrase.Kind != body.Kind)
        {
            var joined = features.FindIndex(f => f.Body?.Kind == phrase.Kind);
            var part = others.ToList().FindIndex(p => p.Body.Kind == phrase.Kind || p.Name == phrase.Kind);
            if (joined >= 0)
            {
                if (reading.Governing(TermCategory.Verb, phrase.Head.Start) == "remove" && !reading.Phrases.Any(p => p.Head.Is(TermCategory.Feature) && p.Head.Start < phrase.Head.Start))
                {
                    var gone = features[joined];
                    features.RemoveAll(f => f == gone || (gone.Name is not null && f.On == gone.Name));
                    changed = true;
                }
                else if (Resized(phrase, features[joined].Body!) is { } spec)
                {
                    features[joined] = features[joined] with { Body = spec };
                    changed = true;
                }

                return;
            }

            if (part >= 0)
            {
                if (Resized(phrase, others[part].Body) is { } spec)
                {
                    others = [.. others.Select((p, i) => i == part ? p with { Body = spec } : p)];
                    changed = true;
                }

                return;
            }

            if (phrase.HasSize)
            {
                findings.Assume($"Took '{phrase.Noun}' for the {Title()}.");
            }
        }

        if (Resized(phrase, body) is { } sizes)
        {
            body = sizes;
            changed = true;
        }
    }

    // A feature goes on the joined solid that the words behind it name: "add a 5 mm hole in the boss".
    private (string? Name, BodyContext Context) HostOf(Phrase phrase)
    {
        var next = reading.Phrases.FirstOrDefault(p => p.Head.Is(TermCategory.Solid) && p.Definite && p.Head.Start > phrase.Head.Start && p.Kind != body.Kind);
        var joined = next is null ? -1 : features.FindIndex(f => f.Body?.Kind == next.Kind);
        if (joined < 0)
        {
            return (null, PartState.Make(new PartSpec(body, features), new PipelineBuilder()).Hosts(null)[0]);
        }

        var name = features[joined].Name ?? features[joined].Body!.Kind;
        features[joined] = features[joined] with { Name = name };
        next!.Measures.ForEach(phrase.Measures.Add);
        phrase.Terms.AddRange(next.Terms);
        return (name, PartState.Make(new PartSpec(body, features), new PipelineBuilder()).Hosts(name)[0]);
    }

    private void Add(Phrase phrase, FeatureKind kind)
    {
        var (name, context) = HostOf(phrase);
        features.AddRange(kind.Read(phrase, context, findings).Select(f => f with { On = name }));
        changed = true;
    }

    private static string Shortened(string text) => text.Length > 80 ? text[..80] + "..." : text;

    private string Title() => Solid.Of(body.Kind).Title(Sizes.Of(body));

    private bool Decreases(Phrase phrase) => reading.Governing(TermCategory.Verb, phrase.End) == "decrease";

    private BodySpec? Resized(Phrase phrase, BodySpec spec)
    {
        var solid = Solid.Of(spec.Kind);
        if (phrase.Lists.Exists(l => l is { Used: false, Role: null }))
        {
            return spec with { Sizes = solid.Read(phrase, findings) };
        }

        // Only what is said is stored: sizes that follow from others go on following them.
        var current = solid.Complete(spec.Sizes);
        if (new SizeEdit(phrase, Decreases(phrase), role => solid.SizeOf(role, current), Title()) { IsLength = solid.IsLength }.Apply(current) is not { } sizes)
        {
            return null;
        }

        var stored = sizes.Where(s => spec.Sizes.ContainsKey(s.Key) || s.Value != current.GetValueOrDefault(s.Key, double.NaN));
        return spec with { Sizes = stored.ToDictionary() };
    }

    private void Feature(Phrase phrase)
    {
        var kind = FeatureKind.Named(phrase.Kind)!;
        var verb = reading.Governing(TermCategory.Verb, phrase.Head.Start);
        var existing = features.Where(f => f.Kind == kind.Kind).ToList();
        if (mirrored.Contains(kind.Kind))
        {
            return;
        }

        var chosen = FeatureChoice.Of(phrase, existing);
        if (verb == "remove" || phrase.Negated)
        {
            Remove(phrase, chosen);
        }
        else if (phrase.Kind is Hole.Counterbore or Hole.Countersink && !phrase.HasSize && existing.Count > 0 && reading.Phrases.Count(p => p.Head.Is(TermCategory.Feature)) == 1)
        {
            Sink(phrase, existing);
        }
        else if (Swapped(phrase, kind))
        {
            changed = true;
        }
        else if (existing.Count > 0 && (phrase.Definite || verb is "set" or "increase" or "decrease" || (!phrase.HasSize && phrase.Count is not null && verb == "make")))
        {
            chosen.ForEach(f => Change(phrase, kind, f));
        }
        else
        {
            Inherit(phrase, existing);
            Add(phrase, kind);
        }
    }

    // "another hole", "one more of the same size": as large as the last one.
    private void Inherit(Phrase phrase, List<FeatureSpec> existing)
    {
        if (phrase.Kind == "hole" && !phrase.Measures.Exists(m => m.IsLength && m.From is null && m.Role is null or "diameter" or "radius" or "size") && phrase.Screw is null && phrase.Lists.Count == 0 && existing.LastOrDefault(f => f.Sizes.ContainsKey("diameter")) is { } last)
        {
            phrase.Measures.Add(new Measure(new Quantity(last.Sizes["diameter"], new Unit(UnitKind.Length, 1, "mm"), phrase.Start, phrase.Start), Unit.None) { Role = "diameter" });
            findings.Assume($"Took {Format.Length(last.Sizes["diameter"])}, the diameter of the hole before, for the new one.");
        }
    }

    // "countersink all of them", "counterbore the holes"
    private void Sink(Phrase phrase, List<FeatureSpec> existing)
    {
        foreach (var hole in existing)
        {
            var head = new Phrase(phrase.Head, phrase.Prompt);
            head.Measures.Add(new Measure(new Quantity(hole.Sizes["diameter"], new Unit(UnitKind.Length, 1, "mm"), phrase.Start, phrase.Start), Unit.None) { Role = "diameter" });
            var read = FeatureKind.Of("hole").Read(head, PartState.Make(new PartSpec(body, features), new PipelineBuilder()).Hosts(null)[0], findings)[0];
            var sizes = hole.Sizes.Concat(read.Sizes.Where(s => s.Key.StartsWith("head", StringComparison.Ordinal) && !hole.Sizes.ContainsKey(s.Key))).ToDictionary();
            features[features.IndexOf(hole)] = hole with { Style = read.Style, Sizes = sizes };
            changed = true;
        }
    }

    // "use chamfers instead of fillets": the other treatment, of the same edges.
    private bool Swapped(Phrase phrase, FeatureKind kind)
    {
        var other = kind.Kind switch { "chamfer" => "fillet", "fillet" => "chamfer", _ => null };
        var said = reading.Prompt.Text.Contains("instead", StringComparison.OrdinalIgnoreCase) || reading.Prompt.Text.Contains("replace", StringComparison.OrdinalIgnoreCase);
        if (other is null || !said || features.FindIndex(f => f.Kind == other) is not (>= 0 and var at))
        {
            return false;
        }

        var old = features[at];
        if (!phrase.HasSize && old.Sizes.Values.FirstOrDefault() is > 0 and var size)
        {
            phrase.Measures.Add(new Measure(new Quantity(size, new Unit(UnitKind.Length, 1, "mm"), phrase.Start, phrase.Start), Unit.None));
        }

        features.RemoveAt(at);
        var (name, context) = HostOf(phrase);
        features.InsertRange(at, kind.Read(phrase, context, findings).Select(f => f with { On = old.On ?? name, Edges = old.Edges ?? f.Edges }));
        return true;
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
            next = next with { Pattern = Inset(phrase, Moved(phrase, Counted(phrase, pattern))) };
        }

        // "make the pocket go all the way through"
        if (phrase.HasMark("through") && next.Sizes.ContainsKey("depth") && next.Kind is "hole" or "pocket")
        {
            next = next with { Sizes = next.Sizes.Where(x => x.Key is not ("depth" or "tipAngle")).ToDictionary() };
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

    // "move them to 15 mm from the edges"
    private static PatternSpec Inset(Phrase phrase, PatternSpec pattern)
    {
        if (pattern.Kind is not (PatternKind.Corners or PatternKind.Row or PatternKind.Grid) || phrase.Measures.Find(m => m is { Used: false, Role: "inset", From: "edge" or "corner" or "end" }) is not { } inset)
        {
            return pattern;
        }

        var distance = phrase.Take(inset);
        return pattern.Kind == PatternKind.Row
            ? pattern.AlongV ? pattern with { InsetV = distance, SpacingU = null } : pattern with { InsetU = distance, SpacingU = null }
            : pattern with { InsetU = distance, InsetV = distance, SpacingU = null, SpacingV = null };
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
