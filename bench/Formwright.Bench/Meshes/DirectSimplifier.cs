using System.Runtime.InteropServices;
using Formwright.Mesh;

namespace Formwright.Bench.Meshes;

/// <summary>meshoptimizer without anything of ours around it.</summary>
internal static partial class DirectSimplifier
{
    /// <summary>Simplifies, with no limit of the error.</summary>
    public static WeldedMesh Simplify(WeldedMesh mesh, int triangles)
    {
        var indices = Array.ConvertAll(mesh.Triangles, point => (uint)point);
        var positions = Array.ConvertAll(mesh.Points, value => (float)value);
        var result = new uint[indices.Length];
        var count = Simplify(result, indices, (nuint)indices.Length, positions, (nuint)mesh.PointCount, 3 * sizeof(float), (nuint)(3 * triangles), 1, 0, out _);
        return mesh with { Triangles = Array.ConvertAll(result[..(int)count], index => (int)index) };
    }

    [LibraryImport("libmeshoptimizer.so.2d", EntryPoint = "meshopt_simplify")]
    private static partial nuint Simplify(
        uint[] destination, uint[] indices, nuint indexCount, float[] positions, nuint vertexCount, nuint stride, nuint targetIndexCount, float targetError, uint options, out float resultError);
}
