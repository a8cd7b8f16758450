using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Mesh.Native;

/// <summary>meshoptimizer 0.18, by its own C interface (Debian: libmeshoptimizer2d).</summary>
internal static partial class MeshOptimizer
{
    private const string Library = "libmeshoptimizer.so.2d";

    /// <summary>
    /// Collapses edges by quadric error until there are few enough indices or the error would be too large; vertices at one
    /// position with different numbers are seams and stay joined.
    /// </summary>
    /// <param name="indices">Three per triangle, each below the number of vertices.</param>
    /// <param name="positions">x, y, z per vertex, finite.</param>
    /// <param name="targetIndices">Where to stop.</param>
    /// <param name="targetError">Largest error, as a share of the largest extent.</param>
    /// <param name="error">The error reached, likewise.</param>
    /// <returns>The indices that remain, into the same vertices.</returns>
    /// <exception cref="FormwrightException">The library is not installed (<c>internal</c>).</exception>
    public static unsafe uint[] Simplify(ReadOnlySpan<uint> indices, ReadOnlySpan<float> positions, int targetIndices, float targetError, out float error)
    {
        var result = new uint[indices.Length];
        float reached = 0;
        fixed (uint* from = indices, to = result)
        fixed (float* at = positions)
        {
            try
            {
                var count = Simplify(to, from, (nuint)indices.Length, at, (nuint)(positions.Length / 3), 3 * sizeof(float), (nuint)targetIndices, targetError, 0, &reached);
                Array.Resize(ref result, (int)count);
            }
            catch (DllNotFoundException e)
            {
                throw MissingLibrary.Of(Library, "libmeshoptimizer2d", e);
            }
        }

        error = reached;
        return result;
    }

    [LibraryImport(Library, EntryPoint = "meshopt_simplify")]
    private static unsafe partial nuint Simplify(
        uint* destination, uint* indices, nuint indexCount, float* positions, nuint vertexCount, nuint stride, nuint targetIndexCount, float targetError, uint options, float* resultError);
}
