using System.Numerics;
using System.Runtime.InteropServices;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Printing;

/// <summary>Reads a 3MF package: the objects that its build names, with components, in any of its model parts.</summary>
internal sealed class ThreeMfReader(Package package, ReadLimits limits)
{
    private const int DeepestComponent = 32;

    private readonly Dictionary<string, ThreeMfPart> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(ThreeMfPart Part, string Id), int> _meshNumbers = [];
    private readonly List<SceneNode> _nodes = [];
    private readonly List<PolygonMesh> _meshes = [];
    private readonly List<Material> _materials = [];
    private readonly Dictionary<string, int?> _imageNumbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TextureImage> _images = [];

    public SceneGraph Graph()
    {
        var main = PartOf(MainName());
        foreach (var item in main.BuildItems)
        {
            AddObject(main, item, null, 0);
        }

        var (unit, scale) = main.Unit switch
        {
            "micron" => (LengthUnit.Millimetre, 0.001f),
            "centimeter" => (LengthUnit.Millimetre, 10f),
            "inch" => (LengthUnit.Inch, 1f),
            "foot" => (LengthUnit.Inch, 12f),
            "meter" => (LengthUnit.Metre, 1f),
            _ => (LengthUnit.Millimetre, 1f),
        };
        var graph = new SceneGraph { Nodes = _nodes, Meshes = _meshes, Materials = _materials, Images = _images, Unit = unit, Up = UpAxis.Z }.Within(limits, "3MF");
        return GraphFrame.Scale(graph, scale).Checked();
    }

    private string MainName()
    {
        string? target = null;
        if (package.Find("_rels/.rels") is { } relations)
        {
            ThreeMfXml.Read(relations, limits, xml => target ??= xml.GetAttribute("Type")?.EndsWith("/3dmodel", StringComparison.Ordinal) == true ? xml.GetAttribute("Target") : null);
        }

        return target ?? package.Names.FirstOrDefault(name => name.EndsWith(".model", StringComparison.OrdinalIgnoreCase)) ?? throw ThreeMfXml.Error("it holds no 3D model");
    }

    private ThreeMfPart PartOf(string? name, ThreeMfPart? otherwise = null)
    {
        if (name is null && otherwise is not null)
        {
            return otherwise;
        }

        if (!_parts.TryGetValue(name!, out var part))
        {
            _parts.Add(name!, part = new ThreeMfPart(package.Find(name!) ?? throw ThreeMfXml.Error($"the part '{Words.Shown(name)}' is missing"), limits));
            limits.CheckEntities(_parts.Count);
        }

        return part;
    }

    private void AddObject(ThreeMfPart from, ThreeMfPlacement placement, int? parent, int depth)
    {
        if (depth > DeepestComponent)
        {
            throw ThreeMfXml.Error("components lie too deep in each other, or an object contains itself");
        }

        limits.CheckEntities(_nodes.Count + 1);
        var (part, id) = (PartOf(placement.Path, from), placement.ObjectId);
        var made = part.Objects.GetValueOrDefault(id) ?? throw ThreeMfXml.Error($"the object {Words.Shown(id)} is missing");
        var number = _nodes.Count;
        _nodes.Add(new SceneNode(made.Name, Transform(placement.Transform), parent, made.Meshes.Count > 0 ? MeshNumber(part, id, made) : null));
        foreach (var component in made.Components)
        {
            AddObject(part, component, number, depth + 1);
        }
    }

    private static NodeTransform Transform(string? text)
    {
        if (text is null)
        {
            return NodeTransform.Identity;
        }

        var m = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => ThreeMfXml.Number(word, "transform")).ToArray();
        return m.Length == 12
            ? NodeTransform.Of(new Matrix4x4(m[0], m[1], m[2], 0, m[3], m[4], m[5], 0, m[6], m[7], m[8], 0, m[9], m[10], m[11], 1))
            : throw ThreeMfXml.Error($"a transform has {m.Length} numbers; it needs 12");
    }

    private int? MeshNumber(ThreeMfPart part, string id, ThreeMfObject made)
    {
        if (!_meshNumbers.TryGetValue((part, id), out var number))
        {
            var primitives = Primitives(part, made);
            number = primitives.Count > 0 ? _meshes.Count : -1;
            _meshNumbers.Add((part, id), number);
            if (number >= 0)
            {
                _meshes.Add(new PolygonMesh(made.Name, primitives));
            }
        }

        return number >= 0 ? number : null;
    }

    private List<MeshPrimitive> Primitives(ThreeMfPart part, ThreeMfObject made)
    {
        List<Vector3> positions = [.. made.Meshes.SelectMany(mesh => mesh.Positions)];
        List<Vector4> colors = [];
        List<Vector2> places = [];
        var colorNumbers = new Dictionary<Vector4, int>();
        var placeNumbers = new Dictionary<Vector2, int>();
        var builders = new Dictionary<int, PrimitiveBuilder>();
        var face = new FaceCorner[3];
        var looks = new ThreeMfLook?[3];
        var first = 0;
        foreach (var mesh in made.Meshes)
        {
            foreach (var triangle in mesh.Triangles)
            {
                Add(mesh, triangle);
            }

            first += mesh.Positions.Count;
        }

        var sources = new CornerSources(positions, places, [], colors);
        return [.. builders.Values.Select(builder => builder.Build(sources, weldIds: true))];

        void Add(ThreeMfMesh mesh, ThreeMfTriangle triangle)
        {
            var group = triangle.Group ?? made.Group;
            var isOwn = triangle.LookA >= 0;
            looks[0] = LookOf(isOwn ? triangle.LookA : made.Look);
            looks[1] = isOwn ? LookOf(triangle.LookB) : looks[0];
            looks[2] = isOwn ? LookOf(triangle.LookC) : looks[0];
            var texture = looks[0]?.Texture is { } picture && looks[1]?.Texture == picture && looks[2]?.Texture == picture ? picture : null;
            var isFlat = texture is not null || looks[0] is null || looks[1] is null || looks[2] is null || (looks[0] == looks[1] && looks[1] == looks[2]);
            var key = texture is not null ? MaterialNumber(texture) : !isFlat ? -2 : looks[0] is { } look ? MaterialNumber(look) : -1;
            for (var i = 0; i < 3; i++)
            {
                var point = i == 0 ? triangle.A : i == 1 ? triangle.B : triangle.C;
                face[i] = new FaceCorner(
                    (uint)point < (uint)mesh.Positions.Count ? first + point : throw ThreeMfXml.Error($"a triangle names a vertex outside of the {mesh.Positions.Count} of its mesh"),
                    TexCoord: texture is null ? -1 : NumberOf(looks[i]!.Value.Place, places, placeNumbers),
                    Color: isFlat ? -1 : NumberOf(looks[i]!.Value.Color, colors, colorNumbers));
            }

            if (!builders.TryGetValue(key, out var builder))
            {
                builders.Add(key, builder = new PrimitiveBuilder(key >= 0 ? key : null));
            }

            builder.AddFace(face);

            ThreeMfLook? LookOf(int index) => group is null ? null : part.LookOf(group, index);
        }

        static int NumberOf<T>(T value, List<T> values, Dictionary<T, int> numbers)
            where T : notnull
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, value, out var known);
            if (!known)
            {
                number = values.Count;
                values.Add(value);
            }

            return number;
        }
    }

    private int MaterialNumber(ThreeMfLook look) =>
        NumberOf(new Material { Name = look.Name, BaseColor = look.Color, Alpha = look.Color.W < 1 ? AlphaMode.Blend : AlphaMode.Opaque });

    /// <summary>A material of a picture, without it when the package does not hold it.</summary>
    private int MaterialNumber(ThreeMfTexture texture)
    {
        if (!_imageNumbers.TryGetValue(texture.Path, out var image))
        {
            if (package.Find(texture.Path) is { } content && TextureImage.MediaTypeOf(content) is { } mediaType)
            {
                image = _images.Count;
                _images.Add(new TextureImage(Path.GetFileNameWithoutExtension(texture.Path), mediaType, content));
            }

            _imageNumbers.Add(texture.Path, image);
        }

        return NumberOf(new Material
        {
            Name = Path.GetFileNameWithoutExtension(texture.Path),
            BaseColorTexture = image is { } number ? new TextureUse(number, WrapU: texture.WrapU, WrapV: texture.WrapV) : null,
        });
    }

    private int NumberOf(Material material)
    {
        var known = _materials.IndexOf(material);
        if (known < 0)
        {
            known = _materials.Count;
            limits.CheckEntities(known + 1);
            _materials.Add(material);
        }

        return known;
    }
}
