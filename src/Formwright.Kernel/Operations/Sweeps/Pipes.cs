using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>How a profile turns while it moves along a path. The kernel knows three ways; every other word means the corrected one.</summary>
public enum PipeTrihedron
{
    /// <summary>Frenet frame without its flips.</summary>
    IsCorrectedFrenet,

    /// <summary>As <see cref="IsCorrectedFrenet"/>.</summary>
    IsFixed,

    /// <summary>Frenet frame: tangent, normal and binormal of the path.</summary>
    IsFrenet,

    /// <summary>As <see cref="IsCorrectedFrenet"/>.</summary>
    IsConstantNormal,

    /// <summary>As <see cref="IsCorrectedFrenet"/>.</summary>
    IsDarboux,

    /// <summary>As <see cref="IsCorrectedFrenet"/>.</summary>
    IsGuideAC,

    /// <summary>As <see cref="IsCorrectedFrenet"/>.</summary>
    IsGuidePlan,

    /// <summary>As <see cref="IsCorrectedFrenet"/>.</summary>
    IsGuideACWithContact,

    /// <summary>As <see cref="IsCorrectedFrenet"/>.</summary>
    IsGuidePlanWithContact,

    /// <summary>From points of the path, for paths with sharp bends.</summary>
    IsDiscreteTrihedron,
}

/// <summary>Profiles moved along paths.</summary>
public static class Pipes
{
    /// <summary>Moves profiles, where they stand, along a path and blends between them. Source: OCCT BRepOffsetAPI_MakePipeShell.</summary>
    /// <param name="shape">The path.</param>
    /// <param name="shapes">At least 1 profile: wires, edges, or vertices at the ends of the path.</param>
    /// <returns>A solid when all profiles are closed, else a shell.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the path turns too tightly.</exception>
    [Operation("occt.operations.pipe")]
    public static Shape Pipe(Wire shape, [MinCount(1)] IReadOnlyList<Shape> shapes)
    {
        using var profiles = new HandleList(shapes);
        NativeSweeps.PipeShell(shape.Handle, profiles.Pointers, profiles.Count, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    /// <summary>Moves a regular polygon along a path. Source: OCCT BRepOffsetAPI_MakePipe.</summary>
    /// <param name="shape">The path.</param>
    /// <param name="radius">Distance of the corners from the path, above 0.</param>
    /// <param name="nrCorners">Corners, 3 to 10000.</param>
    /// <param name="makeSolid">False: only the outside.</param>
    /// <param name="trihedronEnum">How the polygon turns.</param>
    /// <param name="forceApproxC1">True: surfaces without kinks.</param>
    /// <returns>A solid, or a shell.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the path turns too tightly.</exception>
    [Operation("occt.operations.pipePolylineWireNGon")]
    public static Shape PipePolylineWireNGon(
        Wire shape,
        [Positive] double radius = 0.1,
        [Range(3, 10000)] int nrCorners = 6,
        bool makeSolid = true,
        PipeTrihedron trihedronEnum = PipeTrihedron.IsConstantNormal,
        bool forceApproxC1 = false)
    {
        var (point, tangent) = Start(shape);
        return Along(shape, Wires.CreateNGonWire(point, tangent, nrCorners, radius), makeSolid, trihedronEnum, forceApproxC1);
    }

    /// <summary>Moves a circle along a path. Source: OCCT BRepOffsetAPI_MakePipe.</summary>
    /// <param name="shape">The path.</param>
    /// <param name="radius">Radius, above 0.</param>
    /// <param name="makeSolid">False: only the outside.</param>
    /// <param name="trihedronEnum">How the circle turns.</param>
    /// <param name="forceApproxC1">True: surfaces without kinks.</param>
    /// <returns>A solid, or a shell.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the path turns too tightly.</exception>
    [Operation("occt.operations.pipeWireCylindrical")]
    public static Shape PipeWireCylindrical(
        Wire shape,
        [Positive] double radius = 0.1,
        bool makeSolid = true,
        PipeTrihedron trihedronEnum = PipeTrihedron.IsConstantNormal,
        bool forceApproxC1 = false)
    {
        var (point, tangent) = Start(shape);
        return Along(shape, Wires.CreateCircleWire(radius, point, tangent), makeSolid, trihedronEnum, forceApproxC1);
    }

    /// <summary>Moves a circle along each of several paths.</summary>
    /// <param name="shapes">The paths.</param>
    /// <param name="radius">Radius, above 0.</param>
    /// <param name="makeSolid">False: only the outside.</param>
    /// <param name="trihedronEnum">How the circle turns.</param>
    /// <param name="forceApproxC1">True: surfaces without kinks.</param>
    /// <returns>Solids, or shells, in order.</returns>
    [Operation("occt.operations.pipeWiresCylindrical")]
    public static IReadOnlyList<Shape> PipeWiresCylindrical(
        IReadOnlyList<Wire> shapes,
        [Positive] double radius = 0.1,
        bool makeSolid = true,
        PipeTrihedron trihedronEnum = PipeTrihedron.IsConstantNormal,
        bool forceApproxC1 = false) =>
        [.. shapes.Select(shape => PipeWireCylindrical(shape, radius, makeSolid, trihedronEnum, forceApproxC1))];

    /// <summary>Extrudes a wire along Y while it turns about the Y axis. Source: OCCT BRepOffsetAPI_MakePipeShell with a guide.</summary>
    /// <param name="shape">The wire.</param>
    /// <param name="height">The way along Y, not 0.</param>
    /// <param name="angle">Degrees from the lower to the upper end.</param>
    /// <param name="makeSolid">True: closed by its ends, if the wire is closed.</param>
    /// <returns>A solid; of an open wire, or where none is asked for, a shell.</returns>
    [Operation("occt.operations.rotatedExtrude")]
    public static Shape RotatedExtrude(Shape shape, double height = 1, double angle = 360, bool makeSolid = true)
    {
        using var raised = Transforms.Translate(shape, new Point3(0, height, 0));
        using var upper = Transforms.Rotate(raised, Point3.UnitY, angle);
        NativeSweeps.Twist(shape.Handle, upper.Handle, Bounds.Of(shape).Min.Y, height, angle, makeSolid ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }

    private static (Point3 Point, Point3 Tangent) Start(Wire path)
    {
        NativeSweeps.PathStart(path.Handle, out var point, out var tangent, out var error).Check(error);
        return (point, tangent);
    }

    private static Shape Along(Wire path, Wire profile, bool solid, PipeTrihedron trihedron, bool forceApproxC1)
    {
        Shape moved = solid ? Faces.CreateFaceFromWire(profile, planar: true) : profile;
        var mode = trihedron switch
        {
            PipeTrihedron.IsFrenet => 0,
            PipeTrihedron.IsDiscreteTrihedron => 2,
            _ => 1,
        };
        NativeSweeps.Pipe(path.Handle, moved.Handle, mode, forceApproxC1 ? 1 : 0, out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }
}
