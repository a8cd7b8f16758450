using Formwright.Design.Modelling;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Hexagon socket head cap screw. Source: ISO 4762; ASME B18.3.</summary>
internal sealed class SocketScrew : Screw
{
    public override string Nouns =>
        "socket head cap screw|socket head screw|socket cap screw|cap screw|allen screw|allen bolt|socket screw|socket head bolt|shcs|cap head screw|machine screw|screw|iso 4762|din 912";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Zylinderschraube|Zylinderkopfschraube|Innensechskantschraube|Inbusschraube", ["fr"] = "vis à tête cylindrique|vis chc", ["es"] = "tornillo allen" };

    public override string Example => "M6 x 30 socket head cap screw";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(6),
        .. Shanked,
        Headed.Diameter(v => Fastener.Of(v["thread"]).SocketHead),
        Headed.Height(v => v["thread"]),
        Drive(v => Fastener.Of(v["thread"]).Socket),
        DriveDepth(v => v["headHeight"] / 2),
    ];

    protected override string? Source(Values v) => "ISO 4762";

    protected override Piece Shape(Values v)
    {
        Require(v["socket"] * 1.155 < v["headDiameter"], "the socket is wider than the head.");
        Require(v["socketDepth"] < v["headHeight"] + v["length"], "the socket is deeper than the screw is long.");
        return WithShank(v, Socket(Piece.Cylinder(v["headDiameter"] / 2, v["headHeight"]), v["socket"], v["socketDepth"]), v["length"], v["headHeight"]);
    }
}
