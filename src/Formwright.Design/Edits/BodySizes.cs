using Formwright.Design.Edits.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>Changes sizes of the body, of a joined solid or of a further part: "10 mm taller", "make the cylinder 40 mm high", "use 30 teeth".</summary>
internal sealed class BodySizes : Edit
{
    public override EditStage Stage => EditStage.Sizes;

    public override IReadOnlyList<string> Example => ["a plate 100 x 60 x 10 mm", "make it 5 mm thicker"];

    public override void Apply(EditDraft draft)
    {
        foreach (var phrase in draft.Reading.Of(TermCategory.Solid).Where(p => p.Definite).Append(draft.Reading.Loose).ToList())
        {
            // "flat bottom 60 mm": a number without a name, beside words for a place, is no size of the whole.
            // "flatten one side": neither is a number that counts.
            var faces = draft.Reading.Nodes.Any(n => n.Is(TermCategory.Face));
            var placed = phrase.Measures.FindAll(m => m is { Used: false, Role: null, From: null, IsChange: false } && (faces || m.Quantity is { Spelled: true, Unit.Kind: UnitKind.None }));
            placed.ForEach(m => m.Used = true);
            Resize(draft, phrase);
            placed.ForEach(m => m.Used = false);
        }
    }

    private static void Resize(EditDraft draft, Phrase phrase)
    {
        if (phrase != draft.Reading.Loose && phrase.Kind != draft.Body.Kind)
        {
            var joined = draft.Features.FindLastIndex(f => f.Body?.Kind == phrase.Kind);
            var part = draft.Others.ToList().FindIndex(p => p.Body.Kind == phrase.Kind || p.Name == phrase.Kind);
            if (joined >= 0)
            {
                if (!RemovedSolid.IsMeant(draft, phrase) && Resized(draft, phrase, draft.Features[joined].Body!) is { } solid)
                {
                    draft.Replace(draft.Features[joined], draft.Features[joined] with { Body = solid });
                }

                return;
            }

            if (part >= 0)
            {
                if (Resized(draft, phrase, draft.Others[part].Body) is { } spec)
                {
                    draft.Others = [.. draft.Others.Select((p, i) => i == part ? p with { Body = spec } : p)];
                    draft.Changed = true;
                }

                return;
            }

            if (phrase.HasSize && IsRound(phrase.Kind) is { } said && IsRound(draft.Body.Kind) is { } own && said != own)
            {
                throw Refuse.Prompt($"'{phrase.Quote}': there is no {phrase.Noun}, only the {draft.Title}.");
            }

            if (phrase.HasSize)
            {
                draft.Findings.Assume($"Took '{phrase.Noun}' for the {draft.Title}.");
            }
        }

        if (Resized(draft, phrase, draft.Body) is { } body)
        {
            // Copies are changed with what they are copies of.
            if (Copies.AreIn(draft.Previous))
            {
                draft.Others = [.. draft.Others.Select(p => p with { Body = body })];
            }

            (draft.Body, draft.Changed) = (body, true);
        }
    }

    // A sphere is no other word for a block.
    private static bool? IsRound(string kind) => Solid.Of(kind) switch
    {
        Round or Sphere or Tubular => true,
        Cuboid => false,
        _ => null,
    };

    private static BodySpec? Resized(EditDraft draft, Phrase phrase, BodySpec spec)
    {
        var solid = Solid.Of(spec.Kind);
        if (phrase.Lists.Exists(l => l is { Used: false, Role: null }) && !phrase.Has(TermCategory.Pattern, "grid"))
        {
            return spec with { Sizes = solid.Read(phrase, draft.Findings) };
        }

        // "convert it to 1 inch": a cube has one size.
        if (solid is Cube && !phrase.Terms.Exists(t => t.Is(TermCategory.Comparative) || t.Is(TermCategory.Multiplier)) && phrase.Measures.Exists(m => m is { Used: false, IsLength: true, IsChange: false, From: null, Role: null or "size" or "side" }))
        {
            return spec with { Sizes = solid.Read(phrase, draft.Findings) };
        }

        // Only what is said is stored: sizes that follow from others go on following them.
        var current = solid.Complete(spec.Sizes);
        var edit = new SizeEdit(phrase, draft.Decreases(phrase), role => Inwards(draft, solid, role, current) ?? solid.SizeOf(role, current), draft.Title) { IsLength = solid.IsLength };
        if (edit.Apply(current) is not { } sizes)
        {
            return null;
        }

        var stored = sizes.Where(s => spec.Sizes.ContainsKey(s.Key) || s.Value != current.GetValueOrDefault(s.Key, double.NaN));
        return spec with { Sizes = stored.ToDictionary() };
    }

    // A tray or an open box is as deep as it is high.
    private static SizeReference? Inwards(EditDraft draft, Solid solid, string role, IReadOnlyDictionary<string, double> sizes) =>
        role == "depth" && (solid.IsOpen || draft.Features.Exists(f => f.Kind == "shell")) ? solid.SizeOf("height", sizes) : null;
}
