using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Printing;

/// <summary>
/// A 3MF project with one painted object, which slicers open with its colours: PrusaSlicer by <c>slic3rpe:mmu_segmentation</c> and
/// <c>Slic3r_PE.config</c>, Bambu Studio and OrcaSlicer by <c>paint_color</c>, <c>model_settings.config</c> and <c>project_settings.config</c>.
/// Others see a base material per triangle, that of most of its area. The same painting always gives the same bytes.
/// </summary>
public static class PaintedThreeMf
{
    private const string Prusa = "http://schemas.slic3r.org/3mf/2017/06";
    private const string Bambu = "http://schemas.bambulab.com/package/2021";

    // Bambu Studio takes the settings of a project only from a program that calls itself so, as other slicers therefore do.
    private const string Application = "BambuStudio-01.09.00.00";

    private const int Palette = 1;
    private const int MeshObject = 2;
    private const int Project = 3;

    // Where the middle of the plate of a usual printer is, in millimetres from its corner.
    private const double Middle = 128;

    // Volumes, in cubic millimetres, that are purged when the filament changes.
    private const int Purge = 140;

    /// <summary>Writes the project.</summary>
    /// <param name="name">Name of the object.</param>
    /// <param name="mesh">Its triangles in millimetres, Z up, with finite coordinates. It is put onto the middle of the plate.</param>
    /// <param name="paint">Their painting.</param>
    /// <param name="stream">Receives the file; need not seek; is left open.</param>
    public static void Write(string name, WeldedMesh mesh, MultiColorPaint paint, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        ThreeMfPackage.WriteText(zip, "[Content_Types].xml", ThreeMfPackage.ContentTypes);
        ThreeMfPackage.WriteText(zip, "_rels/.rels", ThreeMfPackage.Relationships);
        var title = ThreeMfPackage.Clean(name) is { Length: > 0 } clean ? clean : "model";
        using (var model = XmlWriter.Create(ThreeMfPackage.Entry(zip, "3D/3dmodel.model"), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true }))
        {
            WriteModel(title, mesh, paint, model);
        }

        string[] colors = [.. paint.Palette.Select(ThreeMfPackage.Hex)];
        ThreeMfPackage.WriteText(zip, "Metadata/Slic3r_PE.config", PrusaSettings(colors));
        ThreeMfPackage.WriteText(zip, "Metadata/project_settings.config", BambuSettings(colors));
        using var parts = XmlWriter.Create(ThreeMfPackage.Entry(zip, "Metadata/model_settings.config"), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        WriteParts(title, mesh, parts);
    }

    private static void WriteModel(string title, WeldedMesh mesh, MultiColorPaint paint, XmlWriter xml)
    {
        xml.WriteStartElement("model", ThreeMf.Core);
        xml.WriteAttributeString("xmlns", "slic3rpe", null, Prusa);
        xml.WriteAttributeString("xmlns", "BambuStudio", null, Bambu);
        xml.WriteAttributeString("unit", "millimeter");
        xml.WriteAttributeString("xml", "lang", null, "en-US");
        foreach (var (key, value) in ((string, string)[])
            [("slic3rpe:Version3mf", "1"), ("slic3rpe:MmPaintingVersion", "1"), ("BambuStudio:3mfVersion", "1"), ("Application", Application), ("Title", title), ("Description", "Painted by Formwright")])
        {
            xml.WriteStartElement("metadata", ThreeMf.Core);
            xml.WriteAttributeString("name", key);
            xml.WriteString(value);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("resources", ThreeMf.Core);
        xml.WriteStartElement("basematerials", ThreeMf.Core);
        xml.WriteAttributeString("id", Number(Palette));
        foreach (var color in paint.Palette.Select(ThreeMfPackage.Hex))
        {
            xml.WriteStartElement("base", ThreeMf.Core);
            xml.WriteAttributeString("name", color);
            xml.WriteAttributeString("displaycolor", color);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteObject(title, mesh, paint, xml);
        xml.WriteStartElement("object", ThreeMf.Core);
        xml.WriteAttributeString("id", Number(Project));
        xml.WriteAttributeString("type", "model");
        xml.WriteAttributeString("name", title);
        xml.WriteStartElement("components", ThreeMf.Core);
        xml.WriteStartElement("component", ThreeMf.Core);
        xml.WriteAttributeString("objectid", Number(MeshObject));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();

        xml.WriteStartElement("build", ThreeMf.Core);
        xml.WriteStartElement("item", ThreeMf.Core);
        xml.WriteAttributeString("objectid", Number(Project));
        xml.WriteAttributeString("transform", ToPlate(mesh));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteObject(string title, WeldedMesh mesh, MultiColorPaint paint, XmlWriter xml)
    {
        xml.WriteStartElement("object", ThreeMf.Core);
        xml.WriteAttributeString("id", Number(MeshObject));
        xml.WriteAttributeString("type", "model");
        xml.WriteAttributeString("name", title);
        xml.WriteAttributeString("pid", Number(Palette));
        xml.WriteAttributeString("pindex", "0");
        xml.WriteStartElement("mesh", ThreeMf.Core);
        xml.WriteStartElement("vertices", ThreeMf.Core);
        var row = new char[256];
        for (var p = 0; p < mesh.PointCount; p++)
        {
            var at = mesh.PointAt(p);
            row.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"<vertex x=\"{(float)at.X}\" y=\"{(float)at.Y}\" z=\"{(float)at.Z}\"/>", out var length);
            xml.WriteRaw(row, 0, length);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("triangles", ThreeMf.Core);
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            row.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"<triangle v1=\"{mesh.Triangles[3 * t]}\" v2=\"{mesh.Triangles[(3 * t) + 1]}\" v3=\"{mesh.Triangles[(3 * t) + 2]}\"", out var length);
            xml.WriteRaw(row, 0, length);
            var shares = paint.Shares(t);
            if (Array.IndexOf(shares, shares.Max()) is var most and > 0)
            {
                row.AsSpan().TryWrite(CultureInfo.InvariantCulture, $" pid=\"{Palette}\" p1=\"{most}\"", out length);
                xml.WriteRaw(row, 0, length);
            }

            // Hexadecimal digits need no escaping.
            xml.WriteRaw(" slic3rpe:mmu_segmentation=\"");
            xml.WriteRaw(paint.Triangles[t]);
            xml.WriteRaw("\" paint_color=\"");
            xml.WriteRaw(paint.Triangles[t]);
            xml.WriteRaw("\"/>");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string ToPlate(WeldedMesh mesh)
    {
        Point3 min = new(double.MaxValue, double.MaxValue, double.MaxValue), max = min * -1;
        foreach (var point in mesh.Triangles)
        {
            var p = mesh.PointAt(point);
            min = new(Math.Min(min.X, p.X), Math.Min(min.Y, p.Y), Math.Min(min.Z, p.Z));
            max = new(Math.Max(max.X, p.X), Math.Max(max.Y, p.Y), Math.Max(max.Z, p.Z));
        }

        return string.Create(CultureInfo.InvariantCulture, $"1 0 0 0 1 0 0 0 1 {Middle - ((min.X + max.X) / 2):0.####} {Middle - ((min.Y + max.Y) / 2):0.####} {-min.Z:0.####}");
    }

    private static string PrusaSettings(string[] colors)
    {
        var n = colors.Length;
        (string Key, string Value)[] settings =
        [
            ("printer_technology", "FFF"),
            ("nozzle_diameter", Repeated("0.4", n, ",")),
            ("single_extruder_multi_material", n > 1 ? "1" : "0"),
            ("extruder_colour", string.Join(';', colors)),
            ("filament_colour", string.Join(';', colors)),
            ("filament_type", Repeated("PLA", n, ";")),
            ("filament_diameter", Repeated("1.75", n, ",")),
            ("wiping_volumes_extruders", Repeated($"{Purge / 2},{Purge / 2}", n, ",")),
            ("wiping_volumes_matrix", string.Join(',', PurgeMatrix(n))),
        ];
        return "; generated by Formwright\n\n" + string.Concat(settings.Select(setting => $"; {setting.Key} = {setting.Value}\n"));
    }

    private static string BambuSettings(string[] colors)
    {
        var n = colors.Length;
        var settings = new JsonObject
        {
            ["from"] = "project",
            ["name"] = "project_settings",
            ["version"] = "01.09.00.00",
            ["nozzle_diameter"] = new JsonArray("0.4"),
            ["extruder_type"] = new JsonArray("Direct Drive"),
            ["filament_colour"] = List(colors),
            ["filament_type"] = List(Enumerable.Repeat("PLA", n)),
            ["filament_settings_id"] = List(Enumerable.Repeat("Generic PLA", n)),
            ["filament_diameter"] = List(Enumerable.Repeat("1.75", n)),
            ["flush_volumes_matrix"] = List(PurgeMatrix(n)),
            ["flush_volumes_vector"] = List(Enumerable.Repeat(Number(Purge), 2 * n)),
        };
        return settings.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

        static JsonArray List(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];
    }

    private static IEnumerable<string> PurgeMatrix(int n) => Enumerable.Range(0, n * n).Select(i => i / n == i % n ? "0" : Number(Purge));

    private static void WriteParts(string title, WeldedMesh mesh, XmlWriter xml)
    {
        xml.WriteStartElement("config");
        xml.WriteStartElement("object");
        xml.WriteAttributeString("id", Number(Project));
        WriteSetting(xml, "name", title);
        WriteSetting(xml, "extruder", "1");
        xml.WriteStartElement("part");
        xml.WriteAttributeString("id", Number(MeshObject));
        xml.WriteAttributeString("subtype", "normal_part");
        WriteSetting(xml, "name", title);
        WriteSetting(xml, "matrix", "1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1");
        xml.WriteStartElement("mesh_stat");
        xml.WriteAttributeString("face_count", Number(mesh.TriangleCount));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("plate");
        WriteSetting(xml, "plater_id", "1");
        xml.WriteStartElement("model_instance");
        WriteSetting(xml, "object_id", Number(Project));
        WriteSetting(xml, "instance_id", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSetting(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("metadata");
        xml.WriteAttributeString("key", key);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }

    private static string Repeated(string value, int count, string separator) => string.Join(separator, Enumerable.Repeat(value, count));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
