using System.Text.Json.Nodes;

namespace Formwright.Kernel;

/// <summary>One parameter of an operation.</summary>
public abstract class OperationParameter
{
    private protected OperationParameter(string name, DataType type, bool isRequired, string description)
    {
        Name = name;
        Type = type;
        IsRequired = isRequired;
        Description = description;
    }

    /// <summary>Its name in JSON, which is its name in C#.</summary>
    public string Name { get; }

    /// <summary>What it takes, constraints included.</summary>
    public DataType Type { get; }

    /// <summary>True when it has no default.</summary>
    public bool IsRequired { get; }

    /// <summary>The default as JSON, a new node each time; null when it is required or its default is to be left out.</summary>
    public abstract JsonNode? Default { get; }

    /// <summary>Its doc comment, as Markdown.</summary>
    public string Description { get; }

    /// <summary>Reads the argument and notes what is wrong with it.</summary>
    internal abstract void Bind(ArgumentBinder binder);

    /// <summary>The JSON schema of an object with members for these parameters; a new one each time.</summary>
    internal static JsonObject Schema(IReadOnlyList<OperationParameter> parameters)
    {
        var properties = new JsonObject();
        foreach (var parameter in parameters)
        {
            var property = parameter.Type.Schema();
            property["description"] = parameter.Description;
            if (parameter.Default is { } value)
            {
                property["default"] = value;
            }

            properties[parameter.Name] = property;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. parameters.Where(p => p.IsRequired).Select(p => (JsonNode)p.Name)]),
        };
    }

    /// <summary>A parameter that must be given.</summary>
    public static OperationParameter<T> Required<T>(string name, DataType<T> type, string description) =>
        new(name, type, isRequired: true, default, description);

    /// <summary>A parameter that may be left out.</summary>
    public static OperationParameter<T> Optional<T>(string name, DataType<T> type, T? defaultValue, string description) =>
        new(name, type, isRequired: false, defaultValue, description);
}

/// <summary>One parameter of an operation, with the C# type its method takes.</summary>
/// <typeparam name="T">That type.</typeparam>
public sealed class OperationParameter<T> : OperationParameter
{
    internal OperationParameter(string name, DataType<T> type, bool isRequired, T? defaultValue, string description)
        : base(name, type, isRequired, description)
    {
        Reader = type;
        DefaultValue = defaultValue;
    }

    /// <inheritdoc/>
    public override JsonNode? Default => IsRequired || DefaultValue is null ? null : Reader.ToNode(DefaultValue);

    internal DataType<T> Reader { get; }

    internal T? DefaultValue { get; }

    internal override void Bind(ArgumentBinder binder) => binder.Get(this);
}
