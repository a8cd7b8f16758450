using System.Runtime.InteropServices;

namespace Formwright.Mesh.Native;

/// <summary>A decoder of libjpeg-turbo 2.1 by its TurboJPEG interface (Debian: libturbojpeg0).</summary>
internal sealed unsafe partial class TurboJpeg : IDisposable
{
    private const string Library = "libturbojpeg.so.0";
    private const int PixelsRgba = 7;
    private const int PixelsCmyk = 11;
    private const int FirstCmykSpace = 3;
    private const int WarningOnly = 0;

    // A progressive file of very many scans would take hours.
    private const int LimitScans = 1 << 15;

    private readonly nint _handle;

    public TurboJpeg()
    {
        try
        {
            _handle = InitDecompress();
        }
        catch (DllNotFoundException e)
        {
            throw MissingLibrary.Of(Library, "libturbojpeg0", e);
        }
    }

    public void Dispose() => _ = Destroy(_handle);

    /// <summary>Reads what a file announces.</summary>
    /// <returns>What is wrong with it; null for nothing.</returns>
    public string? ReadHeader(ReadOnlySpan<byte> file, out int width, out int height, out bool isCmyk)
    {
        fixed (byte* from = file)
        {
            var failed = DecompressHeader(_handle, from, (nuint)file.Length, out width, out height, out _, out var space) != 0;
            isCmyk = space >= FirstCmykSpace;
            return failed && ErrorCode(_handle) != WarningOnly ? Message() : null;
        }
    }

    /// <summary>Decodes to red, green, blue and alpha 255. What a viewer shows in spite of a flaw is taken too.</summary>
    /// <param name="file">The file.</param>
    /// <param name="width">Its width, or a half, quarter or eighth of it rounded up.</param>
    /// <param name="height">Its height, likewise.</param>
    /// <param name="isCmyk">Whether it holds inks.</param>
    /// <param name="rgba">Receives the pixels.</param>
    /// <returns>What is wrong with the file; null for nothing.</returns>
    public string? Decode(ReadOnlySpan<byte> file, int width, int height, bool isCmyk, Span<byte> rgba)
    {
        fixed (byte* from = file, to = rgba)
        {
            if (Decompress(_handle, from, (nuint)file.Length, to, width, 4 * width, height, isCmyk ? PixelsCmyk : PixelsRgba, LimitScans) != 0
                && ErrorCode(_handle) != WarningOnly)
            {
                return Message();
            }
        }

        // Inks are stored inverted, as Adobe's programs write them: 255 is none.
        for (var i = 0; isCmyk && i < rgba.Length; i += 4)
        {
            var black = rgba[i + 3];
            (rgba[i], rgba[i + 1], rgba[i + 2], rgba[i + 3]) = ((byte)(rgba[i] * black / 255), (byte)(rgba[i + 1] * black / 255), (byte)(rgba[i + 2] * black / 255), 255);
        }

        return null;
    }

    private string Message() => Marshal.PtrToStringUTF8(ErrorText(_handle)) ?? "it cannot be read";

    [LibraryImport(Library, EntryPoint = "tjInitDecompress")]
    private static partial nint InitDecompress();

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    private static partial int Destroy(nint handle);

    [LibraryImport(Library, EntryPoint = "tjDecompressHeader3")]
    private static partial int DecompressHeader(nint handle, byte* file, nuint size, out int width, out int height, out int subsampling, out int space);

    [LibraryImport(Library, EntryPoint = "tjDecompress2")]
    private static partial int Decompress(nint handle, byte* file, nuint size, byte* pixels, int width, int pitch, int height, int format, int flags);

    [LibraryImport(Library, EntryPoint = "tjGetErrorStr2")]
    private static partial nint ErrorText(nint handle);

    [LibraryImport(Library, EntryPoint = "tjGetErrorCode")]
    private static partial int ErrorCode(nint handle);
}
