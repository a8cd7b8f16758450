using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Exchange.Gltf;

/// <summary>A triangle mesh that was compressed with Draco, unpacked. Source: Google Draco, bitstream 2.2; Khronos KHR_draco_mesh_compression.</summary>
public sealed class DracoMesh : IDisposable
{
    private readonly DracoModelHandle _model;

    private DracoMesh(DracoModelHandle model, NativeDracoModelSize size, int[] triangles) => (_model, VertexCount, Triangles) = (model, size.Vertices, triangles);

    /// <summary>Number of vertices.</summary>
    public int VertexCount { get; }

    /// <summary>Three vertices per triangle.</summary>
    public int[] Triangles { get; }

    /// <summary>Unpacks a mesh.</summary>
    /// <param name="packed">The compressed bytes.</param>
    /// <param name="maxVertices">The most vertices that are unpacked.</param>
    /// <param name="maxTriangles">The most triangles.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c>: damaged, of another kind, or larger than the limits.</exception>
    public static DracoMesh Decode(ReadOnlySpan<byte> packed, int maxVertices, int maxTriangles)
    {
        NativeDraco.Decode(packed, packed.Length, maxVertices, maxTriangles, out var model, out var error).Check(error);
        try
        {
            NativeDraco.ModelSizes(model, out var size, out error).Check(error);
            var triangles = new int[3 * size.Triangles];
            NativeDraco.ModelTriangles(model, triangles, out error).Check(error);
            return new DracoMesh(model, size, triangles);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>The values of an attribute, vertex by vertex without gaps.</summary>
    /// <param name="id">Its unique id.</param>
    /// <returns>The bytes, the kind of their numbers as glTF counts them (5120 to 5126), and how many make one value.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c>: there is no such attribute, or it cannot be read.</exception>
    public (byte[] Values, int ComponentType, int Components) Attribute(int id)
    {
        NativeDraco.ModelAttribute(_model, id, out var attribute, out var error).Check(error);
        var values = new byte[attribute.Bytes];
        NativeDraco.ModelValues(_model, id, values, out error).Check(error);
        return (values, attribute.ComponentType, attribute.Components);
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();
}
