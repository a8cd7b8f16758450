using Formwright.Core;

namespace Formwright.Formats;

/// <summary>Reads from another stream and fails once that has given more bytes than allowed. Leaves the other stream open.</summary>
internal sealed class LimitedStream(Stream inner, long limit) : Stream
{
    private const string OnceOnly = "This stream is read once, from its beginning to its end.";

    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException(OnceOnly);

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException(OnceOnly);
    }

    /// <summary>Everything that is left of a stream, as one array.</summary>
    public static byte[] ReadAll(Stream stream, ReadLimits limits)
    {
        var limited = new LimitedStream(stream, limits.MaxBytes);
        if (stream.CanSeek && stream.Length - stream.Position is > 0 and var length && length <= Math.Min(limits.MaxBytes, Array.MaxLength))
        {
            // Only what really comes counts, should the length have been wrong.
            var bytes = GC.AllocateUninitializedArray<byte>((int)length);
            var read = limited.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == bytes.Length ? bytes : bytes[..read];
        }

        using var whole = new MemoryStream();
        limited.CopyTo(whole);
        return whole.ToArray();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _read += count;
        return _read <= limit
            ? count
            : throw new FormwrightException(ErrorCode.InvalidInput, $"The file is larger than {limit} bytes, the most that is read; reduce it and try again.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException(OnceOnly);

    public override void SetLength(long value) => throw new NotSupportedException(OnceOnly);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException(OnceOnly);
}
