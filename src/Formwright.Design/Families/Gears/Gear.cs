using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>A spur gear.</summary>
internal sealed class Gear : ToothedWheel
{
    public override string Nouns => "gear|spur gear|gear wheel|cog|cogwheel|pinion|toothed wheel|straight gear";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string>
    {
        ["de"] = "Zahnrad|Stirnrad|Ritzel",
        ["fr"] = "engrenage|roue dentée|pignon",
        ["es"] = "engranaje|rueda dentada|piñón",
    };

    public override string Example => "a gear with 20 teeth, module 2, 10 mm wide";

    public override IReadOnlyList<Parameter> Parameters => Teeth;

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, ToothForm(v).RootRadius, v["bore"] / 2, flat: !v.Has("hub.diameter"));

    protected override Piece Shape(Values v)
    {
        var teeth = ToothForm(v);
        Require(v["bore"] < 2 * teeth.RootRadius && v["hub.diameter"] < 2 * teeth.RootRadius, "bore and hub must stay inside the root circle.");
        var outline = teeth.Outline();
        return Hub.On(v, opening => Piece.Extrude(outline, v["thickness"], holes: opening), v["thickness"]);
    }
}
