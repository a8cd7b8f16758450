using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Examines whether a mesh can be printed.</summary>
public static class Printability
{
    // A triangle flatter than this share of its longest side squared has no direction left in 32-bit coordinates.
    private const double Flat = 1e-7;

    /// <summary>Examines a mesh.</summary>
    /// <param name="mesh">Any triangles; equal points need not be joined.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="FormwrightException">The mesh has no triangles or contradicts itself (<c>invalid_input</c>).</exception>
    public static PrintabilityReport Analyse(WeldedMesh mesh, PrintabilityOptions? options = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var o = Check(options ?? new());
        var bounds = MeshCheck.Bounds(mesh);
        var welded = Welding.Weld(mesh, o.WeldTolerance);
        var degenerate = mesh.TriangleCount - welded.TriangleCount + CountFlat(welded);
        if (welded.TriangleCount == 0)
        {
            return Empty(bounds, degenerate);
        }

        var topology = MeshTopology.Of(welded);
        progress?.Report(0.1);
        var bvh = new TriangleBvh(welded);
        var pieces = MeshComponents.Of(welded);
        var (inner, insideOut) = Nested(welded, bvh, pieces, cancel);
        progress?.Report(0.3);
        var crossings = o.MostIntersections > 0 ? SelfIntersections.Count(welded, bvh, o.MostIntersections, cancel) : 0;
        progress?.Report(0.7);
        var thickness = topology.IsClosed && o.ThicknessSamples > 0 ? Thickness.Measure(welded, bvh, o.ThicknessSamples, o.MinimumWall, cancel) : null;
        var overhang = OverhangArea(welded, bounds, o);
        progress?.Report(1);
        var report = new PrintabilityReport(
            topology.IsWatertight, Math.Abs(topology.Volume), topology.Area, bounds, topology.Triangles, topology.Points, pieces.Count,
            topology.BoundaryLoops, topology.BoundaryEdges, topology.NonManifoldEdges, topology.MisorientedEdges, degenerate, Duplicates(welded),
            crossings, inner, insideOut, thickness, overhang, topology.Area > 0 ? overhang / topology.Area : 0, []);
        return report with { Issues = [.. Issues(report, o).OrderByDescending(issue => issue.Severity)] };
    }

    private static PrintabilityOptions Check(PrintabilityOptions o)
    {
        if (!(o.MinimumWall >= 0 && o.MinimumWall < 1e30))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The minimum wall is {o.MinimumWall}; it must be 0 or more.", "minimum_wall");
        }

        if (!(o.OverhangAngle is >= 0 and <= 90))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The overhang angle is {o.OverhangAngle}; it must be 0 to 90 degrees.", "overhang_angle");
        }

        if (o.ThicknessSamples is < 0 or > 1_000_000)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The number of samples is {o.ThicknessSamples}; it must be 0 to 1,000,000.", "thickness_samples");
        }

        return o;
    }

    private static PrintabilityReport Empty(Box3 bounds, int degenerate) => new(
        false, 0, 0, bounds, 0, 0, 0, 0, 0, 0, 0, degenerate, 0, 0, 0, 0, null, 0, 0,
        [new(PrintabilityIssueKind.NoVolume, IssueSeverity.Error, 1), new(PrintabilityIssueKind.DegenerateFaces, IssueSeverity.Warning, degenerate)]);

    private static int CountFlat(WeldedMesh mesh)
    {
        var count = 0;
        for (var t = 0; t < mesh.Triangles.Length; t += 3)
        {
            count += TriangleGeometry.Shape(mesh.PointAt(mesh.Triangles[t]), mesh.PointAt(mesh.Triangles[t + 1]), mesh.PointAt(mesh.Triangles[t + 2])) <= Flat ? 1 : 0;
        }

        return count;
    }

    private static int Duplicates(WeldedMesh mesh)
    {
        HashSet<(int, int, int)> seen = new(mesh.TriangleCount);
        Span<int> corners = stackalloc int[3];
        var count = 0;
        for (var t = 0; t < mesh.Triangles.Length; t += 3)
        {
            mesh.Triangles.AsSpan(t, 3).CopyTo(corners);
            corners.Sort();
            count += seen.Add((corners[0], corners[1], corners[2])) ? 0 : 1;
        }

        return count;
    }

    private static (int Inner, int InsideOut) Nested(WeldedMesh mesh, TriangleBvh bvh, MeshComponents pieces, CancellationToken cancel)
    {
        var nesting = pieces.Nesting(mesh, bvh, cancel);
        var closed = pieces.Closed(mesh);
        var volumes = pieces.Volumes(mesh);
        int inner = 0, insideOut = 0;
        for (var piece = 0; piece < pieces.Count; piece++)
        {
            inner += closed[piece] && nesting[piece] % 2 == 1 ? 1 : 0;
            insideOut += closed[piece] && nesting[piece] % 2 == 0 && volumes[piece] < 0 ? 1 : 0;
        }

        return (inner, insideOut);
    }

    private static double OverhangArea(WeldedMesh mesh, Box3 bounds, PrintabilityOptions o)
    {
        var up = o.Up == UpAxis.Z ? Point3.UnitZ : Point3.UnitY;
        var bed = bounds.Min.Dot(up) + (bounds.Diagonal * 1e-6);
        var steepest = -Math.Sin(o.OverhangAngle * Math.PI / 180) - 1e-9;
        double sum = 0;
        for (var t = 0; t < mesh.Triangles.Length; t += 3)
        {
            var (a, b, c) = (mesh.PointAt(mesh.Triangles[t]), mesh.PointAt(mesh.Triangles[t + 1]), mesh.PointAt(mesh.Triangles[t + 2]));
            var normal = (b - a).Cross(c - a);
            var onBed = a.Dot(up) <= bed && b.Dot(up) <= bed && c.Dot(up) <= bed;
            sum += !onBed && normal.Normalized().Dot(up) < steepest ? normal.Length / 2 : 0;
        }

        return sum;
    }

    private static IEnumerable<PrintabilityIssue> Issues(PrintabilityReport r, PrintabilityOptions o)
    {
        (PrintabilityIssueKind Kind, IssueSeverity Severity, int Count)[] all =
        [
            (PrintabilityIssueKind.Holes, IssueSeverity.Error, r.Holes),
            (PrintabilityIssueKind.NonManifoldEdges, IssueSeverity.Error, r.NonManifoldEdges),
            (PrintabilityIssueKind.MisorientedEdges, IssueSeverity.Error, r.MisorientedEdges),
            (PrintabilityIssueKind.NoVolume, IssueSeverity.Error, r.Volume > 1e-12 * Math.Pow(r.Bounds.Diagonal, 3) ? 0 : 1),
            (PrintabilityIssueKind.InsideOut, IssueSeverity.Error, r.InsideOut),
            (PrintabilityIssueKind.SelfIntersections, IssueSeverity.Warning, r.SelfIntersections),
            (PrintabilityIssueKind.DegenerateFaces, IssueSeverity.Warning, r.DegenerateFaces),
            (PrintabilityIssueKind.DuplicateFaces, IssueSeverity.Warning, r.DuplicateFaces),
            (PrintabilityIssueKind.InnerShells, IssueSeverity.Warning, r.InnerShells),
            (PrintabilityIssueKind.ThinWalls, IssueSeverity.Warning, r.Thickness is { ThinShare: > 0.01 } && o.MinimumWall > 0 ? 1 : 0),
            (PrintabilityIssueKind.Overhangs, IssueSeverity.Warning, r.OverhangShare > 0.01 ? 1 : 0),
        ];
        return all.Where(issue => issue.Count > 0).Select(issue => new PrintabilityIssue(issue.Kind, issue.Severity, issue.Count));
    }
}
