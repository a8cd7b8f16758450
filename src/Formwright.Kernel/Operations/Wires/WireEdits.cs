using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Wires made of other wires: extended, closed, reversed, cut, laid onto faces.</summary>
public static class WireEdits
{
    /// <summary>Adds edges and wires to the end of a wire, one after the other. Source: OCCT BRepBuilderAPI_MakeWire.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="shapes">Edges and wires; each must begin or end where the chain so far begins or ends. Other shapes are left out.</param>
    /// <returns>One wire. Error <c>kernel_failed</c> when they do not connect.</returns>
    [Operation("occt.shapes.wire.addEdgesAndWiresToWire")]
    public static Wire AddEdgesAndWiresToWire(Wire shape, IReadOnlyList<Shape> shapes) =>
        Wires.CombineEdgesAndWiresIntoAWire([shape, .. shapes.Where(part => part is Edge or Wire)]);

    /// <summary>Closes a wire with a straight edge from its end to its start.</summary>
    /// <param name="shape">The wire.</param>
    /// <returns>The closed wire; a wire that ends where it begins as it is.</returns>
    [Operation("occt.shapes.wire.closeOpenWire")]
    public static Wire CloseOpenWire(Wire shape)
    {
        if (Wires.IsWireClosed(shape))
        {
            return Wires.CombineEdgesAndWiresIntoAWire([shape]);
        }

        using var closing = Edges.Line(WirePoints.EndPointOnWire(shape), WirePoints.StartPointOnWire(shape));
        return Wires.CombineEdgesAndWiresIntoAWire([shape, closing]);
    }

    /// <summary>The same wire with its orientation turned round; its edges stay as they are stored.</summary>
    /// <param name="shape">The wire.</param>
    /// <returns>The reversed wire.</returns>
    [Operation("occt.shapes.wire.reversedWire")]
    public static Wire ReversedWire(Wire shape)
    {
        NativeWires.Reversed(shape.Handle, out var result, out var error).Check(error);
        return Shape.Wrap<Wire>(result);
    }

    /// <summary>A wire that runs the other way, made of the reversed edges in the opposite order.</summary>
    /// <param name="shape">The wire.</param>
    /// <returns>The new wire.</returns>
    [Operation("occt.shapes.wire.reversedWireFromReversedEdges")]
    public static Wire ReversedWireFromReversedEdges(Wire shape)
    {
        NativeWires.ReversedEdges(shape.Handle, out var result, out var error).Check(error);
        return Shape.Wrap<Wire>(result);
    }

    /// <summary>Cuts a wire into pieces.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="points">At most 10,000 points; each cuts at the place of the wire that is nearest to it. Repeated points count once.</param>
    /// <returns>The pieces from the start of the wire to its end, also of a closed one; the wire alone when there are no points.</returns>
    [Operation("occt.shapes.wire.splitOnPoints")]
    public static IReadOnlyList<Wire> SplitOnPoints(Wire shape, IReadOnlyList<Point3> points)
    {
        if (points.Count == 0)
        {
            return [Wires.CombineEdgesAndWiresIntoAWire([shape])];
        }

        Point3[] cuts = [.. points];
        NativeWires.Split(shape.Handle, cuts, cuts.Length, [], 0, out var count, out var error).Check(error);
        var pointers = new nint[count];
        NativeWires.Split(shape.Handle, cuts, cuts.Length, pointers, count, out count, out error).Check(error);
        return Array.ConvertAll(pointers, pointer => Shape.Wrap<Wire>(new ShapeHandle(pointer)));
    }

    /// <summary>Lays a wire onto the surface of a face, as if the XZ plane were the plane of its parameters.</summary>
    /// <param name="wire">A wire in the XZ plane; its Z is taken as u, its X as v, in the units of the surface's parameters.</param>
    /// <param name="face">The face.</param>
    /// <returns>The wire on the surface, which may reach beyond the face.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the wire does not lie in the XZ plane.</exception>
    [Operation("occt.shapes.wire.placeWireOnFace")]
    public static Wire PlaceWireOnFace(Wire wire, Face face)
    {
        NativeWires.OnFace(wire.Handle, face.Handle, out var result, out var error).Check(error);
        return Shape.Wrap<Wire>(result);
    }

    /// <summary>Lays several wires onto the surface of a face.</summary>
    /// <param name="wires">Wires in the XZ plane.</param>
    /// <param name="face">The face.</param>
    /// <returns>One wire per wire.</returns>
    [Operation("occt.shapes.wire.placeWiresOnFace")]
    public static IReadOnlyList<Wire> PlaceWiresOnFace(IReadOnlyList<Wire> wires, Face face) => [.. wires.Select(wire => PlaceWireOnFace(wire, face))];

    /// <summary>Projects a wire onto a shape. Source: OCCT BRepProj_Projection.</summary>
    /// <param name="wire">The wire.</param>
    /// <param name="shape">A shape with faces.</param>
    /// <param name="direction">Line along which the wire is moved, both ways.</param>
    /// <returns>The wires where it meets the faces, on all their sides.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when it meets none.</exception>
    [Operation("occt.shapes.wire.project")]
    public static Compound Project(Wire wire, Shape shape, [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        NativeWires.Project(wire.Handle, shape.Handle, direction, out var result, out var error).Check(error);
        return Shape.Wrap<Compound>(result);
    }

    /// <summary>Projects several wires onto a shape.</summary>
    /// <param name="wires">The wires.</param>
    /// <param name="shape">A shape with faces.</param>
    /// <param name="direction">Line along which the wires are moved, both ways.</param>
    /// <returns>One compound per wire.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when one of them meets none of the faces.</exception>
    [Operation("occt.shapes.wire.projectWires")]
    public static IReadOnlyList<Compound> ProjectWires(
        IReadOnlyList<Wire> wires, Shape shape, [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        [.. wires.Select(wire => Project(wire, shape, direction))];

    /// <summary>Remakes every edge of a wire as a B-spline of one degree.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="degree">Degree, 1 to 25.</param>
    /// <param name="tolerance">Largest distance from the old curves where the degree falls, 0 or more, where 0 means 1e-7; raising it is exact.</param>
    /// <returns>The wire of the new edges.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when a curve of that degree cannot stay within the tolerance.</exception>
    [Operation("occt.shapes.wire.rebuildWireDegree")]
    public static Wire RebuildWireDegree(Wire shape, [Range(1, 25)] int degree = 3, [NonNegative] double tolerance = 1e-4) =>
        Remake(shape, edge => EdgeCurves.RebuildDegree(edge, degree, tolerance));

    /// <summary>Moves the point where a closed wire on a periodic curve, such as a circle, begins and ends.</summary>
    /// <param name="shape">The wire. Edges that are not all of a periodic curve stay as they are.</param>
    /// <param name="parameter">Parameter of the curve at the new start; radians on a circle.</param>
    /// <returns>The wire with its new start.</returns>
    [Operation("occt.shapes.wire.moveWireSeamByParameter")]
    public static Wire MoveWireSeamByParameter(Wire shape, double parameter = 0) =>
        Remake(shape, edge => EdgeCurves.MoveSeam(edge, byLength: false, parameter));

    /// <summary>Moves the point where a closed wire on a periodic curve, such as a circle, begins and ends.</summary>
    /// <param name="shape">The wire. Edges that are not all of a periodic curve stay as they are.</param>
    /// <param name="length">How far along the wire the new start is from the old one; below 0 backwards.</param>
    /// <returns>The wire with its new start.</returns>
    [Operation("occt.shapes.wire.moveWireSeamByLength")]
    public static Wire MoveWireSeamByLength(Wire shape, double length = 0) =>
        Remake(shape, edge => EdgeCurves.MoveSeam(edge, byLength: true, length));

    /// <summary>Follows every wire of a shape with points. Source: OCCT GCPnts_TangentialDeflection.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="angularDeflection">Largest turn between segments in radians, 0.0001 to 3.2.</param>
    /// <param name="curvatureDeflection">Largest distance from the curves, above 0.</param>
    /// <param name="minimumOfPoints">Least number of points of every edge, 2 to 10,000; fewer mean 2.</param>
    /// <param name="uTolerance">Accuracy of the parameters, 0 or more, where 0 means 1e-9.</param>
    /// <param name="minimumLength">Length of the shortest segment, 0 or more, where 0 means 1e-7.</param>
    /// <returns>The points of each wire from its start to its end; where two edges meet there is one point.</returns>
    [Operation("occt.shapes.wire.wiresToPoints")]
    public static IReadOnlyList<IReadOnlyList<Point3>> WiresToPoints(
        Shape shape,
        [Range(1e-4, 3.2)] double angularDeflection = 0.1,
        [Positive] double curvatureDeflection = 0.1,
        [Range(0, 10000)] int minimumOfPoints = 2,
        [NonNegative] double uTolerance = 1e-9,
        [NonNegative] double minimumLength = 1e-7) =>
        [.. Wires.GetWires(shape).Select(wire =>
        {
            var points = new List<Point3>();
            foreach (var point in Wires.EdgesAlong(wire).SelectMany(edge =>
                EdgeLines.Of(edge, angularDeflection, curvatureDeflection, Math.Max(2, minimumOfPoints), uTolerance, minimumLength)[0]))
            {
                if (points.Count == 0 || (point - points[^1]).Length > Wires.SamePoint)
                {
                    points.Add(point);
                }
            }

            return points;
        })];

    /// <summary>What a wire consists of.</summary>
    /// <param name="shape">The wire.</param>
    /// <returns>Its edges in order, its length and whether it is closed.</returns>
    [Operation("occt.shapes.wire.debugInfo")]
    public static WireReport DebugInfo(Wire shape)
    {
        CurveReport[] edges = [.. Wires.EdgesAlong(shape).Select(EdgeCurves.Report)];
        return new WireReport(true, edges.Length, Wires.IsWireClosed(shape), edges.Sum(edge => edge.Length), edges);
    }

    private static Wire Remake(Wire wire, Func<Edge, Edge> remake)
    {
        var edges = Wires.EdgesAlong(wire);
        return Wires.CombineEdgesAndWiresIntoAWire([.. edges.Select(remake)]);
    }
}

/// <summary>What a wire consists of.</summary>
/// <param name="Valid">True.</param>
/// <param name="NbEdges">Number of edges.</param>
/// <param name="Closed">Whether it ends where it begins.</param>
/// <param name="TotalLength">Sum of the lengths of its edges.</param>
/// <param name="Edges">Its edges in order.</param>
public sealed record WireReport(bool Valid, int NbEdges, bool Closed, double TotalLength, IReadOnlyList<CurveReport> Edges);
