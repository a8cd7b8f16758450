using System.Globalization;
using Formwright.Design.Phrases;

namespace Formwright.Design.Standards;

/// <summary>Pipes by nominal size in inches. Source: ASME B36.10 (outside diameters and walls of schedules), ASTM D2466 (depth of sockets).</summary>
internal static class NominalPipe
{
    // Nominal size, outside diameter, walls of schedules 10, 40 and 80, depth of a plastic socket; all in inches.
    private static readonly double[][] Table =
    [
        [0.125, 0.405, 0.049, 0.068, 0.095, 0.5], [0.25, 0.54, 0.065, 0.088, 0.119, 0.5], [0.375, 0.675, 0.065, 0.091, 0.126, 0.594], [0.5, 0.84, 0.083, 0.109, 0.147, 0.688],
        [0.75, 1.05, 0.083, 0.113, 0.154, 0.719], [1, 1.315, 0.109, 0.133, 0.179, 0.875], [1.25, 1.66, 0.109, 0.14, 0.191, 0.938], [1.5, 1.9, 0.109, 0.145, 0.2, 1.094],
        [2, 2.375, 0.109, 0.154, 0.218, 1.156], [2.5, 2.875, 0.12, 0.203, 0.276, 1.75], [3, 3.5, 0.12, 0.216, 0.3, 1.875], [3.5, 4, 0.12, 0.226, 0.318, 1.9], [4, 4.5, 0.12, 0.237, 0.337, 2],
        [5, 5.563, 0.134, 0.258, 0.375, 3], [6, 6.625, 0.134, 0.28, 0.432, 3], [8, 8.625, 0.148, 0.322, 0.5, 4], [10, 10.75, 0.165, 0.365, 0.594, 5], [12, 12.75, 0.18, 0.406, 0.688, 6],
    ];

    /// <summary>Outside diameter of a pipe in millimetres by its nominal size in millimetres (25.4 for one inch); null for an unknown one.</summary>
    public static double? Outside(double nominal) => Row(nominal)?[1] * 25.4;

    /// <summary>Wall of a pipe in millimetres by nominal size and schedule: 10, 40 or 80; null for an unknown one.</summary>
    public static double? Wall(double nominal, int schedule) => (schedule switch { 10 => 2, 40 => 3, 80 => 4, _ => 0 }) is > 0 and var column ? Row(nominal)?[column] * 25.4 : null;

    /// <summary>How deep a pipe of an outside diameter goes into a socket, in millimetres.</summary>
    public static double Socket(double outside) => Array.Find(Table, r => Math.Abs((r[1] * 25.4) - outside) < 0.1) is { } row ? row[5] * 25.4 : 0.75 * outside;

    /// <summary>The outside diameter that a size in inches beside a fitting names: people write the nominal size of the pipe. Other sizes are what they are.</summary>
    public static double OfFitting(Phrase phrase, double size) =>
        phrase.Measures.Exists(m => m.Role is not ("outerDiameter" or "innerDiameter") && m.Quantity.Unit.Symbol == "in" && Math.Abs(m.Millimetres - size) < 1e-6) ? Outside(size) ?? size : size;

    /// <summary>Inches of <c>2</c>, <c>1/2</c>, <c>1-1/2</c> or <c>1.5</c>.</summary>
    public static double Inches(string text) => text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Sum(part =>
        part.Split('/') is [var over, var under]
            ? double.Parse(over, CultureInfo.InvariantCulture) / double.Parse(under, CultureInfo.InvariantCulture)
            : double.Parse(part, CultureInfo.InvariantCulture));

    private static double[]? Row(double nominal) => Array.Find(Table, r => Math.Abs((r[0] * 25.4) - nominal) < 0.05);
}
