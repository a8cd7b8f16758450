using System.Buffers.Binary;
using Formwright.Core;

namespace Formwright.Design.Modelling;

/// <summary>
/// Glyphs of a TrueType file: outlines of lines and quadratic curves in font units. Source: the OpenType specification, tables
/// <c>head maxp loca glyf hmtx hhea cmap</c> (format 4).
/// </summary>
internal sealed class TrueTypeFont
{
    private const int DeepestComposite = 5;

    // Flags of points and of the parts of a composite glyph.
    private const int OnCurve = 1, ShortX = 2, ShortY = 4, Repeats = 8, SameX = 16, SameY = 32;
    private const int WordArguments = 1, ArgumentsAreOffsets = 2, OneScale = 8, MoreParts = 32, TwoScales = 64, Matrix = 128;

    private static readonly string[] Needed = ["head", "loca", "glyf", "hmtx", "hhea", "cmap"];

    private static readonly Lazy<TrueTypeFont> Installed = new(Load);

    private readonly byte[] data;
    private readonly Dictionary<string, int> tables = [];
    private readonly bool longOffsets;
    private readonly int metrics;

    /// <summary>Reads the tables of a font file.</summary>
    /// <exception cref="FormwrightException"><c>internal</c> when the file is no TrueType font.</exception>
    public TrueTypeFont(byte[] data)
    {
        this.data = data;
        for (var i = 0; i < Word(4); i++)
        {
            var entry = 12 + (16 * i);
            tables[System.Text.Encoding.ASCII.GetString(data, entry, 4)] = (int)Long(entry + 8);
        }

        if (!Needed.All(tables.ContainsKey))
        {
            throw new FormwrightException(ErrorCode.Internal, "The font file is no TrueType font.");
        }

        UnitsPerEm = Word(tables["head"] + 18);
        longOffsets = Word(tables["head"] + 50) != 0;
        metrics = Word(tables["hhea"] + 34);
    }

    /// <summary>DejaVu Sans Bold as Debian installs it.</summary>
    /// <exception cref="FormwrightException"><c>internal</c> when it is not installed.</exception>
    public static TrueTypeFont Bold => Installed.Value;

    /// <summary>Font units in an em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>True when the font draws a character.</summary>
    public bool Has(char c) => Index(c) != 0;

    /// <summary>How far the next letter is, in font units.</summary>
    public int Advance(char c) => Word(tables["hmtx"] + (4 * Math.Min(Index(c), metrics - 1)));

    /// <summary>The closed curves of a character in font units; an odd entry of a curve may be off it, as a control point.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y, bool On)>> Curves(char c) => Glyph(Index(c), 0);

    private static TrueTypeFont Load()
    {
        const string Path = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf";
        return File.Exists(Path)
            ? new TrueTypeFont(File.ReadAllBytes(Path))
            : throw new FormwrightException(ErrorCode.Internal, $"Text cannot be made: the font {Path} is not installed. Install the package fonts-dejavu-core.");
    }

    private int Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private int Signed(int at) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));

    private uint Long(int at) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at));

    private int Index(char c)
    {
        var cmap = tables["cmap"];
        for (var i = 0; i < Word(cmap + 2); i++)
        {
            var table = cmap + (int)Long(cmap + 8 + (8 * i));
            if (Word(table) == 4)
            {
                return Segment(table, c);
            }
        }

        return 0;
    }

    private int Segment(int table, char c)
    {
        var size = Word(table + 6);
        var (ends, starts) = (table + 14, table + 16 + size);
        for (var i = 0; i < size; i += 2)
        {
            if (Word(ends + i) >= c)
            {
                var (start, delta, at) = (Word(starts + i), Word(starts + size + i), starts + (2 * size) + i);
                if (start > c)
                {
                    return 0;
                }

                var glyph = Word(at) == 0 ? c : Word(at + Word(at) + (2 * (c - start)));
                return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
            }
        }

        return 0;
    }

    private List<IReadOnlyList<(double X, double Y, bool On)>> Glyph(int index, int depth)
    {
        var loca = tables["loca"];
        long Offset(int i) => longOffsets ? Long(loca + (4 * i)) : 2L * Word(loca + (2 * i));
        if (Offset(index) == Offset(index + 1) || depth > DeepestComposite)
        {
            return [];
        }

        var at = tables["glyf"] + (int)Offset(index);
        var count = Signed(at);
        return count >= 0 ? Simple(at + 10, count) : Composite(at + 10, depth);
    }

    private List<IReadOnlyList<(double X, double Y, bool On)>> Simple(int at, int count)
    {
        var ends = Enumerable.Range(0, count).Select(i => Word(at + (2 * i))).ToList();
        var total = count == 0 ? 0 : ends[^1] + 1;
        at += (2 * count) + 2 + Word(at + (2 * count));
        var flags = new List<int>(total);
        while (flags.Count < total)
        {
            var flag = data[at++];
            flags.AddRange(Enumerable.Repeat((int)flag, 1 + ((flag & Repeats) != 0 ? data[at++] : 0)));
        }

        int[] Coordinates(int brief, int same)
        {
            var (values, value) = (new int[total], 0);
            for (var i = 0; i < total; i++)
            {
                if ((flags[i] & brief) != 0)
                {
                    value += (flags[i] & same) != 0 ? data[at] : -data[at];
                    at++;
                }
                else if ((flags[i] & same) == 0)
                {
                    value += Signed(at);
                    at += 2;
                }

                values[i] = value;
            }

            return values;
        }

        var (x, y) = (Coordinates(ShortX, SameX), Coordinates(ShortY, SameY));
        var curves = new List<IReadOnlyList<(double X, double Y, bool On)>>();
        var first = 0;
        foreach (var end in ends)
        {
            curves.Add([.. Enumerable.Range(first, end + 1 - first).Select(i => ((double)x[i], (double)y[i], (flags[i] & OnCurve) != 0))]);
            first = end + 1;
        }

        return curves;
    }

    // Letters with accents are put together from others.
    private List<IReadOnlyList<(double X, double Y, bool On)>> Composite(int at, int depth)
    {
        var curves = new List<IReadOnlyList<(double X, double Y, bool On)>>();
        int flags;
        do
        {
            flags = Word(at);
            var index = Word(at + 2);
            var words = (flags & WordArguments) != 0;
            var (dx, dy) = (flags & ArgumentsAreOffsets) == 0 ? (0, 0) : words ? (Signed(at + 4), Signed(at + 6)) : ((sbyte)data[at + 4], (sbyte)data[at + 5]);
            at += words ? 8 : 6;
            double Fraction(int i) => Signed(at + (2 * i)) / 16384.0;
            var (a, b, c, d) = (flags & Matrix) != 0 ? (Fraction(0), Fraction(1), Fraction(2), Fraction(3))
                : (flags & TwoScales) != 0 ? (Fraction(0), 0, 0, Fraction(1))
                : (flags & OneScale) != 0 ? (Fraction(0), 0, 0, Fraction(0))
                : (1.0, 0.0, 0.0, 1.0);
            at += (flags & Matrix) != 0 ? 8 : (flags & TwoScales) != 0 ? 4 : (flags & OneScale) != 0 ? 2 : 0;
            curves.AddRange(Glyph(index, depth + 1).Select(curve => (IReadOnlyList<(double X, double Y, bool On)>)
                [.. curve.Select(p => ((a * p.X) + (c * p.Y) + dx, (b * p.X) + (d * p.Y) + dy, p.On))]));
        }
        while ((flags & MoreParts) != 0);
        return curves;
    }
}
