using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Standards;

/// <summary>How much wider than its thread a clearance hole is.</summary>
internal enum Fit
{
    /// <summary>Close, or fine.</summary>
    Close,

    /// <summary>Medium, or normal.</summary>
    Medium,

    /// <summary>Free, loose, or coarse.</summary>
    Free,
}

/// <summary>
/// Holes for screws and threads. Metric: clearance of ISO 273, coarse pitch of ISO 261, seats for socket heads of DIN 974-1
/// (series 1) and for countersunk heads of ISO 15065 up to M10, twice the thread above. Inch: the usual drill charts for UNC, UNF,
/// NPT and G threads, heads of ASME B18.3.
/// </summary>
/// <param name="Name">How the thread is written.</param>
/// <param name="Thread">Outside diameter of the thread.</param>
/// <param name="Close">Close clearance hole.</param>
/// <param name="Medium">Medium clearance hole.</param>
/// <param name="Free">Free clearance hole.</param>
/// <param name="TapDrill">Drill for tapping the coarse thread.</param>
/// <param name="SeatDiameter">Counterbore for a socket head; 0 when no such screw exists.</param>
/// <param name="SeatDepth">Its depth.</param>
/// <param name="SinkDiameter">Countersink at the surface.</param>
/// <param name="SinkAngle">Its angle in degrees.</param>
internal sealed record ScrewHole(
    string Name, double Thread, double Close, double Medium, double Free, double TapDrill, double SeatDiameter, double SeatDepth, double SinkDiameter, double SinkAngle)
{
    private const double Inch = 25.4;
    private const double CounterboreClearance = 1.0 / 32 * Inch;

    private static readonly ScrewHole[] Table =
    [
        Metric(1.6, 1.7, 1.8, 2, 0.35, 3.5, 1.8, 3.6),
        Metric(2, 2.2, 2.4, 2.6, 0.4, 4.4, 2.3, 4.4),
        Metric(2.5, 2.7, 2.9, 3.1, 0.45, 5.5, 2.9, 5.5),
        Metric(3, 3.2, 3.4, 3.6, 0.5, 6.5, 3.4, 6.3),
        Metric(3.5, 3.7, 3.9, 4.2, 0.6, 7.5, 3.9, 8.2),
        Metric(4, 4.3, 4.5, 4.8, 0.7, 8, 4.4, 9.4),
        Metric(5, 5.3, 5.5, 5.8, 0.8, 10, 5.4, 10.4),
        Metric(6, 6.4, 6.6, 7, 1, 11, 6.4, 12.6),
        Metric(7, 7.4, 7.6, 8, 1, 13, 7.4, 14.5),
        Metric(8, 8.4, 9, 10, 1.25, 15, 8.6, 17.3),
        Metric(10, 10.5, 11, 12, 1.5, 18, 10.6, 20),
        Metric(12, 13, 13.5, 14.5, 1.75, 20, 12.6, 24),
        Metric(14, 15, 15.5, 16.5, 2, 24, 14.6, 28),
        Metric(16, 17, 17.5, 18.5, 2, 26, 16.6, 32),
        Metric(18, 19, 20, 21, 2.5, 30, 18.6, 36),
        Metric(20, 21, 22, 24, 2.5, 33, 20.6, 40),
        Metric(22, 23, 24, 26, 2.5, 36, 22.6, 44),
        Metric(24, 25, 26, 28, 3, 40, 24.8, 48),
        Metric(27, 28, 30, 32, 3, 43, 27.8, 54),
        Metric(30, 31, 33, 35, 3.5, 50, 31, 60),
        Metric(36, 37, 39, 42, 4, 58, 37, 72),
        Unified("#2", 0.086, 0.089, 0.096, 0.07, 0.14, 0.197),
        Unified("#4", 0.112, 0.116, 0.1285, 0.089, 0.183, 0.255),
        Unified("#6", 0.138, 0.144, 0.1495, 0.1065, 0.226, 0.307),
        Unified("#8", 0.164, 0.1695, 0.177, 0.136, 0.27, 0.359),
        Unified("#10", 0.19, 0.196, 0.201, 0.1495, 0.312, 0.411),
        Unified("#12", 0.216, 0.221, 0.228, 0.177, 0.343, 0.462),
        Unified("1/4\"", 0.25, 0.257, 0.266, 0.201, 0.375, 0.531),
        Unified("5/16\"", 0.3125, 0.323, 0.332, 0.257, 0.469, 0.656),
        Unified("3/8\"", 0.375, 0.386, 0.397, 0.3125, 0.562, 0.781),
        Unified("7/16\"", 0.4375, 0.4531, 0.4687, 0.368, 0.656, 0.844),
        Unified("1/2\"", 0.5, 0.5156, 0.5312, 0.4219, 0.75, 0.938),
        Unified("9/16\"", 0.5625, 0.5781, 0.5938, 0.4844, 0.844, 1.062),
        Unified("5/8\"", 0.625, 0.6406, 0.6562, 0.5312, 0.938, 1.188),
        Unified("3/4\"", 0.75, 0.7656, 0.7812, 0.6562, 1.125, 1.438),
        Unified("7/8\"", 0.875, 0.8906, 0.9062, 0.7656, 1.312, 1.688),
        Unified("1\"", 1, 1.0156, 1.0313, 0.875, 1.5, 1.938),
        Pipe("1/16\" NPT", 0.3125 * Inch * 1.00001, 0.242 * Inch),
        Pipe("1/8\" NPT", 0.405 * Inch, 0.332 * Inch),
        Pipe("1/4\" NPT", 0.54 * Inch, 0.4375 * Inch),
        Pipe("3/8\" NPT", 0.675 * Inch, 0.5625 * Inch),
        Pipe("1/2\" NPT", 0.84 * Inch, 0.7031 * Inch),
        Pipe("3/4\" NPT", 1.05 * Inch, 0.9062 * Inch),
        Pipe("1\" NPT", 1.315 * Inch, 1.1406 * Inch),
        Pipe("1 1/4\" NPT", 1.66 * Inch, 1.4844 * Inch),
        Pipe("1 1/2\" NPT", 1.9 * Inch, 1.7344 * Inch),
        Pipe("2\" NPT", 2.375 * Inch, 2.2031 * Inch),
        Pipe("G1/8", 9.728, 8.8),
        Pipe("G1/4", 13.157, 11.8),
        Pipe("G3/8", 16.662, 15.25),
        Pipe("G1/2", 20.955, 19),
        Pipe("G3/4", 26.441, 24.5),
        Pipe("G1", 33.249, 30.75),
    ];

    // Fine threads per inch and their drills, in inches.
    private static readonly Dictionary<string, (int Turns, double Drill)[]> Fine = new()
    {
        ["#2"] = [(64, 0.07)],
        ["#4"] = [(48, 0.0935)],
        ["#6"] = [(40, 0.113)],
        ["#8"] = [(36, 0.136)],
        ["#10"] = [(32, 0.159)],
        ["#12"] = [(28, 0.182)],
        ["1/4\""] = [(28, 0.213)],
        ["5/16\""] = [(24, 0.272)],
        ["3/8\""] = [(24, 0.332)],
        ["7/16\""] = [(20, 0.3906)],
        ["1/2\""] = [(20, 0.4531)],
        ["9/16\""] = [(18, 0.5156)],
        ["5/8\""] = [(18, 0.5781)],
        ["3/4\""] = [(16, 0.6875)],
        ["7/8\""] = [(14, 0.8125)],
        ["1\""] = [(12, 0.9219), (14, 0.9375)],
    };

    /// <summary>True for pipe threads, which are tapped only.</summary>
    public bool IsPipe => SeatDiameter == 0;

    /// <summary>The clearance hole of a fit.</summary>
    public double Clearance(Fit fit = Fit.Medium) => fit switch
    {
        Fit.Close => Close,
        Fit.Free => Free,
        _ => Medium,
    };

    /// <summary>The drill for tapping a thread of a pitch in millimetres; the coarse one when it is null.</summary>
    public double DrillFor(double? pitch)
    {
        if (pitch is not { } p || IsPipe)
        {
            return TapDrill;
        }

        return Fine.TryGetValue(Name, out var fine)
            ? fine.Where(f => Math.Abs((Inch / f.Turns) - p) < 1e-3).Select(f => f.Drill * Inch).DefaultIfEmpty(TapDrill).First()
            : Thread - p < TapDrill + 0.06 && Thread - p > TapDrill - 0.06 ? TapDrill : Math.Round(Thread - p, 2);
    }

    /// <summary>Pitch of the fine inch thread in millimetres; null when there is none.</summary>
    public double? FinePitch => Fine.TryGetValue(Name, out var fine) ? Inch / fine[0].Turns : null;

    /// <summary>The standard that its clearance holes follow.</summary>
    public string Source => Name[0] == 'M' ? "ISO 273" : "the drill charts for inch screws";

    /// <summary>The thread with a number ("#10") or a size in inches ("1/4"), by the way it is written; null for an unknown one.</summary>
    public static ScrewHole? Named(string name) => Array.Find(Table, s => s.Name == name);

    /// <summary>True for a diameter that only a drill for tapping has.</summary>
    public static bool IsTapDrill(double diameter) => diameter * 2 != Math.Floor(diameter * 2) && Array.Exists(Table, s => Math.Abs(s.TapDrill - diameter) < 1e-6);

    /// <summary>The holes for a thread.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> for a size outside the table.</exception>
    public static ScrewHole Of(double thread) =>
        Array.Find(Table, s => Math.Abs(s.Thread - thread) < 1e-6)
        ?? throw Refuse.Prompt($"There are no standard holes for M{Format.Number(thread)}: known are {string.Join(", ", Table.Where(s => s.Name[0] == 'M').Select(s => s.Name))} and inch threads from #2 to 1\". Give the diameter in millimetres instead.");

    /// <summary>The holes of the screw for which a diameter is the medium clearance; null when it is that of none.</summary>
    public static ScrewHole? ForClearance(double diameter) => Array.Find(Table, s => !s.IsPipe && Math.Abs(s.Medium - diameter) < 1e-6);

    private static ScrewHole Metric(double thread, double close, double medium, double free, double pitch, double seat, double seatDepth, double sink) =>
        new($"M{Format.Number(thread)}", thread, close, medium, free, CoarseDrill(thread, pitch), seat, seatDepth, sink, 90);

    // Thread less pitch, but of a size that is made (ISO 2306): 6.8 for M8, 10.2 for M12.
    private static double CoarseDrill(double thread, double pitch) => thread switch
    {
        8 => 6.8,
        12 => 10.2,
        _ => Math.Round(thread - pitch, 2),
    };

    private static ScrewHole Unified(string name, double thread, double close, double free, double drill, double head, double sink) =>
        new(name, thread * Inch, close * Inch, free * Inch, free * Inch, drill * Inch, (head * Inch) + CounterboreClearance, thread * Inch, sink * Inch, 82);

    private static ScrewHole Pipe(string name, double thread, double drill) => new(name, thread, thread, thread, thread, drill, 0, 0, 0, 90);
}
