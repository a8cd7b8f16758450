using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>One run of a pipeline. After a failure it still holds the results of the steps before.</summary>
public sealed class PipelineRun
{
    private readonly IReadOnlyList<PipelineNode> steps;
    private readonly PipelineFiles files;
    private readonly PipelineLimits limits;
    private readonly List<object?> results = [];
    private readonly List<object?> outputs = [];
    private Action<int>? report;
    private CancellationToken cancel;
    private int operations;
    private int reported;

    /// <summary>The failure whose message names its step already.</summary>
    private FormwrightException? placed;

    internal PipelineRun(IReadOnlyList<PipelineNode> steps, PipelineFiles files, PipelineLimits limits)
    {
        this.steps = steps;
        this.files = files;
        this.limits = limits;
    }

    /// <summary>
    /// What <c>$ref:N</c> counts: the result of every step of the outermost list, that of a map preceded by those of its own steps,
    /// item after item.
    /// </summary>
    public IReadOnlyList<object?> Results => results;

    /// <summary>Results of the steps marked as outputs, in the order in which they ran.</summary>
    public IReadOnlyList<object?> Outputs => outputs;

    /// <summary>How many steps of the outermost list have run.</summary>
    public int Completed { get; private set; }

    /// <summary>The result of the last step that ran.</summary>
    public object? Last => results.Count == 0 ? null : results[^1];

    /// <summary>Runs the steps; once only.</summary>
    /// <param name="progress">Told the progress after every step and every item of an outermost map, 1 to 100; null for nobody.</param>
    /// <param name="cancellation">Looked at before every step.</param>
    /// <exception cref="FormwrightException">
    /// The error of the first step that fails, its message and field preceded by the place of the step:
    /// <c>Step 3 (occt.fillets.filletEdges): ...</c>, <c>steps[3].params.radius</c>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was signalled.</exception>
    public void Execute(Action<int>? progress, CancellationToken cancellation)
    {
        (report, cancel) = (progress, cancellation);
        RandomSource.Restart();
        Run(steps, new PipelineScope(results, files), nesting: 0);
    }

    private object? Run(IReadOnlyList<PipelineNode> list, PipelineScope scope, int nesting, bool isRecorded = true)
    {
        object? last = null;
        for (var i = 0; i < list.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            last = RunInPlace(list[i], scope, nesting, i);
            scope.Locals.Add(last);
            if (isRecorded)
            {
                results.Add(last);
            }

            if (list[i].IsOutput)
            {
                outputs.Add(last);
            }

            if (nesting == 0)
            {
                Completed = i + 1;
                Report((i + 1.0) / list.Count);
            }
        }

        return last;
    }

    /// <summary>Runs a step; what goes wrong in itself, not in steps inside of it, gets its place.</summary>
    private object? RunInPlace(PipelineNode node, PipelineScope scope, int nesting, int position)
    {
        try
        {
            return node switch
            {
                PipelineNode.Map map => RunMap(map, scope, nesting, position),
                PipelineNode.Choice choice => RunChoice(choice, scope, nesting),
                _ => RunCall((PipelineNode.Call)node, scope),
            };
        }
        catch (FormwrightException failure) when (failure != placed)
        {
            throw placed = new FormwrightException(PipelineErrors.InStep(failure.Error, node.Path, NameOf(node, scope)), failure);
        }
    }

    private static string NameOf(PipelineNode node, PipelineScope scope) =>
        scope.ItemNumber is { } item ? $"{node.Name}, item {item}" : node.Name;

    private object? RunCall(PipelineNode.Call call, PipelineScope scope) => ++operations > limits.Operations
        ? throw new FormwrightException(
            ErrorCode.InvalidInput, $"this is operation {operations} of the pipeline; at most {limits.Operations} may run.")
        : call.Operation.Invoke(scope.Arguments(call.Params));

    private object? RunMap(PipelineNode.Map map, PipelineScope scope, int nesting, int position)
    {
        var resolved = scope.Resolve(map.Items);
        if (resolved is null || !ArgumentValue.TryItems(resolved, out var items))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"items needs a list, got {ArgumentValue.Describe(resolved)}.", "items");
        }

        if (items.Count > limits.Items)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"items has {items.Count} items; a map takes at most {limits.Items}.", "items");
        }

        var collected = new object?[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            collected[i] = Run(map.Steps, scope.ForItem(items[i], i), nesting + 1, isRecorded: nesting == 0);
            if (nesting == 0)
            {
                Report((position + ((i + 1.0) / (items.Count + 1))) / steps.Count);
            }
        }

        return map.Reduce is null ? collected : Run(map.Reduce, scope.ForReduce(collected), nesting + 1, isRecorded: false);
    }

    private object? RunChoice(PipelineNode.Choice choice, PipelineScope scope, int nesting)
    {
        var holds = Comparison.Holds(scope.Resolve(choice.Value), choice.Operator, scope.Resolve(choice.CompareTo));
        return Run((holds ? choice.Then : choice.Else) ?? [], scope.Inner(), nesting + 1, isRecorded: false);
    }

    private void Report(double part)
    {
        if ((int)Math.Floor(part * 100) is var percent && percent > reported)
        {
            reported = percent;
            report?.Invoke(percent);
        }
    }
}
