using System.Text;
using Formwright.Core;

namespace Formwright.Worker.Cad;

/// <summary>Results that are files already, such as the text of <c>occt.io.saveShapeSTEP</c>.</summary>
internal static class FileContent
{
    private static readonly (string Format, string Part, string Extension, string Mime, byte[] Start)[] Known =
    [
        ("step", CadParts.Step, "step", "application/step", "ISO-10303-21;"u8.ToArray()),
        ("stpz", CadParts.CompressedStep, "stpz", "application/gzip", [0x1F, 0x8B]),
        ("gltf", CadParts.Glb, "glb", "model/gltf-binary", "glTF"u8.ToArray()),
    ];

    /// <summary>True when a result is the content of a file of a format.</summary>
    internal static bool Is(object? result, string format) => Array.Exists(Known, known => known.Format == format && Bytes(result).Span.StartsWith(known.Start));

    /// <summary>Adds the content as it is.</summary>
    internal static void Add(CadOutput output, string format, object result)
    {
        var (_, part, extension, mime, _) = Array.Find(Known, known => known.Format == format);
        output.Add(part, extension, mime, path => File.WriteAllBytes(path, Bytes(result).Span));
    }

    private static ReadOnlyMemory<byte> Bytes(object? result) => result switch
    {
        ReadOnlyMemory<byte> bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        _ => default,
    };
}
