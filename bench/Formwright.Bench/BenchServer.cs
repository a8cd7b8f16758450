using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Bench;

/// <summary>The built server in a data folder of its own, until disposed.</summary>
internal sealed partial class BenchServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly string data;

    private BenchServer(Process process, string data, string url)
    {
        (this.process, this.data) = (process, data);
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = new Uri(url) };
    }

    /// <summary>A client of it.</summary>
    public HttpClient Http { get; }

    /// <summary>From the start of the process until it was healthy.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Starts it and waits until it is healthy.</summary>
    public static async Task<BenchServer> StartAsync(int workers)
    {
        var data = Directory.CreateTempSubdirectory("formwright-bench-").FullName;
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo(Program(), ["serve", "--port", "0", "--data", data, "--workers", $"{workers}"]) { RedirectStandardOutput = true };

        // As the launcher starts it.
        start.Environment["MALLOC_ARENA_MAX"] = "1";
        var process = Process.Start(start)!;
        var url = "";
        while (url.Length == 0)
        {
            url = Address().Match(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.")).Value;
        }

        _ = process.StandardOutput.ReadToEndAsync();
        var server = new BenchServer(process, data, url);
        while (!(await server.Http.GetAsync("/health")).IsSuccessStatusCode)
        {
            await Task.Delay(5);
        }

        server.StartTime = clock.Elapsed;
        return server;
    }

    /// <summary>Makes a key, of an account of its own unless one is named.</summary>
    public async Task<string> CreateKeyAsync(string dialect, string tier, string? account = null)
    {
        string[] of = account is null ? [] : ["--account", account];
        using var keys = Process.Start(new ProcessStartInfo(Program(), ["keys", "create", "--dialect", dialect, "--tier", tier, "--data", data, .. of]) { RedirectStandardOutput = true })!;
        return (await keys.StandardOutput.ReadToEndAsync()).Trim();
    }

    /// <summary>Runs SQL on its database, beside it, by the program sqlite3.</summary>
    public async Task QueryAsync(string sql)
    {
        var database = Directory.EnumerateFiles(data, "*.db", SearchOption.AllDirectories).Single();
        using var process = Process.Start(new ProcessStartInfo("sqlite3", ["-bail", database, sql]) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(errors);
        }
    }

    /// <summary>Resident memory of the server in MB.</summary>
    public long Megabytes() => ResidentMegabytes(process.Id);

    /// <summary>Resident memory of its largest worker in MB.</summary>
    public long WorkerMegabytes() => Directory.EnumerateDirectories("/proc")
        .Select(folder => Path.GetFileName(folder))
        .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Select(name => ParentAndMegabytes(name))
        .Where(found => found.Parent == process.Id)
        .Max(found => found.Megabytes);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private static string Program() => Path.Combine(AppContext.BaseDirectory, "..", "..", "Formwright.Cli", "release", "formwright");

    private static long ResidentMegabytes(int id) =>
        long.Parse(Resident().Match(File.ReadAllText($"/proc/{id}/status")).Groups[1].Value, CultureInfo.InvariantCulture) / 1024;

    // Zero of a process that has just ended.
    private static (int Parent, long Megabytes) ParentAndMegabytes(string id)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{id}/status");
            return Parent().Match(status) is { Success: true } parent && Resident().Match(status) is { Success: true } resident
                ? (int.Parse(parent.Groups[1].Value, CultureInfo.InvariantCulture), long.Parse(resident.Groups[1].Value, CultureInfo.InvariantCulture) / 1024)
                : default;
        }
        catch (IOException)
        {
            return default;
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();

    [GeneratedRegex(@"VmRSS:\s+(\d+) kB")]
    private static partial Regex Resident();

    [GeneratedRegex(@"PPid:\s+(\d+)")]
    private static partial Regex Parent();
}
