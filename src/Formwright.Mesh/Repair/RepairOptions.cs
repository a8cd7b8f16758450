namespace Formwright.Mesh;

/// <summary>How to repair.</summary>
/// <param name="Tolerance">Cracks up to this wide are closed by joining borders, in units; null for 1/10,000 of the mesh's diagonal.</param>
/// <param name="SmoothHoles">Patches of curved holes continue their surroundings; false leaves them coarse.</param>
/// <param name="ResolveIntersections">Pieces that cross or overlap become one.</param>
/// <param name="RemoveInnerShells">Closed pieces inside others go, so that the body is solid; false keeps cavities.</param>
/// <param name="Resolution">Cells along the longest side should the surface have to be built anew from a volume, 16 to 320.</param>
public sealed record RepairOptions(
    double? Tolerance = null,
    bool SmoothHoles = true,
    bool ResolveIntersections = true,
    bool RemoveInnerShells = true,
    int Resolution = 160);

/// <summary>A repaired mesh and what was done.</summary>
/// <param name="Mesh">Closed, manifold and oriented; every edge has exactly two triangles that agree.</param>
/// <param name="Method">How far the repair had to go.</param>
/// <param name="Turned">Triangles turned round.</param>
/// <param name="Removed">Triangles removed because they had no area, were there twice, or were loose.</param>
/// <param name="Inserted">Points put into sides that ran past them.</param>
/// <param name="HolesFilled">Rings filled.</param>
/// <param name="EdgesSplit">Edges of too many triangles taken apart.</param>
/// <param name="IntersectionsResolved">Pairs of triangles that crossed or overlapped.</param>
/// <param name="ShellsRemoved">Inner shells removed.</param>
/// <param name="Volume">The volume now, in cubic units.</param>
/// <param name="Deviation">The distance to the input; patches of holes lie far from it by nature.</param>
public sealed record RepairResult(
    WeldedMesh Mesh,
    RepairMethod Method,
    int Turned,
    int Removed,
    int Inserted,
    int HolesFilled,
    int EdgesSplit,
    int IntersectionsResolved,
    int ShellsRemoved,
    double Volume,
    Deviation Deviation);

/// <summary>How far a repair had to go.</summary>
public enum RepairMethod
{
    /// <summary>The mesh was as it should be.</summary>
    Nothing,

    /// <summary>Local changes; everything else has kept its place.</summary>
    Local,

    /// <summary>The surface was built anew from a volume, at the resolution asked for.</summary>
    Volume,
}
