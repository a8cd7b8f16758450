using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>Scales a whole design: "scale it up by 50 %", "twice the size".</summary>
internal sealed class Scaling : Edit
{
    public override EditStage Stage => EditStage.Whole;

    public override IReadOnlyList<string> Example => ["a plate 100 x 60 x 10 mm", "scale it up by 50 %"];

    public override void Apply(EditDraft draft)
    {
        if (Factor(draft.Reading, draft.Findings) is { } factor)
        {
            var scaled = Scale(new PartSpec(draft.Body, draft.Features), factor);
            (draft.Body, draft.Features) = (scaled.Body, [.. scaled.Features]);
            draft.Others = [.. draft.Others.Select(part => Scale(part, factor))];
            draft.Changed = true;
        }
    }

    /// <summary>The factor that a prompt asks for; null when it asks for none.</summary>
    private static double? Factor(Reading reading, Findings findings)
    {
        if (Resized(reading) is { } size)
        {
            findings.Assume($"Scaled by {Format.Number(size)}.");
            return size;
        }

        var verb = reading.Nodes.FirstOrDefault(n => n.Is(TermCategory.Verb, "scale"));
        if (verb is null)
        {
            return null;
        }

        var measure = reading.Phrases.Append(reading.Loose).SelectMany(p => p.Measures).FirstOrDefault(m => m is { Used: false, Role: null or "size" });
        if (measure is null)
        {
            var word = reading.Nodes.FirstOrDefault(n => n.Is(TermCategory.Multiplier))
                ?? throw Refuse.Prompt("The prompt does not say by how much to scale. Say for example 'scale it up by 50 %' or 'scale it by 2'.");
            Forget(reading, word);
            return double.Parse(word.Lexeme.Term!.Id, System.Globalization.CultureInfo.InvariantCulture);
        }

        measure.Used = true;
        var words = reading.Prompt.Text.ToLowerInvariant();
        var (up, down) = (words.Contains(" up", StringComparison.Ordinal), words.Contains(" down", StringComparison.Ordinal));
        var share = measure.Quantity.Unit.Kind switch
        {
            UnitKind.Percent => measure.Quantity.Value / 100,
            UnitKind.None => measure.Quantity.Value,
            _ => throw Refuse.Prompt($"'{reading.Prompt.Quote(measure.Start, measure.End)}' is no scale. Say for example 'scale it by 2' or 'scale it up by 50 %'."),
        };
        var relative = measure.Quantity.Unit.Kind == UnitKind.Percent && measure.IsChange && (up || down);
        var factor = relative ? (down ? 1 - share : 1 + share) : share;
        if (factor is not (>= 1e-3 and <= 1e3))
        {
            throw Refuse.Prompt($"A scale of {Format.Number(factor)} is not possible: between 0.001 and 1000 are.");
        }

        findings.Assume($"Scaled by {Format.Number(factor)}.");
        return factor;
    }

    // "bigger by 20 percent", "twice as big", "half the size", "double it": all sizes at once.
    private static double? Resized(Reading reading)
    {
        var nodes = reading.Nodes;
        if (nodes.Any(n => n.Is(TermCategory.Feature) || n.Is(TermCategory.Verb, "scale") || (n.Is(TermCategory.Role) && !n.Is(TermCategory.Role, "size"))))
        {
            return null;
        }

        var measure = nodes.Select(n => n.Measure).FirstOrDefault(m => m is { Used: false });
        var word = nodes.FirstOrDefault(n => n.Is(TermCategory.Comparative) && n.Lexeme.Term!.Id is "size+" or "size-");
        if (word is not null && measure?.Quantity.Unit.Kind == UnitKind.Percent && (measure.Role is null or "size"))
        {
            measure.Used = true;
            Forget(reading, word);
            var share = measure.Quantity.Value / 100;
            return word.Lexeme.Term!.Id == "size+" ? 1 + share : Math.Max(1 - share, 1e-4);
        }

        var multiplier = nodes.FirstOrDefault(n => n.Is(TermCategory.Multiplier));
        var named = nodes.Any(n => n.Is(TermCategory.Comparative) && n != word) || measure is not null;
        var whole = word is not null || nodes.Any(n => n.Is(TermCategory.Mark, "big") || n.Is(TermCategory.Mark, "small") || n.Is(TermCategory.Role, "size") || n.Is(TermCategory.Pronoun));
        if (multiplier is null || named || !whole || nodes.Any(n => n.Is(TermCategory.Verb, "cut")))
        {
            return null;
        }

        Forget(reading, multiplier);
        if (word is not null)
        {
            Forget(reading, word);
        }

        var factor = double.Parse(multiplier.Lexeme.Term!.Id, System.Globalization.CultureInfo.InvariantCulture);
        return nodes.Any(n => n.Is(TermCategory.Mark, "small") || n.Is(TermCategory.Comparative, "size-")) && factor > 1 ? 1 / factor : factor;
    }

    private static void Forget(Reading reading, Node node)
    {
        foreach (var phrase in reading.Phrases.Append(reading.Loose))
        {
            phrase.Terms.Remove(node.Lexeme);
        }
    }

    /// <summary>A whole part with the solids joined to it and cut out of it, and its distance from the others.</summary>
    private static PartSpec Scale(PartSpec part, double factor) => part with
    {
        Body = Scale(part.Body, factor),
        Features = [.. part.Features.Select(feature => Scale(feature, factor))],
        Mate = part.Mate is { } mate ? mate with { Gap = mate.Gap * factor } : null,
    };

    private static BodySpec Scale(BodySpec body, double factor)
    {
        var solid = Solid.Of(body.Kind);
        return body with { Sizes = solid.Complete(body.Sizes).ToDictionary(s => s.Key, s => solid.IsLength(s.Key) ? s.Value * factor : s.Value) };
    }

    private static FeatureSpec Scale(FeatureSpec feature, double factor) => feature with
    {
        Body = feature.Body is { } body ? Scale(body, factor) : null,
        Sizes = feature.Sizes.ToDictionary(s => s.Key, s => s.Key == "headAngle" ? s.Value : s.Value * factor),
        Pattern = feature.Pattern is not { } p ? null : p with
        {
            SpacingU = p.SpacingU * factor,
            SpacingV = p.SpacingV * factor,
            InsetU = p.InsetU * factor,
            InsetV = p.InsetV * factor,
            Diameter = p.Diameter * factor,
            OffsetU = p.OffsetU * factor,
            OffsetV = p.OffsetV * factor,
        },
    };
}
