using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Formwright.Bench;

/// <summary>The built server under the cube job, over HTTP, beside the same geometry without it.</summary>
internal static class ServerBench
{
    private const int Workers = 2;
    private const int Clients = 200;
    private const int JobsPerClient = 2;

    // A key may ask 300 times a minute, and each costs a process: enough keys for the polling, no more.
    private const int ClientsPerKey = 4;
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    public static async Task StartAsync(Table table)
    {
        const int Starts = 5;
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await using var server = await BenchServer.StartAsync(Workers);
            times.Add(server.StartTime.TotalMilliseconds);
        }

        table.Add($"cold start, process start to healthy, best of {Starts}", $"{Table.Number(times.Min())} ms", "under 2000 ms");
    }

    public static async Task LatencyAsync(Table table)
    {
        await using var server = await BenchServer.StartAsync(Workers);
        await LatencyAsync(table, server);
    }

    public static async Task LoadAsync(Table table)
    {
        await using var server = await BenchServer.StartAsync(Workers);
        await ThroughputAsync(table, server);
        table.Add("resident memory of the server afterwards", $"{server.Megabytes()} MB", "under 150 MB");
        table.Add("resident memory of a worker afterwards", $"{server.WorkerMegabytes()} MB", "under 200 MB");
    }

    private static async Task LatencyAsync(Table table, BenchServer server)
    {
        const int Samples = 40;
        var latencies = new List<double>();
        var key = "";
        for (var i = 0; i < Samples + 10; i++)
        {
            // One key may ask 300 times a minute.
            key = i % 10 == 0 ? await CreateKeyAsync(server) : key;
            var clock = Stopwatch.StartNew();
            var id = await SubmitAsync(server.Http, key, i);
            // Asked for when it is nearly done, then every few milliseconds.
            for (var first = true; !await IsCompletedAsync(server.Http, key, id); first = false)
            {
                await Task.Delay(first ? 20 : 5);
            }

            latencies.Add(clock.Elapsed.TotalMilliseconds);
            await Task.Delay(200);
        }

        var inProcess = Enumerable.Range(0, Samples + 10).Select(GeometryJobs.RunOne).Skip(10).ToList();
        var (p50, alone) = (Table.Percentile(latencies.Skip(10), 0.5), Table.Percentile(inProcess, 0.5));
        table.Add(
            "cube job over HTTP, submitted to completed, warm: p50 / p95",
            $"{Table.Number(p50)} / {Table.Number(Table.Percentile(latencies.Skip(10), 0.95))} ms",
            "p50 under 150 ms",
            $"{Table.Number(alone)} ms, ratio {p50 / alone:0.00}");
    }

    private static async Task ThroughputAsync(Table table, BenchServer server)
    {
        var keys = new List<string>();
        for (var i = 0; i < Clients / ClientsPerKey; i++)
        {
            keys.Add(await CreateKeyAsync(server));
        }

        var clock = Stopwatch.StartNew();
        var requests = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => RunClientAsync(server.Http, keys[client / ClientsPerKey], client)));
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

    private static Task<string> CreateKeyAsync(BenchServer server) => server.CreateKeyAsync("partwork", "pro");
}
