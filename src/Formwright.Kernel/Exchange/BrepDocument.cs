using System.Text;
using Formwright.Core;
using Formwright.Kernel.Native;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Exchange;

/// <summary>What exact formats hold.</summary>
/// <param name="Bodies">The bodies, in a stable order; at least 1 to be written.</param>
/// <param name="Name">What several bodies are together; may be empty.</param>
public sealed record BrepDocument(IReadOnlyList<BrepBody> Bodies, string Name = "")
{
    /// <summary>A document of one body.</summary>
    public static BrepDocument Of(Shape shape, string name = "", Rgba? color = null) => new([new BrepBody(shape, name, color)]);

    /// <summary>All bodies as one shape: the only body, or a compound of several.</summary>
    public Shape ToShape() => Bodies.Count == 1 ? Bodies[0].Shape : Compounds.MakeCompound([.. Bodies.Select(body => body.Shape)]);

    internal DocumentHandle ToNative()
    {
        if (Bodies.Count == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "There is nothing to write: the document has no bodies.");
        }

        NativeExchange.New(out var document, out var error).Check(error);
        try
        {
            foreach (var body in Bodies)
            {
                // Only a default span crosses as null.
                var rgba = body.Color is { } c ? new ReadOnlySpan<double>([c.R, c.G, c.B, c.A]) : default;
                NativeExchange.Add(document, body.Shape.Handle, body.Name, rgba, out error).Check(error);
            }
        }
        catch
        {
            document.Dispose();
            throw;
        }

        return document;
    }

    internal static BrepDocument FromNative(DocumentHandle document)
    {
        NativeExchange.Count(document, out var count, out var error).Check(error);
        var bodies = new BrepBody[count];
        Span<double> rgba = stackalloc double[4];
        for (var i = 0; i < count; i++)
        {
            NativeExchange.Body(document, i, out var shape, rgba, out var hasColor, out var nameLength, out error).Check(error);
            Rgba? color = hasColor != 0 ? new Rgba(rgba[0], rgba[1], rgba[2], rgba[3]) : null;
            var wrapped = Shape.Wrap(shape);
            var name = new byte[nameLength + 1];
            NativeExchange.Name(document, i, name, name.Length, out error).Check(error);
            bodies[i] = new BrepBody(wrapped, Encoding.UTF8.GetString(name, 0, nameLength), color);
        }

        return new BrepDocument(bodies);
    }
}

/// <summary>One body of a document.</summary>
/// <param name="Shape">Its geometry, in millimetres.</param>
/// <param name="Name">Product name; may be empty.</param>
/// <param name="Color">Its colour; null when it has none.</param>
public sealed record BrepBody(Shape Shape, string Name, Rgba? Color);
