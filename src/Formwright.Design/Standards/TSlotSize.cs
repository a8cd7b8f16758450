namespace Formwright.Design.Standards;

/// <summary>T-slots for the bolts of machine tables. Source: DIN 650 (ISO 299): the smallest sizes of each.</summary>
/// <param name="Thread">Nominal diameter of the bolt.</param>
/// <param name="Width">Width of the throat.</param>
/// <param name="HeadWidth">Width of the recess.</param>
/// <param name="HeadDepth">Height of the recess.</param>
/// <param name="Depth">Depth of the whole slot.</param>
internal sealed record TSlotSize(double Thread, double Width, double HeadWidth, double HeadDepth, double Depth)
{
    private static readonly TSlotSize[] Table =
    [
        new(4, 5, 10, 3.5, 8), new(5, 6, 11, 5, 11), new(6, 8, 14.5, 7, 15), new(8, 10, 16, 7, 17), new(10, 12, 19, 8, 20), new(12, 14, 23, 9, 23),
        new(16, 18, 30, 12, 30), new(20, 22, 37, 16, 38), new(24, 28, 46, 20, 48), new(30, 36, 56, 25, 61), new(36, 42, 68, 32, 74),
    ];

    /// <summary>The slot for a bolt; null when the standard has none.</summary>
    public static TSlotSize? For(double thread) => Array.Find(Table, s => s.Thread == thread);
}
