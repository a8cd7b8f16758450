using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Tapered faces and skirts, as moulds need them. Source: OCCT BRepOffsetAPI_DraftAngle, BRepOffsetAPI_MakeDraft.</summary>
public static class Drafts
{
    /// <summary>Tilts faces of a shape about the lines where they cross a neutral plane.</summary>
    /// <param name="shape">A solid or shell.</param>
    /// <param name="faces">At least 1 of its faces: planes, cylinders or cones.</param>
    /// <param name="direction">Direction in which a mould is pulled off.</param>
    /// <param name="angle">Degrees between a face and the direction, -89.9 to 89.9.</param>
    /// <param name="neutralPlaneOrigin">A point of the plane that stays.</param>
    /// <param name="neutralPlaneDirection">Its normal.</param>
    /// <param name="flag">True: the faces lean as the kernel has it; false: to the other side.</param>
    /// <returns>The tapered shape. Error <c>kernel_failed</c> names the face that cannot be tilted.</returns>
    [Operation("occt.draft.draftAngle")]
    public static Shape DraftAngle(
        Shape shape,
        [MinCount(1)] IReadOnlyList<Face> faces,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Range(-89.9, 89.9)] double angle = 5,
        Point3 neutralPlaneOrigin = default,
        [Direction, DefaultPoint(0, 0, 1)] Point3 neutralPlaneDirection = default,
        bool flag = true)
    {
        using var handles = new HandleList(faces);
        var neutral = new Axis(neutralPlaneOrigin, neutralPlaneDirection);
        NativeFaces.DraftFaces(shape.Handle, handles.Pointers, handles.Count, direction, angle, neutral, flag ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Skirt that grows from edges, leaning away from a direction.</summary>
    /// <param name="shape">A wire, or a shape of edges.</param>
    /// <param name="direction">Direction in which it grows.</param>
    /// <param name="angle">Degrees between the skirt and the direction, -89.9 to 89.9.</param>
    /// <param name="lengthMax">How far it grows, above 0.</param>
    /// <param name="internal">True: it leans inwards.</param>
    /// <returns>The skirt.</returns>
    [Operation("occt.draft.makeDraft")]
    public static Shape MakeDraft(
        Shape shape,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Range(-89.9, 89.9)] double angle = 5,
        [Positive] double lengthMax = 10,
        bool @internal = false)
    {
        NativeFaces.Draft(shape.Handle, direction, angle, lengthMax, @internal ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Skirt that grows from edges until it meets a shape.</summary>
    /// <param name="shape">A wire, or a shape of edges.</param>
    /// <param name="stopShape">The shape that stops it.</param>
    /// <param name="direction">Direction in which it grows.</param>
    /// <param name="angle">Degrees between the skirt and the direction, -89.9 to 89.9.</param>
    /// <param name="keepOut">True: keeps the part of the stop shape outside of the skirt; false: inside.</param>
    /// <param name="internal">True: it leans inwards.</param>
    /// <returns>The skirt.</returns>
    [Operation("occt.draft.makeDraftToShape")]
    public static Shape MakeDraftToShape(
        Shape shape,
        Shape stopShape,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Range(-89.9, 89.9)] double angle = 5,
        bool keepOut = false,
        bool @internal = false)
    {
        NativeFaces.DraftToShape(shape.Handle, stopShape.Handle, direction, angle, keepOut ? 1 : 0, @internal ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }
}
