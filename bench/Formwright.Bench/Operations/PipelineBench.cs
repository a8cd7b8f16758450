using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Worker;

namespace Formwright.Bench.Operations;

/// <summary>A pipeline of 50 steps over HTTP, beside the same steps by the worker's own handler.</summary>
internal static class PipelineBench
{
    private const int Samples = 40;
    private const int WarmUp = 10;

    private static readonly ITaskHandler Handler = WorkerProgram.Handlers().Single(handler => handler.Kind == CadTasks.Pipeline);

    public static async Task RunAsync(Table table)
    {
        await using var server = await BenchServer.StartAsync(workers: 1);
        var key = "";
        var times = new List<double>();
        for (var i = 0; i < Samples + WarmUp; i++)
        {
            // One key may ask 600 times a minute.
            key = i % 5 == 0 ? await server.CreateKeyAsync("bitbybit", "business") : key;
            times.Add(await OverHttpAsync(server.Http, key, i));
        }

        var alone = Enumerable.Range(0, Samples + WarmUp).Select(InProcess).Skip(WarmUp).ToList();
        var (p50, inProcess) = (Table.Percentile(times.Skip(WarmUp), 0.5), Table.Percentile(alone, 0.5));
        table.Add(
            "pipeline of 50 steps to GLB over HTTP, submitted to completed: p50",
            $"{Table.Number(p50)} ms, overhead {Table.Number(p50 - inProcess)} ms",
            "overhead under 20 ms",
            $"{Table.Number(inProcess)} ms in-process");
    }

    private static async Task<double> OverHttpAsync(HttpClient http, string key, int number)
    {
        var body = new JsonObject { ["steps"] = Steps(number), ["outputs"] = new JsonObject { ["formats"] = new JsonArray("gltf") } };
        var clock = Stopwatch.StartNew();
        var task = (string)(await SendAsync(http, HttpMethod.Post, "cad/pipeline", key, body))["taskId"]!;
        while (true)
        {
            switch ((string)(await SendAsync(http, HttpMethod.Get, $"tasks/{task}", key))["status"]!)
            {
                case "completed":
                    return clock.Elapsed.TotalMilliseconds;
                case "queued" or "processing":
                    await Task.Delay(2);
                    break;
                case var ended:
                    throw new InvalidOperationException($"The pipeline is {ended}.");
            }
        }
    }

    private static async Task<JsonNode> SendAsync(HttpClient http, HttpMethod method, string path, string key, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("x-api-key", key);
        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(answer)!["data"]! : throw new InvalidOperationException($"{(int)response.StatusCode} {answer}");
    }

    private static double InProcess(int number)
    {
        var folder = Directory.CreateTempSubdirectory("formwright-bench-").FullName;
        var input = CadTasks.ToJson(new StepsInput(Steps(number), 0, new CadOutputs(["gltf"])));
        var clock = Stopwatch.StartNew();
        Handler.RunAsync(new TaskContext(Guid.Empty, input, [], new Dictionary<string, string>(), folder, _ => { }), CancellationToken.None).GetAwaiter().GetResult();
        var milliseconds = clock.Elapsed.TotalMilliseconds;
        Directory.Delete(folder, recursive: true);
        return milliseconds;
    }

    // A box, 48 times turned or moved, and its edges rounded.
    private static JsonArray Steps(int number)
    {
        var steps = new JsonArray(Step("occt.shapes.solid.createBox", new JsonObject { ["width"] = 20 + (number * 0.01), ["length"] = 10, ["height"] = 5 }));
        for (var i = 0; i < 48; i++)
        {
            steps.Add(i % 2 == 0
                ? Step("occt.transforms.translate", new JsonObject { ["shape"] = $"$ref:{i}", ["translation"] = new JsonArray(1, 0, 0) })
                : Step("occt.transforms.rotate", new JsonObject { ["shape"] = $"$ref:{i}", ["axis"] = new JsonArray(0, 1, 0), ["angle"] = 5 }));
        }

        steps.Add(Step("occt.fillets.filletEdges", new JsonObject { ["shape"] = "$ref:48", ["radius"] = 1 }));
        return steps;
    }

    private static JsonObject Step(string operation, JsonObject parameters) => new JsonObject { ["operation"] = operation, ["params"] = parameters };
}
