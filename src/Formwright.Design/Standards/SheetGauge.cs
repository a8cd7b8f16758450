namespace Formwright.Design.Standards;

/// <summary>Thickness of uncoated steel sheet by its gauge, after the Manufacturers' Standard Gauge.</summary>
internal static class SheetGauge
{
    private const int First = 7;
    private const double Inch = 25.4;

    // Inches, from gauge 7 on: 41.82 pounds per square foot make an inch.
    private static readonly double[] Inches =
    [
        0.1793, 0.1644, 0.1495, 0.1345, 0.1196, 0.1046, 0.0897, 0.0747, 0.0673, 0.0598, 0.0538, 0.0478,
        0.0418, 0.0359, 0.0329, 0.0299, 0.0269, 0.0239, 0.0209, 0.0179, 0.0164, 0.0149, 0.0135, 0.0120,
    ];

    /// <summary>The thickness in millimetres; null for a gauge that the table does not have.</summary>
    public static double? Thickness(int gauge) => gauge >= First && gauge - First < Inches.Length ? Inches[gauge - First] * Inch : null;
}
