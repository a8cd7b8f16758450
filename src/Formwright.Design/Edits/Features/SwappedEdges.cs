
namespace Formwright.Design.Edits.Features;

/// <summary>The other treatment of the same edges: "use chamfers instead of fillets".</summary>
internal sealed class SwappedEdges : FeatureChange
{
    public override bool Apply(FeatureRequest request)
    {
        var (draft, phrase) = (request.Draft, request.Phrase);
        var other = request.Kind.Kind switch { "chamfer" => "fillet", "fillet" => "chamfer", _ => null };
        var said = draft.Words.Contains("instead", StringComparison.Ordinal) || draft.Words.Contains("replace", StringComparison.Ordinal);
        if (other is null || !said || draft.Features.FindIndex(f => f.Kind == other) is not (>= 0 and var at))
        {
            return false;
        }

        var old = draft.Features[at];
        if (!phrase.HasSize && old.Sizes.Values.FirstOrDefault() is > 0 and var size)
        {
            phrase.Measures.Add(EditDraft.Size(phrase, size));
        }

        draft.Features.RemoveAt(at);
        var (name, context) = draft.HostOf(phrase);
        draft.Features.InsertRange(at, request.Kind.Read(phrase, context, draft.Findings).Select(f => f with { On = old.On ?? name, Edges = old.Edges ?? f.Edges }));
        draft.Changed = true;
        return true;
    }
}
