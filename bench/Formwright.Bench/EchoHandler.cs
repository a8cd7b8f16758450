using Formwright.Core;

namespace Formwright.Bench;

/// <summary>The least a task can do: its result is its input.</summary>
internal sealed class EchoHandler : ITaskHandler
{
    public string Kind => "bench.echo";

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel) =>
        Task.FromResult(new TaskOutcome(context.Input.DeepClone().AsObject(), []));
}
