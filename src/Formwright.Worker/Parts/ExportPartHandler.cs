using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;

namespace Formwright.Worker.Parts;

/// <summary>A part's exact B-rep to one more file: see <see cref="PartTasks.Export"/>.</summary>
internal sealed class ExportPartHandler : ITaskHandler
{
    public string Kind => PartTasks.Export;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = PartTasks.FromJson<ExportPartInput>(context.Input);
        using var scope = KernelScope.Begin();
        var shape = BrepExchange.Read(context.Files["brep"]).Bodies[0].Shape;
        context.Report(30);
        cancel.ThrowIfCancellationRequested();

        var output = new PartOutput(context, input.PartId, input.Name, new PartExporter(BrepDocument.Of(shape, input.Name, Rgba.Default)));
        output.AddModel(input.Format);
        return Task.FromResult(new TaskOutcome(new JsonObject(), output.Files));
    }
}
