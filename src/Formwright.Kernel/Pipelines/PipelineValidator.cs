using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>Checks all of a pipeline that can be known before it runs.</summary>
/// <param name="catalogue">The operations it may use.</param>
public sealed class PipelineValidator(OperationCatalogue catalogue)
{
    private const int MostErrors = 20;

    /// <summary>Finds the operation of every step and checks that references point backwards.</summary>
    /// <param name="pipeline">The pipeline, as it came from JSON.</param>
    /// <returns>The operations of the steps in their order.</returns>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> with everything wrong in its message; field and hint are those of the first fault.
    /// </exception>
    public IReadOnlyList<OperationInfo> Check(Pipeline pipeline)
    {
        if (pipeline.Steps is not { Count: > 0 } steps)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The pipeline has no steps; it needs at least one.", "steps");
        }

        var operations = new List<OperationInfo>(steps.Count);
        var errors = new List<Error>();
        for (var i = 0; i < steps.Count && errors.Count < MostErrors; i++)
        {
            if (FindOperation(steps[i], i, errors) is { } operation)
            {
                operations.Add(operation);
                errors.AddRange(CheckReferences(steps[i].Params, i, "params").Select(e => PipelineErrors.InStep(e, i, operation.Path)));
            }
        }

        return errors is [var first, ..]
            ? throw new FormwrightException(first with { Message = string.Join(' ', errors.Take(MostErrors).Select(e => e.Message)) })
            : operations;
    }

    private OperationInfo? FindOperation(PipelineStep? step, int index, List<Error> errors)
    {
        // A step read from JSON has null where the client left something out.
        if (step is not { Operation: { } path, Params: not null })
        {
            var missing = step?.Operation is null ? "operation" : "params";
            errors.Add(new Error(ErrorCode.InvalidInput, $"Step {index} has no {missing}.", $"steps[{index}].{missing}"));
            return null;
        }

        if (catalogue.Find(path) is { } operation)
        {
            return operation;
        }

        var unknown = new Error(
            ErrorCode.InvalidInput,
            "there is no such operation.",
            "operation",
            catalogue.FindNearest(path) is { } nearest ? $"Did you mean {nearest}?" : null);
        errors.Add(PipelineErrors.InStep(unknown, index, ArgumentValue.Shorten(path)));
        return null;
    }

    private static IEnumerable<Error> CheckReferences(JsonNode? node, int index, string path) => node switch
    {
        JsonObject members when HasNameTwice(members) =>
            [new Error(ErrorCode.InvalidInput, $"{path} has a member twice.", path)],
        JsonObject members => members.SelectMany(m => CheckReferences(m.Value, index, $"{path}.{m.Key}")),
        JsonArray items => items.SelectMany((item, i) => CheckReferences(item, index, $"{path}[{i}]")),
        JsonValue value when value.TryGetValue(out string? text) && Reference.Parse(text) is { } reference
            && Fault(reference, index) is { } fault =>
            [new Error(ErrorCode.InvalidInput, $"{path} {fault}", path)],
        _ => [],
    };

    private static bool HasNameTwice(JsonObject members)
    {
        try
        {
            return members.Count < 0;
        }
        catch (ArgumentException)
        {
            // A parsed object looks at its names on first use, and has no other way to tell.
            return true;
        }
    }

    /// <summary>What is wrong with a reference in the step of this index; null when it is right.</summary>
    private static string? Fault(Reference reference, int index) => reference switch
    {
        Reference.Step step when step.Index < index => null,
        Reference.Step step => $"refers to step {step.Index}, which does not run before this one.",
        Reference.Malformed malformed =>
            $"needs $ref: with the number of an earlier step, such as $ref:0, got {ArgumentValue.Describe(malformed.Text)}.",
        _ => throw new InvalidOperationException($"{reference} is a form of reference that nothing checks."),
    };
}
