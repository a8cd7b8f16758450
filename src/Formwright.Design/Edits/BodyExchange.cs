using Formwright.Design.Families;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Solids;

namespace Formwright.Design.Edits;

/// <summary>Makes another kind of body with the sizes that both have: "replace it by a socket head cap screw", "a sphere instead, same diameter".</summary>
internal sealed class BodyExchange : Edit
{
    public override EditStage Stage => EditStage.Exchange;

    public override IReadOnlyList<string> Example => ["a cube 30 mm", "sphere instead, same diameter"];

    /// <summary>True when a prompt asks for another body.</summary>
    public static bool IsAsked(Reading reading) => reading.Nodes.Any(n => n.Is(TermCategory.Verb, "replace"));

    public override void Apply(EditDraft draft)
    {
        if (!IsAsked(draft.Reading) || draft.Reading.Of(TermCategory.Solid).FirstOrDefault(p => !p.Definite) is not { } phrase)
        {
            return;
        }

        draft.Body = Solid.Of(SolidNoun.KindOf(phrase)) switch
        {
            Family { IsPlain: false } family => WithSizesOf(draft, phrase, family),
            var solid => Plain(draft, phrase, solid),
        };
        draft.Changed = true;
    }

    private static BodySpec WithSizesOf(EditDraft draft, Phrase phrase, Family family)
    {
        var read = family.Spec(phrase, draft.Findings);
        var kept = draft.Body.Sizes.Where(s => family.Find(s.Key) is not null && !read.Sizes.ContainsKey(s.Key)).ToDictionary();
        draft.Findings.Assume($"Made a {phrase.Noun} of the {draft.Title}{(kept.Count > 0 ? $", with its {string.Join(" and ", kept.Keys)}" : "")}.");
        return read with { Sizes = read.Sizes.Concat(kept).ToDictionary() };
    }

    // A plain body without a size of its own is as large as the one before.
    private static BodySpec Plain(EditDraft draft, Phrase phrase, Solid solid)
    {
        var size = BodyContext.Of(draft.Body).Form.Bounds.Size;
        if (!phrase.HasSize)
        {
            var across = draft.Body.Sizes.GetValueOrDefault("diameter", Math.Min(size.X, size.Y));
            (string Role, double Value)[] sizes = solid switch
            {
                Sphere or Hemisphere => [("diameter", across)],
                Cube => [("side", across)],
                _ when solid.SizeOf("diameter") is not null => [("diameter", across), ("height", size.Z)],
                _ => [("length", size.X), ("width", size.Y), ("height", size.Z)],
            };
            phrase.Measures.AddRange(sizes.Select(s => EditDraft.Size(phrase, s.Value, s.Role)));
            draft.Findings.Assume($"Gave the {phrase.Noun} the sizes of the {draft.Title}.");
        }

        else if (phrase.Lists.Count == 0 && solid is not (Sphere or Hemisphere or Cube) && !phrase.Measures.Exists(m => m.Role is "height" or "thickness" or "length" or "depth"))
        {
            // "a round plate of 60 mm diameter": as thick as before.
            phrase.Measures.Add(EditDraft.Size(phrase, size.Z, solid is Disc or Plate ? "thickness" : "height"));
        }

        return solid.Spec(phrase, draft.Findings);
    }
}
