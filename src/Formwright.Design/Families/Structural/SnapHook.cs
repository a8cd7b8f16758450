using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Cantilever snap-fit hook: a springy beam on a foot, with a wedge that catches at its end.</summary>
internal sealed class SnapHook : Family
{
    public override string Nouns => "snap fit hook|snap hook|cantilever snap|snap fit|cantilever snap fit|cantilever snap hook|snap clip|snap fit cantilever|snap tab|cantilever hook|snap fit clip|snap latch|cantilever snap fit hook";

    public override string Example => "a snap-fit hook 20 mm long, 6 mm wide, 2 mm thick, with a 1.5 mm overhang";

    public override IReadOnlyList<string> Bare => ["length", "width", "thickness"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["beam"] = "beam|arm|cantilever|cantilever beam", ["hook"] = "hook|catch|barb|head|nose", ["base"] = "base|foot|base plate|base block|mounting base" };

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"], ["base.length", "base.width", "base.thickness"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("length", 20).Named("beam length|arm length").From("height", "beam.length", "beam.height"),
        Parameter.Length("width", v => Assumption.Round(0.3 * v["length"])).From("depth", "beam.width", "hook.width"),
        Parameter.Length("thickness", v => Assumption.Round(0.1 * v["length"])).From("beam.thickness", "beam.size"),
        Parameter.Length("overhang", v => Math.Round(0.8 * v["thickness"], 2)).Named("overhang|undercut|hook depth|catch depth|engagement|hook height").From("hook.size", "hook.depth", "hook.height", "hook.thickness"),
        Parameter.Number("entryAngle", 30, 10, 60).Named("entry angle|lead angle|lead in angle|insertion angle").Standard(),
        Parameter.Length("base.thickness", v => v["thickness"]).From("base.height", "base.size"),
        Parameter.Length("base.length", v => 5 * v["thickness"]).From("base.depth").Standard(),
        Parameter.Length("base.width", v => v["width"]).Standard(),
    ];

    // The beam stands on its foot; the length is that from the foot to the tip.
    protected override Piece Shape(Values v)
    {
        var (l, w, t, over, foot, footL, footW) = (v["length"], v["width"], v["thickness"], v["overhang"], v["base.thickness"], v["base.length"], v["base.width"]);
        var wedge = over / Math.Tan(v["entryAngle"] * Math.PI / 180);
        var tip = foot + l;
        Require(wedge < 0.7 * l && over < 2 * t && t < footL && w <= footW, $"a catch of {Format.Length(over)} does not fit the beam.");
        return Piece.Join(
            Piece.Block(footL, footW, foot),
            Piece.Profile(Outline.From(-t / 2, foot).To(t / 2, foot).To(t / 2, tip - wedge).To((t / 2) + over, tip - wedge).To(t / 2, tip).To(-t / 2, tip), w));
    }
}
