using Formwright.Design.Features;
using Formwright.Design.Phrases;

namespace Formwright.Design.Edits.Features;

/// <summary>Sinks a head into holes that are there: "countersink all of them", "counterbore it, 35 mm diameter, 10 mm deep".</summary>
internal sealed class SunkHead : FeatureChange
{
    public override bool Apply(FeatureRequest request)
    {
        var (draft, phrase) = (request.Draft, request.Phrase);
        if (phrase.Kind is not (Hole.Counterbore or Hole.Countersink) || request.Chosen.Count == 0 || request.Chosen.Any(f => f.Kind != "hole"))
        {
            return false;
        }

        // A size beside the word is the head's.
        foreach (var measure in phrase.Measures.Where(m => m is { From: null, IsLength: true }))
        {
            measure.Role = measure.Role switch
            {
                null or "diameter" or "size" or "width" => "headDiameter",
                "depth" or "height" => "headDepth",
                var role => role,
            };
        }

        foreach (var hole in request.Chosen)
        {
            var head = new Phrase(phrase.Head, phrase.Prompt);
            head.Measures.AddRange(phrase.Measures.Where(m => !m.Used || m.Role is "headDiameter" or "headDepth" or "headAngle"));
            head.Measures.ForEach(m => m.Used = false);
            head.Measures.Add(EditDraft.Size(phrase, hole.Sizes["diameter"], "diameter"));
            var read = request.Kind.Read(head, draft.Host(), draft.Findings)[0];
            var heads = read.Sizes.Where(s => s.Key.StartsWith("head", StringComparison.Ordinal)).ToDictionary();
            draft.Replace(hole, hole with { Style = read.Style, Sizes = hole.Sizes.Where(s => !s.Key.StartsWith("head", StringComparison.Ordinal)).Concat(heads).ToDictionary() });
        }

        return true;
    }
}
