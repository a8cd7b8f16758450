using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>Checks all of a pipeline that can be known before it runs.</summary>
/// <param name="catalogue">The operations it may use.</param>
/// <param name="limits">How large it may be.</param>
internal sealed class PipelineValidator(OperationCatalogue catalogue, PipelineLimits limits)
{
    /// <summary>Checks steps as they came from a client.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="files">Number of input files.</param>
    /// <returns>The steps, each with its operation.</returns>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> or <c>unsupported</c> with everything wrong in its message; code, field and hint are those of the first fault.
    /// </exception>
    internal IReadOnlyList<PipelineNode> Check(JsonArray steps, int files)
    {
        var reader = new PipelineReader(catalogue, limits, files);
        RequireSteps(steps.Count);
        if (steps.Count > limits.Steps)
        {
            reader.Add("steps", $"has {steps.Count} steps; at most {limits.Steps} are allowed.");
        }

        if (files > limits.Files)
        {
            reader.Add("inputFiles", $"has {files} files; at most {limits.Files} are allowed.");
        }

        return Finish(reader, reader.ReadSteps(steps, "steps", reader.Start, nesting: 0, counts: true));
    }

    /// <summary>Checks a pipeline of plain operations.</summary>
    /// <exception cref="FormwrightException">As above.</exception>
    internal IReadOnlyList<PipelineNode> Check(Pipeline pipeline)
    {
        var reader = new PipelineReader(catalogue, limits, files: 0);
        RequireSteps(pipeline.Steps?.Count ?? 0);

        // A step read from JSON has null where the client left something out.
        var nodes = pipeline.Steps!.Select((step, i) => reader.ReadCall(
            step?.Operation, step?.Params, step?.Output ?? false, $"steps[{i}]", reader.Start with { Results = i, Locals = i }));
        return Finish(reader, [.. nodes.OfType<PipelineNode>()]);
    }

    private static void RequireSteps(int count)
    {
        if (count == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The pipeline has no steps; it needs at least one.", "steps");
        }
    }

    private IReadOnlyList<PipelineNode> Finish(PipelineReader reader, IReadOnlyList<PipelineNode> nodes)
    {
        if (FewestOperations(nodes) is var operations && operations > limits.Operations)
        {
            reader.Add("steps", $"run {operations} operations; at most {limits.Operations} are allowed.");
        }

        return reader.Errors is [var first, ..]
            ? throw new FormwrightException(first with { Message = string.Join(' ', reader.Errors.Select(e => e.Message)), Violations = reader.Violations })
            : nodes;
    }

    /// <summary>How many operations run at least; lists that are not known yet may be empty.</summary>
    private static long FewestOperations(IReadOnlyList<PipelineNode> nodes) => nodes.Sum(node => node switch
    {
        PipelineNode.Map map =>
            ((map.Items as JsonArray)?.Count ?? 0) * FewestOperations(map.Steps) + FewestOperations(map.Reduce ?? []),
        PipelineNode.Choice choice => Math.Min(FewestOperations(choice.Then), FewestOperations(choice.Else ?? [])),
        _ => 1,
    });
}
