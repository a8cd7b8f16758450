using Formwright.Design.Modelling;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Hexagon socket button head screw. Source: ISO 7380-1.</summary>
internal sealed class ButtonScrew : Screw
{
    public override string Nouns => "button head screw|button screw|button head cap screw|button head bolt|button head socket screw|dome head screw|round head screw|pan head screw|iso 7380|button head socket cap screw|button head allen screw|button head hex socket screw";

    public override string Example => "M4 x 12 button head screw";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(4),
        .. Shanked,
        Headed.Diameter(v => Fastener.Of(v["thread"]).ButtonHead),
        Headed.Height(v => Fastener.Of(v["thread"]).ButtonHeight),
        Drive(v => Fastener.Of(v["thread"]).SunkSocket),
        DriveDepth(v => 0.6 * v["headHeight"]),
    ];

    protected override string? Source(Values v) => "ISO 7380-1";

    protected override Piece Shape(Values v)
    {
        var (d, r, k) = (v["thread"], v["headDiameter"] / 2, v["headHeight"]);
        var flat = Math.Max(0.4 * r, 0.6 * v["socket"]);
        Require(flat < r && r > d / 2, "the head is too narrow for its socket or its shank.");
        var head = Outline.From(0, 0).To(flat, 0).Through(flat + (0.72 * (r - flat)), 0.42 * k, r, k).To(0, k);
        return WithShank(v, Socket(Piece.Revolve(head), v["socket"], v["socketDepth"]), v["length"], k);
    }
}
