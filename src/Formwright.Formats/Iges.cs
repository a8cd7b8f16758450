using Formwright.Core;
using Formwright.Kernel.Exchange;

namespace Formwright.Formats;

/// <summary>IGES 5.3, the older exchange format of CAD: records of 80 columns, the section letter in column 73.</summary>
public sealed class Iges : IBrepReader, IBrepWriter
{
    private const int SectionColumn = 72;

    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("iges", "IGES", [".iges", ".igs"], "model/iges", LengthUnit.Millimetre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) =>
        head.Length > SectionColumn && head[SectionColumn] == 'S' && head[..SectionColumn].IndexOfAny((byte)'\n', (byte)0) < 0;

    /// <inheritdoc/>
    public BrepDocument Read(Stream stream, ReadLimits limits) => IgesExchange.Read(new LimitedStream(stream, limits.MaxBytes));

    /// <inheritdoc/>
    public void Write(BrepDocument document, Stream stream) => IgesExchange.Write(document, stream);
}
