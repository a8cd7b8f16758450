using System.IO.Compression;
using System.Text;

namespace Formwright.Formats.Tests;

/// <summary>Files that announce more than they hold, refer to themselves, or unpack without end.</summary>
internal static class HostileFiles
{
    private const string GltfStart = "{\"asset\":{\"version\":\"2.0\"},\"scenes\":[{\"nodes\":[0]}],\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":0},\"indices\":1}]}],";

    public static IEnumerable<(string What, byte[] File)> Of(string format) => format switch
    {
        "gltf" =>
        [
            ("2^31 vertices", Text($"{GltfStart}\"nodes\":[{{\"mesh\":0}}],\"accessors\":[{{\"componentType\":5126,\"count\":2147483648,\"type\":\"VEC3\"}},{{\"componentType\":5125,\"count\":3,\"type\":\"SCALAR\"}}]}}")),
            ("vertices without bytes", Text($"{GltfStart}\"nodes\":[{{\"mesh\":0}}],\"accessors\":[{{\"componentType\":5126,\"count\":1000000000,\"type\":\"VEC3\"}},{{\"componentType\":5125,\"count\":150000000,\"type\":\"SCALAR\"}}]}}")),
            ("a node below itself", Text($"{GltfStart}\"nodes\":[{{\"children\":[1]}},{{\"children\":[0]}}]}}")),
            ("a node below two", Text($"{GltfStart}\"nodes\":[{{\"children\":[1,2]}},{{\"children\":[2]}},{{}}]}}")),
            ("an index beyond the vertices", Gltf([0, 0, 0, 1, 0, 0, 0, 1, 0], [0, 1, 3])),
            ("an index of 2^32 - 1", Gltf([0, 0, 0, 1, 0, 0, 0, 1, 0], [0, 1, uint.MaxValue])),
            ("a position that is no number", Gltf([0, 0, 0, 1, float.NaN, 0, 0, 1, 0], [0, 1, 2])),
            ("deep JSON", Text(new string('[', 100_000))),
            ("Draco", Text("{\"asset\":{\"version\":\"2.0\"},\"extensionsRequired\":[\"KHR_draco_mesh_compression\"]}")),
            ("meshopt", Text("{\"asset\":{\"version\":\"2.0\"},\"extensionsRequired\":[\"EXT_meshopt_compression\"]}")),
        ],
        "obj" =>
        [
            ("an index of 2^31", Text("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 2147483648\n")),
            ("no number", Text("v 0 0 nan\nv 1 0 0\nv 0 1 0\nf 1 2 3\n")),
            ("beyond 32 bits", Text("v 0 0 1e300\nv 1 0 0\nv 0 1 0\nf 1 2 3\n")),
        ],
        "ply" =>
        [
            ("2^31 vertices", Text("ply\nformat ascii 1.0\nelement vertex 2147483648\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uchar int vertex_indices\nend_header\n0 0 0\n")),
            ("vertices without bytes", Text("ply\nformat binary_little_endian 1.0\nelement vertex 9000000\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uchar int vertex_indices\nend_header\n")),
            ("a record without size", Text("ply\nformat binary_little_endian 1.0\nelement nothing 9000000000000\nelement vertex 1\nproperty float x\nend_header\n")),
            ("a negative index", Text("ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uchar int vertex_indices\nend_header\n0 0 0\n1 0 0\n0 1 0\n3 0 1 -1\n")),
        ],
        "off" =>
        [
            ("2^31 vertices", Text("OFF\n2147483648 1 0\n0 0 0\n")),
            ("a face of 2^31 corners", Text("OFF\n3 1 0\n0 0 0\n1 0 0\n0 1 0\n2147483648 0 1 2\n")),
        ],
        "stl" => [("2^32 triangles", [.. new byte[80], 255, 255, 255, 255, .. new byte[50]])],
        "3mf" =>
        [
            ("components of themselves", ThreeMf("<object id=\"1\"><components><component objectid=\"1\"/></components></object>")),
            ("a billion of components", ThreeMf(string.Concat(Enumerable.Range(1, 20).Select(i => $"<object id=\"{i}\"><components>{string.Concat(Enumerable.Repeat($"<component objectid=\"{i + 1}\"/>", 10))}</components></object>")))),
            ("a bomb", Zip("3D/3dmodel.model", new byte[300 << 20])),
            ("an entity bomb", Zip("3D/3dmodel.model", Text("<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\">]><model>&b;</model>"))),
            ("an index of 2^31", ThreeMf("<object id=\"1\"><mesh><vertices><vertex x=\"0\" y=\"0\" z=\"0\"/></vertices><triangles><triangle v1=\"0\" v2=\"1\" v3=\"2147483648\"/></triangles></mesh></object>")),
        ],
        "usda" =>
        [
            ("prims too deep", Text("#usda 1.0\n" + string.Concat(Enumerable.Repeat("def Xform \"a\" {\n", 5000)))),
            ("lists too deep", Text("#usda 1.0\ndef Mesh \"a\" {\nint[] b = " + new string('[', 100_000))),
            ("an index beyond the points", Text("#usda 1.0\ndef Mesh \"a\" {\nint[] faceVertexCounts = [3]\nint[] faceVertexIndices = [0, 1, 2147483648]\npoint3f[] points = [(0,0,0)]\n}\n")),
        ],
        "usdz" => [("a bomb", Zip("a.usda", new byte[300 << 20]))],
        "fbx" =>
        [
            ("text too deep", Text("; FBX 7.4\n" + string.Concat(Enumerable.Repeat("A: {\n", 100_000)))),
            ("a list without bytes", [.. "Kaydara FBX Binary  \0"u8, 0x1A, 0, 0xE8, 0x1C, 0, 0, 60, 0, 0, 0, 1, 0, 0, 0, 13, 0, 0, 0, 1, (byte)'a', (byte)'d', 255, 255, 255, 127, 1, 0, 0, 0, 0, 0, 0, 0, .. new byte[60]]),
            ("a record beyond the file", [.. "Kaydara FBX Binary  \0"u8, 0x1A, 0, 0xE8, 0x1C, 0, 0, 255, 255, 255, 127, 1, 0, 0, 0, 13, 0, 0, 0, 1, (byte)'a']),
        ],
        _ => [],
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gltf(float[] positions, uint[] indices)
    {
        byte[] bytes = [.. positions.SelectMany(BitConverter.GetBytes), .. indices.SelectMany(BitConverter.GetBytes)];
        return Text($"{GltfStart}\"nodes\":[{{\"mesh\":0}}],\"accessors\":[{{\"bufferView\":0,\"componentType\":5126,\"count\":3,\"type\":\"VEC3\"}},{{\"bufferView\":1,\"componentType\":5125,\"count\":3,\"type\":\"SCALAR\"}}],"
            + $"\"bufferViews\":[{{\"buffer\":0,\"byteLength\":36}},{{\"buffer\":0,\"byteOffset\":36,\"byteLength\":12}}],\"buffers\":[{{\"byteLength\":{bytes.Length},\"uri\":\"data:application/octet-stream;base64,{Convert.ToBase64String(bytes)}\"}}]}}");
    }

    private static byte[] ThreeMf(string objects) => Zip(
        "3D/3dmodel.model",
        Text($"<model unit=\"millimeter\" xmlns=\"http://schemas.microsoft.com/3dmanufacturing/core/2015/02\"><resources>{objects}</resources><build><item objectid=\"1\"/></build></model>"));

    private static byte[] Zip(string name, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open())
        {
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
