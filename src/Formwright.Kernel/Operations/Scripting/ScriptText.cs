using System.Text;

namespace Formwright.Kernel.Operations;

/// <summary>What ECMAScript does with text where .NET does something else. Source: ECMA-262, String.prototype.</summary>
internal static class ScriptText
{
    // White space and line ends; unlike char.IsWhiteSpace with the byte order mark and without the next line character.
    private const string WhiteSpace =
        "\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

    private static readonly char[] Blanks = WhiteSpace.ToCharArray();

    // Letters of Latin scripts that become several: SpecialCasing.txt of Unicode.
    private static readonly Dictionary<char, string> LongCapitals = new()
    {
        ['ß'] = "SS",
        ['ŉ'] = "\u02BCN",
        ['ǰ'] = "J\u030C",
        ['ﬀ'] = "FF",
        ['ﬁ'] = "FI",
        ['ﬂ'] = "FL",
        ['ﬃ'] = "FFI",
        ['ﬄ'] = "FFL",
        ['ﬅ'] = "ST",
        ['ﬆ'] = "ST",
    };

    internal static string Trim(string text) => text.Trim(Blanks);

    internal static string TrimStart(string text) => text.TrimStart(Blanks);

    internal static string TrimEnd(string text) => text.TrimEnd(Blanks);

    /// <summary>Capital letters; <c>ß</c> becomes <c>SS</c>.</summary>
    internal static string ToUpper(string text)
    {
        if (!text.Any(LongCapitals.ContainsKey))
        {
            return text.ToUpperInvariant();
        }

        var capitals = new StringBuilder();
        foreach (var letter in text.EnumerateRunes())
        {
            capitals.Append(
                letter.IsBmp && LongCapitals.TryGetValue((char)letter.Value, out var several)
                    ? several
                    : Rune.ToUpperInvariant(letter).ToString());
        }

        return capitals.ToString();
    }

    /// <summary>The part between two positions, of which negative ones count from the end, as slices of texts and lists are taken.</summary>
    /// <param name="length">Length of the whole.</param>
    /// <param name="start">First position of the part.</param>
    /// <param name="end">The position behind the part; null for the end of the whole.</param>
    /// <returns>Where the part begins and how long it is.</returns>
    internal static (int Start, int Count) Slice(int length, int start, int? end)
    {
        var from = Position(length, start);
        return (from, Math.Max(0, Position(length, end ?? length) - from));
    }

    private static int Position(int length, int index) => index < 0 ? Math.Max(0, length + index) : Math.Min(length, index);
}
