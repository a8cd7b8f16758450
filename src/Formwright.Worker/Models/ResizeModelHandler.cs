using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Formats;

namespace Formwright.Worker.Models;

/// <summary>A model in the size of the thing it shows.</summary>
internal sealed class ResizeModelHandler : ITaskHandler
{
    public string Kind => ModelTasks.Resize;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel)
    {
        var input = ModelTasks.FromJson<ResizeModelInput>(context.Input);
        var source = ModelSource.Read(context, input.FileName);
        context.Report(20);
        (string Thing, double Height)? known = input.Words is null ? null : UsualHeights.Of(input.Words, source.Graph);
        var resized = ModelSize.Fit(source.Graph, known?.Height ?? input.Height, input.LongestSide, input.CenterOrigin);
        context.Report(40);
        // What is only read is given back as the format that holds as much.
        var format = input.Format ?? (source.Format is IMeshWriter ? source.Format.Info.Name : "glb");
        var facts = known is { } size ? new JsonObject { ["thing"] = size.Thing, ["height"] = size.Height } : null;
        return Task.FromResult(new ModelOutput(context).Write(resized, [format], input.AlphaThumbnail, 40, cancel, facts));
    }
}
