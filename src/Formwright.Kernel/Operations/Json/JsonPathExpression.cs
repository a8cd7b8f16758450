using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Formwright.Core;
using Evaluate = System.Func<Formwright.Kernel.Operations.JsonPathScope, object?>;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Reads an expression inside of a path: literals, <c>@</c> and its siblings, members, a few methods, and the operators of
/// ECMAScript without assignments and bits. A member of nothing is null.
/// </summary>
/// <param name="parameter">The parameter that the path came from.</param>
/// <param name="text">The whole path.</param>
/// <param name="begin">Where the expression begins.</param>
internal sealed partial class JsonPathExpression(string parameter, string text, int begin)
{
    private const int DeepestNesting = 50;

    private static readonly string[][] Operators =
    [
        ["||"], ["&&"], ["===", "!==", "==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"],
    ];

    private int at = begin;
    private int depth;

    /// <summary>The position behind the expression.</summary>
    internal int End => at;

    /// <summary>The error of a path that cannot be read further.</summary>
    internal static FormwrightException Malformed(string parameter, string text, int at) => Limits.Refusal(
        parameter, $"\"{ArgumentValue.Shorten(text)}\" is no path expression: it cannot be read from character {Math.Min(at, text.Length) + 1} on.");

    internal Evaluate Read()
    {
        if (++depth > DeepestNesting)
        {
            throw Limits.Refusal(parameter, $"The expression is nested deeper than {DeepestNesting} levels.");
        }

        var condition = ReadBinary(0);
        if (TryTake("?"))
        {
            var (test, then) = (condition, Read());
            Take(":");
            var otherwise = Read();
            condition = scope => ScriptValue.IsTruthy(test(scope)) ? then(scope) : otherwise(scope);
        }

        depth--;
        return condition;
    }

    private Evaluate ReadBinary(int level)
    {
        if (level == Operators.Length)
        {
            return ReadUnary();
        }

        var left = ReadBinary(level + 1);
        while (Operators[level].FirstOrDefault(TryTake) is { } symbol)
        {
            left = Combine(symbol, left, ReadBinary(level + 1));
        }

        return left;
    }

    private static Evaluate Combine(string symbol, Evaluate a, Evaluate b) => symbol switch
    {
        "||" => scope => a(scope) is var value && ScriptValue.IsTruthy(value) ? value : b(scope),
        "&&" => scope => a(scope) is var value && !ScriptValue.IsTruthy(value) ? value : b(scope),
        "===" => scope => ScriptComparison.AreStrictlyEqual(a(scope), b(scope)),
        "!==" => scope => !ScriptComparison.AreStrictlyEqual(a(scope), b(scope)),
        "==" => scope => ScriptComparison.AreLooselyEqual(a(scope), b(scope)),
        "!=" => scope => !ScriptComparison.AreLooselyEqual(a(scope), b(scope)),
        "<" => scope => Order(a(scope), b(scope)) < 0,
        "<=" => scope => Order(a(scope), b(scope)) <= 0,
        ">" => scope => Order(a(scope), b(scope)) > 0,
        ">=" => scope => Order(a(scope), b(scope)) >= 0,
        "+" => scope => Add(a(scope), b(scope)),
        "-" => scope => ScriptValue.Number(a(scope)) - ScriptValue.Number(b(scope)),
        "*" => scope => ScriptValue.Number(a(scope)) * ScriptValue.Number(b(scope)),
        "/" => scope => ScriptValue.Number(a(scope)) / ScriptValue.Number(b(scope)),
        _ => scope => ScriptValue.Number(a(scope)) % ScriptValue.Number(b(scope)),
    };

    // What is not there is neither less nor more than anything.
    private static int? Order(object? a, object? b) => a is null || b is null ? null : ScriptComparison.Order(a, b);

    private static object Add(object? a, object? b) => a is null or double or bool && b is null or double or bool
        ? ScriptValue.Number(a) + ScriptValue.Number(b)
        : ScriptValue.Text(a) + ScriptValue.Text(b);

    private Evaluate ReadUnary()
    {
        if (TryTake("!"))
        {
            var operand = ReadUnary();
            return scope => !ScriptValue.IsTruthy(operand(scope));
        }

        if (TryTake("-"))
        {
            var operand = ReadUnary();
            return scope => -ScriptValue.Number(operand(scope));
        }

        return TryTake("+") ? Then(ReadUnary(), value => ScriptValue.Number(value)) : ReadMembers(ReadPrimary());
    }

    private static Evaluate Then(Evaluate operand, Func<object?, object?> convert) => scope => convert(operand(scope));

    private Evaluate ReadMembers(Evaluate value)
    {
        while (true)
        {
            var holder = value;
            if (TryTake("["))
            {
                var key = Read();
                Take("]");
                value = scope => ScriptValue.Member(holder(scope), ScriptValue.Text(key(scope)));
            }
            else if (TryTake("."))
            {
                var name = Word();
                value = TryTake("(") ? ReadCall(holder, name) : scope => ScriptValue.Member(holder(scope), name);
            }
            else
            {
                return value;
            }
        }
    }

    private Evaluate ReadCall(Evaluate holder, string method)
    {
        var argument = TryTake(")") ? null : Read();
        if (argument is not null)
        {
            Take(")");
        }

        var call = Method(method);
        return scope => call(holder(scope), argument?.Invoke(scope));
    }

    private Func<object?, object?, object?> Method(string name) => name switch
    {
        "includes" => (holder, some) => holder is List<object?> items
            ? items.Contains(some, ScriptComparison.Comparer)
            : holder is string whole && whole.Contains(ScriptValue.Text(some), StringComparison.Ordinal),
        "indexOf" => (holder, some) => (double)(holder is List<object?> items
            ? items.FindIndex(item => ScriptComparison.AreStrictlyEqual(item, some))
            : (holder as string)?.IndexOf(ScriptValue.Text(some), StringComparison.Ordinal) ?? -1),
        "startsWith" => (holder, some) => holder is string whole && whole.StartsWith(ScriptValue.Text(some), StringComparison.Ordinal),
        "endsWith" => (holder, some) => holder is string whole && whole.EndsWith(ScriptValue.Text(some), StringComparison.Ordinal),
        "toLowerCase" => (holder, _) => holder is string whole ? Texts.ToLowerCase(whole) : null,
        "toUpperCase" => (holder, _) => holder is string whole ? Texts.ToUpperCase(whole) : null,
        "trim" => (holder, _) => holder is string whole ? ScriptText.Trim(whole) : null,
        "match" => (holder, some) => holder is string whole && some is ScriptPattern pattern && pattern.Run(regex => regex.IsMatch(whole)),
        "test" => (holder, some) => holder is ScriptPattern pattern && pattern.Run(regex => regex.IsMatch(ScriptValue.Text(some))),
        _ => throw Limits.Refusal(parameter, $"The expression calls {ArgumentValue.Shorten(name)}(), which is not known here."),
    };

    private Evaluate ReadPrimary()
    {
        SkipBlanks();
        if (TryTake("("))
        {
            var inner = Read();
            Take(")");
            return inner;
        }

        if (TryTake("@"))
        {
            return Special(at < text.Length && char.IsAsciiLetter(text[at]) ? Word() : "");
        }

        return (at < text.Length ? text[at] : ' ') switch
        {
            '\'' or '"' => Constant(Quoted()),
            '/' => Constant(Pattern()),
            '[' => List(),
            '.' or (>= '0' and <= '9') => Constant(Number()),
            _ => Constant(Keyword(Word())),
        };
    }

    private static Evaluate Constant(object? value) => _ => value;

    private Evaluate Special(string name) => name switch
    {
        "" => scope => scope.Node.Value,
        "property" => scope => scope.Node.Key,
        "parent" => scope => scope.Parent,
        "parentProperty" => scope => scope.ParentKey,
        "path" => scope => scope.Node.Path(),
        "root" => scope => scope.Root,
        _ => throw Malformed(parameter, text, at),
    };

    private object? Keyword(string word) => word switch
    {
        "true" => true,
        "false" => false,
        "null" or "undefined" => null,
        _ => throw Malformed(parameter, text, at - word.Length),
    };

    private Evaluate List()
    {
        Take("[");
        var items = new List<Evaluate>();
        while (!TryTake("]"))
        {
            items.Add(Read());
            if (!TryTake(","))
            {
                Take("]");
                break;
            }
        }

        return scope => items.Select(item => item(scope)).ToList();
    }

    private double Number()
    {
        var match = NumberText().Match(text, at);
        at += match.Length;
        return match.Success ? double.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : throw Malformed(parameter, text, at);
    }

    private string Quoted()
    {
        var (mark, value) = (text[at++], new StringBuilder());
        while (at < text.Length && text[at] != mark)
        {
            at += text[at] == '\\' ? 1 : 0;
            value.Append(at < text.Length ? text[at++] : throw Malformed(parameter, text, at));
        }

        Take(mark.ToString());
        return value.ToString();
    }

    private ScriptPattern Pattern()
    {
        var end = at + 1;
        while (end < text.Length && text[end] != '/')
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        if (end >= text.Length)
        {
            throw Malformed(parameter, text, at);
        }

        var pattern = text[(at + 1)..end];
        at = end + 1;
        return new ScriptPattern(pattern, at < text.Length && char.IsAsciiLetter(text[at]) ? Word() : "");
    }

    private string Word()
    {
        SkipBlanks();
        var match = WordText().Match(text, at);
        at += match.Length;
        return match.Success ? match.Value : throw Malformed(parameter, text, at);
    }

    private bool TryTake(string symbol)
    {
        SkipBlanks();
        if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) != 0)
        {
            return false;
        }

        at += symbol.Length;
        return true;
    }

    private void Take(string symbol)
    {
        if (!TryTake(symbol))
        {
            throw Malformed(parameter, text, at);
        }
    }

    private void SkipBlanks()
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }
    }

    [GeneratedRegex(@"\G(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")]
    private static partial Regex NumberText();

    [GeneratedRegex(@"\G[\p{L}_$][\p{L}\p{N}_$]*")]
    private static partial Regex WordText();
}
