using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>What a printer, or the person at it, wants to know of a mesh before it is printed.</summary>
/// <param name="IsWatertight">Every edge has exactly two triangles, which agree which side is outside.</param>
/// <param name="Volume">Enclosed volume in cubic units; cavities count as empty. Absolute value; of little meaning unless watertight.</param>
/// <param name="Area">Area in square units.</param>
/// <param name="Bounds">The box around the triangles.</param>
/// <param name="Triangles">Number of triangles, without those that have two corners in one point.</param>
/// <param name="Points">Number of points after joining equal ones.</param>
/// <param name="Components">Pieces that hang together by edges.</param>
/// <param name="Holes">Rings of boundary edges.</param>
/// <param name="BoundaryEdges">Edges of one triangle only.</param>
/// <param name="NonManifoldEdges">Edges of three or more triangles.</param>
/// <param name="MisorientedEdges">Edges whose two triangles disagree which side is outside.</param>
/// <param name="DegenerateFaces">Triangles without area: two corners in one point or all three in a line.</param>
/// <param name="DuplicateFaces">Triangles whose three corners an earlier triangle has too.</param>
/// <param name="SelfIntersections">Pairs of triangles that cross or overlap; counting ends at <see cref="PrintabilityOptions.MostIntersections"/>.</param>
/// <param name="InnerShells">Closed pieces inside an odd number of others, oriented so that they would be hollow, or not.</param>
/// <param name="InsideOut">Closed pieces that stand free but whose triangles face inwards.</param>
/// <param name="Thickness">Walls; null when the mesh is not closed or it was not asked for.</param>
/// <param name="OverhangArea">Area that faces down more steeply than allowed and does not lie on the bed, in square units.</param>
/// <param name="OverhangShare">The same as a share of all area, 0 to 1.</param>
/// <param name="Issues">What is wrong, worst first.</param>
public sealed record PrintabilityReport(
    bool IsWatertight,
    double Volume,
    double Area,
    Box3 Bounds,
    int Triangles,
    int Points,
    int Components,
    int Holes,
    int BoundaryEdges,
    int NonManifoldEdges,
    int MisorientedEdges,
    int DegenerateFaces,
    int DuplicateFaces,
    int SelfIntersections,
    int InnerShells,
    int InsideOut,
    WallThickness? Thickness,
    double OverhangArea,
    double OverhangShare,
    IReadOnlyList<PrintabilityIssue> Issues);

/// <summary>The material behind the surface, measured along rays into it.</summary>
/// <param name="Thinnest">The 1st percentile of the samples in units: robust against single rays that graze an edge.</param>
/// <param name="Median">The median in units.</param>
/// <param name="ThinShare">The share of the area, 0 to 1, behind which there is less than <see cref="PrintabilityOptions.MinimumWall"/>.</param>
public sealed record WallThickness(double Thinnest, double Median, double ThinShare);

/// <summary>One kind of fault.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Count">How often; 1 for what cannot be counted.</param>
public sealed record PrintabilityIssue(PrintabilityIssueKind Kind, IssueSeverity Severity, int Count);

/// <summary>How bad a fault is.</summary>
public enum IssueSeverity
{
    /// <summary>The print may be worse than wished.</summary>
    Warning,

    /// <summary>A slicer would have to guess what the body is.</summary>
    Error,
}

/// <summary>Kinds of faults.</summary>
public enum PrintabilityIssueKind
{
    /// <summary>Boundary edges.</summary>
    Holes,

    /// <summary>Edges of three or more triangles.</summary>
    NonManifoldEdges,

    /// <summary>Neighbours that disagree which side is outside.</summary>
    MisorientedEdges,

    /// <summary>The volume is zero or cannot be told.</summary>
    NoVolume,

    /// <summary>Free-standing pieces that face inwards.</summary>
    InsideOut,

    /// <summary>Triangles that cross or overlap.</summary>
    SelfIntersections,

    /// <summary>Triangles without area.</summary>
    DegenerateFaces,

    /// <summary>The same triangle twice.</summary>
    DuplicateFaces,

    /// <summary>Closed pieces inside others.</summary>
    InnerShells,

    /// <summary>Walls thinner than asked.</summary>
    ThinWalls,

    /// <summary>Area that needs support.</summary>
    Overhangs,
}

/// <summary>What to examine and against which limits.</summary>
/// <param name="MinimumWall">The thinnest wall that prints, in units; 0 asks for none. Default 0.8, two lines of a 0.4 mm nozzle, for a mesh in millimetres.</param>
/// <param name="OverhangAngle">Degrees from the vertical that print without support, 0 to 90. Default 45.</param>
/// <param name="Up">The axis that points up.</param>
/// <param name="ThicknessSamples">Rays for the thickness, 0 for none, at most 1,000,000.</param>
/// <param name="MostIntersections">Where counting of self-intersections ends; 0 looks for none.</param>
/// <param name="WeldTolerance">Points nearer than this are one point, in units.</param>
public sealed record PrintabilityOptions(
    double MinimumWall = 0.8,
    double OverhangAngle = 45,
    UpAxis Up = UpAxis.Z,
    int ThicknessSamples = 4000,
    int MostIntersections = 100_000,
    double WeldTolerance = 0);
