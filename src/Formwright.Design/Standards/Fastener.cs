namespace Formwright.Design.Standards;

/// <summary>
/// Heads, nuts and washers of one thread size. Metric: ISO 4014 and 4017 (hexagon heads), ISO 4032 and 4035 (nuts), ISO 4762 (socket
/// heads), ISO 10642 (countersunk, theoretical sharp diameter), ISO 7380-1 (button heads), ISO 4026 (set screws), ISO 7089 and 7093
/// (washers). Inch: ASME B18.2.1, B18.2.2, B18.3, B18.21.1 (type A, narrow). All in millimetres.
/// </summary>
/// <param name="Thread">Nominal diameter.</param>
/// <param name="Pitch">Coarse pitch.</param>
/// <param name="AcrossFlats">Width of hexagon heads and nuts.</param>
/// <param name="BoltHead">Height of a hexagon head.</param>
/// <param name="Nut">Height of a nut.</param>
/// <param name="ThinNut">Height of a thin nut.</param>
/// <param name="SocketHead">Diameter of a socket head, which is as high as the thread is wide.</param>
/// <param name="Socket">Width across flats of its socket.</param>
/// <param name="SunkHead">Diameter of a countersunk head.</param>
/// <param name="SunkSocket">Width of its socket.</param>
/// <param name="ButtonHead">Diameter of a button head.</param>
/// <param name="ButtonHeight">Its height.</param>
/// <param name="GrubSocket">Width of the socket of a set screw.</param>
/// <param name="WasherBore">Inner diameter of a washer.</param>
/// <param name="Washer">Outer diameter of a washer.</param>
/// <param name="WasherHeight">Its thickness.</param>
/// <param name="WideWasher">Outer diameter of a large washer.</param>
/// <param name="WideWasherHeight">Its thickness.</param>
internal sealed record Fastener(
    double Thread,
    double Pitch,
    double AcrossFlats,
    double BoltHead,
    double Nut,
    double ThinNut,
    double SocketHead,
    double Socket,
    double SunkHead,
    double SunkSocket,
    double ButtonHead,
    double ButtonHeight,
    double GrubSocket,
    double WasherBore,
    double Washer,
    double WasherHeight,
    double WideWasher,
    double WideWasherHeight)
{
    private const double Inch = 25.4;

    private static readonly Fastener[] Metric =
    [
        new(1.6, 0.35, 3.2, 1.1, 1.3, 1, 3, 1.5, 3.6, 0.9, 2.9, 0.8, 0.7, 1.7, 4, 0.3, 5, 0.3),
        new(2, 0.4, 4, 1.4, 1.6, 1.2, 3.8, 1.5, 4.4, 1.3, 3.5, 1.3, 0.9, 2.2, 5, 0.3, 6, 0.8),
        new(2.5, 0.45, 5, 1.7, 2, 1.6, 4.5, 2, 5.5, 1.5, 4.7, 1.5, 1.3, 2.7, 6, 0.5, 8, 0.8),
        new(3, 0.5, 5.5, 2, 2.4, 1.8, 5.5, 2.5, 6.72, 2, 5.7, 1.65, 1.5, 3.2, 7, 0.5, 9, 0.8),
        new(4, 0.7, 7, 2.8, 3.2, 2.2, 7, 3, 8.96, 2.5, 7.6, 2.2, 2, 4.3, 9, 0.8, 12, 1),
        new(5, 0.8, 8, 3.5, 4.7, 2.7, 8.5, 4, 11.2, 3, 9.5, 2.75, 2.5, 5.3, 10, 1, 15, 1),
        new(6, 1, 10, 4, 5.2, 3.2, 10, 5, 13.44, 4, 10.5, 3.3, 3, 6.4, 12, 1.6, 18, 1.6),
        new(8, 1.25, 13, 5.3, 6.8, 4, 13, 6, 17.92, 5, 14, 4.4, 4, 8.4, 16, 1.6, 24, 2),
        new(10, 1.5, 16, 6.4, 8.4, 5, 16, 8, 22.4, 6, 17.5, 5.5, 5, 10.5, 20, 2, 30, 2.5),
        new(12, 1.75, 18, 7.5, 10.8, 6, 18, 10, 26.88, 8, 21, 6.6, 6, 13, 24, 2.5, 37, 3),
        new(14, 2, 21, 8.8, 12.8, 7, 21, 12, 30.8, 10, 24.5, 7.7, 6, 15, 28, 2.5, 44, 3),
        new(16, 2, 24, 10, 14.8, 8, 24, 14, 33.6, 10, 28, 8.8, 8, 17, 30, 3, 50, 3),
        new(18, 2.5, 27, 11.5, 15.8, 9, 27, 14, 36.5, 12, 31.5, 9.9, 8, 19, 34, 3, 56, 4),
        new(20, 2.5, 30, 12.5, 18, 10, 30, 17, 40.32, 12, 35, 11, 10, 21, 37, 3, 60, 4),
        new(22, 2.5, 34, 14, 19.4, 11, 33, 17, 44, 14, 38.5, 12.1, 10, 23, 39, 3, 66, 5),
        new(24, 3, 36, 15, 21.5, 12, 36, 19, 48, 14, 42, 13.2, 12, 25, 44, 4, 72, 5),
        new(27, 3, 41, 17, 23.8, 13.5, 40, 19, 54, 17, 47, 15, 12, 28, 50, 4, 85, 6),
        new(30, 3.5, 46, 18.7, 25.6, 15, 45, 22, 60, 17, 52, 16.5, 14, 31, 56, 4, 92, 6),
        new(36, 4, 55, 22.5, 31, 18, 54, 27, 72, 22, 63, 20, 17, 37, 66, 5, 110, 8),
        new(42, 4.5, 65, 26, 34, 21, 63, 32, 84, 27, 73, 23, 19, 45, 78, 8, 125, 10),
        new(48, 5, 75, 30, 38, 24, 72, 36, 96, 32, 84, 26, 24, 52, 92, 8, 140, 12),
    ];

    private static readonly Fastener[] Imperial =
    [
        Inches(0.112, 40, 3.0 / 16, 0.06, 3.0 / 32, 0.183, 3.0 / 32, 0.255, 0.125, 0.312, 0.032),
        Inches(0.138, 32, 0.25, 0.093, 7.0 / 64, 0.226, 7.0 / 64, 0.307, 0.156, 0.375, 0.049),
        Inches(0.164, 32, 0.25, 0.11, 0.125, 0.27, 9.0 / 64, 0.359, 0.188, 0.438, 0.049),
        Inches(0.19, 24, 5.0 / 16, 0.12, 0.125, 0.312, 5.0 / 32, 0.411, 0.219, 0.5, 0.049),
        Inches(0.25, 20, 7.0 / 16, 5.0 / 32, 7.0 / 32, 0.375, 3.0 / 16, 0.531, 0.281, 0.625, 0.065),
        Inches(0.3125, 18, 0.5, 13.0 / 64, 17.0 / 64, 0.469, 0.25, 0.656, 0.344, 0.688, 0.065),
        Inches(0.375, 16, 9.0 / 16, 15.0 / 64, 21.0 / 64, 0.562, 5.0 / 16, 0.781, 0.406, 0.812, 0.065),
        Inches(0.4375, 14, 0.625, 9.0 / 32, 0.375, 0.656, 0.375, 0.844, 0.469, 0.922, 0.065),
        Inches(0.5, 13, 0.75, 5.0 / 16, 7.0 / 16, 0.75, 0.375, 0.938, 0.531, 1.062, 0.095),
        Inches(0.5625, 12, 13.0 / 16, 23.0 / 64, 31.0 / 64, 0.844, 7.0 / 16, 1.06, 0.594, 1.156, 0.095),
        Inches(0.625, 11, 15.0 / 16, 25.0 / 64, 35.0 / 64, 0.938, 0.5, 1.188, 0.656, 1.312, 0.095),
        Inches(0.75, 10, 1.125, 15.0 / 32, 41.0 / 64, 1.125, 0.625, 1.438, 0.812, 1.469, 0.134),
        Inches(0.875, 9, 1.3125, 35.0 / 64, 0.75, 1.312, 0.75, 1.688, 0.938, 1.75, 0.134),
        Inches(1, 8, 1.5, 39.0 / 64, 55.0 / 64, 1.5, 0.75, 1.938, 1.062, 2, 0.134),
    ];

    /// <summary>The sizes for a thread; for one that no table has, proportions of the neighbours.</summary>
    public static Fastener Of(double thread) =>
        Metric.Concat(Imperial).FirstOrDefault(f => Math.Abs(f.Thread - thread) < 1e-3) ?? Proportional(thread);

    /// <summary>How people write a thread size.</summary>
    public static string Designate(double thread) =>
        Imperial.FirstOrDefault(f => Math.Abs(f.Thread - thread) < 1e-3) is { } inch
            ? inch.Thread / Inch is < 0.2 and var d ? $"#{Math.Round((d - 0.06) / 0.013)}" : Fraction(inch.Thread / Inch) + "\""
            : $"M{Text.Format.Number(thread)}";

    private static Fastener Proportional(double d) =>
        new(d, Math.Max(0.2, 0.15 * d), 1.55 * d, 0.63 * d, 0.84 * d, 0.5 * d, 1.5 * d, 0.75 * d, 2.1 * d, 0.6 * d, 1.75 * d, 0.55 * d, 0.5 * d, 1.06 * d, 1.9 * d, 0.15 * d, 3 * d, 0.2 * d);

    private static Fastener Inches(double thread, double turns, double flats, double head, double nut, double socketHead, double socket, double sunk, double bore, double washer, double washerHeight) =>
        new(
            thread * Inch, Inch / turns, flats * Inch, head * Inch, nut * Inch, 0.6 * nut * Inch, socketHead * Inch, socket * Inch, sunk * Inch, 0.6 * socket * Inch,
            1.75 * thread * Inch, 0.525 * thread * Inch, 0.5 * thread * Inch, bore * Inch, washer * Inch, washerHeight * Inch, 1.6 * washer * Inch, washerHeight * Inch);

    private static string Fraction(double inches)
    {
        var (n, d) = (Math.Round(inches * 16), 16.0);
        while (n % 2 == 0 && d > 1)
        {
            (n, d) = (n / 2, d / 2);
        }

        return d == 1 ? Text.Format.Number(n) : $"{Text.Format.Number(n)}/{Text.Format.Number(d)}";
    }
}
