using System.Text.RegularExpressions;

namespace Formwright.Design.Briefs;

/// <summary>A hole in each of the pockets or holes that a brief told of before: "a 4 mm hole in the center of each pocket".</summary>
internal static partial class Nested
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The holes; null when the statement tells of none, or a number of it is not understood.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="part">The part so far.</param>
    public static IReadOnlyList<FeatureSpec>? Read(string text, BriefPart part)
    {
        var words = new Wording(text);
        if (words.Take(Each()) is not { } each || words.Take(Hole()) is not { } hole || Blind().IsMatch(words.Rest) || !words.IsRead)
        {
            return null;
        }

        // Members told one by one are all meant.
        var round = each.Groups["noun"].Value.Equals("hole", StringComparison.OrdinalIgnoreCase);
        var last = part.Features.FindLast(f => f.Pattern is not null && (f.Kind == "pocket" || (f.Kind == "hole" && (round || f.Sizes.ContainsKey("depth")))));
        if (last is null)
        {
            return null;
        }

        var sizes = new Dictionary<string, double> { ["diameter"] = BriefWords.Number(hole, "n") };
        var alike = last.Pattern!.Kind == PatternKind.One ? part.Features.FindAll(f => f.Kind == last.Kind && f.On == last.On && f.Face == last.Face && f.Pattern is not null) : [last];
        return [.. alike.Select(f => new FeatureSpec("hole", sizes, Face: f.Face, Pattern: f.Pattern) { On = f.On })];
    }

    [GeneratedRegex(@"\b(?:in|at|through|into|on) (?:the )?(?:(?:cent(?:re|er)|middle|bottom|floor)s? (?:of )?(?:the )?(?:floor |bottom )?(?:of )?)*(?:each|every|all|both)(?: one)?(?: of)?(?: the| these| its)? (?<noun>pocket|recess|hole|cavity|cavitie|compartment)(?:e?s)?(?:'s)?(?: floor| bottom)?\b|^(?:each|every) (?<noun>pocket|recess|cavity|compartment) has\b", Options)]
    private static partial Regex Each();

    [GeneratedRegex($@"\b(?:(?:an?|one|the|single) )?(?:[a-z-]+ ){{0,2}}(?:Ø ?)?(?<n>{Wording.N}) ?mm(?: diameter)? (?:[a-z-]+ ){{0,2}}(?:holes?|bores?)\b|\bholes? (?:of|with) (?:an? )?(?:diameter (?:of )?)?(?<n>{Wording.N}) ?mm(?: diameter)?", Options)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\b(?:blind|deep|depth|countersunk|counterbored?)\b", Options)]
    private static partial Regex Blind();
}
