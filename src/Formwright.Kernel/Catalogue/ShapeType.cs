using System.Text.Json.Nodes;

namespace Formwright.Kernel;

internal sealed class ShapeType<T>(string word) : DataType<T>
    where T : Shape
{
    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["title"] = word,
        ["pattern"] = @"^\$ref:(0|[1-9][0-9]*)$",
    };

    internal override string Phrase(bool plural) => plural ? $"{word}s" : word;

    internal override bool TryRead(object value, ArgumentBinder binder, out T result)
    {
        if (value is T shape)
        {
            result = shape;
            return true;
        }

        result = null!;
        return binder.Violate(value is Shape ? Requirement : $"{Requirement}, as a reference like $ref:0 to an earlier step", value);
    }
}
