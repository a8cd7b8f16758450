using System.Globalization;
using System.Text.Json.Nodes;

namespace Formwright.Kernel.Operations;

/// <summary>A letter drawn with a pen, in units of its font.</summary>
/// <param name="Advance">How far the next letter is.</param>
/// <param name="Strokes">Polylines; x to the right, y upwards from the base line.</param>
internal sealed record StrokeGlyph(double Advance, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Strokes);

/// <summary>A font whose letters are polylines.</summary>
internal sealed class StrokeFont
{
    private const int QuestionMark = '?';

    private readonly Dictionary<int, StrokeGlyph> glyphs;

    private StrokeFont(double height, Dictionary<int, StrokeGlyph> glyphs) => (Height, this.glyphs) = (height, glyphs);

    /// <summary>The Hershey font Simplex Roman.</summary>
    internal static StrokeFont Simplex { get; } = new(
        SimplexGlyphs.Height,
        SimplexGlyphs.Table.Split('\n').Select(line => line.Split(" | ")).ToDictionary(parts => (int)Head(parts)[0], Glyph));

    /// <summary>Height that the coordinates of the glyphs are made for.</summary>
    internal double Height { get; }

    /// <summary>The glyph of the first UTF-16 unit of a text; that of the question mark when there is none.</summary>
    internal StrokeGlyph Find(string character) =>
        character.Length > 0 && glyphs.TryGetValue(character[0], out var glyph) ? glyph : glyphs[QuestionMark];

    /// <summary>
    /// Reads a font in the JSON form <c>{"height": 21, "65": [advance, x, y, x, y, null, x, y]}</c>: glyphs by the code of their
    /// UTF-16 unit, null between two strokes.
    /// </summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when it has another form or no question mark (63).</exception>
    internal static StrokeFont Read(JsonNode font)
    {
        if (font is not JsonObject members || !TryPositive(members["height"], out var height))
        {
            throw Limits.Refusal("font", "A font is an object with a height above 0 and glyphs by character code.");
        }

        var glyphs = new Dictionary<int, StrokeGlyph>();
        foreach (var (name, value) in members)
        {
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                glyphs[code] = ReadGlyph(name, value);
            }
        }

        return glyphs.ContainsKey(QuestionMark)
            ? new StrokeFont(height, glyphs)
            : throw Limits.Refusal("font", "The font lacks the glyph 63, the question mark that stands for missing letters.");
    }

    private static StrokeGlyph ReadGlyph(string name, JsonNode? value)
    {
        double?[] numbers = value is JsonArray array && array.All(item => item is null || ArgumentValue.TryNumber(item, out _))
            ? [.. array.Select(item => item is not null && ArgumentValue.TryNumber(item, out var number) ? number : (double?)null)]
            : [];
        if (numbers is not [{ } advance, ..])
        {
            throw Malformed(name);
        }

        var strokes = new List<List<(double, double)>>();
        var isOpen = false;
        for (var i = 1; i < numbers.Length; i++)
        {
            if (numbers[i] is not { } x)
            {
                isOpen = false;
                continue;
            }

            if (++i >= numbers.Length || numbers[i] is not { } y)
            {
                throw Malformed(name);
            }

            if (!isOpen)
            {
                strokes.Add([]);
                isOpen = true;
            }

            strokes[^1].Add((x, y));
        }

        return new StrokeGlyph(advance, strokes);
    }

    private static Core.FormwrightException Malformed(string name) =>
        Limits.Refusal($"font.{name}", "A glyph is a list of its advance and pairs x, y, with null between two strokes.");

    private static bool TryPositive(JsonNode? node, out double number)
    {
        number = 0;
        return node is not null && ArgumentValue.TryNumber(node, out number) && number is > 0 and < double.PositiveInfinity;
    }

    private static double[] Head(string[] parts) => Numbers(parts[0], ' ');

    private static StrokeGlyph Glyph(string[] parts) => new(
        Head(parts)[1],
        [.. parts.Skip(1).Select(stroke => stroke.Split(' ').Select(point => Numbers(point, ',')).Select(p => (p[0], p[1])).ToArray())]);

    private static double[] Numbers(string text, char separator) =>
        [.. text.Split(separator).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
