using System.Globalization;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Exchange;

/// <summary>IGES 5.3 files. Source: OCCT IGESCAFControl. Calls exclude each other within the process.</summary>
public static class IgesExchange
{
    private const string Extension = ".igs";

    /// <summary>Writes the bodies as solids (entity 186) with name and colour, in millimetres. The same document gives the same bytes.</summary>
    /// <param name="document">At least 1 body.</param>
    /// <param name="path">File to create or replace.</param>
    /// <param name="timeStamp">Time in the header; null for a fixed one.</param>
    public static void Write(BrepDocument document, string path, DateTimeOffset? timeStamp = null)
    {
        using var native = document.ToNative();
        var time = HeaderTime.Or(timeStamp).ToString("yyyyMMdd.HHmmss", CultureInfo.InvariantCulture);
        NativeExchange.WriteIges(native, path, time, out var error).Check(error);
    }

    /// <summary>As for a path.</summary>
    /// <param name="document">At least 1 body.</param>
    /// <param name="target">Where the file goes; left open.</param>
    /// <param name="timeStamp">Time in the header; null for a fixed one.</param>
    public static void Write(BrepDocument document, Stream target, DateTimeOffset? timeStamp = null) =>
        TemporaryFile.WriteTo(target, Extension, path => Write(document, path, timeStamp));

    /// <summary>Reads all entities with geometry, lengths turned into millimetres.</summary>
    /// <param name="path">The file.</param>
    /// <returns>At least 1 body. Errors: <c>not_found</c>; <c>invalid_input</c> when it is damaged or holds no geometry.</returns>
    public static BrepDocument Read(string path)
    {
        TemporaryFile.RequireFile(path);
        NativeExchange.ReadIges(path, out var document, out var error).Check(error);
        using var native = document;
        return BrepDocument.FromNative(native);
    }

    /// <summary>As for a path.</summary>
    /// <param name="source">The file's bytes; left open.</param>
    /// <returns>At least 1 body.</returns>
    public static BrepDocument Read(Stream source) => TemporaryFile.ReadFrom(source, Extension, Read);
}
