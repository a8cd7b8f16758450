using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Formwright.Kernel;

/// <summary>
/// A type of the catalogue: how a value is called, what its JSON schema is and, for parameters, how it is read. One description
/// serves the binder, the schema and the reference. The set is closed; <see cref="DataTypes"/> makes them.
/// </summary>
public abstract class DataType
{
    private protected DataType()
    {
    }

    /// <summary>What a reader calls it, such as <c>number above 0</c> or <c>list of points, at least 3</c>.</summary>
    public string Name => Phrase(plural: false);

    /// <summary>What a value must be, with its article: <c>a number above 0</c>.</summary>
    internal virtual string Requirement => Name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {Name}" : $"a {Name}";

    /// <summary>The JSON schema (draft 2020-12) of one value; a new object each time.</summary>
    public abstract JsonObject Schema();

    internal abstract string Phrase(bool plural);
}

/// <summary>A type that arguments of a C# type can be read as.</summary>
/// <typeparam name="T">What the operation's method takes.</typeparam>
public abstract class DataType<T> : DataType
{
    private protected DataType()
    {
    }

    /// <summary>
    /// Reads a value, a JSON node or a live result and never null; when it does not fit, tells the binder why and returns false.
    /// </summary>
    internal abstract bool TryRead(object value, ArgumentBinder binder, [MaybeNullWhen(false)] out T result);

    /// <summary>The JSON of a value, as a default is shown.</summary>
    internal virtual JsonNode? ToNode(T value) => ResultJson.ToNode(value);
}
