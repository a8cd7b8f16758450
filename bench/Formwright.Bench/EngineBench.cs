using System.Diagnostics;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Storage;
using Formwright.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Formwright.Bench;

/// <summary>What the engine itself costs: accepted, dispatched to a worker process, result stored and seen.</summary>
internal static class EngineBench
{
    private const int Tasks = 1000;

    public static async Task RunAsync(Table table)
    {
        var root = Directory.CreateTempSubdirectory("formwright-bench-").FullName;
        using (var folder = DataFolder.OpenForServer(root))
        {
            var builder = Host.CreateEmptyApplicationBuilder(null);
            builder.Services.AddStorage(new StorageOptions(folder));
            builder.Services.AddTaskEngine(new TaskEngineOptions
            {
                Command = new WorkerCommand(Environment.ProcessPath!, ["worker"]),
                ScratchRoot = Path.Combine(folder.Staging, "tasks"),
                Workers = 2,
            });
            using var host = builder.Build();
            await host.Services.GetRequiredService<StorageStartup>().RunAsync(CancellationToken.None);
            await host.StartAsync();
            var engine = host.Services.GetRequiredService<ITaskEngine>();

            await OneByOneAsync(engine, 200);
            var latencies = await OneByOneAsync(engine, Tasks);
            table.Add(
                "trivial task, accepted to result seen, one at a time: p50 / p95",
                $"{Table.Number(Table.Percentile(latencies, 0.5))} / {Table.Number(Table.Percentile(latencies, 0.95))} ms");

            var clock = Stopwatch.StartNew();
            var all = await Task.WhenAll(Enumerable.Range(0, Tasks).Select(_ => SubmitAsync(engine)));
            await Task.WhenAll(all.Select(id => engine.WaitAsync("bench", id, TimeSpan.FromMinutes(1), CancellationToken.None)));
            table.Add("trivial tasks, 1,000 at once, 2 workers", $"{Table.Number(Tasks / clock.Elapsed.TotalSeconds)} tasks/s");
            await host.StopAsync();
        }

        Directory.Delete(root, recursive: true);
    }

    private static async Task<List<double>> OneByOneAsync(ITaskEngine engine, int count)
    {
        var latencies = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var clock = Stopwatch.StartNew();
            var id = await SubmitAsync(engine);
            await engine.WaitAsync("bench", id, TimeSpan.FromMinutes(1), CancellationToken.None);
            latencies.Add(clock.Elapsed.TotalMilliseconds);
        }

        return latencies;
    }

    private static async Task<Guid> SubmitAsync(ITaskEngine engine) =>
        (await engine.SubmitAsync(new TaskSubmission("bench", "bench.echo", new JsonObject { ["x"] = 1 }), CancellationToken.None)).Id;
}
