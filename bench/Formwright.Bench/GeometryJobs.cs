using System.Diagnostics;
using System.Globalization;
using Formwright.Core;
using Formwright.Worker;

namespace Formwright.Bench;

/// <summary>The cube job without a server: the worker's own handler, called directly.</summary>
internal static class GeometryJobs
{
    private static readonly ITaskHandler Handler = WorkerProgram.Handlers().Single(handler => handler.Kind == PartTasks.Generate);

    /// <summary>A prompt that nobody asked before: no cache could answer it.</summary>
    public static string Prompt(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"Create a {2 + (number * 0.001):0.000} inch cube with rounded edges");

    /// <summary>Runs one job and returns its milliseconds.</summary>
    public static double RunOne(int number)
    {
        var folder = Directory.CreateTempSubdirectory("formwright-bench-").FullName;
        var input = new GeneratePartInput(Ids.New(TimeProvider.System), Ids.New(TimeProvider.System), Prompt(number));
        var clock = Stopwatch.StartNew();
        Handler.RunAsync(new TaskContext(Guid.Empty, PartTasks.ToJson(input), [], new Dictionary<string, string>(), folder, _ => { }), CancellationToken.None)
            .GetAwaiter().GetResult();
        var milliseconds = clock.Elapsed.TotalMilliseconds;
        Directory.Delete(folder, recursive: true);
        return milliseconds;
    }

    /// <summary>Runs jobs one after another, after a warm-up, and returns how many a second.</summary>
    public static double RunFor(TimeSpan time)
    {
        for (var i = 0; i < 50; i++)
        {
            RunOne(i);
        }

        var clock = Stopwatch.StartNew();
        var count = 0;
        while (clock.Elapsed < time)
        {
            RunOne(1000 + count++);
        }

        return count / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Jobs a second of as many processes of this program as there are cores, side by side.</summary>
    public static async Task<double> RunSideBySideAsync(int processes, int seconds)
    {
        var running = Enumerable.Range(0, processes).Select(_ => Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["jobs", $"{seconds}"]) { RedirectStandardOutput = true })!).ToList();
        var rates = await Task.WhenAll(running.Select(process => process.StandardOutput.ReadToEndAsync()));
        running.ForEach(process => process.Dispose());
        return rates.Sum(rate => double.Parse(rate, CultureInfo.InvariantCulture));
    }
}
