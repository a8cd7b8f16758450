using System.Globalization;

namespace Formwright.Design.Standards;

/// <summary>
/// Steel pipe flanges, in millimetres. Sources: EN 1092-1 type 01 (plates), PN 6, 16 and 40, with the necks of type 11, the pipes of
/// EN 10220; ASME B16.5 class 150 and 300 by nominal pipe size, the bores of slip-on flanges, thickness with the raised face.
/// </summary>
/// <param name="Outer">Outside diameter.</param>
/// <param name="Circle">Bolt circle.</param>
/// <param name="Holes">Number of holes.</param>
/// <param name="Hole">Their diameter.</param>
/// <param name="Thickness">Thickness.</param>
/// <param name="Bore">Bore, which the pipe goes through.</param>
/// <param name="NeckHeight">Height with a welding neck.</param>
/// <param name="Neck">Diameter of the neck at its foot.</param>
internal sealed record FlangeSize(double Outer, double Circle, int Holes, double Hole, double Thickness, double Bore, double NeckHeight, double Neck)
{
    private const string Pn16 = """
        10 90 60 4 14 14 17.2 35 28; 15 95 65 4 14 14 21.3 38 32; 20 105 75 4 14 16 26.9 40 40; 25 115 85 4 14 16 33.7 40 46; 32 140 100 4 18 18 42.4 42 56; 40 150 110 4 18 18 48.3 45 64;
        50 165 125 4 18 20 60.3 45 74; 65 185 145 8 18 20 76.1 45 92; 80 200 160 8 18 20 88.9 50 105; 100 220 180 8 18 22 114.3 52 131; 125 250 210 8 18 22 139.7 55 156;
        150 285 240 8 22 24 168.3 55 184; 200 340 295 12 22 26 219.1 62 235; 250 405 355 12 26 29 273 70 292; 300 460 410 12 26 32 323.9 78 344
        """;

    private const string Pn40 = """
        65 185 145 8 18 22 76.1 52 92; 80 200 160 8 18 24 88.9 58 105; 100 235 190 8 22 26 114.3 65 134; 125 270 220 8 26 28 139.7 68 162; 150 300 250 8 26 30 168.3 75 192; 200 375 320 12 30 36 219.1 88 244
        """;

    private const string Pn6 = """
        10 75 50 4 11 12 17.2 28 26; 15 80 55 4 11 12 21.3 30 30; 20 90 65 4 11 14 26.9 32 38; 25 100 75 4 11 14 33.7 35 42; 32 120 90 4 14 16 42.4 35 55; 40 130 100 4 14 16 48.3 38 62;
        50 140 110 4 14 16 60.3 38 74; 65 160 130 4 14 16 76.1 38 88; 80 190 150 4 18 18 88.9 42 102; 100 210 170 4 18 18 114.3 45 130; 125 240 200 8 18 20 139.7 48 155; 150 265 225 8 18 20 168.3 48 184;
        200 320 280 8 18 22 219.1 55 236
        """;

    // By sixteenths of an inch.
    private const string Class150 = """
        8 88.9 60.45 4 15.75 11.18 22.4 47.75 30.23; 12 98.55 69.85 4 15.75 12.7 27.7 52.32 38.1; 16 107.95 79.25 4 15.75 14.22 34.5 55.63 49.28; 20 117.35 88.9 4 15.75 15.75 43.2 57.15 58.67; 24 127 98.55 4 15.75 17.53 49.5 61.98 65.02;
        32 152.4 120.65 4 19.05 19.05 61.9 63.5 77.72; 40 177.8 139.7 4 19.05 22.35 74.6 69.85 90.42; 48 190.5 152.4 4 19.05 23.88 90.7 69.85 107.95; 64 228.6 190.5 8 19.05 23.88 116.1 76.2 134.87;
        80 254 215.9 8 22.35 23.88 143.8 88.9 163.58; 96 279.4 241.3 8 22.35 25.4 170.7 88.9 192.02; 128 342.9 298.45 8 22.35 28.45 221.5 101.6 246.13; 160 406.4 361.95 12 25.4 30.23 276.4 101.6 304.8; 192 482.6 431.8 12 25.4 31.75 327.2 114.3 365.25
        """;

    private const string Class300 = """
        8 95.25 66.55 4 15.75 14.22 22.4 52.32 38.1; 12 117.35 82.55 4 19.05 15.75 27.7 57.15 47.75; 16 123.95 88.9 4 19.05 17.53 34.5 61.98 53.85; 20 133.35 98.55 4 19.05 19.05 43.2 65.02 63.5; 24 155.45 114.3 4 22.35 20.57 49.5 68.33 69.85;
        32 165.1 127 8 19.05 22.35 61.9 69.85 84.07; 40 190.5 149.35 8 22.35 25.4 74.6 76.2 100.08; 48 209.55 168.15 8 22.35 28.45 90.7 79.25 117.35; 64 254 200.15 8 22.35 31.75 116.1 85.85 146.05;
        80 279.4 234.95 8 22.35 35.05 143.8 98.55 177.8; 96 317.5 269.75 12 22.35 36.58 170.7 98.55 206.25; 128 381 330.2 12 25.4 41.15 221.5 111.25 260.35; 160 444.5 387.35 16 28.45 47.75 276.4 117.35 320.55; 192 520.7 450.85 16 31.75 50.8 327.2 130.05 374.65
        """;

    private static readonly Dictionary<int, Dictionary<int, FlangeSize>> Metric = new() { [6] = Table(Pn6), [10] = Table(Pn16), [16] = Table(Pn16), [25] = Merged(), [40] = Merged() };

    private static readonly Dictionary<int, Dictionary<int, FlangeSize>> Inch = new() { [150] = Table(Class150), [300] = Table(Class300) };

    /// <summary>The flange of a nominal diameter and pressure, such as DN50 PN16; null when the tables have none.</summary>
    public static FlangeSize? OfDiameter(int nominal, int pressure) => Metric.GetValueOrDefault(pressure)?.GetValueOrDefault(nominal);

    /// <summary>The flange of a nominal pipe size in millimetres and a class; null when the tables have none.</summary>
    public static FlangeSize? OfPipe(double size, int rating) => Inch.GetValueOrDefault(rating)?.GetValueOrDefault((int)Math.Round(size / 25.4 * 16));

    /// <summary>The sizes that there are, for messages.</summary>
    public static string Known => $"{string.Join(", ", Metric[16].Keys.Select(k => $"DN{k}"))} in PN 6, 10, 16, 25 and 40, and {string.Join(", ", Inch[150].Keys.Select(k => Text.Format.Number(k / 16.0)))} inches in class 150 and 300";

    // Up to DN 50 the flanges of PN 40 are those of PN 16.
    private static Dictionary<int, FlangeSize> Merged()
    {
        var table = Table(Pn40);
        Table(Pn16).Where(row => row.Key <= 50).ToList().ForEach(row => table[row.Key] = row.Value);
        return table;
    }

    private static Dictionary<int, FlangeSize> Table(string rows) => rows
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray())
        .ToDictionary(n => (int)n[0], n => new FlangeSize(n[1], n[2], (int)n[3], n[4], n[5], n[6], n[7], n[8]));
}
