using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>The input files of a pipeline.</summary>
/// <param name="paths">Absolute paths in their order.</param>
/// <param name="most">Largest content in bytes, decompressed.</param>
public sealed class PipelineFiles(IReadOnlyList<string> paths, long most = PipelineFiles.MostBytes)
{
    private const long MostBytes = 512L * 1024 * 1024;

    /// <summary>No files.</summary>
    public static PipelineFiles None { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => paths.Count;

    /// <summary>The content of a file, as a string, JSON or bytes.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it is too large, not compressed as said, or no JSON.</exception>
    internal object? Read(Reference.File reference)
    {
        try
        {
            var bytes = ReadBytes(reference);
            return reference.Format switch
            {
                FileFormat.Text => Text(bytes),
                FileFormat.Base64 => Convert.ToBase64String(bytes),
                FileFormat.Json => JsonNode.Parse(Text(bytes)),
                _ => bytes,
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            var what = fault is JsonException ? "is no JSON" : "cannot be decompressed";
            throw new FormwrightException(
                new Error(ErrorCode.InvalidInput, $"Input file {reference.Number} {what}.", $"inputFiles[{reference.Number}]", Detail: fault.Message), fault);
        }
    }

    private static string Text(byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return Encoding.UTF8.GetString(bytes.AsSpan(start));
    }

    private byte[] ReadBytes(Reference.File reference)
    {
        using var file = File.OpenRead(paths[reference.Number]);
        var isCompressed = reference.Codec == FileCodec.Gunzip || (reference.Codec == FileCodec.Auto && BeginsAsGzip(file));
        using Stream content = isCompressed ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (memory.Length + read > most)
            {
                throw new FormwrightException(
                    ErrorCode.InvalidInput,
                    $"Input file {reference.Number} is too large for a pipeline: at most {most / (1024 * 1024)} MB are read.",
                    $"inputFiles[{reference.Number}]");
            }

            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    private static bool BeginsAsGzip(FileStream file)
    {
        var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return isGzip;
    }
}
