using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Union, difference and intersection of closed meshes. The result is closed for any closed input, however the bodies touch,
/// because all decisions are exact; new points are rounded to 64-bit coordinates.
/// </summary>
public static class MeshBoolean
{
    /// <summary>All that is in one of two bodies.</summary>
    /// <inheritdoc cref="Combine"/>
    public static WeldedMesh Union(WeldedMesh a, WeldedMesh b, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        Combine(a, b, w => w[0] > 0 || w[1] > 0, progress, cancel);

    /// <summary>What is in the first body and not in the second.</summary>
    /// <inheritdoc cref="Combine"/>
    public static WeldedMesh Difference(WeldedMesh a, WeldedMesh b, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        Combine(a, b, w => w[0] > 0 && w[1] <= 0, progress, cancel);

    /// <summary>What is in both bodies.</summary>
    /// <inheritdoc cref="Combine"/>
    public static WeldedMesh Intersection(WeldedMesh a, WeldedMesh b, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        Combine(a, b, w => w[0] > 0 && w[1] > 0, progress, cancel);

    /// <summary>
    /// The outer boundary of a closed mesh that crosses or overlaps itself: where the winding number is above 0. Cavities stay.
    /// </summary>
    /// <param name="mesh">Closed and oriented.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="FormwrightException">The mesh is not closed (<c>invalid_input</c>).</exception>
    public static WeldedMesh Outer(WeldedMesh mesh, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        return new MeshArrangement([RequireClosed(mesh, "The mesh")], progress, cancel).Boundary(w => w[0] > 0);
    }

    /// <summary>Combines two bodies.</summary>
    /// <param name="a">The first body, closed and oriented; it may cross itself.</param>
    /// <param name="b">The second body, likewise.</param>
    /// <param name="isInside">Whether a place with these two winding numbers is in the result.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>A closed mesh; without triangles when nothing is left.</returns>
    /// <exception cref="FormwrightException">A body is not closed (<c>invalid_input</c>).</exception>
    private static WeldedMesh Combine(WeldedMesh a, WeldedMesh b, Func<int[], bool> isInside, IProgress<double>? progress, CancellationToken cancel)
    {
        return new MeshArrangement([RequireClosed(a, "The first body"), RequireClosed(b, "The second body")], progress, cancel).Boundary(isInside);
    }

    /// <summary>Closed here means that every edge is run through as often in one direction as in the other, so that winding numbers exist.</summary>
    private static WeldedMesh RequireClosed(WeldedMesh mesh, string which)
    {
        MeshCheck.Require(mesh);
        mesh = Welding.Weld(mesh);
        var uses = new EdgeUses(mesh.Triangles);
        var position = 0;
        while (uses.NextEdge(ref position, out var edge))
        {
            var balance = 0;
            foreach (var corner in edge)
            {
                balance += mesh.Triangles[corner] < mesh.Triangles[EdgeUses.Next(corner)] ? 1 : -1;
            }

            if (balance != 0)
            {
                var (x, y, z) = mesh.PointAt(mesh.Triangles[edge[0]]);
                throw MeshCheck.Refuse($"{which} is not closed: an edge at ({x:g6}, {y:g6}, {z:g6}) has no counterpart.", "Repair it first.");
            }
        }

        return mesh;
    }
}
