using System.Numerics;
using System.Runtime.InteropServices;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Fbx;

/// <summary>One mesh as FBX holds it: points shared by all faces, everything else per corner.</summary>
internal sealed class FbxGeometry
{
    private readonly PolygonMesh _mesh;
    private readonly int[][] _points;
    private readonly List<Vector3> _positions = [];
    private readonly List<(JointIndices Joints, Vector4 Weights)> _influences = [];

    private FbxGeometry(PolygonMesh mesh)
    {
        _mesh = mesh;
        var welds = Welds(mesh);
        var numbers = new Dictionary<int, int>();
        _points = new int[mesh.Primitives.Count][];
        for (var p = 0; p < _points.Length; p++)
        {
            var primitive = mesh.Primitives[p];
            _points[p] = new int[primitive.Positions.Length];
            for (var v = 0; v < _points[p].Length; v++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, welds[p][v], out var known);
                if (!known)
                {
                    number = _positions.Count;
                    _positions.Add(primitive.Positions[v]);
                    if (primitive is { Joints: { } joints, Weights: { } weights })
                    {
                        _influences.Add((joints[v], weights[v]));
                    }
                }

                _points[p][v] = number;
            }
        }
    }

    public static FbxGeometry Of(PolygonMesh mesh) => new(mesh);

    /// <summary>The materials of a mesh in the order of its faces' numbers; null stands for the default.</summary>
    public static IReadOnlyList<int?> MaterialsOf(PolygonMesh mesh) => [.. mesh.Primitives.Select(primitive => primitive.Material).Distinct()];

    /// <summary>The points that each joint moves.</summary>
    public (List<int> Points, List<double> Weights)[] Influences(int joints)
    {
        var made = Enumerable.Range(0, joints).Select(_ => (new List<int>(), new List<double>())).ToArray();
        var (which, share) = VertexValues.Influences([.. _influences.Select(i => i.Joints)], [.. _influences.Select(i => i.Weights)]);
        for (var point = 0; point < which.Length; point++)
        {
            for (var k = 0; k < 4; k++)
            {
                if (share[point][k] > 0)
                {
                    made[which[point][k]].Item1.Add(point);
                    made[which[point][k]].Item2.Add(share[point][k]);
                }
            }
        }

        return made;
    }

    public void AddTo(FbxNode geometry)
    {
        geometry.Add("Properties70");
        geometry.Add("GeometryVersion", 124);
        geometry.Add("Vertices", Flat(_positions, 3, (p, i) => p[i]));
        geometry.Add("PolygonVertexIndex", Polygons());
        var layer = new FbxNode("Layer", 0);
        layer.Add("Version", 100);
        var second = new FbxNode("Layer", 1);
        second.Add("Version", 100);
        if (_mesh.Primitives.All(primitive => primitive.Normals is not null))
        {
            var normals = AddLayer(geometry, layer, "LayerElementNormal", 0, 101);
            normals.Add("MappingInformationType", "ByPolygonVertex");
            normals.Add("ReferenceInformationType", "Direct");
            normals.Add("Normals", Flat(Corners(primitive => VertexValues.UnitNormals(primitive.Normals!), Vector3.Zero), 3, (n, i) => n[i]));
        }

        AddCoordinates(geometry, layer, 0, primitive => primitive.TexCoords);
        AddCoordinates(geometry, second, 1, primitive => primitive.TexCoords1);
        if (_mesh.Primitives.Any(primitive => primitive.Colors is not null))
        {
            var colors = AddLayer(geometry, layer, "LayerElementColor", 0, 101);
            var corners = Corners(primitive => primitive.Colors, Vector4.One);
            colors.Add("MappingInformationType", "ByPolygonVertex");
            colors.Add("ReferenceInformationType", "IndexToDirect");
            colors.Add("Colors", Flat(corners, 4, (c, i) => c[i]));
            colors.Add("ColorIndex", Enumerable.Range(0, corners.Count).ToArray());
        }

        AddMaterials(geometry, layer);
        geometry.Children.Add(layer);
        if (second.Children.Count > 1)
        {
            geometry.Children.Add(second);
        }
    }

    private static int[][] Welds(PolygonMesh mesh)
    {
        if (mesh.Primitives.All(primitive => primitive.WeldIds is not null))
        {
            return [.. mesh.Primitives.Select(primitive => primitive.WeldIds!)];
        }

        var all = PositionWeld.Of(mesh.Primitives.Count == 1 ? mesh.Primitives[0].Positions : [.. mesh.Primitives.SelectMany(primitive => primitive.Positions)]);
        var start = 0;
        return [.. mesh.Primitives.Select(primitive => all[start..(start += primitive.Positions.Length)])];
    }

    private static FbxNode AddLayer(FbxNode geometry, FbxNode layer, string kind, int number, int version)
    {
        var made = geometry.Add(kind, number);
        made.Add("Version", version);
        made.Add("Name", "");
        var element = layer.Add("LayerElement");
        element.Add("Type", kind);
        element.Add("TypedIndex", number);
        return made;
    }

    private void AddCoordinates(FbxNode geometry, FbxNode layer, int number, Func<MeshPrimitive, Vector2[]?> coordinates)
    {
        if (_mesh.Primitives.All(primitive => coordinates(primitive) is null))
        {
            return;
        }

        var made = AddLayer(geometry, layer, "LayerElementUV", number, 101);
        var corners = Corners(coordinates, Vector2.Zero);
        made.Find("Name")!.Properties[0] = number == 0 ? "UVMap" : "UVMap2";
        made.Add("MappingInformationType", "ByPolygonVertex");
        made.Add("ReferenceInformationType", "IndexToDirect");
        made.Add("UV", Flat(corners, 2, (uv, i) => i == 0 ? uv.X : 1 - uv.Y));
        made.Add("UVIndex", Enumerable.Range(0, corners.Count).ToArray());
    }

    private void AddMaterials(FbxNode geometry, FbxNode layer)
    {
        var used = MaterialsOf(_mesh).ToList();
        var made = AddLayer(geometry, layer, "LayerElementMaterial", 0, 101);
        made.Add("MappingInformationType", used.Count == 1 ? "AllSame" : "ByPolygon");
        made.Add("ReferenceInformationType", "IndexToDirect");
        made.Add("Materials", used.Count == 1
            ? (int[])[0]
            : _mesh.Primitives.SelectMany(primitive => Enumerable.Repeat(used.IndexOf(primitive.Material), primitive.FaceCount)).ToArray());
    }

    /// <summary>Points of all corners; the last of each face is marked by its complement.</summary>
    private int[] Polygons()
    {
        var result = new int[_mesh.Primitives.Sum(primitive => primitive.Corners.Length)];
        var filled = 0;
        for (var p = 0; p < _points.Length; p++)
        {
            var primitive = _mesh.Primitives[p];
            var start = 0;
            for (var face = 0; face < primitive.FaceCount; face++)
            {
                var size = primitive.FaceSizes?[face] ?? 3;
                for (var i = 0; i < size; i++)
                {
                    var point = _points[p][primitive.Corners[start + i]];
                    result[filled++] = i == size - 1 ? ~point : point;
                }

                start += size;
            }
        }

        return result;
    }

    private List<T> Corners<T>(Func<MeshPrimitive, T[]?> values, T missing)
    {
        List<T> corners = new(_mesh.Primitives.Sum(primitive => primitive.Corners.Length));
        foreach (var primitive in _mesh.Primitives)
        {
            var some = values(primitive);
            foreach (var corner in primitive.Corners)
            {
                corners.Add(some is null ? missing : some[corner]);
            }
        }

        return corners;
    }

    private static double[] Flat<T>(List<T> values, int width, Func<T, int, float> component)
    {
        var result = new double[values.Count * width];
        for (var i = 0; i < values.Count; i++)
        {
            for (var c = 0; c < width; c++)
            {
                result[(i * width) + c] = component(values[i], c);
            }
        }

        return result;
    }
}
