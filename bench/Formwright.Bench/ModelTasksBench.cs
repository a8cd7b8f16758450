using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Formwright.Bench.Operations;

namespace Formwright.Bench;

/// <summary>Work on models over HTTP: converting from end to end, many streams at once, pages of long lists.</summary>
internal static class ModelTasksBench
{
    private const int Workers = 2;
    private const int Streams = 200;
    private const int Listed = 10_000;
    private const int Samples = 30;

    public static async Task RunAsync(Table table)
    {
        await using var server = await BenchServer.StartAsync(Workers);
        var key = await server.CreateKeyAsync("meshy", "enterprise", "local");
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        await ConvertAsync(table, server, "12 triangles", Sphere(2, 3), Samples);
        await ConvertAsync(table, server, "100,000 triangles", Sphere(250, 200), 5);
        await StreamsAsync(table, server);
        await ListAsync(table, server);
    }

    private static async Task ConvertAsync(Table table, BenchServer server, string what, byte[] stl, int samples)
    {
        var body = new JsonObject
        {
            ["model_url"] = $"data:application/octet-stream;base64,{Convert.ToBase64String(stl)}",
            ["target_formats"] = new JsonArray("glb"),
        };
        var latencies = new List<double>();
        for (var i = 0; i < samples + 3; i++)
        {
            var clock = Stopwatch.StartNew();
            await EndAsync(server, await CreateAsync(server, body));
            latencies.Add(clock.Elapsed.TotalMilliseconds);
        }

        table.Add(
            $"convert STL of {what} to GLB with picture over HTTP, request to event of the end: p50 / p95",
            $"{Table.Number(Table.Percentile(latencies.Skip(3), 0.5))} / {Table.Number(Table.Percentile(latencies.Skip(3), 0.95))} ms",
            "",
            await AssimpAsync(stl));
    }

    /// <summary>The same conversion by Assimp's own program, without a picture.</summary>
    private static async Task<string> AssimpAsync(byte[] stl)
    {
        var file = Path.Combine(Path.GetTempPath(), $"formwright-bench-{Environment.ProcessId}.stl");
        await File.WriteAllBytesAsync(file, stl);
        try
        {
            var clock = Stopwatch.StartNew();
            await Peer.RunAsync("assimp", Path.GetTempPath(), ["export", file, $"{file}.glb", "-f", "glb2"]);
            return $"assimp export: {clock.ElapsedMilliseconds} ms";
        }
        catch (Win32Exception)
        {
            return "assimp is not installed";
        }
        finally
        {
            File.Delete(file);
            File.Delete($"{file}.glb");
        }
    }

    private static async Task StreamsAsync(Table table, BenchServer server)
    {
        var body = new JsonObject
        {
            ["model_url"] = $"data:application/octet-stream;base64,{Convert.ToBase64String(Sphere(100, 100))}",
            ["target_formats"] = new JsonArray("glb"),
        };
        // All workers are busy until the streams are open, so that none of them comes after the end of its task.
        var ids = new List<string>();
        for (var i = 0; i < Workers; i++)
        {
            await CreateAsync(server, new JsonObject { ["model_url"] = (string)body["model_url"]!, ["topology"] = "quad", ["target_polycount"] = 10_000 }, "remesh");
        }

        for (var i = 0; i < 20; i++)
        {
            ids.Add(await CreateAsync(server, body));
        }

        var before = server.Megabytes();
        var clock = Stopwatch.StartNew();
        var ends = await Task.WhenAll(Enumerable.Range(0, Streams).Select(async i =>
        {
            // The account may ask 100 times in a second.
            await Task.Delay(i * 12);
            return await EndAsync(server, ids[i % ids.Count]);
        }));
        var late = ends.Select(end => (end.OpenAt, end.At, FinishedAt: DateTimeOffset.FromUnixTimeMilliseconds((long)end.Task["finished_at"]!)))
            .Where(end => end.OpenAt < end.FinishedAt)
            .Select(end => (end.At - end.FinishedAt).TotalMilliseconds)
            .ToList();
        table.Add(
            $"{Streams} streams of events on 20 tasks: from the end of a task to its event, p50 / p95 of the {late.Count} that were open then",
            late.Count == 0 ? "none was open" : $"{Table.Number(Table.Percentile(late, 0.5))} / {Table.Number(Table.Percentile(late, 0.95))} ms",
            "",
            $"all ended after {clock.Elapsed.TotalSeconds:0.0} s; memory of the server {before} to {server.Megabytes()} MB");
    }

    private static async Task ListAsync(Table table, BenchServer server)
    {
        var id = await CreateAsync(server, new JsonObject
        {
            ["model_url"] = $"data:application/octet-stream;base64,{Convert.ToBase64String(Sphere(2, 3))}",
            ["target_formats"] = new JsonArray("glb"),
        });
        await EndAsync(server, id);
        await server.QueryAsync(Copies(id));
        foreach (var (what, query) in new[] { ("first page of 10", ""), ("first page of 50", "?page_size=50"), ("page 900 of 10", "?page_num=900"), ("oldest 10", "?sort_by=%2Bcreated_at") })
        {
            var latencies = new List<double>();
            for (var i = 0; i < Samples + 5; i++)
            {
                var clock = Stopwatch.StartNew();
                var page = JsonNode.Parse(await server.Http.GetStringAsync($"/openapi/v1/convert{query}"))!.AsArray();
                latencies.Add(clock.Elapsed.TotalMilliseconds);
                if (page.Count < 10 || (string)page[0]!["status"]! != "SUCCEEDED")
                {
                    throw new InvalidOperationException($"The page has {page.Count} tasks.");
                }

                await Task.Delay(15);
            }

            table.Add(
                $"list of {Listed} tasks, {what}: p50 / p95",
                $"{Table.Number(Table.Percentile(latencies.Skip(5), 0.5))} / {Table.Number(Table.Percentile(latencies.Skip(5), 0.95))} ms",
                query.Length == 0 ? "under 10 ms" : "");
        }
    }

    private static async Task<string> CreateAsync(BenchServer server, JsonObject body, string resource = "convert")
    {
        using var response = await server.Http.PostAsJsonAsync($"/openapi/v1/{resource}", body);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? (string)JsonNode.Parse(text)!["result"]! : throw new InvalidOperationException($"{(int)response.StatusCode} {text}");
    }

    /// <summary>Follows a task's events to its end.</summary>
    private static async Task<(JsonNode Task, DateTimeOffset OpenAt, DateTimeOffset At)> EndAsync(BenchServer server, string id)
    {
        using var response = await server.Http.GetAsync($"/openapi/v1/convert/{id}/stream", HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var openAt = TimeProvider.System.GetUtcNow();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        JsonNode? last = null;
        var at = TimeProvider.System.GetUtcNow();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                (last, at) = (JsonNode.Parse(line["data: ".Length..]), TimeProvider.System.GetUtcNow());
            }
        }

        return (string?)last?["status"] == "SUCCEEDED" ? (last, openAt, at) : throw new InvalidOperationException(last?.ToJsonString());
    }

    /// <summary>SQL that copies a finished task and its files until there are enough: making them would measure something else.</summary>
    private static string Copies(string id) => $"""
        CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Listed}) SELECT i, printf('0193BFC5-0000-7000-8000-%012X', i) AS id FROM n;
        CREATE TEMP TABLE t AS SELECT * FROM tasks WHERE id = upper('{id}');
        INSERT INTO tasks (id, owner, kind, state, progress, input, result, group_id, priority, attempts, charge, client, cancel_requested, created_at, started_at, finished_at, expires_at, announce_start)
            SELECT n.id, owner, kind, state, progress, input, result, group_id, priority, attempts, charge, client, 0, created_at, started_at, finished_at, expires_at, 1 FROM n, t;
        INSERT INTO assets (id, owner, key, blob, size, media_type, download_name, created_at, expires_at)
            SELECT printf('0193BFC6-%04X-7000-8000-%012X', a.rowid % 65536, n.i), a.owner, replace(a.key, lower('{id}'), lower(n.id)), a.blob, a.size, a.media_type, a.download_name, a.created_at, a.expires_at
            FROM n, assets a WHERE a.key LIKE 'models/' || lower('{id}') || '/%';
        """;

    /// <summary>A sphere as binary STL.</summary>
    private static byte[] Sphere(int rings, int segments)
    {
        var triangles = new List<float>();
        for (var ring = 0; ring < rings; ring++)
        {
            for (var segment = 0; segment < segments; segment++)
            {
                var (a, b, c, d) = (At(ring, segment), At(ring + 1, segment), At(ring + 1, segment + 1), At(ring, segment + 1));
                foreach (var (p, q, r) in new[] { (a, b, c), (a, c, d) })
                {
                    triangles.AddRange([0, 0, 0, p.X, p.Y, p.Z, q.X, q.Y, q.Z, r.X, r.Y, r.Z]);
                }
            }
        }

        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file, Encoding.ASCII);
        writer.Write(new byte[80]);
        writer.Write(triangles.Count / 12);
        for (var i = 0; i < triangles.Count; i += 12)
        {
            triangles.GetRange(i, 12).ForEach(writer.Write);
            writer.Write((short)0);
        }

        writer.Flush();
        return file.ToArray();

        (float X, float Y, float Z) At(int ring, int segment)
        {
            var (theta, phi) = (Math.PI * ring / rings, 2 * Math.PI * segment / segments);
            return ((float)(50 * Math.Sin(theta) * Math.Cos(phi)), (float)(50 * Math.Sin(theta) * Math.Sin(phi)), (float)(50 * Math.Cos(theta)));
        }
    }
}
