using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Usd;

/// <summary>Writes a scene graph as a text layer: metres, Y up, one prim per node and mesh.</summary>
internal sealed class UsdText
{
    private readonly SceneGraph _graph;
    private readonly TextRows _rows;
    private readonly ILookup<int?, int> _children;
    private readonly string[] _names;
    private readonly Func<int, string>? _picture;

    private UsdText(SceneGraph graph, TextRows rows, Func<int, string>? picture)
    {
        (_graph, _rows, _picture) = (graph, rows, picture);
        _children = Enumerable.Range(0, graph.Nodes.Count).ToLookup(node => graph.Nodes[node].Parent);
        _names = new string[graph.Nodes.Count];
        foreach (var siblings in _children)
        {
            Name(siblings, siblings.Key is null ? ["Materials"] : ["Mesh"]);
        }
    }

    /// <summary>The pictures that the layer names.</summary>
    public static IEnumerable<int> UsedImages(SceneGraph graph) =>
        graph.Materials.SelectMany(material => material.Textures).Select(use => use.Image).Distinct().Order().Where(image => IsKnown(graph.Images[image]));

    /// <summary>Writes the layer.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="stream">Receives the layer.</param>
    /// <param name="picture">Path of each picture; null to write none.</param>
    public static void Write(SceneGraph graph, Stream stream, Func<int, string>? picture)
    {
        graph = GraphFrame.Convert(graph.Checked(), LengthUnit.Metre, UpAxis.Y);
        if (graph.TriangleCount == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "There is nothing to write: no body of the scene has triangles.");
        }

        using var rows = new TextRows(stream);
        new UsdText(graph.Skins.Count > 0 ? AtRest(graph) : graph, rows, picture).WriteLayer();
    }

    private static bool IsKnown(TextureImage image) => image.MediaType is "image/png" or "image/jpeg";

    private static SceneGraph AtRest(SceneGraph graph)
    {
        PlacedMesh[] placed = [.. PlacedMesh.AllOf(graph)];
        return graph with
        {
            Nodes = [.. placed.Select((mesh, i) => new SceneNode(mesh.Name, NodeTransform.Identity, Mesh: i))],
            Meshes = [.. placed.Select(mesh => new PolygonMesh(mesh.Name, mesh.Primitives))],
            Skins = [],
            Clips = [],
        };
    }

    /// <summary>Names of prims are identifiers, different among siblings.</summary>
    private void Name(IEnumerable<int> siblings, HashSet<string> taken)
    {
        foreach (var node in siblings)
        {
            var stem = string.Concat(_graph.Nodes[node].Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
            stem = stem.Length == 0 ? "node" : char.IsAsciiDigit(stem[0]) ? "_" + stem : stem;
            var name = stem;
            for (var n = 2; !taken.Add(name); n++)
            {
                name = FormattableString.Invariant($"{stem}_{n}");
            }

            _names[node] = name;
        }
    }

    private void WriteLayer()
    {
        _rows.Text("#usda 1.0\n(\n    defaultPrim = \"Root\"\n    doc = \"Formwright\"\n    metersPerUnit = 1\n    upAxis = \"Y\"\n)\n\ndef Xform \"Root\" (\n    kind = \"component\"\n)\n{\n"u8);
        var open = new Stack<(int Node, bool Entered)>(_children[null].Reverse().Select(node => (node, false)));
        while (open.TryPop(out var next))
        {
            if (next.Entered)
            {
                _rows.Text("}\n"u8);
                continue;
            }

            WriteNode(next.Node);
            open.Push((next.Node, true));
            foreach (var child in _children[next.Node].Reverse())
            {
                open.Push((child, false));
            }
        }

        if (_graph.Materials.Count > 0)
        {
            _rows.Text("def Scope \"Materials\"\n{\n"u8);
            for (var i = 0; i < _graph.Materials.Count; i++)
            {
                new UsdMaterialText(_rows, use => _picture is not null && IsKnown(_graph.Images[use.Image]) ? _picture(use.Image) : null).Write(_graph.Materials[i], i);
            }

            _rows.Text("}\n"u8);
        }

        _rows.Text("}\n"u8);
    }

    private void WriteNode(int number)
    {
        var node = _graph.Nodes[number];
        _rows.Text("def Xform \""u8).Name(_names[number]).Text("\" (\n    displayName = \""u8).Name(Quoted(node.Name)).Text("\"\n)\n{\n"u8);
        var m = node.Local.ToMatrix();
        if (!m.IsIdentity)
        {
            _rows.Text("matrix4d xformOp:transform = ( "u8);
            for (var row = 0; row < 4; row++)
            {
                _rows.Text(row > 0 ? ", ("u8 : "("u8).Number(m[row, 0]).Text(", "u8).Number(m[row, 1]).Text(", "u8).Number(m[row, 2]).Text(", "u8).Number(row == 3 ? 1 : 0).Text(")"u8);
            }

            _rows.Text(" )\nuniform token[] xformOpOrder = [\"xformOp:transform\"]\n"u8);
        }

        if (node.Mesh is { } mesh)
        {
            var primitives = _graph.Meshes[mesh].Primitives;
            for (var i = 0; i < primitives.Count; i++)
            {
                _rows.Text("def Mesh \"Mesh"u8).Name(i == 0 ? "" : FormattableString.Invariant($"_{i + 1}")).Text("\" (\n    prepend apiSchemas = [\"MaterialBindingAPI\"]\n)\n{\n"u8);
                WritePrimitive(primitives[i]);
                _rows.Text("}\n"u8);
            }
        }
    }

    private void WritePrimitive(MeshPrimitive primitive)
    {
        var material = primitive.Material is { } number ? _graph.Materials[number] : null;
        Ints("int[] faceVertexCounts = ["u8, primitive.FaceSizes ?? [.. Enumerable.Repeat(3, primitive.FaceCount)]);
        Ints("int[] faceVertexIndices = ["u8, primitive.Corners);
        Vectors("point3f[] points = ["u8, primitive.Positions);
        _rows.Text("\nuniform token subdivisionScheme = \"none\"\n"u8);
        if (primitive.Normals is { } normals)
        {
            Vectors("normal3f[] normals = ["u8, VertexValues.UnitNormals(normals));
            _rows.Text(" (\n    interpolation = \"vertex\"\n)\n"u8);
        }

        Coordinates("texCoord2f[] primvars:st = ["u8, primitive.TexCoords);
        Coordinates("texCoord2f[] primvars:st1 = ["u8, primitive.TexCoords1);
        if (primitive.Colors is { } colors)
        {
            Vectors("color3f[] primvars:displayColor = ["u8, Array.ConvertAll(colors, color => color.AsVector3()));
            _rows.Text(" (\n    interpolation = \"vertex\"\n)\n"u8);
        }

        if (material?.DoubleSided == true)
        {
            _rows.Text("uniform bool doubleSided = 1\n"u8);
        }

        if (primitive.Material is { } bound)
        {
            _rows.Text("rel material:binding = </Root/Materials/m"u8).Number(bound).Text(">\n"u8);
        }
    }

    private void Coordinates(ReadOnlySpan<byte> start, Vector2[]? coordinates)
    {
        if (coordinates is null)
        {
            return;
        }

        _rows.Text(start);
        for (var i = 0; i < coordinates.Length; i++)
        {
            _rows.Text(i > 0 ? ", ("u8 : "("u8).Number(coordinates[i].X).Text(", "u8).Number(1 - coordinates[i].Y).Text(")"u8);
        }

        _rows.Text("] (\n    interpolation = \"vertex\"\n)\n"u8);
    }

    private void Ints(ReadOnlySpan<byte> start, int[] values)
    {
        _rows.Text(start);
        for (var i = 0; i < values.Length; i++)
        {
            _rows.Text(i > 0 ? ", "u8 : ""u8).Number(values[i]);
        }

        _rows.Text("]\n"u8);
    }

    private void Vectors(ReadOnlySpan<byte> start, Vector3[] values)
    {
        _rows.Text(start);
        for (var i = 0; i < values.Length; i++)
        {
            _rows.Text(i > 0 ? ", ("u8 : "("u8).Number(values[i].X).Text(", "u8).Number(values[i].Y).Text(", "u8).Number(values[i].Z).Text(")"u8);
        }

        _rows.Text("]"u8);
    }

    private static string Quoted(string name) => name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
