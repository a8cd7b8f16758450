using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Rounded and cut corners of wires and flat faces. Corner k of a wire, from 0, is where its edge k of
/// <c>occt.shapes.edge.getEdgesAlongWire</c> ends; the last one of a closed wire is its start. The corners of a face are those of its outer
/// wire, then those of its holes.
/// </summary>
public static class WireFillets
{
    /// <summary>Rounds corners of a flat wire or face. Source: OCCT ChFi2d_FilletAlgo where an edge is curved; else in closed form.</summary>
    /// <param name="shape">A flat wire, open or closed, or a flat face.</param>
    /// <param name="radius">Radius of every corner, above 0; not used with <paramref name="radiusList"/>.</param>
    /// <param name="radiusList">One radius per index, or per corner that is not smooth when there are no indexes.</param>
    /// <param name="indexes">Numbers of corners from 0, each once; none for all that are not smooth.</param>
    /// <returns>A wire that begins with what is left of the first edge; or a face.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when a radius does not fit; names the edge and the largest that works.</exception>
    [Operation("occt.fillets.fillet2d")]
    public static Shape Fillet2d(
        Shape shape,
        [Positive] double radius = 0.1,
        [Positive] IReadOnlyList<double>? radiusList = null,
        [NonNegative] IReadOnlyList<int>? indexes = null)
    {
        var corners = new FlatCorners(shape);
        int[] chosen = indexes is { Count: > 0 } ? [.. indexes] : corners.Sharp;
        return chosen.Length == 0
            ? throw Limits.Refusal("shape", "The shape has no corner that could be rounded.")
            : corners.Cut(chosen, Sizes(radius, radiusList, chosen.Length));
    }

    /// <summary>Rounds corners of flat wires and faces, of all in the same way.</summary>
    /// <param name="shapes">Flat wires or faces.</param>
    /// <param name="radius">As for <c>occt.fillets.fillet2d</c>.</param>
    /// <param name="radiusList">As there.</param>
    /// <param name="indexes">As there.</param>
    /// <returns>One shape per shape.</returns>
    [Operation("occt.fillets.fillet2dShapes")]
    public static IReadOnlyList<Shape> Fillet2dShapes(
        [MinCount(1)] IReadOnlyList<Shape> shapes,
        [Positive] double radius = 0.1,
        [Positive] IReadOnlyList<double>? radiusList = null,
        [NonNegative] IReadOnlyList<int>? indexes = null) =>
        [.. shapes.Select(shape => Fillet2d(shape, radius, radiusList, indexes))];

    /// <summary>Cuts corners of a flat wire or face off between straight edges.</summary>
    /// <param name="shape">A flat wire, open or closed, or a flat face.</param>
    /// <param name="indexes">Numbers of corners from 0, each once.</param>
    /// <param name="distance">How far before the corner the cut begins on the edge that ends there, above 0.</param>
    /// <param name="angle">Degrees between that edge and the cut, above 0 and below the angle by which the border turns.</param>
    /// <returns>A wire or a face.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when an edge is curved or too short; names the edge and the largest distance.</exception>
    [Operation("occt.fillets.chamfer2dVertices")]
    public static Shape Chamfer2dVertices(
        Shape shape, [NonNegative, MinCount(1)] IReadOnlyList<int> indexes, [Positive] double distance = 1, [Positive] double angle = 45) =>
        new FlatCorners(shape).Cut(indexes, [.. Enumerable.Repeat(distance, indexes.Count)], angle);

    /// <summary>
    /// Rounds corners of a wire in space: the wire raises a wall along a direction, and the upright edges of the wall are rounded. Source:
    /// OCCT BRepPrimAPI_MakePrism, BRepFilletAPI_MakeFillet.
    /// </summary>
    /// <param name="shape">The wire.</param>
    /// <param name="radius">Radius of every corner, above 0, seen along the direction; not used with <paramref name="radiusList"/>.</param>
    /// <param name="radiusList">One radius per index, or per corner that is not smooth when there are no indexes.</param>
    /// <param name="indexes">Numbers of corners from 0, each once; none for all that are not smooth.</param>
    /// <param name="direction">Height of the wall; nowhere along the wire.</param>
    /// <returns>A wire that begins with what is left of the first edge.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when a radius does not fit.</exception>
    [Operation("occt.fillets.fillet3DWire")]
    public static Wire Fillet3dWire(
        Wire shape,
        [Positive] double radius = 0.1,
        [Positive] IReadOnlyList<double>? radiusList = null,
        [NonNegative] IReadOnlyList<int>? indexes = null,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        int[] corners = indexes is { Count: > 0 } ? [.. indexes] : new FlatCorners(shape).Sharp;
        if (corners.Length == 0)
        {
            throw Limits.Refusal("shape", "The wire has no corner that could be rounded.");
        }

        NativeCorners.FilletWire3d(
            shape.Handle, direction, corners, Sizes(radius, radiusList, corners.Length), corners.Length, out var result, out var error)
            .Check(error, radiusList is { Count: > 0 } ? "params.radiusList" : "params.radius");
        return Shape.Wrap<Wire>(result);
    }

    /// <summary>Rounds corners of wires in space, of all in the same way.</summary>
    /// <param name="shapes">The wires.</param>
    /// <param name="radius">As for <c>occt.fillets.fillet3DWire</c>.</param>
    /// <param name="radiusList">As there.</param>
    /// <param name="indexes">As there.</param>
    /// <param name="direction">As there.</param>
    /// <returns>One wire per wire.</returns>
    [Operation("occt.fillets.fillet3DWires")]
    public static IReadOnlyList<Wire> Fillet3dWires(
        [MinCount(1)] IReadOnlyList<Wire> shapes,
        [Positive] double radius = 0.1,
        [Positive] IReadOnlyList<double>? radiusList = null,
        [NonNegative] IReadOnlyList<int>? indexes = null,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        [.. shapes.Select(shape => Fillet3dWire(shape, radius, radiusList, indexes, direction))];

    /// <summary>Joins two edges of one plane by an arc that touches both. Source: OCCT ChFi2d_FilletAlgo.</summary>
    /// <param name="edge1">The first edge.</param>
    /// <param name="edge2">The second edge; it meets the first at an end.</param>
    /// <param name="planeOrigin">A point of the plane.</param>
    /// <param name="planeDirection">Normal of the plane.</param>
    /// <param name="radius">Radius of the arc, above 0.</param>
    /// <param name="solution">Number of the arc when several touch, from 0; -1 for the nearest to where the edges meet.</param>
    /// <returns>A wire of what is left of the first edge, the arc and what is left of the second.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when no such arc touches both.</exception>
    [Operation("occt.fillets.filletTwoEdgesInPlaneIntoAWire")]
    public static Wire FilletTwoEdgesInPlaneIntoAWire(
        Edge edge1,
        Edge edge2,
        Point3 planeOrigin = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 planeDirection = default,
        [Positive] double radius = 0.3,
        [Range(-1, 100)] int solution = -1)
    {
        NativeCorners.FilletPair(edge1.Handle, edge2.Handle, new Axis(planeOrigin, planeDirection), radius, solution, out var result, out var error).Check(error, "params.radius");
        return Shape.Wrap<Wire>(result);
    }

    private static double[] Sizes(double radius, IReadOnlyList<double>? radii, int corners)
    {
        if (radii is not { Count: > 0 })
        {
            return [.. Enumerable.Repeat(radius, corners)];
        }

        ListTwin.RequireCount("radiusList", radii.Count, corners, "corners");
        return [.. radii];
    }
}
