using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Roller with a journal on both ends; its length is that of the roller without them.</summary>
internal sealed class Roller : Family
{
    public override string Nouns => "conveyor roller|roller with journals|guide roller|print roller|roller|drive roller|idler roller";

    public override string Example => "a conveyor roller 50 mm diameter, 300 mm long, journals 15 mm diameter and 20 mm long";

    public override IReadOnlyList<string> Bare => ["diameter", "length"];

    public override IReadOnlyList<string[]> Lists => [["diameter", "length"]];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["journal"] = "journal|shaft end|axle|stub shaft|spigot|shaft|pin|end pin|trunnion" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("diameter", 50).From("outerDiameter", "width"),
        Parameter.Length("length", v => 4 * v["diameter"]).Named("face length|roller length").From("height"),
        Parameter.Length("bore", 0).Named("bore|bore diameter|through hole|hole").From("innerDiameter"),
        Parameter.Length("journal.diameter", 0).From("journal.size", "journal.outerDiameter").Mentioned(v => Assumption.Round(0.35 * v["diameter"])),
        Parameter.Length("journal.length", v => v.Has("journal.diameter") ? Assumption.Round(1.5 * v["journal.diameter"]) : 0).From("journal.height", "journal.depth").Standard(),
    ];

    // Lies along X.
    protected override Piece Shape(Values v)
    {
        var (r, l, bore, pin, reach) = (v["diameter"] / 2, v["length"], v["bore"] / 2, v["journal.diameter"] / 2, v["journal.length"]);
        Require(pin < r && bore < (pin > 0 ? pin : r), $"journals of {Format.Length(2 * pin)} and a bore of {Format.Length(2 * bore)} do not fit a roller of {Format.Length(2 * r)}.");
        var axis = Core.Point3.UnitX;
        var body = Piece.Cylinder(new(-l / 2, 0, 0), axis, r, l);
        var whole = pin == 0 ? body
            : Piece.Join(body, Piece.Cylinder(new((-l / 2) - reach, 0, 0), axis, pin, reach), Piece.Cylinder(new(l / 2, 0, 0), axis, pin, reach));
        return bore == 0 ? whole : whole.Drill(new((-l / 2) - reach, 0, 0), axis, bore, l + (2 * reach), new Core.Point3(0, 0, 0));
    }
}
