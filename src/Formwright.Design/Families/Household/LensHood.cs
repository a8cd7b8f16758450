using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>Round hood for a camera lens: a ring with the filter thread (a plain cylinder) and a cone that opens to the front.</summary>
internal sealed class LensHood : Family
{
    public override string Nouns => "lens hood|camera lens hood|sun shade for a lens|round lens hood";

    public override string Example => "a lens hood with a 77 mm thread, 95 mm outer diameter, 40 mm long, 2 mm wall";

    public override IReadOnlyList<string> Bare => ["thread", "length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("thread", 77).Named("thread|filter thread|filter size|filter diameter|mm thread").From("diameter", "innerDiameter"),
        Parameter.Length("wall", 2).From("thickness"),
        Parameter.Length("outerDiameter", v => (1.15 * v["thread"]) + (2 * v["wall"])).Named("front diameter|opening").From("width"),
        Parameter.Length("length", v => Assumption.Round(0.5 * v["thread"])).From("height", "depth"),
        Parameter.Length("ring", v => 6).Named("ring|ring height|thread length|collar").Standard(),
    ];

    protected override Piece Shape(Values v)
    {
        var (a, b, l, ring, t) = (v["thread"] / 2, v["outerDiameter"] / 2, v["length"], v["ring"], v["wall"]);
        Require(b - t > a - t && ring < l && b > a + t, "the front must be wider than the thread, and the ring shorter than the hood.");
        return Piece.Revolve(Outline.From(a, 0).To(a + t, 0).To(a + t, ring).To(b, l).To(b - t, l).To(a, ring));
    }
}
