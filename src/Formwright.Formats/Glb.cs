using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats;

/// <summary>
/// glTF 2.0 in its binary container (Khronos, ISO/IEC 12113), writing: metres and Y up baked into the coordinates, one mesh
/// and node per body with its name, below one node more when the scene has a name, the normals as given, one metallic-roughness material per colour. The same scene always
/// gives the same bytes.
/// </summary>
public sealed class Glb : IMeshWriter
{
    private const uint Magic = 0x46546C67;
    private const uint JsonChunk = 0x4E4F534A;
    private const uint BinaryChunk = 0x004E4942;
    private const int ArrayBuffer = 34962;
    private const int ElementArrayBuffer = 34963;
    private const int UnsignedShort = 5123;
    private const int UnsignedInt = 5125;
    private const int Float = 5126;

    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("glb", "glTF binary", [".glb"], "model/gltf-binary", LengthUnit.Metre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) => head.StartsWith("glTF"u8);

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream)
    {
        var scene = SceneBodies.Of(graph.Checked());
        var bodies = SceneFrame.Convert(scene, LengthUnit.Metre, UpAxis.Y).Bodies
            .Select(Body.Of)
            .Where(body => body.Indices.Length > 0)
            .ToList();
        if (bodies.Count == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "There is nothing to write: no body of the scene has triangles.");
        }

        long binaryLength = bodies.Sum(body => (long)body.ByteLength);
        if (binaryLength > int.MaxValue)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The scene is too large for one GLB file of at most 2 GiB; use a coarser mesh.");
        }

        var json = Pad(Describe(bodies, scene.Name, (int)binaryLength), (byte)' ');
        Span<byte> number = stackalloc byte[4];
        WriteNumber(stream, Magic, number);
        WriteNumber(stream, 2, number);
        WriteNumber(stream, (uint)(12 + 8 + json.Length + 8 + binaryLength), number);
        WriteNumber(stream, (uint)json.Length, number);
        WriteNumber(stream, JsonChunk, number);
        stream.Write(json);
        WriteNumber(stream, (uint)binaryLength, number);
        WriteNumber(stream, BinaryChunk, number);
        foreach (var body in bodies)
        {
            stream.Write(body.Indices);
            stream.Write(MemoryMarshal.AsBytes(body.Positions.AsSpan()));
            stream.Write(MemoryMarshal.AsBytes(body.Normals.AsSpan()));
        }
    }

    private static byte[] Describe(List<Body> bodies, string group, int binaryLength)
    {
        var looks = bodies.Select(body => body.Look).Distinct().ToList();
        var bodyNodes = Enumerable.Range(0, bodies.Count).Select(i => (float)i);
        var hasGroup = group.Length > 0;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("asset");
            json.WriteString("generator", "Formwright");
            json.WriteString("version", "2.0");
            json.WriteEndObject();
            json.WriteNumber("scene", 0);
            WriteArray(json, "scenes", 1, _ => WriteNumbers(json, "nodes", hasGroup ? [bodies.Count] : bodyNodes));
            WriteArray(json, "nodes", bodies.Count + (hasGroup ? 1 : 0), i =>
            {
                if (i == bodies.Count)
                {
                    WriteName(json, group);
                    WriteNumbers(json, "children", bodyNodes);
                    return;
                }

                WriteName(json, bodies[i].Name);
                json.WriteNumber("mesh", i);
            });
            WriteArray(json, "meshes", bodies.Count, i =>
            {
                WriteName(json, bodies[i].Name);
                WriteArray(json, "primitives", 1, _ =>
                {
                    json.WriteStartObject("attributes");
                    json.WriteNumber("POSITION", (3 * i) + 1);
                    json.WriteNumber("NORMAL", (3 * i) + 2);
                    json.WriteEndObject();
                    json.WriteNumber("indices", 3 * i);
                    json.WriteNumber("material", looks.IndexOf(bodies[i].Look));
                });
            });
            WriteArray(json, "materials", looks.Count, i => WriteMaterial(json, looks[i]));
            WriteArray(json, "accessors", 3 * bodies.Count, i => WriteAccessor(json, bodies[i / 3], i));
            var offset = 0;
            WriteArray(json, "bufferViews", 3 * bodies.Count, i =>
            {
                var body = bodies[i / 3];
                var length = i % 3 == 0 ? body.IndexByteLength : 4 * body.Positions.Length;
                json.WriteNumber("buffer", 0);
                json.WriteNumber("byteOffset", offset);
                json.WriteNumber("byteLength", length);
                json.WriteNumber("target", i % 3 == 0 ? ElementArrayBuffer : ArrayBuffer);
                offset += i % 3 == 0 ? body.Indices.Length : length;
            });
            WriteArray(json, "buffers", 1, _ => json.WriteNumber("byteLength", binaryLength));
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteMaterial(Utf8JsonWriter json, Look look)
    {
        json.WriteStartObject("pbrMetallicRoughness");
        WriteNumbers(json, "baseColorFactor", [Linear(look.Color.R), Linear(look.Color.G), Linear(look.Color.B), (float)Math.Clamp(look.Color.A, 0, 1)]);
        json.WriteNumber("metallicFactor", 0);
        json.WriteNumber("roughnessFactor", 0.55f);
        json.WriteEndObject();
        if (look.Color.A < 1)
        {
            json.WriteString("alphaMode", "BLEND");
        }

        if (look.Open)
        {
            json.WriteBoolean("doubleSided", true);
        }
    }

    private static void WriteAccessor(Utf8JsonWriter json, Body body, int number)
    {
        json.WriteNumber("bufferView", number);
        if (number % 3 == 0)
        {
            json.WriteNumber("componentType", body.HasShortIndices ? UnsignedShort : UnsignedInt);
            json.WriteNumber("count", body.IndexCount);
            json.WriteString("type", "SCALAR");
            return;
        }

        json.WriteNumber("componentType", Float);
        json.WriteNumber("count", body.Positions.Length / 3);
        json.WriteString("type", "VEC3");
        if (number % 3 == 1)
        {
            WriteNumbers(json, "min", Enumerable.Range(0, 3).Select(axis => Extreme(body.Positions, axis, Math.Min)));
            WriteNumbers(json, "max", Enumerable.Range(0, 3).Select(axis => Extreme(body.Positions, axis, Math.Max)));
        }
    }

    private static float Extreme(float[] positions, int axis, Func<float, float, float> choose)
    {
        var extreme = positions[axis];
        for (var i = axis + 3; i < positions.Length; i += 3)
        {
            extreme = choose(extreme, positions[i]);
        }

        return extreme;
    }

    private static void WriteName(Utf8JsonWriter json, string name)
    {
        if (name.Length > 0)
        {
            json.WriteString("name", name);
        }
    }

    private static void WriteArray(Utf8JsonWriter json, string name, int count, Action<int> item)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < count; i++)
        {
            json.WriteStartObject();
            item(i);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<float> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Colours here are sRGB; a base colour factor is linear (3.9.2 of the specification).</summary>
    private static float Linear(double srgb) =>
        (float)(Math.Clamp(srgb, 0, 1) is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4));

    private static byte[] Pad(byte[] bytes, byte filling)
    {
        var padded = new byte[(bytes.Length + 3) & ~3];
        padded.AsSpan(bytes.Length).Fill(filling);
        bytes.CopyTo(padded, 0);
        return padded;
    }

    private static void WriteNumber(Stream stream, uint value, Span<byte> buffer)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(buffer, value);
        stream.Write(buffer);
    }

    /// <summary>What a material depends on. Open surfaces are seen from both sides.</summary>
    private readonly record struct Look(Rgba Color, bool Open);

    /// <summary>One body as the binary chunk holds it: indices (padded to 4 bytes), positions, normals.</summary>
    private sealed record Body(string Name, Look Look, byte[] Indices, int IndexCount, bool HasShortIndices, float[] Positions, float[] Normals)
    {
        public int IndexByteLength => IndexCount * (HasShortIndices ? 2 : 4);

        public int ByteLength => Indices.Length + (4 * Positions.Length) + (4 * Normals.Length);

        public static Body Of(SceneBody body)
        {
            var mesh = body.Mesh;
            var indices = WithoutEmpty(mesh);

            // The largest 16-bit index would restart a primitive and is not allowed.
            var isShort = mesh.VertexCount <= ushort.MaxValue;
            var bytes = isShort
                ? MemoryMarshal.AsBytes(Array.ConvertAll(indices, i => (ushort)i).AsSpan()).ToArray()
                : MemoryMarshal.AsBytes(indices.AsSpan()).ToArray();
            var positions = Array.ConvertAll(mesh.Positions, value => float.IsFinite((float)value)
                ? (float)value
                : throw new FormwrightException(ErrorCode.InvalidInput, $"The body '{body.Name}' cannot be written: a coordinate is not a finite 32-bit number."));
            var open = mesh.FeatureEdges.Any(edge => edge.Kind == FeatureEdgeKind.Boundary);
            return new Body(body.Name, new Look(body.Color ?? Rgba.Default, open), Pad(bytes, 0), indices.Length, isShort, positions, UnitNormals(mesh));
        }

        private static int[] WithoutEmpty(SurfaceMesh mesh)
        {
            List<int> kept = new(mesh.Triangles.Length);
            for (var t = 0; t + 2 < mesh.Triangles.Length; t += 3)
            {
                var (a, b, c) = (mesh.Triangles[t], mesh.Triangles[t + 1], mesh.Triangles[t + 2]);
                if (mesh.WeldIds[a] != mesh.WeldIds[b] && mesh.WeldIds[b] != mesh.WeldIds[c] && mesh.WeldIds[c] != mesh.WeldIds[a])
                {
                    kept.AddRange([a, b, c]);
                }
            }

            return [.. kept];
        }

        private static float[] UnitNormals(SurfaceMesh mesh)
        {
            var normals = new float[mesh.Positions.Length];
            for (var i = 0; i < normals.Length; i += 3)
            {
                var normal = new Point3(mesh.Normals[i], mesh.Normals[i + 1], mesh.Normals[i + 2]).Normalized();
                normal = normal is { IsFinite: true, Length: > 0 } ? normal : Point3.UnitY;
                (normals[i], normals[i + 1], normals[i + 2]) = ((float)normal.X, (float)normal.Y, (float)normal.Z);
            }

            return normals;
        }
    }
}
