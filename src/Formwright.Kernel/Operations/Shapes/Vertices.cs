using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Which of the places where a line meets a shape are kept.</summary>
public enum PointProjectionType
{
    /// <summary>All, from the point on.</summary>
    All,

    /// <summary>The nearest.</summary>
    Closest,

    /// <summary>The farthest.</summary>
    Furthest,

    /// <summary>The nearest, then the farthest.</summary>
    ClosestAndFurthest,
}

/// <summary>Vertices, and points as vertices.</summary>
public static class Vertices
{
    /// <summary>Vertex at coordinates.</summary>
    /// <param name="x">Along X.</param>
    /// <param name="y">Along Y.</param>
    /// <param name="z">Along Z.</param>
    /// <returns>The vertex.</returns>
    [Operation("occt.shapes.vertex.vertexFromXYZ")]
    public static Vertex VertexFromXyz(double x = 0, double y = 0, double z = 0) => VertexFromPoint(new Point3(x, y, z));

    /// <summary>Vertex at a point.</summary>
    /// <param name="point">The point.</param>
    /// <returns>The vertex.</returns>
    [Operation("occt.shapes.vertex.vertexFromPoint")]
    public static Vertex VertexFromPoint(Point3 point = default)
    {
        NativeFacts.Vertex(point, out var vertex, out var error).Check(error);
        return Shape.Wrap<Vertex>(vertex);
    }

    /// <summary>Vertices at points.</summary>
    /// <param name="points">At most 100,000 points.</param>
    /// <returns>One vertex per point.</returns>
    [Operation("occt.shapes.vertex.verticesFromPoints")]
    public static IReadOnlyList<Vertex> VerticesFromPoints(IReadOnlyList<Point3> points)
    {
        Limits.CheckItems("points", points.Count);
        return [.. points.Select(VertexFromPoint)];
    }

    /// <summary>One compound of vertices at points.</summary>
    /// <param name="points">1 to 100,000 points.</param>
    /// <returns>The compound.</returns>
    [Operation("occt.shapes.vertex.verticesCompoundFromPoints")]
    public static Compound VerticesCompoundFromPoints([MinCount(1)] IReadOnlyList<Point3> points) => Compounds.MakeCompound(VerticesFromPoints(points));

    /// <summary>The vertices of a shape as its edges meet them: a corner of three edges in three faces comes six times.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The vertices.</returns>
    [Operation("occt.shapes.vertex.getVertices")]
    public static IReadOnlyList<Vertex> GetVertices(Shape shape)
    {
        var pointers = SizedBuffer.Read((Span<nint> items, int capacity, out int count, out NativeError error) =>
            NativeFacts.Explored(shape.Handle, ShapeKind.Vertex, items, capacity, out count, out error));
        return Array.ConvertAll(pointers, pointer => Shape.Wrap<Vertex>(new ShapeHandle(pointer)));
    }

    /// <summary>The places of <c>occt.shapes.vertex.getVertices</c>.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The points.</returns>
    [Operation("occt.shapes.vertex.getVerticesAsPoints")]
    public static IReadOnlyList<Point3> GetVerticesAsPoints(Shape shape) => VerticesToPoints(GetVertices(shape));

    /// <summary>Places of vertices.</summary>
    /// <param name="shapes">The vertices.</param>
    /// <returns>One point per vertex.</returns>
    [Operation("occt.shapes.vertex.verticesToPoints")]
    public static IReadOnlyList<Point3> VerticesToPoints(IReadOnlyList<Vertex> shapes) => [.. shapes.Select(PointOf)];

    /// <summary>Place of a vertex.</summary>
    /// <param name="shape">The vertex.</param>
    /// <param name="shapes">Instead of it a list of which the first is taken.</param>
    /// <returns>The point.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when neither is given.</exception>
    [Operation("occt.shapes.vertex.vertexToPoint")]
    public static Point3 VertexToPoint(Vertex? shape = null, IReadOnlyList<Vertex>? shapes = null) => PointOf(
        shape ?? (shapes is [var first, ..] ? first : null) ?? throw Limits.Refusal("shape", "There is no vertex; give one as shape, or a list as shapes."));

    /// <summary>Points moved along a way onto a shape.</summary>
    /// <param name="points">At most 100,000 points.</param>
    /// <param name="shape">A shape with faces.</param>
    /// <param name="direction">The way from each point; what lies beyond its end is not met.</param>
    /// <param name="projectionType">Which places are kept.</param>
    /// <returns>The places, point after point; none for a point whose way meets nothing.</returns>
    [Operation("occt.shapes.vertex.projectPoints")]
    public static IReadOnlyList<Point3> ProjectPoints(
        IReadOnlyList<Point3> points,
        Shape shape,
        [Direction, DefaultPoint(0, 10, 0)] Point3 direction = default,
        PointProjectionType projectionType = PointProjectionType.All)
    {
        Limits.CheckItems("points", points.Count);
        return [.. points.SelectMany(point => Kept(Hits(shape, point, direction), projectionType))];
    }

    private static Point3 PointOf(Vertex vertex) => ShapeGraph.Vertices(vertex)[0].Point;

    private static Point3[] Hits(Shape shape, Point3 from, Point3 way) => Array.ConvertAll(
        SizedBuffer.Read((Span<double> items, int capacity, out int count, out NativeError error) =>
            NativeFacts.LineHits(shape.Handle, from, way, items, capacity, out count, out error)),
        part => from + (way * part));

    private static Point3[] Kept(Point3[] hits, PointProjectionType type) => type switch
    {
        _ when hits.Length == 0 => hits,
        PointProjectionType.Closest => [hits[0]],
        PointProjectionType.Furthest => [hits[^1]],
        PointProjectionType.ClosestAndFurthest => [hits[0], hits[^1]],
        _ => hits,
    };
}
