using System.IO.Compression;
using System.Text;

namespace Formwright.Formats.Tests;

/// <summary>Files that announce more than they hold, refer to themselves, or unpack without end.</summary>
internal static class HostileFiles
{
    private const string GltfStart = "{\"asset\":{\"version\":\"2.0\"},\"scenes\":[{\"nodes\":[0]}],\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":0},\"indices\":1}]}],";

    public static IEnumerable<(string What, byte[] File)> Of(string format) => format switch
    {
        "glb" =>
        [
            .. Of("gltf").Select(file => (file.What, Glb(file.File))),
            ("a chunk beyond the file", [.. "glTF"u8, 2, 0, 0, 0, 32, 0, 0, 0, 255, 255, 255, 127, .. "JSON"u8, .. "{}          "u8]),
            ("a chunk of 2^32 - 1", [.. "glTF"u8, 2, 0, 0, 0, 32, 0, 0, 0, 255, 255, 255, 255, .. "JSON"u8, .. "{}          "u8]),
            ("a file longer than it is", [.. "glTF"u8, 2, 0, 0, 0, 255, 255, 255, 127, 12, 0, 0, 0, .. "JSON"u8, .. "{}          "u8]),
            ("a buffer longer than its chunk", Glb(Text($"{GltfStart}\"nodes\":[{{\"mesh\":0}}],\"buffers\":[{{\"byteLength\":2147483647}}]}}"))),
        ],
        "gltf" =>
        [
            ("2^31 vertices", Text($"{GltfStart}\"nodes\":[{{\"mesh\":0}}],\"accessors\":[{{\"componentType\":5126,\"count\":2147483648,\"type\":\"VEC3\"}},{{\"componentType\":5125,\"count\":3,\"type\":\"SCALAR\"}}]}}")),
            ("vertices without bytes", Text($"{GltfStart}\"nodes\":[{{\"mesh\":0}}],\"accessors\":[{{\"componentType\":5126,\"count\":1000000000,\"type\":\"VEC3\"}},{{\"componentType\":5125,\"count\":150000000,\"type\":\"SCALAR\"}}]}}")),
            ("a node below itself", Text($"{GltfStart}\"nodes\":[{{\"children\":[1]}},{{\"children\":[0]}}]}}")),
            ("a node below two", Text($"{GltfStart}\"nodes\":[{{\"children\":[1,2]}},{{\"children\":[2]}},{{}}]}}")),
            ("an index beyond the vertices", Gltf([0, 0, 0, 1, 0, 0, 0, 1, 0], [0, 1, 3])),
            ("an index of 2^32 - 1", Gltf([0, 0, 0, 1, 0, 0, 0, 1, 0], [0, 1, uint.MaxValue])),
            ("a position that is no number", Gltf([0, 0, 0, 1, float.NaN, 0, 0, 1, 0], [0, 1, 2])),
            ("a position beyond 32 bits", Gltf([0, 0, 0, 1, float.PositiveInfinity, 0, 0, 1, 0], [0, 1, 2])),
            ("a texture that is not there", Text($"{GltfStart}\"nodes\":[{{\"mesh\":0}}],\"materials\":[{{\"normalTexture\":{{\"index\":7}}}}]}}")),
            ("a mesh that is not there", Text("{\"asset\":{\"version\":\"2.0\"},\"nodes\":[{\"mesh\":2147483647}]}")),
            ("a scene that is not there", Text("{\"asset\":{\"version\":\"2.0\"},\"scene\":5,\"scenes\":[{\"nodes\":[0]}],\"nodes\":[{}]}")),
            ("a skin of itself", Text($"{GltfStart}\"nodes\":[{{\"mesh\":0,\"skin\":0,\"children\":[1]}},{{\"children\":[0]}}],\"skins\":[{{\"joints\":[0,1,9]}}]}}")),
            ("a view before its buffer", Text($"{GltfStart}\"nodes\":[{{\"mesh\":0}}],\"bufferViews\":[{{\"buffer\":0,\"byteOffset\":-5,\"byteLength\":12}}],\"buffers\":[{{\"byteLength\":0}}]}}")),
            ("a sparse accessor of 2^31", Text($"{GltfStart}\"nodes\":[{{\"mesh\":0}}],\"accessors\":[{{\"componentType\":5126,\"count\":3,\"type\":\"VEC3\",\"sparse\":{{\"count\":2147483648,\"indices\":{{\"bufferView\":0,\"componentType\":5125}},\"values\":{{\"bufferView\":0}}}}}},{{\"componentType\":5125,\"count\":3,\"type\":\"SCALAR\"}}]}}")),
            ("deep JSON", Text(new string('[', 100_000))),
            ("an unknown extension", Text("{\"asset\":{\"version\":\"2.0\"},\"extensionsRequired\":[\"KHR_magic\"]}")),
            ("Draco of noise", Draco([0xA0, 0xA1, 0xA2, 0xA3])),
            ("Draco that ends after its name", Draco("DRACO"u8)),
            ("Draco of 2^32 - 1 triangles, edgebreaker", Draco([.. "DRACO"u8, 2, 2, 1, 1, 0, 0, 0, 4, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F])),
            ("Draco of 9 million triangles, edgebreaker", Draco([.. "DRACO"u8, 2, 2, 1, 1, 0, 0, 0, 4, 0xC0, 0xA8, 0xA5, 0x04, 1, 0xC0, 0xA8, 0xA5, 0x04, 0])),
            ("Draco of 9 million triangles, sequential", Draco([.. "DRACO"u8, 2, 2, 1, 0, 0, 0, 0xC0, 0xA8, 0xA5, 0x04, 3, 0, 0, 0, 0])),
            ("Draco of a cloud of points", Draco([.. "DRACO"u8, 2, 2, 0, 0, 0, 0, 3, 0, 0, 0])),
            ("meshopt of noise", Meshopt("\"byteStride\":12,\"count\":3,\"mode\":\"ATTRIBUTES\"")),
            ("meshopt of 2^31", Meshopt("\"byteStride\":256,\"count\":2147483647,\"mode\":\"ATTRIBUTES\"")),
            ("meshopt of impossible elements", Meshopt("\"byteStride\":7,\"count\":3,\"mode\":\"ATTRIBUTES\"")),
            ("meshopt of half a triangle", Meshopt("\"byteStride\":2,\"count\":4,\"mode\":\"TRIANGLES\"")),
            ("meshopt of another way", Meshopt("\"byteStride\":12,\"count\":3,\"mode\":\"MAGIC\"")),
        ],
        "obj" =>
        [
            ("an index of 2^31", Text("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 2147483648\n")),
            ("no number", Text("v 0 0 nan\nv 1 0 0\nv 0 1 0\nf 1 2 3\n")),
            ("an index of none", Text("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 0 1 2\n")),
            ("an index before the first", Text("v 0 0 0\nv 1 0 0\nv 0 1 0\nf -4 -2 -1\n")),
            ("a coordinate index beyond", Text("v 0 0 0\nv 1 0 0\nv 0 1 0\nvt 0 0\nf 1/2147483648 2/1 3/1\n")),
            ("a face of one million corners", Text("v 0 0 0\nv 1 0 0\nv 0 1 0\nf " + string.Concat(Enumerable.Repeat("1 2 3 ", 333_334)) + "\n")),
            ("beyond 32 bits", Text("v 0 0 1e300\nv 1 0 0\nv 0 1 0\nf 1 2 3\n")),
        ],
        "ply" =>
        [
            ("2^31 vertices", Text("ply\nformat ascii 1.0\nelement vertex 2147483648\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uchar int vertex_indices\nend_header\n0 0 0\n")),
            ("vertices without bytes", Text("ply\nformat binary_little_endian 1.0\nelement vertex 9000000\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uchar int vertex_indices\nend_header\n")),
            ("a record without size", Text("ply\nformat binary_little_endian 1.0\nelement nothing 9000000000000\nelement vertex 1\nproperty float x\nend_header\n")),
            ("no number", Text("ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uchar int vertex_indices\nend_header\n0 0 nan\n1 0 0\n0 1 0\n3 0 1 2\n")),
            ("a list of 2^31", Text("ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uint int vertex_indices\nend_header\n0 0 0\n1 0 0\n0 1 0\n2147483648 0 1 2\n")),
            ("a list beyond the file", [.. Text("ply\nformat binary_little_endian 1.0\nelement vertex 1\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uint int vertex_indices\nend_header\n"), .. new byte[12], 255, 255, 255, 255]),
            ("an index of 2^31", Text("ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uchar uint vertex_indices\nend_header\n0 0 0\n1 0 0\n0 1 0\n3 0 1 2147483648\n")),
            ("a negative index", Text("ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uchar int vertex_indices\nend_header\n0 0 0\n1 0 0\n0 1 0\n3 0 1 -1\n")),
        ],
        "off" =>
        [
            ("2^31 vertices", Text("OFF\n2147483648 1 0\n0 0 0\n")),
            ("no number", Text("OFF\n3 1 0\n0 0 nan\n1 0 0\n0 1 0\n3 0 1 2\n")),
            ("an index of 2^31", Text("OFF\n3 1 0\n0 0 0\n1 0 0\n0 1 0\n3 0 1 2147483648\n")),
            ("a negative count", Text("OFF\n-3 1 0\n0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n")),
            ("a face of 2^31 corners", Text("OFF\n3 1 0\n0 0 0\n1 0 0\n0 1 0\n2147483648 0 1 2\n")),
        ],
        "stl" =>
        [
            ("2^32 triangles", [.. new byte[80], 255, 255, 255, 255, .. new byte[50]]),
            ("no number", [.. new byte[80], 1, 0, 0, 0, .. new byte[12], 0, 0, 192, 127, .. new byte[34]]),
            ("no number in text", Text("solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 0 nan\nvertex 1 0 0\nvertex 0 1 0\nendloop\nendfacet\nendsolid\n")),
            ("a facet of four", Text("solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 1 1 0\nvertex 0 1 0\nendloop\nendfacet\nendsolid\n")),
        ],
        "3mf" =>
        [
            ("components of themselves", ThreeMf("<object id=\"1\"><components><component objectid=\"1\"/></components></object>")),
            ("a billion of components", ThreeMf(string.Concat(Enumerable.Range(1, 20).Select(i => $"<object id=\"{i}\"><components>{string.Concat(Enumerable.Repeat($"<component objectid=\"{i + 1}\"/>", 10))}</components></object>")))),
            ("a bomb", Zip("3D/3dmodel.model", new byte[300 << 20])),
            ("an entity bomb", Zip("3D/3dmodel.model", Text("<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\">]><model>&b;</model>"))),
            ("no number", ThreeMf("<object id=\"1\"><mesh><vertices><vertex x=\"nan\" y=\"0\" z=\"0\"/><vertex x=\"1\" y=\"0\" z=\"0\"/><vertex x=\"0\" y=\"1\" z=\"0\"/></vertices><triangles><triangle v1=\"0\" v2=\"1\" v3=\"2\"/></triangles></mesh></object>")),
            ("components of each other", ThreeMf("<object id=\"1\"><components><component objectid=\"2\"/></components></object><object id=\"2\"><components><component objectid=\"1\"/></components></object>")),
            ("a part without end", Zip("3D/3dmodel.model", Text("<model xmlns=\"http://schemas.microsoft.com/3dmanufacturing/core/2015/02\">" + string.Concat(Enumerable.Repeat("<a>", 100_000))))),
            ("an index of 2^31", ThreeMf("<object id=\"1\"><mesh><vertices><vertex x=\"0\" y=\"0\" z=\"0\"/></vertices><triangles><triangle v1=\"0\" v2=\"1\" v3=\"2147483648\"/></triangles></mesh></object>")),
        ],
        "usda" =>
        [
            ("prims too deep", Text("#usda 1.0\n" + string.Concat(Enumerable.Repeat("def Xform \"a\" {\n", 5000)))),
            ("lists too deep", Text("#usda 1.0\ndef Mesh \"a\" {\nint[] b = " + new string('[', 100_000))),
            ("no number", Usd("int[] faceVertexCounts = [3]\nint[] faceVertexIndices = [0, 1, 2]\npoint3f[] points = [(0,0,nan), (1,0,0), (0,1,0)]\n")),
            ("a number beyond 32 bits", Usd("int[] faceVertexCounts = [3]\nint[] faceVertexIndices = [0, 1, 2]\npoint3f[] points = [(0,0,1e300), (1,0,0), (0,1,0)]\n")),
            ("a face of 2^31 corners", Usd("int[] faceVertexCounts = [2147483648]\nint[] faceVertexIndices = [0, 1, 2]\npoint3f[] points = [(0,0,0), (1,0,0), (0,1,0)]\n")),
            ("more corners than indices", Usd("int[] faceVertexCounts = [3, 3]\nint[] faceVertexIndices = [0, 1, 2]\npoint3f[] points = [(0,0,0), (1,0,0), (0,1,0)]\n")),
            ("an index beyond the points", Text("#usda 1.0\ndef Mesh \"a\" {\nint[] faceVertexCounts = [3]\nint[] faceVertexIndices = [0, 1, 2147483648]\npoint3f[] points = [(0,0,0)]\n}\n")),
        ],
        "usdz" =>
        [
            ("a bomb", Zip("a.usda", new byte[300 << 20])),
            .. Of("usda").Select(file => (file.What, Zip("a.usda", file.File))),
        ],
        "fbx" =>
        [
            ("text too deep", Text("; FBX 7.4\n" + string.Concat(Enumerable.Repeat("A: {\n", 100_000)))),
            ("no number", Fbx("0,0,nan, 1,0,0, 0,1,0", "0,1,-3")),
            ("beyond 32 bits", Fbx("0,0,1e300, 1,0,0, 0,1,0", "0,1,-3")),
            ("an index of 2^31", Fbx("0,0,0, 1,0,0, 0,1,0", "0,1,2147483647,-3")),
            ("an index beyond the points", Fbx("0,0,0, 1,0,0, 0,1,0", "0,1,-9")),
            ("a list of 2^31 in text", Text("; FBX 7.4.0 project file\nObjects: {\nGeometry: 1, \"Geometry::\", \"Mesh\" {\nVertices: *2147483648 {\na: 0,0,0\n}\n}\n}\n")),
            ("a model below itself", Fbx("0,0,0, 1,0,0, 0,1,0", "0,1,-3", "C: \"OO\",2,3\nC: \"OO\",3,2\n")),
            ("a list without bytes", [.. "Kaydara FBX Binary  \0"u8, 0x1A, 0, 0xE8, 0x1C, 0, 0, 60, 0, 0, 0, 1, 0, 0, 0, 13, 0, 0, 0, 1, (byte)'a', (byte)'d', 255, 255, 255, 127, 1, 0, 0, 0, 0, 0, 0, 0, .. new byte[60]]),
            ("a record beyond the file", [.. "Kaydara FBX Binary  \0"u8, 0x1A, 0, 0xE8, 0x1C, 0, 0, 255, 255, 255, 127, 1, 0, 0, 0, 13, 0, 0, 0, 1, (byte)'a']),
        ],
        "dxf" =>
        [
            ("a block of itself", Text(FormatSamples.Dxf([], ["0", "BLOCK", "2", "A", "10", "0", "20", "0", "0", "INSERT", "2", "A", "0", "ENDBLK"], ["0", "INSERT", "2", "A", "10", "0", "20", "0"]))),
            ("blocks of each other", Text(FormatSamples.Dxf(
                [],
                ["0", "BLOCK", "2", "A", "0", "INSERT", "2", "B", "0", "ENDBLK", "0", "BLOCK", "2", "B", "0", "INSERT", "2", "A", "0", "ENDBLK"],
                ["0", "INSERT", "2", "A", "10", "0", "20", "0"]))),
            ("an array of a billion", Text(FormatSamples.Dxf(
                [], ["0", "BLOCK", "2", "A", "0", "CIRCLE", "10", "0", "20", "0", "40", "1", "0", "ENDBLK"], ["0", "INSERT", "2", "A", "70", "30000", "71", "30000", "44", "3", "45", "3"]))),
            ("no number", Text(FormatSamples.Dxf([], [], ["0", "CIRCLE", "10", "nan", "20", "0", "40", "1"]))),
            ("a spline of 2^31 knots", Text(FormatSamples.Dxf([], [], ["0", "SPLINE", "71", "2", "72", "2147483647", "73", "2147483647", "10", "0", "20", "0"]))),
        ],
        _ => [],
    };

    private static byte[] Usd(string mesh) => Text($"#usda 1.0\ndef Mesh \"a\" {{\n{mesh}}}\n");

    private static byte[] Fbx(string points, string corners, string connections = "") => Text(
        "; FBX 7.4.0 project file\nFBXHeaderExtension: {\nFBXVersion: 7400\n}\nObjects: {\n"
        + $"Geometry: 1, \"Geometry::a\", \"Mesh\" {{\nVertices: *9 {{\na: {points}\n}}\nPolygonVertexIndex: *3 {{\na: {corners}\n}}\n}}\n"
        + "Model: 2, \"Model::a\", \"Mesh\" {\n}\nModel: 3, \"Model::b\", \"Null\" {\n}\n}\nConnections: {\nC: \"OO\",1,2\n"
        + (connections.Length > 0 ? connections : "C: \"OO\",2,0\n") + "}\n");

    /// <summary>An FBX file of one list that is this many zeros when unpacked.</summary>
    public static byte[] FbxOfZeros(int count)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(new byte[count]);
        }

        const int Header = 27;
        var length = (int)packed.Length;
        return
        [
            .. "Kaydara FBX Binary  \0"u8, 0x1A, 0, 0xE8, 0x1C, 0, 0,
            .. BitConverter.GetBytes(Header + 14 + 13 + length), 1, 0, 0, 0, .. BitConverter.GetBytes(13 + length), 1, (byte)'a',
            (byte)'b', .. BitConverter.GetBytes(count), 1, 0, 0, 0, .. BitConverter.GetBytes(length), .. packed.ToArray(), .. new byte[13],
        ];
    }

    private static byte[] Glb(byte[] json)
    {
        byte[] padded = [.. json, .. Enumerable.Repeat((byte)' ', (4 - (json.Length % 4)) % 4)];
        return [.. "glTF"u8, 2, 0, 0, 0, .. BitConverter.GetBytes(20 + padded.Length), .. BitConverter.GetBytes(padded.Length), .. "JSON"u8, .. padded];
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Meshopt(string how) => Text(
        $"{GltfStart}\"nodes\":[{{\"mesh\":0}}],\"extensionsRequired\":[\"EXT_meshopt_compression\"],\"accessors\":[{{\"bufferView\":0,\"componentType\":5126,\"count\":3,\"type\":\"VEC3\"}},{{\"componentType\":5125,\"count\":3,\"type\":\"SCALAR\"}}],"
        + $"\"bufferViews\":[{{\"buffer\":0,\"byteLength\":12,\"extensions\":{{\"EXT_meshopt_compression\":{{\"buffer\":0,\"byteLength\":12,{how}}}}}}}],\"buffers\":[{{\"byteLength\":12,\"uri\":\"data:;base64,oKGio6Slpqeoqaqr\"}}]}}");

    private static byte[] Draco(ReadOnlySpan<byte> packed) => Text(
        "{\"asset\":{\"version\":\"2.0\"},\"extensionsRequired\":[\"KHR_draco_mesh_compression\"],\"nodes\":[{\"mesh\":0}],\"accessors\":[{\"componentType\":5126,\"count\":3,\"type\":\"VEC3\"},{\"componentType\":5125,\"count\":3,\"type\":\"SCALAR\"}],"
        + "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":0},\"indices\":1,\"extensions\":{\"KHR_draco_mesh_compression\":{\"bufferView\":0,\"attributes\":{\"POSITION\":0}}}}]}],"
        + $"\"bufferViews\":[{{\"buffer\":0,\"byteLength\":{packed.Length}}}],\"buffers\":[{{\"byteLength\":{packed.Length},\"uri\":\"data:;base64,{Convert.ToBase64String(packed)}\"}}]}}");

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
