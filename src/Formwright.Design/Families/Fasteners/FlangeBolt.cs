using Formwright.Design.Modelling;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>Hexagon head bolt with a flange. Source: DIN 6921.</summary>
internal sealed class FlangeBolt : Screw
{
    // By thread: across flats, flange, height of the head with it.
    private static readonly Dictionary<double, (double Flats, double Flange, double Height)> Table = new()
    {
        [5] = (8, 11.8, 5.4), [6] = (10, 14.2, 6.6), [8] = (13, 18, 8.1), [10] = (15, 22.3, 9.2), [12] = (18, 26.6, 11.5), [14] = (21, 30.5, 12.8), [16] = (24, 35, 14.4), [20] = (30, 43, 17.1),
    };

    public override string Nouns => "flange bolt|flanged bolt|hex flange bolt|flange head bolt|flange screw|flanged hex bolt|hex flange screw|hexagon flange bolt|din 6921|iso 4162";

    public override string Example => "M8 x 30 flange bolt";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(8),
        .. Shanked,
        Headed.Flats(v => Of(v).Flats),
        Parameter.Length("flangeDiameter", v => Of(v).Flange).Named("flange diameter|flange").From("outerDiameter").Standard(),
        Headed.Height(v => Of(v).Height),
    ];

    protected override string? Source(Values v) => "DIN 6921";

    protected override Piece Shape(Values v)
    {
        var (s, r, k) = (v["acrossFlats"], v["flangeDiameter"] / 2, v["headHeight"]);
        Require(2 * r > s * 1.155, "the flange must be wider than the hexagon.");

        // The flange slopes up to the hexagon; the head lies at the bottom, its crown first.
        var flange = Piece.Revolve(Outline.From(0, 0.6 * k).To(s / 2, 0.6 * k).To(r, 0.86 * k).To(r, k).To(0, k));
        var head = Piece.Fuse(Hexagons.Turned(s, k), flange).Known(bounds: new(new(-r, -r, 0), new(r, r, k)));
        return WithShank(v, head, v["length"], k);
    }

    private static (double Flats, double Flange, double Height) Of(Values v) =>
        Table.TryGetValue(v["thread"], out var row) ? row : (Fastener.Of(v["thread"]).AcrossFlats, 2.2 * v["thread"], 0.95 * v["thread"]);
}
