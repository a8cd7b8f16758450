using System.Globalization;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Exchange;

/// <summary>Application protocol of a STEP file (ISO 10303).</summary>
public enum StepSchema
{
    /// <summary>AP214, automotive design: read by everything.</summary>
    Ap214,

    /// <summary>AP242, managed model based 3D engineering.</summary>
    Ap242,
}

/// <summary>STEP files. Source: OCCT STEPCAFControl. Calls exclude each other within the process.</summary>
public static class StepExchange
{
    private const string Extension = ".step";

    /// <summary>
    /// Writes the only body as a product, or several as one product that has a component per body, with names, colours and places, in
    /// millimetres. The same document gives the same bytes.
    /// </summary>
    /// <param name="document">At least 1 body.</param>
    /// <param name="path">File to create or replace.</param>
    /// <param name="schema">Application protocol.</param>
    /// <param name="timeStamp">Time in the header; null for a fixed one.</param>
    public static void Write(BrepDocument document, string path, StepSchema schema = StepSchema.Ap214, DateTimeOffset? timeStamp = null)
    {
        using var native = document.ToNative();
        var time = HeaderTime.Or(timeStamp).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        NativeExchange.WriteStep(native, path, (int)schema, document.Name, time, out var error).Check(error);
    }

    /// <summary>As for a path.</summary>
    /// <param name="document">At least 1 body.</param>
    /// <param name="target">Where the file goes; left open.</param>
    /// <param name="schema">Application protocol.</param>
    /// <param name="timeStamp">Time in the header; null for a fixed one.</param>
    public static void Write(BrepDocument document, Stream target, StepSchema schema = StepSchema.Ap214, DateTimeOffset? timeStamp = null) =>
        TemporaryFile.WriteTo(target, Extension, path => Write(document, path, schema, timeStamp));

    /// <summary>Reads all parts, assemblies flattened and placed, lengths turned into millimetres.</summary>
    /// <param name="path">The file.</param>
    /// <returns>At least 1 body. Errors: <c>not_found</c>; <c>invalid_input</c> when it is damaged or holds no geometry.</returns>
    public static BrepDocument Read(string path)
    {
        TemporaryFile.RequireFile(path);
        NativeExchange.ReadStep(path, out var document, out var error).Check(error);
        using var native = document;
        return BrepDocument.FromNative(native);
    }

    /// <summary>The same of a file that may be compressed by gzip (<c>.stpz</c>).</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Ends the unpacking.</param>
    /// <returns>At least 1 body. Errors: as of <see cref="Read(string)"/>.</returns>
    public static BrepDocument ReadPacked(string path, CancellationToken cancel = default)
    {
        TemporaryFile.RequireFile(path);
        using var unpacked = CompressedFile.Unpack(path, cancel);
        return Read(unpacked?.Path ?? path);
    }

    /// <summary>As for a path.</summary>
    /// <param name="source">The file's bytes; left open.</param>
    /// <returns>At least 1 body.</returns>
    public static BrepDocument Read(Stream source) => TemporaryFile.ReadFrom(source, Extension, Read);
}
