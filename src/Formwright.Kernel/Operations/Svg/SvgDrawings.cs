using System.Text.Json.Serialization;
using System.Xml.Linq;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Which closed elements of a drawing become faces.</summary>
public enum SvgFaceStrategy
{
    /// <summary>None: everything is wires.</summary>
    None,

    /// <summary>Those with a fill, by their own fill rules.</summary>
    Auto,

    /// <summary>Those with a fill, by the nonzero rule.</summary>
    Nonzero,

    /// <summary>Those with a fill, by the even-odd rule.</summary>
    EvenOdd,

    /// <summary>Those with a fill; each closed part becomes a face of its own, without holes.</summary>
    PerSubpath,
}

/// <summary>An element of a drawing.</summary>
/// <param name="ElementType">Its tag, such as <c>path</c>.</param>
/// <param name="Fill">Its fill as written; left out when it has none, as for the next six.</param>
/// <param name="Stroke">Its stroke as written.</param>
/// <param name="StrokeWidth">Width of the stroke in the drawing's units.</param>
/// <param name="Opacity">Its opacity.</param>
/// <param name="Id">Its id.</param>
/// <param name="ClassName">Its class.</param>
/// <param name="Shape">A wire or face, or a compound of several.</param>
/// <param name="IsFace">Whether it became faces.</param>
/// <param name="Closed">Whether all its parts are closed.</param>
public sealed record SvgShape(
    string ElementType,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Fill,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Stroke,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? StrokeWidth,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Opacity,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ClassName,
    Shape Shape,
    bool IsFace,
    bool Closed);

/// <summary>What a drawing holds.</summary>
/// <param name="Shapes">Its elements in the order of drawing.</param>
/// <param name="Warnings">What could not be done.</param>
/// <param name="ViewBox">Least x, least y, width and height; left out when the drawing does not say.</param>
public sealed record SvgResult(
    IReadOnlyList<SvgShape> Shapes,
    IReadOnlyList<string> Warnings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<double>? ViewBox);

/// <summary>SVG drawings as wires and faces, laid on the ground plane XZ.</summary>
public static class SvgDrawings
{
    /// <summary>A drawing of two closed outlines.</summary>
    private const string Sample = """<svg width="19.125pt" height="19.125pt" viewBox="0 0 19.125 19.125" overflow="visible" version="1.1" xmlns="http://www.w3.org/2000/svg"><path d="M11.122705,15.698935 L15.272235,15.698935 C15.57419,15.729545 15.91649,15.387245 15.88588,15.08529 L15.88588,4.039708 C15.91649,3.737754 15.57419,3.395453 15.272235,3.426065 L9.572815,3.426065 C9.27086,3.395453 8.92856,3.737754 8.95917,4.039708 L8.95917,6.945415 C8.95604,7.118435 9.042725,7.30507 9.17695,7.414295 C9.30713,7.528305 9.50566,7.58247 9.675705,7.55037 C10.575375,7.32287 11.76631,8.055895 11.96849,8.96159 C12.311025,9.824045 11.739055,11.10017 10.86733,11.418385 C10.660165,11.503245 10.50001,11.752675 10.509065,11.976365 L10.509065,15.08529 C10.47845,15.387245 10.82075,15.729545 11.122705,15.698935 z" stroke="#f0cebb" stroke-width="0.5" fill-opacity="0" /><path d="M8.913155,15.698935 L4.226653,15.698935 C3.924699,15.729545 3.582398,15.387245 3.613009,15.08529 L3.613009,4.039708 C3.582398,3.737754 3.924699,3.395453 4.226653,3.426065 L7.36326,3.426065 C7.665215,3.395453 8.00752,3.737754 7.976905,4.039708 L7.976905,9.5625 C7.9468,10.306505 8.479485,11.13613 9.16853,11.418385 C9.375695,11.503245 9.53585,11.752675 9.5268,11.976365 L9.5268,15.08529 C9.55741,15.387245 9.21511,15.729545 8.913155,15.698935 z" stroke="#f0cebb" stroke-width="0.5" fill-opacity="0" /></svg>""";

    /// <summary>A drawing as one shape. See <c>loadSVGStructured</c>.</summary>
    /// <param name="svg">The text of the drawing.</param>
    /// <param name="faceStrategy">Which closed elements become faces.</param>
    /// <param name="makeRibbons">Changes nothing but a warning: strokes are wires, and <c>strokeWidth</c> tells how wide they are drawn.</param>
    /// <param name="includeInvisible">Draws hidden elements, too.</param>
    /// <param name="joinSegments">True: each wire is one B-spline edge; false: one edge per segment. Faces keep their segments.</param>
    /// <param name="tolerance">Segments shorter than this are left out, 0 or more.</param>
    /// <param name="scale">Factor of all coordinates, above 0.</param>
    /// <param name="flipY">True: y of the drawing grows downwards.</param>
    /// <param name="alignment">The point of its box that goes to the centre.</param>
    /// <param name="direction">Where its normal +Y goes.</param>
    /// <param name="center">Where the point goes.</param>
    /// <returns>A compound with one shape per element.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it is no XML or draws nothing; <c>kernel_failed</c> when a path
    /// cannot be built.</exception>
    [Operation("occt.svg.loadSVG")]
    public static Compound LoadSVG(
        string svg = Sample,
        SvgFaceStrategy faceStrategy = SvgFaceStrategy.None,
        bool makeRibbons = false,
        bool includeInvisible = false,
        bool joinSegments = true,
        [NonNegative] double tolerance = 1e-7,
        [Positive] double scale = 1,
        bool flipY = true,
        BasicAlignment alignment = BasicAlignment.MidMid,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        Point3 center = default)
    {
        var drawing = LoadSVGStructured(
            svg, faceStrategy, makeRibbons, includeInvisible, joinSegments, tolerance, scale, flipY, alignment, direction, center);
        return drawing.Shapes.Count > 0
            ? Compounds.MakeCompound([.. drawing.Shapes.Select(shape => shape.Shape)])
            : throw Limits.Refusal("svg", $"The drawing draws nothing. {string.Join(' ', drawing.Warnings)}".TrimEnd());
    }

    /// <summary>
    /// The elements of a drawing with their colours and names. Paths, rectangles, circles, ellipses, lines, polylines and polygons are
    /// read with all transforms, arcs and Bezier curves exactly; text, images and style sheets are not.
    /// </summary>
    /// <param name="svg">The text of the drawing.</param>
    /// <param name="faceStrategy">Which closed elements become faces.</param>
    /// <param name="makeRibbons">Changes nothing but a warning: strokes are wires, and <c>strokeWidth</c> tells how wide they are drawn.</param>
    /// <param name="includeInvisible">Draws hidden elements, too.</param>
    /// <param name="joinSegments">True: each wire is one B-spline edge; false: one edge per segment. Faces keep their segments.</param>
    /// <param name="tolerance">Segments shorter than this are left out, 0 or more.</param>
    /// <param name="scale">Factor of all coordinates, above 0.</param>
    /// <param name="flipY">True: y of the drawing grows downwards.</param>
    /// <param name="alignment">The point of its box that goes to the centre.</param>
    /// <param name="direction">Where its normal +Y goes.</param>
    /// <param name="center">Where the point goes.</param>
    /// <returns>The elements, warnings and the view box.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it is no XML; <c>kernel_failed</c> when a path cannot be built,
    /// such as faces of parts that cross.</exception>
    [Operation("occt.svg.loadSVGStructured")]
    public static SvgResult LoadSVGStructured(
        string svg = Sample,
        SvgFaceStrategy faceStrategy = SvgFaceStrategy.None,
        bool makeRibbons = false,
        bool includeInvisible = false,
        bool joinSegments = true,
        [NonNegative] double tolerance = 1e-7,
        [Positive] double scale = 1,
        bool flipY = true,
        BasicAlignment alignment = BasicAlignment.MidMid,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        Point3 center = default)
    {
        Limits.CheckText("svg", svg.Length);
        var scene = SvgScene.Read(svg);
        if (makeRibbons)
        {
            scene.Warnings.Add("makeRibbons is not supported yet; stroked paths are returned as wires.");
        }

        var drawn = new List<SvgShape>();
        foreach (var element in scene.Elements.Where(element => includeInvisible || !element.IsHidden))
        {
            var isClosed = element.Subpaths.All(subpath => subpath.Closed);
            var rule = isClosed && element.Property("fill") != "none" ? RuleOf(faceStrategy, element) : null;
            var wires = Paths.Outlines(element.Subpaths, joinSegments && rule is null, tolerance, scale, flipY, default);
            if (Paths.Together(rule is { } fill ? FilledPaths.Fill(wires, fill) : wires) is { } shape)
            {
                drawn.Add(Describe(element, shape, rule is not null, isClosed));
            }
        }

        return new SvgResult(Place(drawn, alignment, direction, center), scene.Warnings, scene.ViewBox);
    }

    private static PathFillRule? RuleOf(SvgFaceStrategy strategy, SvgElement element) => strategy switch
    {
        SvgFaceStrategy.None => null,
        SvgFaceStrategy.PerSubpath => PathFillRule.Each,
        SvgFaceStrategy.EvenOdd => PathFillRule.EvenOdd,
        SvgFaceStrategy.Nonzero => PathFillRule.NonZero,
        SvgFaceStrategy.Auto => element.Property("fill-rule") == "evenodd" ? PathFillRule.EvenOdd : PathFillRule.NonZero,
    };

    private static SvgShape Describe(SvgElement element, Shape shape, bool isFace, bool isClosed) => new(
        element.Element.Name.LocalName,
        element.Property("fill"),
        element.Property("stroke"),
        SvgNumbers.First(element.Property("stroke-width")),
        SvgNumbers.First(element.Property("opacity")),
        Attribute(element.Element, "id"),
        Attribute(element.Element, "class"),
        shape,
        isFace,
        isClosed);

    private static string? Attribute(XElement element, string name) => (string?)element.Attribute(name) is { Length: > 0 } value ? value : null;

    /// <summary>Lays all on the ground as one, a point of the common box at the origin, then turns and moves it.</summary>
    private static List<SvgShape> Place(List<SvgShape> drawn, BasicAlignment alignment, Point3 direction, Point3 center)
    {
        if (drawn.Count == 0)
        {
            return drawn;
        }

        Shape[] lying = [.. drawn.Select(element => Transforms.Rotate(element.Shape, Point3.UnitX, 90))];
        var box = Bounds.Of(Compounds.MakeCompound(lying));
        var word = alignment.ToString();
        var x = word.EndsWith("Left", StringComparison.Ordinal) ? box.Min.X : word.EndsWith("Right", StringComparison.Ordinal) ? box.Max.X : box.Center.X;
        var z = word.StartsWith("Top", StringComparison.Ordinal) ? box.Max.Z : word.StartsWith("Bottom", StringComparison.Ordinal) ? box.Min.Z : box.Center.Z;
        var way = new Point3(-x, -box.Center.Y, -z);
        return [.. drawn.Zip(lying, (element, shape) => element with { Shape = Transforms.AlignAndTranslate(Transforms.Translate(shape, way), center, direction) })];
    }
}
