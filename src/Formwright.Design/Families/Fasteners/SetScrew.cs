using Formwright.Design.Modelling;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Hexagon socket set screw with flat point. Source: ISO 4026.</summary>
internal sealed class SetScrew : Screw
{
    public override string Nouns => "set screw|grub screw|setscrew|headless screw|blind screw|iso 4026|din 913";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Gewindestift|Madenschraube", ["fr"] = "vis sans tête", ["es"] = "prisionero" };

    public override string Example => "M5 x 10 set screw";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(5),
        Parameter.Length("length", v => 2 * v["thread"]).From("depth", "height"),
        Parameter.Flag("point", "cup point|cone point|dog point|flat point"),
        Drive(v => Fastener.Of(v["thread"]).GrubSocket),
        DriveDepth(v => Math.Min(0.6 * v["thread"], v["length"] / 2)),
    ];

    protected override string? Source(Values v) => "ISO 4026";

    protected override Piece Shape(Values v)
    {
        var (d, l) = (v["thread"], v["length"]);
        var c = Math.Min(0.08 * d, l / 4);
        return Socket(Piece.Revolve(Outline.From(0, 0).To(d / 2, 0).To(d / 2, l - c).To((d / 2) - c, l).To(0, l)), v["socket"], v["socketDepth"]);
    }
}
