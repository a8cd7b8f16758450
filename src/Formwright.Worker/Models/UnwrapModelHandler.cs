using Formwright.Core;

namespace Formwright.Worker.Models;

/// <summary>A model laid out in one picture, its textures baked anew.</summary>
internal sealed class UnwrapModelHandler : ITaskHandler
{
    public string Kind => ModelTasks.Unwrap;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = ModelTasks.FromJson<UnwrapModelInput>(context.Input);
        var source = ModelSource.Read(context, input.FileName);
        context.Report(15);
        var (graph, layout) = BakedModel.Unwrap(source.Graph, new StepProgress(context.Report, 15, 75), cancel);
        var facts = new UnwrapFacts(layout.ChartCount, layout.Stretch, layout.Coverage);
        return Task.FromResult(new ModelOutput(context).Write(graph, input.Formats, input.AlphaThumbnail, 75, cancel, ModelTasks.ToJson(facts)));
    }
}
