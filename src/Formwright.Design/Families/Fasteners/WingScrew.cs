using Formwright.Design.Modelling;

namespace Formwright.Design.Families;

/// <summary>Screw with two rounded wings to turn it by hand. Source: DIN 316, proportions.</summary>
internal sealed class WingScrew : Screw
{
    public override string Nouns => "wing screw|wing bolt|butterfly screw|butterfly bolt|wing head screw|din 316";

    public override string Example => "M6 wing screw, 20 mm long";

    public override IReadOnlyList<string[]> Lists => [["thread", "length"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>(Headed.Components) { ["wing"] = "wing|both wings" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(6),
        .. Shanked,
        Parameter.Length("span", v => v["thread"] switch { 4 => 20, 5 => 26, 6 => 33, 8 => 39, 10 => 51, 12 => 65, var d => 5.3 * d }).Named("span|wing span|wingspan|overall width").From("width", "wing.width", "wing.length", "wing.size", "head.width", "head.size").Standard(),
        Parameter.Length("headHeight", v => v["span"] / 2).Named("head height|wing height").From("wing.height", "head.height").Standard(),
    ];

    protected override string? Source(Values v) => "DIN 316";

    // The wings point away from the shank, which goes up from the hub.
    protected override Piece Shape(Values v)
    {
        var (d, span, h) = (v["thread"], v["span"], v["headHeight"]);
        var (hub, thick, tip) = (d, 0.4 * d, 0.2 * span);
        Require(span > 3.2 * d && h > 1.5 * d, "the wings are too small for the thread.");
        Piece Wing(int side) => Piece.Profile(Outline.Taper((side * 0.6 * d, h - (0.4 * d)), 0.4 * d, (side * ((span / 2) - tip), tip), tip), thick);
        var head = Piece.Fuse(Piece.Cylinder(hub, 1.1 * d, h - (1.1 * d)), Wing(1), Wing(-1)).Known(new(new(-span / 2, -hub, 0), new(span / 2, hub, h)));
        return WithShank(v, head, v["length"], h);
    }
}
