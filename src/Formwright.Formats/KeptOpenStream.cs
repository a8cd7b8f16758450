namespace Formwright.Formats;

/// <summary>Writes into another stream and leaves that open when it is disposed of itself.</summary>
internal sealed class KeptOpenStream(Stream inner) : Stream
{
    private const string WriteOnly = "This stream is only written to.";

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException(WriteOnly);

    public override long Position
    {
        get => throw new NotSupportedException(WriteOnly);
        set => throw new NotSupportedException(WriteOnly);
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException(WriteOnly);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException(WriteOnly);

    public override void SetLength(long value) => throw new NotSupportedException(WriteOnly);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);
}
