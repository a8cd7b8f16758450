using Formwright.Design.Modelling;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Brass insert that is melted into plastic: two knurled bands, drawn as plain ones, and a groove between. Source: usual sizes of makers.</summary>
internal sealed class HeatSetInsert : ThreadedPart
{
    public override string Nouns => "heat set insert|heat set threaded insert|threaded insert|heat insert|brass insert|insert nut|insert|heatset insert|melt in insert";

    public override string Example => "M3 heat-set insert";

    public override IReadOnlyList<string> Bare => ["thread", "length"];

    public override IReadOnlyList<string[]> Lists => [["thread", "length", "outerDiameter"], ["thread", "length"], ["flange.diameter", "flange.thickness"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["flange"] = "flange|collar|head|rim" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(3).From("innerDiameter", "diameter"),
        Parameter.Flag("plain", "blank|plain|smooth|unknurled"),
        Parameter.Length("flange.diameter", 0).From("flange.size", "flange.outerDiameter").Standard(),
        Parameter.Length("flange.thickness", v => v.Has("flange.diameter") ? 0.1 * v["length"] : 0).From("flange.height").Standard(),
        Parameter.Length("outerDiameter", v => v["thread"] switch { 2 => 3.2, 2.5 => 3.6, 3 => 4.6, 4 => 5.6, 5 => 7, 6 => 8, 8 => 10, 10 => 12, var d => 1.4 * d }).Standard(),
        Parameter.Length("length", v => v["thread"] switch { 2 => 3, 2.5 => 4, 3 => 5, 4 => 6, 5 => 8, 6 => 10, 8 => 12, 10 => 14, var d => 1.5 * d }).From("height", "depth").Standard(),
    ];

    protected override string? Source(Values v) => "the usual inserts of makers";

    protected override string Label(Values v) => Fastener.Designate(v["thread"]);

    protected override Piece Shape(Values v)
    {
        var (bore, r, l) = (v["thread"] / 2, v["outerDiameter"] / 2, v["length"]);
        Require(bore < 0.9 * r, "the outer diameter leaves no wall about the thread.");
        var (flange, thick) = (v["flange.diameter"] / 2, v["flange.thickness"]);
        Require(flange == 0 || (flange > r && thick < l), "the flange must be wider than the body and thinner than it is long.");
        if (v.Has("plain") || flange > 0)
        {
            var sleeve = Piece.Extrude(Outline.Circle(r), l - thick, thick, Outline.Circle(bore));
            return (flange > 0 ? Piece.Join(Piece.Extrude(Outline.Circle(flange), thick, 0, Outline.Circle(bore)), sleeve) : sleeve).Known(bores: [new(new(0, 0, 0), Core.Point3.UnitZ, bore)]);
        }

        var neck = (r + bore) / 2;
        var pilot = r - ((r - bore) / 3);
        return Piece.Revolve(Outline.From(bore, 0).To(pilot, 0).To(pilot, 0.15 * l).To(r, 0.15 * l).To(r, 0.5 * l).To(neck, 0.5 * l).To(neck, 0.65 * l).To(r, 0.65 * l).To(r, l).To(bore, l));
    }
}
