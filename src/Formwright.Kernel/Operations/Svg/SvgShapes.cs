using System.Xml.Linq;

namespace Formwright.Kernel.Operations;

/// <summary>The elements that draw something, as paths. Source: SVG 1.1, section 9.</summary>
internal static class SvgShapes
{
    private static readonly HashSet<string> Drawn = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"];

    internal static bool IsDrawn(string tag) => Drawn.Contains(tag);

    /// <summary>What an element draws, in its own coordinates; nothing when it has no extent.</summary>
    /// <param name="element">The element.</param>
    /// <param name="warnings">Receives what is wrong with it.</param>
    internal static IReadOnlyList<PathSubpath> Of(XElement element, List<string> warnings)
    {
        switch (element.Name.LocalName)
        {
            case "path":
                var path = SvgPathData.Parse((string?)element.Attribute("d") ?? "", out var isWhole);
                if (!isWhole)
                {
                    warnings.Add($"The path data of {Describe(element)} are wrong and drawn up to there.");
                }

                return path;
            case "rect":
                return Rectangle(element);
            case "circle":
                return Ellipse(Number(element, "cx"), Number(element, "cy"), Number(element, "r"), Number(element, "r"));
            case "ellipse":
                return Ellipse(Number(element, "cx"), Number(element, "cy"), Number(element, "rx"), Number(element, "ry"));
            case "line":
                return Polyline([Number(element, "x1"), Number(element, "y1"), Number(element, "x2"), Number(element, "y2")], closed: false);
            default:
                return Polyline(SvgNumbers.Read((string?)element.Attribute("points")), closed: element.Name.LocalName == "polygon");
        }
    }

    internal static string Describe(XElement element) =>
        (string?)element.Attribute("id") is { Length: > 0 } id ? $"<{element.Name.LocalName} id=\"{ArgumentValue.Shorten(id)}\">" : $"a <{element.Name.LocalName}>";

    private static double Number(XElement element, string name) => SvgNumbers.First((string?)element.Attribute(name)) ?? 0;

    private static IReadOnlyList<PathSubpath> Polyline(double[] coordinates, bool closed)
    {
        IReadOnlyList<double>[] points = [.. coordinates.Chunk(2).Where(pair => pair.Length == 2)];
        return points.Length < 2
            ? []
            : [new PathSubpath(points[0], [.. points.Skip(1).Select(point => new PathSegment(PathSegmentType.Line, point))], closed)];
    }

    // Two halves: an arc that ends where it begins is none.
    private static IReadOnlyList<PathSubpath> Ellipse(double cx, double cy, double rx, double ry) => rx <= 0 || ry <= 0
        ? []
        : [new PathSubpath([cx + rx, cy], [SvgArcs.Part(cx, cy, rx, ry, 0, Math.PI), SvgArcs.Part(cx, cy, rx, ry, Math.PI, Math.PI)], Closed: true)];

    private static IReadOnlyList<PathSubpath> Rectangle(XElement element)
    {
        var (x, y, width, height) = (Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"));
        if (width <= 0 || height <= 0)
        {
            return [];
        }

        // One radius stands for both.
        var (rx, ry) = (SvgNumbers.First((string?)element.Attribute("rx")), SvgNumbers.First((string?)element.Attribute("ry")));
        var (a, b) = (Math.Min(rx ?? ry ?? 0, width / 2), Math.Min(ry ?? rx ?? 0, height / 2));
        if (a <= 0 || b <= 0)
        {
            return Polyline([x, y, x + width, y, x + width, y + height, x, y + height], closed: true);
        }

        const double Quarter = Math.PI / 2;
        var (right, bottom) = (x + width, y + height);
        return
        [
            new PathSubpath(
                [x + a, y],
                [
                    new PathSegment(PathSegmentType.Line, [right - a, y]),
                    SvgArcs.Part(right - a, y + b, a, b, -Quarter, Quarter),
                    new PathSegment(PathSegmentType.Line, [right, bottom - b]),
                    SvgArcs.Part(right - a, bottom - b, a, b, 0, Quarter),
                    new PathSegment(PathSegmentType.Line, [x + a, bottom]),
                    SvgArcs.Part(x + a, bottom - b, a, b, Quarter, Quarter),
                    new PathSegment(PathSegmentType.Line, [x, y + b]),
                    SvgArcs.Part(x + a, y + b, a, b, Math.PI, Quarter),
                ],
                Closed: true),
        ];
    }
}
