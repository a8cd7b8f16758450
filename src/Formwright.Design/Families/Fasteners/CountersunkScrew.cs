using Formwright.Design.Modelling;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Hexagon socket countersunk head screw; its length includes the 90 degree head. Source: ISO 10642.</summary>
internal sealed class CountersunkScrew : Screw
{
    public override string Nouns =>
        "countersunk screw|countersunk head screw|flat head screw|flathead screw|csk screw|countersunk bolt|flat head bolt|countersunk socket screw|iso 10642|din 7991|countersunk machine screw|flat head machine screw|csk machine screw|countersunk socket head screw|countersunk socket head cap screw|countersunk socket cap screw|flat head cap screw|flat head socket cap screw|csk bolt|iso 2009|iso 7046|din 963|din 965";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Senkschraube|Senkkopfschraube", ["fr"] = "vis à tête fraisée", ["es"] = "tornillo avellanado" };

    public override string Example => "M5 x 20 countersunk screw";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(5),
        .. Shanked,
        Headed.Diameter(v => Fastener.Of(v["thread"]).SunkHead),
        Headed.Height(v => (v["headDiameter"] - v["thread"]) / 2),
        Drive(v => Fastener.Of(v["thread"]).SunkSocket),
        DriveDepth(v => 0.6 * v["headHeight"]),
    ];

    protected override string? Source(Values v) => "ISO 10642";

    protected override Piece Shape(Values v)
    {
        var (d, head, k, l) = (v["thread"], v["headDiameter"], v["headHeight"], v["length"]);
        Require(l > k, "the length includes the head and must be more than it.");
        return WithShank(v, Socket(Piece.Cone(head / 2, d / 2, k), v["socket"], v["socketDepth"]), l - k, k);
    }
}
