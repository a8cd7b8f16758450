using System.Globalization;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Pipe by nominal size and schedule. Source: ASME B36.10 (<see cref="NominalPipe"/>).</summary>
internal sealed class SchedulePipe : Family
{
    public override string Nouns => "schedule pipe|scheduled pipe|npt pipe|nps pipe";

    public override IReadOnlyList<string> Designations => [@"(sch|schedule)[. ]{0,2}(10|40|80)S?"];

    public override string Example => "2 inch schedule 40 pipe, 300 mm long";

    public override bool Claims(LexedPrompt prompt) =>
        prompt.Lexemes.Any(l => l.Kind == LexemeKind.Designation && l.Text.StartsWith("sch", StringComparison.OrdinalIgnoreCase)) && prompt.Lexemes.FirstOrDefault(l => l.Is(TermCategory.Solid))?.Is(TermCategory.Solid, "tube") == true;

    public override IReadOnlyList<string> Bare => ["size", "length"];

    public override IReadOnlyList<string[]> Lists => [["size", "length"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("size", 25.4).Named("nominal pipe size|nps|pipe size|nominal size").From("diameter", "outerDiameter"),
        Parameter.Count("schedule", 40, 10, 80).Standard(),
        Parameter.Length("length", v => 10 * v["size"]).From("height", "depth"),
        // A size that is no nominal one is the outside diameter itself.
        Parameter.Length("outside", v => NominalPipe.Outside(v["size"]) ?? v["size"]).Standard(),
        Parameter.Length("wall", v => NominalPipe.Wall(v["size"], v.Count("schedule")) ?? 0).From("thickness").Standard(),
    ];

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Designations.Find(d => d.Text.StartsWith("sch", StringComparison.OrdinalIgnoreCase)) is { } schedule)
        {
            given["schedule"] = int.Parse(string.Concat(schedule.Text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
        }

        if (phrase.Designations.Find(d => d.Text.StartsWith("NPS", StringComparison.OrdinalIgnoreCase)) is { } nps)
        {
            given["size"] = 25.4 * NominalPipe.Inches(nps.Text[3..]);
        }
    }

    protected override string? Source(Values v) => "ASME B36.10";

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, bounds.Size.X / 2, (bounds.Size.X / 2) - v["wall"]);

    protected override Piece Shape(Values v)
    {
        var outer = v["outside"] / 2;
        Require(v["wall"] > 0, $"there is no wall for a nominal size of {Format.Number(v["size"] / 25.4)} inches in schedule {v.Count("schedule")}. Give the wall too.");
        Require(v["wall"] < outer, "the wall leaves no opening.");
        return Piece.Extrude(Outline.Circle(outer), v["length"], holes: Outline.Circle(outer - v["wall"]));
    }
}

/// <summary>Sleeve that joins two pipes: a socket at each end, and a stop between them.</summary>
internal sealed class PipeCoupling : Family
{
    public override string Nouns => "pipe coupling|pvc coupling|pvc pipe coupling|pipe coupler|slip coupling|pipe connector|pipe socket|straight pipe coupling|tube coupling|pipe joiner|tube connector|pvc connector|pvc coupler|hose coupler|pipe joint sleeve";

    public override string Example => "pipe coupling for a 32 mm pipe, 60 mm long, 3 mm wall";

    public override IReadOnlyList<string> Bare => ["pipe", "length"];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["pipe"] = "pipe|tube|tubing|pvc pipe|pvc|copper pipe|hose" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("pipe", v => v.IsGiven("outerDiameter") ? v["outerDiameter"] - (2 * v["wall"]) : 32).Named("pipe diameter|pipe od|socket diameter|socket").From("pipe.size", "pipe.diameter", "pipe.outerDiameter", "innerDiameter", "diameter"),
        Parameter.Length("wall", v => v.IsGiven("outerDiameter") && v.IsGiven("pipe") ? (v["outerDiameter"] - v["pipe"]) / 2 : Math.Max(2, Assumption.Round(0.1 * v["pipe"]))).From("thickness", "pipe.wall"),
        Parameter.Length("outerDiameter", v => v["pipe"] + (2 * v["wall"])).From("width").Standard(),
        Parameter.Length("stop", v => 0.5 * v["wall"]).Named("stop|stop height|center stop|centre stop|ridge").Standard(),
        Parameter.Length("length", v => Math.Round((2 * NominalPipe.Socket(v["pipe"])) + 3, 1)).From("height"),
    ];

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        SteelPipe.Read(phrase, given);
        if (given.TryGetValue("pipe", out var size))
        {
            given["pipe"] = NominalPipe.OfFitting(phrase, size);
        }
    }

    protected override string Label(Values v) => $"{Format.Length(v["pipe"])} x {Format.Length(v["length"])}";

    protected override Piece Shape(Values v)
    {
        var (socket, r, l, stop) = (v["pipe"] / 2, v["outerDiameter"] / 2, v["length"], v["stop"]);
        Require(socket < r && stop < socket && l > 6, "the wall leaves no opening, or it is too short.");
        var half = Math.Min(1.5, 0.1 * l);
        return Piece.Revolve(stop == 0
            ? Outline.From(socket, 0).To(r, 0).To(r, l).To(socket, l)
            : Outline.From(socket, 0).To(r, 0).To(r, l).To(socket, l).To(socket, (l / 2) + half).To(socket - stop, (l / 2) + half).To(socket - stop, (l / 2) - half).To(socket, (l / 2) - half));
    }
}

/// <summary>Tube with a flange at both ends, or at one; its length is the whole one.</summary>
internal sealed class FlangedPipe : Family
{
    public override string Nouns => "flanged pipe|pipe with flanges|pipe spool|spool piece|double flanged pipe|flanged spool|tube with flanges";

    public override string Example => "flanged pipe 50 mm OD, 3 mm wall, 200 mm long, 90 mm flanges 10 mm thick";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["flange"] = "flange|end flange", ["bolt"] = "hole|bolt hole|screw hole" };

    public override IReadOnlyList<string> Bare => ["outerDiameter", "length"];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("outerDiameter", v => v.IsGiven("innerDiameter") ? v["innerDiameter"] + (2 * v["wall"]) : 50).Named("pipe diameter|pipe od").From("diameter"),
        Parameter.Length("wall", v => v.IsGiven("innerDiameter") && v.IsGiven("outerDiameter") ? (v["outerDiameter"] - v["innerDiameter"]) / 2 : 3).From("thickness"),
        Parameter.Length("innerDiameter", v => v["outerDiameter"] - (2 * v["wall"])).Standard(),
        Parameter.Length("length", v => 4 * v["outerDiameter"]).Named("overall length|total length").From("height"),
        Parameter.Flag("single", "one end|at one end|on one end"),
        Parameter.Length("flange.diameter", v => Assumption.Round(1.8 * v["outerDiameter"])).Named("flange diameter|flange od").From("flange.size", "flange.outerDiameter", "flangeDiameter"),
        Parameter.Length("flange.thickness", v => Assumption.Round(0.2 * v["outerDiameter"])).Named("flange thickness").From("flange.height", "flange.width"),
        Parameter.Count("bolt.count", 0, 0, 32).Standard(),
        Parameter.Length("bolt.diameter", v => Assumption.Round(0.09 * v["flange.diameter"])).From("bolt.size").Standard(),
        Parameter.Length("boltCircle", v => (v["flange.diameter"] + v["outerDiameter"]) / 2).From("bolt.boltCircle", "bolt.spacing").Standard(),
    ];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["flange.diameter"] / 2, v["innerDiameter"] / 2, flat: true);

    protected override Piece Shape(Values v)
    {
        var (r, bore, l, flange, t, n, hole, circle) = (v["outerDiameter"] / 2, v["innerDiameter"] / 2, v["length"], v["flange.diameter"] / 2, v["flange.thickness"], v.Count("bolt.count"), v["bolt.diameter"] / 2, v["boltCircle"] / 2);
        Require(bore > 0 && flange > r && 2 * t < l, "the wall leaves no opening, or the flanges do not stand out or run into each other.");
        Require(n == 0 || (circle - hole > r && circle + hole < flange), $"holes of {Format.Length(2 * hole)} on a circle of {Format.Length(2 * circle)} do not fit the flanges.");
        var outline = Outline.From(bore, 0).To(flange, 0).To(flange, t).To(r, t);
        var pipe = Piece.Revolve((v.Has("single") ? outline.To(r, l) : outline.To(r, l - t).To(flange, l - t).To(flange, l)).To(bore, l));
        (double, double)[] places = [.. Enumerable.Range(0, n).Select(i => Outline.Polar(circle, 2 * Math.PI * i / n))];
        return n == 0 ? pipe : v.Has("single") ? pipe.Drill(hole, 0, t, places) : pipe.Drill(hole, 0, t, places).Drill(hole, l - t, l, places);
    }
}
