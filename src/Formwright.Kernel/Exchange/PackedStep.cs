using System.IO.Compression;
using Formwright.Core;

namespace Formwright.Kernel.Exchange;

/// <summary>STEP files compressed by gzip (<c>.stpz</c>).</summary>
internal static class PackedStep
{
    private const long MostBytes = 1L << 30;

    /// <summary>The text of a compressed file in a file of its own; null when the file is plain.</summary>
    internal static TemporaryFile? Unpack(string path, CancellationToken cancel)
    {
        using var source = File.OpenRead(path);
        Span<byte> magic = stackalloc byte[2];
        if (source.ReadAtLeast(magic, 2, throwOnEndOfStream: false) < 2 || !magic.SequenceEqual<byte>([0x1F, 0x8B]))
        {
            return null;
        }

        source.Position = 0;
        var file = new TemporaryFile(".step");
        try
        {
            using var target = File.Create(file.Path);
            using var gzip = new GZipStream(source, CompressionMode.Decompress);
            Copy(gzip, target, cancel);
            return file;
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw new FormwrightException(ErrorCode.InvalidInput, "The compressed STEP file is damaged.");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static void Copy(Stream source, Stream target, CancellationToken cancel)
    {
        var buffer = new byte[1 << 16];
        for (int count; (count = source.Read(buffer)) > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            target.Write(buffer, 0, count);
            if (target.Length > MostBytes)
            {
                throw new FormwrightException(ErrorCode.InvalidInput, $"The compressed STEP file holds more than {MostBytes >> 20} MiB.");
            }
        }
    }
}
