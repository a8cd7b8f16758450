namespace Formwright.Design.Standards;

/// <summary>Parallel keys and their keyways. Source: DIN 6885-1.</summary>
/// <param name="Shaft">Largest shaft diameter it is for.</param>
/// <param name="Width">Width of key and keyway.</param>
/// <param name="Height">Height of the key.</param>
/// <param name="ShaftDepth">Depth of the keyway in the shaft.</param>
/// <param name="HubDepth">Depth of the keyway in the hub.</param>
internal sealed record ParallelKey(double Shaft, double Width, double Height, double ShaftDepth, double HubDepth)
{
    private static readonly ParallelKey[] Table =
    [
        new(8, 2, 2, 1.2, 1),
        new(10, 3, 3, 1.8, 1.4),
        new(12, 4, 4, 2.5, 1.8),
        new(17, 5, 5, 3, 2.3),
        new(22, 6, 6, 3.5, 2.8),
        new(30, 8, 7, 4, 3.3),
        new(38, 10, 8, 5, 3.3),
        new(44, 12, 8, 5, 3.3),
        new(50, 14, 9, 5.5, 3.8),
        new(58, 16, 10, 6, 4.3),
        new(65, 18, 11, 7, 4.4),
        new(75, 20, 12, 7.5, 4.9),
        new(85, 22, 14, 9, 5.4),
        new(95, 25, 14, 9, 5.4),
        new(110, 28, 16, 10, 6.4),
        new(130, 32, 18, 11, 7.4),
        new(150, 36, 20, 12, 8.4),
    ];

    /// <summary>The key for a shaft; above the table the largest one.</summary>
    public static ParallelKey For(double shaft) => Array.Find(Table, k => shaft <= k.Shaft + 1e-9) ?? Table[^1];

    /// <summary>The key of a width, or one of the same proportions.</summary>
    public static ParallelKey OfWidth(double width) =>
        Array.Find(Table, k => Math.Abs(k.Width - width) < 1e-6) ?? new(4 * width, width, width, 0.6 * width, 0.5 * width);
}
