using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Acceptance.Tests;

/// <summary>A server process of its own on a free port, with a data folder that lives as long as it does.</summary>
public sealed partial class RunningServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly List<string> printed = [];
    private Process? process;

    /// <summary>The data folder.</summary>
    public string Data { get; } = Directory.CreateTempSubdirectory("formwright-acceptance-").FullName;

    /// <summary>Options besides those that every server here has.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Base address, without a final slash.</summary>
    public string Url { get; private set; } = "";

    /// <summary>A client without a key.</summary>
    public HttpClient Http { get; private set; } = new();

    /// <summary>Process id of the server.</summary>
    public int ProcessId => process!.Id;

    /// <summary>Process ids of its workers.</summary>
    public List<int> Workers() =>
        [.. Directory.EnumerateDirectories($"/proc/{ProcessId}/task")
            .SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    /// <summary>All that the server printed so far.</summary>
    public string Printed
    {
        get
        {
            lock (printed)
            {
                return string.Join('\n', printed);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => new(StartAsync());

    /// <summary>Starts the server, or starts it again on the same data.</summary>
    public async Task StartAsync()
    {
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = Programs.Start(
            Programs.Formwright, ["serve", "--port", "0", "--data", Data, "--workers", "2", "--allow-host", "127.0.0.1", .. Options]);
        process.OutputDataReceived += (_, line) => Read(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Read(line.Data, ready);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The server ended: {Printed}"));

        Url = await ready.Task.WaitAsync(Patience);
        Http = new HttpClient { BaseAddress = new Uri(Url), Timeout = Patience };
        await Eventually.TrueAsync(async () => (await Http.GetAsync("/health")).IsSuccessStatusCode);
    }

    /// <summary>Kills the server as a power cut would, workers and all being left to themselves.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
    }

    /// <summary>A new key, made on the command line while the server runs.</summary>
    public async Task<string> CreateKeyAsync(string tier = "pro", string dialect = "partwork", params string[] options)
    {
        var (code, output, errors) = await Programs.RunAsync(
            Programs.Formwright, ["keys", "create", "--dialect", dialect, "--tier", tier, "--data", Data, .. options]);
        return code == 0 ? output.TrimEnd('\n') : throw new InvalidOperationException(errors);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Http.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    private void Read(string? line, TaskCompletionSource<string> ready)
    {
        if (line is null)
        {
            return;
        }

        lock (printed)
        {
            printed.Add(line);
        }

        if (Address().Match(line) is { Success: true } match)
        {
            ready.TrySetResult(match.Value);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
