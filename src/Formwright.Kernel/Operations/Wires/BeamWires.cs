using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Cross sections of beams, drawn in the XZ plane with width along X and height along Z, then turned and placed.</summary>
public static class BeamWires
{
    /// <summary>Cross section of an I-beam: an upright web between two lying flanges.</summary>
    /// <param name="width">Width of the flanges along X, above 0.</param>
    /// <param name="height">Whole height along Z, above 0.</param>
    /// <param name="webThickness">Thickness of the web along X, below <paramref name="width"/>.</param>
    /// <param name="flangeThickness">Thickness of each flange along Z, below half of <paramref name="height"/>.</param>
    /// <param name="alignment">The point of the section's box that lies on the centre.</param>
    /// <param name="rotation">Degrees about +Y, before turning +Y to the direction.</param>
    /// <param name="center">Where the aligned point goes.</param>
    /// <param name="direction">Normal of the section's plane.</param>
    /// <returns>A closed wire of 12 edges.</returns>
    [Operation("occt.shapes.wire.createIBeamProfileWire")]
    public static Wire CreateIBeamProfileWire(
        [Positive] double width = 2,
        [Positive] double height = 3,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        RequireBelow("webThickness", webThickness, "the width", width);
        RequireBelow("flangeThickness", flangeThickness, "half of the height", height / 2);
        var (x, z, web, inner) = (width / 2, height / 2, webThickness / 2, (height / 2) - flangeThickness);
        return Section(
            [
                new(-x, 0, z), new(x, 0, z), new(x, 0, inner), new(web, 0, inner), new(web, 0, -inner), new(x, 0, -inner),
                new(x, 0, -z), new(-x, 0, -z), new(-x, 0, -inner), new(-web, 0, -inner), new(-web, 0, inner), new(-x, 0, inner),
            ],
            width,
            height,
            alignment,
            new Placement(rotation, center, direction));
    }

    /// <summary>Cross section of an H-beam: a lying web between two upright flanges.</summary>
    /// <param name="width">Whole width along X, above 0.</param>
    /// <param name="height">Height of the flanges along Z, above 0.</param>
    /// <param name="webThickness">Thickness of the web along Z, below <paramref name="height"/>.</param>
    /// <param name="flangeThickness">Thickness of each flange along X, below half of <paramref name="width"/>.</param>
    /// <param name="alignment">The point of the section's box that lies on the centre.</param>
    /// <param name="rotation">Degrees about +Y, before turning +Y to the direction.</param>
    /// <param name="center">Where the aligned point goes.</param>
    /// <param name="direction">Normal of the section's plane.</param>
    /// <returns>A closed wire of 12 edges.</returns>
    [Operation("occt.shapes.wire.createHBeamProfileWire")]
    public static Wire CreateHBeamProfileWire(
        [Positive] double width = 2,
        [Positive] double height = 3,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        RequireBelow("webThickness", webThickness, "the height", height);
        RequireBelow("flangeThickness", flangeThickness, "half of the width", width / 2);
        var (x, z, web, inner) = (width / 2, height / 2, webThickness / 2, (width / 2) - flangeThickness);
        return Section(
            [
                new(-x, 0, z), new(-inner, 0, z), new(-inner, 0, web), new(inner, 0, web), new(inner, 0, z), new(x, 0, z),
                new(x, 0, -z), new(inner, 0, -z), new(inner, 0, -web), new(-inner, 0, -web), new(-inner, 0, -z), new(-x, 0, -z),
            ],
            width,
            height,
            alignment,
            new Placement(rotation, center, direction));
    }

    /// <summary>Cross section of a T-beam: an upright web below a lying flange.</summary>
    /// <param name="width">Width of the flange along X, above 0.</param>
    /// <param name="height">Whole height along Z, above 0.</param>
    /// <param name="webThickness">Thickness of the web along X, below <paramref name="width"/>.</param>
    /// <param name="flangeThickness">Thickness of the flange along Z, below <paramref name="height"/>.</param>
    /// <param name="alignment">The point of the section's box that lies on the centre.</param>
    /// <param name="rotation">Degrees about +Y, before turning +Y to the direction.</param>
    /// <param name="center">Where the aligned point goes.</param>
    /// <param name="direction">Normal of the section's plane.</param>
    /// <returns>A closed wire of 8 edges.</returns>
    [Operation("occt.shapes.wire.createTBeamProfileWire")]
    public static Wire CreateTBeamProfileWire(
        [Positive] double width = 2,
        [Positive] double height = 2,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        RequireBelow("webThickness", webThickness, "the width", width);
        RequireBelow("flangeThickness", flangeThickness, "the height", height);
        var (x, z, web, inner) = (width / 2, height / 2, webThickness / 2, (height / 2) - flangeThickness);
        return Section(
            [
                new(-x, 0, z), new(x, 0, z), new(x, 0, inner), new(web, 0, inner),
                new(web, 0, -z), new(-web, 0, -z), new(-web, 0, inner), new(-x, 0, inner),
            ],
            width,
            height,
            alignment,
            new Placement(rotation, center, direction));
    }

    /// <summary>Cross section of a U-beam, open towards +Z. Its walls may differ in thickness.</summary>
    /// <param name="width">Whole width along X, above 0.</param>
    /// <param name="height">Whole height along Z, above 0.</param>
    /// <param name="webThickness">Thickness of the wall at +X; with the other wall below <paramref name="width"/>.</param>
    /// <param name="flangeThickness">Thickness of the wall at -X.</param>
    /// <param name="flangeWidth">Thickness of the bottom along Z, below <paramref name="height"/>.</param>
    /// <param name="alignment">The point of the section's box that lies on the centre.</param>
    /// <param name="rotation">Degrees about +Y, before turning +Y to the direction.</param>
    /// <param name="center">Where the aligned point goes.</param>
    /// <param name="direction">Normal of the section's plane.</param>
    /// <returns>A closed wire of 8 edges.</returns>
    [Operation("occt.shapes.wire.createUBeamProfileWire")]
    public static Wire CreateUBeamProfileWire(
        [Positive] double width = 2,
        [Positive] double height = 3,
        [Positive] double webThickness = 0.2,
        [Positive] double flangeThickness = 0.3,
        [Positive] double flangeWidth = 0.5,
        BasicAlignment alignment = BasicAlignment.MidMid,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        RequireBelow("webThickness", webThickness, "the width less flangeThickness", width - flangeThickness);
        RequireBelow("flangeWidth", flangeWidth, "the height", height);
        var (x, z) = (width / 2, height / 2);
        var (left, right, bottom) = (flangeThickness - x, x - webThickness, flangeWidth - z);
        return Section(
            [
                new(-x, 0, z), new(left, 0, z), new(left, 0, bottom), new(right, 0, bottom),
                new(right, 0, z), new(x, 0, z), new(x, 0, -z), new(-x, 0, -z),
            ],
            width,
            height,
            alignment,
            new Placement(rotation, center, direction));
    }

    private static Wire Section(Point3[] corners, double width, double height, BasicAlignment alignment, Placement placement)
    {
        var shift = new Point3((1 - ((int)alignment % 3)) * width / 2, 0, (((int)alignment / 3) - 1) * height / 2);
        return placement.Polygon(Array.ConvertAll(corners, corner => corner + shift));
    }

    private static void RequireBelow(string parameter, double value, string limitName, double limit)
    {
        if (value >= limit)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                FormattableString.Invariant($"params.{parameter} is {value} and must be below {limit}, {limitName}; the outline would touch itself."),
                $"params.{parameter}");
        }
    }
}
