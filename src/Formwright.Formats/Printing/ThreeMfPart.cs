using System.Globalization;
using System.Numerics;
using System.Xml;
using Formwright.Core;

namespace Formwright.Formats.Printing;

/// <summary>One model part of a package. It is read as a stream: as a tree, a million triangles would take most of a gigabyte.</summary>
internal sealed class ThreeMfPart
{
    private const string Production = "http://schemas.microsoft.com/3dmanufacturing/production/2015/06";

    // The specification nests up to 6 deep; the rest is left to extensions.
    private const int DeepestElement = 32;

    private readonly ReadLimits _limits;
    private readonly Dictionary<string, List<ThreeMfLook>> _groups = [];
    private readonly Dictionary<string, ThreeMfTexture> _textures = [];
    private List<ThreeMfLook> _looks = [];
    private ThreeMfTexture? _texture;
    private ThreeMfObject? _object;
    private long _vertices;
    private long _triangles;

    /// <summary>Reads a part whole.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c>: it is damaged, or beyond a limit.</exception>
    public ThreeMfPart(byte[] content, ReadLimits limits)
    {
        _limits = limits;
        ThreeMfXml.Read(content, limits, xml =>
        {
            if (xml.Depth == 0 && (xml.LocalName != "model" || xml.NamespaceURI != ThreeMf.Core))
            {
                throw ThreeMfXml.Error("its model is not of the core specification");
            }

            if (xml.Depth > DeepestElement)
            {
                throw ThreeMfXml.Error("its elements lie too deep in each other");
            }

            if (xml.NamespaceURI == ThreeMf.Core)
            {
                ReadCore(xml);
            }
            else if (xml.NamespaceURI == ThreeMf.MaterialsExtension)
            {
                ReadExtension(xml);
            }
        });
    }

    public string Unit { get; private set; } = "millimeter";

    public List<ThreeMfPlacement> BuildItems { get; } = [];

    public Dictionary<string, ThreeMfObject> Objects { get; } = [];

    /// <summary>Name and colour of an entry of a group; null when there is none.</summary>
    public ThreeMfLook? LookOf(string group, int index) => _groups.TryGetValue(group, out var looks) && (uint)index < (uint)looks.Count ? looks[index] : null;

    private void ReadCore(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "model":
                Unit = xml.GetAttribute("unit") ?? Unit;
                break;
            case "object":
                _limits.CheckEntities(Objects.Count + 1);
                _object = new ThreeMfObject(xml.GetAttribute("name") ?? "", xml.GetAttribute("pid"), IndexOf(xml, "pindex", 0));
                Objects.TryAdd(xml.GetAttribute("id") ?? "", _object);
                break;
            case "mesh":
                Current(xml).Meshes.Add(new ThreeMfMesh());
                break;
            case "vertex":
                _limits.CheckVertices(++_vertices);
                Mesh(xml).Positions.Add(new Vector3(Number(xml, "x"), Number(xml, "y"), Number(xml, "z")));
                break;
            case "triangle":
                _limits.CheckTriangles(++_triangles);
                var first = IndexOf(xml, "p1", -1);
                Mesh(xml).Triangles.Add(new ThreeMfTriangle(
                    IndexOf(xml, "v1", -1),
                    IndexOf(xml, "v2", -1),
                    IndexOf(xml, "v3", -1),
                    first,
                    IndexOf(xml, "p2", first),
                    IndexOf(xml, "p3", first),
                    first >= 0 && xml.GetAttribute("pid") is { } group ? xml.NameTable.Add(group) : null));
                break;
            case "component":
                Current(xml).Components.Add(Placement(xml));
                break;
            case "basematerials":
                BeginGroup(xml);
                break;
            case "base":
                _limits.CheckEntities(_looks.Count + 1);
                _looks.Add(new ThreeMfLook(xml.GetAttribute("name") ?? "", ColorOf(xml.GetAttribute("displaycolor"))));
                break;
            case "item":
                _limits.CheckEntities(BuildItems.Count + 1);
                BuildItems.Add(Placement(xml));
                break;
        }
    }

    private void ReadExtension(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "colorgroup":
                BeginGroup(xml);
                break;
            case "color":
                _limits.CheckEntities(_looks.Count + 1);
                _looks.Add(new ThreeMfLook("", ColorOf(xml.GetAttribute("color"))));
                break;
            case "texture2d":
                _limits.CheckEntities(_textures.Count + 1);
                _textures.TryAdd(
                    xml.GetAttribute("id") ?? "",
                    new ThreeMfTexture(xml.GetAttribute("path") ?? "", WrapOf(xml.GetAttribute("tilestyleu")), WrapOf(xml.GetAttribute("tilestylev"))));
                break;
            case "texture2dgroup":
                BeginGroup(xml);
                _texture = _textures.GetValueOrDefault(xml.GetAttribute("texid") ?? "");
                break;
            case "tex2coord":
                _limits.CheckVertices(_looks.Count + 1);
                _looks.Add(new ThreeMfLook("", Vector4.One, _texture, new Vector2(Number(xml, "u"), 1 - Number(xml, "v"))));
                break;
        }
    }

    private static TextureWrap WrapOf(string? style) => style switch
    {
        "mirror" => TextureWrap.Mirror,
        "clamp" or "none" => TextureWrap.Clamp,
        _ => TextureWrap.Repeat,
    };

    private void BeginGroup(XmlReader xml)
    {
        _looks = [];
        _limits.CheckEntities(_groups.Count + 1);
        _groups.TryAdd(xml.GetAttribute("id") ?? "", _looks);
    }

    // The specification allows one mesh; some programs write several, each with points of its own.
    private ThreeMfMesh Mesh(XmlReader xml) => Current(xml).Meshes is [.., var mesh] ? mesh : throw ThreeMfXml.Error($"a '{xml.LocalName}' lies outside of a mesh");

    private ThreeMfObject Current(XmlReader xml) => _object ?? throw ThreeMfXml.Error($"a '{xml.LocalName}' lies outside of an object");

    private static ThreeMfPlacement Placement(XmlReader xml) => new(
        xml.GetAttribute("objectid") ?? throw ThreeMfXml.Error($"a '{xml.LocalName}' has no 'objectid'"), xml.GetAttribute("path", Production), xml.GetAttribute("transform"));

    private static float Number(XmlReader xml, string name) => xml.GetAttribute(name) is { } text
        ? ThreeMfXml.Number(text, xml.LocalName)
        : throw ThreeMfXml.Error($"a '{xml.LocalName}' has no '{name}'");

    /// <summary>A number of an entry; beyond what is counted it is -1, as when the attribute is no number.</summary>
    private static int IndexOf(XmlReader xml, string name, int absent) => xml.GetAttribute(name) is not { } text ? absent
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index
        : -1;

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

/// <summary>XML as 3MF files have it: without definitions of its own, with numbers in attributes.</summary>
internal static class ThreeMfXml
{
    /// <summary>Goes through the elements of a document in their order.</summary>
    public static void Read(byte[] content, ReadLimits limits, Action<XmlReader> onElement)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = limits.MaxBytes, IgnoreWhitespace = true, IgnoreComments = true });
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    onElement(xml);
                }
            }
        }
        catch (XmlException e)
        {
            throw new FormwrightException(new Error(ErrorCode.InvalidInput, "The 3MF file is damaged: its XML cannot be read.", Detail: e.Message), e);
        }
    }

    public static FormwrightException Error(string fault) => new(ErrorCode.InvalidInput, $"The 3MF file is damaged: {fault}.");

    public static float Number(string text, string what) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value) ? value : throw Error($"'{Words.Shown(text)}' of a {what} is no finite number");
}

/// <summary>An object of a part: a mesh, or other objects.</summary>
/// <param name="name">Its name; may be empty.</param>
/// <param name="group">Id of the group its look is in; null for none.</param>
/// <param name="look">The entry there.</param>
internal sealed class ThreeMfObject(string name, string? group, int look)
{
    public string Name { get; } = name;

    public string? Group { get; } = group;

    public int Look { get; } = look;

    public List<ThreeMfMesh> Meshes { get; } = [];

    public List<ThreeMfPlacement> Components { get; } = [];
}

/// <summary>Points, and triangles between them.</summary>
internal sealed class ThreeMfMesh
{
    public List<Vector3> Positions { get; } = [];

    public List<ThreeMfTriangle> Triangles { get; } = [];
}

/// <summary>A triangle: three points, and the entry of a group at each; -1 for none. Without a group of its own, that of its object holds.</summary>
internal readonly record struct ThreeMfTriangle(int A, int B, int C, int LookA, int LookB, int LookC, string? Group);

/// <summary>An object where it is placed.</summary>
internal sealed record ThreeMfPlacement(string ObjectId, string? Path, string? Transform);

/// <summary>Name and linear colour of a material, or a place in a picture.</summary>
internal readonly record struct ThreeMfLook(string Name, Vector4 Color, ThreeMfTexture? Texture = null, Vector2 Place = default);

/// <summary>A picture: the part that holds it, and what lies beyond its borders.</summary>
internal sealed record ThreeMfTexture(string Path, TextureWrap WrapU, TextureWrap WrapV);
