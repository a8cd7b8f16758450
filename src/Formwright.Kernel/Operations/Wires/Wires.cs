using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Wires. Plane figures are drawn in the XZ plane and turned so that +Y becomes their direction.</summary>
public static class Wires
{
    /// <summary>Closed chain of straight edges.</summary>
    /// <param name="points">At least 3 corners, neighbours different; the last is joined to the first.</param>
    /// <returns>A closed wire with one edge per point.</returns>
    [Operation("occt.shapes.wire.createPolygonWire")]
    public static Wire CreatePolygonWire([MinCount(3)] IReadOnlyList<Point3> points) => Polyline(points, closed: true);

    /// <summary>Open chain of straight edges.</summary>
    /// <param name="points">At least 2 points, neighbours different.</param>
    /// <returns>A wire; closed when the last point is the first.</returns>
    [Operation("occt.shapes.wire.createPolylineWire")]
    public static Wire CreatePolylineWire([MinCount(2)] IReadOnlyList<Point3> points) => Polyline(points, closed: false);

    /// <summary>Full circle.</summary>
    /// <param name="radius">Radius, above 0.</param>
    /// <param name="center">Its centre.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <returns>A closed wire of one edge.</returns>
    [Operation("occt.shapes.wire.createCircleWire")]
    public static Wire CreateCircleWire(
        [Positive] double radius = 1,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        using var edge = Edges.CreateCircleEdge(radius, center, direction);
        return CreateWireFromEdge(edge);
    }

    /// <summary>Full ellipse.</summary>
    /// <param name="center">Its centre.</param>
    /// <param name="direction">Normal of its plane; the major axis is the kernel's choice, along Z for the default.</param>
    /// <param name="radiusMinor">Half of the smaller width, above 0.</param>
    /// <param name="radiusMajor">Half of the larger width, at least <paramref name="radiusMinor"/>.</param>
    /// <returns>A closed wire of one edge.</returns>
    [Operation("occt.shapes.wire.createEllipseWire")]
    public static Wire CreateEllipseWire(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Positive] double radiusMinor = 1,
        [Positive] double radiusMajor = 2)
    {
        using var edge = Edges.CreateEllipseEdge(center, direction, radiusMinor, radiusMajor);
        return CreateWireFromEdge(edge);
    }

    /// <summary>Rectangle.</summary>
    /// <param name="width">Size along X before turning, above 0.</param>
    /// <param name="length">Size along Z before turning, above 0.</param>
    /// <param name="center">Its middle.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <returns>A closed wire of 4 edges.</returns>
    [Operation("occt.shapes.wire.createRectangleWire")]
    public static Wire CreateRectangleWire(
        [Positive] double width = 1,
        [Positive] double length = 2,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        var (x, z) = (width / 2, length / 2);
        return new Placement(0, center, direction).Polygon([new(x, 0, -z), new(-x, 0, -z), new(-x, 0, z), new(x, 0, z)]);
    }

    /// <summary>Square.</summary>
    /// <param name="size">Length of every side, above 0.</param>
    /// <param name="center">Its middle.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <returns>A closed wire of 4 edges.</returns>
    [Operation("occt.shapes.wire.createSquareWire")]
    public static Wire CreateSquareWire(
        [Positive] double size = 1,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) => CreateRectangleWire(size, size, center, direction);

    /// <summary>Regular polygon, its first corner on X before turning; it runs clockwise seen against its direction.</summary>
    /// <param name="center">Its middle.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="nrCorners">Number of corners, 3 or more.</param>
    /// <param name="radius">From the centre to a corner, above 0.</param>
    /// <returns>A closed wire with one edge per corner.</returns>
    [Operation("occt.shapes.wire.createNGonWire")]
    public static Wire CreateNGonWire(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Range(3, 10000)] int nrCorners = 6,
        [Positive] double radius = 1)
    {
        var corners = new Point3[nrCorners];
        for (var i = 0; i < nrCorners; i++)
        {
            var (sin, cos) = Math.SinCos(Math.Tau * i / nrCorners);
            corners[i] = new Point3(radius * cos, 0, radius * sin);
        }

        return new Placement(0, center, direction).Polygon(corners);
    }

    /// <summary>Wire of one edge.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>The wire; closed when the edge is.</returns>
    [Operation("occt.shapes.wire.createWireFromEdge")]
    public static Wire CreateWireFromEdge(Edge shape) => CombineEdgesAndWiresIntoAWire([shape]);

    /// <summary>Joins edges and wires end to end. Source: OCCT BRepBuilderAPI_MakeWire.</summary>
    /// <param name="shapes">Edges and wires; each must begin or end where the chain so far begins or ends.</param>
    /// <returns>One wire. Error <c>kernel_failed</c> when they do not connect.</returns>
    [Operation("occt.shapes.wire.combineEdgesAndWiresIntoAWire")]
    public static Wire CombineEdgesAndWiresIntoAWire([MinCount(1)] IReadOnlyList<Shape> shapes) => Join(shapes, tolerance: 0);

    /// <summary>The distinct wires of a shape.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The wires, none when there are none.</returns>
    [Operation("occt.shapes.wire.getWires")]
    public static IReadOnlyList<Wire> GetWires(Shape shape) => shape.Subshapes<Wire>(ShapeKind.Wire);

    /// <summary>Length of a wire. Source: OCCT BRepGProp.</summary>
    /// <param name="shape">The wire.</param>
    /// <returns>Length in units.</returns>
    [Operation("occt.shapes.wire.getWireLength")]
    public static double GetWireLength(Wire shape) => Measure.Of(shape, Measure.Length).Mass;

    /// <summary>The edges of a wire from its start to its end, each in the sense of the wire; an edge is its own only one.</summary>
    internal static IReadOnlyList<Edge> EdgesAlong(Shape wire)
    {
        NativeWires.Edges(wire.Handle, [], 0, out var count, out var error).Check(error);
        var pointers = new nint[count];
        NativeWires.Edges(wire.Handle, pointers, count, out count, out error).Check(error);
        return Array.ConvertAll(pointers, pointer => Shape.Wrap<Edge>(new ShapeHandle(pointer)));
    }

    /// <summary>As <see cref="CombineEdgesAndWiresIntoAWire"/>; with a tolerance above 0 the pieces may come in any order and leave gaps up to it.</summary>
    internal static Wire Join(IReadOnlyList<Shape> shapes, double tolerance)
    {
        using var handles = new HandleList(shapes);
        NativeCurves.Wire(handles.Pointers, handles.Count, tolerance, out var wire, out var error).Check(error);
        return Shape.Wrap<Wire>(wire);
    }

    private static Wire Polyline(IReadOnlyList<Point3> points, bool closed)
    {
        NativeCurves.Polyline([.. points], points.Count, closed ? 1 : 0, out var wire, out var error).Check(error);
        return Shape.Wrap<Wire>(wire);
    }
}
