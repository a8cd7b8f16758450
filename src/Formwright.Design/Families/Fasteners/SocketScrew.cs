using Formwright.Design.Modelling;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Hexagon socket head cap screw. Source: ISO 4762; ASME B18.3.</summary>
internal sealed class SocketScrew : Screw
{
    public override string Nouns =>
        "socket head cap screw|socket head screw|socket cap screw|cap screw|allen screw|allen bolt|socket screw|socket head bolt|shcs|cap head screw|machine screw|screw|iso 4762|din 912";

    public override string Example => "M6 x 30 socket head cap screw";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(6),
        .. Shanked,
        Parameter.Length("headDiameter", v => Fastener.Of(v["thread"]).SocketHead).Standard(),
        Parameter.Length("headHeight", v => v["thread"]).Named("head height|head thickness").From("headDepth").Standard(),
        Parameter.Length("socket", v => Fastener.Of(v["thread"]).Socket).Named("socket|socket size|hex socket|drive size|allen key").From("acrossFlats").Standard(),
    ];

    protected override string? Source(Values v) => "ISO 4762";

    protected override Piece Shape(Values v)
    {
        Require(v["socket"] * 1.155 < v["headDiameter"], "the socket is wider than the head.");
        return WithShank(v, Socket(Piece.Cylinder(v["headDiameter"] / 2, v["headHeight"]), v["socket"], v["headHeight"] / 2), v["length"], v["headHeight"]);
    }
}
