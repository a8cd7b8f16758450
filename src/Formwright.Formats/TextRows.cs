using System.Globalization;
using System.Text;

namespace Formwright.Formats;

/// <summary>Writes rows of words and numbers as UTF-8 without a string per number. Numbers are the shortest that read back the same.</summary>
internal sealed class TextRows(Stream stream) : IDisposable
{
    private const int LongestNumber = 40;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _filled;

    public TextRows Text(ReadOnlySpan<byte> text)
    {
        Room(text.Length);
        text.CopyTo(_buffer.AsSpan(_filled));
        _filled += text.Length;
        return this;
    }

    /// <summary>A text of any length, its control characters replaced by spaces.</summary>
    public TextRows Name(string text)
    {
        foreach (var piece in Encoding.UTF8.GetBytes(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))).Chunk(_buffer.Length))
        {
            Text(piece);
        }

        return this;
    }

    public TextRows Number(float value)
    {
        Room(LongestNumber);
        (value + 0f).TryFormat(_buffer.AsSpan(_filled), out var length, provider: CultureInfo.InvariantCulture);
        _filled += length;
        return this;
    }

    public TextRows Number(int value)
    {
        Room(LongestNumber);
        value.TryFormat(_buffer.AsSpan(_filled), out var length, provider: CultureInfo.InvariantCulture);
        _filled += length;
        return this;
    }

    public void Dispose() => Flush();

    private void Room(int length)
    {
        if (_filled + length > _buffer.Length)
        {
            Flush();
        }
    }

    private void Flush()
    {
        stream.Write(_buffer, 0, _filled);
        _filled = 0;
    }
}
