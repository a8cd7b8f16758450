using System.Globalization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A colour by its channels.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
public sealed record RgbColor(double R, double G, double B);

/// <summary>A colour by its channels, with opacity.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
/// <param name="A">Opacity, 0 to 1.</param>
public sealed record RgbaColor(double R, double G, double B, double A = 1);

/// <summary>Colours: texts such as <c>#ff9617</c>, and objects of channels from 0 to 255, 0 to 1 or in another range.</summary>
public static class Colors
{
    private const double LargestChannel = 255;

    /// <summary>Channels of 0 to 255 whose weighted sum is above look bright.</summary>
    private const double Bright = 186;

    /// <summary>A colour as text.</summary>
    /// <param name="color">The text.</param>
    /// <returns>The same text.</returns>
    [Operation("color.hexColor")]
    public static string HexColor(string color = "#0000ff") => color;

    /// <summary>A colour of channels from 0 to 255.</summary>
    /// <param name="colorRgb">The colour; blue when left out.</param>
    /// <returns>The same colour.</returns>
    [Operation("color.rgb255Color")]
    public static RgbColor Rgb255Color(RgbColor? colorRgb = null) => colorRgb ?? new RgbColor(0, 0, LargestChannel);

    /// <summary>A colour of channels from 0 to 1.</summary>
    /// <param name="colorRgb">The colour; blue when left out.</param>
    /// <returns>The same colour.</returns>
    [Operation("color.rgb1Color")]
    public static RgbColor Rgb1Color(RgbColor? colorRgb = null) => colorRgb ?? new RgbColor(0, 0, 1);

    /// <summary>A colour of channels from 0 to 255 with opacity.</summary>
    /// <param name="colorRgba">The colour; opaque blue when left out.</param>
    /// <returns>The same colour.</returns>
    [Operation("color.rgba255Color")]
    public static RgbaColor Rgba255Color(RgbaColor? colorRgba = null) => colorRgba ?? new RgbaColor(0, 0, LargestChannel);

    /// <summary>A colour of channels from 0 to 1 with opacity.</summary>
    /// <param name="colorRgba">The colour; opaque blue when left out.</param>
    /// <returns>The same colour.</returns>
    [Operation("color.rgba1Color")]
    public static RgbaColor Rgba1Color(RgbaColor? colorRgba = null) => colorRgba ?? new RgbaColor(0, 0, 1);

    /// <summary>Makes a colour of channels from 0 to 255.</summary>
    /// <param name="r">Red.</param>
    /// <param name="g">Green.</param>
    /// <param name="b">Blue.</param>
    /// <returns>The colour.</returns>
    [Operation("color.rgbAtomic255Color")]
    public static RgbColor RgbAtomic255Color(double r = 0, double g = 0, double b = 255) => new(r, g, b);

    /// <summary>Makes a colour of channels from 0 to 1.</summary>
    /// <param name="r">Red.</param>
    /// <param name="g">Green.</param>
    /// <param name="b">Blue.</param>
    /// <returns>The colour.</returns>
    [Operation("color.rgbAtomic1Color")]
    public static RgbColor RgbAtomic1Color(double r = 0, double g = 0, double b = 1) => new(r, g, b);

    /// <summary>Reads a colour from text.</summary>
    /// <param name="color">Six hexadecimal digits, with or without <c>#</c>.</param>
    /// <returns>The colour, its channels from 0 to 255.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for another text.</exception>
    [Operation("color.hexToRgb")]
    public static RgbColor HexToRgb(string color = "#0000ff")
    {
        var digits = color.StartsWith('#') ? color[1..] : color;
        if (digits.Length != 6 || !digits.All(char.IsAsciiHexDigit))
        {
            throw Limits.Refusal("color", $"params.color needs six hexadecimal digits such as #0000ff, got {ArgumentValue.Describe(color)}.");
        }

        double Channel(int index) => byte.Parse(digits.AsSpan(2 * index, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new RgbColor(Channel(0), Channel(1), Channel(2));
    }

    /// <summary>Reads a colour from text into a range.</summary>
    /// <param name="color">Six hexadecimal digits, with or without <c>#</c>.</param>
    /// <param name="from">What 00 becomes.</param>
    /// <param name="to">What ff becomes.</param>
    /// <returns>The colour, its channels in the range.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for another text.</exception>
    [Operation("color.hexToRgbMapped")]
    public static RgbColor HexToRgbMapped(string color = "#0000ff", double from = 0, double to = 255)
    {
        var (r, g, b) = HexToRgb(color);
        double Map(double channel) => Interpolation.Remap(channel, 0, LargestChannel, from, to);
        return new RgbColor(Map(r), Map(g), Map(b));
    }

    /// <summary>The red channel of a colour given as text.</summary>
    /// <param name="color">Six hexadecimal digits, with or without <c>#</c>.</param>
    /// <param name="from">What 00 becomes.</param>
    /// <param name="to">What ff becomes.</param>
    /// <returns>The channel in the range.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for another text.</exception>
    [Operation("color.getRedParam")]
    public static double GetRedParam(string color = "#0000ff", double from = 0, double to = 255) => HexToRgbMapped(color, from, to).R;

    /// <summary>The green channel of a colour given as text.</summary>
    /// <param name="color">Six hexadecimal digits, with or without <c>#</c>.</param>
    /// <param name="from">What 00 becomes.</param>
    /// <param name="to">What ff becomes.</param>
    /// <returns>The channel in the range.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for another text.</exception>
    [Operation("color.getGreenParam")]
    public static double GetGreenParam(string color = "#0000ff", double from = 0, double to = 255) => HexToRgbMapped(color, from, to).G;

    /// <summary>The blue channel of a colour given as text.</summary>
    /// <param name="color">Six hexadecimal digits, with or without <c>#</c>.</param>
    /// <param name="from">What 00 becomes.</param>
    /// <param name="to">What ff becomes.</param>
    /// <returns>The channel in the range.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for another text.</exception>
    [Operation("color.getBlueParam")]
    public static double GetBlueParam(string color = "#0000ff", double from = 0, double to = 255) => HexToRgbMapped(color, from, to).B;

    /// <summary>The red channel of a colour.</summary>
    /// <param name="rgb">The colour.</param>
    /// <returns>The channel.</returns>
    [Operation("color.rgbToRed")]
    public static double RgbToRed(RgbColor rgb) => rgb.R;

    /// <summary>The green channel of a colour.</summary>
    /// <param name="rgb">The colour.</param>
    /// <returns>The channel.</returns>
    [Operation("color.rgbToGreen")]
    public static double RgbToGreen(RgbColor rgb) => rgb.G;

    /// <summary>The blue channel of a colour.</summary>
    /// <param name="rgb">The colour.</param>
    /// <returns>The channel.</returns>
    [Operation("color.rgbToBlue")]
    public static double RgbToBlue(RgbColor rgb) => rgb.B;

    /// <summary>Writes a colour as text.</summary>
    /// <param name="r">Red.</param>
    /// <param name="g">Green.</param>
    /// <param name="b">Blue.</param>
    /// <param name="min">The channel that becomes 00; without effect when the largest is 255.</param>
    /// <param name="max">The channel that becomes ff.</param>
    /// <returns><c>#</c> and six hexadecimal digits; channels are rounded.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when a channel is out of range, or the range has no extent.</exception>
    [Operation("color.rgbToHex")]
    public static string RgbToHex(double r = 255, double g = 255, double b = 255, double min = 0, double max = 255) =>
        $"#{Hex("r", r, min, max)}{Hex("g", g, min, max)}{Hex("b", b, min, max)}";

    /// <summary>Writes a colour as text.</summary>
    /// <param name="rgb">The colour.</param>
    /// <param name="min">The channel that becomes 00; without effect when the largest is 255.</param>
    /// <param name="max">The channel that becomes ff.</param>
    /// <returns><c>#</c> and six hexadecimal digits; channels are rounded.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when a channel is out of range, or the range has no extent.</exception>
    [Operation("color.rgbObjToHex")]
    public static string RgbObjToHex(RgbColor rgb, double min = 0, double max = 255) =>
        $"#{Hex("rgb.r", rgb.R, min, max)}{Hex("rgb.g", rgb.G, min, max)}{Hex("rgb.b", rgb.B, min, max)}";

    /// <summary>The opposite of a colour.</summary>
    /// <param name="blackAndWhite">True for black on a bright and white on a dark colour. Source: the weights of ITU-R BT.601.</param>
    /// <param name="color">Six hexadecimal digits, with or without <c>#</c>.</param>
    /// <returns><c>#</c> and six hexadecimal digits.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for another text.</exception>
    [Operation("color.invert")]
    public static string Invert(bool blackAndWhite = false, string color = "#0000ff")
    {
        var (r, g, b) = HexToRgb(color);
        return (blackAndWhite, (r * 0.299) + (g * 0.587) + (b * 0.114) > Bright) switch
        {
            (true, true) => "#000000",
            (true, false) => "#ffffff",
            _ => RgbToHex(LargestChannel - r, LargestChannel - g, LargestChannel - b),
        };
    }

    private static string Hex(string parameter, double channel, double min, double max)
    {
        var low = max == LargestChannel ? 0 : min;
        var value = Rounding.Round(Interpolation.Remap(channel, low, max, 0, LargestChannel));
        return value is >= 0 and <= LargestChannel
            ? ((int)value).ToString("x2", CultureInfo.InvariantCulture)
            : throw Limits.Refusal(parameter, FormattableString.Invariant($"params.{parameter} must lie in the range from {low} to {max}, got {channel}."));
    }
}
