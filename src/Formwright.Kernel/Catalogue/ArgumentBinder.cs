using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>
/// Turns arguments into the values a method takes. Everything that is wrong is collected, so that a caller can mend all of it at
/// once. Generated code reads each parameter and then calls <see cref="Complete"/> before the operation.
/// </summary>
/// <param name="arguments">What was given.</param>
public sealed class ArgumentBinder(OperationArguments arguments)
{
    /// <summary>Beyond this many violations reading goes on only as far as is cheap.</summary>
    private const int MostViolations = 20;

    /// <summary>Where the reader is: names of members, and indices where the name is null.</summary>
    private readonly List<(string? Name, int Index)> place = [];
    private readonly List<(string Path, string Message)> violations = [];
    private OperationArguments arguments = arguments;

    /// <summary>True when more violations would not be reported.</summary>
    internal bool IsFull => violations.Count >= MostViolations;

    /// <summary>What was wrong so far, each with its path.</summary>
    internal IReadOnlyList<(string Path, string Message)> Violations => violations;

    /// <summary>Reads one parameter. A missing or null one takes its default. After a violation the value means nothing.</summary>
    /// <typeparam name="T">What the method takes.</typeparam>
    /// <param name="parameter">Which: of the operation or, inside an object, one of its members.</param>
    public T Get<T>(OperationParameter<T> parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        place.Add((parameter.Name, 0));
        var read = Read(parameter);
        place.RemoveAt(place.Count - 1);
        return read;
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when anything was wrong; its field is the first path.</exception>
    public void Complete()
    {
        if (violations.Count > 0)
        {
            throw new FormwrightException(new Error(
                ErrorCode.InvalidInput,
                string.Join(' ', violations.Select(v => $"{v.Path} {v.Message}")),
                violations[0].Path,
                Violations: [.. violations.Select(v => new Violation(v.Path, v.Message))]));
        }
    }

    /// <summary>Notes that an argument has a name that no parameter has.</summary>
    internal void Refuse(string name, IEnumerable<string> known)
    {
        place.Add((ArgumentValue.Shorten(name), 0));
        var names = string.Join(", ", known);
        Add(names.Length == 0 ? "is not known; this operation takes no parameters." : $"is not known; the parameters are {names}.");
        place.RemoveAt(place.Count - 1);
    }

    /// <summary>Notes that the value being read does not fit. Always false, so that a reader can return it.</summary>
    internal bool Violate(string requirement, object? value)
    {
        Add($"needs {requirement}, got {ArgumentValue.Describe(value)}.");
        return false;
    }

    /// <summary>Reads one item of a list, whose index becomes part of the path.</summary>
    internal bool TryReadItem<T>(DataType<T> type, IList items, int index, [MaybeNullWhen(false)] out T result)
    {
        var item = items[index];
        place.Add((null, index));
        bool fits;
        if (ArgumentValue.IsMissing(item))
        {
            result = default;

            // Only where anything goes, null is an item like any other.
            fits = type is DataType<object> || Violate(type.Requirement, null);
        }
        else
        {
            fits = type.TryRead(item, this, out result);
        }

        place.RemoveAt(place.Count - 1);
        return fits;
    }

    /// <summary>Reads the members of an object, whose names become part of the path.</summary>
    internal bool TryReadMembers<T>(OperationArguments members, Func<ArgumentBinder, T> read, [MaybeNullWhen(false)] out T result)
    {
        var (outer, before) = (arguments, violations.Count);
        arguments = members;
        result = read(this);
        arguments = outer;
        return violations.Count == before;
    }

    private T Read<T>(OperationParameter<T> parameter)
    {
        var value = arguments.Find(parameter.Name);
        if (ArgumentValue.IsMissing(value))
        {
            if (parameter.IsRequired)
            {
                Add($"is missing; it needs {parameter.Type.Requirement}.");
            }

            return parameter.DefaultValue!;
        }

        return parameter.Reader.TryRead(value, this, out var read) ? read : parameter.DefaultValue!;
    }

    private void Add(string message)
    {
        if (IsFull)
        {
            return;
        }

        var path = new StringBuilder("params");
        foreach (var (name, index) in place)
        {
            _ = name is null ? path.Append('[').Append(index).Append(']') : path.Append('.').Append(name);
        }

        violations.Add((path.ToString(), message));
    }
}
