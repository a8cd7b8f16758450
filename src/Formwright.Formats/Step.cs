using Formwright.Core;
using Formwright.Kernel.Exchange;

namespace Formwright.Formats;

/// <summary>STEP, the exchange format of CAD (ISO 10303-21, application protocols 203, 214 and 242), with names and colours. Written as AP214.</summary>
public sealed class Step : IBrepReader, IBrepWriter
{
    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("step", "STEP", [".step", ".stp"], "application/step", LengthUnit.Millimetre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) =>
        head.TrimStart(" \t\r\n"u8).StartsWith("ISO-10303-21"u8);

    /// <inheritdoc/>
    public BrepDocument Read(Stream stream, ReadLimits limits) => StepExchange.Read(new LimitedStream(stream, limits.MaxBytes));

    /// <inheritdoc/>
    public void Write(BrepDocument document, Stream stream) => StepExchange.Write(document, stream);
}
