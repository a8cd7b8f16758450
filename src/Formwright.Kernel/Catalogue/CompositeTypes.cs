using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Formwright.Kernel;

internal sealed class ListType<T>(DataType<T> item, int minCount) : DataType<IReadOnlyList<T>>
{
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.Schema() };
        if (minCount > 0)
        {
            schema["minItems"] = minCount;
        }

        return schema;
    }

    internal override string Phrase(bool plural) =>
        $"{(plural ? "lists" : "list")} of {item.Phrase(plural: true)}{(minCount > 0 ? $", at least {minCount}" : "")}";

    internal override bool TryRead(object value, ArgumentBinder binder, out IReadOnlyList<T> result)
    {
        result = [];
        if (!ArgumentValue.TryItems(value, out var items) || items.Count < minCount)
        {
            return binder.Violate(Requirement, value);
        }

        var read = new T[items.Count];
        var fits = true;
        for (var i = 0; i < read.Length && !binder.IsFull; i++)
        {
            fits &= binder.TryReadItem(item, items, i, out read[i]!);
        }

        result = read;
        return fits;
    }
}

internal sealed class MembersType<T>(IReadOnlyList<OperationParameter> members, Func<ArgumentBinder, T> make) : DataType<T>
{
    public override JsonObject Schema() => OperationParameter.Schema(members);

    internal override string Phrase(bool plural) =>
        $"{(plural ? "objects" : "object")} with {string.Join(", ", members.Select(m => m.Name))}";

    internal override bool TryRead(object value, ArgumentBinder binder, [MaybeNullWhen(false)] out T result)
    {
        if (ArgumentValue.TryMembers(value, out var given))
        {
            return binder.TryReadMembers(given, make, out result);
        }

        result = default;
        return binder.Violate(Requirement, value);
    }
}

internal sealed class NullableType<T>(DataType<T> inner) : DataType<T?>
    where T : struct
{
    internal override string Requirement => inner.Requirement;

    public override JsonObject Schema() => inner.Schema();

    internal override string Phrase(bool plural) => inner.Phrase(plural);

    internal override bool TryRead(object value, ArgumentBinder binder, out T? result)
    {
        var fits = inner.TryRead(value, binder, out var read);
        result = read;
        return fits;
    }

    internal override JsonNode? ToNode(T? value) => value is { } some ? inner.ToNode(some) : null;
}

internal sealed class JsonType : DataType<JsonNode>
{
    public override JsonObject Schema() => [];

    internal override string Phrase(bool plural) => plural ? "JSON values" : "JSON value";

    internal override bool TryRead(object value, ArgumentBinder binder, out JsonNode result)
    {
        result = null!;
        if (ArgumentValue.HoldsShape(value))
        {
            return binder.Violate(Requirement, value);
        }

        // A result that JSON has no word for, such as infinity, is null there.
        if ((value as JsonNode ?? ResultJson.ToNode(value)) is not { } node)
        {
            return binder.Violate(Requirement, value);
        }

        result = node;
        return true;
    }
}

internal sealed class AnyType : DataType<object>
{
    public override JsonObject Schema() => [];

    internal override string Phrase(bool plural) => plural ? "values" : "value";

    internal override bool TryRead(object value, ArgumentBinder binder, [MaybeNullWhen(false)] out object result)
    {
        result = value;
        return true;
    }
}
