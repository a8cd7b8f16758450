using Formwright.Design.Language;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>A round bar bent to a J: a straight part and half a circle.</summary>
internal sealed class JHook : Family
{
    public override string Name => "J Hook";

    public override string Nouns => "j shaped hook|j bolt blank|j shaped bar|j shaped rod";

    public override string Example => "J hook of 8 mm bar, 80 mm straight, half circle 30 mm inside diameter";

    // Beside a plate a J hook is what sticks out of that.
    public override bool Claims(LexedPrompt prompt)
    {
        var first = prompt.Lexemes.FirstOrDefault(l => l.Is(TermCategory.Solid));
        return first is not null && !prompt.Lexemes.Any(l => l.Is(TermCategory.Solid, "plate"))
            && (first.Is(TermCategory.Solid, Kind) || (first.Is(TermCategory.Solid, "hook") && prompt.Quote(first.Start, first.End).StartsWith("j", StringComparison.OrdinalIgnoreCase)));
    }

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>
    {
        ["bar"] = "bar|rod|round bar|round rod|wire|steel rod|steel wire|round stock|round steel",
        ["straight"] = "straight|straight part|straight leg|shank|straight section|stem|straight shank|leg",
        ["bend"] = "half circle|semicircle|bend|half round|half round bend|bow|hook end|arc|semicircular bend|curve",
    };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Length("bar", 8).Named("bar diameter|rod diameter|wire diameter").From("bar.diameter", "bar.size", "diameter", "thickness"),
        Parameter.Length("bend", v => Assumption.Round(3 * v["bar"])).Named("inside diameter|opening|gap").From("bend.innerDiameter", "innerDiameter", "bend.diameter", "bend.size", "bend.width", "width"),
        Parameter.Length("overall", 0).Named("overall length|total length|overall height|overall").Standard(),
        Parameter.Length("straight", v => v.Has("overall") ? v["overall"] - (v["bend"] / 2) - v["bar"] : 8 * v["bar"]).Named("straight length").From("straight.length", "straight.size", "straight.height", "length", "height"),
    ];

    // The straight part stands up, the half circle lies below.
    protected override Piece Shape(Values v)
    {
        var (r, l) = (v["bar"] / 2, v["straight"]);
        var bend = (v["bend"] / 2) + r;
        Require(v["bend"] > 0 && bend > 1.2 * r && l > 0, "the half circle must be wider than the bar, and the straight part longer than nothing.");
        return new BentBar([new(-bend, l), new(-bend, 0, 1), new(bend, 0)], r).Known(new(new(-bend - r, -r, -bend - r), new(bend + r, r, l)));
    }
}
