using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>How a loft spaces its sections.</summary>
public enum LoftParametrization
{
    /// <summary>By the distances between them.</summary>
    ApproxChordLength,

    /// <summary>By the roots of the distances.</summary>
    ApproxCentripetal,

    /// <summary>Equally.</summary>
    ApproxIsoParametric,
}

/// <summary>
/// Surfaces through sections. Source: OCCT BRepOffsetAPI_ThruSections. Sections of different numbers of edges are cut alike first;
/// closed and open ones cannot be mixed.
/// </summary>
public static class Lofts
{
    /// <summary>Smooth surface through sections.</summary>
    /// <param name="shapes">At least 2 wires or edges, all closed or all open.</param>
    /// <param name="makeSolid">True: closed by the first and last section.</param>
    /// <returns>A shell, or a solid.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the sections do not fit or the solid would not be valid.</exception>
    [Operation("occt.operations.loft")]
    public static Shape Loft([MinCount(2)] IReadOnlyList<Shape> shapes, bool makeSolid = false) =>
        Make(shapes, new NativeLoftOptions { Tolerance = 1e-6, Solid = makeSolid ? 1 : 0 }, null, null);

    /// <summary>Surface through sections and points, in one of several ways.</summary>
    /// <param name="shapes">Wires or edges, all closed or all open; with the points at least 2 sections.</param>
    /// <param name="makeSolid">True: closed by the first and last section.</param>
    /// <param name="closed">True: the last section is joined to the first.</param>
    /// <param name="periodic">True: the join is smooth; needs <paramref name="closed"/> and 3 sections.</param>
    /// <param name="straight">True: ruled surfaces between neighbours.</param>
    /// <param name="nrPeriodicSections">Steps along the sections at which a periodic loft lays its curves, 1 to 1000.</param>
    /// <param name="useSmoothing">True: near the sections instead of through them.</param>
    /// <param name="maxUDegree">Highest degree of the surface, 1 to 25.</param>
    /// <param name="tolerance">Tolerance, 0 or more, where 0 means 1e-7.</param>
    /// <param name="parType">How the sections are spaced.</param>
    /// <param name="startVertex">A point before the first section.</param>
    /// <param name="endVertex">A point after the last section.</param>
    /// <returns>A shell, or a solid.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the sections do not fit or the solid would not be valid.</exception>
    [Operation("occt.operations.loftAdvanced")]
    public static Shape LoftAdvanced(
        [MinCount(1)] IReadOnlyList<Shape> shapes,
        bool makeSolid = false,
        bool closed = false,
        bool periodic = false,
        bool straight = false,
        [Range(1, 1000)] int nrPeriodicSections = 10,
        bool useSmoothing = false,
        [Range(1, 25)] int maxUDegree = 3,
        [NonNegative] double tolerance = 1e-7,
        LoftParametrization parType = LoftParametrization.ApproxCentripetal,
        Point3? startVertex = null,
        Point3? endVertex = null)
    {
        if (periodic && !closed)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "params.periodic needs params.closed; an open loft is not periodic.", "params.periodic");
        }

        var sections = shapes.Count + (startVertex is null ? 0 : 1) + (endVertex is null ? 0 : 1);
        if (sections < (periodic ? 3 : 2))
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"params.shapes gives {sections} sections; this loft needs {(periodic ? 3 : 2)}.", "params.shapes");
        }

        var options = new NativeLoftOptions
        {
            Tolerance = Limits.Tolerance(tolerance),
            Solid = makeSolid ? 1 : 0,
            Straight = straight ? 1 : 0,
            Smoothing = useSmoothing ? 1 : 0,
            MaxDegree = maxUDegree,
            Parametrization = (int)parType,
            PeriodicSections = periodic ? nrPeriodicSections : 0,
        };
        return Make(closed && !periodic ? [.. shapes, shapes[0]] : shapes, options, startVertex, endVertex);
    }

    private static Shape Make(IReadOnlyList<Shape> shapes, in NativeLoftOptions options, Point3? start, Point3? end)
    {
        using var sections = new HandleList(shapes);
        NativeSweeps.Loft(sections.Pointers, sections.Count, options, start is { } s ? [s] : [], end is { } e ? [e] : [], out var result, out var error).Check(error);
        return Shape.Wrap(result);
    }
}
