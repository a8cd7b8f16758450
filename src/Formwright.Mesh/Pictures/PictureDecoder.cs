using System.Buffers.Binary;
using Formwright.Core;
using Formwright.Mesh.Native;

namespace Formwright.Mesh;

/// <summary>
/// Decodes PNG (by libpng) and JPEG (by libjpeg-turbo). What a file announces is checked against limits, and against what so few bytes
/// can hold, before memory is reserved for it.
/// </summary>
public static class PictureDecoder
{
    /// <summary>The largest width and height, in pixels.</summary>
    public const int LargestSide = 16_384;

    /// <summary>The most pixels: 8,192 by 8,192, which take 268 MB.</summary>
    public const int MostPixels = 8192 * 8192;

    // Deflate makes at most 1,032 bytes of one; a JPEG scan spends at least a bit on a block of 64 pixels, most often several.
    private const int DeflateRatio = 1032;
    private const int PixelsPerByte = 8 * 64;

    /// <summary>Decodes a picture.</summary>
    /// <param name="image">The file; its content tells what it is, not its media type.</param>
    /// <param name="largestSide">A larger picture is halved until it fits; null to keep it.</param>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c>: the file is damaged or announces what it cannot hold; <c>over_limit</c>: it is larger than
    /// <see cref="LargestSide"/> or <see cref="MostPixels"/>; <c>unsupported</c>: it is neither PNG nor JPEG.
    /// </exception>
    public static Picture Decode(TextureImage image, int? largestSide = null)
    {
        var picture = TextureImage.MediaTypeOf(image.Content) switch
        {
            "image/png" => DecodePng(image),
            "image/jpeg" => DecodeJpeg(image, largestSide),
            _ => throw Unknown(image),
        };
        return largestSide is { } side ? picture.Reduced(side) : picture;
    }

    /// <summary>The size that a picture announces, within the limits.</summary>
    /// <inheritdoc cref="Decode"/>
    public static (int Width, int Height) SizeOf(TextureImage image)
    {
        switch (TextureImage.MediaTypeOf(image.Content))
        {
            case "image/png":
                return SizeOfPng(image);
            case "image/jpeg":
                using (var decoder = new TurboJpeg())
                {
                    return SizeOfJpeg(image, decoder).Size;
                }

            default:
                throw Unknown(image);
        }
    }

    private static Picture DecodePng(TextureImage image)
    {
        var (width, height) = SizeOfPng(image);
        var pixels = new byte[4 * width * height];
        return LibPng.Decode(image.Content, width, height, pixels) is { } fault ? throw Damaged(image, fault) : new Picture(width, height, pixels);
    }

    private static Picture DecodeJpeg(TextureImage image, int? largestSide)
    {
        using var decoder = new TurboJpeg();
        var ((width, height), isCmyk) = SizeOfJpeg(image, decoder);

        // The decoder can leave out detail, up to an eighth of each side, which is faster than to throw it away afterwards.
        var reduction = 1;
        while (largestSide is { } side && reduction < 8 && Math.Max(width, height) / reduction > side)
        {
            reduction *= 2;
        }

        (width, height) = ((width + reduction - 1) / reduction, (height + reduction - 1) / reduction);
        var pixels = new byte[4 * width * height];
        return decoder.Decode(image.Content, width, height, isCmyk, pixels) is { } wrong ? throw Damaged(image, wrong) : new Picture(width, height, pixels);
    }

    private static (int Width, int Height) SizeOfPng(TextureImage image)
    {
        // Signature, then the header chunk: width, height, bits per channel, kind of colour.
        const int HeaderEnd = 29;
        var head = image.Content.AsSpan();
        if (head.Length < HeaderEnd || !head[12..].StartsWith("IHDR"u8))
        {
            throw Damaged(image, "it has no header");
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]));
        CheckSize(image, width, height);
        var channels = head[25] switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        return (long)width * height * channels * head[24] / 8 <= (long)head.Length * DeflateRatio ? ((int)width, (int)height) : throw TooMuch(image, width, height);
    }

    private static ((int Width, int Height) Size, bool IsCmyk) SizeOfJpeg(TextureImage image, TurboJpeg decoder)
    {
        if (decoder.ReadHeader(image.Content, out var width, out var height, out var isCmyk) is { } fault)
        {
            throw Damaged(image, fault);
        }

        CheckSize(image, width, height);
        return (long)width * height <= (long)image.Content.Length * PixelsPerByte ? ((width, height), isCmyk) : throw TooMuch(image, width, height);
    }

    private static void CheckSize(TextureImage image, long width, long height)
    {
        if (width < 1 || height < 1)
        {
            throw Damaged(image, "it has no pixels");
        }

        if (width > LargestSide || height > LargestSide || width * height > MostPixels)
        {
            throw new FormwrightException(
                ErrorCode.OverLimit,
                $"{Title(image)} is {width} by {height} pixels; a side may have {LargestSide} and the whole {MostPixels}. Scale it down.");
        }
    }

    private static FormwrightException Unknown(TextureImage image) => new(
        ErrorCode.Unsupported,
        TextureImage.MediaTypeOf(image.Content) is { } found
            ? $"{Title(image)} is {found}, which cannot be decoded. Use PNG or JPEG."
            : $"{Title(image)} is called {image.MediaType}, but its content is no picture that is known. Use PNG or JPEG.");

    private static FormwrightException TooMuch(TextureImage image, long width, long height) =>
        Damaged(image, $"it announces {width} by {height} pixels, more than its {image.Content.Length} bytes can hold");

    private static FormwrightException Damaged(TextureImage image, string fault) => new(ErrorCode.InvalidInput, $"{Title(image)} is damaged: {fault}.");

    private static string Title(TextureImage image) => image.Name.Length > 0 ? $"The picture '{image.Name}'" : "A picture of the model";
}
