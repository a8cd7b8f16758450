using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Usd;

/// <summary>Makes a scene graph of the prims of a layer.</summary>
internal sealed class UsdSceneReader
{
    private const int MostCorners = 1000;

    private readonly UsdPrim _layer;
    private readonly ReadLimits _limits;
    private readonly UsdMaterialReader _materials;
    private readonly List<SceneNode> _nodes = [];
    private readonly List<PolygonMesh> _meshes = [];

    public UsdSceneReader(UsdPrim layer, ReadLimits limits, CompanionFiles? companions)
    {
        (_layer, _limits) = (layer, limits);
        _materials = new UsdMaterialReader(layer, limits, companions);
    }

    public SceneGraph Graph()
    {
        var roots = _layer.Children;

        // A single root that says nothing of its own only holds the layer together.
        if (roots is [{ Type: "Xform" } root] && Local(root) is null)
        {
            roots = root.Children;
        }

        foreach (var prim in roots)
        {
            Visit(prim, null);
        }

        var graph = new SceneGraph
        {
            Nodes = _nodes,
            Meshes = _meshes,
            Materials = _materials.Materials,
            Images = _materials.Images,
            Unit = LengthUnit.Metre,
            Up = _layer.Metadata.GetValueOrDefault("upAxis")?.Text == "Z" ? UpAxis.Z : UpAxis.Y,
        }.Within(_limits, "USD");
        var metres = _layer.Metadata.GetValueOrDefault("metersPerUnit")?.Numbers is [var number, ..] && number is > 1e-9 and < 1e9 ? number : 0.01;
        return GraphFrame.Scale(graph, (float)metres).Checked();
    }

    private void Visit(UsdPrim prim, int? parent)
    {
        if (prim.Type == "Mesh")
        {
            AddMesh(prim, parent);
            return;
        }

        if (prim.Type != "Xform" && prim.Children.TrueForAll(child => child.Type is "Material" or "Shader"))
        {
            return;
        }

        _nodes.Add(new SceneNode(prim.DisplayName, Local(prim) ?? NodeTransform.Identity, parent));
        var number = _nodes.Count - 1;
        foreach (var child in prim.Children)
        {
            Visit(child, number);
        }
    }

    /// <summary>A mesh that is not moved becomes a part of what its parent places.</summary>
    private void AddMesh(UsdPrim prim, int? parent)
    {
        if (Primitive(prim) is not { } primitive)
        {
            return;
        }

        if (Local(prim) is null && parent is { } above)
        {
            if (_nodes[above].Mesh is { } mesh)
            {
                _meshes[mesh] = _meshes[mesh] with { Primitives = [.. _meshes[mesh].Primitives, primitive] };
                return;
            }

            _nodes[above] = _nodes[above] with { Mesh = _meshes.Count };
            _meshes.Add(new PolygonMesh(_nodes[above].Name, [primitive]));
            return;
        }

        _nodes.Add(new SceneNode(prim.DisplayName, Local(prim) ?? NodeTransform.Identity, parent, _meshes.Count));
        _meshes.Add(new PolygonMesh(prim.DisplayName, [primitive]));
    }

    /// <summary>The product of the operations in their order; null when there are none.</summary>
    private static NodeTransform? Local(UsdPrim prim)
    {
        if (prim.Properties.GetValueOrDefault("xformOpOrder")?.Texts is not { Count: > 0 } order)
        {
            return null;
        }

        var matrix = Matrix4x4.Identity;
        foreach (var operation in Enumerable.Reverse(order))
        {
            var n = prim.Properties.GetValueOrDefault(operation)?.Numbers.Select(value => (float)value).ToArray() ?? [];
            matrix *= (operation.Split(':').ElementAtOrDefault(1), n.Length) switch
            {
                ("transform", 16) => new Matrix4x4(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13], n[14], n[15]),
                ("translate", 3) => Matrix4x4.CreateTranslation(n[0], n[1], n[2]),
                ("scale", 3) => Matrix4x4.CreateScale(n[0], n[1], n[2]),
                ("orient", 4) => Matrix4x4.CreateFromQuaternion(ReadGraphs.Unit(new Quaternion(n[1], n[2], n[3], n[0]))),
                ("rotateX", 1) => Matrix4x4.CreateRotationX(n[0] * MathF.PI / 180),
                ("rotateY", 1) => Matrix4x4.CreateRotationY(n[0] * MathF.PI / 180),
                ("rotateZ", 1) => Matrix4x4.CreateRotationZ(n[0] * MathF.PI / 180),
                ("rotateXYZ", 3) => Matrix4x4.CreateRotationX(n[0] * MathF.PI / 180) * Matrix4x4.CreateRotationY(n[1] * MathF.PI / 180) * Matrix4x4.CreateRotationZ(n[2] * MathF.PI / 180),
                _ => Matrix4x4.Identity,
            };
        }

        return NodeTransform.Of(matrix);
    }

    private MeshPrimitive? Primitive(UsdPrim prim)
    {
        var points = Vectors(prim.Properties.GetValueOrDefault("points"), 3, n => new Vector3(n[0], n[1], n[2]));
        var counts = prim.Properties.GetValueOrDefault("faceVertexCounts")?.Numbers ?? [];
        var corners = prim.Properties.GetValueOrDefault("faceVertexIndices")?.Numbers ?? [];
        if (points.Length == 0 || counts.Count == 0)
        {
            return null;
        }

        _limits.CheckVertices(points.Length);
        _limits.CheckTriangles(counts.Count);
        var coordinates = Attribute(prim, "primvars:st", "primvars:UVMap");
        var second = Attribute(prim, "primvars:st1");
        var normals = Attribute(prim, "primvars:normals", "normals");
        var colors = Attribute(prim, "primvars:displayColor");
        var sources = new CornerSources(
            points,
            Vectors(coordinates.Value, 2, n => new Vector2(n[0], 1 - n[1])),
            Vectors(normals.Value, 3, n => new Vector3(n[0], n[1], n[2])),
            colors.Mapping == "constant" ? [] : Vectors(colors.Value, 3, n => new Vector4(n[0], n[1], n[2], 1)),
            Vectors(second.Value, 2, n => new Vector2(n[0], 1 - n[1])));
        var builder = new PrimitiveBuilder(_materials.NumberOf(prim));
        var face = new FaceCorner[MostCorners];
        var start = 0;
        for (var f = 0; f < counts.Count; f++)
        {
            if (counts[f] is not (>= 3 and <= MostCorners) || start + counts[f] > corners.Count)
            {
                throw Error(prim, $"face {f} has {counts[f]} corners, too few, too many, or more than there are indices");
            }

            var size = (int)counts[f];
            for (var i = 0; i < size; i++)
            {
                var corner = start + i;
                var point = corners[corner] >= 0 && corners[corner] < points.Length ? (int)corners[corner] : throw Error(prim, $"face {f} names the point {corners[corner]} of {points.Length}");
                face[i] = new FaceCorner(
                    point,
                    coordinates.Index(corner, point, f, sources.TexCoords.Count),
                    normals.Index(corner, point, f, sources.Normals.Count),
                    colors.Index(corner, point, f, sources.Colors.Count),
                    second.Index(corner, point, f, sources.TexCoords1!.Count));
            }

            builder.AddFace(face.AsSpan(0, size));
            start += size;
        }

        return builder.Build(sources, weldIds: false);
    }

    private static FormwrightException Error(UsdPrim prim, string fault) => new(ErrorCode.InvalidInput, $"The USD layer is damaged: in the mesh '{Words.Shown(prim.Name)}' {fault}.");

    private static Mapped Attribute(UsdPrim prim, params string[] names)
    {
        foreach (var name in names)
        {
            if (prim.Properties.GetValueOrDefault(name) is { Numbers.Count: > 0 } value)
            {
                return new Mapped(value, prim.Properties.GetValueOrDefault($"{name}:indices")?.Numbers, value.Metadata.GetValueOrDefault("interpolation")?.Text is { Length: > 0 } mapping ? mapping : "vertex");
            }
        }

        return new Mapped(null, null, "");
    }

    private static T[] Vectors<T>(UsdValue? value, int width, Func<ReadOnlySpan<float>, T> make)
    {
        if (value is null)
        {
            return [];
        }

        var made = new T[value.Numbers.Count / width];
        Span<float> numbers = stackalloc float[width];
        for (var i = 0; i < made.Length; i++)
        {
            for (var c = 0; c < width; c++)
            {
                numbers[c] = (float)value.Numbers[(i * width) + c];
            }

            made[i] = make(numbers);
        }

        return made;
    }

    /// <summary>An attribute with how it is numbered.</summary>
    private sealed record Mapped(UsdValue? Value, List<double>? Indices, string Mapping)
    {
        /// <summary>The entry of a corner; -1 when there is none.</summary>
        public int Index(int corner, int point, int face, int count)
        {
            var index = Mapping switch { "faceVarying" => corner, "uniform" => face, "constant" => 0, _ => point };
            if (Indices is not null)
            {
                index = index < Indices.Count && Indices[index] is >= 0 and <= int.MaxValue ? (int)Indices[index] : -1;
            }

            return index < count ? index : -1;
        }
    }
}
