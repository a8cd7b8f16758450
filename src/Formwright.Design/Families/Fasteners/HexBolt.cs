using Formwright.Design.Modelling;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Hexagon head bolt. Source: ISO 4014, ISO 4017; ASME B18.2.1.</summary>
internal sealed class HexBolt : Screw
{
    public override string Nouns =>
        "hex bolt|hexagon bolt|hex head bolt|hexagon head bolt|hexagonal bolt|hex screw|hex head screw|hexagon head screw|hex cap screw|bolt|machine bolt|nut and bolt|bolt and nut set|iso 4014|iso 4017|din 931|din 933";

    public override string Example => "M8 hex bolt, 40 mm long";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(6),
        .. Shanked,
        Parameter.Length("acrossFlats", v => Fastener.Of(v["thread"]).AcrossFlats).Named("head width|head size|wrench size").Standard(),
        Parameter.Length("headHeight", v => Fastener.Of(v["thread"]).BoltHead).Named("head height|head thickness").From("headDepth").Standard(),
    ];

    protected override string? Source(Values v) => "ISO 4014 and ISO 4017";

    protected override Piece Shape(Values v) => WithShank(v, Hexagons.Turned(v["acrossFlats"], v["headHeight"]), v["length"], v["headHeight"]);
}
