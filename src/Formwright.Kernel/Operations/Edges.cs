using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Edges and what is measured of them.</summary>
public static class Edges
{
    /// <summary>Straight edge.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends; not the start.</param>
    /// <returns>The edge.</returns>
    [Operation("occt.shapes.edge.line")]
    public static Edge Line(Point3 start = default, [DefaultPoint(0, 1, 0)] Point3 end = default)
    {
        NativeCurves.Line(start, end, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    /// <summary>Circular arc through three points. Source: OCCT GC_MakeArcOfCircle.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="middle">A point between; not on the line of the others.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The edge.</returns>
    [Operation("occt.shapes.edge.arcThroughThreePoints")]
    public static Edge ArcThroughThreePoints(
        Point3 start = default,
        [DefaultPoint(0, 1, 0)] Point3 middle = default,
        [DefaultPoint(0, 0, 1)] Point3 end = default)
    {
        NativeCurves.ArcThrough(start, middle, end, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    /// <summary>Full circle.</summary>
    /// <param name="radius">Radius, above 0.</param>
    /// <param name="center">Its centre.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <returns>A closed edge.</returns>
    [Operation("occt.shapes.edge.createCircleEdge")]
    public static Edge CreateCircleEdge(
        [Positive] double radius = 1,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        NativeCurves.Circle(new Axis(center, direction), [], radius, 0, 360, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    /// <summary>Full ellipse.</summary>
    /// <param name="center">Its centre.</param>
    /// <param name="direction">Normal of its plane; the major axis is the kernel's choice, along Z for the default.</param>
    /// <param name="radiusMinor">Half of the smaller width, above 0.</param>
    /// <param name="radiusMajor">Half of the larger width, at least <paramref name="radiusMinor"/>.</param>
    /// <returns>A closed edge.</returns>
    [Operation("occt.shapes.edge.createEllipseEdge")]
    public static Edge CreateEllipseEdge(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Positive] double radiusMinor = 1,
        [Positive] double radiusMajor = 2)
    {
        NativeCurves.Ellipse(new Axis(center, direction), [], radiusMajor, radiusMinor, 0, 360, out var edge, out var error).Check(error);
        return Shape.Wrap<Edge>(edge);
    }

    /// <summary>The distinct edges of a shape.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The edges; their positions are the indexes of <c>occt.fillets</c>.</returns>
    [Operation("occt.shapes.edge.getEdges")]
    public static IReadOnlyList<Edge> GetEdges(Shape shape) => shape.Subshapes<Edge>(ShapeKind.Edge);

    /// <summary>Length of an edge. Source: OCCT BRepGProp.</summary>
    /// <param name="shape">The edge.</param>
    /// <returns>Length in units.</returns>
    [Operation("occt.shapes.edge.getEdgeLength")]
    public static double GetEdgeLength(Edge shape) => Measure.Of(shape, Measure.Length).Mass;
}
