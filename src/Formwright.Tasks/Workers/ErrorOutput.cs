using System.Text;
using Microsoft.Extensions.Logging;

namespace Formwright.Tasks;

/// <summary>Reads what a worker prints on standard error, logs it and keeps the last lines: the only witness of a crash.</summary>
internal sealed class ErrorOutput(StreamReader source, int processId, ILogger logger)
{
    private const int KeptLines = 30;
    private const int MaxLineLength = 1000;

    private readonly Queue<string> _lines = new();

    /// <summary>Reads to the end. A line longer than 1000 characters is cut into several.</summary>
    public async Task ReadAsync()
    {
        var chunk = new char[1024];
        var line = new StringBuilder();
        int count;
        while ((count = await source.ReadAsync(chunk)) > 0)
        {
            foreach (var c in chunk.AsSpan(0, count))
            {
                if (c != '\n')
                {
                    line.Append(c);
                }

                if (c == '\n' || line.Length == MaxLineLength)
                {
                    Keep(line);
                }
            }
        }

        Keep(line);
    }

    /// <summary>The last lines.</summary>
    public string Tail()
    {
        lock (_lines)
        {
            return string.Join('\n', _lines);
        }
    }

    private void Keep(StringBuilder line)
    {
        if (line.Length == 0)
        {
            return;
        }

        var text = line.ToString();
        line.Clear();
        logger.LogDebug("Worker {ProcessId}: {Line}", processId, text);
        lock (_lines)
        {
            _lines.Enqueue(text);
            if (_lines.Count > KeptLines)
            {
                _lines.Dequeue();
            }
        }
    }
}
