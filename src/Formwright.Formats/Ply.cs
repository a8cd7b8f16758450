using System.Globalization;
using System.Numerics;
using System.Text;
using Formwright.Core;
using Formwright.Formats.PlyFiles;
using Formwright.Mesh;

namespace Formwright.Formats;

/// <summary>
/// PLY, the polygon list of scanners (Stanford, 1994), text and binary of both byte orders when reading, binary when writing: polygons, normals, texture coordinates and
/// colours per vertex. The format has no unit: millimetres and Z up are meant.
/// </summary>
public sealed class Ply : IMeshReader, IMeshWriter
{
    /// <summary>More corners than any modeller writes, few enough to cut apart quickly.</summary>
    private const int MostCorners = 1000;

    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("ply", "PLY", [".ply"], "model/ply", LengthUnit.Millimetre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) => head.StartsWith("ply\n"u8) || head.StartsWith("ply\r"u8);

    /// <inheritdoc/>
    public SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null)
    {
        var source = new PlySource(LimitedStream.ReadAll(stream, limits));
        PlyVertices? vertices = null;
        List<int> corners = [], sizes = [];
        foreach (var element in source.Elements)
        {
            if (element.Name == "vertex")
            {
                vertices = new PlyVertices(element, source, limits);
            }
            else if (element.Name == "face")
            {
                ReadFaces(element, source, limits, corners, sizes);
            }
            else
            {
                for (long i = 0; i < element.Count; i++)
                {
                    source.Skip(element);
                }
            }
        }

        if (vertices is null)
        {
            throw PlySource.Error("it has no vertices");
        }

        var primitive = vertices.Primitive() with { Corners = [.. corners], FaceSizes = sizes.TrueForAll(size => size == 3) ? null : [.. sizes] };
        if (corners.Count == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The PLY file holds no faces; export the model as polygons and try again.");
        }

        return new SceneGraph
        {
            Nodes = [new SceneNode("", NodeTransform.Identity, Mesh: 0)],
            Meshes = [new PolygonMesh("", [primitive])],
            Unit = LengthUnit.Millimetre,
            Up = UpAxis.Z,
        }.Within(limits, "PLY");
    }

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream)
    {
        MeshPrimitive[] primitives = [.. PlacedMesh.AllOf(GraphFrame.Convert(graph.Checked(), LengthUnit.Millimetre, UpAxis.Z)).SelectMany(mesh => mesh.Primitives)];
        if (primitives.Length == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "There is nothing to write: no body of the scene has triangles.");
        }

        var normals = primitives.All(primitive => primitive.Normals is not null);
        var coordinates = primitives.Any(primitive => primitive.TexCoords is not null);
        var header = new StringBuilder("ply\nformat binary_little_endian 1.0\ncomment Formwright, millimetres, Z up\n");
        header.Append(CultureInfo.InvariantCulture, $"element vertex {primitives.Sum(primitive => (long)primitive.Positions.Length)}\n");
        string[] names = ["x", "y", "z", .. normals ? ["nx", "ny", "nz"] : Array.Empty<string>(), .. coordinates ? ["s", "t"] : Array.Empty<string>()];
        header.AppendJoin("", names.Select(name => $"property float {name}\n")).Append("property uchar red\nproperty uchar green\nproperty uchar blue\nproperty uchar alpha\n");
        header.Append(CultureInfo.InvariantCulture, $"element face {primitives.Sum(primitive => (long)primitive.FaceCount)}\nproperty list uchar int vertex_indices\nend_header\n");
        stream.Write(Encoding.ASCII.GetBytes(header.ToString()));
        using var writer = new BinaryWriter(new BufferedStream(new KeptOpenStream(stream), 1 << 16));
        foreach (var primitive in primitives)
        {
            var flat = primitive.Material is { } number ? graph.Materials[number] is var material && material.BaseColorTexture is null ? material.BaseColor : Vector4.One : Vector4.One;
            for (var v = 0; v < primitive.Positions.Length; v++)
            {
                Vector(writer, primitive.Positions[v]);
                if (normals)
                {
                    Vector(writer, primitive.Normals![v]);
                }

                if (coordinates)
                {
                    var uv = primitive.TexCoords?[v] ?? new Vector2(0, 1);
                    writer.Write(uv.X);
                    writer.Write(1 - uv.Y);
                }

                var color = primitive.Colors is { } colors ? colors[v] * flat : flat;
                writer.Write([Byte(Material.ToSrgb(color.X)), Byte(Material.ToSrgb(color.Y)), Byte(Material.ToSrgb(color.Z)), Byte(color.W)]);
            }
        }

        var firstVertex = 0;
        foreach (var primitive in primitives)
        {
            var start = 0;
            for (var face = 0; face < primitive.FaceCount; face++)
            {
                var size = primitive.FaceSizes?[face] ?? 3;
                if (size > byte.MaxValue)
                {
                    throw new FormwrightException(ErrorCode.InvalidInput, $"A face has {size} corners; a PLY file holds at most {byte.MaxValue}. Cut it into smaller ones.");
                }

                writer.Write((byte)size);
                for (var i = 0; i < size; i++)
                {
                    writer.Write(firstVertex + primitive.Corners[start + i]);
                }

                start += size;
            }

            firstVertex += primitive.Positions.Length;
        }
    }

    private static void ReadFaces(PlyElement element, PlySource source, ReadLimits limits, List<int> corners, List<int> sizes)
    {
        limits.CheckTriangles(element.Count);
        var list = element.Properties.FindIndex(property => property.Name is "vertex_indices" or "vertex_index" && property.CountType is not null);
        if (list < 0)
        {
            throw PlySource.Error("its faces have no list of vertices");
        }

        for (long face = 0; face < element.Count; face++)
        {
            for (var p = 0; p < element.Properties.Count; p++)
            {
                if (p != list)
                {
                    source.Skip(element.Properties[p]);
                    continue;
                }

                var size = (int)Math.Clamp(source.Value(element.Properties[p].CountType!.Value), 0, int.MaxValue);
                if (size > MostCorners)
                {
                    throw PlySource.Error($"face {face} has {size} corners; at most {MostCorners} are read");
                }

                for (var i = 0; i < size; i++)
                {
                    var vertex = source.Value(element.Properties[p].Type);
                    if (size >= 3)
                    {
                        corners.Add(vertex is >= 0 and <= int.MaxValue ? (int)vertex : -1);
                    }
                }

                if (size >= 3)
                {
                    sizes.Add(size);
                    limits.CheckTriangles(corners.Count - (2 * sizes.Count));
                }
            }
        }
    }

    private static void Vector(BinaryWriter writer, Vector3 vector)
    {
        writer.Write(vector.X);
        writer.Write(vector.Y);
        writer.Write(vector.Z);
    }

    private static byte Byte(double value) => (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);
}
