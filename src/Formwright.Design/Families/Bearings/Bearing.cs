using System.Globalization;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>A rolling bearing by designation or by bore, outside diameter and width.</summary>
internal abstract class Bearing : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Bearing;

    public override IReadOnlyList<string> Bare => ["bore", "outerDiameter", "width"];

    public override IReadOnlyList<string[]> Lists => [["bore", "outerDiameter", "width"], ["bore", "outerDiameter"]];

    /// <summary>The bearing that is meant when nothing was said.</summary>
    protected abstract string Usual { get; }

    protected static Parameter Bore => Parameter.Length("bore", 0).Named("bore|bore diameter|shaft|shaft diameter|inner ring|rod").From("innerDiameter").Standard();

    protected static Parameter Outer => Parameter.Length("outerDiameter", v => Assumption.Round(2.4 * v["bore"])).Named("outer ring|housing bore").From("diameter");

    public override bool IsKin(Family other) => other is Bearing;

    /// <summary>The boundary dimensions; the width follows from the others when nothing says it.</summary>
    protected static IReadOnlyList<Parameter> Sizes =>
    [
        Bore,
        Outer,
        Parameter.Length("width", v => Assumption.Round((v["outerDiameter"] - v["bore"]) / 2)).From("thickness", "height", "length", "depth"),
    ];

    /// <summary>The usual bearing of a bore; null when the series has none.</summary>
    protected virtual RollingBearing? OfBore(double bore) => RollingBearing.OfBore(bore);

    /// <summary>Radius of the bore, radius of the outside, width.</summary>
    protected (double Bore, double Outer, double Width) Checked(Values v)
    {
        Require(v["bore"] < 0.95 * v["outerDiameter"], $"a bore of {Format.Length(v["bore"])} leaves no room in {Format.Length(v["outerDiameter"])}.");
        return (v["bore"] / 2, v["outerDiameter"] / 2, v["width"]);
    }

    protected static Piece Ring(double inner, double outer, double height) => Piece.Extrude(Outline.Circle(outer), height, holes: Outline.Circle(inner));

    /// <summary>How many rolling elements stand on a circle, with a little room between them.</summary>
    protected static int Fitting(double circle, double radius) => Math.Clamp((int)(2 * Math.PI * circle / (2.3 * radius)), 5, 30);

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        var bearing = phrase.Designations.Select(d => RollingBearing.Find(d.Text)).FirstOrDefault(b => b is not null) ?? Numbered(phrase, given);
        if (bearing is null && given.TryGetValue("bore", out var bore) && !given.ContainsKey("outerDiameter"))
        {
            bearing = OfBore(bore);
            if (bearing is not null)
            {
                findings.Assume($"Took a {bearing.Code} for the bore of {Format.Length(bore)}.");
            }
        }

        if (bearing is null && given.Count == 0)
        {
            bearing = RollingBearing.Find(Usual)!;
            findings.Assume($"Nothing was said about the size of the {phrase.Noun}, so it is a {bearing.Code}.");
        }

        if (bearing is not null)
        {
            Take(given, "bore", bearing.Bore, bearing);
            Take(given, "outerDiameter", bearing.Outer, bearing);
            Take(given, "width", bearing.Width, bearing);
            findings.Assume($"{bearing.Code} is {Format.Sizes(bearing.Bore, bearing.Outer, bearing.Width)}.");
        }
        else if (!given.ContainsKey("bore"))
        {
            given["bore"] = given.TryGetValue("outerDiameter", out var outer) ? Assumption.Round(outer / 2.4) : throw Refuse.Prompt($"'{phrase.Quote}' gives neither a designation nor a bore. Say for example '{Example}'.");
        }
    }

    // "608 ball bearing", "bearing 6204": a number without unit that is a designation is no size.
    private static RollingBearing? Numbered(Phrase phrase, Dictionary<string, double> given)
    {
        foreach (var (name, value) in given)
        {
            if (value is >= 100 and < 100_000 && value == Math.Floor(value)
                && phrase.Measures.Find(m => m.Quantity.Value == value && m.Quantity.Unit.Kind == UnitKind.None && m.Role is null) is { } number
                && RollingBearing.Find(value.ToString(CultureInfo.InvariantCulture)) is { } bearing)
            {
                given.Remove(name);
                number.Role = CatalogueNumber;
                return bearing;
            }
        }

        return null;
    }

    private static void Take(Dictionary<string, double> given, string name, double value, RollingBearing bearing)
    {
        if (given.TryGetValue(name, out var other) && Math.Abs(other - value) > 0.01)
        {
            throw Refuse.Prompt($"A {bearing.Code} bearing contradicts the text: its {name switch { "bore" => "bore", "width" => "width", _ => "outside diameter" }} is {Format.Length(value)}, not {Format.Length(other)}.");
        }

        given[name] = value;
    }

    protected override string Label(Values v) => Format.Sizes(v["bore"], v["outerDiameter"], v["width"]);
}
