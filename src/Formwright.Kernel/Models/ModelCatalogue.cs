using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Models;

namespace Formwright.Kernel;

/// <summary>The parametric models of this assembly. Only <see cref="Build"/> needs the native library.</summary>
public sealed class ModelCatalogue : IModelCatalogue
{
    private readonly SortedDictionary<string, ParametricModel> models = new(StringComparer.Ordinal);

    /// <summary>All models.</summary>
    public ModelCatalogue()
    {
        foreach (var type in typeof(ParametricModel).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ParametricModel))))
        {
            var model = (ParametricModel)Activator.CreateInstance(type, nonPublic: true)!;
            models.Add(model.Name, model);
        }

        All = [.. models.Values.Select(model => model.Define())];
    }

    /// <inheritdoc/>
    public IReadOnlyList<ModelDefinition> All { get; }

    /// <inheritdoc/>
    public void Check(string model, JsonObject parameters) => ModelArguments.Read(Find(model), parameters, batch: false);

    /// <summary>The parameters of a model with the defaults of those that were not sent.</summary>
    /// <param name="model">Name of the model.</param>
    /// <param name="parameters">The parameters as they were sent.</param>
    /// <exception cref="FormwrightException"><c>not_found</c> for an unknown model.</exception>
    public JsonObject Resolve(string model, JsonObject parameters) =>
        new(Find(model).Define().Params.Select(p => KeyValuePair.Create(p.Name, (parameters[p.Name] ?? p.Default)?.DeepClone())));

    /// <summary>Makes a model.</summary>
    /// <param name="model">Its name.</param>
    /// <param name="parameters">Its parameters; missing ones take their defaults.</param>
    /// <param name="batch">True for the wider limits of a batch.</param>
    /// <exception cref="FormwrightException">As for <see cref="Check"/>, and <c>invalid_input</c> when the sizes contradict each other.</exception>
    public ModelResult Build(string model, JsonObject parameters, bool batch = false)
    {
        var found = Find(model);
        return found.Build(ModelArguments.Read(found, parameters, batch));
    }

    private ParametricModel Find(string name) => models.GetValueOrDefault(name)
        ?? throw new FormwrightException(ErrorCode.NotFound, $"There is no model '{name}'; the models are {string.Join(", ", models.Keys)}.");
}

/// <summary>What a model makes.</summary>
/// <param name="Name">Name of the whole; that of the only part unless there are several.</param>
/// <param name="Parts">Its parts, placed; at least 1.</param>
/// <param name="Precision">Largest distance between its surfaces and triangles that its maker asked for.</param>
public sealed record ModelResult(string Name, IReadOnlyList<BrepBody> Parts, double Precision);
