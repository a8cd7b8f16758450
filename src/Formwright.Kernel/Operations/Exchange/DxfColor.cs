using System.Globalization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A colour as DXF writes it: a number of the format's own palette, or red, green and blue from 0 to 255.</summary>
/// <param name="Index">The number, 1 to 255; null for a colour by its channels.</param>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
internal readonly record struct DxfColor(int? Index, int R, int G, int B)
{
    /// <summary>The palette's first nine, which every reader shows alike.</summary>
    private static readonly (int Index, int R, int G, int B)[] Standard =
    [
        (1, 255, 0, 0),
        (2, 255, 255, 0),
        (3, 0, 255, 0),
        (4, 0, 255, 255),
        (5, 0, 0, 255),
        (6, 255, 0, 255),
        (7, 255, 255, 255),
        (8, 128, 128, 128),
        (9, 192, 192, 192),
    ];

    private const int White = 7;

    /// <summary>Channels below are black, for which the palette has white: readers show it black on white paper.</summary>
    private const int Black = 30;

    /// <summary>The nearest of the standard colours.</summary>
    internal int Nearest()
    {
        if (Index is { } index)
        {
            return index;
        }

        var (r, g, b) = (R, G, B);
        return Math.Max(r, Math.Max(g, b)) < Black
            ? White
            : Standard.MinBy(c => ((c.R - r) * (c.R - r)) + ((c.G - g) * (c.G - g)) + ((c.B - b) * (c.B - b))).Index;
    }

    /// <summary>Reads <c>#rrggbb</c> or a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parameter">Where it stands.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for any other text.</exception>
    internal static DxfColor Parse(string text, string parameter)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index is >= 1 and <= 255)
        {
            return new DxfColor(index, 0, 0, 0);
        }

        if (text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            return new DxfColor(null, rgb >> 16, (rgb >> 8) & 255, rgb & 255);
        }

        throw Limits.Refusal(parameter, $"The colour \"{ArgumentValue.Shorten(text)}\" is unknown; write #rrggbb, or a number from 1 to 255.");
    }
}
