using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>Makes the part several times, side by side: "make three copies of it, 30 mm apart", then "only two".</summary>
internal sealed partial class Copies : Edit
{
    private const int MostParts = 50;

    public override EditStage Stage => EditStage.Parts;

    public override IReadOnlyList<string> Example => ["a rod 12 x 100 mm", "make three copies of it, 30 mm apart", "only two"];

    /// <summary>True when the parts of a design are copies of each other.</summary>
    public static bool AreIn(PartDesign design) => design.Parts.Count > 1 && design.Parts.Skip(1).All(p => p.Name is null && p.Body.Kind == design.Body.Kind && p.Features.Count == design.Features.Count);

    public override void Apply(EditDraft draft)
    {
        // "countersink all of them" asks for no copies.
        var named = draft.Says(TermCategory.Mark, "copies");
        var nouns = draft.Reading.Nodes.Any(n => n.Is(TermCategory.Feature) || n.Is(TermCategory.Solid));
        var number = draft.Open.FirstOrDefault(m => m is { Role: null, From: null, IsChange: false, Quantity: { CanCount: true, Unit.Kind: UnitKind.None } });
        var recounted = !named && !nouns && !draft.Reading.Nodes.Any(n => n.Is(TermCategory.Ordinal)) && AreIn(draft.Previous) && draft.Others.Count > 0 && number is not null && (draft.Says(TermCategory.Mark, "only") || number.Quantity.Spelled);
        var spacing = AreIn(draft.Previous) || named ? draft.Open.FirstOrDefault(m => m is { Role: "spacing", IsLength: true }) : null;
        if (number is null && spacing is not null && !named && !nouns)
        {
            // "40 mm apart"
            Space(draft, draft.Reading.Loose.Take(spacing));
            return;
        }

        if (!(named && !nouns) && !recounted)
        {
            return;
        }

        if (number is null)
        {
            throw Refuse.Prompt($"'{draft.Quote}' does not say how many copies are wanted.");
        }

        number.Used = true;
        if (number.Quantity.Value is not (>= 1 and <= MostParts))
        {
            throw Refuse.Prompt($"'{draft.Reading.Prompt.Quote(number.Start, number.End)}' copies are not possible: between 1 and {MostParts} are made at a time.");
        }

        var gap = spacing is null ? (draft.Others is [.., var last] ? last.Mate?.Gap : null) ?? 0 : draft.Reading.Loose.Take(spacing);
        var first = recounted ? 0 : draft.Others.Count;
        draft.Others =
        [
            .. draft.Others.Take(first),
            .. Enumerable.Range(0, (int)number.Quantity.Value - 1).Select(i => draft.First with { Body = draft.Body, Features = draft.Features, Mate = new MateSpec(MateSpec.Beside, first + i, gap) }),
        ];
        draft.Findings.Assume($"Made {Format.Number(number.Quantity.Value)} separate parts, side by side{(gap > 0 ? $" with a gap of {Format.Length(gap)}" : "")}.");
        draft.Changed = true;
    }

    /// <summary>Gives copies what was done to the part that they are copies of: "a 10 mm hole in each".</summary>
    public static void Follow(EditDraft draft)
    {
        if (!AreIn(draft.Previous) || draft.Others.Count != draft.Previous.Parts.Count - 1 || draft.Features.SequenceEqual(draft.Previous.Features))
        {
            return;
        }

        if (Each().IsMatch(draft.Words))
        {
            draft.Others = [.. draft.Others.Select(p => p with { Features = draft.Features })];
        }
        else
        {
            draft.Findings.Assume("Changed the first of the parts; say 'in each' to change all of them.");
        }
    }

    private static void Space(EditDraft draft, double gap)
    {
        draft.Others = [.. draft.Others.Select(p => p.Mate is { Relation: MateSpec.Beside } mate ? p with { Mate = mate with { Gap = gap } } : p)];
        draft.Findings.Assume($"The parts stand {Format.Length(gap)} from each other.");
        draft.Changed = true;
    }

    [GeneratedRegex(@"\b(?:each|both|all|every|them|they|these)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Each();
}
