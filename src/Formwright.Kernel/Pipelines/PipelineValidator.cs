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
                var parameters = steps[i].Params;
                errors.AddRange(Faults(parameters, i).Select(fault => InParameter(fault, parameters, i, operation.Path)));
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

    /// <summary>Everything wrong with references anywhere in a node of the step of this index.</summary>
    private static IEnumerable<(JsonNode Node, string Fault)> Faults(JsonNode? node, int index) => node switch
    {
        JsonObject members when HasNameTwice(members) => [(members, "has a member twice.")],
        JsonObject members => members.SelectMany(member => Faults(member.Value, index)),
        JsonArray items => items.SelectMany(item => Faults(item, index)),
        JsonValue value when value.TryGetValue(out string? text) && Reference.Parse(text) is { } reference
            && Fault(reference, index) is { } fault => [(value, fault)],
        _ => [],
    };

    private static bool HasNameTwice(JsonObject members)
    {
        try
        {
            _ = members.Count;
            return false;
        }
        catch (ArgumentException)
        {
            // A parsed object looks at its names on first use, and has no other way to tell.
            return true;
        }
    }

    private static Error InParameter((JsonNode Node, string Text) fault, JsonObject parameters, int index, string operation)
    {
        var path = PathOf(fault.Node, parameters);
        return PipelineErrors.InStep(new Error(ErrorCode.InvalidInput, $"{path} {fault.Text}", path), index, operation);
    }

    /// <summary>Made from the node upwards, so that only faults pay for it.</summary>
    private static string PathOf(JsonNode node, JsonObject parameters) => node.Parent switch
    {
        _ when node == parameters => "params",
        JsonArray array => $"{PathOf(array, parameters)}[{node.GetElementIndex()}]",
        JsonNode parent => $"{PathOf(parent, parameters)}.{node.GetPropertyName()}",
        null => throw new InvalidOperationException("The node is not inside the parameters."),
    };

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
