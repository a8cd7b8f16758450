using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Where the surfaces of shapes cross, found between their triangles: quick, and as near to the exact curves as the triangles are to the
/// surfaces. Stretches in which faces lie on each other are no crossing.
/// </summary>
public static class MeshIntersections
{
    private const double FacetDegrees = 20;

    /// <summary>The polylines in which two shapes cross.</summary>
    /// <param name="shape1">A shape with faces.</param>
    /// <param name="shape2">Another one.</param>
    /// <param name="precision1">Largest distance of the triangles from the first shape, above 0.</param>
    /// <param name="precision2">The same for the second shape.</param>
    /// <returns>The points of each polyline; a closed one ends where it begins. None when the shapes do not cross.</returns>
    [Operation("occt.booleans.meshMeshIntersectionPoints")]
    public static IReadOnlyList<IReadOnlyList<Point3>> MeshMeshIntersectionPoints(
        Shape shape1, Shape shape2, [Positive] double precision1 = 0.01, [Positive] double precision2 = 0.01) =>
        Crossings(Triangles(shape1, precision1), Triangles(shape2, precision2));

    /// <summary>The wires in which two shapes cross.</summary>
    /// <param name="shape1">A shape with faces.</param>
    /// <param name="shape2">Another one.</param>
    /// <param name="precision1">Largest distance of the triangles from the first shape, above 0.</param>
    /// <param name="precision2">The same for the second shape.</param>
    /// <returns>Wires of straight edges. None when the shapes do not cross.</returns>
    [Operation("occt.booleans.meshMeshIntersectionWires")]
    public static IReadOnlyList<Wire> MeshMeshIntersectionWires(
        Shape shape1, Shape shape2, [Positive] double precision1 = 0.01, [Positive] double precision2 = 0.01) =>
        [.. MeshMeshIntersectionPoints(shape1, shape2, precision1, precision2).Select(WireOf)];

    /// <summary>The polylines in which a shape crosses others.</summary>
    /// <param name="shape">A shape with faces.</param>
    /// <param name="shapes">The others.</param>
    /// <param name="precision">Largest distance of the triangles from the shape, above 0.</param>
    /// <param name="precisionShapes">One precision per other shape; none for that of the shape.</param>
    /// <returns>The points of each polyline, those with the first of the others first.</returns>
    [Operation("occt.booleans.meshMeshIntersectionOfShapesPoints")]
    public static IReadOnlyList<IReadOnlyList<Point3>> MeshMeshIntersectionOfShapesPoints(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Shape> shapes,
        [Positive] double precision = 0.01,
        [Positive] IReadOnlyList<double>? precisionShapes = null)
    {
        if (precisionShapes is { Count: > 0 })
        {
            ListTwin.RequireCount(nameof(precisionShapes), precisionShapes.Count, shapes.Count, "shapes");
        }

        var triangles = Triangles(shape, precision);
        return
        [
            .. shapes.SelectMany((other, i) =>
                Crossings(triangles, Triangles(other, precisionShapes is { Count: > 0 } ? precisionShapes[i] : precision))),
        ];
    }

    /// <summary>The wires in which a shape crosses others.</summary>
    /// <param name="shape">A shape with faces.</param>
    /// <param name="shapes">The others.</param>
    /// <param name="precision">Largest distance of the triangles from the shape, above 0.</param>
    /// <param name="precisionShapes">One precision per other shape; none for that of the shape.</param>
    /// <returns>Wires of straight edges, those with the first of the others first.</returns>
    [Operation("occt.booleans.meshMeshIntersectionOfShapesWires")]
    public static IReadOnlyList<Wire> MeshMeshIntersectionOfShapesWires(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Shape> shapes,
        [Positive] double precision = 0.01,
        [Positive] IReadOnlyList<double>? precisionShapes = null) =>
        [.. MeshMeshIntersectionOfShapesPoints(shape, shapes, precision, precisionShapes).Select(WireOf)];

    private static Wire WireOf(IReadOnlyList<Point3> points) =>
        points.Count > 3 && points[0] == points[^1] ? Wires.CreatePolygonWire([.. points.SkipLast(1)]) : Wires.CreatePolylineWire(points);

    private static Triangle[] Triangles(Shape shape, double precision)
    {
        var mesh = Tessellator.Tessellate(shape, new TessellationOptions(precision, FacetDegrees));
        Point3 At(int vertex) => new(mesh.Positions[3 * vertex], mesh.Positions[(3 * vertex) + 1], mesh.Positions[(3 * vertex) + 2]);
        var triangles = new Triangle[mesh.Triangles.Length / 3];
        for (var i = 0; i < triangles.Length; i++)
        {
            triangles[i] = new Triangle(At(mesh.Triangles[3 * i]), At(mesh.Triangles[(3 * i) + 1]), At(mesh.Triangles[(3 * i) + 2]));
        }

        Array.Sort(triangles, (a, b) => a.Least.X.CompareTo(b.Least.X));
        return triangles;
    }

    // Both lists rise by the least X of the triangles, so each triangle meets one stretch of the other list.
    private static IReadOnlyList<IReadOnlyList<Point3>> Crossings(Triangle[] first, Triangle[] second)
    {
        var size = first.Concat(second).Max(triangle => (triangle.Most - triangle.Least).Length);
        var nearness = 1e-9 * size;
        var segments = new List<Line3>();
        var known = new ToleranceGrid<Line3>(1e-7 * size);
        var widest = second.Max(triangle => triangle.Most.X - triangle.Least.X);
        var begin = 0;
        foreach (var triangle in first)
        {
            while (begin < second.Length && second[begin].Least.X + widest < triangle.Least.X)
            {
                begin++;
            }

            for (var i = begin; i < second.Length && second[i].Least.X <= triangle.Most.X; i++)
            {
                if (triangle.BoxMeets(second[i]) && triangle.Crossing(second[i], nearness) is { } segment && IsNew(known, segment, 1e-7 * size))
                {
                    segments.Add(segment);
                    Limits.CheckItems("precision1", segments.Count);
                }
            }
        }

        return [.. new SegmentChains(segments, 1e-6 * size).Join().Select(chain =>
            chain.IsClosed == true ? (IReadOnlyList<Point3>)[.. chain.Points, chain.Points[0]] : chain.Points)];
    }

    // Where an edge between two triangles lies in a triangle of the other shape, both would give the same segment.
    private static bool IsNew(ToleranceGrid<Line3> known, Line3 segment, double nearness)
    {
        var middle = (segment.Start + segment.End) * 0.5;
        foreach (var other in known.Near(middle.X, middle.Y, middle.Z))
        {
            if (Points.TwoPointsAlmostEqual(other.Start, segment.Start, nearness) && Points.TwoPointsAlmostEqual(other.End, segment.End, nearness)
                || Points.TwoPointsAlmostEqual(other.Start, segment.End, nearness) && Points.TwoPointsAlmostEqual(other.End, segment.Start, nearness))
            {
                return false;
            }
        }

        known.Add(middle.X, middle.Y, middle.Z, segment);
        return true;
    }
}
