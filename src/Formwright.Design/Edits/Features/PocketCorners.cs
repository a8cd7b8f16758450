using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Edits.Features;

/// <summary>Rounds the corners of a pocket rather than edges of the body: "fillet the pocket corners with 3 mm".</summary>
internal sealed class PocketCorners : FeatureChange
{
    public override bool Apply(FeatureRequest request)
    {
        var (draft, phrase) = (request.Draft, request.Phrase);
        var pocket = draft.Features.FindLast(f => f.Kind == "pocket" && f.Sizes.ContainsKey("width") && f.Sizes.ContainsKey("length"));
        var noun = draft.Reading.Phrases.FirstOrDefault(p => p.Head.Is(TermCategory.Feature) && p.Kind is "pocket" or "cutout");
        var named = draft.Open.FirstOrDefault(m => m.Role == "cornerRadius");
        if (request.Kind.Kind == "fillet" && request.Verb != "remove" && pocket is not null && named is not null)
        {
            draft.Replace(pocket, Rounded(pocket, phrase.Take(named)));
            return true;
        }

        if (request.Kind.Kind != "fillet" || request.Verb == "remove" || pocket is null || noun is null || (!draft.Words.Contains("corner", StringComparison.Ordinal) && noun.Terms.Concat(phrase.Terms).All(t => !t.Is(TermCategory.Place, "corner") && !t.Is(TermCategory.Mark, "vertical"))))
        {
            return false;
        }

        var radius = phrase.Length("radius", "size") ?? phrase.Bare() ?? noun.Length("radius", "size") ?? noun.Bare() ?? throw Refuse.Prompt($"'{draft.Quote}' does not say how large the radius is.");
        draft.Replace(pocket, Rounded(pocket, radius));
        draft.Handled.Add("pocket");
        return true;
    }

    private static FeatureSpec Rounded(FeatureSpec pocket, double radius) =>
        pocket with { Sizes = pocket.Sizes.Where(s => s.Key != "cornerRadius").Append(new("cornerRadius", radius)).ToDictionary() };
}
