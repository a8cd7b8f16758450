using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>On which shapes corners are worked.</summary>
public enum CornerMode
{
    /// <summary>On any: the border of flat wires and faces, the edges of solids.</summary>
    Auto,

    /// <summary>On flat wires and faces only; other shapes are refused.</summary>
    PlanarOnly,
}

/// <summary>What was found at one of the points.</summary>
/// <param name="Index">Position of the point in the request.</param>
/// <param name="Point">The point of the request.</param>
/// <param name="Found">True when a corner is near enough.</param>
/// <param name="Vertex">The corner; null when none was found.</param>
/// <param name="Distance">How far it is from the point.</param>
/// <param name="Kind"><c>planar</c> for a flat wire or face, <c>solid</c> for other shapes.</param>
/// <param name="EdgeCount">How many edges meet there: 2 of a border, or the sharp edges of a solid.</param>
/// <param name="Convexity"><c>convex</c>, <c>concave</c>, <c>mixed</c> where edges differ, <c>none</c> on an open wire.</param>
/// <param name="Fits">Whether the corner can be rounded as asked; null when no radius was.</param>
/// <param name="Reason">Why it cannot; null when it can.</param>
public sealed record CornerByPoint(
    int Index,
    Point3 Point,
    bool Found,
    Point3? Vertex,
    double? Distance,
    string Kind,
    int EdgeCount,
    string Convexity,
    bool? Fits = null,
    string? Reason = null);

/// <summary>What was found at points of a shape.</summary>
/// <param name="Kind"><c>planar</c> for a flat wire or face, <c>solid</c> for other shapes.</param>
/// <param name="Corners">One entry per point.</param>
/// <param name="AllFound">True when a corner was found at every point.</param>
/// <param name="Fits">Whether all corners together can be rounded as asked; null when no radius was.</param>
/// <param name="Reason">Why they cannot; null when they can.</param>
public sealed record CornerByPointReport(string Kind, IReadOnlyList<CornerByPoint> Corners, bool AllFound, bool? Fits = null, string? Reason = null);
