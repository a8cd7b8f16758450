using System.Text.Json.Nodes;

namespace Formwright.Core;

/// <summary>What is known of operations without the geometry kernel: enough to refuse a bad pipeline before it is queued.</summary>
public interface IPipelineCatalogue
{
    /// <summary>Checks all of a pipeline that can be known before it runs.</summary>
    /// <param name="steps">The steps as they were sent.</param>
    /// <param name="files">How many input files it has.</param>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> with everything wrong in its message and its violations, or <c>unsupported</c>; field and hint are those of the
    /// first fault.
    /// </exception>
    void Check(JsonArray steps, int files);

    /// <summary>Every operation with its summary, JSON schema of its parameters, result and errors, by path.</summary>
    JsonArray Describe();
}

/// <summary>The parametric models, as far as they can be described without the geometry kernel.</summary>
public interface IModelCatalogue
{
    /// <summary>The models by name, in their order.</summary>
    IReadOnlyList<ModelDefinition> All { get; }

    /// <summary>Checks the parameters of a model; missing ones take their defaults.</summary>
    /// <param name="model">Name of the model.</param>
    /// <param name="parameters">The parameters as they were sent.</param>
    /// <exception cref="FormwrightException">
    /// <c>not_found</c> for an unknown model; <c>invalid_input</c> with everything wrong in its message and its violations, whose paths
    /// begin with <c>params</c>.
    /// </exception>
    void Check(string model, JsonObject parameters);
}

/// <summary>A parametric model.</summary>
/// <param name="Name">Its name in paths, such as <c>dragon-cup</c>.</param>
/// <param name="DisplayName">Its name for people.</param>
/// <param name="Description">What it makes, in a sentence.</param>
/// <param name="Params">Its parameters in their order.</param>
public sealed record ModelDefinition(string Name, string DisplayName, string Description, IReadOnlyList<ModelParameter> Params);

/// <summary>A parameter of a model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">One of <c>number integer boolean array</c>; an array is of three numbers.</param>
/// <param name="Description">Meaning, unit and range.</param>
/// <param name="Default">What it is when missing.</param>
public sealed record ModelParameter(string Name, string Type, string Description, JsonNode Default);
