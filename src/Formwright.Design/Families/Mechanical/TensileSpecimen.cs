using Formwright.Design.Modelling;

namespace Formwright.Design.Families;

/// <summary>Flat specimen for tensile tests in the shape of a dog bone. Sources: ASTM D638 types I, IV (by its larger radius) and V, ISO 527-2 type 1A.</summary>
internal sealed class TensileSpecimen : Family
{
    private static readonly (double Length, double Grip, double Gauge, double Narrow, double Radius, double Thickness)[] Types =
        [(165, 19, 13, 57, 76, 3.2), (115, 19, 6, 33, 25, 3.2), (63.5, 9.53, 3.18, 9.53, 12.7, 3.2), (170, 20, 10, 80, 24, 4)];

    public override string Nouns =>
        "tensile specimen|dog bone|dogbone|dog bone specimen|tensile test specimen|tensile test bar|tensile bar|dog bone test specimen|dog bone shape tensile test specimen|dogbone specimen|tensile coupon|dogbone tensile specimen|dog bone tensile specimen|test coupon|tension test specimen";

    public override string Example => "a tensile test specimen 165 mm long, grips 19 mm wide, gauge 13 mm wide and 57 mm long, 3.2 mm thick";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["grip"] = "grip|grip end|end|grip section|wide end", ["gauge"] = "gauge|gauge section|gage section|narrow section|neck|gage|reduced section|narrow part|middle" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Flag("typeIv", "type iv|type 4|d638 type iv|astm d638 type iv"),
        Parameter.Flag("typeV", "type v|type 5|d638 type v|astm d638 type v"),
        Parameter.Flag("iso", "iso 527|iso 527 2|type 1a|iso 527 type 1a|iso 527 2 type 1a"),
        Parameter.Flag("typeI", "type i|type 1|astm d638|d638|astm d638 type i|d638 type i|astm d638 14"),
        Parameter.Length("length", v => Of(v).Length).Named("overall length|total length").Standard(),
        Parameter.Length("grip.width", v => v.IsGiven("length") ? 0.115 * v["length"] : Of(v).Grip).Named("grip width|end width|overall width").From("grip.size", "width").Standard(),
        Parameter.Length("gauge.width", v => v.IsGiven("length") || v.IsGiven("grip.width") ? 0.68 * v["grip.width"] : Of(v).Gauge).Named("gauge width|neck width").From("gauge.size").Standard(),
        Parameter.Length("gauge.length", v => v.IsGiven("length") ? 0.345 * v["length"] : Of(v).Narrow).Named("gauge length|gage length").Standard(),
        Parameter.Length("radius", v => v.IsGiven("length") ? 4 * v["grip.width"] : Of(v).Radius).Named("fillet radius|shoulder radius|transition radius|radius|fillets").Standard(),
        Parameter.Length("thickness", v => Of(v).Thickness).From("height", "depth").Standard(),
    ];

    protected override string? Source(Values v) => v.Has("iso") ? "ISO 527-2" : "ASTM D638";

    protected override Piece Shape(Values v)
    {
        var (l, grip, gauge, narrow, r) = (v["length"] / 2, v["grip.width"] / 2, v["gauge.width"] / 2, v["gauge.length"] / 2, v["radius"]);
        var rise = grip - gauge;
        Require(rise > 0 && rise < r, "the grips must be wider than the middle, by less than two radii.");
        var run = Math.Sqrt((r * r) - ((r - rise) * (r - rise)));
        Require(narrow + run < l, "middle and radii are longer than the specimen.");
        var turn = Math.Asin(run / r);
        var outline = Outline.From(-narrow, -gauge).To(narrow, -gauge).Arc(narrow + run, -grip, -turn).To(l, -grip).To(l, grip).To(narrow + run, grip).Arc(narrow, gauge, -turn)
            .To(-narrow, gauge).Arc(-narrow - run, grip, -turn).To(-l, grip).To(-l, -grip).To(-narrow - run, -grip).Arc(-narrow, -gauge, -turn);
        return Piece.Extrude(outline, v["thickness"]);
    }

    private static (double Length, double Grip, double Gauge, double Narrow, double Radius, double Thickness) Of(Values v) =>
        Types[v.Has("iso") ? 3 : v.Has("typeV") ? 2 : v.Has("typeIv") ? 1 : 0];
}
