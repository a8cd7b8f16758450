using Formwright.Core;

namespace Formwright.Kernel.Models;

/// <summary>
/// A parametric model: its parameters, declared in its constructor, and its construction. Each is a file of this folder;
/// <see cref="ModelCatalogue"/> finds it, nothing registers it. Frame: Y up. Unit: whatever the
/// caller means; the defaults are life-size in centimetres, and files take a unit for a millimetre, as they do for operations.
/// </summary>
internal abstract class ParametricModel(string name, string displayName, string description)
{
    private readonly List<ModelParameter> parameters = [];

    internal string Name => name;

    internal IReadOnlyList<ModelParameter> Parameters => parameters;

    internal ModelDefinition Define() => new(name, displayName, description, [.. parameters.Select(parameter => parameter.Define())]);

    /// <summary>Makes it.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the sizes contradict each other.</exception>
    internal abstract ModelResult Build(ModelArguments arguments);

    /// <param name="name">Its name.</param>
    /// <param name="missing">Its default.</param>
    /// <param name="bounds">What is allowed.</param>
    /// <param name="description">Meaning and unit; what is allowed is added.</param>
    internal ModelParameter<double> Number(string name, double missing, NumberBounds bounds, string description) =>
        Declare("number", name, DataTypes.Number(bounds), DataTypes.Number(bounds), missing, description);

    /// <summary>A number whose bounds do not hold in a batch, where the model has to make do with any.</summary>
    internal ModelParameter<double> NumberFreeInBatch(string name, double missing, NumberBounds bounds, string description) =>
        Declare("number", name, DataTypes.Number(bounds), DataTypes.Number(), missing, description);

    internal ModelParameter<int> WholeNumber(string name, int missing, int least, int most, string description)
    {
        var type = DataTypes.WholeNumber(NumberBounds.Between(least, most));
        return Declare("integer", name, type, type, missing, description);
    }

    internal ModelParameter<bool> Flag(string name, bool missing, string description) =>
        Declare("boolean", name, DataTypes.Boolean(), DataTypes.Boolean(), missing, description);

    internal ModelParameter<Point3> Point(string name, Point3 missing, NumberBounds bounds, bool isDirection, string description)
    {
        var type = DataTypes.Point(bounds, isDirection);
        return Declare("array", name, type, type, missing, description);
    }

    private ModelParameter<T> Declare<T>(string word, string name, DataType<T> type, DataType<T> inBatch, T missing, string description)
    {
        var text = $"{description}: {type.Requirement}.";
        var parameter = new ModelParameter<T>(
            word, OperationParameter.Optional(name, type, missing, text), OperationParameter.Optional(name, inBatch, missing, text));
        parameters.Add(parameter);
        return parameter;
    }
}
