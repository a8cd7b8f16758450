using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>A surface of quads and what it is worth.</summary>
/// <param name="Points">x, y, z per point.</param>
/// <param name="Quads">Four point numbers per quad, counter-clockwise seen from outside.</param>
/// <param name="RegularShare">The share of inner points, 0 to 1, in which four edges meet.</param>
/// <param name="Folded">Quads with a half that faces against the input.</param>
/// <param name="Deviation">Distance to the input.</param>
public sealed record QuadMesh(double[] Points, int[] Quads, double RegularShare, int Folded, Deviation Deviation)
{
    /// <summary>Number of quads.</summary>
    public int QuadCount => Quads.Length / 4;

    /// <summary>The share of quads, 0 to 1, that are folded.</summary>
    public double FoldedShare => QuadCount > 0 ? (double)Folded / QuadCount : 0;

    /// <summary>Each quad cut into two triangles.</summary>
    public WeldedMesh ToTriangles() => new(Points, [.. Quads.Chunk(4).SelectMany(q => new[] { q[0], q[1], q[2], q[0], q[2], q[3] })]);
}

/// <summary>How to remesh with quads.</summary>
/// <param name="Quads">How many quads to aim at, 24 to 2,000,000.</param>
/// <param name="CreaseAngle">Degrees between triangles from which their edge is kept as a line, 0 to 180.</param>
public sealed record QuadOptions(int Quads, double CreaseAngle = 40);

/// <summary>
/// Replaces triangles by quads only. Small equal triangles are drawn together to a lattice along a field of crosses (<see cref="CrossField"/>),
/// paired across the edges that give the best quads, then every quad is split in four and every triangle left over in three; smoothed on the
/// surface. Where the lattice does no good, larger equal triangles are paired as they lie. Sharp edges nearer to each other than quads are wide
/// would lay them over each other; then none is kept.
/// </summary>
public static class QuadRemesher
{
    private const int SmoothingRounds = 6;
    private const int FewestAsked = 8, MostQuads = 2_000_000;

    // The triangles on which the field is found are this much smaller than the squares, and no more than so many.
    private const double Finer = 3;
    private const int MostFine = 600_000;

    // A result with this share of regular points that is nowhere farther away than a quad is wide needs no other to compare with.
    private const double GoodShare = 0.9;

    // How far the number of quads may be from what was asked, as a factor, before it is asked for anew, and how often.
    private const double CloseCount = 1.15;
    private const double OtherLattice = 0.95;
    private const int MostFits = 4;

    // Shares of folded quads: this many more make a result worse whatever else it has, and this many are a reason to let sharp edges go.
    private const double FoldedMore = 0.002, FoldedMany = 0.005;

    /// <summary>Remeshes.</summary>
    /// <param name="mesh">Any triangles with extent; where it is not manifold it is taken apart first.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="FormwrightException">The mesh has no area or contradicts itself, or an option is out of range (<c>invalid_input</c>).</exception>
    public static QuadMesh Remesh(WeldedMesh mesh, QuadOptions options, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        if (options.Quads is < 24 or > MostQuads)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The number of quads is {options.Quads}; it must be 24 to 2,000,000.", "quads");
        }

        if (!(options.CreaseAngle is >= 0 and <= 180))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The crease angle must be 0 to 180 degrees.", "crease_angle");
        }

        var clean = RemeshInput.Of(mesh);
        var area = MeshTopology.Of(clean).Area;
        var best = Best(clean, area, options, progress, cancel);
        return best.FoldedShare > FoldedMany && options.CreaseAngle < 180
            ? Better(Best(clean, area, options with { CreaseAngle = 180 }, null, cancel), best)
            : best;
    }

    private static QuadMesh Best(WeldedMesh clean, double area, QuadOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        var aligned = Fitted(options, o => Aligned(clean, area, o, progress, cancel));
        return aligned is { RegularShare: >= GoodShare, Folded: 0 } && aligned.Deviation.Largest <= Math.Sqrt(area / options.Quads)
            ? aligned
            : Better(aligned, Fitted(options, o => Paired(clean, area, o, progress, cancel))!);
    }

    /// <summary>The first if it is no worse, else the second.</summary>
    private static QuadMesh Better(QuadMesh? first, QuadMesh second) =>
        first is null || first.FoldedShare > second.FoldedShare + FoldedMore ? second
        : second.FoldedShare > first.FoldedShare + FoldedMore ? first
        : first.RegularShare >= second.RegularShare && first.Deviation.Largest <= 1.5 * second.Deviation.Largest ? first : second;

    /// <summary>
    /// Asks for more or fewer quads until there are about as many as wanted, none folded: where a lattice is coarse, more triangles are left
    /// over, and one of another size may fit where it did not.
    /// </summary>
    private static QuadMesh? Fitted(QuadOptions wanted, Func<QuadOptions, QuadMesh?> make)
    {
        QuadMesh? best = null;
        var ask = wanted;
        for (var round = 0; round < MostFits && make(ask) is { } made; round++)
        {
            best = best is null || made.FoldedShare < best.FoldedShare - FoldedMore || (Off(made) < Off(best) && made.FoldedShare < best.FoldedShare + FoldedMore) ? made : best;
            if (Off(best) <= CloseCount && best.FoldedShare <= FoldedMore)
            {
                break;
            }

            var factor = Off(made) > CloseCount ? (double)wanted.Quads / made.QuadCount : OtherLattice;
            ask = ask with { Quads = (int)Math.Clamp(ask.Quads * factor, FewestAsked, MostQuads) };
        }

        return best;

        double Off(QuadMesh made) => made.QuadCount == 0 ? double.PositiveInfinity : Math.Max((double)made.QuadCount / wanted.Quads, (double)wanted.Quads / made.QuadCount);
    }

    /// <summary>Squares of twice the side along a field, each split in four; null when that would take too many triangles.</summary>
    private static QuadMesh? Aligned(WeldedMesh clean, double area, QuadOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        var size = Math.Sqrt(area / (options.Quads / 4.0));
        var fine = size / Finer;
        if (area / (fine * fine * Math.Sqrt(3) / 4) > MostFine)
        {
            return null;
        }

        var surface = Remeshed(clean, fine, options, PartialProgress.Of(progress, 0, 0.4), cancel);
        LatticeMesh.Align(surface, size, PartialProgress.Of(progress, 0.4, 0.8), cancel);
        return Split(surface, clean, cancel);
    }

    /// <summary>Equal triangles paired as they lie.</summary>
    private static QuadMesh Paired(WeldedMesh clean, double area, QuadOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        // Two triangles make a quad, which becomes four; one left over becomes three.
        var length = Math.Sqrt(area / (options.Quads / 2.0) * 4 / Math.Sqrt(3));
        return Split(Remeshed(clean, length, options, PartialProgress.Of(progress, 0.8, 0.9), cancel), clean, cancel);
    }

    private static RemeshSurface Remeshed(WeldedMesh clean, double length, QuadOptions options, PartialProgress? progress, CancellationToken cancel)
    {
        const int Rounds = 6;
        var surface = new RemeshSurface(clean, options.CreaseAngle);
        for (var round = 0; round < Rounds; round++)
        {
            surface.Round(length, cancel);
            progress?.Report((round + 1.0) / Rounds);
        }

        return surface;
    }

    private static QuadMesh Split(RemeshSurface surface, WeldedMesh clean, CancellationToken cancel)
    {
        var split = new QuadSplit(surface, Pair(surface));
        for (var round = 0; round < SmoothingRounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            split.Smooth();
        }

        split.Unfold(cancel);
        return split.ToMesh(clean, cancel);
    }

    /// <summary>For each triangle the half-edge across which it is paired, -1 for none: the best pairs first.</summary>
    private static int[] Pair(RemeshSurface surface)
    {
        var mesh = surface.Mesh;
        List<(double Fault, int Edge)> candidates = [];
        for (var h = 0; h < mesh.HalfEdgeCount; h++)
        {
            if (mesh.IsAlive(h) && mesh.Twin(h) > h && !surface.Features.IsFeature(mesh.From(h), mesh.To(h)))
            {
                candidates.Add((Fault(mesh, h), h));
            }
        }

        candidates.Sort();
        var across = new int[mesh.HalfEdgeCount / 3];
        Array.Fill(across, -1);
        foreach (var (_, h) in candidates)
        {
            var t = mesh.Twin(h);
            if (across[h / 3] < 0 && across[t / 3] < 0)
            {
                (across[h / 3], across[t / 3]) = (h, t);
            }
        }

        return across;
    }

    /// <summary>How far the corners of the quad around an edge are from right angles, in sum of cosines, and how far it is from flat.</summary>
    private static double Fault(EditableMesh mesh, int h)
    {
        var t = mesh.Twin(h);
        Point3[] corners = [mesh[mesh.From(h)], mesh[mesh.Apex(t)], mesh[mesh.To(h)], mesh[mesh.Apex(h)]];
        double fault = 1 - mesh.Normal(h).Normalized().Dot(mesh.Normal(t).Normalized());
        for (var i = 0; i < 4; i++)
        {
            var (a, b) = ((corners[(i + 1) % 4] - corners[i]).Normalized(), (corners[(i + 3) % 4] - corners[i]).Normalized());
            fault += Math.Abs(a.Dot(b));
        }

        return fault;
    }
}
