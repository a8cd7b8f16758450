using Formwright.Core;
using Formwright.Kernel.Exchange;

namespace Formwright.Formats;

/// <summary>BREP, the geometry kernel's own text format: one shape, exact, without name or colour.</summary>
public sealed class Brep : IBrepReader, IBrepWriter
{
    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("brep", "BREP", [".brep", ".brp"], "model/vnd.opencascade.brep", LengthUnit.Millimetre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) =>
        head.StartsWith("DBRep_DrawableShape"u8) || head.TrimStart("\r\n"u8).StartsWith("CASCADE Topology V"u8);

    /// <inheritdoc/>
    public BrepDocument Read(Stream stream, ReadLimits limits) => BrepExchange.Read(new LimitedStream(stream, limits.MaxBytes));

    /// <inheritdoc/>
    public void Write(BrepDocument document, Stream stream) => BrepExchange.Write(document, stream);
}
