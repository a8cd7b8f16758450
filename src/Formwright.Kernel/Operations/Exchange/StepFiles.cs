using System.Text;
using Formwright.Core;
using Formwright.Kernel.Exchange;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Shapes as files and files as shapes. What a file holds is text where the format is text, else bytes, which JSON writes as base64.
/// Files are taken as text, as base64, as bytes or as a list of bytes.
/// </summary>
public static class StepFiles
{
    private const string Step = ".step";
    private const string Iges = ".igs";

    /// <summary>A shape as a STEP file (AP214), in millimetres.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="fileName">Without effect.</param>
    /// <param name="adjustYtoZ">True: Y and Z change places, which is the mirror image with Z up.</param>
    /// <param name="fromRightHanded">True with <paramref name="adjustYtoZ"/>: turned by -90 degrees about X instead, without mirroring.</param>
    /// <param name="tryDownload">Without effect.</param>
    /// <returns>The text of the file.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when STEP cannot express the shape.</exception>
    [Operation("occt.io.saveShapeSTEP")]
    public static string SaveShapeSTEP(
        Shape shape, string fileName = "shape.step", bool adjustYtoZ = false, bool fromRightHanded = false, bool tryDownload = true)
    {
        var turned = !adjustYtoZ ? shape : fromRightHanded ? Transforms.Rotate(shape, Point3.UnitX, -90) : ExchangeYAndZ(shape);
        return Encoding.UTF8.GetString(TemporaryFile.Make(Step, path => StepExchange.Write(BrepDocument.Of(turned, "shape"), path)));
    }

    /// <summary>The same as <c>saveShapeSTEP</c>.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="fileName">Without effect.</param>
    /// <param name="adjustYtoZ">True: Y and Z change places, which is the mirror image with Z up.</param>
    /// <param name="fromRightHanded">True with <paramref name="adjustYtoZ"/>: turned by -90 degrees about X instead, without mirroring.</param>
    /// <param name="tryDownload">Without effect.</param>
    /// <returns>The text of the file.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when STEP cannot express the shape.</exception>
    [Operation("occt.io.saveShapeSTEPAndReturn")]
    public static string SaveShapeSTEPAndReturn(
        Shape shape, string fileName = "shape.step", bool adjustYtoZ = false, bool fromRightHanded = false, bool tryDownload = true) =>
        SaveShapeSTEP(shape, fileName, adjustYtoZ, fromRightHanded, tryDownload);

    /// <summary>The shape of a STEP or IGES file, lengths turned into millimetres.</summary>
    /// <param name="filetext">The file, which may be compressed by gzip.</param>
    /// <param name="fileName">Its extension decides: step, stp, stpz, iges, igs or igz.</param>
    /// <param name="adjustZtoY">True: Y and Z change places, which is the mirror image with Y up.</param>
    /// <returns>The only shape, or a compound of several; nothing for another extension.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the file is damaged or holds no geometry.</exception>
    [Operation("occt.io.loadSTEPorIGES")]
    public static Shape? LoadSTEPorIGES(ReadOnlyMemory<byte> filetext, string fileName = "shape.step", bool adjustZtoY = true)
    {
        var read = Path.GetExtension(fileName).ToUpperInvariant() switch
        {
            ".STEP" or ".STP" or ".STPZ" => Read(filetext, Step, StepExchange.Read),
            ".IGES" or ".IGS" or ".IGZ" => Read(filetext, Iges, IgesExchange.Read),
            _ => null,
        };
        return read?.ToShape() is not { } shape ? null : adjustZtoY ? ExchangeYAndZ(shape) : shape;
    }

    /// <summary>Reads a STEP file with its structure.</summary>
    internal static AssemblyDocument ReadDocument(ReadOnlyMemory<byte> stepData, StepReading reading) =>
        Read(stepData, Step, path => AssemblyDocument.ReadStep(path, reading));

    /// <summary>Hands the plain content of a file to a reader of paths.</summary>
    internal static T Read<T>(ReadOnlyMemory<byte> content, string extension, Func<string, T> read)
    {
        using var file = new TemporaryFile(extension);
        File.WriteAllBytes(file.Path, content.Span);
        using var unpacked = CompressedFile.Unpack(file.Path, CancellationToken.None);
        return read(unpacked?.Path ?? file.Path);
    }

    /// <summary>The reflection at the plane between Y and Z.</summary>
    internal static Shape ExchangeYAndZ(Shape shape) => Transforms.MirrorAlongNormal(shape, default, new Point3(0, 1, -1));
}
