using System.Globalization;
using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Plate flange for a pipe. Source: EN 1092-1 type 01, PN 16 (PN 10 is the same up to DN 150); bore by EN 10220 pipes.</summary>
internal sealed class PipeFlange : Family
{
    // DN: outside diameter, bolt circle, number of holes, hole diameter, thickness, pipe.
    private static readonly Dictionary<int, (double Outer, double Circle, int Holes, double Hole, double Thickness, double Pipe)> Table = new()
    {
        [10] = (90, 60, 4, 14, 14, 17.2), [15] = (95, 65, 4, 14, 14, 21.3), [20] = (105, 75, 4, 14, 16, 26.9), [25] = (115, 85, 4, 14, 16, 33.7),
        [32] = (140, 100, 4, 18, 18, 42.4), [40] = (150, 110, 4, 18, 18, 48.3), [50] = (165, 125, 4, 18, 20, 60.3), [65] = (185, 145, 8, 18, 20, 76.1),
        [80] = (200, 160, 8, 18, 20, 88.9), [100] = (220, 180, 8, 18, 22, 114.3), [125] = (250, 210, 8, 18, 22, 139.7), [150] = (285, 240, 8, 22, 24, 168.3),
        [200] = (340, 295, 12, 22, 26, 219.1), [250] = (405, 355, 12, 26, 29, 273), [300] = (460, 410, 12, 26, 32, 323.9),
    };

    // The same by nominal pipe size in sixteenths of an inch, with the bore of slip-on flanges: ASME B16.5, class 150.
    private static readonly Dictionary<int, (double Outer, double Circle, int Holes, double Hole, double Thickness, double Pipe)> Class150 = new()
    {
        [8] = (90, 60.3, 4, 15.9, 9.6, 22.4), [12] = (100, 69.9, 4, 15.9, 11.2, 27.7), [16] = (110, 79.4, 4, 15.9, 12.7, 34.5), [20] = (115, 88.9, 4, 15.9, 14.3, 43.2),
        [24] = (125, 98.4, 4, 15.9, 15.9, 49.5), [32] = (150, 120.7, 4, 19.1, 17.5, 61.9), [40] = (180, 139.7, 4, 19.1, 20.7, 74.6), [48] = (190, 152.4, 4, 19.1, 22.3, 90.7),
        [64] = (230, 190.5, 8, 19.1, 22.3, 116.1), [80] = (255, 215.9, 8, 22.2, 22.3, 143.8), [96] = (280, 241.3, 8, 22.2, 23.9, 170.7), [128] = (345, 298.5, 8, 22.2, 27, 221.5),
        [160] = (405, 362, 12, 25.4, 28.6, 276.4), [192] = (485, 431.8, 12, 25.4, 30.2, 327.2),
    };

    public override string Kind => "pipeFlange";

    public override string Nouns => "pipe flange|plate flange|slip on flange|weld neck flange|dn flange|en 1092|steel flange|welding flange";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Rohrflansch", ["fr"] = "bride de tuyau", ["es"] = "brida de tubería" };

    public override IReadOnlyList<string> Designations => [@"DN ?\d{2,3}", @"PN ?\d{1,3}", @"ASME B16\.5", @"class ?\d{3,4}", @"\d{3,4} ?lbs?(?= .{0,30}flange)"];

    public override string Example => "pipe flange DN50 PN16";

    public override bool Claims(LexedPrompt prompt) =>
        prompt.Lexemes.Any(l => l.Kind == LexemeKind.Designation && l.Text.StartsWith("DN", StringComparison.OrdinalIgnoreCase)) && prompt.Lexemes.Any(l => l.Is(Language.TermCategory.Solid, "flange"));

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["bolt"] = "hole|bolt hole|screw hole|bolt|stud hole|mounting hole" };

    public override IReadOnlyList<string> Bare => ["outerDiameter", "thickness"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("nominal", 50, 10, 300).Standard(),
        Parameter.Length("inchSize", 0).Named("nominal pipe size|nps|pipe size").Standard(),
        Parameter.Length("outerDiameter", v => v.IsGiven("boltCircle") && !IsStandard(v) ? v["boltCircle"] * 1.3 : Of(v).Outer).Named("outside").From("diameter", "width").Standard(),
        Parameter.Length("thickness", v => v.IsGiven("outerDiameter") && !IsStandard(v) ? Assumption.Round(v["outerDiameter"] / 8) : Of(v).Thickness).From("height", "length", "depth").Standard(),
        Parameter.Flag("blind", "blind|blank"),
        Parameter.Length("bore", v => v.Has("blind") ? 0 : v.IsGiven("outerDiameter") && !IsStandard(v) ? Assumption.Round(v["outerDiameter"] / 3) : Of(v).Pipe).Named("bore|bore diameter|center bore|centre bore|center hole|centre hole|pipe|pipe diameter|inside").From("innerDiameter").Standard(),
        Parameter.Count("bolt.count", v => Of(v).Holes, 0, 100).Standard(),
        Parameter.Length("bolt.diameter", v => v.IsGiven("outerDiameter") && !IsStandard(v) ? Assumption.Round(v["outerDiameter"] / 9) : Of(v).Hole).From("bolt.size").Standard(),
        Parameter.Length("boltCircle", v => v.IsGiven("outerDiameter") && !IsStandard(v) ? Math.Round(v["outerDiameter"] * 0.75, 1) : Of(v).Circle).From("bolt.boltCircle", "bolt.spacing").Standard(),
    ];

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Designations.Find(d => d.Text.StartsWith("class", StringComparison.OrdinalIgnoreCase) || char.IsAsciiDigit(d.Text[0])) is { } rating)
        {
            if (!rating.Text.Contains("150", StringComparison.Ordinal))
            {
                throw Refuse.Prompt($"'{rating.Text}' is not in the table: flanges of ASME B16.5 are known for class 150 only. Give the sizes of the flange instead.");
            }

            // "2 inch" names the pipe, not the flange.
            if (!given.ContainsKey("inchSize") && given.Remove("outerDiameter", out var pipe))
            {
                given["inchSize"] = pipe;
            }

            if (!given.TryGetValue("inchSize", out var size) || !Class150.ContainsKey(Sixteenths(size)))
            {
                throw Refuse.Prompt($"A flange of class 150 needs a nominal pipe size: known are {string.Join(", ", Class150.Keys.Select(k => Format.Number(k / 16.0)))} inches.");
            }
        }
        else if (phrase.Designations.Find(d => d.Text.StartsWith("DN", StringComparison.OrdinalIgnoreCase)) is { } dn)
        {
            var size = int.Parse(dn.Text.AsSpan(2).Trim(), CultureInfo.InvariantCulture);
            given["nominal"] = Table.ContainsKey(size) ? size : throw Refuse.Prompt($"There is no flange '{dn.Text}' in the table: known are {string.Join(", ", Table.Keys.Select(k => $"DN{k}"))}.");
        }
        else if (given.Count == 0)
        {
            given["nominal"] = 50;
            findings.Assume($"Nothing was said about the size of the {phrase.Noun}, so it is DN50.");
        }
        else if (!given.ContainsKey("bolt.count") && !given.ContainsKey("boltCircle") && !given.ContainsKey("bolt.diameter"))
        {
            // A flange described by its own sizes has the holes that were asked for.
            given["bolt.count"] = 0;
        }

        if (given.TryGetValue("inchSize", out var nominal) && (given.ContainsKey("nominal") || !Class150.ContainsKey(Sixteenths(nominal))))
        {
            throw Refuse.Prompt($"There is no flange{(given.TryGetValue("nominal", out var diameter) ? $" DN{diameter}" : " of class 150")} for a nominal pipe size of {Format.Number(nominal / 25.4)} inches.");
        }
    }

    protected override string? Source(Values v) => v.Has("inchSize") ? "ASME B16.5, class 150" : v.IsGiven("nominal") ? "EN 1092-1, PN 16" : null;

    protected override string Label(Values v) => v.Has("inchSize") ? $"NPS {Format.Number(v["inchSize"] / 25.4)}" : v.IsGiven("nominal") ? $"DN{v.Count("nominal")}" : base.Label(v);

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["bore"] / 2, flat: true);

    protected override Piece Shape(Values v)
    {
        var (r, t, bore, n, hole, circle) = (v["outerDiameter"] / 2, v["thickness"], v["bore"] / 2, v.Count("bolt.count"), v["bolt.diameter"] / 2, v["boltCircle"] / 2);
        Require(bore < r, $"a bore of {Format.Length(2 * bore)} does not fit in {Format.Length(2 * r)}.");
        var disc = bore > 0 ? Piece.Extrude(Outline.Circle(r), t, holes: Outline.Circle(bore)) : Piece.Cylinder(r, t);
        if (n == 0)
        {
            return disc;
        }

        Require(circle + hole < r && circle - hole > bore, $"holes of {Format.Length(2 * hole)} on a circle of {Format.Length(2 * circle)} do not fit between {Format.Length(2 * bore)} and {Format.Length(2 * r)}.");
        Require(n == 1 || 2 * circle * Math.Sin(Math.PI / n) > 2 * hole, "the holes overlap.");
        return disc.Drill(hole, 0, t, [.. Enumerable.Range(0, n).Select(i => Outline.Polar(circle, 2 * Math.PI * i / n))]);
    }

    private static bool IsStandard(Values v) => v.IsGiven("nominal") || v.Has("inchSize");

    private static int Sixteenths(double size) => (int)Math.Round(size / 25.4 * 16);

    private static (double Outer, double Circle, int Holes, double Hole, double Thickness, double Pipe) Of(Values v) =>
        Class150.TryGetValue(Sixteenths(v["inchSize"]), out var inch) ? inch : Table.TryGetValue(v.Count("nominal"), out var size) ? size : Table[50];
}
