using Formwright.Core;

namespace Formwright.Worker.Models;

/// <summary>A model in other formats.</summary>
internal sealed class ConvertModelHandler : ITaskHandler
{
    public string Kind => ModelTasks.Convert;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = ModelTasks.FromJson<ConvertModelInput>(context.Input);
        var source = ModelSource.Read(context, input.FileName);
        context.Report(20);
        return Task.FromResult(new ModelOutput(context).Write(source.Graph, input.Formats, input.AlphaThumbnail, 20, cancel));
    }
}
