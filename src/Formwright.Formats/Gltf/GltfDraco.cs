using System.Text.Json;
using Formwright.Kernel.Exchange.Gltf;

namespace Formwright.Formats.Gltf;

/// <summary>Unpacks primitives that are compressed with Draco (KHR_draco_mesh_compression). A compressed mesh that several use is unpacked once.</summary>
/// <param name="views">The buffer views of the file.</param>
/// <param name="accessors">Told the values that its accessors only describe.</param>
/// <param name="limits">How much is unpacked.</param>
internal sealed class GltfDraco(GltfView[] views, GltfAccessors accessors, ReadLimits limits) : IDisposable
{
    /// <summary>Name of the extension.</summary>
    public const string Name = "KHR_draco_mesh_compression";

    private readonly Dictionary<int, DracoMesh> _meshes = [];
    private long _vertices;

    /// <summary>The corners of a compressed primitive, whose accessors can be read after this; null when it is not compressed.</summary>
    public int[]? Unpack(JsonElement primitive, JsonElement attributes)
    {
        if (primitive.Extension(Name) is not { } packed)
        {
            return null;
        }

        var view = packed.RequiredIndex("bufferView");
        if (!_meshes.TryGetValue(view, out var mesh))
        {
            var left = (int)Math.Max(0, limits.MaxVertices - _vertices);
            mesh = DracoMesh.Decode(views.At(view, "buffer view").Bytes.Span, left, limits.MaxTriangles);
            _meshes.Add(view, mesh);
            _vertices += mesh.VertexCount;
        }

        foreach (var id in packed.Object("attributes")?.EnumerateObject() ?? default)
        {
            if (attributes.Index(id.Name) is { } accessor)
            {
                var (values, componentType, components) = mesh.Attribute(id.Value.Whole(id.Name));
                accessors.Unpack(accessor, values, componentType, components, mesh.VertexCount);
            }
        }

        return mesh.Triangles;
    }

    public void Dispose()
    {
        foreach (var mesh in _meshes.Values)
        {
            mesh.Dispose();
        }
    }
}
