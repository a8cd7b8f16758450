using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;

namespace Formwright.Worker.Cad;

/// <summary>Makes a parametric model: see <see cref="CadTasks.Model"/>.</summary>
internal sealed class ModelHandler : ITaskHandler
{
    /// <summary>What is left of the progress once the model is made is that of writing files.</summary>
    private const int Made = 60;

    private static readonly ModelCatalogue Catalogue = new();

    public string Kind => CadTasks.Model;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = CadTasks.FromJson<ModelInput>(context.Input);
        var output = new CadOutput(context, "result");
        using var scope = KernelScope.Begin();
        var model = Catalogue.Build(input.Model, input.Params, input.Batch);
        cancel.ThrowIfCancellationRequested();
        context.Report(Made);

        var metadata = new JsonObject { ["model"] = input.Model, ["params"] = Catalogue.Resolve(input.Model, input.Params) };
        CadMetadata.Describe(metadata, new BrepDocument(model.Parts).ToShape());
        var options = input.Outputs with { MeshPrecision = input.Outputs.MeshPrecision ?? model.Precision };
        var writer = new ShapeWriter(output, model.Parts, options, model.Name);
        foreach (var format in options.Formats.Distinct())
        {
            cancel.ThrowIfCancellationRequested();
            writer.Add(format);
        }

        context.Report(100);
        return Task.FromResult(output.Finish(metadata));
    }
}
