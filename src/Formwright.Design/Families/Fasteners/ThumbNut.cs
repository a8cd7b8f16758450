using Formwright.Design.Modelling;

namespace Formwright.Design.Families;

/// <summary>Round nut to turn by hand: a fluted rim on a collar. Source: DIN 466.</summary>
internal sealed class ThumbNut : Nut
{
    // By thread: diameter, height, diameter of the collar, height of the rim.
    private static readonly Dictionary<double, (double Rim, double Height, double Collar, double RimHeight)> Table = new()
    {
        [3] = (12, 7.5, 6, 2.5), [4] = (16, 9.5, 8, 3.5), [5] = (20, 11.5, 10, 4), [6] = (24, 15, 12, 5), [8] = (30, 18, 16, 6), [10] = (36, 23, 20, 8),
    };

    public override string Nouns => "knurled nut|thumb nut|knurled thumb nut|thumbnut|round knurled nut|din 466|din 467";

    public override string Example => "M5 thumb nut";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(5),
        Parameter.Length("outerDiameter", v => Of(v).Rim).Named("rim diameter|head diameter").From("width").Standard(),
        Height(v => Of(v).Height),
        Parameter.Length("collar", v => Of(v).Collar).Named("collar|collar diameter").Standard(),
        Parameter.Length("rimHeight", v => Of(v).RimHeight).Named("rim height|knurl height").Standard(),
        Parameter.Flag("knurled", "knurled|knurl|knurling"),
    ];

    protected override string? Source(Values v) => "DIN 466";

    protected override Piece Shape(Values v)
    {
        const int Flutes = 24;
        var (r, h, collar, rim, bore) = (v["outerDiameter"] / 2, v["height"], v["collar"] / 2, Math.Min(v["rimHeight"], v["height"]), v["thread"] / 2);
        Require(bore < collar && collar < r, "thread, collar and rim must become wider in this order.");
        var flute = 0.05 * r;
        var cuts = Enumerable.Range(0, Flutes).Select(i => Outline.Polar(r, 2 * Math.PI * (i + 0.5) / Flutes)).Select(p => Piece.Cylinder(flute, 1.2 * rim, -0.1 * rim, p.X, p.Y));
        var body = Piece.Cylinder(r, rim).Cut([.. cuts]);
        return (h > rim ? Piece.Join(body, Piece.Cylinder(collar, h - rim, rim)) : body).Drill(bore, 0, h, (0, 0));
    }

    private static (double Rim, double Height, double Collar, double RimHeight) Of(Values v) =>
        Table.TryGetValue(v["thread"], out var row) ? row : (3.8 * v["thread"], 2.3 * v["thread"], 2 * v["thread"], 0.8 * v["thread"]);
}
