using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Formwright.Tasks;

/// <summary>Cuts a stream of bytes into frames. The owner reads into <see cref="Free"/>, tells how much, and takes frames until none is left.</summary>
internal sealed class FrameBuffer
{
    /// <summary>Longer lines are no frames but a worker gone mad.</summary>
    public const int MaxFrameBytes = 64 << 20;

    private byte[] _bytes = new byte[16 << 10];
    private int _start;
    private int _end;
    private int _searched;

    /// <summary>Room for at least one more byte.</summary>
    /// <exception cref="JsonException">A line exceeds <see cref="MaxFrameBytes"/>.</exception>
    public Memory<byte> Free()
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            _searched -= _start;
            _end -= _start;
            _start = 0;
        }

        if (_end == _bytes.Length)
        {
            if (_end >= MaxFrameBytes)
            {
                throw new JsonException($"A frame is longer than {MaxFrameBytes} bytes.");
            }

            Array.Resize(ref _bytes, Math.Min(_bytes.Length * 2, MaxFrameBytes));
        }

        return _bytes.AsMemory(_end);
    }

    /// <summary>Tells how many bytes were read into <see cref="Free"/>.</summary>
    public void Filled(int count) => _end += count;

    /// <summary>The next complete frame; false when more bytes are needed.</summary>
    /// <exception cref="JsonException">The line is not a frame.</exception>
    public bool TryTake([NotNullWhen(true)] out Frame? frame)
    {
        var newline = _bytes.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        if (newline < 0)
        {
            _searched = _end;
            frame = null;
            return false;
        }

        var line = _bytes.AsSpan(_start, _searched + newline - _start);
        _start = _searched += newline + 1;
        frame = Parse(line);
        return true;
    }

    /// <summary>The frame as a line.</summary>
    public static byte[] ToLine(Frame frame)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(frame, FrameJson.Default.Frame);
        Array.Resize(ref json, json.Length + 1);
        json[^1] = (byte)'\n';
        return json;
    }

    private static Frame Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, FrameJson.Default.Frame) ?? throw new JsonException("A frame is null.");
        }
        catch (NotSupportedException e)
        {
            throw new JsonException("A frame does not say which it is.", e);
        }
    }
}
