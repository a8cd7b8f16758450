using Formwright.Design.Modelling;

namespace Formwright.Design.Families;

/// <summary>Hexagon nut with six slots for a split pin. Source: DIN 935-1.</summary>
internal sealed class CastleNut : Nut
{
    // By thread: height, height below the slots, width of the slots.
    private static readonly Dictionary<double, (double Height, double Solid, double Slot)> Table = new()
    {
        [4] = (5, 3.2, 1.2), [5] = (6, 4, 1.4), [6] = (7.5, 5, 2), [8] = (9.5, 6.5, 2.5), [10] = (12, 8, 2.8), [12] = (15, 10, 3.5), [14] = (16, 11, 3.5), [16] = (19, 13, 4.5), [18] = (21, 15, 4.5),
        [20] = (22, 16, 4.5), [22] = (26, 18, 5.5), [24] = (27, 19, 5.5), [27] = (30, 22, 5.5), [30] = (33, 24, 7), [36] = (38, 29, 7),
    };

    public override string Nouns => "castle nut|castellated nut|slotted nut|slotted hex nut|crown slotted nut|castle hex nut|din 935|iso 7035";

    public override string Example => "M10 castle nut";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Thread(10),
        Flats,
        Height(v => Of(v).Height),
        Parameter.Length("slot", v => Of(v).Slot).Named("slot|slots|slot width").Standard(),
        Parameter.Length("slotDepth", v => v["height"] - (v["height"] * Of(v).Solid / Of(v).Height)).Named("slot depth").Standard(),
    ];

    protected override string? Source(Values v) => "DIN 935";

    protected override Piece Shape(Values v)
    {
        var (h, slot, deep) = (v["height"], v["slot"] / 2, v["slotDepth"]);
        Require(deep < h && 2 * slot < 0.4 * v["acrossFlats"], "the slots leave no crown.");
        var cut = Piece.Box(new(0, -slot, h - deep), new(v["acrossFlats"], slot, h + 1));
        return Hexagon(v, h).Cut([.. Enumerable.Range(0, 6).Select(i => cut.Turned(Core.Point3.UnitZ, 30 + (60 * i)))]);
    }

    private static (double Height, double Solid, double Slot) Of(Values v) =>
        Table.TryGetValue(v["thread"], out var row) ? row : (1.15 * v["thread"], 0.8 * v["thread"], 0.25 * v["thread"]);
}
