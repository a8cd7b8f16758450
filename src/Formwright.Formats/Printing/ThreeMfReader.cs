using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Printing;

/// <summary>Reads a 3MF package: the objects that its build names, with components, in any of its model parts.</summary>
internal sealed class ThreeMfReader(Package package, ReadLimits limits)
{
    private const string Production = "http://schemas.microsoft.com/3dmanufacturing/production/2015/06";
    private const int DeepestComponent = 32;
    private static readonly XNamespace Core = ThreeMf.Core;

    private readonly Dictionary<string, ThreeMfPart> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(ThreeMfPart Part, string Id), int> _meshNumbers = [];
    private readonly List<SceneNode> _nodes = [];
    private readonly List<PolygonMesh> _meshes = [];
    private readonly List<Material> _materials = [];

    public SceneGraph Graph()
    {
        var main = PartOf(MainName());
        foreach (var item in main.BuildItems)
        {
            AddObject(PartOf((string?)item.Attribute(XName.Get("path", Production)), main), Required(item, "objectid"), null, (string?)item.Attribute("transform"), 0);
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
        var graph = new SceneGraph { Nodes = _nodes, Meshes = _meshes, Materials = _materials, Unit = unit, Up = UpAxis.Z }.Within(limits, "3MF");
        return GraphFrame.Scale(graph, scale).Checked();
    }

    public static FormwrightException Error(string fault) => new(ErrorCode.InvalidInput, $"The 3MF file is damaged: {fault}.");

    private static string Required(XElement element, string name) => (string?)element.Attribute(name) ?? throw Error($"a '{element.Name.LocalName}' has no '{name}'");

    private string MainName()
    {
        if (package.Find("_rels/.rels") is { } relations)
        {
            var target = Load(relations).Elements().FirstOrDefault(relation => ((string?)relation.Attribute("Type"))?.EndsWith("/3dmodel", StringComparison.Ordinal) == true);
            if ((string?)target?.Attribute("Target") is { } name)
            {
                return name;
            }
        }

        return package.Names.FirstOrDefault(name => name.EndsWith(".model", StringComparison.OrdinalIgnoreCase)) ?? throw Error("it holds no 3D model");
    }

    private ThreeMfPart PartOf(string? name, ThreeMfPart? otherwise = null)
    {
        if (name is null && otherwise is not null)
        {
            return otherwise;
        }

        if (!_parts.TryGetValue(name!, out var part))
        {
            _parts.Add(name!, part = new ThreeMfPart(Load(package.Find(name!) ?? throw Error($"the part '{Words.Shown(name)}' is missing"))));
            limits.CheckEntities(_parts.Count);
        }

        return part;
    }

    private XElement Load(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = limits.MaxBytes, IgnoreWhitespace = true, IgnoreComments = true });
            return XElement.Load(reader);
        }
        catch (XmlException e)
        {
            throw new FormwrightException(new Error(ErrorCode.InvalidInput, "The 3MF file is damaged: its XML cannot be read.", Detail: e.Message), e);
        }
    }

    private void AddObject(ThreeMfPart part, string id, int? parent, string? transform, int depth)
    {
        if (depth > DeepestComponent)
        {
            throw Error("components lie too deep in each other, or an object contains itself");
        }

        limits.CheckEntities(_nodes.Count + 1);
        var made = part.Objects.GetValueOrDefault(id) ?? throw Error($"the object {Words.Shown(id)} is missing");
        var name = (string?)made.Attribute("name") ?? "";
        var number = _nodes.Count;
        _nodes.Add(new SceneNode(name, Transform(transform), parent, made.Element(Core + "mesh") is { } mesh ? MeshNumber(part, id, made, mesh, name) : null));
        foreach (var component in made.Element(Core + "components")?.Elements(Core + "component") ?? [])
        {
            AddObject(PartOf((string?)component.Attribute(XName.Get("path", Production)), part), Required(component, "objectid"), number, (string?)component.Attribute("transform"), depth + 1);
        }
    }

    private static NodeTransform Transform(string? text)
    {
        if (text is null)
        {
            return NodeTransform.Identity;
        }

        var m = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Number(word, "transform")).ToArray();
        return m.Length == 12
            ? NodeTransform.Of(new Matrix4x4(m[0], m[1], m[2], 0, m[3], m[4], m[5], 0, m[6], m[7], m[8], 0, m[9], m[10], m[11], 1))
            : throw Error($"a transform has {m.Length} numbers; it needs 12");
    }

    private static float Number(string text, string what) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value) ? value : throw Error($"'{Words.Shown(text)}' of a {what} is no finite number");

    private int? MeshNumber(ThreeMfPart part, string id, XElement made, XElement mesh, string name)
    {
        if (!_meshNumbers.TryGetValue((part, id), out var number))
        {
            var primitives = Primitives(part, made, mesh);
            number = primitives.Count > 0 ? _meshes.Count : -1;
            _meshNumbers.Add((part, id), number);
            if (number >= 0)
            {
                _meshes.Add(new PolygonMesh(name, primitives));
            }
        }

        return number >= 0 ? number : null;
    }

    private List<MeshPrimitive> Primitives(ThreeMfPart part, XElement made, XElement mesh)
    {
        List<Vector3> positions = [];
        foreach (var vertex in mesh.Element(Core + "vertices")?.Elements(Core + "vertex") ?? [])
        {
            limits.CheckVertices(positions.Count + 1);
            positions.Add(new Vector3(Number(Required(vertex, "x"), "vertex"), Number(Required(vertex, "y"), "vertex"), Number(Required(vertex, "z"), "vertex")));
        }

        List<Vector4> colors = [];
        var colorNumbers = new Dictionary<Vector4, int>();
        var builders = new Dictionary<int, PrimitiveBuilder>();
        var face = new FaceCorner[3];
        var usual = ((string?)made.Attribute("pid"), (string?)made.Attribute("pindex"));
        long count = 0;
        foreach (var triangle in mesh.Element(Core + "triangles")?.Elements(Core + "triangle") ?? [])
        {
            limits.CheckTriangles(++count);
            var p1 = (string?)triangle.Attribute("p1");
            var (group, first) = p1 is null ? usual : ((string?)triangle.Attribute("pid") ?? usual.Item1, p1);
            var shades = new[] { first, (string?)triangle.Attribute("p2") ?? first, (string?)triangle.Attribute("p3") ?? first };
            var looks = group is null ? null : Array.ConvertAll(shades, shade => part.LookOf(group, shade));
            var isFlat = looks is null || looks.Any(look => look is null) || (looks[0] == looks[1] && looks[1] == looks[2]);
            var key = !isFlat ? -2 : looks?[0] is { } look ? MaterialNumber(look) : -1;
            for (var i = 0; i < 3; i++)
            {
                face[i] = new FaceCorner(Index(triangle, i == 0 ? "v1" : i == 1 ? "v2" : "v3", positions.Count), Color: isFlat ? -1 : ColorNumber(looks![i]!.Value.Color));
            }

            if (face[0].Position == face[1].Position || face[1].Position == face[2].Position || face[2].Position == face[0].Position)
            {
                continue;
            }

            if (!builders.TryGetValue(key, out var builder))
            {
                builders.Add(key, builder = new PrimitiveBuilder(key >= 0 ? key : null));
            }

            builder.AddFace(face);
        }

        var sources = new CornerSources(positions, [], [], colors);
        return [.. builders.Values.Select(builder => builder.Build(sources, weldIds: true))];

        int ColorNumber(Vector4 color)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(colorNumbers, color, out var known);
            if (!known)
            {
                number = colors.Count;
                colors.Add(color);
            }

            return number;
        }
    }

    private static int Index(XElement triangle, string name, int count) =>
        int.TryParse((string?)triangle.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < count
            ? index
            : throw Error($"a triangle names a vertex outside of the {count} of its mesh");

    private int MaterialNumber(ThreeMfLook look)
    {
        var material = new Material { Name = look.Name, BaseColor = look.Color, Alpha = look.Color.W < 1 ? AlphaMode.Blend : AlphaMode.Opaque };
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

/// <summary>One model part of a package.</summary>
internal sealed class ThreeMfPart
{
    private static readonly XNamespace Core = ThreeMf.Core;
    private static readonly XNamespace Extension = ThreeMf.MaterialsExtension;

    private readonly Dictionary<string, ThreeMfLook[]> _groups = [];

    public ThreeMfPart(XElement model)
    {
        if (model.Name != Core + "model")
        {
            throw ThreeMfReader.Error("its model is not of the core specification");
        }

        Unit = (string?)model.Attribute("unit") ?? "millimeter";
        BuildItems = [.. model.Element(Core + "build")?.Elements(Core + "item") ?? []];
        foreach (var resource in model.Element(Core + "resources")?.Elements() ?? [])
        {
            var id = (string?)resource.Attribute("id") ?? "";
            if (resource.Name == Core + "object")
            {
                Objects.TryAdd(id, resource);
            }
            else if (resource.Name == Core + "basematerials")
            {
                _groups.TryAdd(id, [.. resource.Elements(Core + "base").Select(made => new ThreeMfLook((string?)made.Attribute("name") ?? "", ColorOf((string?)made.Attribute("displaycolor"))))]);
            }
            else if (resource.Name == Extension + "colorgroup")
            {
                _groups.TryAdd(id, [.. resource.Elements(Extension + "color").Select(made => new ThreeMfLook("", ColorOf((string?)made.Attribute("color"))))]);
            }
        }
    }

    public string Unit { get; }

    public IReadOnlyList<XElement> BuildItems { get; }

    public Dictionary<string, XElement> Objects { get; } = [];

    /// <summary>Name and colour of an entry of a group; null when there is none.</summary>
    public ThreeMfLook? LookOf(string group, string? index) =>
        _groups.TryGetValue(group, out var looks) && int.TryParse(index ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < looks.Length ? looks[number] : null;

    private static Vector4 ColorOf(string? hex)
    {
        if (hex is not ['#', ..] || hex.Length is not (7 or 9) || !uint.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return Vector4.One;
        }

        value = hex.Length == 7 ? (value << 8) | 0xFF : value;
        return new Vector4(Material.ToLinear((value >> 24) / 255.0), Material.ToLinear((value >> 16 & 0xFF) / 255.0), Material.ToLinear((value >> 8 & 0xFF) / 255.0), (value & 0xFF) / 255f);
    }
}

/// <summary>Name and linear colour of a material.</summary>
internal readonly record struct ThreeMfLook(string Name, Vector4 Color);
