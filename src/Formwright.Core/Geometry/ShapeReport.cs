namespace Formwright.Core;

/// <summary>What was measured of a finished B-rep: stored with the part and compared with what was asked.</summary>
/// <param name="Valid">The kernel's own analyzer finds no fault.</param>
/// <param name="Closed">Every shell is closed.</param>
/// <param name="Volume">Volume in cubic units, from the exact surfaces.</param>
/// <param name="Area">Surface area in square units.</param>
/// <param name="Bounds">Tight box around the exact geometry, without the kernel's tolerance gap.</param>
/// <param name="CenterOfMass">Centre of mass at uniform density.</param>
/// <param name="Solids">Number of solids.</param>
/// <param name="Faces">Number of distinct faces.</param>
/// <param name="Edges">Number of distinct edges.</param>
/// <param name="Vertices">Number of distinct vertices.</param>
/// <param name="Surfaces">Faces counted by surface type: <c>plane cylinder cone sphere torus bspline other</c>.</param>
/// <param name="Holes">Inner cylinders, one entry per distinct axis and radius.</param>
public sealed record ShapeReport(
    bool Valid,
    bool Closed,
    double Volume,
    double Area,
    Box3 Bounds,
    Point3 CenterOfMass,
    int Solids,
    int Faces,
    int Edges,
    int Vertices,
    IReadOnlyDictionary<string, int> Surfaces,
    IReadOnlyList<CylinderReport> Holes);

/// <summary>A cylindrical face seen from its axis.</summary>
/// <param name="Radius">Its radius, above 0.</param>
/// <param name="Origin">A point of the axis: the foot of the perpendicular from the part's centre of mass.</param>
/// <param name="Direction">Unit direction of the axis.</param>
/// <param name="Depth">Length along the axis.</param>
public sealed record CylinderReport(double Radius, Point3 Origin, Point3 Direction, double Depth);
