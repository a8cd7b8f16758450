using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Solids;
using Formwright.Design.Text;

namespace Formwright.Design.Edits;

/// <summary>Lets a block or a cylinder run to another size at its top: "taper it to 20 x 20 at the top", "make the top 20 x 20".</summary>
internal sealed class Tapering : Edit
{
    public override EditStage Stage => EditStage.Whole;

    public override IReadOnlyList<string> Example => ["a square post 40 x 40 x 120 mm", "taper it to 20 x 20 at the top"];

    public override void Apply(EditDraft draft)
    {
        var tapers = draft.Words.StartsWith("taper", StringComparison.Ordinal);
        var top = !tapers && draft.Words.StartsWith("make the top ", StringComparison.Ordinal);
        var phrases = draft.Reading.Phrases.Append(draft.Reading.Loose).ToList();
        if (!(tapers || top) || draft.Says(TermCategory.Face, "bottom") || phrases.Exists(p => p.Measures.Exists(m => m.Quantity.Unit.Kind == UnitKind.Angle)))
        {
            return;
        }

        var size = BodyContext.Of(draft.Body).Form.Bounds.Size;
        var list = phrases.SelectMany(p => p.Lists).FirstOrDefault(l => l is { Used: false, Quantities.Count: 2 });
        var single = draft.Open.FirstOrDefault(m => m is { IsLength: true, From: null } && !m.Quantity.Spelled);
        if (list is null && single is null)
        {
            return;
        }

        var (a, b) = list is not null ? (list.Millimetres(0), list.Millimetres(1)) : (single!.Millimetres, single.Millimetres);
        if (Solid.Of(draft.Body.Kind) is Cuboid)
        {
            draft.Body = new BodySpec("pyramid", new Dictionary<string, double> { ["base"] = size.X, ["width"] = size.Y, ["top"] = a, ["topWidth"] = b, ["height"] = size.Z });
        }
        else if (Solid.Of(draft.Body.Kind) is Round && list is null)
        {
            draft.Body = new BodySpec("frustum", new Dictionary<string, double> { ["bottomDiameter"] = size.X, ["topDiameter"] = a, ["height"] = size.Z });
        }
        else
        {
            return;
        }

        list?.Used = true;
        single?.Used = true;
        (draft.Changed, draft.Done) = (true, true);
    }
}
