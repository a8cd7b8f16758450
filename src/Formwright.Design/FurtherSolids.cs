using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;

namespace Formwright.Design;

/// <summary>The solids that a prompt names besides the body: joined to it, cut out of it, or parts of their own.</summary>
/// <param name="reading">The phrases.</param>
/// <param name="body">The body's phrase.</param>
/// <param name="findings">Takes assumptions.</param>
internal sealed class FurtherSolids(Reading reading, Phrase body, Findings findings)
{
    private const int MostParts = 50;

    /// <summary>Their phrases, in order.</summary>
    public IReadOnlyList<Phrase> Phrases { get; } = Solid.Of(body.Kind) is Families.Family { IsPlain: false }
        ? [.. reading.Of(TermCategory.Solid).Where(p => p != body && p.Kind != body.Kind && !p.Definite && Solid.Of(p.Kind) is Families.Family && IsListed(reading, p))]
        : [.. reading.Of(TermCategory.Solid).Where(p => p != body && p.HasSize && (body.Head.Lexeme.Drawing is null || p.Head.Lexeme.Drawing is not null || p.Kind is not ("outline" or "revolvedOutline")) && (body.Kind != "sphericalCap" || p.Kind != "sphere"))];

    /// <summary>What holds two bodies together, "two discs connected by a rod", so that all is one part; null when nothing does.</summary>
    public Phrase? Connector => body.Count == 2
        ? Phrases.FirstOrDefault(p => Solid.Of(p.Kind) is not Families.Family { IsPlain: false } && Before(reading, p)?.Is(TermCategory.Preposition, "by") == true
            && reading.Nodes.LastOrDefault(n => n.End < p.NounStart && !n.Is(TermCategory.Preposition, "by") && !n.Is(TermCategory.Determiner)) is { } word && IsJoining(word))
        : null;

    /// <summary>True when words such as "on top of" lead to a solid.</summary>
    public static bool StandsOn(Reading reading, Phrase solid) =>
        Before(reading, solid) is { } node && (node.Is(TermCategory.Preposition, "onTop") || node.Is(TermCategory.Preposition, "on"));

    /// <summary>True when words take one solid away from another: "subtract a cylinder from a cube".</summary>
    public static bool IsTakenFrom(Reading reading, Phrase tool, Phrase other) =>
        tool.Start < other.Start && Before(reading, other)?.Is(TermCategory.Preposition, "from") == true
        && reading.Nodes.Any(n => n.Is(TermCategory.Verb) && n.Lexeme.Term!.Id is "cut" or "remove" && n.Start < other.Start);

    /// <summary>True when words say that one solid is inside another: "a ball inside a hollow cube".</summary>
    public static bool IsIn(Reading reading, Phrase inner, Phrase outer) =>
        inner.Start < outer.Start && Before(reading, outer) is { } node && (node.Is(TermCategory.Mark, "inner") || node.Is(TermCategory.Preposition, "in")) && (outer.HasMark("hollow") || outer.HasMark("open") || outer.Measures.Exists(m => m.Role == "wall") || Solid.Of(outer.Kind).IsOpen);

    /// <summary>The kind of feature that a solid is: joined or cut away; null when it is a part of its own.</summary>
    public string? FeatureFor(Phrase solid)
    {
        if (Solid.Of(body.Kind) is Families.Family { IsPlain: false })
        {
            return null;
        }

        var combination = BooleanWords.Between(reading, body, solid);
        if (combination != BooleanWords.Combination.None)
        {
            solid.AddMark(BooleanWords.Combined);
            return combination == BooleanWords.Combination.Intersection ? Overlap.Id : CutOf(solid);
        }

        var verb = reading.Nodes.LastOrDefault(n => n.Is(TermCategory.Verb) && n.Start < solid.Head.Start);
        if (verb?.Lexeme.Term!.Id is "cut" or "remove" || solid.Has(TermCategory.Verb, "cut") || solid.Has(TermCategory.Verb, "remove"))
        {
            return CutOf(solid);
        }

        if (IsIn(reading, solid, body) || IsInside(solid))
        {
            return null;
        }

        var placed = Solid.Of(solid.Kind).IsAttachment
            || Before(reading, solid)?.Is(TermCategory.Preposition) == true
            || StandsOn(reading, body)
            || verb?.Is(TermCategory.Verb, "add") == true
            || solid.Terms.Exists(t => t.Is(TermCategory.Place) || t.Is(TermCategory.Face) || t.Is(TermCategory.Preposition, "on") || t.Is(TermCategory.Preposition, "onTop"));
        return placed && !solid.HasMark("separate") ? Addition.Id : null;
    }

    /// <summary>The parts that a solid makes by itself, beside the one before.</summary>
    public IReadOnlyList<PartSpec> Separate(Phrase solid)
    {
        var kind = SolidNoun.KindOf(solid);
        if (solid.Screw is null && Solid.Of(kind) is Families.Family)
        {
            solid.Screw = body.Screw;
        }

        var spec = Solid.Of(kind).Spec(solid, findings);
        if (IsIn(reading, solid, body) || IsInside(solid))
        {
            findings.Assume($"Read '{solid.Quote}' as a part of its own, inside the {body.Noun}.");
            return [new PartSpec(spec, []) { Mate = new MateSpec(MateSpec.Inside, 0) }];
        }

        findings.Assume($"Read '{solid.Quote}' as a part of its own, standing beside the {body.Noun}.");
        return [.. Enumerable.Repeat(new PartSpec(spec, []) { Mate = new MateSpec(MateSpec.Beside, 0) }, CountOf(solid))];
    }

    /// <summary>The body's part, as often as it was asked for.</summary>
    public IReadOnlyList<PartSpec> Copies(PartSpec part, Phrase phrase)
    {
        var count = Connector is null ? CountOf(phrase) : 1;
        if (count > 1)
        {
            findings.Assume($"Made {count} separate parts, side by side.");
        }

        return [part, .. Enumerable.Range(0, count - 1).Select(i => part with { Mate = new MateSpec(MateSpec.Beside, i) })];
    }

    // A cylinder of no height that is taken away goes through, as a hole does.
    private static string CutOf(Phrase solid) =>
        SolidNoun.KindOf(solid) is "cylinder" or "rod" && solid.Lists.Count == 0 && !solid.Terms.Exists(t => t.Is(TermCategory.Place, "edge"))
        && solid.Measures.Count(m => m.IsLength && m.From is null) == 1 && solid.Measures.Exists(m => m is { IsLength: true, Role: null or "diameter" or "radius" or "size" })
            ? "hole"
            : Removal.Id;

    private static int CountOf(Phrase phrase) => phrase.Count is not { } count ? 1
        : count is >= 1 and <= MostParts ? count
        : throw Refuse.Prompt($"'{phrase.Quote}' asks for {count} parts: between 1 and {MostParts} are made at a time.");

    // "a hollow cube with a loose ball inside"
    private bool IsInside(Phrase solid) =>
        (solid.HasMark("inner") || Before(reading, solid)?.Is(TermCategory.Mark, "inner") == true) && (body.HasMark("hollow") || body.Measures.Exists(m => m.Role == "wall")) && solid.HasMark("separate");

    private bool IsJoining(Node word) =>
        word.Is(TermCategory.Verb, "add") || reading.Prompt.Quote(word.Start, word.End).ToLowerInvariant() is "connected" or "joined" or "linked" or "bridged" or "united";

    // "a nut and a washer", "a pot with a saucer"
    private static bool IsListed(Reading reading, Phrase solid) =>
        Before(reading, solid) is { } node && (node.Is(TermCategory.Conjunction) || node.Is(TermCategory.Preposition, "with") || node.Lexeme.IsPunctuation(','));

    // The word in front of a solid's article.
    private static Node? Before(Reading reading, Phrase solid) =>
        reading.Nodes.LastOrDefault(n => n.End <= solid.NounStart && !n.Is(TermCategory.Determiner));
}
