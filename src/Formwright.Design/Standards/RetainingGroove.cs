namespace Formwright.Design.Standards;

/// <summary>Grooves for retaining rings. Source: DIN 471 for shafts; DIN 472 has the same depths within 0.1 mm.</summary>
/// <param name="Shaft">Largest shaft diameter it is for.</param>
/// <param name="Width">Width of the groove.</param>
/// <param name="Depth">Depth of the groove.</param>
internal sealed record RetainingGroove(double Shaft, double Width, double Depth)
{
    private static readonly RetainingGroove[] Table =
    [
        new(4, 0.5, 0.1), new(5, 0.7, 0.1), new(6, 0.8, 0.15), new(8, 0.9, 0.2), new(9, 1.1, 0.2), new(10, 1.1, 0.2), new(12, 1.1, 0.25), new(14, 1.1, 0.3),
        new(16, 1.1, 0.4), new(17, 1.1, 0.4), new(20, 1.3, 0.5), new(22, 1.3, 0.5), new(25, 1.3, 0.55), new(28, 1.6, 0.7), new(30, 1.6, 0.7), new(32, 1.6, 0.85),
        new(35, 1.6, 1), new(40, 1.85, 1.25), new(45, 1.85, 1.25), new(50, 2.15, 1.5), new(55, 2.15, 1.5), new(60, 2.15, 1.5), new(65, 2.65, 1.5), new(70, 2.65, 1.5),
        new(75, 2.65, 1.5), new(80, 2.65, 1.75), new(90, 3.15, 1.75), new(100, 3.15, 1.75),
    ];

    /// <summary>The groove for a shaft; above the table the largest one.</summary>
    public static RetainingGroove For(double shaft) => Array.Find(Table, g => shaft <= g.Shaft + 1e-9) ?? Table[^1];
}
