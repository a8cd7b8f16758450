using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>An operation of the catalogue: everything its declaration says, and the way to call it.</summary>
/// <param name="path">The public dotted path.</param>
/// <param name="summary">What it does, as Markdown.</param>
/// <param name="remarks">More about it, as Markdown; empty for nothing.</param>
/// <param name="parameters">Its parameters in the order of the method.</param>
/// <param name="result">What it returns.</param>
/// <param name="errors">How it can fail once its arguments fit.</param>
/// <param name="invoke">Binds arguments and calls the method.</param>
public sealed class OperationInfo(
    string path,
    string summary,
    string remarks,
    IReadOnlyList<OperationParameter> parameters,
    OperationResult result,
    IReadOnlyList<OperationError> errors,
    Func<OperationArguments, object?> invoke)
{
    /// <summary>The public dotted path, such as <c>occt.shapes.solid.createBox</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The path without its last segment: <c>occt.shapes.solid</c>.</summary>
    public string Family { get; } = path[..path.LastIndexOf('.')];

    /// <summary>The last segment of the path: <c>createBox</c>.</summary>
    public string Name { get; } = path[(path.LastIndexOf('.') + 1)..];

    /// <summary>What it does, as Markdown.</summary>
    public string Summary { get; } = summary;

    /// <summary>More about it, as Markdown; empty for nothing.</summary>
    public string Remarks { get; } = remarks;

    /// <summary>Its parameters in the order of the method.</summary>
    public IReadOnlyList<OperationParameter> Parameters { get; } = parameters;

    /// <summary>What it returns.</summary>
    public OperationResult Result { get; } = result;

    /// <summary>How it can fail once its arguments fit.</summary>
    public IReadOnlyList<OperationError> Errors { get; } = errors;

    /// <summary>
    /// Calls it. The result is null, a <see cref="Shape"/>, a number (<see cref="double"/> or <see cref="int"/>), a boolean, a
    /// string, a <see cref="Point3"/>, JSON, or a list or string-keyed dictionary of these; <see cref="ResultJson"/> writes it.
    /// </summary>
    /// <param name="arguments">By name.</param>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> when the arguments do not fit, all violations in its message; otherwise what the operation throws. Where that
    /// blames no parameter, its field is the first one: what the operation is done to.
    /// </exception>
    public object? Invoke(OperationArguments arguments)
    {
        try
        {
            return invoke(arguments);
        }
        catch (FormwrightException failure) when (failure.Error.Field is null && Parameters.Count > 0)
        {
            throw new FormwrightException(failure.Error with { Field = $"params.{Parameters[0].Name}" }, failure);
        }
    }

    /// <summary>Everything wrong with arguments, names that no parameter has included, as far as can be known before they are complete.</summary>
    /// <param name="arguments">By name.</param>
    /// <param name="isOpen">Tells the values that are not known yet, which are right so far.</param>
    internal IReadOnlyList<(string Path, string Message)> Faults(JsonObject arguments, Predicate<JsonNode?> isOpen)
    {
        var binder = new ArgumentBinder(OperationArguments.FromJson(arguments));
        foreach (var parameter in Parameters.Where(p => !isOpen(arguments[p.Name])))
        {
            parameter.Bind(binder);
        }

        foreach (var (name, _) in arguments.Where(a => !Parameters.Any(p => p.Name == a.Key)))
        {
            binder.Refuse(name, Parameters.Select(p => p.Name));
        }

        return binder.Violations;
    }

    /// <summary>The JSON schema (draft 2020-12) of its arguments; a new object each time.</summary>
    public JsonObject Schema()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = Path,
            ["description"] = Summary,
        };
        foreach (var (name, value) in OperationParameter.Schema(Parameters))
        {
            schema[name] = value!.DeepClone();
        }

        return schema;
    }
}

/// <summary>What an operation returns.</summary>
/// <param name="Type">The type; null when it returns nothing.</param>
/// <param name="Description">Its doc comment, as Markdown; empty for none.</param>
public sealed record OperationResult(DataType? Type, string Description);

/// <summary>One way an operation can fail.</summary>
/// <param name="Code">The kind of failure.</param>
/// <param name="Description">When that happens, as Markdown.</param>
public sealed record OperationError(ErrorCode Code, string Description);
