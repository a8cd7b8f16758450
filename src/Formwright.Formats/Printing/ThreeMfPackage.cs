using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Formwright.Core;

namespace Formwright.Formats.Printing;

/// <summary>What all 3MF packages have: the parts around the model, entries without a time, and text that XML can hold.</summary>
internal static class ThreeMfPackage
{
    public const string ContentTypes =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/></Types>
        """;

    public const string Relationships =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/3D/3dmodel.model" Id="rel0" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>
        """;

    // The earliest time a zip entry can carry: a real one would change the bytes from run to run.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }

    public static void WriteText(ZipArchive zip, string name, string text)
    {
        using var entry = Entry(zip, name);
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A colour as 3MF writes it: <c>#RRGGBB</c>, with alpha only below 1.</summary>
    public static string Hex(Rgba color)
    {
        var rgb = string.Create(CultureInfo.InvariantCulture, $"#{Byte(color.R):X2}{Byte(color.G):X2}{Byte(color.B):X2}");
        return color.A >= 1 ? rgb : string.Create(CultureInfo.InvariantCulture, $"{rgb}{Byte(color.A):X2}");

        static int Byte(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * 255);
    }

    /// <summary>A name without the characters that XML cannot hold.</summary>
    public static string Clean(string name) =>
        string.Concat(name.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))).Trim();
}
