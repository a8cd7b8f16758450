using Formwright.Design.Features;
using Formwright.Design.Language;

namespace Formwright.Design.Edits.Features;

/// <summary>Puts another feature in the place of one: "replace the hole with a 20 mm square cutout", "swap the hole for a slot 30 x 10".</summary>
internal sealed class ReplacedFeature : FeatureChange
{
    public override bool Apply(FeatureRequest request)
    {
        var (draft, phrase) = (request.Draft, request.Phrase);
        var other = draft.Reading.Of(TermCategory.Feature).FirstOrDefault(p => !p.Definite && p.Head.Start > phrase.Head.Start);
        if (request.Verb != "replace" || !phrase.Definite || other is null || request.Chosen.Count == 0 || request.Chosen.Any(f => f.Pattern is null))
        {
            return false;
        }

        var kind = FeatureKind.Named(other.Kind)!;
        foreach (var old in request.Chosen)
        {
            // How many there are and where is known.
            other.Count = 1;
            other.Release();
            var next = kind.Read(other, draft.Host(old.On), draft.Findings)[0];
            draft.Replace(old, next with { Face = old.Face, Pattern = old.Pattern, On = old.On, Name = old.Name });
        }

        draft.Handled.Add(kind.Kind);
        return true;
    }
}
