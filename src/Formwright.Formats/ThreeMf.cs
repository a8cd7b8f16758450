using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats;

/// <summary>
/// 3MF, the package of 3D printing (3MF Consortium, core specification 1.3), writing: one object per body with its name and
/// colour, shared points, millimetres. The same scene always gives the same bytes.
/// </summary>
public sealed class ThreeMf : IMeshWriter
{
    private const string Core = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02";

    private const string ContentTypes =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>
        """;

    private const string Relationships =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/3D/3dmodel.model" Id="rel0" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>
        """;

    // The earliest time a zip entry can carry: a real one would change the bytes from run to run.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("3mf", "3MF", [".3mf"], "model/3mf", LengthUnit.Millimetre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) =>
        head.StartsWith("PK\x03\x04"u8) && (head.IndexOf("3D/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0);

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream)
    {
        var scene = SceneBodies.Of(graph.Checked());
        var bodies = Printable.Of(scene);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        WriteText(zip, "[Content_Types].xml", ContentTypes);
        WriteText(zip, "_rels/.rels", Relationships);
        using var model = XmlWriter.Create(Entry(zip, "3D/3dmodel.model"), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        WriteModel(bodies, model);
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }

    private static void WriteText(ZipArchive zip, string name, string text)
    {
        using var entry = Entry(zip, name);
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void WriteModel(IReadOnlyList<(SceneBody Body, WeldedMesh Mesh)> bodies, XmlWriter xml)
    {
        const int Materials = 1;
        var colors = bodies.Select(body => Hex(body.Body.Color ?? Rgba.Default)).Distinct().ToList();
        xml.WriteStartElement("model", Core);
        xml.WriteAttributeString("unit", "millimeter");
        xml.WriteAttributeString("xml", "lang", null, "en-US");
        var title = string.Join(", ", bodies.Select(body => Clean(body.Body.Name)).Where(name => name.Length > 0).Distinct());
        WriteMetadata(xml, "Title", title.Length > 0 ? title : "Part");
        WriteMetadata(xml, "Application", "Formwright");

        xml.WriteStartElement("resources", Core);
        xml.WriteStartElement("basematerials", Core);
        xml.WriteAttributeString("id", Number(Materials));
        foreach (var color in colors)
        {
            xml.WriteStartElement("base", Core);
            xml.WriteAttributeString("name", color);
            xml.WriteAttributeString("displaycolor", color);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        for (var i = 0; i < bodies.Count; i++)
        {
            var (body, mesh) = bodies[i];
            xml.WriteStartElement("object", Core);
            xml.WriteAttributeString("id", Number(Materials + 1 + i));

            // Only a watertight mesh may be called a model (4.1 of the specification); an open one is a surface.
            xml.WriteAttributeString("type", MeshTopology.Of(mesh).IsWatertight ? "model" : "surface");
            if (Clean(body.Name) is { Length: > 0 } name)
            {
                xml.WriteAttributeString("name", name);
            }

            xml.WriteAttributeString("pid", Number(Materials));
            xml.WriteAttributeString("pindex", Number(colors.IndexOf(Hex(body.Color ?? Rgba.Default))));
            WriteMesh(mesh, xml);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("build", Core);
        for (var i = 0; i < bodies.Count; i++)
        {
            xml.WriteStartElement("item", Core);
            xml.WriteAttributeString("objectid", Number(Materials + 1 + i));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteMetadata(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("metadata", Core);
        xml.WriteAttributeString("name", name);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static void WriteMesh(WeldedMesh mesh, XmlWriter xml)
    {
        // The rows hold only digits, so they are written as they are; that is several times faster than by attribute.
        var row = new char[160];
        xml.WriteStartElement("mesh", Core);
        xml.WriteStartElement("vertices", Core);
        for (var i = 0; i < mesh.Points.Length; i += 3)
        {
            row.AsSpan().TryWrite(
                CultureInfo.InvariantCulture,
                $"<vertex x=\"{(float)mesh.Points[i]}\" y=\"{(float)mesh.Points[i + 1]}\" z=\"{(float)mesh.Points[i + 2]}\"/>",
                out var length);
            xml.WriteRaw(row, 0, length);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("triangles", Core);
        for (var i = 0; i < mesh.Triangles.Length; i += 3)
        {
            row.AsSpan().TryWrite(
                CultureInfo.InvariantCulture,
                $"<triangle v1=\"{mesh.Triangles[i]}\" v2=\"{mesh.Triangles[i + 1]}\" v3=\"{mesh.Triangles[i + 2]}\"/>",
                out var length);
            xml.WriteRaw(row, 0, length);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Hex(Rgba color)
    {
        var rgb = string.Create(CultureInfo.InvariantCulture, $"#{Byte(color.R):X2}{Byte(color.G):X2}{Byte(color.B):X2}");
        return color.A >= 1 ? rgb : string.Create(CultureInfo.InvariantCulture, $"{rgb}{Byte(color.A):X2}");

        static int Byte(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * 255);
    }

    /// <summary>A name without the characters that XML cannot hold.</summary>
    private static string Clean(string name) =>
        string.Concat(name.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))).Trim();
}
