using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Edits.Features;

/// <summary>Other sizes, number and place of features that are there: "make the hole 12 mm", "change the holes to M6", "make it blind, 15 mm deep".</summary>
internal sealed partial class ChangedFeature : FeatureChange
{
    public override bool Apply(FeatureRequest request)
    {
        var (phrase, verb) = (request.Phrase, request.Verb);
        var told = phrase.Definite || (verb == "make" && phrase.HasMark("all")) || (phrase.HasMark("both") && verb is not "add") || verb is "set" or "increase" or "decrease" || (!phrase.HasSize && phrase.Count is not null && verb == "make") || IsSaid(request);
        if (request.Chosen.Count == 0 || !told)
        {
            return false;
        }

        // "make both holes 25 mm": those that there are.
        if (phrase.Count == request.Chosen.Count && request.Chosen.All(f => f.Pattern is { Total: 1 }))
        {
            phrase.Count = null;
        }

        foreach (var feature in request.Chosen)
        {
            Change(request.Draft, phrase, FeatureKind.Of(feature.Kind), feature);
        }

        return true;
    }

    /// <summary>Changes one feature as the words say.</summary>
    public static void Change(EditDraft draft, Phrase phrase, FeatureKind kind, FeatureSpec feature)
    {
        phrase.Measures.ForEach(m => m.Used = false);
        phrase.Lists.ForEach(l => l.Used = false);
        var next = feature;
        if (feature.Pattern is { } pattern)
        {
            next = next with { Pattern = new PatternChange(draft, phrase, feature).Of(pattern) };
        }

        if (phrase.Screw is { } thread && kind is Hole)
        {
            next = Threaded(draft, phrase, next, thread);
        }
        else if (kind is Hole && phrase.HasMark("tapped") && !phrase.HasSize)
        {
            var of = ScrewHole.ForClearance(feature.Sizes["diameter"])
                ?? throw Refuse.Prompt($"'{draft.Quote}' does not say for which thread, and no screw has a clearance hole of {Format.Length(feature.Sizes["diameter"])}.", "Say for example 'tap the holes M5'.");
            next = Threaded(draft, phrase, next, of.Thread);
        }

        if (feature.Kind == InscriptionReader.Feature && phrase.Head.Lexeme.Text is { Length: > 0 } letters)
        {
            next = next with { Text = letters };
        }

        // In an upright face the width of an opening lies along the face, and its height stands across it.
        if (feature is { Kind: "pocket", Face: "front" or "back" or "left" or "right" } && feature.Sizes.ContainsKey("length"))
        {
            foreach (var measure in phrase.Measures.Where(m => m is { Used: false, From: null, Role: "width" or "height" }))
            {
                measure.Role = measure.Role == "width" ? "length" : "width";
            }
        }

        // "the square 40 mm": all its sides.
        if (feature.Kind == "pocket" && feature.Sizes.TryGetValue("length", out var side) && side == feature.Sizes["width"] && phrase.Measures.Find(m => m is { Used: false, From: null, IsLength: true, IsChange: false, Role: null or "size" or "side" }) is { } all)
        {
            var across = phrase.Take(all);
            next = next with { Sizes = next.Sizes.ToDictionary(s => s.Key, s => s.Key is "length" or "width" ? across : s.Value) };
        }

        // A distance of a move is never a size.
        if (draft.Words.StartsWith("move ", StringComparison.Ordinal) || draft.Words.StartsWith("shift ", StringComparison.Ordinal))
        {
            if (phrase.Measures.Find(m => m is { Used: false, IsLength: true, Role: null or "size" }) is { } distance)
            {
                throw Refuse.Prompt($"'{draft.Quote}' does not say which way the {phrase.QuoteOf(distance)} are.", "Say for example 'move it 5 mm to the left'.");
            }
        }
        else if (new SizeEdit(phrase, draft.Decreases(phrase), kind.SizeOf, kind.Describe(feature)).Apply(next.Sizes) is { } sizes)
        {
            next = next with { Sizes = sizes };
        }

        if (feature.Edges is not null && Only().IsMatch(draft.Words) && phrase.Terms.Exists(t => t.Is(TermCategory.Face) || t.Is(TermCategory.Mark, "vertical") || t.Is(TermCategory.Mark, "outer") || t.Is(TermCategory.Mark, "inner")))
        {
            next = next with { Edges = kind.Read(phrase, draft.Host(feature.On), new Findings())[0].Edges };
        }

        // "make the pocket go all the way through"
        if (phrase.HasMark("through") && next.Sizes.ContainsKey("depth") && next.Kind is "hole" or "pocket")
        {
            next = next with { Sizes = next.Sizes.Where(x => x.Key is not ("depth" or "tipAngle")).ToDictionary() };
        }
        else if (phrase.HasMark("blind") && kind is Cut && !next.Sizes.ContainsKey("depth"))
        {
            var half = Assumption.Round(draft.Host(feature.On).Form.Frame(feature.Face ?? "")!.Thickness / 2);
            draft.Findings.Assume($"Assumed a depth of {Format.Length(half)} for the blind {phrase.Noun}.");
            next = next with { Sizes = next.Sizes.Append(new("depth", half)).ToDictionary() };
        }

        draft.Replace(feature, next);
    }

    // "holes 5 mm", "holes should be 8 mm": a bare noun with a size alone, where there are such.
    private static bool IsSaid(FeatureRequest request) =>
        request.Verb is null && request.Phrase.Count is null && request.Phrase.Terms.TrueForAll(t => t.Start > request.Phrase.Head.Start && t.Is(TermCategory.Copula) || t.Is(TermCategory.Filler))
        && request.Phrase.NounStart == request.Phrase.Head.Start && request.Phrase.Measures.TrueForAll(m => m.Start > request.Phrase.Head.Start && m.From is null) && request.Phrase.HasSize && request.Phrase.Plural;

    // A hole that had the tap drill of a thread is tapped for the new one as well.
    private static FeatureSpec Threaded(EditDraft draft, Phrase phrase, FeatureSpec hole, double thread)
    {
        var screw = ScrewHole.Of(thread);
        var tapped = phrase.HasMark("tapped") || ScrewHole.IsTapDrill(hole.Sizes["diameter"]);
        var diameter = tapped ? screw.DrillFor(null) : screw.Clearance();
        draft.Findings.Assume(tapped
            ? $"{screw.Name} is drilled {Format.Length(diameter)} for tapping; the thread itself is not modelled."
            : $"{screw.Name} holes are {Format.Length(diameter)} wide, the medium clearance of {screw.Source}.");
        var sizes = hole.Sizes.ToDictionary(s => s.Key, s => s.Key switch
        {
            "diameter" => diameter,
            "headDiameter" => hole.Style == Hole.Counterbore ? screw.SeatDiameter : screw.SinkDiameter,
            "headDepth" => screw.SeatDepth,
            _ => s.Value,
        });
        return hole with { Sizes = sizes };
    }

    [GeneratedRegex(@"\b(?:only|just)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Only();
}
