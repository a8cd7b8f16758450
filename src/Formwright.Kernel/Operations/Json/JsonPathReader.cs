using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Reads the steps of a path expression.</summary>
internal sealed partial class JsonPathReader(string parameter, string text)
{
    private const int LongestText = 1_000;

    private readonly List<JsonPathStep> steps = [];
    private int at;

    internal IReadOnlyList<JsonPathStep> Read()
    {
        if (text.Length > LongestText)
        {
            throw Limits.Refusal(parameter, $"The expression has {text.Length} characters; at most {LongestText} are allowed.");
        }

        at = text.StartsWith('$') ? 1 : 0;
        while (at < text.Length)
        {
            ReadStep();
        }

        return steps;
    }

    private void ReadStep()
    {
        switch (text[at])
        {
            case '.':
                at++;
                if (at < text.Length && text[at] == '.')
                {
                    at++;
                    steps.Add(new JsonPathStep.Descend());
                }

                break;
            case '^':
                at++;
                steps.Add(new JsonPathStep.Up());
                break;
            case '~':
                at++;
                steps.Add(new JsonPathStep.PropertyName());
                break;
            case '[':
                at++;
                ReadBrackets();
                break;
            case '@' when TypeTest().Match(text, at) is { Success: true } test:
                at += test.Length;
                steps.Add(new JsonPathStep.OfType(OfType(test.Groups[1].Value)));
                break;
            case '`':
                at++;
                steps.Add(new JsonPathStep.Name(Bare()));
                break;
            default:
                steps.Add(Segment(Bare()));
                break;
        }
    }

    private string Bare()
    {
        var begin = at;
        do
        {
            at++;
        }
        while (at < text.Length && text[at] is not ('.' or '[' or '^' or '~') && !TypeTest().IsMatch(text, at));
        return text[begin..Math.Min(at, text.Length)];
    }

    private void ReadBrackets()
    {
        var isFilter = text.AsSpan(at).StartsWith("?");
        if (isFilter || text.AsSpan(at).StartsWith("("))
        {
            var expression = new JsonPathExpression(parameter, text, isFilter ? at + 1 : at);
            var evaluate = expression.Read();
            at = expression.End;
            steps.Add(isFilter ? new JsonPathStep.Filter(evaluate) : new JsonPathStep.Computed(evaluate));
            Expect(']');
            return;
        }

        var parts = new List<JsonPathStep>();
        do
        {
            parts.Add(ReadPart());
        }
        while (at < text.Length && text[at++] == ',');
        at--;
        Expect(']');
        steps.Add(parts.Count == 1 ? parts[0] : new JsonPathStep.Union(parts));
    }

    private JsonPathStep ReadPart()
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        if (at < text.Length && text[at] is '\'' or '"')
        {
            var end = text.IndexOf(text[at], at + 1);
            var name = end < 0 ? throw Malformed() : text[(at + 1)..end];
            at = end + 1;
            return name == "*" ? new JsonPathStep.All() : new JsonPathStep.Name(name);
        }

        var stop = text.AsSpan(at).IndexOfAny(',', ']');
        var part = stop < 0 ? throw Malformed() : text.Substring(at, stop);
        at += stop;
        return Segment(part.Trim());
    }

    private static JsonPathStep Segment(string name)
    {
        if (name == "*")
        {
            return new JsonPathStep.All();
        }

        if (Slice().Match(name) is { Success: true } slice)
        {
            return new JsonPathStep.Range(Number(slice.Groups[1]), Number(slice.Groups[2]), Number(slice.Groups[3]));
        }

        return name.Contains(',', StringComparison.Ordinal)
            ? new JsonPathStep.Union([.. name.Split(',').Select(Segment)])
            : new JsonPathStep.Name(name);
    }

    private Func<object?, bool> OfType(string type) => type switch
    {
        "scalar" => value => value is null or bool or double or string,
        "boolean" => value => value is bool,
        "string" => value => value is string,
        "number" => value => value is double number && double.IsFinite(number),
        "integer" => value => value is double number && double.IsInteger(number),
        "nonFinite" => value => value is double number && !double.IsFinite(number),
        "object" => value => value is not (null or bool or double or string),
        "array" => value => value is List<object?>,
        "null" => value => value is null,
        "undefined" or "function" => _ => false,
        _ => throw Limits.Refusal(parameter, $"The expression asks for the type @{type}(), which has no meaning here."),
    };

    private static int? Number(Group digits) =>
        digits.Length == 0 ? null : (int)Math.Clamp(double.Parse(digits.Value, CultureInfo.InvariantCulture), -1e9, 1e9);

    private void Expect(char mark)
    {
        if (at >= text.Length || text[at++] != mark)
        {
            throw Malformed();
        }
    }

    private FormwrightException Malformed() => JsonPathExpression.Malformed(parameter, text, at);

    [GeneratedRegex(@"\G@(null|boolean|number|string|integer|undefined|nonFinite|scalar|array|object|function|other)\(\)")]
    private static partial Regex TypeTest();

    [GeneratedRegex(@"^(-?[0-9]+|):(-?[0-9]+|)(?::([0-9]*))?$")]
    private static partial Regex Slice();
}
