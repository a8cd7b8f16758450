using System.Text.RegularExpressions;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Hexagon head bolt. Source: ISO 4014, ISO 4017; ASME B18.2.1.</summary>
internal sealed partial class HexBolt : Screw
{
    public override string Nouns =>
        "hex bolt|hexagon bolt|hex head bolt|hexagon head bolt|hexagonal bolt|hex screw|hex head screw|hexagon head screw|hex cap screw|bolt|machine bolt|nut and bolt|bolt and nut set|iso 4014|iso 4017|din 931|din 933";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Sechskantschraube", ["fr"] = "vis à tête hexagonale|boulon", ["es"] = "tornillo hexagonal|perno hexagonal|perno" };

    public override string Example => "M8 hex bolt, 40 mm long";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(6),
        .. Shanked,
        Headed.Flats(v => Fastener.Of(v["thread"]).AcrossFlats),
        Parameter.Flag("roundHead"),
        Headed.Height(v => Fastener.Of(v["thread"]).BoltHead),
    ];

    protected override string? Source(Values v) => "ISO 4014 and ISO 4017";

    // "bolt with a cylindrical head"
    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (RoundHead().IsMatch(phrase.Prompt.Text))
        {
            given["roundHead"] = 1;
        }

        base.Interpret(phrase, given, findings);
    }

    protected override Piece Shape(Values v)
    {
        var (flats, height) = (v["acrossFlats"], v["headHeight"]);
        Require(flats > v["thread"], "the head must be wider than the shank.");
        return WithShank(v, v.Has("roundHead") ? Piece.Cylinder(flats / 2, height) : Hexagons.Turned(flats, height), v["length"], height);
    }

    [GeneratedRegex(@"\b(round|cylindrical|disc|circular) head", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoundHead();
}
