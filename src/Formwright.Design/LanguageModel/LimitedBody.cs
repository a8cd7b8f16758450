using System.Runtime.CompilerServices;
using System.Text;

namespace Formwright.Design.LanguageModel;

/// <summary>A body that is read up to a limit, whatever its sender declared.</summary>
/// <param name="body">The body; closed by its owner.</param>
/// <param name="limit">Largest number of bytes.</param>
internal sealed class LimitedBody(Stream body, long limit)
{
    private readonly byte[] buffer = new byte[16 << 10];
    private long left = limit;

    /// <summary>All of it.</summary>
    /// <exception cref="ChatFailureException">It is larger than the limit.</exception>
    public async Task<byte[]> ReadAllAsync(CancellationToken cancel)
    {
        using var all = new MemoryStream();
        while (await ReadAsync(cancel) is { Length: > 0 } piece)
        {
            all.Write(piece.Span);
        }

        return all.ToArray();
    }

    /// <summary>Its lines as they come; what follows the last line break is no line.</summary>
    /// <exception cref="ChatFailureException">It is larger than the limit.</exception>
    public async IAsyncEnumerable<string> ReadLinesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var line = new MemoryStream();
        while (await ReadAsync(cancel) is { Length: > 0 } piece)
        {
            while (piece.Span.IndexOf((byte)'\n') is >= 0 and var end)
            {
                line.Write(piece.Span[..end]);
                yield return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');
                line.SetLength(0);
                piece = piece[(end + 1)..];
            }

            line.Write(piece.Span);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel)
    {
        var count = await body.ReadAsync(buffer, cancel);
        return (left -= count) >= 0 ? buffer.AsMemory(0, count) : throw new ChatFailureException("its answer is far too long", isTransient: false);
    }
}
