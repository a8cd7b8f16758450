using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Formwright.Bench;

/// <summary>The built server under the cube job, over HTTP, beside the same geometry without it.</summary>
internal static partial class ServerBench
{
    private const int Workers = 2;
    private const int Clients = 200;
    private const int JobsPerClient = 3;
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(Table table)
    {
        var data = Directory.CreateTempSubdirectory("formwright-bench-").FullName;
        var clock = Stopwatch.StartNew();
        var (server, url) = await StartAsync(data);
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = new Uri(url) };
            while (!(await http.GetAsync("/health")).IsSuccessStatusCode)
            {
                await Task.Delay(5);
            }

            table.Add("cold start, process start to healthy", $"{Table.Number(clock.Elapsed.TotalMilliseconds)} ms", "under 2000 ms");
            await LatencyAsync(table, http, data);
            await ThroughputAsync(table, http, data);
            table.Add("resident memory of the server afterwards", $"{ResidentMegabytes(server.Id)} MB", "under 150 MB");
            table.Add("resident memory of a worker afterwards", $"{Children(server.Id).Max(ResidentMegabytes)} MB", "under 200 MB");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task LatencyAsync(Table table, HttpClient http, string data)
    {
        const int Samples = 40;
        var latencies = new List<double>();
        var key = "";
        for (var i = 0; i < Samples + 10; i++)
        {
            // One key may ask 300 times a minute.
            key = i % 10 == 0 ? await CreateKeyAsync(data) : key;
            var clock = Stopwatch.StartNew();
            var id = await SubmitAsync(http, key, i);
            // Asked for when it is nearly done, then every few milliseconds.
            for (var first = true; !await IsCompletedAsync(http, key, id); first = false)
            {
                await Task.Delay(first ? 20 : 5);
            }

            latencies.Add(clock.Elapsed.TotalMilliseconds);
            await Task.Delay(700);
        }

        var inProcess = Enumerable.Range(0, Samples + 10).Select(GeometryJobs.RunOne).Skip(10).ToList();
        var (p50, alone) = (Table.Percentile(latencies.Skip(10), 0.5), Table.Percentile(inProcess, 0.5));
        table.Add(
            "cube job over HTTP, submitted to completed, warm: p50 / p95",
            $"{Table.Number(p50)} / {Table.Number(Table.Percentile(latencies.Skip(10), 0.95))} ms",
            "p50 under 150 ms",
            $"{Table.Number(alone)} ms, ratio {p50 / alone:0.00}");
    }

    private static async Task ThroughputAsync(Table table, HttpClient http, string data)
    {
        var keys = new List<string>();
        for (var i = 0; i < Clients; i++)
        {
            keys.Add(await CreateKeyAsync(data));
        }

        var clock = Stopwatch.StartNew();
        var requests = await Task.WhenAll(keys.Select((key, client) => RunClientAsync(http, key, client)));
        var rate = Clients * JobsPerClient / clock.Elapsed.TotalSeconds;
        var alone = await GeometryJobs.RunSideBySideAsync(Workers, 10);
        table.Add(
            $"cube jobs, {Workers} workers, {Clients} clients polling every second ({requests.Sum() / clock.Elapsed.TotalSeconds:0} requests/s), no error",
            $"{Table.Number(rate)} jobs/s",
            "50 jobs/s",
            $"{Table.Number(alone)} jobs/s in {Workers} processes, ratio {alone / rate:0.00}");
    }

    private static async Task<int> RunClientAsync(HttpClient http, string key, int client)
    {
        var requests = 0;
        for (var job = 0; job < JobsPerClient; job++)
        {
            var id = await SubmitAsync(http, key, 1000 + (client * JobsPerClient) + job);
            for (requests++; !await IsCompletedAsync(http, key, id); requests++)
            {
                await Task.Delay(PollInterval);
            }
        }

        return requests;
    }

    private static async Task<string> SubmitAsync(HttpClient http, string key, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/generate") { Content = JsonContent.Create(new JsonObject { ["prompt"] = GeometryJobs.Prompt(number) }) };
        return (await SendAsync(http, key, request))["job_id"]!.GetValue<string>();
    }

    private static async Task<bool> IsCompletedAsync(HttpClient http, string key, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/job/{id}");
        var job = await SendAsync(http, key, request);
        return job["status"]!.GetValue<string>() switch
        {
            "completed" => true,
            "pending" => false,
            _ => throw new InvalidOperationException(job.ToJsonString()),
        };
    }

    private static async Task<JsonObject> SendAsync(HttpClient http, string key, HttpRequestMessage request)
    {
        request.Headers.Add("X-API-Key", key);
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(body)!.AsObject() : throw new InvalidOperationException($"{(int)response.StatusCode} {body}");
    }

    private static async Task<(Process Server, string Url)> StartAsync(string data)
    {
        var server = Process.Start(new ProcessStartInfo(Program(), ["serve", "--port", "0", "--data", data, "--workers", $"{Workers}"]) { RedirectStandardOutput = true })!;
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                _ = server.StandardOutput.ReadToEndAsync();
                return (server, match.Value);
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    private static async Task<string> CreateKeyAsync(string data)
    {
        using var keys = Process.Start(new ProcessStartInfo(Program(), ["keys", "create", "--dialect", "partwork", "--tier", "pro", "--data", data]) { RedirectStandardOutput = true })!;
        return (await keys.StandardOutput.ReadToEndAsync()).Trim();
    }

    private static string Program() =>
        Path.Combine(AppContext.BaseDirectory, "..", "..", "Formwright.Cli", "release", "formwright");

    private static IEnumerable<int> Children(int parent) =>
        Directory.EnumerateDirectories($"/proc/{parent}/task")
            .SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture));

    private static long ResidentMegabytes(int process) =>
        long.Parse(Resident().Match(File.ReadAllText($"/proc/{process}/status")).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) / 1024;

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();

    [GeneratedRegex(@"VmRSS:\s+(\d+) kB")]
    private static partial Regex Resident();
}
