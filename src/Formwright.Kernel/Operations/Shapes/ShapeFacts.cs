using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>What the kernel notes of shapes, and shapes sewn, merged and repaired.</summary>
public static class ShapeFacts
{
    private static readonly string[] Orientations = ["forward", "reversed", "internal", "external"];

    /// <summary>The kind of a shape.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>vertex, edge, wire, face, shell, solid, compSolid or compound.</returns>
    [Operation("occt.shapes.shape.getShapeType")]
    public static string GetShapeType(Shape shape) => ArgumentValue.Word(shape.Kind);

    /// <summary>The orientation of a shape.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>forward, reversed, internal or external.</returns>
    [Operation("occt.shapes.shape.getOrientation")]
    public static string GetOrientation(Shape shape) => Orientations[Flags(shape).Orientation];

    /// <summary>Whether a shape is closed: a wire or edge that ends where it begins, a shell without border.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>True when it is, or is marked so.</returns>
    [Operation("occt.shapes.shape.isClosed")]
    public static bool IsClosed(Shape shape) => Flags(shape).Closed != 0;

    /// <summary>Whether a shape is marked as convex.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The mark, which the kernel seldom sets.</returns>
    [Operation("occt.shapes.shape.isConvex")]
    public static bool IsConvex(Shape shape) => Flags(shape).Convex != 0;

    /// <summary>Whether a shape is marked as checked.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The mark.</returns>
    [Operation("occt.shapes.shape.isChecked")]
    public static bool IsChecked(Shape shape) => Flags(shape).Checked != 0;

    /// <summary>Whether a shape is marked as free.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The mark.</returns>
    [Operation("occt.shapes.shape.isFree")]
    public static bool IsFree(Shape shape) => Flags(shape).Free != 0;

    /// <summary>Whether a shape is marked as infinite.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The mark.</returns>
    [Operation("occt.shapes.shape.isInfinite")]
    public static bool IsInfinite(Shape shape) => Flags(shape).Infinite != 0;

    /// <summary>Whether a shape is marked as locked.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The mark.</returns>
    [Operation("occt.shapes.shape.isLocked")]
    public static bool IsLocked(Shape shape) => Flags(shape).Locked != 0;

    /// <summary>Whether a shape is marked as modified.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The mark.</returns>
    [Operation("occt.shapes.shape.isModified")]
    public static bool IsModified(Shape shape) => Flags(shape).Modified != 0;

    /// <summary>Whether a shape is null, which no result of an operation is.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>False.</returns>
    [Operation("occt.shapes.shape.isNull")]
    public static bool IsNull(Shape shape) => shape is null;

    /// <summary>Whether two shapes are one in geometry, place and orientation.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="otherShape">Another.</param>
    /// <returns>True when they are; equal sizes do not suffice.</returns>
    [Operation("occt.shapes.shape.isEqual")]
    public static bool IsEqual(Shape shape, Shape otherShape) => Relation(shape, otherShape) == 3;

    /// <summary>The opposite of <c>occt.shapes.shape.isEqual</c>.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="otherShape">Another.</param>
    /// <returns>True when they are not equal.</returns>
    [Operation("occt.shapes.shape.isNotEqual")]
    public static bool IsNotEqual(Shape shape, Shape otherShape) => !IsEqual(shape, otherShape);

    /// <summary>Whether two shapes are one in geometry and place.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="otherShape">Another.</param>
    /// <returns>True when they are, whatever their orientations.</returns>
    [Operation("occt.shapes.shape.isSame")]
    public static bool IsSame(Shape shape, Shape otherShape) => Relation(shape, otherShape) >= 2;

    /// <summary>Whether two shapes share their geometry.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="otherShape">Another.</param>
    /// <returns>True when they do, whatever their places and orientations.</returns>
    [Operation("occt.shapes.shape.isPartner")]
    public static bool IsPartner(Shape shape, Shape otherShape) => Relation(shape, otherShape) >= 1;

    /// <summary>The shape as it is: no operation leaves edges inside faces.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The same shape.</returns>
    [Operation("occt.shapes.shape.purgeInternalEdges")]
    public static Shape PurgeInternalEdges(Shape shape) => shape;

    /// <summary>Merges what lies on one surface or curve. Source: OCCT ShapeUpgrade_UnifySameDomain.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="unifyEdges">Whether edges of one curve are merged.</param>
    /// <param name="unifyFaces">Whether faces of one surface are merged.</param>
    /// <param name="concatBSplines">Whether chains of splines are merged.</param>
    /// <returns>The merged shape.</returns>
    [Operation("occt.shapes.shape.unifySameDomain")]
    public static Shape UnifySameDomain(Shape shape, bool unifyEdges = true, bool unifyFaces = true, bool concatBSplines = true)
    {
        NativeFacts.Unify(shape.Handle, unifyEdges ? 1 : 0, unifyFaces ? 1 : 0, concatBSplines ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Merges faces of one surface, so that the edges between them vanish, and edges of one curve.</summary>
    /// <param name="shape">Any shape.</param>
    /// <returns>The merged shape.</returns>
    [Operation("occt.shapes.edge.removeInternalEdges")]
    public static Shape RemoveInternalEdges(Shape shape) => UnifySameDomain(shape, concatBSplines: false);

    /// <summary>Joins faces along edges that coincide. Source: OCCT BRepBuilderAPI_Sewing.</summary>
    /// <param name="shapes">At least 1 face.</param>
    /// <param name="tolerance">Largest gap between edges that are joined, 0 or more, where 0 means 1e-7.</param>
    /// <returns>A shell; a compound when the faces do not all connect.</returns>
    [Operation("occt.shapes.shell.sewFaces")]
    public static Shape SewFaces([MinCount(1)] IReadOnlyList<Face> shapes, [NonNegative] double tolerance = 1e-7)
    {
        using var handles = new HandleList(shapes);
        NativeFacts.Sew(handles.Pointers, handles.Count, Limits.Tolerance(tolerance), out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Area of a shell, or of whatever sewing made. Source: OCCT BRepGProp.</summary>
    /// <param name="shape">The shell.</param>
    /// <returns>Area in square units.</returns>
    [Operation("occt.shapes.shell.getShellSurfaceArea")]
    public static double GetShellSurfaceArea(Shape shape) => Measure.Of(shape, Measure.Area).Mass;

    /// <summary>What a compound holds directly.</summary>
    /// <param name="shape">The compound.</param>
    /// <returns>The shapes, in the order in which they were put together.</returns>
    [Operation("occt.shapes.compound.getShapesOfCompound")]
    public static IReadOnlyList<Shape> GetShapesOfCompound(Shape shape)
    {
        var pointers = SizedBuffer.Read((Span<nint> items, int capacity, out int count, out NativeError error) =>
            NativeOffsets.Children(shape.Handle, items, capacity, out count, out error));
        return Array.ConvertAll(pointers, pointer => Shape.Wrap(new ShapeHandle(pointer)));
    }

    /// <summary>Repairs gaps, orientations and tolerances. Source: OCCT ShapeFix_Shape.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="precision">What counts as one point, 0 or more, where 0 means 1e-7.</param>
    /// <param name="maxTolerance">Largest tolerance that may result, 0 or more, where 0 means 1e-7.</param>
    /// <param name="minTolerance">Smallest tolerance that may result, 0 or more, where 0 means 1e-7.</param>
    /// <returns>The repaired shape.</returns>
    [Operation("occt.shapeFix.basicShapeRepair")]
    public static Shape BasicShapeRepair(
        Shape shape, [NonNegative] double precision = 0.001, [NonNegative] double maxTolerance = 0.01, [NonNegative] double minTolerance = 0.0001)
    {
        NativeFacts.Repair(shape.Handle, Limits.Tolerance(precision), Limits.Tolerance(maxTolerance), Limits.Tolerance(minTolerance), out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>The wire rebuilt of its edges from start to end, so that all run along it.</summary>
    /// <param name="shape">The wire.</param>
    /// <returns>The rebuilt wire.</returns>
    [Operation("occt.shapeFix.fixEdgeOrientationsAlongWire")]
    public static Wire FixEdgeOrientationsAlongWire(Wire shape) => Wires.CombineEdgesAndWiresIntoAWire(Wires.EdgesAlong(shape));

    /// <summary>Removes edges that are too short from a wire. Source: OCCT ShapeFix_Wire::FixSmall.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="lockvtx">True: only where the ends of such an edge are one vertex already; false: its neighbours are drawn together.</param>
    /// <param name="precsmall">Length up to which an edge is too short, 0 or more; 0 means its own tolerance.</param>
    /// <returns>The wire.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when no edge would be left.</exception>
    [Operation("occt.shapeFix.fixSmallEdgeOnWire")]
    public static Wire FixSmallEdgeOnWire(Wire shape, bool lockvtx = false, [NonNegative] double precsmall = 0)
    {
        NativeCorners.FixSmallEdges(shape.Handle, lockvtx ? 1 : 0, precsmall, out var result, out var error).Check(error);
        return Shape.Wrap<Wire>(result);
    }

    private static NativeFlags Flags(Shape shape)
    {
        NativeFacts.Flags(shape.Handle, out var flags, out var error).Check(error);
        return flags;
    }

    private static int Relation(Shape first, Shape second)
    {
        NativeFacts.Same(first.Handle, second.Handle, out var relation, out var error).Check(error);
        return relation;
    }
}
