using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Design.Modelling;

namespace Formwright.Design.Planning;

/// <content>Outlines, sweeps and the moving of shapes.</content>
internal sealed partial class PipelineBuilder
{
    /// <summary>A flat face inside an outline and outside its holes.</summary>
    /// <param name="outline">The outline, in coordinates of the plane.</param>
    /// <param name="origin">Where its coordinates are 0.</param>
    /// <param name="u">Unit direction of the first coordinate.</param>
    /// <param name="v">Unit direction of the second coordinate.</param>
    /// <param name="holes">Outlines inside it.</param>
    public int Face(Outline outline, Point3 origin, Point3 u, Point3 v, IReadOnlyList<Outline> holes) =>
        holes.Count == 0 && !outline.Segments().Any(s => s.IsArc)
            ? Add("occt.shapes.face.createPolygonFace", new() { ["points"] = Points(outline.Segments().Select(s => s.From), origin, u, v) })
            : Add("occt.shapes.face.createFaceFromWires", new()
            {
                ["shapes"] = References([Wire(outline, origin, u, v), .. holes.Select(h => Wire(h, origin, u, v))]),
                ["planar"] = true,
            });

    /// <summary>An outline as a closed wire.</summary>
    public int Wire(Outline outline, Point3 origin, Point3 u, Point3 v)
    {
        if (outline.Corners is [{ Bulge: 1 } right, { Bulge: 1 } left])
        {
            return CircleWire(origin + (u * ((right.X + left.X) / 2)) + (v * ((right.Y + left.Y) / 2)), u.Cross(v), (right.X - left.X) / 2);
        }

        return outline.Segments().Any(s => s.IsArc)
            ? Chain(outline.Segments(), origin, u, v)
            : Add("occt.shapes.wire.createPolygonWire", new() { ["points"] = Points(outline.Segments().Select(s => s.From), origin, u, v) });
    }

    /// <summary>An open wire through corners, with arcs where they bulge.</summary>
    public int Path(IReadOnlyList<Corner> corners, Point3 origin, Point3 u, Point3 v) =>
        Chain(corners.Zip(corners.Skip(1), (a, b) => new Segment(a, b)), origin, u, v);

    public int CircleWire(Point3 center, Point3 normal, double radius) => Add("occt.shapes.wire.createCircleWire", new()
    {
        ["radius"] = radius,
        ["center"] = Json(center),
        ["direction"] = Json(normal),
    });

    /// <summary>A helix about Z that begins on the X axis.</summary>
    public int Helix(double radius, double pitch, double height, bool leftHanded) => Add("occt.shapes.wire.createHelixWire", new()
    {
        ["radius"] = radius,
        ["pitch"] = pitch,
        ["height"] = height,
        ["center"] = Json(new(0, 0, 0)),
        ["direction"] = Json(Point3.UnitZ),
        ["clockwise"] = leftHanded,
    });

    /// <summary>Wires end to end as one.</summary>
    public int Join(ReadOnlySpan<int> wires) =>
        wires.Length == 1 ? wires[0] : Add("occt.shapes.wire.combineEdgesAndWiresIntoAWire", new() { ["shapes"] = References(wires) });

    /// <summary>An open wire, smooth through points, with unit directions at its ends.</summary>
    public int Spline(IReadOnlyList<Point3> points, Point3 start, Point3 end)
    {
        var array = new JsonArray();
        foreach (var point in points)
        {
            array.Add((JsonNode)Json(point));
        }

        return Add("occt.shapes.wire.interpolatePoints", new() { ["points"] = array, ["startTangent"] = Json(start), ["endTangent"] = Json(end) });
    }

    /// <summary>A closed wire moved along a path.</summary>
    public int Pipe(int path, int profile) => Add("occt.operations.pipe", new()
    {
        ["shape"] = Reference(path),
        ["shapes"] = References([profile]),
    });

    /// <summary>A ruled solid through closed wires.</summary>
    public int Loft(ReadOnlySpan<int> sections) => Add("occt.operations.loftAdvanced", new()
    {
        ["shapes"] = References(sections),
        ["makeSolid"] = true,
        ["straight"] = true,
    });

    /// <summary>A ruled solid from a closed wire to a point.</summary>
    public int LoftToPoint(int section, Point3 apex) => Add("occt.operations.loftAdvanced", new()
    {
        ["shapes"] = References([section]),
        ["makeSolid"] = true,
        ["straight"] = true,
        ["endVertex"] = Json(apex),
    });

    /// <summary>The face inside an ellipse about the Z axis, its larger radius along X.</summary>
    public int Ellipse(double major, double minor, double z) => Add("occt.shapes.face.createFaceFromWire", new()
    {
        ["shape"] = Reference(Add("occt.shapes.wire.createEllipseWire", new()
        {
            ["center"] = Json(new(0, 0, z)),
            ["direction"] = Json(Point3.UnitZ),
            ["radiusMinor"] = minor,
            ["radiusMajor"] = major,
        })),
        ["planar"] = true,
    });

    /// <summary>A shape stretched along the axes about a point.</summary>
    public int Stretch(int shape, Point3 factors, Point3 center) => Add("occt.transforms.scale3d", new()
    {
        ["shape"] = Reference(shape),
        ["scale"] = Json(factors),
        ["center"] = Json(center),
    });

    /// <summary>A closed wire moved along Y while it turns about Y.</summary>
    public int Twist(int wire, double height, double degrees) => Add("occt.operations.rotatedExtrude", new()
    {
        ["shape"] = Reference(wire),
        ["height"] = height,
        ["angle"] = degrees,
        ["makeSolid"] = true,
    });

    public int Extrude(int face, Point3 sweep) => Add("occt.operations.extrude", new()
    {
        ["shape"] = Reference(face),
        ["direction"] = Json(sweep),
    });

    /// <summary>A face turned about an axis through the origin.</summary>
    public int Revolve(int face, Point3 axis, double degrees) => Add("occt.operations.revolve", new()
    {
        ["shape"] = Reference(face),
        ["angle"] = degrees,
        ["direction"] = Json(axis),
    });

    public int Intersection(params ReadOnlySpan<int> shapes) => Add("occt.booleans.intersection", new()
    {
        ["shapes"] = References(shapes),
        ["keepEdges"] = false,
    });

    public int Compound(params ReadOnlySpan<int> shapes) => Add("occt.shapes.compound.makeCompound", new() { ["shapes"] = References(shapes) });

    public int Translate(int shape, Point3 by) => Add("occt.transforms.translate", new()
    {
        ["shape"] = Reference(shape),
        ["translation"] = Json(by),
    });

    /// <summary>Turns a shape about an axis through the origin.</summary>
    public int Rotate(int shape, Point3 axis, double degrees) => Add("occt.transforms.rotate", new()
    {
        ["shape"] = Reference(shape),
        ["axis"] = Json(axis),
        ["angle"] = degrees,
    });

    private static JsonArray Points(IEnumerable<Corner> corners, Point3 origin, Point3 u, Point3 v)
    {
        var points = new JsonArray();
        foreach (var corner in corners)
        {
            points.Add((JsonNode)Json(origin + (u * corner.X) + (v * corner.Y)));
        }

        return points;
    }

    private int Chain(IEnumerable<Segment> segments, Point3 origin, Point3 u, Point3 v)
    {
        var edges = new List<int>();
        foreach (var segment in segments)
        {
            var (start, end) = (origin + (u * segment.From.X) + (v * segment.From.Y), origin + (u * segment.To.X) + (v * segment.To.Y));
            var (x, y) = segment.Middle;
            edges.Add(segment.IsArc
                ? Add("occt.shapes.edge.arcThroughThreePoints", new() { ["start"] = Json(start), ["middle"] = Json(origin + (u * x) + (v * y)), ["end"] = Json(end) })
                : Add("occt.shapes.edge.line", new() { ["start"] = Json(start), ["end"] = Json(end) }));
        }

        return Add("occt.shapes.wire.combineEdgesAndWiresIntoAWire", new() { ["shapes"] = References(edges.ToArray()) });
    }
}
