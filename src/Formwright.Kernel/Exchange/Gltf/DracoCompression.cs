using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Exchange.Gltf;

/// <summary>
/// Compresses the meshes of a GLB file that the kernel wrote. Debian builds the kernel without Draco. Source: Khronos
/// KHR_draco_mesh_compression; Google Draco.
/// </summary>
internal sealed class DracoCompression : IDisposable
{
    private const string Extension = "KHR_draco_mesh_compression";
    private const int Float = 5126;
    private const int UnsignedByte = 5121;
    private const int UnsignedShort = 5123;
    private const int UnsignedInt = 5125;

    // A float has no more; and the encoder counts every value that so many bits can have, which takes gigabytes from 29 on.
    private const int MostBits = 24;

    // The unique ids that the native encoder gives.
    private static readonly (string Name, int Id, int Components)[] Attributes = [("POSITION", 0, 3), ("NORMAL", 1, 3), ("TEXCOORD_0", 2, 2)];

    private readonly GlbFile _source;
    private readonly NativeDracoOptions _options;
    private readonly MemoryStream _binary = new();
    private readonly JsonArray _accessors = [];
    private readonly JsonArray _views = [];
    private readonly Dictionary<string, (JsonObject Attributes, int Indices, JsonObject Extension)> _done = [];

    private DracoCompression(GlbFile source, DracoOptions options)
    {
        _source = source;
        _options = new NativeDracoOptions
        {
            Level = options.CompressionLevel,
            PositionBits = Bits(options.PositionBits),
            NormalBits = Bits(options.NormalBits),
            TextureCoordBits = Bits(options.TexcoordBits),
        };
        if (options.UnifiedQuantization)
        {
            (_options.GridOrigin, _options.GridSize) = Bounds();
            _options.CommonGrid = _options.GridSize > 0 ? 1 : 0;
        }
    }

    public void Dispose() => _binary.Dispose();

    // 0 rounds nothing, which is finer than any grid.
    private static int Bits(int asked) => asked > MostBits ? 0 : asked;

    /// <summary>Replaces a GLB file by one with compressed meshes.</summary>
    internal static void Compress(string path, DracoOptions options, CancellationToken cancel)
    {
        options.Check();
        using var compression = new DracoCompression(GlbFile.Read(path), options);
        compression.Run(cancel).Write(path);
    }

    private GlbFile Run(CancellationToken cancel)
    {
        var json = _source.Json;
        KeepImages();
        foreach (var primitive in Primitives())
        {
            cancel.ThrowIfCancellationRequested();
            Compress(primitive);
        }

        json["accessors"] = _accessors;
        json["bufferViews"] = _views;
        json["buffers"] = new JsonArray(new JsonObject { ["byteLength"] = (int)_binary.Length });
        foreach (var list in (string[])["extensionsUsed", "extensionsRequired"])
        {
            var names = json[list] as JsonArray ?? [];
            names.Add((JsonNode)Extension);
            json[list] = names.Parent is null ? names : names.DeepClone();
        }

        return new GlbFile(json, _binary.ToArray());
    }

    private IEnumerable<JsonObject> Primitives() =>
        from mesh in _source.Json["meshes"] as JsonArray ?? []
        from primitive in mesh!["primitives"]!.AsArray()
        select primitive!.AsObject();

    /// <summary>Views that images refer to come along as they are.</summary>
    private void KeepImages()
    {
        foreach (var image in _source.Json["images"] as JsonArray ?? [])
        {
            if (image?["bufferView"] is { } view)
            {
                var old = View((int)view);
                var offset = (int?)old["byteOffset"] ?? 0;
                image["bufferView"] = AddView(_source.Binary.AsSpan(offset, (int)old["byteLength"]!));
            }
        }
    }

    private void Compress(JsonObject primitive)
    {
        // Two instances of a part in different colours are two primitives with one geometry.
        var key = $"{primitive["indices"]!.ToJsonString()} {primitive["attributes"]!.ToJsonString()}";
        if (!_done.TryGetValue(key, out var result))
        {
            result = Encode(primitive);
            _done.Add(key, result);
        }

        primitive["attributes"] = result.Attributes.DeepClone();
        primitive["indices"] = result.Indices;
        primitive["extensions"] = new JsonObject { [Extension] = result.Extension.DeepClone() };
    }

    private unsafe (JsonObject Attributes, int Indices, JsonObject Extension) Encode(JsonObject primitive)
    {
        var given = primitive["attributes"]!.AsObject();
        var values = Attributes.Select(a => given[a.Name] is { } accessor ? Floats(Accessor((int)accessor), a.Components) : null).ToArray();
        var indices = Indices(Accessor((int)primitive["indices"]!));
        DracoHandle handle;
        NativeError error;
        fixed (float* positions = values[0], normals = values[1], texcoords = values[2])
        fixed (uint* triangles = indices)
        {
            var mesh = new NativeDracoMesh
            {
                VertexCount = values[0]!.Length / 3,
                TriangleCount = indices.Length / 3,
                Positions = positions,
                Normals = normals,
                TextureCoords = texcoords,
                Triangles = triangles,
            };
            NativeDraco.Encode(mesh, _options, out handle, out error).Check(error);
        }

        using var draco = handle;
        NativeDraco.Sizes(draco, out var size, out error).Check(error);
        var bytes = new byte[size.Bytes];
        NativeDraco.Copy(draco, bytes, out error).Check(error);

        var attributes = new JsonObject();
        var ids = new JsonObject();
        foreach (var (name, id, _) in Attributes.Where(a => given.ContainsKey(a.Name)))
        {
            attributes[name] = AddAccessor(Accessor((int)given[name]!), size.Vertices);
            ids[name] = id;
        }

        var corners = AddAccessor(Accessor((int)primitive["indices"]!), 3 * size.Triangles);
        return (attributes, corners, new JsonObject { ["bufferView"] = AddView(bytes), ["attributes"] = ids });
    }

    /// <summary>The same accessor without data of its own.</summary>
    private int AddAccessor(JsonObject accessor, int count)
    {
        var copy = accessor.DeepClone().AsObject();
        copy.Remove("bufferView");
        copy.Remove("byteOffset");
        copy["count"] = count;
        _accessors.Add((JsonNode)copy);
        return _accessors.Count - 1;
    }

    private int AddView(ReadOnlySpan<byte> bytes)
    {
        var offset = (int)_binary.Length;
        _binary.Write(bytes);
        _binary.Write(new byte[GlbFile.Aligned(bytes.Length) - bytes.Length]);
        _views.Add((JsonNode)new JsonObject { ["buffer"] = 0, ["byteOffset"] = offset, ["byteLength"] = bytes.Length });
        return _views.Count - 1;
    }

    private JsonObject Accessor(int index) => _source.Json["accessors"]![index]!.AsObject();

    private JsonObject View(int index) => _source.Json["bufferViews"]![index]!.AsObject();

    private float[] Floats(JsonObject accessor, int components)
    {
        if ((int)accessor["componentType"]! != Float)
        {
            throw new FormwrightException(ErrorCode.Internal, "An attribute of the GLB file is not of 32-bit numbers.");
        }

        var result = new float[components * (int)accessor["count"]!];
        var data = Data(accessor, 4 * components, out var stride);
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = BinaryPrimitives.ReadSingleLittleEndian(data[((i / components * stride) + (i % components * 4))..]);
        }

        return result;
    }

    private uint[] Indices(JsonObject accessor)
    {
        var result = new uint[(int)accessor["count"]!];
        var type = (int)accessor["componentType"]!;
        var data = Data(accessor, type switch { UnsignedByte => 1, UnsignedShort => 2, _ => 4 }, out var stride);
        for (var i = 0; i < result.Length; i++)
        {
            var at = data[(i * stride)..];
            result[i] = type switch
            {
                UnsignedByte => at[0],
                UnsignedShort => BinaryPrimitives.ReadUInt16LittleEndian(at),
                UnsignedInt => BinaryPrimitives.ReadUInt32LittleEndian(at),
                _ => throw new FormwrightException(ErrorCode.Internal, $"Indices of the GLB file are of the unknown type {type}."),
            };
        }

        return result;
    }

    private ReadOnlySpan<byte> Data(JsonObject accessor, int packed, out int stride)
    {
        var view = View((int)accessor["bufferView"]!);
        var offset = ((int?)view["byteOffset"] ?? 0) + ((int?)accessor["byteOffset"] ?? 0);
        stride = (int?)view["byteStride"] ?? packed;
        return _source.Binary.AsSpan(offset);
    }

    /// <summary>The least cube along the axes about all positions.</summary>
    private (Point3 Origin, double Size) Bounds()
    {
        double[] least = [double.MaxValue, double.MaxValue, double.MaxValue];
        double[] most = [double.MinValue, double.MinValue, double.MinValue];
        foreach (var primitive in Primitives())
        {
            var accessor = Accessor((int)primitive["attributes"]!["POSITION"]!);
            for (var axis = 0; axis < 3; axis++)
            {
                least[axis] = Math.Min(least[axis], (double)accessor["min"]![axis]!);
                most[axis] = Math.Max(most[axis], (double)accessor["max"]![axis]!);
            }
        }

        return (new Point3(least[0], least[1], least[2]), Enumerable.Range(0, 3).Max(axis => most[axis] - least[axis]));
    }
}
