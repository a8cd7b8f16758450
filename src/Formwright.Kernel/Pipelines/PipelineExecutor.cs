using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>Runs pipelines step by step on the calling thread.</summary>
/// <param name="catalogue">The operations they may use.</param>
public sealed class PipelineExecutor(OperationCatalogue catalogue)
{
    /// <summary>
    /// Checks a pipeline of plain operations and runs it. Nothing runs when the check fails. Shapes of all steps, those of a failed
    /// run included, belong to whoever frees what the calling thread makes.
    /// </summary>
    /// <param name="pipeline">What to run.</param>
    /// <param name="report">Told the progress after every step, 1 to 100; null for nobody.</param>
    /// <param name="cancel">Looked at before every step.</param>
    /// <returns>The result of every step in their order, as <see cref="OperationInfo.Invoke"/> describes them.</returns>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> when the check fails; otherwise as <see cref="PipelineRun.Execute"/> says.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public IReadOnlyList<object?> Run(Pipeline pipeline, Action<int>? report = null, CancellationToken cancel = default)
    {
        var run = new PipelineRun(new PipelineValidator(catalogue, PipelineLimits.None).Check(pipeline), PipelineFiles.None, PipelineLimits.None);
        run.Execute(report, cancel);
        return run.Results;
    }

    /// <summary>Checks steps that came from a client; the run that is returned has not begun.</summary>
    /// <param name="steps">The steps as they were sent.</param>
    /// <param name="files">Their input files.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> or <c>unsupported</c>, with everything wrong in its message.</exception>
    public PipelineRun Prepare(JsonArray steps, PipelineFiles files) =>
        new(new PipelineValidator(catalogue, PipelineLimits.Default).Check(steps, files.Count), files, PipelineLimits.Default);
}
