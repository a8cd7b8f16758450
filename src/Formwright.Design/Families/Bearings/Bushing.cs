using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Plain bushing with a flange at the bottom; its length includes the flange.</summary>
internal sealed partial class FlangedBushing : Family
{
    public override string Nouns => "flanged bushing|flange bushing|flanged sleeve|flanged bush|flanged tube|collar bushing|flanged spacer|shoulder bushing|top hat bushing|flanged bushing bearing|flanged sleeve bearing|flanged plain bearing|flanged bearing bush|flanged bronze bush|flanged bronze bushing";

    // "flanged bronze bush", "bush 25/20 x 30 with a collar"
    public override bool Claims(Text.LexedPrompt prompt)
    {
        var noun = prompt.Lexemes.FirstOrDefault(l => l.Is(Language.TermCategory.Solid) && !l.Is(Language.TermCategory.Solid, "flange"));
        var after = noun is null ? null : prompt.Lexemes.SkipWhile(l => l != noun).Skip(1).FirstOrDefault();
        static bool IsBush(string text) => text.Contains("bush", StringComparison.OrdinalIgnoreCase) || text.Contains("sleeve bearing", StringComparison.OrdinalIgnoreCase) || text.Contains("plain bearing", StringComparison.OrdinalIgnoreCase);
        var bush = noun is not null && (IsBush(prompt.Quote(noun.Start, noun.End)) || (noun.Is(Language.TermCategory.Solid, "ballBearing") && after is not null && IsBush(prompt.Quote(after.Start, after.End))));
        return bush && !noun!.Is(Language.TermCategory.Solid, "linearBearing") && Flange().IsMatch(prompt.Text);
    }

    public override string Example => "flanged bushing 20 mm OD, 12 mm ID, 30 mm long, flange 30 mm diameter and 4 mm thick";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["flange"] = "flange|collar|shoulder", ["body"] = "body|sleeve|barrel" };

    public override IReadOnlyList<string> Bare => ["outerDiameter", "innerDiameter", "length"];

    public override IReadOnlyList<string[]> Lists => [["innerDiameter", "outerDiameter", "length"], ["flange.diameter", "flange.thickness"], ["innerDiameter", "outerDiameter"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("innerDiameter", v => v.IsGiven("outerDiameter") ? Assumption.Round(0.65 * v["outerDiameter"]) : 10).Named("bore|bore diameter|hole").From("body.innerDiameter"),
        Parameter.Length("outerDiameter", v => Assumption.Round(1.5 * v["innerDiameter"])).Named("body diameter|sleeve diameter").From("body.outerDiameter", "body.diameter", "body.size", "diameter"),
        Parameter.Length("length", v => Assumption.Round(1.5 * v["outerDiameter"])).Named("body length|overall length").From("body.length", "body.height", "height", "depth"),
        Parameter.Length("flange.diameter", v => Assumption.Round(1.5 * v["outerDiameter"])).Named("flange diameter|flange od").From("flange.size", "flange.outerDiameter", "flange.width", "flangeDiameter"),
        Parameter.Length("flange.thickness", v => Assumption.Round(0.12 * v["length"])).Named("flange thickness|flange height").From("flange.height", "flange.length", "flange.depth", "headLength", "thickness"),
    ];

    // "25/20 x 30": the wider one is the outside.
    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (given.TryGetValue("innerDiameter", out var inner) && given.TryGetValue("outerDiameter", out var outer) && inner > outer)
        {
            (given["innerDiameter"], given["outerDiameter"]) = (outer, inner);
        }
    }

    // One that it shall not have is none.
    [GeneratedRegex(@"(?<!\b(without|no|non)[ -](an? |any )?)(?<!\bun)(flange|collar)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Flange();

    protected override string Label(Values v) => $"{Format.Number(v["outerDiameter"])}/{Format.Number(v["innerDiameter"])} x {Format.Length(v["length"])}";

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["flange.diameter"] / 2, v["innerDiameter"] / 2);

    protected override Piece Shape(Values v)
    {
        var (inner, outer, flange, l, t) = (v["innerDiameter"] / 2, v["outerDiameter"] / 2, v["flange.diameter"] / 2, v["length"], v["flange.thickness"]);
        Require(inner < outer, $"an inner diameter of {Format.Length(2 * inner)} does not fit inside an outer diameter of {Format.Length(2 * outer)}.");
        Require(flange > outer && t < l, "the flange must be wider than the body and thinner than the bushing is long.");
        return Piece.Revolve(Outline.From(inner, 0).To(flange, 0).To(flange, t).To(outer, t).To(outer, l).To(inner, l));
    }
}

/// <summary>Short plain tube between two parts: its thickness is its length.</summary>
internal sealed class Spacer : Family
{
    public override string Nouns => "spacer|round spacer|spacer ring|spacer tube|distance ring|distance sleeve|cylindrical spacer|unthreaded spacer";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Distanzhülse|Abstandshalter", ["fr"] = "entretoise", ["es"] = "separador|espaciador" };

    public override string Example => "a spacer 20 mm OD, 10 mm ID, 5 mm thick";

    public override IReadOnlyList<string> Bare => ["outerDiameter", "innerDiameter", "length"];

    public override IReadOnlyList<string[]> Lists => [["outerDiameter", "innerDiameter", "length"], ["outerDiameter", "length"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("thread", 0).Named("screw|screw size|thread").Standard(),
        Parameter.Length("innerDiameter", v => v.Has("thread") ? Standards.ScrewHole.Of(v["thread"]).Clearance() : v.IsGiven("outerDiameter") ? (v.Has("wall") ? v["outerDiameter"] - (2 * v["wall"]) : Assumption.Round(0.5 * v["outerDiameter"])) : 5).Named("bore|bore diameter|hole|through hole|clearance hole"),
        Parameter.Length("wall", 0),
        Parameter.Length("outerDiameter", v => v.Has("wall") ? v["innerDiameter"] + (2 * v["wall"]) : Assumption.Round(2 * v["innerDiameter"])).From("diameter", "width"),
        Parameter.Length("length", v => Assumption.Round(v["outerDiameter"])).From("thickness", "height", "depth"),
    ];

    protected override string Label(Values v) => $"{Format.Number(v["outerDiameter"])}/{Format.Number(v["innerDiameter"])} x {Format.Length(v["length"])}";

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["innerDiameter"] / 2, flat: true);

    protected override Piece Shape(Values v)
    {
        var (r, inner) = (v["outerDiameter"] / 2, v["innerDiameter"] / 2);
        Require(inner < r, $"an inner diameter of {Format.Length(2 * inner)} does not fit inside an outer diameter of {Format.Length(2 * r)}.");
        return Piece.Extrude(Outline.Circle(r), v["length"], holes: Outline.Circle(inner));
    }
}
