using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Formwright.Mesh;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Plain readers of mesh files, independent of the writers under test. All give millimetres, Z up, and join equal points.</summary>
internal static class MeshFiles
{
    /// <summary>Binary STL.</summary>
    public static WeldedMesh ReadStl(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var corners = new List<(float X, float Y, float Z)>();
        for (var triangle = 84; triangle < bytes.Length; triangle += 50)
        {
            for (var corner = triangle + 12; corner < triangle + 48; corner += 12)
            {
                corners.Add((BitConverter.ToSingle(bytes, corner), BitConverter.ToSingle(bytes, corner + 4), BitConverter.ToSingle(bytes, corner + 8)));
            }
        }

        return Weld(corners);
    }

    /// <summary>3MF with one object.</summary>
    public static WeldedMesh ReadThreeMf(string path)
    {
        using var package = ZipFile.OpenRead(path);
        using var model = package.GetEntry("3D/3dmodel.model")!.Open();
        var document = XDocument.Load(model);
        Assert.Equal("millimeter", document.Root!.Attribute("unit")!.Value);
        float[] points = [.. Named("vertex").SelectMany(v => Numbers(v, "x", "y", "z")).Select(text => float.Parse(text, CultureInfo.InvariantCulture))];
        var triangles = Named("triangle").SelectMany(t => Numbers(t, "v1", "v2", "v3")).Select(text => int.Parse(text, CultureInfo.InvariantCulture));
        return Weld([.. triangles.Select(v => (points[3 * v], points[(3 * v) + 1], points[(3 * v) + 2]))]);

        IEnumerable<XElement> Named(string name) => document.Descendants().Where(element => element.Name.LocalName == name);
        IEnumerable<string> Numbers(XElement element, params string[] names) => names.Select(name => element.Attribute(name)!.Value);
    }

    /// <summary>GLB whose indices and positions are packed tightly.</summary>
    public static WeldedMesh ReadGlb(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var jsonLength = BitConverter.ToInt32(bytes, 12);
        var json = JsonNode.Parse(bytes.AsSpan(20, jsonLength))!;
        var corners = new List<(float, float, float)>();
        foreach (var primitive in json["meshes"]!.AsArray().SelectMany(mesh => mesh!["primitives"]!.AsArray()))
        {
            var (indices, wide) = Locate(primitive!["indices"]!);
            var (positions, _) = Locate(primitive["attributes"]!["POSITION"]!);
            for (var i = 0; i < (int)json["accessors"]![(int)primitive["indices"]!]!["count"]!; i++)
            {
                var vertex = positions + (12 * (wide ? BitConverter.ToInt32(bytes, indices + (4 * i)) : BitConverter.ToUInt16(bytes, indices + (2 * i))));
                // Metres, Y up.
                corners.Add((1000 * BitConverter.ToSingle(bytes, vertex), -1000 * BitConverter.ToSingle(bytes, vertex + 8), 1000 * BitConverter.ToSingle(bytes, vertex + 4)));
            }
        }

        return Weld(corners);

        (int Start, bool Wide) Locate(JsonNode accessor)
        {
            const int UnsignedInt = 5125;
            var described = json["accessors"]![(int)accessor]!;
            var view = json["bufferViews"]![(int)described["bufferView"]!]!;
            var start = 20 + jsonLength + 8 + (int)(view["byteOffset"] ?? 0)! + (int)(described["byteOffset"] ?? 0)!;
            return (start, (int)described["componentType"]! == UnsignedInt);
        }
    }

    private static WeldedMesh Weld(List<(float X, float Y, float Z)> corners)
    {
        var numbers = new Dictionary<(float, float, float), int>();
        var points = new List<double>();
        var triangles = new int[corners.Count];
        for (var i = 0; i < corners.Count; i++)
        {
            if (!numbers.TryGetValue(corners[i], out triangles[i]))
            {
                triangles[i] = numbers.Count;
                numbers.Add(corners[i], triangles[i]);
                points.AddRange([corners[i].X, corners[i].Y, corners[i].Z]);
            }
        }

        return new WeldedMesh([.. points], triangles);
    }
}
