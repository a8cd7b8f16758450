using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Edges cut off differently on their two faces. Source: OCCT BRepFilletAPI_MakeChamfer. Results are checked: error
/// <c>kernel_failed</c> when a distance is too large; <c>invalid_input</c> when a face does not lie beside its edge.
/// </summary>
public static class UnevenChamfers
{
    /// <summary>Cuts one edge off at two distances.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edge">An edge of the shape.</param>
    /// <param name="face">The face beside it on which the first distance is measured.</param>
    /// <param name="distance1">Distance on that face, above 0.</param>
    /// <param name="distance2">Distance on the other face, above 0.</param>
    /// <returns>The chamfered shape.</returns>
    [Operation("occt.fillets.chamferEdgeTwoDistances")]
    public static Shape ChamferEdgeTwoDistances(Shape shape, Edge edge, Face face, [Positive] double distance1 = 0.1, [Positive] double distance2 = 0.2) =>
        Cut(shape, [edge], [face], [distance1], [distance2], angles: false);

    /// <summary>Cuts edges off, all at the same two distances.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edges">Edges of the shape.</param>
    /// <param name="faces">One face per edge, beside it, on which the first distance is measured.</param>
    /// <param name="distance1">Distance on that face, above 0.</param>
    /// <param name="distance2">Distance on the other face, above 0.</param>
    /// <returns>The chamfered shape.</returns>
    [Operation("occt.fillets.chamferEdgesTwoDistances")]
    public static Shape ChamferEdgesTwoDistances(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Edge> edges,
        IReadOnlyList<Face> faces,
        [Positive] double distance1 = 0.1,
        [Positive] double distance2 = 0.2) =>
        Cut(shape, edges, faces, All(distance1, edges), All(distance2, edges), angles: false);

    /// <summary>Cuts edges off, each at its two distances.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edges">Edges of the shape.</param>
    /// <param name="faces">One face per edge, beside it, on which the first distance is measured.</param>
    /// <param name="distances1">Distance on that face per edge, above 0.</param>
    /// <param name="distances2">Distance on the other face per edge, above 0.</param>
    /// <returns>The chamfered shape.</returns>
    [Operation("occt.fillets.chamferEdgesTwoDistancesLists")]
    public static Shape ChamferEdgesTwoDistancesLists(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Edge> edges,
        IReadOnlyList<Face> faces,
        [Positive] IReadOnlyList<double> distances1,
        [Positive] IReadOnlyList<double> distances2)
    {
        ListTwin.RequireCount(nameof(distances1), distances1.Count, edges.Count, "edges");
        ListTwin.RequireCount(nameof(distances2), distances2.Count, edges.Count, "edges");
        return Cut(shape, edges, faces, distances1, distances2, angles: false);
    }

    /// <summary>Cuts one edge off at a distance and an angle.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edge">An edge of the shape.</param>
    /// <param name="face">The face beside it on which the distance is measured.</param>
    /// <param name="distance">Distance on that face, above 0.</param>
    /// <param name="angle">Degrees between the cut and that face, above 0 and below 90.</param>
    /// <returns>The chamfered shape.</returns>
    [Operation("occt.fillets.chamferEdgeDistAngle")]
    public static Shape ChamferEdgeDistAngle(Shape shape, Edge edge, Face face, [Positive] double distance = 0.1, [Positive] double angle = 45) =>
        Cut(shape, [edge], [face], [distance], [angle], angles: true);

    /// <summary>Cuts edges off, all at the same distance and angle.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edges">Edges of the shape.</param>
    /// <param name="faces">One face per edge, beside it, on which the distance is measured.</param>
    /// <param name="distance">Distance on that face, above 0.</param>
    /// <param name="angle">Degrees between the cut and that face, above 0 and below 90.</param>
    /// <returns>The chamfered shape.</returns>
    [Operation("occt.fillets.chamferEdgesDistAngle")]
    public static Shape ChamferEdgesDistAngle(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Edge> edges,
        IReadOnlyList<Face> faces,
        [Positive] double distance = 0.1,
        [Positive] double angle = 45) =>
        Cut(shape, edges, faces, All(distance, edges), All(angle, edges), angles: true);

    /// <summary>Cuts edges off, each at its distance and angle.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <param name="edges">Edges of the shape.</param>
    /// <param name="faces">One face per edge, beside it, on which the distance is measured.</param>
    /// <param name="distances">Distance on that face per edge, above 0.</param>
    /// <param name="angles">Degrees between the cut and that face per edge, above 0 and below 90.</param>
    /// <returns>The chamfered shape.</returns>
    [Operation("occt.fillets.chamferEdgesDistsAngles")]
    public static Shape ChamferEdgesDistsAngles(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Edge> edges,
        IReadOnlyList<Face> faces,
        [Positive] IReadOnlyList<double> distances,
        [Positive] IReadOnlyList<double> angles)
    {
        ListTwin.RequireCount(nameof(distances), distances.Count, edges.Count, "edges");
        ListTwin.RequireCount(nameof(angles), angles.Count, edges.Count, "edges");
        return Cut(shape, edges, faces, distances, angles, angles: true);
    }

    private static double[] All(double size, IReadOnlyList<Edge> edges) => [.. Enumerable.Repeat(size, edges.Count)];

    private static Shape Cut(Shape shape, IReadOnlyList<Edge> edges, IReadOnlyList<Face> faces, IReadOnlyList<double> first, IReadOnlyList<double> second, bool angles)
    {
        ListTwin.RequireCount(nameof(faces), faces.Count, edges.Count, "edges");
        using var sides = new HandleList(faces);
        NativeFeatures.ChamferUneven(
            shape.Handle, Fillets.IndexesOf(shape, edges), sides.Pointers, [.. first], [.. second], edges.Count, angles ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }
}
