using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Makes a closed, manifold, oriented mesh that a slicer understands. First by local changes that leave the rest in place; when
/// these do not lead there, from a volume, which always does.
/// </summary>
public static class MeshRepair
{
    private const double DefaultTolerance = 1e-4;

    // Loose open pieces below these shares of all area and of the largest piece's triangles are debris, not parts of a body.
    private const double DebrisArea = 0.01;
    private const int MostIntersections = 1_000_000;

    // Shares of a cell, less than what a surface cut out of a grid misses edges and corners by; the first that leaves a whole surface counts.
    private static readonly double[] SimplifyErrors = [0.1, 0.15, 0.2, 0.3, 0.4, 0.07, 0.05, 0.03];

    /// <summary>Repairs a mesh.</summary>
    /// <param name="mesh">Any triangles with extent.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="FormwrightException">The mesh has no triangle with area or contradicts itself, or an option is out of range (<c>invalid_input</c>).</exception>
    public static RepairResult Repair(WeldedMesh mesh, RepairOptions? options = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var o = options ?? new();
        var box = MeshCheck.Require(mesh);
        var tolerance = o.Tolerance ?? DefaultTolerance * box.Diagonal;
        if (!(tolerance >= 0 && tolerance <= box.Diagonal / 10))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The tolerance is {tolerance:g3}; it must be 0 to a tenth of the mesh's diagonal, {box.Diagonal / 10:g3}.", "tolerance");
        }

        if (o.Resolution is < 16 or > 320)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The resolution is {o.Resolution}; it must be 16 to 320.", "resolution");
        }

        var cleaned = RemoveDuplicates(Welding.Weld(mesh));
        if (MeshTopology.Of(cleaned).Area <= 1e-14 * box.Diagonal * box.Diagonal)
        {
            throw MeshCheck.Refuse("No triangle of the mesh has an area, so there is no surface to repair.");
        }

        var local = new LocalRepair(cleaned, o, tolerance, PartialProgress.Of(progress, 0, 0.6), cancel);
        var whole = IsWhole(local.Mesh, o, cancel);
        var repaired = local.Mesh;
        if (!whole)
        {
            repaired = VolumeClosing.Close(cleaned, o.Resolution, PartialProgress.Of(progress, 0.6, 0.9), cancel);
            repaired = o.RemoveInnerShells ? WithoutInner(repaired, cancel).Mesh : repaired;
            repaired = Simplified(repaired, o, tolerance, cancel);
        }

        progress?.Report(0.9);
        var deviation = Deviation.Between(cleaned, repaired, 4000, cancel);
        progress?.Report(1);
        var removed = mesh.TriangleCount - cleaned.TriangleCount + local.Removed;
        var changed = removed + local.Turned + local.Inserted + local.HolesFilled + local.EdgesSplit + local.Intersections + local.ShellsRemoved > 0;
        return new RepairResult(
            repaired, !whole ? RepairMethod.Volume : changed ? RepairMethod.Local : RepairMethod.Nothing,
            local.Turned, removed, local.Inserted, local.HolesFilled, local.EdgesSplit, local.Intersections, local.ShellsRemoved,
            MeshTopology.Of(repaired).Volume, deviation);
    }

    /// <summary>
    /// The grid gives as many triangles as its cells have, whatever the shape; those that stay are as many as the shape needs. What the
    /// collapses fold or lay across each other is repaired, or they are tried again to another error.
    /// </summary>
    private static WeldedMesh Simplified(WeldedMesh closed, RepairOptions o, double tolerance, CancellationToken cancel)
    {
        foreach (var cells in SimplifyErrors)
        {
            cancel.ThrowIfCancellationRequested();
            var simplified = MeshSimplifier.Simplify(closed, new SimplifyOptions(0, cells / o.Resolution)).Result;
            simplified = IsWhole(simplified, o, cancel) ? simplified : new LocalRepair(simplified, o, tolerance, null, cancel).Mesh;
            if (IsWhole(simplified, o, cancel) && MeshComponents.Of(simplified).Count == MeshComponents.Of(closed).Count)
            {
                return simplified;
            }
        }

        return closed;
    }

    private static bool IsWhole(WeldedMesh mesh, RepairOptions o, CancellationToken cancel)
    {
        if (mesh.TriangleCount == 0)
        {
            return false;
        }

        var topology = MeshTopology.Of(mesh);
        return topology.IsWatertight
            && topology.Volume > 1e-9 * Math.Pow(topology.Area, 1.5)
            && MeshTopology.Of(Welding.Weld(mesh)).IsWatertight
            && (!o.ResolveIntersections || SelfIntersections.Count(mesh, new TriangleBvh(mesh), 1, cancel) == 0);
    }

    /// <summary>Keeps one of triangles with the same three points.</summary>
    private static WeldedMesh RemoveDuplicates(WeldedMesh mesh)
    {
        HashSet<(int, int, int)> seen = new(mesh.TriangleCount);
        List<int> kept = new(mesh.Triangles.Length);
        Span<int> corners = stackalloc int[3];
        for (var t = 0; t < mesh.Triangles.Length; t += 3)
        {
            mesh.Triangles.AsSpan(t, 3).CopyTo(corners);
            corners.Sort();
            if (seen.Add((corners[0], corners[1], corners[2])))
            {
                kept.AddRange(mesh.Triangles.AsSpan(t, 3));
            }
        }

        return kept.Count == mesh.Triangles.Length ? mesh : Welding.Keep(mesh.Points, kept);
    }

    private static (WeldedMesh Mesh, int Shells) WithoutInner(WeldedMesh mesh, CancellationToken cancel)
    {
        var pieces = MeshComponents.Of(mesh);
        if (pieces.Count == 1)
        {
            return (mesh, 0);
        }

        var nesting = pieces.Nesting(mesh, new TriangleBvh(mesh), cancel);
        var volumes = pieces.Volumes(mesh);

        // What lies in a cavity goes with it.
        var inner = Enumerable.Range(0, pieces.Count).Select(piece => nesting[piece] > 0 || volumes[piece] < 0).ToArray();
        var shells = inner.Count(i => i);
        return shells == 0 || shells == pieces.Count
            ? (mesh, 0)
            : (Welding.Keep(mesh.Points, [.. mesh.Triangles.Where((_, corner) => !inner[pieces.OfTriangle[corner / 3]])]), shells);
    }

    /// <summary>The local changes, in the order in which each makes the next possible.</summary>
    private sealed class LocalRepair
    {
        public LocalRepair(WeldedMesh mesh, RepairOptions o, double tolerance, IProgress<double>? progress, CancellationToken cancel)
        {
            Mesh = CloseCracks(mesh, tolerance);
            (Mesh, var fins) = Fins.Remove(Mesh);
            Removed += fins;
            progress?.Report(0.1);

            // A piece that crosses another may look like a cavity of it; where no cavity stays, all pieces face outwards.
            var cavities = !o.RemoveInnerShells;
            Orient(cavities, cancel);
            (Mesh, EdgesSplit) = ManifoldSplit.Split(Mesh, apart: false);
            Orient(cavities, cancel);
            DropDebris();
            progress?.Report(0.2);
            (Mesh, HolesFilled) = HoleFilling.Fill(Mesh, o.SmoothHoles, cancel);
            Orient(cavities, cancel);
            progress?.Report(0.4);
            if (o.ResolveIntersections && MeshTopology.Of(Mesh).IsWatertight)
            {
                Intersections = SelfIntersections.Count(Mesh, new TriangleBvh(Mesh), MostIntersections, cancel);
                if (Intersections > 0)
                {
                    Mesh = Outer(cancel, progress);
                }
            }

            if (o.RemoveInnerShells && Mesh.TriangleCount > 0)
            {
                (Mesh, ShellsRemoved) = WithoutInner(Mesh, cancel);
            }

            progress?.Report(0.95);
            if (Mesh.TriangleCount > 0)
            {
                Mesh = ManifoldSplit.Split(Welding.Weld(Mesh), apart: true).Mesh;
            }

            progress?.Report(1);
        }

        public WeldedMesh Mesh { get; private set; }

        public int Turned { get; private set; }

        public int Removed { get; private set; }

        public int Inserted { get; private set; }

        public int HolesFilled { get; }

        public int EdgesSplit { get; }

        public int Intersections { get; }

        public int ShellsRemoved { get; }

        /// <summary>Narrow cracks first, so that what belongs together exactly is not joined to something merely near.</summary>
        private WeldedMesh CloseCracks(WeldedMesh mesh, double tolerance)
        {
            for (var width = tolerance / 1000; width <= tolerance * 1.01; width *= 10)
            {
                if (width <= 0 || MeshTopology.Of(mesh).IsClosed)
                {
                    return mesh;
                }

                var before = mesh.TriangleCount;
                (mesh, var inserted) = Seams.Close(mesh, width, Math.Min(10 * width, tolerance));
                Inserted += inserted;
                mesh = RemoveDuplicates(mesh);
                Removed += Math.Max(0, before - mesh.TriangleCount);
            }

            return mesh;
        }

        private void Orient(bool cavities, CancellationToken cancel)
        {
            (Mesh, var turned) = Orientation.Orient(Mesh, cavities, cancel);
            Turned += turned;
        }

        /// <summary>Small open pieces beside others, such as stray triangles, would only become blisters if they were filled.</summary>
        private void DropDebris()
        {
            var pieces = MeshComponents.Of(Mesh);
            if (pieces.Count == 1)
            {
                return;
            }

            var closed = pieces.Closed(Mesh);
            var areas = new double[pieces.Count];
            for (var t = 0; t < Mesh.TriangleCount; t++)
            {
                var (a, b, c) = (Mesh.PointAt(Mesh.Triangles[3 * t]), Mesh.PointAt(Mesh.Triangles[(3 * t) + 1]), Mesh.PointAt(Mesh.Triangles[(3 * t) + 2]));
                areas[pieces.OfTriangle[t]] += (b - a).Cross(c - a).Length / 2;
            }

            var least = DebrisArea * areas.Max();
            int[] kept = [.. Mesh.Triangles.Where((_, corner) => closed[pieces.OfTriangle[corner / 3]] || areas[pieces.OfTriangle[corner / 3]] >= least)];
            Removed += (Mesh.Triangles.Length - kept.Length) / 3;
            Mesh = Welding.Keep(Mesh.Points, kept);
        }

        private WeldedMesh Outer(CancellationToken cancel, IProgress<double>? progress)
        {
            // Rounding the new points may leave triangles crossing by less than a step; a second pass settles them.
            var outer = Mesh;
            for (var round = 0; round < 2 && outer.TriangleCount > 0; round++)
            {
                outer = new MeshArrangement([outer], PartialProgress.Of(progress, 0.4 + (0.25 * round), 0.65 + (0.25 * round)), cancel).Boundary(w => w[0] > 0);
                // A sheet that was closed by its own back encloses nothing, so nothing of it is left.
                if (outer.TriangleCount == 0)
                {
                    break;
                }

                outer = Welding.Weld(outer);
                if (outer.TriangleCount == 0 || SelfIntersections.Count(outer, new TriangleBvh(outer), 1, cancel) == 0)
                {
                    break;
                }
            }

            return outer;
        }
    }
}
