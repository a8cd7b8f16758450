using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;

namespace Formwright.Worker.Cad;

/// <summary>Runs operations: see <see cref="CadTasks.Execute"/> and <see cref="CadTasks.Pipeline"/>.</summary>
/// <param name="kind">Which of the two.</param>
internal sealed class StepsHandler(string kind) : ITaskHandler
{
    /// <summary>What is left of the progress once the steps have run is that of writing files.</summary>
    private const int StepsDone = 80;

    private static readonly PipelineExecutor Executor = new(OperationCatalogue.Kernel);

    public string Kind => kind;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = CadTasks.FromJson<StepsInput>(context.Input);
        var isPipeline = kind == CadTasks.Pipeline;
        var output = new CadOutput(context, isPipeline ? "pipeline" : "result");
        using var scope = KernelScope.Begin();
        var files = new PipelineFiles([.. Enumerable.Range(0, input.Files).Select(i => context.Files[CadTasks.FileBlob(i)])]);
        var run = Executor.Prepare(input.Steps, files);
        try
        {
            run.Execute(done => context.Report(done * StepsDone / 100), cancel);
        }
        catch (FormwrightException failure) when (run.Outputs.Count > 0)
        {
            return Task.FromResult(Kept(output, run, input) with { Failure = failure.Error });
        }

        cancel.ThrowIfCancellationRequested();

        var metadata = isPipeline ? new JsonObject { ["steps"] = input.Steps.Count } : Described(input.Steps[0]!.AsObject());
        CadResultWriter.Write(output, run.Last, input.Outputs, metadata, isPipeline ? "pipeline" : "result");
        if (run.Outputs.Count > 0)
        {
            output.AddJson(CadParts.Result, CadMetadata.ToJson(OutputsOf(run)));
        }

        context.Report(100);
        return Task.FromResult(output.Finish(metadata, isPipeline && input.Outputs?.StepsInMetadata != false ? input.Steps : null));
    }

    /// <summary>The files of the steps marked as outputs that ran before one failed.</summary>
    private static TaskOutcome Kept(CadOutput output, PipelineRun run, StepsInput input)
    {
        var metadata = new JsonObject { ["steps"] = input.Steps.Count, ["completedSteps"] = run.Completed };
        try
        {
            CadResultWriter.Write(output, OutputsOf(run), input.Outputs, metadata, "pipeline");
        }
        catch (FormwrightException)
        {
            // What the formats that were asked for cannot hold is still in the JSON below.
        }

        output.AddJson(CadParts.Result, CadMetadata.ToJson(OutputsOf(run)));
        return output.Finish(metadata);
    }

    private static object? OutputsOf(PipelineRun run) => run.Outputs.Count == 1 ? run.Outputs[0] : run.Outputs;

    private static JsonObject Described(JsonObject step) => new()
    {
        ["operation"] = step["operation"]?.DeepClone(),
        ["params"] = step["params"]?.DeepClone(),
    };
}
