using Formwright.Core;

namespace Formwright.Worker.Cad;

/// <summary>Ends a task that stands for others: see <see cref="CadTasks.Compound"/>. The engine runs it once all of them have ended.</summary>
internal sealed class CompoundHandler : ITaskHandler
{
    public string Kind => CadTasks.Compound;

    public Task<TaskOutcome> RunAsync(TaskContext context, CancellationToken cancel) =>
        context.ParentResults.All(result => result is null)
            ? throw new FormwrightException(
                ErrorCode.KernelFailed,
                $"None of the {context.ParentResults.Count} tasks succeeded.",
                hint: "Each of them tells its own error.")
            : Task.FromResult(new TaskOutcome([], []));
}
