using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;

namespace Formwright.Worker.Tests.Cad;

/// <summary>Runs a handler in a folder of its own and looks at what it left there.</summary>
internal sealed class CadRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("formwright-cad-").FullName;
    private readonly Dictionary<string, string> files = [];
    private readonly string output;

    internal CadRun() => output = Directory.CreateDirectory(Path.Combine(folder, "output")).FullName;

    internal List<int> Progress { get; } = [];

    internal TaskOutcome Outcome { get; private set; } = null!;

    internal CadResult Result => CadTasks.FromJson<CadResult>(Outcome.Result);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Adds the next input file.</summary>
    internal CadRun WithFile(byte[] content)
    {
        var path = Path.Combine(folder, $"input{files.Count}");
        File.WriteAllBytes(path, content);
        files.Add(CadTasks.FileBlob(files.Count), path);
        return this;
    }

    internal async Task<CadRun> OfAsync<T>(string kind, T input)
    {
        var handler = WorkerProgram.Handlers().Single(h => h.Kind == kind);
        var context = new TaskContext(Ids.New(TimeProvider.System), CadTasks.ToJson(input), [], files, output, Progress.Add);
        Outcome = await handler.RunAsync(context, TestContext.Current.CancellationToken);
        Assert.All(Outcome.Files, file => Assert.Equal(CadTasks.AssetKey(context.TaskId, Part(file)), file.AssetKey));
        return this;
    }

    internal Task<CadRun> PipelineAsync(string steps, CadOutputs? outputs = null) =>
        OfAsync(CadTasks.Pipeline, new StepsInput(JsonNode.Parse(steps)!.AsArray(), files.Count, outputs));

    internal Task<CadRun> ExecuteAsync(string step, CadOutputs? outputs = null) =>
        OfAsync(CadTasks.Execute, new StepsInput([JsonNode.Parse(step)], files.Count, outputs));

    internal string PathOf(string part) => Path.Combine(output, Outcome.Files.Single(file => Part(file) == part).Name);

    internal JsonNode Json(string part) => JsonNode.Parse(File.ReadAllText(PathOf(part)))!;

    /// <summary>The measures of a STEP file of ours.</summary>
    internal static ShapeReport Measure(string step)
    {
        using var scope = KernelScope.Begin();
        return ShapeInspector.Inspect(StepExchange.Read(step).ToShape());
    }

    private static string Part(OutputFile file) => file.AssetKey[(file.AssetKey.LastIndexOf('/') + 1)..];
}
