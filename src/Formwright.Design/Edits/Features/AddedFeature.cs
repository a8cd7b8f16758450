using System.Text.RegularExpressions;
using Formwright.Design.Families;
using Formwright.Design.Language;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Edits.Features;

/// <summary>Adds a feature: "a 6 mm hole in the middle"; "another hole" is as large as the last one.</summary>
internal sealed partial class AddedFeature : FeatureChange
{
    public override bool Apply(FeatureRequest request)
    {
        var (draft, phrase) = (request.Draft, request.Phrase);
        var sized = phrase.Measures.Exists(m => m.IsLength && m.From is null && m.Role is null or "diameter" or "radius" or "size") || phrase.Screw is not null || phrase.Lists.Count > 0;
        if (phrase.Kind == "hole" && !sized && request.Existing.LastOrDefault(f => f.Sizes.ContainsKey("diameter")) is { } last)
        {
            phrase.Measures.Add(EditDraft.Size(phrase, last.Sizes["diameter"], "diameter"));
            draft.Findings.Assume($"Took {Format.Length(last.Sizes["diameter"])}, the diameter of the hole before, for the new one.");
        }

        if (phrase is { Kind: "hole", Screw: { } thread } && Solid.Of(draft.Body.Kind) is ThreadedPart)
        {
            // "M4 tapped hole through it": the thread that the part has by itself.
            draft.Body = draft.Body with { Sizes = draft.Body.Sizes.Where(s => s.Key != "thread").Append(new("thread", thread)).ToDictionary() };
            draft.Changed = true;
            return true;
        }

        if (phrase is { HasSize: false } && request.Existing is [.., { Pattern: not null } same] && (phrase.First(TermCategory.Face) ?? WallWord().Match(draft.Words).Groups["face"].Value) is { Length: > 0 } face && face != same.Face && draft.Host(same.On).Form.Frame(face) is not null)
        {
            // "a similar cutout in the back wall"
            draft.Features.Add(same with { Face = face, Name = null });
            draft.Findings.Assume($"The {phrase.Noun} in the {face} is as large as the one before.");
            draft.Changed = true;
            return true;
        }

        draft.Add(phrase, request.Kind);
        return true;
    }

    [GeneratedRegex(@"\b(?<face>front|back|left|right) wall\b", RegexOptions.CultureInvariant)]
    private static partial Regex WallWord();
}
