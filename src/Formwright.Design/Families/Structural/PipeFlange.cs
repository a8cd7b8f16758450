using System.Globalization;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Flange for a pipe: plate, slip-on, blind, or with a welding neck. Sources: EN 1092-1, ASME B16.5 (<see cref="FlangeSize"/>).</summary>
internal sealed class PipeFlange : Family
{
    public override string Nouns =>
        "pipe flange|plate flange|slip on flange|slip on pipe flange|weld neck flange|welding neck flange|weldneck flange|blind flange|blank flange|blind pipe flange|dn flange|en 1092|en 1092 1|steel flange|welding flange|ansi flange|asme flange|threaded flange";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Rohrflansch", ["fr"] = "bride de tuyau", ["es"] = "brida de tubería" };

    public override IReadOnlyList<string> Designations => [@"DN ?\d{2,3}", @"PN ?\d{1,3}", @"(ASME|ANSI)( ?/ ?ANSI)?( B ?16\.5)?", @"NPS ?\d{1,2}([- ]\d/\d|/\d|\.\d+)?", @"(class|cl\.?) ?\d{3,4}", @"\d{3,4} ?(#|lbs?\b)(?=.{0,30}flange)"];

    public override string Example => "pipe flange DN50 PN16";

    public override bool Claims(LexedPrompt prompt) =>
        prompt.Lexemes.Any(l => l.Kind == LexemeKind.Designation && Designation.FamilyOf(l.Text) == this) && prompt.Lexemes.FirstOrDefault(l => l.Is(TermCategory.Solid)) is { } noun
        && (noun.Is(TermCategory.Solid, "flange") || noun.Is(TermCategory.Solid, "pipeFlange"));

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["bolt"] = "hole|bolt hole|screw hole|bolt|stud hole|mounting hole" };

    public override IReadOnlyList<string> Bare => ["outerDiameter", "thickness"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("nominal", 50, 6, 300).Standard(),
        Parameter.Count("pressure", 16, 1, 400).Standard(),
        Parameter.Length("inchSize", 0).Named("nominal pipe size|nps|pipe size").Standard(),
        Parameter.Count("rating", 150, 1, 2500).Standard(),
        Parameter.Length("outerDiameter", v => v.IsGiven("boltCircle") && !IsStandard(v) ? v["boltCircle"] * 1.3 : Of(v).Outer).Named("outside").From("diameter", "width").Standard(),
        Parameter.Length("thickness", v => v.IsGiven("outerDiameter") && !IsStandard(v) ? Assumption.Round(v["outerDiameter"] / 8) : Of(v).Thickness).From("height", "length", "depth").Standard(),
        Parameter.Flag("blind", "blind|blank"),
        Parameter.Flag("neck", "weld neck|welding neck|weldneck|neck"),
        Parameter.Length("bore", v => v.Has("blind") ? 0 : v.IsGiven("outerDiameter") && !IsStandard(v) ? Assumption.Round(v["outerDiameter"] / 3) : v.Has("neck") ? 0.9 * Of(v).Bore : Of(v).Bore).Named("bore|bore diameter|center bore|centre bore|center hole|centre hole|pipe|pipe diameter|inside").From("innerDiameter").Standard(),
        Parameter.Length("neckHeight", v => v.Has("neck") ? IsStandard(v) ? Of(v).NeckHeight : 2.5 * v["thickness"] : 0).Named("neck height|overall height|height with neck").Standard(),
        Parameter.Length("neckDiameter", v => v.Has("neck") ? IsStandard(v) ? Of(v).Neck : Math.Min(1.4 * v["bore"], 0.7 * v["boltCircle"]) : 0).Named("neck diameter|hub diameter").Standard(),
        Parameter.Count("bolt.count", v => Of(v).Holes, 0, 100).Standard(),
        Parameter.Length("bolt.diameter", v => v.IsGiven("outerDiameter") && !IsStandard(v) ? Assumption.Round(v["outerDiameter"] / 9) : Of(v).Hole).From("bolt.size").Standard(),
        Parameter.Length("boltCircle", v => v.IsGiven("outerDiameter") && !IsStandard(v) ? Math.Round(v["outerDiameter"] * 0.75, 1) : Of(v).Circle).From("bolt.boltCircle", "bolt.spacing").Standard(),
    ];

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        foreach (var flag in (string[])["blind", "neck"])
        {
            if (phrase.Noun.Contains(flag == "blind" ? "bl" : "neck", StringComparison.OrdinalIgnoreCase))
            {
                given.TryAdd(flag, 1);
            }
        }

        var codes = phrase.Designations.Select(d => d.Text.ToUpperInvariant()).ToList();
        var inch = codes.Exists(c => c[0] is 'A' or 'N' or 'C' || char.IsAsciiDigit(c[0]));
        if (codes.Find(c => c.StartsWith("DN", StringComparison.Ordinal)) is { } dn)
        {
            given["nominal"] = Digits(dn);
            if (codes.Find(c => c.StartsWith("PN", StringComparison.Ordinal)) is { } pn)
            {
                given["pressure"] = Digits(pn);
            }
        }
        else if (inch)
        {
            if (codes.Find(c => c[0] == 'C' || char.IsAsciiDigit(c[0])) is { } rating)
            {
                given["rating"] = Digits(rating);
            }

            if (codes.Find(c => c.StartsWith("NPS", StringComparison.Ordinal)) is { } nps)
            {
                given["inchSize"] = NominalPipe.Inches(nps[3..]) * 25.4;
            }

            // "2 inch" names the pipe, not the flange.
            if (!given.ContainsKey("inchSize") && (given.Remove("outerDiameter", out var pipe) || given.Remove("bore", out pipe)))
            {
                given["inchSize"] = pipe;
            }
        }
        else if (given.Keys.All(k => k is "blind" or "neck"))
        {
            given["nominal"] = 50;
            findings.Assume($"Nothing was said about the size of the {phrase.Noun}, so it is DN50.");
        }
        else if (!given.ContainsKey("bolt.count") && !given.ContainsKey("boltCircle") && !given.ContainsKey("bolt.diameter"))
        {
            // A flange described by its own sizes has the holes that were asked for.
            given["bolt.count"] = 0;
        }

        var values = new Values(given, this);
        if (IsStandard(values) && Found(values) is null)
        {
            throw Refuse.Prompt($"The tables have no flange '{phrase.Quote}': known are {FlangeSize.Known}. Give the sizes of the flange instead.");
        }
    }

    protected override string? Source(Values v) => v.Has("inchSize") ? $"ASME B16.5, class {v.Count("rating")}" : v.IsGiven("nominal") ? $"EN 1092-1, PN {v.Count("pressure")}" : null;

    protected override string Label(Values v) => v.Has("inchSize") ? $"NPS {Format.Number(v["inchSize"] / 25.4)}" : v.IsGiven("nominal") ? $"DN{v.Count("nominal")}" : base.Label(v);

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["bore"] / 2, flat: true);

    protected override Piece Shape(Values v)
    {
        var (r, t, bore, n, hole, circle) = (v["outerDiameter"] / 2, v["thickness"], v["bore"] / 2, v.Count("bolt.count"), v["bolt.diameter"] / 2, v["boltCircle"] / 2);
        Require(bore < r, $"a bore of {Format.Length(2 * bore)} does not fit in {Format.Length(2 * r)}.");
        var disc = bore > 0 ? Piece.Extrude(Outline.Circle(r), t, holes: Outline.Circle(bore)) : Piece.Cylinder(r, t);
        if (v.Has("neck"))
        {
            // The neck narrows to the outside of the pipe and runs on straight to the weld.
            var (foot, tip, h) = (v["neckDiameter"] / 2, bore / 0.9, v["neckHeight"]);
            Require(bore > 0 && foot > tip && foot < circle - hole && h > t, "the neck must be higher than the flange, and narrow from inside the bolt circle to the pipe.");
            var straight = 0.2 * (h - t);
            disc = Piece.Revolve(Outline.From(bore, 0).To(r, 0).To(r, t).To(foot, t).To(tip, h - straight).To(tip, h).To(bore, h));
        }

        if (n == 0)
        {
            return disc;
        }

        Require(circle + hole < r && circle - hole > bore, $"holes of {Format.Length(2 * hole)} on a circle of {Format.Length(2 * circle)} do not fit between {Format.Length(2 * bore)} and {Format.Length(2 * r)}.");
        Require(n == 1 || 2 * circle * Math.Sin(Math.PI / n) > 2 * hole, "the holes overlap.");
        return disc.Drill(hole, 0, t, [.. Enumerable.Range(0, n).Select(i => Outline.Polar(circle, 2 * Math.PI * i / n))]);
    }

    private static bool IsStandard(Values v) => v.IsGiven("nominal") || v.Has("inchSize");

    private static FlangeSize? Found(Values v) => v.Has("inchSize") ? FlangeSize.OfPipe(v["inchSize"], v.Count("rating")) : FlangeSize.OfDiameter(v.Count("nominal"), v.Count("pressure"));

    private static FlangeSize Of(Values v) => Found(v) ?? FlangeSize.OfDiameter(50, 16)!;

    private static int Digits(string code) => int.Parse(string.Concat(code.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
