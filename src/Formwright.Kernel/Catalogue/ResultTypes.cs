using System.Text.Json.Nodes;

namespace Formwright.Kernel;

internal sealed class ResultListType(DataType item) : DataType
{
    public override JsonObject Schema() => new() { ["type"] = "array", ["items"] = item.Schema() };

    internal override string Phrase(bool plural) => $"{(plural ? "lists" : "list")} of {item.Phrase(plural: true)}";
}

internal sealed class ResultMapType(DataType value) : DataType
{
    public override JsonObject Schema() => new() { ["type"] = "object", ["additionalProperties"] = value.Schema() };

    internal override string Phrase(bool plural) => $"{(plural ? "objects" : "object")} of {value.Phrase(plural: true)} by name";
}

internal sealed class RecordType((string Name, DataType Type)[] members) : DataType
{
    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)m.Type.Schema()))),
        ["required"] = new JsonArray([.. members.Where(m => m.Type is not LeftOutType).Select(m => (JsonNode)m.Name)]),
    };

    internal override string Phrase(bool plural) =>
        $"{(plural ? "objects" : "object")} with {string.Join(", ", members.Select(m => m.Name))}";
}

internal sealed class OrNullType(DataType inner) : DataType
{
    public override JsonObject Schema() => new()
    {
        ["anyOf"] = new JsonArray(inner.Schema(), new JsonObject { ["type"] = "null" }),
    };

    internal override string Phrase(bool plural) => $"{inner.Phrase(plural)} or null";
}

internal sealed class LeftOutType(DataType inner) : DataType
{
    public override JsonObject Schema() => inner.Schema();

    internal override string Phrase(bool plural) => inner.Phrase(plural);
}
