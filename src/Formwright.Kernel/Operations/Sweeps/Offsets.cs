using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>How offsets of neighbours are joined.</summary>
public enum OffsetJoin
{
    /// <summary>By rounds.</summary>
    Arc,

    /// <summary>By extension until they meet.</summary>
    Intersection,

    /// <summary>By tangents.</summary>
    Tangent,
}

/// <summary>Offsets, thick solids, slices and splits.</summary>
public static class Offsets
{
    /// <summary>Moves the outline of a flat wire, or every face of a shape, by a distance; corners become round.</summary>
    /// <param name="shape">A flat wire or edge; or a face, shell or solid.</param>
    /// <param name="face">For a wire or edge: the face it lies in, whose outline is offset too.</param>
    /// <param name="distance">Outwards; below 0 inwards; 0 gives the shape itself.</param>
    /// <param name="tolerance">Tolerance for faces, 0 or more, where 0 means 1e-7.</param>
    /// <returns>A wire or wires; or a shape of the same kind.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when nothing is left or the result is not valid.</exception>
    [Operation("occt.operations.offset")]
    public static Shape Offset(Shape shape, Face? face = null, double distance = 0.2, [NonNegative] double tolerance = 0.1) =>
        OffsetAdv(shape, face, distance, tolerance);

    /// <summary>
    /// Moves the outline of a flat wire, or every face of a shape, by a distance. Source: OCCT BRepOffsetAPI_MakeOffset,
    /// BRepOffsetAPI_MakeOffsetShape.
    /// </summary>
    /// <param name="shape">A flat wire or edge; or a face, shell or solid.</param>
    /// <param name="face">For a wire or edge: the face it lies in, whose outline is offset too.</param>
    /// <param name="distance">Outwards; below 0 inwards; 0 gives the shape itself.</param>
    /// <param name="tolerance">Tolerance for faces, 0 or more, where 0 means 1e-7.</param>
    /// <param name="joinType">How corners are filled.</param>
    /// <param name="removeIntEdges">True: inner edges of the result are removed; for faces.</param>
    /// <returns>A wire or wires; or a shape of the same kind.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when nothing is left or the result is not valid.</exception>
    [Operation("occt.operations.offsetAdv")]
    public static Shape OffsetAdv(
        Shape shape,
        Face? face = null,
        double distance = 0.2,
        [NonNegative] double tolerance = 0.1,
        OffsetJoin joinType = OffsetJoin.Arc,
        bool removeIntEdges = false)
    {
        using var faces = new HandleList(face is null ? [] : [face]);
        NativeOffsets.Offset(
            shape.Handle, face is null ? 0 : faces.Pointers[0], distance, Limits.Tolerance(tolerance), (int)joinType, removeIntEdges ? 1 : 0, out var result, out var error).Check(error, "params.distance");
        return Shape.Wrap(result);
    }

    /// <summary>
    /// Offsets a wire of space with the wall that it raises along a direction; corners stay sharp. Source: OCCT BRepPrimAPI_MakePrism,
    /// BRepOffsetAPI_MakeOffsetShape.
    /// </summary>
    /// <param name="shape">A wire; an edge is its own only one.</param>
    /// <param name="offset">Inwards of a wire that runs counter-clockwise about the direction, to the left of an open one; below 0 to the
    /// other side; 0 gives the wire itself.</param>
    /// <param name="direction">Height of the wall; nowhere along the wire.</param>
    /// <returns>The wire.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the distance does not fit.</exception>
    [Operation("occt.operations.offset3DWire")]
    public static Wire Offset3dWire(Shape shape, double offset = 1, [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        NativeCorners.OffsetWire3d(shape.Handle, direction, offset, out var result, out var error)
            .Check(error, shape.Kind is ShapeKind.Wire or ShapeKind.Edge ? "params.offset" : "params.shape");
        return Shape.Wrap<Wire>(result);
    }

    /// <summary>Gives a face or an open shell a thickness. Source: OCCT BRepOffsetAPI_MakeThickSolid::MakeThickSolidBySimple.</summary>
    /// <param name="shape">A face or a shell.</param>
    /// <param name="offset">Thickness, not 0; below 0 on the other side.</param>
    /// <returns>A closed shell.</returns>
    [Operation("occt.operations.makeThickSolidSimple")]
    public static Shape MakeThickSolidSimple(Shape shape, double offset = 1)
    {
        NativeOffsets.ThickenSimple(shape.Handle, offset, out var result, out var error).Check(error, "params.offset");
        return Shape.Wrap(result);
    }

    /// <summary>Hollows a solid and leaves some of its faces open. Source: OCCT BRepOffsetAPI_MakeThickSolid::MakeThickSolidByJoin.</summary>
    /// <param name="shape">The solid.</param>
    /// <param name="shapes">At least 1 of its faces.</param>
    /// <param name="offset">Thickness of the wall, not 0; above 0 outside of the solid, below 0 inside.</param>
    /// <param name="tolerance">Tolerance, 0 or more, where 0 means 1e-7.</param>
    /// <param name="intersection">True: all faces are intersected, not only neighbours.</param>
    /// <param name="selfIntersection">True: self-intersections are sought.</param>
    /// <param name="joinType">How corners are filled.</param>
    /// <param name="removeIntEdges">True: inner edges of the result are removed.</param>
    /// <returns>The hollow solid.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the wall does not fit.</exception>
    [Operation("occt.operations.makeThickSolidByJoin")]
    public static Shape MakeThickSolidByJoin(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Shape> shapes,
        double offset = 1,
        [NonNegative] double tolerance = 1e-3,
        bool intersection = false,
        bool selfIntersection = false,
        OffsetJoin joinType = OffsetJoin.Arc,
        bool removeIntEdges = false)
    {
        var options = new NativeThickenOptions
        {
            Offset = offset,
            Tolerance = Limits.Tolerance(tolerance),
            Intersection = intersection ? 1 : 0,
            SelfIntersection = selfIntersection ? 1 : 0,
            Join = (int)joinType,
            RemoveEdges = removeIntEdges ? 1 : 0,
        };
        using var faces = new HandleList(shapes);
        NativeOffsets.Thicken(shape.Handle, faces.Pointers, faces.Count, options, out var result, out var error).Check(error, "params.offset");
        return Shape.Wrap(result);
    }

    /// <summary>
    /// Cuts solids into flat slices at equal steps. Source: OCCT BRepAlgoAPI_Common. Remark: all planes go into one boolean per solid.
    /// </summary>
    /// <param name="shape">A solid, or a shape that holds solids.</param>
    /// <param name="step">Distance of the slices, above 0; at most 10000 slices.</param>
    /// <param name="direction">Across the slices.</param>
    /// <returns>A compound of the faces that are cut, the first one at the lowest point of the shape.</returns>
    [Operation("occt.operations.slice")]
    public static Shape Slice(Shape shape, [Positive] double step = 0.1, [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        SliceInStepPattern(shape, [step], direction);

    /// <summary>Cuts solids into flat slices at steps that repeat.</summary>
    /// <param name="shape">A solid, or a shape that holds solids.</param>
    /// <param name="steps">
    /// Distances of the slices, taken in turn and together above 0; none for 0.1 and 0.2. The first slice takes the first turn, so that the
    /// second distance follows it. At most 10000 slices.
    /// </param>
    /// <param name="direction">Across the slices.</param>
    /// <returns>A compound of the faces that are cut, the first one at the lowest point of the shape.</returns>
    [Operation("occt.operations.sliceInStepPattern")]
    public static Shape SliceInStepPattern(
        Shape shape,
        [NonNegative, MinCount(1)] IReadOnlyList<double>? steps = null,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        var turns = steps ?? [0.1, 0.2];
        double[] given = [.. turns.Skip(1), turns[0]];
        NativeOffsets.Slice(shape.Handle, direction, given, given.Length, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Splits a shape where other shapes cross it. Source: OCCT BOPAlgo_Builder, one general fuse of all shapes.</summary>
    /// <param name="shape">What is split.</param>
    /// <param name="shapes">At least 1 shape to split with.</param>
    /// <param name="localFuzzyTolerance">Gaps below this count as contact; 0 or more.</param>
    /// <param name="nonDestructive">True: the parts of the splitting shapes are returned too.</param>
    /// <returns>The parts.</returns>
    [Operation("occt.operations.splitShapeWithShapes")]
    public static IReadOnlyList<Shape> SplitShapeWithShapes(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Shape> shapes,
        [NonNegative] double localFuzzyTolerance = 1e-4,
        bool nonDestructive = true)
    {
        using var tools = new HandleList(shapes);
        NativeOffsets.Split(shape.Handle, tools.Pointers, tools.Count, localFuzzyTolerance, nonDestructive ? 1 : 0, out var parts, out var error).Check(error);
        using (parts)
        {
            NativeOffsets.Children(parts, [], 0, out var count, out error).Check(error);
            var pointers = new nint[count];
            NativeOffsets.Children(parts, pointers, count, out count, out error).Check(error);
            return Array.ConvertAll(pointers, pointer => Shape.Wrap(new ShapeHandle(pointer)));
        }
    }
}
