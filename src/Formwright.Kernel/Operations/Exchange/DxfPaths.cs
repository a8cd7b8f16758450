using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A piece of a DXF path. Points are two numbers; what is given tells what it is.</summary>
/// <param name="Points">A polyline through these points, at least 2.</param>
/// <param name="Closed">The polyline or spline ends where it begins.</param>
/// <param name="Bulges">Tangent of a quarter of the angle of the arc after each point, positive counter-clockwise; 0 for a line.</param>
/// <param name="Start">A line from here.</param>
/// <param name="End">The line's end.</param>
/// <param name="Center">Centre of a circle or arc.</param>
/// <param name="Radius">Its radius, above 0.</param>
/// <param name="StartAngle">Degrees where an arc begins, counter-clockwise from X; a circle has none.</param>
/// <param name="EndAngle">Degrees where it ends.</param>
/// <param name="ControlPoints">Poles of a spline with equally spaced knots.</param>
/// <param name="Degree">Degree of the spline; 3 when left out.</param>
public sealed record DxfSegment(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<IReadOnlyList<double>>? Points = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Closed = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<double>? Bulges = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<double>? Start = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<double>? End = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<double>? Center = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Radius = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? StartAngle = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? EndAngle = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<IReadOnlyList<double>>? ControlPoints = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Degree = null);

/// <summary>A path: what one wire becomes.</summary>
/// <param name="Segments">Its pieces in order.</param>
public sealed record DxfPath(IReadOnlyList<DxfSegment> Segments);

/// <summary>Paths on one layer.</summary>
/// <param name="Layer">Name of the layer.</param>
/// <param name="Color"><c>#rrggbb</c>, or a colour number of the format from 1 to 255.</param>
/// <param name="Paths">The paths.</param>
public sealed record DxfPathsPart(string Layer, string Color, IReadOnlyList<DxfPath> Paths);

/// <summary>Shapes as DXF drawings, in three steps: paths of shapes, paths on layers, the file.</summary>
public static class DxfPaths
{
    /// <summary>
    /// The wires of a shape seen along Y: X of the shape is X of the drawing, Z of the shape its Y. Lines and arcs stay what they are, a
    /// full circle alike, any other curve becomes short lines; arcs are taken to lie level.
    /// </summary>
    /// <param name="shape">Any shape of wires.</param>
    /// <param name="angularDeflection">Largest turn between the lines of a curve in radians.</param>
    /// <param name="curvatureDeflection">Largest distance to the curve.</param>
    /// <param name="minimumOfPoints">Least number of points of a curve.</param>
    /// <param name="uTolerance">Accuracy of curve parameters, 0 or more, where 0 means 1e-9.</param>
    /// <param name="minimumLength">Length of the shortest line, 0 or more, where 0 means 1e-7.</param>
    /// <returns>One path per wire.</returns>
    [Operation("occt.io.shapeToDxfPaths")]
    public static IReadOnlyList<DxfPath> ShapeToDxfPaths(
        Shape shape,
        [Range(0.0001, 3.2)] double angularDeflection = 0.1,
        [Positive] double curvatureDeflection = 0.1,
        [Range(0, 10_000)] int minimumOfPoints = 2,
        [NonNegative] double uTolerance = 1e-9,
        [NonNegative] double minimumLength = 1e-7)
    {
        return [.. Wires.GetWires(shape).Select(ToPath).Where(path => path.Segments.Count > 0)];

        DxfPath ToPath(Wire wire)
        {
            var isClosed = Wires.IsWireClosed(wire);
            var segments = new List<DxfSegment>();
            var edges = new List<Edge>();
            foreach (var edge in Wires.EdgesAlong(wire))
            {
                if (IsFullCircle(edge))
                {
                    Flush();
                    segments.Add(new DxfSegment(Center: Flat(EdgeFacts.GetCircularEdgeCenterPoint(edge)), Radius: EdgeFacts.GetCircularEdgeRadius(edge)));
                    continue;
                }

                edges.Add(edge);
            }

            Flush();
            return new DxfPath(segments);

            void Flush()
            {
                if (edges.Count > 0)
                {
                    segments.Add(Polyline(edges, isClosed && segments.Count == 0));
                    edges.Clear();
                }
            }
        }

        DxfSegment Polyline(List<Edge> edges, bool isClosed)
        {
            var points = new List<IReadOnlyList<double>>();
            var bulges = new List<double>();
            foreach (var edge in edges)
            {
                if (EdgeFacts.IsEdgeLinear(edge) || EdgeFacts.IsEdgeCircular(edge))
                {
                    points.Add(Flat(EdgePoints.StartPointOnEdge(edge)));
                    bulges.Add(EdgeFacts.IsEdgeLinear(edge) ? 0 : Bulge(edge));
                    continue;
                }

                var line = EdgeLines.Of(edge, angularDeflection, curvatureDeflection, Math.Max(2, minimumOfPoints), uTolerance, minimumLength)[0];
                points.AddRange(line.SkipLast(1).Select(Flat));
                bulges.AddRange(Enumerable.Repeat(0.0, line.Length - 1));
            }

            if (!isClosed)
            {
                points.Add(Flat(EdgePoints.EndPointOnEdge(edges[^1])));
                bulges.Add(0);
            }

            return new DxfSegment(points, isClosed, bulges);
        }
    }

    /// <summary>Puts paths on a layer and gives them a colour.</summary>
    /// <param name="paths">Paths of <c>shapeToDxfPaths</c>, or written by hand.</param>
    /// <param name="layer">Name of the layer.</param>
    /// <param name="color"><c>#rrggbb</c>, or a colour number of the format from 1 to 255.</param>
    /// <returns>The paths with layer and colour.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for another colour or a layer's name that the format cannot hold.</exception>
    [Operation("occt.io.dxfPathsWithLayer")]
    public static DxfPathsPart DxfPathsWithLayer(IReadOnlyList<DxfPath> paths, string layer = "Default", object? color = null)
    {
        var text = color is null ? "#000000" : ArgumentValue.TryText(color, out var word) ? word : ArgumentValue.TryNumber(color, out var number) ? $"{number:R}" : "";
        _ = DxfColor.Parse(text, "color");
        DxfFile.CheckLayer(layer, "layer");
        return new DxfPathsPart(layer, text, paths);
    }

    /// <summary>A DXF file of paths: R12 with POLYLINE entities, or 2000 with LWPOLYLINE entities.</summary>
    /// <param name="pathsParts">Paths with layers, as <c>dxfPathsWithLayer</c> makes them.</param>
    /// <param name="colorFormat"><c>aci</c>: the nearest of the nine standard colours; <c>truecolor</c>: the colour itself, which needs
    /// <c>AC1015</c> or later readers.</param>
    /// <param name="acadVersion"><c>AC1009</c> for R12, which has no splines and gets their points instead, or <c>AC1015</c> for 2000.</param>
    /// <param name="fileName">Without effect.</param>
    /// <param name="tryDownload">Without effect.</param>
    /// <returns>The text of the file.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for a segment that is none, a colour or a layer that cannot be written.</exception>
    [Operation("occt.io.dxfCreate")]
    public static string DxfCreate(
        IReadOnlyList<DxfPathsPart> pathsParts,
        DxfColorFormat colorFormat = DxfColorFormat.Aci,
        DxfVersion acadVersion = DxfVersion.AC1009,
        string fileName = "drawing.dxf",
        bool tryDownload = true) =>
        new DxfFile(colorFormat, acadVersion).Write(pathsParts);

    private static IReadOnlyList<double> Flat(Point3 point) => [point.X, point.Z];

    private static bool IsFullCircle(Edge edge) =>
        EdgeFacts.IsEdgeCircular(edge) && (EdgePoints.StartPointOnEdge(edge) - EdgePoints.EndPointOnEdge(edge)).Length <= Wires.SamePoint;

    /// <summary>The middle of an arc is its sagitta away from the middle of its chord: the bulge is their ratio, with a sign for the side.</summary>
    private static double Bulge(Edge arc)
    {
        var (start, middle, end) = (EdgePoints.StartPointOnEdge(arc), EdgePoints.PointOnEdgeAtParam(arc), EdgePoints.EndPointOnEdge(arc));
        var (chordX, chordY) = (end.X - start.X, end.Z - start.Z);
        var (outX, outY) = (middle.X - ((start.X + end.X) / 2), middle.Z - ((start.Z + end.Z) / 2));
        var side = (chordX * outY) - (chordY * outX);
        var chord = Math.Sqrt((chordX * chordX) + (chordY * chordY));
        return chord == 0 ? 0 : -Math.Sign(side) * 2 * Math.Sqrt((outX * outX) + (outY * outY)) / chord;
    }
}
