using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;

namespace Formwright.Worker.Cad;

/// <summary>STEP to binary glTF: see <see cref="CadTasks.ConvertSimple"/> and <see cref="CadTasks.ConvertAdvanced"/>.</summary>
/// <param name="kind">Which of the two.</param>
internal sealed class ConvertHandler(string kind) : ITaskHandler
{
    public string Kind => kind;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = CadTasks.FromJson<ConvertInput>(context.Input);
        var output = new CadOutput(context, "result");
        using var scope = KernelScope.Begin();
        var source = context.Files[CadTasks.FileBlob(0)];
        output.Add(CadParts.Glb, "glb", "model/gltf-binary", path =>
            StepToGltf.Convert(source, path, ConvertOptions.Of(input, isAdvanced: kind == CadTasks.ConvertAdvanced), new Progress(context.Report), cancel));
        var metadata = new JsonObject { ["source"] = input.FileName, ["options"] = input.Options.DeepClone(), ["draco"] = input.Draco?.DeepClone() };
        return Task.FromResult(output.Finish(metadata));
    }

    /// <summary>Passes on whole percents, at once and in order.</summary>
    private sealed class Progress(Action<int> report) : IProgress<double>
    {
        private readonly Lock gate = new();
        private int reported;

        public void Report(double value)
        {
            lock (gate)
            {
                if ((int)(value * 100) is var percent && percent > reported)
                {
                    reported = percent;
                    report(percent);
                }
            }
        }
    }
}
