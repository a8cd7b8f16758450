using System.Text.RegularExpressions;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Solids;

namespace Formwright.Design.Edits;

/// <summary>Questions about a part, which change nothing: "how much does it weigh in aluminium?", "what's the width across flats?".</summary>
internal static partial class Questions
{
    /// <summary>What a prompt asks about a design; null when it asks nothing.</summary>
    public static PartQuestion? Of(Reading reading, PartDesign design)
    {
        if (reading.Nodes.FirstOrDefault(n => n.Is(TermCategory.Question)) is not { } question)
        {
            return null;
        }

        var words = reading.Prompt.Text;
        var about = question.Lexeme.Term!.Id;
        var named = FeaturesOf(reading).Count > 0;
        if (about != "ask" && !(about == "size" && (named || reading.Nodes.Any(n => n.Is(TermCategory.Role)))))
        {
            return new PartQuestion(about, words);
        }

        // "how about a 6 mm hole" asks for a change.
        if (question.Start > reading.Nodes[0].Start && !words.TrimEnd().EndsWith('?') || Proposal().IsMatch(words))
        {
            return null;
        }

        about = about == "size" ? about : Topics().Match(words) is { Success: true } topic ? topic.Groups.Cast<Group>().Skip(1).First(g => g.Success).Name : "size";
        var roles = reading.Nodes.Where(n => n.Is(TermCategory.Role)).Select(n => n.Lexeme.Term!.Id);
        if (about == "size" && named && !roles.Any())
        {
            // "how big is the hole?", "how deep is it?"
            roles = Extent().Match(words).Value.ToLowerInvariant() switch { "deep" => ["depth"], "wide" => ["width", "diameter"], "long" => ["length"], "high" or "tall" or "thick" => ["height", "thickness"], _ => ["diameter", "radius", "size", "length"] };
        }

        var size = about is "size" or "holes" ? roles.Select(role => SizeOf(design, reading, role)).FirstOrDefault(s => s is not null) : null;
        return new PartQuestion(about, words) { Size = size };
    }

    private static HashSet<string> FeaturesOf(Reading reading) => [.. reading.Phrases.Where(p => p.Head.Is(TermCategory.Feature)).Select(p => FeatureKind.Named(p.Kind)!.Kind)];

    // A size of the feature that is named, else of the body.
    private static (string Name, double Value, bool IsLength)? SizeOf(PartDesign design, Reading reading, string role)
    {
        var named = FeaturesOf(reading);
        foreach (var feature in design.Features.Where(f => named.Contains(f.Kind)).Reverse())
        {
            if (FeatureKind.Of(feature.Kind).SizeOf(role) is { } own && feature.Sizes.TryGetValue(own.Name, out var value))
            {
                return (role, value / own.Factor, true);
            }
        }

        var solid = Solid.Of(design.Body.Kind);
        var sizes = solid.Complete(design.Body.Sizes);
        return named.Count == 0 && solid.SizeOf(role, sizes) is { From: null } reference && sizes.TryGetValue(reference.Name, out var size)
            ? (role, size / reference.Factor, solid.IsLength(reference.Name))
            : null;
    }

    [GeneratedRegex(@"^\W*how about\b|^\W*what if\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proposal();

    [GeneratedRegex(@"(?<=\bhow )(?:deep|wide|long|high|tall|thick)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extent();

    [GeneratedRegex(@"\b(?:(?<center>cent(?:er|re) of (?:mass|gravity))|(?<mass>mass|weights?|weigh|weighs|heavy)|(?<capacity>capacity|hold|litres?|liters?|millilit\w+|fit inside)|(?<material>(?:what|which) material|made (?:of|from|out of))|(?<price>costs?|prices?|expensive|cheap)|(?<volume>volume|cm3|material)|(?<area>area|surface)|(?<holes>holes)|(?<faces>faces|edges))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Topics();
}
