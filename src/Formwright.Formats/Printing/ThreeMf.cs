using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Text;
using System.Xml;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Printing;

/// <summary>
/// 3MF, the package of 3D printing (3MF Consortium, core specification 1.3, materials extension 1.2): objects with names, shared points, base materials, and colours or
/// textures per corner. Written flattened in millimetres; read with components and units. The same graph always gives the same bytes.
/// </summary>
public sealed class ThreeMf : IMeshReader, IMeshWriter
{
    internal const string Core = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02";

    internal const string MaterialsExtension = "http://schemas.microsoft.com/3dmanufacturing/material/2015/02";

    private const int Materials = 1;
    private const int Colors = 2;

    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("3mf", "3MF", [".3mf"], "model/3mf", LengthUnit.Millimetre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) =>
        head.StartsWith("PK\x03\x04"u8) && (head.IndexOf("3D/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0);

    /// <inheritdoc/>
    public SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null) => new ThreeMfReader(Package.Open(stream, limits, "3MF"), limits).Graph();

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream)
    {
        var bodies = Printable.Of(graph);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        ThreeMfPackage.WriteText(zip, "[Content_Types].xml", ThreeMfPackage.ContentTypes);
        ThreeMfPackage.WriteText(zip, "_rels/.rels", ThreeMfPackage.Relationships);
        var textures = new ThreeMfTextures(graph, bodies, Colors + 1);
        textures.WriteParts(zip);
        using var model = XmlWriter.Create(ThreeMfPackage.Entry(zip, "3D/3dmodel.model"), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        WriteModel(WithMeanColors(graph), bodies, textures, model);
    }

    /// <summary>Materials with pictures in the mean colour of these, for programs that show none.</summary>
    private static SceneGraph WithMeanColors(SceneGraph graph)
    {
        return graph with { Materials = [.. graph.Materials.Select(material => material with { BaseColor = material.BaseColor * Mean(material.BaseColorTexture) })] };

        Vector4 Mean(TextureUse? use)
        {
            if (use is null)
            {
                return Vector4.One;
            }

            try
            {
                var pixel = PictureDecoder.Decode(graph.Images[use.Image], 1).Rgba;
                return new Vector4(Material.ToLinear(pixel[0] / 255.0), Material.ToLinear(pixel[1] / 255.0), Material.ToLinear(pixel[2] / 255.0), 1);
            }
            catch (FormwrightException)
            {
                // What the picture shows is unknown then; the model is written all the same.
                return Vector4.One;
            }
        }
    }

    private static void WriteModel(SceneGraph graph, IReadOnlyList<PrintBody> bodies, ThreeMfTextures textures, XmlWriter xml)
    {
        var looks = bodies.SelectMany(body => body.Materials).Distinct().Select(material => Look.Of(graph, material)).Distinct().ToList();
        var colors = bodies.SelectMany(body => body.Colors ?? []).Select(Hex).Distinct().ToList();
        xml.WriteStartElement("model", Core);
        if (colors.Count > 0 || textures.NextId > Colors + 1)
        {
            xml.WriteAttributeString("xmlns", "m", null, MaterialsExtension);
        }

        xml.WriteAttributeString("unit", "millimeter");
        xml.WriteAttributeString("xml", "lang", null, "en-US");
        var title = string.Join(", ", bodies.Select(body => ThreeMfPackage.Clean(body.Name)).Where(name => name.Length > 0).Distinct());
        WriteMetadata(xml, "Title", title.Length > 0 ? title : "Part");
        WriteMetadata(xml, "Application", "Formwright");

        xml.WriteStartElement("resources", Core);
        xml.WriteStartElement("basematerials", Core);
        xml.WriteAttributeString("id", Number(Materials));
        foreach (var look in looks)
        {
            xml.WriteStartElement("base", Core);
            xml.WriteAttributeString("name", look.Name);
            xml.WriteAttributeString("displaycolor", look.Color);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (colors.Count > 0)
        {
            xml.WriteStartElement("colorgroup", MaterialsExtension);
            xml.WriteAttributeString("id", Number(Colors));
            foreach (var color in colors)
            {
                xml.WriteStartElement("color", MaterialsExtension);
                xml.WriteAttributeString("color", color);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        textures.WriteResources(xml);
        var colorNumbers = colors.Select((color, i) => (color, i)).ToDictionary(pair => pair.color, pair => pair.i);
        for (var i = 0; i < bodies.Count; i++)
        {
            WriteObject(graph, bodies[i], textures.NextId + i, looks, colorNumbers, textures, xml);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("build", Core);
        for (var i = 0; i < bodies.Count; i++)
        {
            xml.WriteStartElement("item", Core);
            xml.WriteAttributeString("objectid", Number(textures.NextId + i));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteObject(SceneGraph graph, PrintBody body, int id, List<Look> looks, Dictionary<string, int> colors, ThreeMfTextures textures, XmlWriter xml)
    {
        var points = new double[3 * body.Points.Length];
        for (var p = 0; p < body.Points.Length; p++)
        {
            (points[3 * p], points[(3 * p) + 1], points[(3 * p) + 2]) = (body.Points[p].X, body.Points[p].Y, body.Points[p].Z);
        }

        xml.WriteStartElement("object", Core);
        xml.WriteAttributeString("id", Number(id));

        // Only a watertight mesh may be called a model (4.1 of the specification); an open one is a surface.
        xml.WriteAttributeString("type", MeshTopology.Of(new WeldedMesh(points, body.Triangles)).IsWatertight ? "model" : "surface");
        if (ThreeMfPackage.Clean(body.Name) is { Length: > 0 } name)
        {
            xml.WriteAttributeString("name", name);
        }

        var numbers = body.Materials.Distinct().Select(material => (Material: material ?? -1, Number: looks.IndexOf(Look.Of(graph, material)))).ToDictionary(pair => pair.Material, pair => pair.Number);
        var usual = numbers[body.Materials[0] ?? -1];
        xml.WriteAttributeString("pid", Number(Materials));
        xml.WriteAttributeString("pindex", Number(usual));
        WriteMesh(body, usual, numbers, colors, textures, xml);
        xml.WriteEndElement();
    }

    private static void WriteMetadata(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("metadata", Core);
        xml.WriteAttributeString("name", name);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static void WriteMesh(PrintBody body, int usual, Dictionary<int, int> numbers, Dictionary<string, int> colors, ThreeMfTextures textures, XmlWriter xml)
    {
        // The rows hold only digits, so they are written as they are; that is several times faster than by attribute.
        var row = new char[200];
        xml.WriteStartElement("mesh", Core);
        xml.WriteStartElement("vertices", Core);
        foreach (var point in body.Points)
        {
            row.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"<vertex x=\"{point.X}\" y=\"{point.Y}\" z=\"{point.Z}\"/>", out var length);
            xml.WriteRaw(row, 0, length);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("triangles", Core);
        for (var i = 0; i < body.Triangles.Length; i += 3)
        {
            row.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"<triangle v1=\"{body.Triangles[i]}\" v2=\"{body.Triangles[i + 1]}\" v3=\"{body.Triangles[i + 2]}\"", out var length);
            xml.WriteRaw(row, 0, length);
            var material = numbers[body.Materials[i / 3] ?? -1];
            if (textures.At(body, i / 3) is { } at)
            {
                row.AsSpan().TryWrite(CultureInfo.InvariantCulture, $" pid=\"{at.Group}\" p1=\"{at.A}\" p2=\"{at.B}\" p3=\"{at.C}\"", out length);
                xml.WriteRaw(row, 0, length);
            }
            else if (body.Colors is { } corners)
            {
                row.AsSpan().TryWrite(
                    CultureInfo.InvariantCulture,
                    $" pid=\"{Colors}\" p1=\"{colors[Hex(corners[i])]}\" p2=\"{colors[Hex(corners[i + 1])]}\" p3=\"{colors[Hex(corners[i + 2])]}\"",
                    out length);
                xml.WriteRaw(row, 0, length);
            }
            else if (material != usual)
            {
                row.AsSpan().TryWrite(CultureInfo.InvariantCulture, $" pid=\"{Materials}\" p1=\"{material}\"", out length);
                xml.WriteRaw(row, 0, length);
            }

            xml.WriteRaw("/>");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Hex(Vector4 linear) => ThreeMfPackage.Hex(new Rgba(Material.ToSrgb(linear.X), Material.ToSrgb(linear.Y), Material.ToSrgb(linear.Z), linear.W));

    /// <summary>What a base material says.</summary>
    private readonly record struct Look(string Name, string Color)
    {
        public static Look Of(SceneGraph graph, int? number)
        {
            var material = number is { } n ? graph.Materials[n] : Material.Of(Rgba.Default);
            var color = ThreeMfPackage.Hex(material.ToRgba());
            return new Look(ThreeMfPackage.Clean(material.Name) is { Length: > 0 } name ? name : color, color);
        }
    }
}
