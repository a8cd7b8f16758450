using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>Decides a choice.</summary>
internal static class Comparison
{
    /// <summary>True when the value compares as the operator says.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when an order is asked of what has none.</exception>
    internal static bool Holds(object? value, ChoiceOperator comparison, object? other) => comparison switch
    {
        ChoiceOperator.Exists => !ArgumentValue.IsMissing(value),
        ChoiceOperator.Eq => AreEqual(value, other),
        ChoiceOperator.Neq => !AreEqual(value, other),
        ChoiceOperator.Gt => Order(value, other) > 0,
        ChoiceOperator.Gte => Order(value, other) is > 0 or 0,
        ChoiceOperator.Lt => Order(value, other) < 0,
        _ => Order(value, other) is < 0 or 0,
    };

    /// <summary>Equal throughout, without converting one kind into another; a shape is equal to itself only.</summary>
    private static bool AreEqual(object? a, object? b)
    {
        var shapes = new List<Shape>();
        return JsonElement.DeepEquals(Element(a), Element(b));

        JsonElement Element(object? value) => JsonSerializer.SerializeToElement(ResultJson.ToNode(value, Numbered));

        JsonNode Numbered(Shape shape)
        {
            var number = shapes.FindIndex(known => ReferenceEquals(known, shape));
            if (number < 0)
            {
                number = shapes.Count;
                shapes.Add(shape);
            }

            return new JsonObject { ["shape"] = number };
        }
    }

    private static int? Order(object? a, object? b)
    {
        if (a is not null && b is not null)
        {
            if (ArgumentValue.TryNumber(a, out var x) && ArgumentValue.TryNumber(b, out var y))
            {
                return double.IsNaN(x) || double.IsNaN(y) ? null : x.CompareTo(y);
            }

            if (ArgumentValue.TryText(a, out var left) && ArgumentValue.TryText(b, out var right))
            {
                return string.CompareOrdinal(left, right);
            }
        }

        throw new FormwrightException(
            ErrorCode.InvalidInput,
            $"value needs two numbers or two strings to compare by order, got {ArgumentValue.Describe(a)} and {ArgumentValue.Describe(b)}.",
            "value");
    }
}
