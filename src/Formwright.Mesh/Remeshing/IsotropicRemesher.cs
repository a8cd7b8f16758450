using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>How to remesh with triangles.</summary>
/// <param name="Triangles">How many triangles to aim at, 4 to 3,000,000; the result is usually within a tenth.</param>
/// <param name="CreaseAngle">Degrees between triangles from which their edge is kept as a line, 0 to 180.</param>
/// <param name="Rounds">How often to split, collapse, flip and smooth, 1 to 50.</param>
public sealed record RemeshOptions(int Triangles, double CreaseAngle = 40, int Rounds = 6);

/// <summary>
/// Replaces triangles by nearly equilateral ones of one size that lie on the original surface (Botsch and Kobbelt 2004): long
/// edges are split, short ones collapsed, edges flipped towards six per point, points smoothed along the surface and projected
/// back. Sharp edges, borders and corners stay.
/// </summary>
public static class IsotropicRemesher
{
    /// <summary>Remeshes.</summary>
    /// <param name="mesh">Any triangles with extent; where it is not manifold it is taken apart first.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="FormwrightException">The mesh has no area or contradicts itself, or an option is out of range (<c>invalid_input</c>).</exception>
    public static WeldedMesh Remesh(WeldedMesh mesh, RemeshOptions options, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        if (options.Triangles is < 4 or > 3_000_000)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The number of triangles is {options.Triangles}; it must be 4 to 3,000,000.", "triangles");
        }

        if (!(options.CreaseAngle is >= 0 and <= 180) || options.Rounds is < 1 or > 50)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The crease angle must be 0 to 180 degrees and the rounds 1 to 50.", "crease_angle");
        }

        var clean = RemeshInput.Of(mesh);
        var area = MeshTopology.Of(clean).Area;
        var surface = new RemeshSurface(clean, options.CreaseAngle);

        // An equilateral triangle of side l has the area √3/4 l².
        var length = Math.Sqrt(area / options.Triangles * 4 / Math.Sqrt(3));
        for (var round = 0; round < options.Rounds; round++)
        {
            surface.Round(length, cancel);
            progress?.Report((round + 1.0) / options.Rounds);
        }

        return surface.ToMesh();
    }
}

/// <summary>What remeshing starts from.</summary>
internal static class RemeshInput
{
    /// <summary>Welded, oriented, manifold triangles with area.</summary>
    public static WeldedMesh Of(WeldedMesh mesh)
    {
        var box = MeshCheck.Require(mesh);
        var clean = ManifoldSplit.Split(Orientation.Orient(Welding.Weld(mesh)).Mesh, apart: false).Mesh;
        return MeshTopology.Of(clean).Area > 1e-12 * box.Diagonal * box.Diagonal
            ? clean
            : throw MeshCheck.Refuse("The mesh has no area, so there is no surface to remesh.");
    }
}
