using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Formwright.Kernel;

internal sealed class DocumentType : DataType<AssemblyDocument>
{
    internal const string ReferencePattern = @"^\$ref:(0|[1-9][0-9]*)$";

    public override JsonObject Schema() => new() { ["type"] = "string", ["title"] = "document", ["pattern"] = ReferencePattern };

    internal override string Phrase(bool plural) => plural ? "documents" : "document";

    internal override bool TryRead(object value, ArgumentBinder binder, [MaybeNullWhen(false)] out AssemblyDocument result)
    {
        result = value as AssemblyDocument;
        return result is not null || binder.Violate($"{Requirement}, as a reference like $ref:0 to an earlier step", value);
    }
}

internal sealed class ShapeType<T>(string word) : DataType<T>
    where T : Shape
{
    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["title"] = word,
        ["pattern"] = DocumentType.ReferencePattern,
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
