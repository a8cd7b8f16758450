using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Threaded rod, with a cosmetic thread or a modelled one of 60 degrees. Source: DIN 976, ISO 68-1.</summary>
internal sealed class ThreadedRod : ThreadedPart
{
    public override string Nouns => "threaded rod|stud bolt|threaded bar|all thread|allthread|studding|threaded stud|lead screw|leadscrew|din 976|din 975";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Gewindestange", ["fr"] = "tige filetée", ["es"] = "varilla roscada" };

    // "stud M10 x 80": beside a thread a stud is no boss.
    public override bool Claims(Text.LexedPrompt prompt)
    {
        var first = prompt.Lexemes.FirstOrDefault(l => l.Is(Language.TermCategory.Solid) || l.Is(Language.TermCategory.Fastener));
        return first is not null && first.Is(Language.TermCategory.Solid, "boss") && prompt.Quote(first.Start, first.End).ToLowerInvariant() is "stud" or "studs"
            && prompt.Lexemes.Any(l => l.Kind == Text.LexemeKind.Screw) && !prompt.Lexemes.Any(l => l.Is(Language.TermCategory.Solid) && l != first);
    }

    public override string Example => "M10 x 1.5 threaded rod 60 mm long";

    public override bool IsHardware => false;

    public override IReadOnlyList<string> Bare => ["thread", "length"];

    public override IReadOnlyList<string[]> Lists => [["thread", "length"]];

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(8),
        Parameter.Length("length", v => 10 * v["thread"]).From("height", "depth"),
        Parameter.Length("pitch", v => Fastener.Of(v["thread"]).Pitch).Named("pitch|thread pitch|lead").From("spacing").Standard(),
        Parameter.Flag("modelled", "modelled threads|modelled thread|modeled threads|modeled thread|real threads|actual threads|physical threads|with threads|helical thread|helical threads|modelled|modeled"),
    ];

    protected override string? Source(Values v) => "ISO 261";

    protected override IReadOnlyList<Frame> Frames(Values v, Core.Box3 bounds) => RoundFrames(bounds, v["thread"] / 2);

    protected override Piece Shape(Values v)
    {
        var (r, l, p) = (v["thread"] / 2, v["length"], v["pitch"]);
        if (!v.Has("modelled"))
        {
            return Piece.Cylinder(r, l);
        }

        Require(l / p <= 200, "more than 200 turns of thread are not modelled; leave the modelled thread out.");
        return ScrewThread.Metric(r, p, l);
    }
}
