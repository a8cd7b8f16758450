using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Standards;

/// <summary>
/// Holes for metric screws: clearance holes of the medium series (ISO 273), coarse pitch (ISO 261), seats for socket head cap
/// screws (DIN 974-1, series 1) and for countersunk heads at 90 degrees (ISO 15065 up to M10, twice the thread above).
/// </summary>
/// <param name="Thread">Nominal diameter.</param>
/// <param name="Clearance">Diameter of the through hole.</param>
/// <param name="Pitch">Coarse pitch.</param>
/// <param name="SeatDiameter">Diameter of a counterbore.</param>
/// <param name="SeatDepth">Depth of a counterbore.</param>
/// <param name="SinkDiameter">Diameter of a countersink at the surface.</param>
internal sealed record MetricScrew(double Thread, double Clearance, double Pitch, double SeatDiameter, double SeatDepth, double SinkDiameter)
{
    private static readonly MetricScrew[] Table =
    [
        new(1.6, 1.8, 0.35, 3.5, 1.8, 3.6),
        new(2, 2.4, 0.4, 4.4, 2.3, 4.4),
        new(2.5, 2.9, 0.45, 5.5, 2.9, 5.5),
        new(3, 3.4, 0.5, 6.5, 3.4, 6.3),
        new(4, 4.5, 0.7, 8, 4.4, 9.4),
        new(5, 5.5, 0.8, 10, 5.4, 10.4),
        new(6, 6.6, 1, 11, 6.4, 12.6),
        new(8, 9, 1.25, 15, 8.6, 17.3),
        new(10, 11, 1.5, 18, 10.6, 20),
        new(12, 13.5, 1.75, 20, 12.6, 24),
        new(14, 15.5, 2, 24, 14.6, 28),
        new(16, 17.5, 2, 26, 16.6, 32),
        new(18, 20, 2.5, 30, 18.6, 36),
        new(20, 22, 2.5, 33, 20.6, 40),
        new(22, 24, 2.5, 36, 22.6, 44),
        new(24, 26, 3, 40, 24.8, 48),
        new(27, 30, 3, 43, 27.8, 54),
        new(30, 33, 3.5, 50, 31, 60),
        new(36, 39, 4, 58, 37, 72),
    ];

    /// <summary>Diameter to drill for a tapped hole.</summary>
    public double TapDrill => Math.Round(Thread - Pitch, 2);

    /// <summary>The holes for a thread.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> for a size outside the table.</exception>
    public static MetricScrew Of(double thread) =>
        Array.Find(Table, s => s.Thread == thread)
        ?? throw Refuse.Prompt($"There are no standard holes for M{Format.Number(thread)}: known are {string.Join(", ", Table.Select(s => "M" + Format.Number(s.Thread)))}. Give the diameter in millimetres instead.");
}
