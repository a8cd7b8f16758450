using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Where the lines of a text meet.</summary>
public enum HorizontalAlignment
{
    /// <summary>At their beginnings.</summary>
    Left,

    /// <summary>In their middles.</summary>
    Center,

    /// <summary>At their ends.</summary>
    Right,
}

/// <summary>One letter of a text.</summary>
/// <param name="Width">How far the next letter is, spacing not counted.</param>
/// <param name="Height">Its nominal height.</param>
/// <param name="Paths">Polylines in the XZ plane.</param>
public sealed record StrokeCharacter(double Width, double Height, IReadOnlyList<IReadOnlyList<Point3>> Paths);

/// <summary>One line of a text.</summary>
/// <param name="Width">Sum of the widths of its letters, spacing counted.</param>
/// <param name="Height">Height of its tallest letter.</param>
/// <param name="Chars">Its letters without the spaces.</param>
public sealed record StrokeLine(double Width, double Height, IReadOnlyList<StrokeCharacter> Chars);

/// <summary>Text as polylines of the Hershey font Simplex Roman.</summary>
public static class StrokeTexts
{
    private const int LongestText = 10_000;

    /// <summary>Polylines of one letter, in the XZ plane with its base line along X.</summary>
    /// <param name="char">The letter; of a longer text the first, and a question mark for one that the font lacks.</param>
    /// <param name="xOffset">Where it begins along X.</param>
    /// <param name="yOffset">Its base line along Z.</param>
    /// <param name="height">Its nominal height.</param>
    /// <param name="extrudeOffset">What the strokes will be widened by: the letter is that much lower and half of it higher up.</param>
    /// <param name="font">
    /// Another font, as <c>{"height": 21, "65": [advance, x, y, x, y, null, x, y]}</c> by character code; by default Simplex Roman.
    /// </param>
    /// <returns>The letter.</returns>
    [Operation("text.vectorChar")]
    public static StrokeCharacter VectorChar(
#pragma warning disable CA1720 // The public name of the parameter.
        string @char = "A",
#pragma warning restore CA1720
        double xOffset = 0,
        double yOffset = 0,
        double height = 1,
        double extrudeOffset = 0,
        JsonNode? font = null) =>
        Draw(font is null ? StrokeFont.Simplex : StrokeFont.Read(font), @char, xOffset, yOffset, height, extrudeOffset);

    /// <summary>Polylines of a text of one or more lines, in the XZ plane, the first base line along X.</summary>
    /// <param name="text">The text, at most 10,000 characters; a line feed begins a new line.</param>
    /// <param name="xOffset">Where the lines begin along X.</param>
    /// <param name="yOffset">First base line along Z.</param>
    /// <param name="height">Nominal height of a letter.</param>
    /// <param name="lineSpacing">Distance between base lines, in heights.</param>
    /// <param name="letterSpacing">Space added between letters, in heights.</param>
    /// <param name="align">Where the lines meet.</param>
    /// <param name="extrudeOffset">What the strokes will be widened by, as in <c>text.vectorChar</c>.</param>
    /// <param name="centerOnOrigin">True to move the text so that the middle of its bounds is the origin.</param>
    /// <returns>The lines that are not empty.</returns>
    [Operation("text.vectorText")]
    public static IReadOnlyList<StrokeLine> VectorText(
        string text = "Hello World",
        double xOffset = 0,
        double yOffset = 0,
        double height = 1,
        double lineSpacing = 2.142857142857143,
        double letterSpacing = 1,
        HorizontalAlignment align = HorizontalAlignment.Left,
        double extrudeOffset = 0,
        bool centerOnOrigin = false)
    {
        if (text.Length > LongestText)
        {
            throw Limits.Refusal("text", $"The text has {text.Length} characters; at most {LongestText} can be drawn.");
        }

        var lines = new List<StrokeLine>();
        var baseLine = yOffset;
        var widest = 0.0;
        foreach (var line in text.Split('\n'))
        {
            var set = Set(line, xOffset, baseLine, height, height * letterSpacing, extrudeOffset);
            widest = Math.Max(widest, set.Width);
            if (set.Chars.Count > 0)
            {
                lines.Add(set);
            }

            baseLine -= height * lineSpacing;
        }

        StrokeLine[] aligned = [.. lines.Select(line => Move(line, new Point3(Shift(align) * (widest - line.Width), 0, 0)))];
        return centerOnOrigin ? Center(aligned) : aligned;
    }

    private static StrokeLine Set(string line, double x, double y, double height, double spacing, double extrudeOffset)
    {
        var letters = new List<StrokeCharacter>();
        var width = 0.0;
        var tallest = 0.0;
        foreach (var character in line)
        {
            var letter = Draw(StrokeFont.Simplex, character.ToString(), x, y, height, extrudeOffset);
            x += letter.Width + spacing;
            width += letter.Width + spacing;
            tallest = Math.Max(tallest, letter.Height);
            if (character != ' ')
            {
                letters.Add(letter);
            }
        }

        return new StrokeLine(width, tallest, letters);
    }

    private static StrokeCharacter Draw(StrokeFont font, string character, double x, double y, double height, double extrudeOffset)
    {
        var glyph = font.Find(character);
        var scale = (height - extrudeOffset) / font.Height;
        return new StrokeCharacter(
            glyph.Advance * scale,
            height,
            [.. glyph.Strokes.Select(stroke =>
                stroke.Select(p => new Point3((scale * p.X) + x, 0, (scale * p.Y) + y + (extrudeOffset / 2))).ToArray())]);
    }

    private static double Shift(HorizontalAlignment align) => align switch
    {
        HorizontalAlignment.Left => 0,
        HorizontalAlignment.Center => 0.5,
        HorizontalAlignment.Right => 1,
    };

    private static StrokeLine[] Center(StrokeLine[] lines)
    {
        Point3[] points = [.. lines.SelectMany(line => line.Chars).SelectMany(letter => letter.Paths).SelectMany(path => path)];
        if (points.Length == 0)
        {
            return lines;
        }

        var middle = new Point3((points.Min(p => p.X) + points.Max(p => p.X)) / 2, 0, (points.Min(p => p.Z) + points.Max(p => p.Z)) / 2);
        return [.. lines.Select(line => Move(line, middle * -1))];
    }

    private static StrokeLine Move(StrokeLine line, Point3 by) => line with
    {
        Chars = [.. line.Chars.Select(letter => letter with
        {
            Paths = [.. letter.Paths.Select(path => path.Select(point => point + by).ToArray())],
        })],
    };
}
