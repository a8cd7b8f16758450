using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Standards;

/// <summary>Hot rolled sections by designation, in millimetres. Source: EN 10365, tables of IPE, HEA, HEB and UPN.</summary>
/// <param name="Code">Designation without spaces.</param>
/// <param name="Height">Height.</param>
/// <param name="Width">Width of the flanges.</param>
/// <param name="Web">Thickness of the web.</param>
/// <param name="Flange">Thickness of the flanges; of a UPN in the middle of their slope.</param>
/// <param name="Root">Radius between web and flange.</param>
internal sealed partial record SteelSection(string Code, double Height, double Width, double Web, double Flange, double Root)
{
    private const string Table = """
        IPE80 80 46 3.8 5.2 5; IPE100 100 55 4.1 5.7 7; IPE120 120 64 4.4 6.3 7; IPE140 140 73 4.7 6.9 7; IPE160 160 82 5 7.4 9; IPE180 180 91 5.3 8 9;
        IPE200 200 100 5.6 8.5 12; IPE220 220 110 5.9 9.2 12; IPE240 240 120 6.2 9.8 15; IPE270 270 135 6.6 10.2 15; IPE300 300 150 7.1 10.7 15;
        IPE330 330 160 7.5 11.5 18; IPE360 360 170 8 12.7 18; IPE400 400 180 8.6 13.5 21; IPE450 450 190 9.4 14.6 21; IPE500 500 200 10.2 16 21;
        IPE550 550 210 11.1 17.2 24; IPE600 600 220 12 19 24;
        HEA100 96 100 5 8 12; HEA120 114 120 5 8 12; HEA140 133 140 5.5 8.5 12; HEA160 152 160 6 9 15; HEA180 171 180 6 9.5 15; HEA200 190 200 6.5 10 18;
        HEA220 210 220 7 11 18; HEA240 230 240 7.5 12 21; HEA260 250 260 7.5 12.5 24; HEA280 270 280 8 13 24; HEA300 290 300 8.5 14 27;
        HEA320 310 300 9 15.5 27; HEA340 330 300 9.5 16.5 27; HEA360 350 300 10 17.5 27; HEA400 390 300 11 19 27; HEA450 440 300 11.5 21 27; HEA500 490 300 12 23 27;
        HEB100 100 100 6 10 12; HEB120 120 120 6.5 11 12; HEB140 140 140 7 12 12; HEB160 160 160 8 13 15; HEB180 180 180 8.5 14 15; HEB200 200 200 9 15 18;
        HEB220 220 220 9.5 16 18; HEB240 240 240 10 17 21; HEB260 260 260 10 17.5 24; HEB280 280 280 10.5 18 24; HEB300 300 300 11 19 27;
        HEB320 320 300 11.5 20.5 27; HEB340 340 300 12 21.5 27; HEB360 360 300 12.5 22.5 27; HEB400 400 300 13.5 24 27; HEB450 450 300 14 26 27; HEB500 500 300 14.5 28 27;
        UPN80 80 45 6 8 8; UPN100 100 50 6 8.5 8.5; UPN120 120 55 7 9 9; UPN140 140 60 7 10 10; UPN160 160 65 7.5 10.5 10.5; UPN180 180 70 8 11 11;
        UPN200 200 75 8.5 11.5 11.5; UPN220 220 80 9 12.5 12.5; UPN240 240 85 9.5 13 13; UPN260 260 90 10 14 14; UPN280 280 95 10 15 15; UPN300 300 100 10 16 16
        """;

    private static readonly Dictionary<string, SteelSection> Sections = Table
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split(' '))
        .ToDictionary(row => row[0], row => new SteelSection(row[0], Value(row[1]), Value(row[2]), Value(row[3]), Value(row[4]), Value(row[5])));

    /// <summary>The section of a designation such as <c>HEA 200</c> or <c>HE 200 A</c>; null for an unknown one.</summary>
    public static SteelSection? Find(string designation)
    {
        var code = Written().Match(designation.ToUpperInvariant());
        return Sections.GetValueOrDefault(code.Groups["family"].Value + code.Groups["kind"].Value + code.Groups["size"].Value);
    }

    private static double Value(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<family>IPE|UPN|HE) ?(?<kind>[AB])? ?(?<size>[0-9]+) ?(?<kind>[AB]\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
