using System.Globalization;
using Formwright.Core;

namespace Formwright.Formats;

/// <summary>Takes words and numbers off the front of a line.</summary>
internal static class Words
{
    private const int LongestShown = 40;

    /// <summary>The next word, empty at the end of the line.</summary>
    public static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var end = rest.IndexOfAny(' ', '\t');
        var word = end < 0 ? rest : rest[..end];
        rest = rest[word.Length..];
        return word;
    }

    /// <summary>The next three words as finite coordinates.</summary>
    public static Point3 Point(ref ReadOnlySpan<char> rest, LineReader lines) => new(Number(ref rest, lines), Number(ref rest, lines), Number(ref rest, lines));

    /// <summary>The next word as a finite number.</summary>
    public static double Number(ref ReadOnlySpan<char> rest, LineReader lines)
    {
        var word = Next(ref rest);
        if (word.IsEmpty)
        {
            throw lines.Error("a number is missing here.");
        }

        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw lines.Error($"'{Shown(word)}' is not a finite number.");
    }

    /// <summary>A word for an error message, shortened when long. Control characters, as binary files have them, become replacement characters.</summary>
    public static string Shown(ReadOnlySpan<char> word)
    {
        var shown = word[..Math.Min(word.Length, LongestShown)].ToArray();
        foreach (ref var c in shown.AsSpan())
        {
            c = char.IsControl(c) ? '\uFFFD' : c;
        }

        return word.Length <= LongestShown ? new string(shown) : $"{new string(shown)}…";
    }
}
