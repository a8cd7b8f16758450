using Formwright.Kernel.Native;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Exchange;

/// <summary>The kernel's own text format, exact to 15 digits. It holds one shape without name or colour. Source: OCCT BRepTools.</summary>
public static class BrepExchange
{
    private const string Extension = ".brep";

    /// <summary>Writes the shape of a single body, or a compound of several.</summary>
    /// <param name="document">At least 1 body.</param>
    /// <param name="path">File to create or replace.</param>
    public static void Write(BrepDocument document, string path)
    {
        if (document.Bodies.Count == 1)
        {
            Write(document.Bodies[0].Shape, path);
            return;
        }

        using var all = Compounds.MakeCompound([.. document.Bodies.Select(body => body.Shape)]);
        Write(all, path);
    }

    /// <summary>As for a path.</summary>
    /// <param name="document">At least 1 body.</param>
    /// <param name="target">Where the file goes; left open.</param>
    public static void Write(BrepDocument document, Stream target) =>
        TemporaryFile.WriteTo(target, Extension, path => Write(document, path));

    /// <summary>Reads the shape as one body without name or colour.</summary>
    /// <param name="path">The file.</param>
    /// <returns>A document of 1 body. Errors: <c>not_found</c>; <c>invalid_input</c> when it is damaged.</returns>
    public static BrepDocument Read(string path)
    {
        TemporaryFile.RequireFile(path);
        NativeExchange.ReadBrep(path, out var shape, out var error).Check(error);
        return BrepDocument.Of(Shape.Wrap(shape));
    }

    /// <summary>As for a path.</summary>
    /// <param name="source">The file's bytes; left open.</param>
    /// <returns>A document of 1 body.</returns>
    public static BrepDocument Read(Stream source) => TemporaryFile.ReadFrom(source, Extension, Read);

    private static void Write(Shape shape, string path) => NativeExchange.WriteBrep(shape.Handle, path, out var error).Check(error);
}
