using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>
/// Timing belt pulley with flanges: round grooves for GT2, GT3 and HTD belts, straight ones for T belts. The outside diameter is the
/// pitch diameter less the pitch line offset on both sides. Sources: the makers' GT profiles, ISO 13050 for HTD, DIN 7721 for T.
/// </summary>
internal sealed class TimingPulley : Family
{
    // Pitch, pitch line offset, depth and width of the groove.
    private static readonly Dictionary<string, (double Pitch, double Offset, double Depth, double Groove)> Belts = new()
    {
        ["GT2"] = (2, 0.254, 0.75, 1.3),
        ["GT3"] = (3, 0.381, 1.14, 1.9),
        ["HTD3M"] = (3, 0.381, 1.28, 2),
        ["HTD5M"] = (5, 0.571, 2.16, 3.3),
        ["HTD8M"] = (8, 0.686, 3.54, 5.3),
        ["T2.5"] = (2.5, 0.3, 0.75, 1.8),
        ["T5"] = (5, 0.5, 1.95, 3),
        ["T10"] = (10, 1, 3.4, 6),
        ["XL"] = (5.08, 0.254, 1.4, 2.6),
    };

    public override string Nouns => "timing pulley|timing belt pulley|gt2 pulley|toothed pulley|synchronous pulley|htd pulley|belt pulley gt2|timing belt wheel|toothed belt pulley";

    public override IReadOnlyList<string> Designations => [@"2?GT[23]?(?=.{0,40}(pulley|teeth|tooth))", @"GT[23]", @"HTD ?-?[358]M", @"T(2\.5|5|10)(?=.{0,30}pulley)", "MXL|XL(?=.{0,30}pulley)"];

    public override string Example => "GT2 timing pulley 20 teeth, 5 mm bore, 6 mm belt";

    public override bool Claims(LexedPrompt prompt) =>
        prompt.Lexemes.Any(l => l.Kind == LexemeKind.Designation && Designation.FamilyOf(l.Text) == this) && !prompt.Lexemes.Any(l => l.Is(Language.TermCategory.Solid, "plate"));

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("teeth", 20, 8, 200),
        Parameter.Length("pitch", 2).Named("pitch|belt pitch|tooth pitch").From("spacing").Standard(),
        Parameter.Length("bore", 5).Named("bore|bore diameter|shaft|shaft diameter|shaft hole|center hole|centre hole|hole").From("innerDiameter"),
        Parameter.Length("belt", 6).Named("belt|belt width|wide belt|mm belt|belts").From("width"),
        Parameter.Length("face", v => v["belt"] + 1).Named("face width|tooth width").Standard(),
        Parameter.Length("pitchOffset", v => Of(v["pitch"]).Offset).Named("pitch line offset").Standard(),
        Parameter.Length("grooveDepth", v => Of(v["pitch"]).Depth).Named("groove depth|tooth depth").Standard(),
        Parameter.Length("grooveWidth", v => Of(v["pitch"]).Groove).Named("groove width").Standard(),
        Parameter.Flag("flanges", "flange|flanges|flanged", true),
        Parameter.Flag("hub", "hub|boss", true),
        Parameter.Length("hubHeight", v => v.Has("hub") ? Math.Max(5, v["belt"]) : 0).Named("hub height|hub length").Standard(),
    ];

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        foreach (var text in phrase.Designations.Select(d => d.Text.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)))
        {
            var name = text is "2GT" or "GT" or "2GT2" ? "GT2" : text == "MXL" ? "GT2" : text;
            if (Belts.TryGetValue(name, out var belt))
            {
                given.TryAdd("pitch", belt.Pitch);
            }
        }
    }

    private static (double Pitch, double Offset, double Depth, double Groove) Of(double pitch) =>
        Belts.Values.Where(b => Math.Abs(b.Pitch - pitch) < 1e-6).DefaultIfEmpty((pitch, 0.12 * pitch, 0.38 * pitch, 0.64 * pitch)).First();

    protected override string Label(Values v) => $"{v.Count("teeth")} Teeth, Pitch {Format.Length(v["pitch"])}";

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["teeth"] * v["pitch"] / (2 * Math.PI), v["bore"] / 2);

    protected override Piece Shape(Values v)
    {
        var (n, pitch, bore, belt) = (v.Count("teeth"), v["pitch"], v["bore"] / 2, v["belt"]);
        var form = (Offset: v["pitchOffset"], Depth: v["grooveDepth"], Groove: v["grooveWidth"]);
        var outer = (n * pitch / (2 * Math.PI)) - form.Offset;
        Require(bore < outer - form.Depth, $"a bore of {Format.Length(2 * bore)} leaves no wall under the grooves; the outside diameter is {Format.Length(2 * outer)}.");
        var (half, foot) = (Math.Asin(form.Groove / 2 / outer), Math.Asin(form.Groove / 3 / (outer - form.Depth)));
        var outline = Outline.From(outer * Math.Cos(half), outer * Math.Sin(half));
        for (var i = 0; i < n; i++)
        {
            var (at, next) = (2 * Math.PI * i / n, 2 * Math.PI * (i + 1) / n);
            var (a, b, c, d) = (Outline.Polar(outer, next - half), Outline.Polar(outer - form.Depth, next - foot), Outline.Polar(outer - form.Depth, next + foot), Outline.Polar(outer, next + half));
            outline.Arc(a.X, a.Y, next - at - (2 * half)).To(b.X, b.Y).To(c.X, c.Y).To(d.X, d.Y);
        }

        var hole = Outline.Circle(bore);
        var (rim, thick, flange, face) = (outer + (1.2 * form.Depth), 0.17 * belt, v.Has("flanges"), v["face"]);
        var pieces = new List<Piece>();
        var z = 0.0;
        void Add(Outline section, double height)
        {
            pieces.Add(Piece.Extrude(section, height, z, hole));
            z += height;
        }

        if (v["hubHeight"] > 0)
        {
            Add(Outline.Circle(flange ? rim : outer - form.Depth), v["hubHeight"]);
        }

        if (flange)
        {
            Add(Outline.Circle(rim), thick);
        }

        Add(outline, face);
        if (flange)
        {
            Add(Outline.Circle(rim), thick);
        }

        return Piece.Join(pieces).Known(bores: [new(new(0, 0, 0), Point3.UnitZ, bore)]);
    }
}

/// <summary>Pulley for a V belt, a round belt or a rope: grooves turned into a wheel.</summary>
internal sealed partial class BeltPulley : Family
{
    public override string Nouns => "pulley|v belt pulley|v pulley|belt pulley|sheave|rope pulley|pulley wheel|idler pulley|flat pulley|grooved pulley|v groove pulley|flanged roller|flanged pulley|belt roller|flanged belt roller|flanged idler|pulley with flanges|flanged idler pulley";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Riemenscheibe|Seilrolle", ["fr"] = "poulie", ["es"] = "polea" };

    public override string Example => "V belt pulley 80 mm diameter, 20 mm wide, 12 mm bore";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>(Hub.Component) { ["flange"] = "flange|side flange|end flange", ["groove"] = "groove|v groove|u groove|round groove|rope groove|belt groove|rectangular groove|square groove|semicircular groove" };

    public override IReadOnlyList<string> Designations => [@"SP[ZABC](?=.{0,30}(pulley|sheave|belt))"];

    public override IReadOnlyList<string> Bare => ["outerDiameter", "width"];

    public override IReadOnlyList<string[]> Lists => [["outerDiameter", "width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("datum", 0).Standard(),
        Parameter.Length("overDatum", 0).Standard(),
        Parameter.Length("outerDiameter", v => v.Has("datum") ? v["datum"] + (2 * v["overDatum"]) : 60).Named("running diameter|running surface|tread diameter|drum diameter").From("diameter", "height"),
        Parameter.Length("width", v => Assumption.Round(0.25 * v["outerDiameter"])).Named("running width").From("thickness", "length"),
        .. Hub.Parameters(v => Assumption.Round(0.15 * v["outerDiameter"]), v => Assumption.Round(0.35 * v["outerDiameter"]), v => Assumption.Round(0.5 * v["width"])),
        Parameter.Flag("round", "round belt|rope|cable|cord|string"),
        Parameter.Flag("square"),
        Parameter.Flag("sharp", "sharp|sharp bottom|sharp bottomed|pointed|pointed bottom|to a point"),
        Parameter.Length("flange.diameter", 0).Named("flange diameter").From("flange.size", "flange.outerDiameter").Standard(),
        Parameter.Length("flange.thickness", v => v.Has("flange.diameter") ? Assumption.Round(0.1 * v["width"]) : 0).From("flange.height", "flange.length").Standard(),
        Parameter.Length("grooveRadius", 0).Named("groove radius").From("groove.radius").Standard(),
        Parameter.Length("groove.width", 0).Named("groove width").Standard(),
        Parameter.Count("groove.count", 1, 0, 12).Named("number of grooves").Standard(),
        Parameter.Flag("plain", "flat|crowned|flat belt|no groove|without groove|no crown|without crown|without a crown|uncrowned"),
        Parameter.Length("groove", v => v.Has("grooveRadius") ? v["grooveRadius"] : Assumption.Round(Math.Min(0.35 * v["width"] / Math.Max(1, v["groove.count"]), 0.12 * v["outerDiameter"]))).Named("groove depth").From("groove.depth", "groove.size", "groove.height"),
        Parameter.Number("grooveAngle", 38, 20, 120).Named("groove angle|v angle").From("groove.angle").Standard(),
    ];

    // "a round groove", "a rectangular groove": what stands before the word is its shape.
    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (ShapeOfGroove().Match(phrase.Prompt.Text) is { Success: true } shape)
        {
            given[shape.Groups["square"].Success ? "square" : "round"] = 1;
        }

        if (Section().Match(phrase.Prompt.Text) is { Success: true } named && BeltSection.Find(named.Groups["name"].Value) is { } section)
        {
            section.Give(given, Datum().IsMatch(phrase.Prompt.Text));
            findings.Assume($"The grooves are those of ISO 4183 for V belts of section {section.Name}.");
        }
    }

    [GeneratedRegex(@"\b(?:pitch|datum|effective)[ -](?:circle )?(?:diameter|dia)\b|\bpcd\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Datum();

    // "SPB pulley", "A section", "for a B belt"
    [GeneratedRegex(@"\b(?<name>SP[ZABC])\b|\b(?<name>[ZABCD])[ -](?:section|profile|belt|type|size|groove|v-belt|v belt)|(?i:section|profile|type) (?<name>[ZABCD])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"\b((?<square>rectangular|square)|round|u|rope|semicircular|half round)[ -]groove", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShapeOfGroove();

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v.Has("flange.diameter") ? v["flange.diameter"] / 2 : (v["outerDiameter"] / 2) - v["groove"], v["bore"] / 2);

    protected override Piece Shape(Values v)
    {
        var (r, w, depth, bore) = (v["outerDiameter"] / 2, v["width"], v["groove"], v["bore"] / 2);
        Require(bore < r - depth, "bore and groove leave no wheel.");
        var outline = Outline.From(bore, 0).To(r, 0);
        var (flange, thick) = (v["flange.diameter"] / 2, v["flange.thickness"]);
        if (flange > 0)
        {
            // The belt runs between two discs.
            Require(flange > r, "the flanges must be wider than what runs between them.");
            return Hub.On(v, opening => Piece.Join(
                Piece.Extrude(Outline.Circle(flange), thick, 0, opening), Piece.Extrude(Outline.Circle(r), w, thick, opening), Piece.Extrude(Outline.Circle(flange), thick, thick + w, opening)), w + (2 * thick));
        }

        var n = v.Has("plain") ? 0 : v.Count("groove.count");
        for (var i = 0; i < n; i++)
        {
            Groove(v, outline, depth, w / n, w * (i + 0.5) / n);
        }

        outline = outline.To(r, w);
        return Hub.On(v, opening => opening.Count == 0 || v.Has("keyway")
            ? Piece.Revolve(Solid(outline, w)).Cut([.. opening.Select(o => Piece.Extrude(o, 1.1 * w, -0.05 * w))])
            : Piece.Revolve(outline.To(bore, w)), w);
    }

    // One of the grooves, about the middle of its share of the width.
    private void Groove(Values v, Outline outline, double depth, double share, double middle)
    {
        var (r, wide) = (v["outerDiameter"] / 2, v["groove.width"]);
        if (v.Has("round"))
        {
            var half = wide > 0 ? wide / 2 : Math.Min(depth, 0.4 * share);
            Require(half < 0.5 * share, $"a groove {Format.Length(2 * half)} wide is wider than the pulley.");
            outline.To(r, middle - half).Arc(r, middle + half, -Math.PI);
            return;
        }

        var slope = v.Has("square") ? 0 : depth * Math.Tan(v["grooveAngle"] * Math.PI / 360);
        if (wide > 0)
        {
            slope = v.Has("sharp") ? wide / 2 : Math.Min(slope, wide / 2);
        }

        var foot = wide > 0 ? (wide / 2) - slope : Math.Max(0.08 * share, (0.36 * share) - slope);
        Require(foot + slope < 0.49 * share, $"a groove {Format.Length(depth)} deep is wider than the pulley.");
        outline.To(r, middle - foot - slope).To(r - depth, middle - foot);
        if (foot > 0)
        {
            outline.To(r - depth, middle + foot);
        }

        outline.To(r, middle + foot + slope);
    }

    // The same outline from the axis.
    private static Outline Solid(Outline outline, double width) =>
        outline.Corners.Skip(1).Aggregate(Outline.From(0, 0), (o, c) => o.Append(c)).To(0, width);
}
