using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A shape with a name.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Shape">The shape.</param>
public sealed record NamedShape(string Id, Shape Shape);

/// <summary>The names of the shapes of one letter.</summary>
/// <param name="Compound">The name of the compound of its strokes.</param>
public sealed record TextCharacterShapes(string Compound);

/// <summary>One letter of a text.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Shapes">The names of its shapes.</param>
public sealed record TextCharacter(string Id, TextCharacterShapes Shapes);

/// <summary>What is known of a text.</summary>
/// <param name="Type">Always text.</param>
/// <param name="Name">Always text.</param>
/// <param name="Compound">The name of the compound of all strokes.</param>
/// <param name="Characters">Its letters in order, spaces left out.</param>
/// <param name="Width">Size of its box along X.</param>
/// <param name="Height">Size of its box along Z.</param>
/// <param name="Center">Middle of its box.</param>
public sealed record TextWiresData(
    string Type, string Name, string Compound, IReadOnlyList<TextCharacter> Characters, double Width, double Height, Point3 Center);

/// <summary>A text as shapes, with what is known of it.</summary>
/// <param name="Compound">All strokes.</param>
/// <param name="Shapes">The same compound and one of each letter, by their names.</param>
/// <param name="Data">Names and sizes.</param>
public sealed record TextWiresResult(Compound Compound, IReadOnlyList<NamedShape> Shapes, TextWiresData Data);

/// <summary>Text drawn with strokes of the Hershey font Simplex Roman, lying in the XZ plane with its lines along X.</summary>
public static class TextWires
{
    private const string WholeText = "text-compound";

    /// <summary>The strokes of a text.</summary>
    /// <param name="text">The text, at most 10,000 characters; a line feed begins a new line.</param>
    /// <param name="xOffset">Where the lines begin along X.</param>
    /// <param name="yOffset">First base line along Z.</param>
    /// <param name="height">Height of a capital letter, not 0.</param>
    /// <param name="lineSpacing">Distance of base lines, in heights.</param>
    /// <param name="letterSpacing">Space added between letters, in heights.</param>
    /// <param name="align">Where the lines meet.</param>
    /// <param name="extrudeOffset">What the strokes will be widened by: letters are that much lower and half of it higher up.</param>
    /// <param name="centerOnOrigin">True: the middle of the text's box lies on the origin.</param>
    /// <returns>One open wire per stroke, in the order of writing.</returns>
    [Operation("occt.shapes.wire.textWires")]
    public static IReadOnlyList<Wire> Strokes(
        string text = "Hello World",
        double xOffset = 0,
        double yOffset = 0,
        double height = 1,
        double lineSpacing = 2,
        double letterSpacing = 0,
        HorizontalAlignment align = HorizontalAlignment.Left,
        double extrudeOffset = 0,
        bool centerOnOrigin = false) =>
        [.. Letters(text, xOffset, yOffset, height, lineSpacing, letterSpacing, align, extrudeOffset, centerOnOrigin).SelectMany(letter => letter)];

    /// <summary>The strokes of a text as compounds, with its size.</summary>
    /// <param name="text">The text, at most 10,000 characters; a line feed begins a new line.</param>
    /// <param name="xOffset">Where the lines begin along X.</param>
    /// <param name="yOffset">First base line along Z.</param>
    /// <param name="height">Height of a capital letter, not 0.</param>
    /// <param name="lineSpacing">Distance of base lines, in heights.</param>
    /// <param name="letterSpacing">Space added between letters, in heights.</param>
    /// <param name="align">Where the lines meet.</param>
    /// <param name="extrudeOffset">What the strokes will be widened by: letters are that much lower and half of it higher up.</param>
    /// <param name="centerOnOrigin">True: the middle of the text's box lies on the origin.</param>
    /// <returns>The compound of all strokes, one compound per letter, and the size of the box.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the text has nothing but spaces.</exception>
    [Operation("occt.shapes.wire.textWiresWithData")]
    public static TextWiresResult StrokesWithData(
        string text = "Hello World",
        double xOffset = 0,
        double yOffset = 0,
        double height = 1,
        double lineSpacing = 2,
        double letterSpacing = 0,
        HorizontalAlignment align = HorizontalAlignment.Left,
        double extrudeOffset = 0,
        bool centerOnOrigin = false)
    {
        var letters = Letters(text, xOffset, yOffset, height, lineSpacing, letterSpacing, align, extrudeOffset, centerOnOrigin)
            .Where(letter => letter.Count > 0)
            .ToArray();
        if (letters.Length == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "params.text has no letters to draw.", "params.text");
        }

        NamedShape[] compounds = [.. letters.Select((letter, i) => new NamedShape($"char-{i}", Compounds.MakeCompound(letter)))];
        var whole = Compounds.MakeCompound([.. letters.SelectMany(letter => letter)]);
        var box = Bounds.Of(whole);
        return new TextWiresResult(
            whole,
            [new NamedShape(WholeText, whole), .. compounds],
            new TextWiresData(
                "text",
                "text",
                WholeText,
                [.. compounds.Select(compound => new TextCharacter(compound.Id, new TextCharacterShapes(compound.Id)))],
                box.Size.X,
                box.Size.Z,
                box.Center));
    }

    private static IEnumerable<IReadOnlyList<Wire>> Letters(
        string text,
        double xOffset,
        double yOffset,
        double height,
        double lineSpacing,
        double letterSpacing,
        HorizontalAlignment align,
        double extrudeOffset,
        bool centerOnOrigin)
    {
        if (Math.Abs(height - extrudeOffset) < 1e-6)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, "params.height must differ from params.extrudeOffset; the letters would have no height.", "params.height");
        }

        return StrokeTexts.VectorText(text, xOffset, yOffset, height, lineSpacing, letterSpacing, align, extrudeOffset, centerOnOrigin)
            .SelectMany(line => line.Chars)
            .Select(letter => (IReadOnlyList<Wire>)[.. letter.Paths.Where(path => path.Count > 1).Select(Wires.CreatePolylineWire)]);
    }
}
