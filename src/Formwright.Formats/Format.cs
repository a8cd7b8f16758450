using Formwright.Core;
using Formwright.Kernel.Exchange;

namespace Formwright.Formats;

/// <summary>What is known about a file format without opening a file.</summary>
/// <param name="Name">Its short lowercase name, such as <c>stl</c>; unique in the catalogue.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Extensions">Lowercase file name extensions with the dot, the usual one first; each belongs to one format.</param>
/// <param name="MediaType">The registered media type, or the one in common use.</param>
/// <param name="Unit">The unit of length of its files; null when the file itself says it.</param>
public sealed record FormatInfo(string Name, string Title, IReadOnlyList<string> Extensions, string MediaType, LengthUnit? Unit);

/// <summary>
/// A file format. What it can do, it says by the further interfaces it implements: <see cref="IMeshReader"/>,
/// <see cref="IMeshWriter"/>, <see cref="IBrepReader"/>, <see cref="IBrepWriter"/>, <see cref="IDrawingReader"/>. A class that implements this interface and has a constructor without
/// parameters is found by the catalogue; nothing else registers it. Formats hold no state and are safe to share.
/// </summary>
public interface IFormat
{
    /// <summary>Names, extensions, media type and unit.</summary>
    FormatInfo Info { get; }

    /// <summary>True when a file that begins so is of this format; false when it is not, or when its beginning does not tell.</summary>
    /// <param name="head">The first bytes, up to <see cref="FormatCatalogue.HeadLength"/>.</param>
    /// <param name="length">Length of the whole file in bytes; null when unknown.</param>
    bool Recognises(ReadOnlySpan<byte> head, long? length);
}

/// <summary>A format that can be read as triangles.</summary>
public interface IMeshReader : IFormat
{
    /// <summary>Reads all bodies. Every body has triangles, normals, weld ids and feature edges.</summary>
    /// <param name="stream">The file from its first byte; is left open.</param>
    /// <param name="limits">What the file may hold at most.</param>
    /// <returns>At least one body, with unit and up axis of the file; millimetres and Z up when it does not say.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c>: the file is damaged, of another format, empty, or beyond a limit.</exception>
    Scene Read(Stream stream, ReadLimits limits);
}

/// <summary>A format that triangles can be written to.</summary>
public interface IMeshWriter : IFormat
{
    /// <summary>Writes all bodies that have triangles. The same scene always gives the same bytes.</summary>
    /// <param name="scene">The bodies; unit and up axis are converted to those of the format.</param>
    /// <param name="stream">Receives the file; need not seek; is left open.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c>: there is nothing to write, or a coordinate is not finite.</exception>
    void Write(Scene scene, Stream stream);
}

/// <summary>A format that can be read as exact surfaces.</summary>
public interface IBrepReader : IFormat
{
    /// <summary>Reads all bodies, in millimetres; assemblies are flattened. The shapes belong to the open kernel scope.</summary>
    /// <param name="stream">The file from its first byte; is left open.</param>
    /// <param name="limits">What the file may hold at most.</param>
    /// <returns>At least one body.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c>: the file is damaged, of another format, empty, or beyond a limit.</exception>
    BrepDocument Read(Stream stream, ReadLimits limits);
}

/// <summary>A format that exact surfaces can be written to.</summary>
public interface IBrepWriter : IFormat
{
    /// <summary>Writes all bodies. The same document always gives the same bytes.</summary>
    /// <param name="document">At least one body, in millimetres.</param>
    /// <param name="stream">Receives the file; need not seek; is left open.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c>: there is nothing to write; <c>kernel_failed</c>: the kernel refused.</exception>
    void Write(BrepDocument document, Stream stream);
}

/// <summary>A format that can be read as plane curves.</summary>
public interface IDrawingReader : IFormat
{
    /// <summary>Reads all curves in millimetres.</summary>
    /// <param name="stream">The file from its first byte; is left open.</param>
    /// <param name="limits">What the file may hold at most.</param>
    /// <returns>At least one path.</returns>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c>: the file is damaged, of another format, beyond a limit, or holds no curve; <c>unsupported</c>: a variant
    /// of the format that is not read.
    /// </exception>
    Drawing Read(Stream stream, ReadLimits limits);
}
