using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Which pairs of circles are joined to faces.</summary>
public enum CircleCombination
{
    /// <summary>Every one with every other.</summary>
    AllWithAll,

    /// <summary>Each with the next.</summary>
    InOrder,

    /// <summary>Each with the next, and the last with the first.</summary>
    InOrderClosed,
}

/// <summary>Faces on the surfaces of others, faces over circles and their tangents, and other parametrisations of a face.</summary>
public static class FacesOnSurfaces
{
    /// <summary>Face that a wire bounds on the surface of another face.</summary>
    /// <param name="wire">A closed wire on the surface.</param>
    /// <param name="face">A face; only its surface counts.</param>
    /// <param name="inside">True: what the wire encloses; false: what lies to its left.</param>
    /// <returns>The face. Error <c>kernel_failed</c> when the wire does not lie on the surface.</returns>
    [Operation("occt.shapes.face.createFaceFromWireOnFace")]
    public static Face CreateFaceFromWireOnFace(Wire wire, Face face, bool inside = true) => CreateFaceFromWiresOnFace([wire], face, inside);

    /// <summary>Face that several wires bound on the surface of another face: the outer one, then holes, whichever way they run.</summary>
    /// <param name="wires">Closed wires on the surface.</param>
    /// <param name="face">A face; only its surface counts.</param>
    /// <param name="inside">True: what the first wire encloses; false: what lies to the left of the wires.</param>
    /// <returns>The face. Error <c>kernel_failed</c> when the wires cross or leave the surface.</returns>
    [Operation("occt.shapes.face.createFaceFromWiresOnFace")]
    public static Face CreateFaceFromWiresOnFace([MinCount(1)] IReadOnlyList<Wire> wires, Face face, bool inside = true)
    {
        using var handles = new HandleList(wires);
        NativeFaces.On(face.Handle, handles.Pointers, handles.Count, inside ? 1 : 0, out var made, out var error).Check(error);
        return Shape.Wrap<Face>(made);
    }

    /// <summary>One face per wire on the surface of another face.</summary>
    /// <param name="wires">Closed wires on the surface.</param>
    /// <param name="face">A face; only its surface counts.</param>
    /// <param name="inside">True: what each wire encloses; false: what lies to its left.</param>
    /// <returns>The faces, in the order of the wires.</returns>
    [Operation("occt.shapes.face.createFacesFromWiresOnFace")]
    public static IReadOnlyList<Face> CreateFacesFromWiresOnFace([MinCount(1)] IReadOnlyList<Wire> wires, Face face, bool inside = true) =>
        [.. wires.Select(wire => CreateFaceFromWireOnFace(wire, face, inside))];

    /// <summary>Face over a whole surface.</summary>
    /// <param name="shape">A surface, as a face on it.</param>
    /// <returns>The face. Error <c>kernel_failed</c> for a surface without end, such as a plane.</returns>
    [Operation("occt.shapes.face.faceFromSurface")]
    public static Face FaceFromSurface(Face shape)
    {
        NativeFaces.OfSurface(shape.Handle, 1e-7, out var face, out var error).Check(error);
        return Shape.Wrap<Face>(face);
    }

    /// <summary>Face that a wire bounds on a surface.</summary>
    /// <param name="surface">A surface, as a face on it.</param>
    /// <param name="wire">A closed wire on the surface.</param>
    /// <param name="inside">True: what the wire encloses; false: what lies to its left.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.faceFromSurfaceAndWire")]
    public static Face FaceFromSurfaceAndWire(Face surface, Wire wire, bool inside = true) => CreateFaceFromWireOnFace(wire, surface, inside);

    /// <summary>Faces over pairs of circles and their outer tangents.</summary>
    /// <param name="circles">2 or more circular wires in one plane.</param>
    /// <param name="combination">Which pairs are joined.</param>
    /// <param name="unify">True: the faces are merged; false: they stay as they are.</param>
    /// <param name="tolerance">Distance up to which points count as one, 0 or more, where 0 means 1e-7.</param>
    /// <returns>A compound. Error <c>invalid_input</c> when one circle of a pair lies in the other.</returns>
    [Operation("occt.shapes.face.createFaceFromMultipleCircleTanWires")]
    public static Shape CreateFaceFromMultipleCircleTanWires(
        [MinCount(2)] IReadOnlyList<Wire> circles,
        CircleCombination combination = CircleCombination.AllWithAll,
        bool unify = true,
        [NonNegative] double tolerance = 1e-7) => OverPairs(
            combination switch
            {
                CircleCombination.AllWithAll => circles.SelectMany((first, i) => circles.Skip(i + 1).Select(second => (first, second))),
                CircleCombination.InOrder => circles.Zip(circles.Skip(1)),
                CircleCombination.InOrderClosed => Ring(circles),
            },
            unify,
            tolerance);

    /// <summary>Faces over pairs of circles of neighbouring lists and their outer tangents.</summary>
    /// <param name="listsOfCircles">2 or more lists of circular wires, all in one plane.</param>
    /// <param name="combination">
    /// All of a list with all of the next; each with the one at the same position in the next; or that, and each with the next in its list,
    /// round and round.
    /// </param>
    /// <param name="unify">True: the faces are merged; false: they stay as they are.</param>
    /// <param name="tolerance">Distance up to which points count as one, 0 or more, where 0 means 1e-7.</param>
    /// <returns>A compound. Error <c>invalid_input</c> for lists of different lengths where positions count.</returns>
    [Operation("occt.shapes.face.createFaceFromMultipleCircleTanWireCollections")]
    public static Shape CreateFaceFromMultipleCircleTanWireCollections(
        [MinCount(2)] IReadOnlyList<IReadOnlyList<Wire>> listsOfCircles,
        CircleCombination combination = CircleCombination.AllWithAll,
        bool unify = true,
        [NonNegative] double tolerance = 1e-7)
    {
        var neighbours = listsOfCircles.Zip(listsOfCircles.Skip(1)).ToArray();
        if (combination == CircleCombination.AllWithAll)
        {
            return OverPairs(neighbours.SelectMany(n => n.First.SelectMany(first => n.Second.Select(second => (first, second)))), unify, tolerance);
        }

        if (listsOfCircles.Any(list => list.Count != listsOfCircles[0].Count))
        {
            throw Limits.Refusal("listsOfCircles", "The lists have different lengths; circles are joined by their positions, so all lists must be equally long.");
        }

        var across = neighbours.SelectMany(n => n.First.Zip(n.Second));
        return OverPairs(combination == CircleCombination.InOrder ? across : across.Concat(listsOfCircles.SelectMany(Ring)), unify, tolerance);
    }

    /// <summary>The same face with its parameters exchanged or counted backwards; its normal stays.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="swapUV">Exchanges U and V; the surface becomes a B-spline.</param>
    /// <param name="reverseU">Then counts U backwards.</param>
    /// <param name="reverseV">Then counts V backwards.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.flipFaceUV")]
    public static Face FlipFaceUv(Face shape, bool swapUV = false, bool reverseU = false, bool reverseV = false)
    {
        NativeFaces.Flip(shape.Handle, swapUV ? 1 : 0, reverseU ? 1 : 0, reverseV ? 1 : 0, out var face, out var error).Check(error);
        return Shape.Wrap<Face>(face);
    }

    /// <summary>
    /// A B-spline face near the old one, whose parameters grow with the length of its middle curves. Source: OCCT
    /// GeomAPI_PointsToBSplineSurface.
    /// </summary>
    /// <param name="shape">A face.</param>
    /// <param name="normalizeU">Makes U even.</param>
    /// <param name="normalizeV">Makes V even.</param>
    /// <param name="samples">Samples in each direction, 4 to 200.</param>
    /// <param name="tolerance">How near the new surface comes to the samples, 0 or more, where 0 means 1e-7.</param>
    /// <returns>The face, over its whole range of parameters.</returns>
    [Operation("occt.shapes.face.normalizeFaceParametrization")]
    public static Face NormalizeFaceParametrization(
        Face shape, bool normalizeU = true, bool normalizeV = true, [Range(4, 200)] int samples = 24, [NonNegative] double tolerance = 0.0001)
    {
        NativeFaces.Even(shape.Handle, normalizeU ? 1 : 0, normalizeV ? 1 : 0, samples, Limits.Tolerance(tolerance), out var face, out var error).Check(error);
        return Shape.Wrap<Face>(face);
    }

    /// <summary>Remakes a face on a B-spline surface of other degrees. Source: OCCT GeomConvert_ApproxSurface.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="uDegree">Degree along U, 1 to 25.</param>
    /// <param name="vDegree">Degree along V, 1 to 25.</param>
    /// <param name="tolerance">Largest distance from the old surface where a degree falls, 0 or more, where 0 means 1e-7; raising one is exact.</param>
    /// <param name="keepTrim">True: the face keeps its border and holes; false: it covers the rectangle of its parameters.</param>
    /// <returns>The face.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when a surface of those degrees cannot stay within the tolerance.</exception>
    [Operation("occt.shapes.face.rebuildFaceDegree")]
    public static Face RebuildFaceDegree(
        Face shape, [Range(1, 25)] int uDegree = 3, [Range(1, 25)] int vDegree = 3, [NonNegative] double tolerance = 1e-4, bool keepTrim = false)
    {
        NativeFaces.OfDegree(shape.Handle, uDegree, vDegree, Limits.Tolerance(tolerance), keepTrim ? 1 : 0, out var face, out var error).Check(error);
        return Shape.Wrap<Face>(face);
    }

    private static IEnumerable<(Wire First, Wire Second)> Ring(IReadOnlyList<Wire> circles) =>
        circles.Select((first, i) => (first, circles[(i + 1) % circles.Count]));

    private static Shape OverPairs(IEnumerable<(Wire First, Wire Second)> pairs, bool unify, double tolerance)
    {
        Shape[] faces = [.. pairs.Select(pair => FaceProfiles.Over(TangentWires.CreateWireFromTwoCirclesTan(pair.First, pair.Second, tolerance: tolerance)))];
        return unify ? Booleans.Union(faces) : Compounds.MakeCompound(faces);
    }
}
