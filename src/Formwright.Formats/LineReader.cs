using System.Text;
using Formwright.Core;

namespace Formwright.Formats;

/// <summary>Reads text line by line without a string per line. Bytes that are no UTF-8 become replacement characters.</summary>
internal sealed class LineReader : IDisposable
{
    private const int LongestLine = 1 << 20;

    private readonly StreamReader _reader;
    private char[] _buffer = new char[1 << 15];
    private int _start;
    private int _end;
    private bool _ended;

    public LineReader(Stream stream, ReadLimits limits) =>
        _reader = new StreamReader(new LimitedStream(stream, limits.MaxBytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 15);

    /// <summary>Number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line without its end and the spaces around it; false after the last. Valid until the next call.</summary>
    public bool Next(out ReadOnlySpan<char> line)
    {
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var end = rest.IndexOf('\n');
            if (end >= 0 || (_ended && rest.Length > 0))
            {
                line = rest[..(end >= 0 ? end : rest.Length)].Trim();
                _start += end >= 0 ? end + 1 : rest.Length;
                Number++;
                return true;
            }

            if (_ended)
            {
                line = default;
                return false;
            }

            Fill();
        }
    }

    /// <summary>An error about the line read last.</summary>
    public FormwrightException Error(string message) => new(ErrorCode.InvalidInput, $"Line {Number}: {message}");

    /// <summary>Disposes the decoder; the stream below stays open.</summary>
    public void Dispose() => _reader.Dispose();

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestLine)
            {
                Number++;
                throw Error($"it is longer than {LongestLine} characters; this is not a text file of the expected kind.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = _reader.ReadBlock(_buffer.AsSpan(_end));
        _end += count;
        _ended = count == 0;
    }
}
