using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Kernel;

/// <summary>
/// A string in a step's parameters that stands for a value known only while the pipeline runs. Each form of reference is a case
/// here, resolved by <see cref="PipelineScope"/> and checked by <see cref="ReferenceScope"/>.
/// </summary>
internal abstract partial record Reference
{
    private Reference()
    {
    }

    /// <summary>What a string stands for; null when it is plain text. A reference is always the whole string.</summary>
    internal static Reference? Parse(string text) => Form().Match(text) is not { Success: true } form
        ? null
        : (form.Groups["word"].Value, form.Groups["rest"].Value) switch
        {
            ("ref", var rest) when TryIndex(rest, out var index) => new Step(index),
            ("local", var rest) when TryIndex(rest, out var index) => new Local(index),
            ("file", var rest) => (Reference?)ParseFile(rest) ?? new Malformed(text, "$file: with the number of an input file, a format and a codec, such as $file:0:text:auto"),
            ("ref", _) => new Malformed(text, "$ref: with the number of an earlier step, such as $ref:0"),
            ("local", _) => new Malformed(text, "$local: with the number of an earlier step of the same list, such as $local:0"),
            ("prev", "") => new Previous(),
            ("item", "") => new Item(),
            ("index", "") => new ItemIndex(),
            ("mapResult", "") => new MapResult(),
            (var word, _) => new Malformed(text, $"${word} alone, which stands for the whole value"),
        };

    // What follows the colon of $ref, $local and $file; the other words stand alone, and a path behind them is a mistake.
    [GeneratedRegex(@"^\$(?:(?<word>ref|local|file):(?<rest>.*)|(?<word>prev|item|index|mapResult)(?<rest>|[.:\[].*))$", RegexOptions.Singleline)]
    private static partial Regex Form();

    private static bool TryIndex(string text, out int index) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index);

    private static File? ParseFile(string rest)
    {
        var parts = rest.Split(':');
        if (!TryIndex(parts[0], out var index))
        {
            return null;
        }

        var next = 1;
        var format = FileFormat.Text;
        var codec = FileCodec.Raw;
        if (next < parts.Length && TryWord(parts[next], ref format))
        {
            next++;
        }

        if (next < parts.Length && TryWord(parts[next], ref codec))
        {
            next++;
        }

        return next == parts.Length ? new File(index, format, codec) : null;
    }

    private static bool TryWord<T>(string word, ref T member)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (candidate.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                member = candidate;
                return true;
            }
        }

        return false;
    }

    /// <summary><c>$ref:N</c>: entry N of the results of the whole pipeline, counted from 0.</summary>
    internal sealed record Step(int Index) : Reference;

    /// <summary><c>$local:N</c>: the result of step N of the same list of steps.</summary>
    internal sealed record Local(int Index) : Reference;

    /// <summary><c>$prev</c>: the result of the step before in the same list of steps.</summary>
    internal sealed record Previous : Reference;

    /// <summary><c>$item</c>: the item that the innermost map is at.</summary>
    internal sealed record Item : Reference;

    /// <summary><c>$index</c>: its number, from 0.</summary>
    internal sealed record ItemIndex : Reference;

    /// <summary><c>$mapResult</c>: what a map collected, in the steps that reduce it.</summary>
    internal sealed record MapResult : Reference;

    /// <summary><c>$file:N:format:codec</c>: the content of an input file.</summary>
    internal sealed record File(int Number, FileFormat Format, FileCodec Codec) : Reference;

    /// <summary>A string that begins like a reference and is none.</summary>
    internal sealed record Malformed(string Text, string Requirement) : Reference;
}

/// <summary>What the content of an input file becomes.</summary>
internal enum FileFormat
{
    /// <summary>A string, read as UTF-8.</summary>
    Text,

    /// <summary>The JSON value it holds.</summary>
    Json,

    /// <summary>Bytes.</summary>
    Buffer,

    /// <summary>Bytes too.</summary>
    Uint8,

    /// <summary>A string of Base64.</summary>
    Base64,
}

/// <summary>How an input file is decompressed.</summary>
internal enum FileCodec
{
    /// <summary>Not at all.</summary>
    Raw,

    /// <summary>By gzip.</summary>
    Gunzip,

    /// <summary>By gzip when it begins as such a file does.</summary>
    Auto,
}
