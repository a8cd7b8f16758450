using Formwright.Core;
using Formwright.Kernel.Exchange;
using Formwright.Mesh;

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
/// <see cref="IMeshWriter"/>, <see cref="IFileSetWriter"/>, <see cref="IBrepReader"/>, <see cref="IBrepWriter"/>, <see cref="IDrawingReader"/>. A class that implements this interface and has a constructor without
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

/// <summary>The content of a file that another one names, such as the material library of an OBJ file; null when there is none.</summary>
/// <param name="name">The name as it is written there: a relative path, with slashes.</param>
public delegate byte[]? CompanionFiles(string name);

/// <summary>A format that can be read as meshes.</summary>
public interface IMeshReader : IFormat
{
    /// <summary>Reads the whole model. A caller that wants CAD bodies uses <see cref="MeshFormats.ReadBodies"/>.</summary>
    /// <param name="stream">The file from its first byte; is left open.</param>
    /// <param name="limits">What the file may hold at most.</param>
    /// <param name="companions">Other files that belong to it; null when there are none. What is missing there is left out of the model.</param>
    /// <returns>A checked graph with at least one face, in unit and up axis of the file; millimetres and Z up when it does not say.</returns>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c>: the file is damaged, of another format, empty, or beyond a limit; <c>unsupported</c>: a variant of the format that is
    /// not read.
    /// </exception>
    SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null);
}

/// <summary>A format that meshes can be written to.</summary>
public interface IMeshWriter : IFormat
{
    /// <summary>Writes the whole model into one file. The same graph always gives the same bytes.</summary>
    /// <param name="graph">The model; unit and up axis are converted to those of the format. What the format cannot hold is left out.</param>
    /// <param name="stream">Receives the file; need not seek; is left open.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c>: there is nothing to write, or the graph contradicts itself.</exception>
    void Write(SceneGraph graph, Stream stream);
}

/// <summary>A format whose models are several files.</summary>
public interface IFileSetWriter : IMeshWriter
{
    /// <summary>Writes the model as a file with companions, which name each other.</summary>
    /// <param name="graph">The model.</param>
    /// <param name="name">Name of the main file without extension; its companions take it up.</param>
    /// <returns>The main file first.</returns>
    /// <exception cref="FormwrightException">As of <see cref="IMeshWriter.Write"/>.</exception>
    IReadOnlyList<SetFile> WriteSet(SceneGraph graph, string name);
}

/// <summary>One file of several.</summary>
/// <param name="Name">File name; companions may lie in a folder, with a slash.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SetFile(string Name, string MediaType, byte[] Content);

/// <summary>Mesh formats for callers that have CAD bodies.</summary>
public static class MeshFormats
{
    /// <summary>Reads a file as bodies: each has triangles, normals, weld ids and feature edges, see <see cref="SceneBodies.Of"/>.</summary>
    /// <returns>At least one body, with unit and up axis of the file.</returns>
    /// <exception cref="FormwrightException">As of <see cref="IMeshReader.Read"/>.</exception>
    public static Scene ReadBodies(this IMeshReader reader, Stream stream, ReadLimits limits) =>
        SceneBodies.Of(reader.Read(stream, limits)) is { Bodies.Count: > 0 } scene
            ? scene
            : throw new FormwrightException(ErrorCode.InvalidInput, $"The {reader.Info.Title} file holds no triangles with an area.");

    /// <summary>Writes all bodies that have triangles, see <see cref="SceneBodies.ToGraph"/>.</summary>
    /// <exception cref="FormwrightException">As of <see cref="IMeshWriter.Write"/>.</exception>
    public static void Write(this IMeshWriter writer, Scene scene, Stream stream) => writer.Write(SceneBodies.ToGraph(scene), stream);
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
