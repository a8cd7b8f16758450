using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Two spur gears in mesh at their centre distance, two solids. Source: ISO 53.</summary>
internal sealed class GearPair : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Gear;

    public override string Nouns => "gear pair|spur gear pair|pair of gears|pair of spur gears|meshing gears|meshing spur gears|pair of meshing gears|two meshing gears|two meshing spur gears|gear train|gear set|spur gear set|pinion and gear|meshing gear pair";

    public override string Example => "a gear pair with 20 and 40 teeth, module 1.5, 10 mm wide, 8 mm bore";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("pinion", v => v.IsGiven("gear") && v.IsGiven("ratio") ? Math.Round(v["gear"] / v["ratio"]) : 20, 5, 400).Named("pinion|pinion teeth|small gear|driver|tooth pinion"),
        Parameter.Count("gear", v => v.IsGiven("ratio") ? Math.Round(v["pinion"] * v["ratio"]) : 2 * v["pinion"], 5, 400).From("teeth"),
        Parameter.Number("ratio", 0, 0, 20).Named("ratio|gear ratio|reduction").Standard(),
        new Parameter("module", ParameterKind.Number, v => v.IsGiven("distance") ? 2 * v["distance"] / (v["pinion"] + v["gear"]) : 1) { Least = 0.05, Most = 1000 },
        Parameter.Length("distance", v => v["module"] * (v["pinion"] + v["gear"]) / 2).Named("center distance|centre distance|axis distance|distance between the axes|distance between centers|distance between centres").From("spacing").Standard(),
        Parameter.Length("thickness", v => Assumption.Round(8 * v["module"])).Named("face width|tooth width|gear width|face").From("width", "height", "length", "depth"),
        Parameter.Length("bore", v => Assumption.Round(0.3 * v["module"] * v["pinion"])).Named("bore|bores|bore diameter|shaft|shaft hole|shaft diameter").From("innerDiameter"),
        Parameter.Length("gearBore", v => v["bore"]).Named("gear bore|large bore").Standard(),
        Parameter.Number("pressureAngle", 20, 10, 35).Standard(),
        Parameter.Length("backlash", v => 0.05 * v["module"]).Named("backlash|play").Standard(),
    ];

    // "20 and 40 teeth": the number without a word is that of the other gear.
    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (!given.ContainsKey("pinion") && phrase.Measures.Find(m => m is { Used: false, Role: null } && m.Quantity.Unit.Kind == UnitKind.None && m.Quantity.CanCount && m.Quantity.Value >= 5) is { } other)
        {
            other.Used = true;
            given["pinion"] = other.Quantity.Value;
        }

        if (given.TryGetValue("pinion", out var pinion) && given.TryGetValue("gear", out var gear) && pinion > gear)
        {
            (given["pinion"], given["gear"]) = (gear, pinion);
        }

        if (given.TryGetValue("module", out var module) && given.TryGetValue("distance", out var distance))
        {
            var values = new Values(given, this);
            var apart = module * (values["pinion"] + values["gear"]) / 2;
            Require(Math.Abs(apart - distance) < 1e-6 * apart, $"its teeth of module {Format.Number(module)} run {Format.Length(apart)} apart, not {Format.Length(distance)}.");
        }
    }

    protected override string Label(Values v) => $"{v.Count("pinion")} and {v.Count("gear")} Teeth, Module {Format.Number(v["module"])}";

    protected override Piece Shape(Values v)
    {
        var (distance, sum) = (v["distance"], v["pinion"] + v["gear"]);
        var (t, module) = (v["thickness"], 2 * distance / sum);
        InvoluteTeeth Wheel(string name) => new(v.Count(name), module, v["pressureAngle"], v["backlash"]);
        var (small, large) = (Wheel("pinion"), Wheel("gear"));
        Require(v["bore"] < 2 * small.RootRadius && v["gearBore"] < 2 * large.RootRadius, "the bores must stay inside the root circles.");
        IReadOnlyList<Outline> Bore(string name, double x) => v.Has(name) ? [Outline.Circle(v[name] / 2, x)] : [];

        // A tooth of the pinion points along X into a space of the gear.
        return Piece.Group(
        [
            ("pinion", Piece.Extrude(small.Outline(), t, 0, Bore("bore", 0))),
            ("gear", Piece.Extrude(large.Outline().Turned(Math.PI + (Math.PI / large.Teeth)).Moved(distance, 0), t, 0, Bore("gearBore", distance))),
        ]);
    }
}
