using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Standards;

/// <summary>Boundary dimensions of rolling bearings by designation, in millimetres. Source: ISO 15 and the makers' small series.</summary>
/// <param name="Code">Designation without suffixes.</param>
/// <param name="Bore">Bore.</param>
/// <param name="Outer">Outside diameter.</param>
/// <param name="Width">Width.</param>
internal sealed partial record RollingBearing(string Code, double Bore, double Outer, double Width)
{
    private const string Sizes = """
        681 1 3 1; 682 2 5 2.3; 683 3 7 3; 684 4 9 4; 685 5 11 5; 686 6 13 5; 687 7 14 5; 688 8 16 5; 689 9 17 5;
        691 1 4 1.6; 692 2 6 3; 693 3 8 4; 694 4 11 4; 695 5 13 4; 696 6 15 5; 697 7 17 5; 698 8 19 6; 699 9 20 6;
        603 3 9 5; 604 4 12 4; 605 5 14 5; 606 6 17 6; 607 7 19 6; 608 8 22 7; 609 9 24 7;
        623 3 10 4; 624 4 13 5; 625 5 16 5; 626 6 19 6; 627 7 22 7; 628 8 24 8; 629 9 26 8;
        633 3 13 5; 634 4 16 5; 635 5 19 6; 636 6 22 7; 637 7 26 9; 638 8 28 9; 639 9 30 10;
        6000 10 26 8; 6001 12 28 8; 6002 15 32 9; 6003 17 35 10; 6004 20 42 12; 6005 25 47 12; 6006 30 55 13; 6007 35 62 14; 6008 40 68 15;
        6009 45 75 16; 6010 50 80 16; 6011 55 90 18; 6012 60 95 18; 6013 65 100 18; 6014 70 110 20; 6015 75 115 20; 6016 80 125 22;
        6017 85 130 22; 6018 90 140 24; 6019 95 145 24; 6020 100 150 24;
        6200 10 30 9; 6201 12 32 10; 6202 15 35 11; 6203 17 40 12; 6204 20 47 14; 6205 25 52 15; 6206 30 62 16; 6207 35 72 17; 6208 40 80 18;
        6209 45 85 19; 6210 50 90 20; 6211 55 100 21; 6212 60 110 22; 6213 65 120 23; 6214 70 125 24; 6215 75 130 25; 6216 80 140 26;
        6217 85 150 28; 6218 90 160 30; 6219 95 170 32; 6220 100 180 34;
        6300 10 35 11; 6301 12 37 12; 6302 15 42 13; 6303 17 47 14; 6304 20 52 15; 6305 25 62 17; 6306 30 72 19; 6307 35 80 21; 6308 40 90 23;
        6309 45 100 25; 6310 50 110 27; 6311 55 120 29; 6312 60 130 31; 6313 65 140 33; 6314 70 150 35; 6315 75 160 37; 6316 80 170 39;
        6800 10 19 5; 6801 12 21 5; 6802 15 24 5; 6803 17 26 5; 6804 20 32 7; 6805 25 37 7; 6806 30 42 7; 6807 35 47 7; 6808 40 52 7; 6809 45 58 7; 6810 50 65 7;
        6900 10 22 6; 6901 12 24 6; 6902 15 28 7; 6903 17 30 7; 6904 20 37 9; 6905 25 42 9; 6906 30 47 9; 6907 35 55 10; 6908 40 62 12; 6909 45 68 12; 6910 50 72 12;
        MR52 2 5 2.5; MR62 2 6 2.5; MR63 3 6 2.5; MR74 4 7 2.5; MR83 3 8 3; MR84 4 8 3; MR85 5 8 2.5; MR93 3 9 4; MR95 5 9 3; MR104 4 10 4; MR105 5 10 4;
        MR106 6 10 3; MR115 5 11 4; MR117 7 11 3; MR126 6 12 4; MR128 8 12 3.5; MR137 7 13 4; MR148 8 14 4;
        R188 6.35 12.7 4.762; R4 6.35 15.875 4.978; R6 9.525 22.225 7.142; R8 12.7 28.575 7.938; R10 15.875 34.925 8.733; R12 19.05 41.275 11.113;
        LM3UU 3 7 10; LM4UU 4 8 12; LM5UU 5 10 15; LM6UU 6 12 19; LM8UU 8 15 24; LM10UU 10 19 29; LM12UU 12 21 30; LM13UU 13 23 32; LM16UU 16 28 37;
        LM20UU 20 32 42; LM25UU 25 40 59; LM30UU 30 45 64; LM35UU 35 52 70; LM40UU 40 60 80; LM50UU 50 80 100; LM60UU 60 90 110;
        LM6LUU 6 12 35; LM8LUU 8 15 45; LM10LUU 10 19 55; LM12LUU 12 21 57; LM16LUU 16 28 70; LM20LUU 20 32 80;
        16002 15 32 8; 16003 17 35 8; 16004 20 42 8; 16005 25 47 8; 16006 30 55 9; 16007 35 62 9; 16008 40 68 9;
        2200 10 30 14; 2201 12 32 14; 2202 15 35 14; 2203 17 40 16; 2204 20 47 18; 2205 25 52 18; 2206 30 62 20; 2207 35 72 23; 2208 40 80 23; 2209 45 85 23; 2210 50 90 23;
        22205 25 52 18; 22206 30 62 20; 22207 35 72 23; 22208 40 80 23; 22209 45 85 23; 22210 50 90 23; 22211 55 100 25; 22212 60 110 28; 22213 65 120 31; 22214 70 125 31;
        22215 75 130 31; 22216 80 140 33; 22217 85 150 36; 22218 90 160 40; 22220 100 180 46;
        30202 15 35 11.75; 30203 17 40 13.25; 30204 20 47 15.25; 30205 25 52 16.25; 30206 30 62 17.25; 30207 35 72 18.25; 30208 40 80 19.75; 30209 45 85 20.75; 30210 50 90 21.75;
        30211 55 100 22.75; 30212 60 110 23.75; 30213 65 120 24.75; 30214 70 125 26.25; 30215 75 130 27.25; 30216 80 140 28.25; 30217 85 150 30.5; 30218 90 160 32.5; 30220 100 180 37;
        30302 15 42 14.25; 30303 17 47 15.25; 30304 20 52 16.25; 30305 25 62 18.25; 30306 30 72 20.75; 30307 35 80 22.75; 30308 40 90 25.25; 30309 45 100 27.25; 30310 50 110 29.25;
        30311 55 120 31.5; 30312 60 130 33.5;
        32004 20 42 15; 32005 25 47 15; 32006 30 55 17; 32007 35 62 18; 32008 40 68 19; 32009 45 75 20; 32010 50 80 20; 32011 55 90 23; 32012 60 95 23;
        32205 25 52 19.25; 32206 30 62 21.25; 32207 35 72 24.25; 32208 40 80 24.75; 32209 45 85 24.75; 32210 50 90 24.75; 32211 55 100 26.75; 32212 60 110 29.75;
        51100 10 24 9; 51101 12 26 9; 51102 15 28 9; 51103 17 30 9; 51104 20 35 10; 51105 25 42 11; 51106 30 47 11; 51107 35 52 12; 51108 40 60 13; 51109 45 65 14; 51110 50 70 14;
        51111 55 78 16; 51112 60 85 17; 51200 10 26 11; 51201 12 28 11; 51202 15 32 12; 51203 17 35 12; 51204 20 40 14; 51205 25 47 15; 51206 30 52 16; 51207 35 62 18; 51208 40 68 19;
        51209 45 73 20; 51210 50 78 22; 51211 55 90 25; 51212 60 95 26;
        HK0408 4 8 8; HK0509 5 9 9; HK0608 6 10 8; HK0609 6 10 9; HK0808 8 12 8; HK0810 8 12 10; HK1010 10 14 10; HK1012 10 14 12; HK1210 12 16 10; HK1212 12 18 12; HK1412 14 20 12; HK1512 15 21 12; HK1612 16 22 12;
        HK1816 18 24 16; HK2016 20 26 16; HK2216 22 28 16; HK2516 25 32 16; HK3016 30 37 16
        """;

    private static readonly Dictionary<string, RollingBearing> Table = Sizes
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split(' '))
        .ToDictionary(
            row => row[0],
            row => new RollingBearing(row[0], Value(row[1]), Value(row[2]), Value(row[3])));

    /// <summary>The bearing of a designation, suffixes such as <c>-2RS</c> or <c>ZZ</c> left aside; null for an unknown one.</summary>
    public static RollingBearing? Find(string designation)
    {
        var code = designation.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        code = code.StartsWith('F') ? code[1..] : code;
        code = code.StartsWith("LMF", StringComparison.Ordinal) || code.StartsWith("LMK", StringComparison.Ordinal) ? "LM" + code[3..] : code;
        code = Same().Replace(code, m => m.Groups["series"].Value switch
        {
            "70" or "NU10" or "N10" => "60",
            "72" or "12" or "NU2" or "NJ2" or "NUP2" or "NF2" or "N2" => "62",
            "618" => "68",
            "619" => "69",
            _ => "63",
        } + m.Groups["bore"].Value);
        for (var length = code.Length; length >= 2; length--)
        {
            if (Table.TryGetValue(code[..length], out var bearing))
            {
                return bearing;
            }
        }

        return null;
    }

    /// <summary>The first bearing of the deep groove series with a bore; null when none has it.</summary>
    public static RollingBearing? OfBore(double bore) =>
        Table.Values.FirstOrDefault(b => b.Bore == bore && (b.Code is ['6', '0', ..] or ['6', '2', ..])) ?? Table.Values.FirstOrDefault(b => b.Bore == bore && b.Code[0] == '6');

    // Series of other kinds with the boundary dimensions of the deep groove series.
    [GeneratedRegex(@"^(?<series>7[023]|1[23]|618|619|N(?:U|J|UP|F)?[23]|NU?10)(?<bore>\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Same();

    private static double Value(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
