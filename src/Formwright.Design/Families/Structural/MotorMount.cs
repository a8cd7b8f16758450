using System.Globalization;
using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Mount for a stepper motor: a plate with the pilot hole and four screw holes, or an L bracket with it. Source: NEMA ICS 16.</summary>
internal sealed class MotorMount : Family
{
    // Face, distance of the holes along each side, screw hole, pilot hole.
    private static readonly Dictionary<int, (double Face, double Holes, double Screw, double Pilot)> Frame = new()
    {
        [8] = (20, 15.4, 2.4, 16), [11] = (28, 23, 2.9, 22.5), [14] = (35, 26, 3.4, 22.5), [16] = (39, 31, 3.4, 22.5), [17] = (42.3, 31, 3.4, 22.5),
        [23] = (56.4, 47.14, 5.5, 38.1), [24] = (60, 49.9, 5.5, 38.1), [34] = (86, 69.6, 6.6, 73.5),
    };

    public override string Nouns => "motor mount|motor bracket|stepper mount|stepper motor mount|stepper bracket|motor plate|motor mounting plate|stepper motor bracket|nema mount|motor mount plate";

    public override IReadOnlyList<string> Designations => [@"NEMA ?-?(8|11|14|16|17|23|24|34)"];

    public override string Example => "NEMA 17 motor mount, 5 mm thick";

    public override bool Claims(LexedPrompt prompt) =>
        prompt.Lexemes.Any(l => l.Text.StartsWith("NEMA", StringComparison.OrdinalIgnoreCase) && l.Kind == LexemeKind.Designation)
        && prompt.Lexemes.Any(l => l.Is(TermCategory.Solid, "plate") || l.Is(TermCategory.Solid, "bracket") || l.Is(TermCategory.Solid, "motorMount"));

    public override IReadOnlyList<string[]> Lists => [["length", "width", "thickness"], ["length", "width"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("frame", 17, 8, 34).Named("frame|frame size"),
        Parameter.Flag("angled", "angled|right angle|l shaped"),
        Parameter.Length("length", v => Math.Ceiling(Of(v).Face + 8)).From("height", "side"),
        Parameter.Length("width", v => v.IsGiven("length") && !v.Has("angled") ? v["length"] : Math.Ceiling(Of(v).Face + 8)),
        Parameter.Length("thickness", 5).From("depth", "wall"),
        Parameter.Length("foot", v => v.Has("angled") ? v["length"] : 0).Named("foot|foot length|base length").Standard(),
        Parameter.Length("holeSpacing", v => Of(v).Holes).Named("hole spacing").From("spacing").Standard(),
        Parameter.Length("screw", v => Of(v).Screw).Named("screw hole|screw holes|mounting hole|mounting holes").Standard(),
        Parameter.Length("pilot", v => Of(v).Pilot).Named("pilot|pilot hole|center hole|centre hole|boss hole|center bore|centre bore|bore").From("innerDiameter").Standard(),
    ];

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (phrase.Designations.Find(d => d.Text.StartsWith("NEMA", StringComparison.OrdinalIgnoreCase)) is { } nema)
        {
            given["frame"] = int.Parse(nema.Text.AsSpan(4).Trim(" -"), CultureInfo.InvariantCulture);
        }

        // "80 mm square"
        if (phrase.HasMark("square") && !given.ContainsKey("length") && phrase.Bare() is { } side)
        {
            given["length"] = side;
        }

        if (phrase.Noun.Contains("bracket", StringComparison.OrdinalIgnoreCase))
        {
            given["angled"] = 1;
        }
    }

    protected override string? Source(Values v) => "NEMA ICS 16";

    protected override string Label(Values v) => $"NEMA {v.Count("frame")}";

    protected override Piece Shape(Values v)
    {
        var (l, w, t, s, pilot, screw) = (v["length"], v["width"], v["thickness"], v["holeSpacing"] / 2, v["pilot"] / 2, v["screw"] / 2);
        Require(s + screw < Math.Min(l, w) / 2 && pilot < Math.Min(l, w) / 2, $"the holes of the motor do not fit {Format.Sizes(l, w)}.");
        if (!v.Has("angled"))
        {
            return Piece.Block(l, w, t).Drill(pilot, 0, t, (0, 0)).Drill(screw, 0, t, (s, s), (-s, s), (s, -s), (-s, -s));
        }

        // The motor's face stands upright along X; the foot lies on the ground.
        var (foot, middle) = (v["foot"], t + (l / 2));
        var mount = screw * 1.3;
        return Piece.Join(Piece.Box(new(0, -w / 2, 0), new(foot, w / 2, t)), Piece.Box(new(0, -w / 2, t), new(t, w / 2, t + l)))
            .Drill(new(0, 0, middle), Point3.UnitX, pilot, t, new Point3(0, 0, 0))
            .Drill(new(0, 0, middle), Point3.UnitX, screw, t, new(0, s, s), new(0, -s, s), new(0, s, -s), new(0, -s, -s))
            .Drill(mount, 0, t, ((foot + t) / 2, w / 4), ((foot + t) / 2, -w / 4));
    }

    private static (double Face, double Holes, double Screw, double Pilot) Of(Values v) =>
        Frame.TryGetValue(v.Count("frame"), out var size) ? size : Frame[17];
}
