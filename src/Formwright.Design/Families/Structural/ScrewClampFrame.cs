using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Frame of a screw clamp in the shape of a C, with the threaded hole (a plain cylinder) for its screw in the lower jaw.</summary>
internal sealed class ScrewClampFrame : Family
{
    public override string Nouns => "c clamp|g clamp|screw clamp|c clamp frame|g clamp frame|table clamp|desk clamp";

    public override string Example => "a C-clamp with 60 mm opening, 40 mm throat depth, 20 mm wide, 15 mm thick";

    public override IReadOnlyList<string> Bare => ["opening"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("opening", 60).Named("opening|jaw opening|clamping range|capacity|gap|clamping height").From("height"),
        Parameter.Length("throat", v => Assumption.Round(0.7 * v["opening"])).Named("throat|throat depth|reach|jaw depth").From("depth", "length"),
        Parameter.Length("thickness", v => Assumption.Round(0.25 * v["opening"])).Named("frame thickness|arm thickness").From("wall"),
        Parameter.Length("width", v => Assumption.Round(0.35 * v["opening"])),
        Parameter.Length("thread", v => v["width"] >= 16 ? 8 : Math.Round(0.4 * v["width"], 1)).Named("screw|thread|screw hole|threaded hole").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (open, throat, t, w, thread) = (v["opening"], v["throat"], v["thickness"], v["width"], v["thread"] / 2);
        Require(2.2 * thread < Math.Min(w, throat), $"a screw of {Format.Length(2 * thread)} does not fit the jaw.");
        var (l, h) = (throat + t, open + (2 * t));
        var frame = Piece.Profile(Outline.From(0, 0).To(l, 0).To(l, t).To(t, t).To(t, t + open).To(l, t + open).To(l, h).To(0, h), w);
        return frame.Drill(thread, 0, t, (l - Math.Max(1.6 * thread, 0.2 * throat), 0));
    }
}
