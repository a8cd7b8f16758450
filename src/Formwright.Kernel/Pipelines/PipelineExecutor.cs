using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>Runs pipelines step by step on the calling thread.</summary>
/// <param name="catalogue">The operations they may use.</param>
public sealed class PipelineExecutor(OperationCatalogue catalogue)
{
    private readonly PipelineValidator validator = new(catalogue);

    /// <summary>
    /// Checks the pipeline and runs it. Nothing runs when the check fails. Shapes of all steps, those of a failed run included,
    /// belong to whoever frees what the calling thread makes.
    /// </summary>
    /// <param name="pipeline">What to run.</param>
    /// <param name="report">Told the progress after every step, 1 to 100; null for nobody.</param>
    /// <param name="cancel">Looked at before every step.</param>
    /// <returns>The result of every step in their order, as <see cref="OperationInfo.Invoke"/> describes them.</returns>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> when the check fails; otherwise the error of the first step that fails, its message and field
    /// preceded by the step's index: <c>Step 3 (occt.fillets.filletEdges): ...</c>, <c>steps[3].params.radius</c>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public IReadOnlyList<object?> Run(Pipeline pipeline, Action<int>? report = null, CancellationToken cancel = default)
    {
        var operations = validator.Check(pipeline);
        var results = new List<object?>(operations.Count);
        var scope = new PipelineScope(results);
        RandomSource.Restart();
        for (var i = 0; i < operations.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            results.Add(RunStep(operations[i], scope.Arguments(pipeline.Steps[i].Params), i));
            report?.Invoke((i + 1) * 100 / operations.Count);
        }

        return results;
    }

    private static object? RunStep(OperationInfo operation, OperationArguments arguments, int index)
    {
        try
        {
            return operation.Invoke(arguments);
        }
        catch (FormwrightException failure)
        {
            throw new FormwrightException(PipelineErrors.InStep(failure.Error, index, operation.Path), failure);
        }
    }
}
