using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Formwright.Mesh.Native;

/// <summary>The simplified interface of libpng 1.6 (Debian: libpng16-16), which reports errors instead of jumping.</summary>
internal static unsafe partial class LibPng
{
    private const string Library = "libpng16.so.16";
    private const uint Version = 1;
    private const uint Rgba = 3;

    // Without this, 16 bits per channel would be taken as linear light.
    private const uint SixteenBitsAreSrgb = 4;

    /// <summary>Decodes a file of a known size to red, green, blue and straight alpha.</summary>
    /// <returns>What is wrong with the file; null for nothing.</returns>
    public static string? Decode(ReadOnlySpan<byte> file, int width, int height, Span<byte> rgba)
    {
        var image = new Image { Version = Version };
        fixed (byte* from = file, to = rgba)
        {
            try
            {
                if (BeginRead(&image, from, (nuint)file.Length) == 0)
                {
                    return Message(image);
                }

                // The header is checked by its bytes before; libpng reads the same ones.
                if (image.Width != width || image.Height != height)
                {
                    return "its header contradicts itself";
                }

                (image.Format, image.Flags) = (Rgba, image.Flags | SixteenBitsAreSrgb);
                return FinishRead(&image, null, to, 4 * width, null) == 0 ? Message(image) : null;
            }
            catch (DllNotFoundException e)
            {
                throw MissingLibrary.Of(Library, "libpng16-16", e);
            }
            finally
            {
                if (image.Opaque != 0)
                {
                    Free(&image);
                }
            }
        }
    }

    private static string Message(in Image image)
    {
        ReadOnlySpan<byte> text = image.Message;
        return text.IndexOf((byte)0) is var end && end > 0 ? Encoding.ASCII.GetString(text[..end]) : "it cannot be read";
    }

    [LibraryImport(Library, EntryPoint = "png_image_begin_read_from_memory")]
    private static partial int BeginRead(Image* image, byte* memory, nuint size);

    [LibraryImport(Library, EntryPoint = "png_image_finish_read")]
    private static partial int FinishRead(Image* image, void* background, byte* buffer, int stride, void* colormap);

    [LibraryImport(Library, EntryPoint = "png_image_free")]
    private static partial void Free(Image* image);

    /// <summary><c>png_image</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Image
    {
        public nint Opaque;
        public uint Version;
        public uint Width;
        public uint Height;
        public uint Format;
        public uint Flags;
        public uint ColormapEntries;
        public uint WarningOrError;
        public Text Message;
    }

    [InlineArray(64)]
    private struct Text
    {
        private byte _first;
    }
}
