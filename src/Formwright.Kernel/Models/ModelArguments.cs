using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Models;

/// <summary>Parameters of a model as they were sent, all of them right.</summary>
internal sealed class ModelArguments
{
    private readonly ArgumentBinder binder;
    private readonly bool batch;

    private ModelArguments(ArgumentBinder binder, bool batch) => (this.binder, this.batch) = (binder, batch);

    /// <summary>The value of a parameter, its default when it was not sent.</summary>
    internal T Get<T>(ModelParameter<T> parameter) => parameter.Read(binder, batch);

    /// <summary>Looks at all of them.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> with everything wrong in its message, the first path as its field.</exception>
    internal static ModelArguments Read(ParametricModel model, JsonObject parameters, bool batch)
    {
        if (ParameterCheck.HasNameTwice(parameters))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "params has a member twice.", "params");
        }

        var binder = new ArgumentBinder(OperationArguments.FromJson(parameters));
        foreach (var parameter in model.Parameters)
        {
            parameter.Reader(batch).Bind(binder);
        }

        var known = model.Parameters.Select(parameter => parameter.Name).ToList();
        foreach (var name in parameters.Select(member => member.Key).Except(known))
        {
            binder.Refuse(name, known);
        }

        binder.Complete();
        return new ModelArguments(binder, batch);
    }
}
