using System.Text.Json.Nodes;

namespace Formwright.Kernel;

internal sealed class NumberType(NumberBounds? bounds) : DataType<double>
{
    public override JsonObject Schema() => Schema("number", bounds);

    internal static JsonObject Schema(string type, NumberBounds? bounds)
    {
        var schema = new JsonObject { ["type"] = type };
        bounds?.AddTo(schema);
        return schema;
    }

    internal override string Phrase(bool plural) => Phrase(plural ? "numbers" : "number", bounds);

    internal static string Phrase(string noun, NumberBounds? bounds) => bounds is null ? noun : $"{noun} {bounds.Phrase()}";

    internal override bool TryRead(object value, ArgumentBinder binder, out double result)
    {
        if (!ArgumentValue.TryNumber(value, out result))
        {
            return binder.Violate(Requirement, value);
        }

        // JSON has no infinity, but 1e999 is read as one.
        if (!double.IsFinite(result))
        {
            return binder.Violate("a finite number", value);
        }

        return bounds is null || bounds.Allow(result) || binder.Violate(Requirement, value);
    }
}

internal sealed class WholeNumberType(NumberBounds? bounds) : DataType<int>
{
    public override JsonObject Schema() => NumberType.Schema("integer", bounds);

    internal override string Phrase(bool plural) => NumberType.Phrase(plural ? "integers" : "integer", bounds);

    internal override bool TryRead(object value, ArgumentBinder binder, out int result)
    {
        result = 0;
        if (!ArgumentValue.TryNumber(value, out var number)
            || number is not (>= int.MinValue and <= int.MaxValue)
            || number != Math.Truncate(number)
            || bounds?.Allow(number) == false)
        {
            return binder.Violate(Requirement, value);
        }

        result = (int)number;
        return true;
    }
}

internal sealed class BooleanType : DataType<bool>
{
    internal override string Requirement => "true or false";

    public override JsonObject Schema() => new() { ["type"] = "boolean" };

    internal override string Phrase(bool plural) => plural ? "booleans" : "boolean";

    internal override bool TryRead(object value, ArgumentBinder binder, out bool result) =>
        ArgumentValue.TryBoolean(value, out result) || binder.Violate(Requirement, value);
}

internal sealed class TextType : DataType<string>
{
    public override JsonObject Schema() => new() { ["type"] = "string" };

    internal override string Phrase(bool plural) => plural ? "strings" : "string";

    internal override bool TryRead(object value, ArgumentBinder binder, out string result)
    {
        result = "";
        if (!ArgumentValue.TryText(value, out var text))
        {
            return binder.Violate(Requirement, value);
        }

        result = text;
        return true;
    }
}

internal sealed class ChoiceType<T>((string Word, T Value)[] words) : DataType<T>
    where T : struct, Enum
{
    internal override string Requirement => Name;

    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w.Word)]),
    };

    internal override string Phrase(bool plural) =>
        (plural ? "words out of " : "one of ") + string.Join(", ", words.Select(w => w.Word));

    internal override bool TryRead(object value, ArgumentBinder binder, out T result)
    {
        if (ArgumentValue.TryText(value, out var text))
        {
            foreach (var (word, member) in words)
            {
                if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
                {
                    result = member;
                    return true;
                }
            }
        }

        result = default;
        return binder.Violate(Requirement, value);
    }

    internal override JsonNode? ToNode(T value) =>
        words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;
}
