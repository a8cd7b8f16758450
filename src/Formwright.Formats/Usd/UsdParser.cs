using System.Globalization;
using Formwright.Core;

namespace Formwright.Formats.Usd;

/// <summary>A prim of a text layer.</summary>
internal sealed class UsdPrim(string type, string name, string path)
{
    public string Type { get; } = type;

    public string Name { get; } = name;

    public string Path { get; } = path;

    public Dictionary<string, UsdValue> Metadata { get; set; } = [];

    /// <summary>Attributes and relationships by name; a connection has <c>.connect</c> behind it.</summary>
    public Dictionary<string, UsdValue> Properties { get; } = [];

    public List<UsdPrim> Children { get; } = [];

    public string DisplayName => Metadata.GetValueOrDefault("displayName")?.Text ?? Name;
}

/// <summary>A value, its tuples and lists flattened.</summary>
internal sealed class UsdValue
{
    public List<double> Numbers { get; } = [];

    public List<string> Texts { get; } = [];

    public Dictionary<string, UsdValue> Metadata { get; set; } = [];

    public string Text => Texts.Count > 0 ? Texts[0] : "";
}

/// <summary>Reads a text layer (usda). What it does not know, such as variants and time samples, it steps over.</summary>
internal sealed class UsdParser(string text, ReadLimits limits)
{
    private const int DeepestPrim = 200;

    private int _position;
    private long _prims;
    private long _numbers;

    /// <summary>A prim without type that holds all others, with the metadata of the layer.</summary>
    public UsdPrim Layer()
    {
        var layer = new UsdPrim("", "", "");
        _position = Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal));
        Skip();
        if (Peek() == '(')
        {
            layer.Metadata = Metadata();
        }

        Content(layer, 0);
        return layer;
    }

    private FormwrightException Error(string fault) =>
        new(ErrorCode.InvalidInput, $"Line {text.AsSpan(0, Math.Min(_position, text.Length)).Count('\n') + 1} of the USD layer: {fault}.");

    private char Peek() => _position < text.Length ? text[_position] : '\0';

    private void Skip()
    {
        while (_position < text.Length)
        {
            if (text[_position] == '#')
            {
                var end = text.IndexOf('\n', _position);
                _position = end < 0 ? text.Length : end;
            }
            else if (char.IsWhiteSpace(text[_position]) || text[_position] is ';' or '\uFEFF')
            {
                _position++;
            }
            else
            {
                return;
            }
        }
    }

    private void Expect(char wanted)
    {
        Skip();
        if (Peek() != wanted)
        {
            throw Error(_position >= text.Length ? $"the layer ends where '{wanted}' is needed" : $"'{Words.Shown(text.AsSpan(_position, 1))}' stands where '{wanted}' is needed");
        }

        _position++;
    }

    private string Word()
    {
        Skip();
        var start = _position;
        while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] is '_' or ':' or '.' or '-' or '+' || (text[_position] == '[' && text.AsSpan(_position).StartsWith("[]"))))
        {
            _position += text[_position] == '[' ? 2 : 1;
        }

        return text[start.._position];
    }

    private void Content(UsdPrim parent, int depth)
    {
        if (depth > DeepestPrim)
        {
            throw Error("prims lie too deep in each other");
        }

        while (true)
        {
            Skip();
            if (_position >= text.Length)
            {
                if (depth > 0)
                {
                    throw Error("the layer ends within a prim");
                }

                return;
            }

            if (Peek() == '}')
            {
                _position += depth > 0 ? 1 : throw Error("a bracket is closed that was not opened");
                return;
            }

            var word = Word();
            switch (word)
            {
                case "":
                    throw Error($"'{Words.Shown(text.AsSpan(_position, 1))}' is not expected here");
                case "def" or "over" or "class":
                    Prim(parent, depth);
                    break;
                case "variantSet":
                    Value(new UsdValue(), 0);
                    Expect('=');
                    Skip();
                    Value(new UsdValue(), 0);
                    break;
                default:
                    Property(parent, word);
                    break;
            }
        }
    }

    private void Prim(UsdPrim parent, int depth)
    {
        limits.CheckEntities(++_prims);
        Skip();
        var type = Peek() == '"' ? "" : Word();
        Skip();
        if (Peek() != '"')
        {
            throw Error("a prim has no name");
        }

        var name = Quoted();
        var prim = new UsdPrim(type, name, $"{parent.Path}/{name}");
        Skip();
        if (Peek() == '(')
        {
            prim.Metadata = Metadata();
        }

        Expect('{');
        Content(prim, depth + 1);
        parent.Children.Add(prim);
    }

    /// <summary>Words up to the last one are qualifiers and type; the last one is the name.</summary>
    private void Property(UsdPrim prim, string first)
    {
        var name = first;
        while (true)
        {
            Skip();
            if (Peek() is '=' or '(' or '}' or '\0' || !(char.IsLetter(Peek()) || Peek() == '_'))
            {
                break;
            }

            // Without a value the next line already begins another property.
            if (text.AsSpan(0, _position).TrimEnd(" \t").EndsWith("\n"))
            {
                break;
            }

            name = Word();
        }

        Skip();
        var value = new UsdValue();
        if (Peek() == '=')
        {
            _position++;
            Skip();
            Value(value, 0);
            Skip();
        }

        if (Peek() == '(')
        {
            value.Metadata = Metadata();
        }

        prim.Properties[name] = value;
    }

    private Dictionary<string, UsdValue> Metadata()
    {
        Expect('(');
        var found = new Dictionary<string, UsdValue>();
        var name = "";
        while (true)
        {
            Skip();
            switch (Peek())
            {
                case '\0':
                    throw Error("the layer ends within metadata");
                case ')':
                    _position++;
                    return found;
                case '=':
                    _position++;
                    Skip();
                    var value = new UsdValue();
                    Value(value, 0);
                    found[name] = value;
                    break;
                case '"' or '\'':
                    Quoted();
                    break;
                default:
                    name = Word();
                    if (name.Length == 0)
                    {
                        throw Error($"'{Words.Shown(text.AsSpan(_position, 1))}' is not expected here");
                    }

                    break;
            }
        }
    }

    private void Value(UsdValue value, int depth)
    {
        if (depth > DeepestPrim)
        {
            throw Error("lists lie too deep in each other");
        }

        switch (Peek())
        {
            case '(' or '[' or '{':
                var close = Peek() switch { '(' => ')', '[' => ']', _ => '}' };
                _position++;
                while (true)
                {
                    Skip();
                    if (Peek() is ',' or ':' or '=')
                    {
                        _position++;
                    }
                    else if (Peek() == close)
                    {
                        _position++;
                        return;
                    }
                    else
                    {
                        Value(value, depth + 1);
                    }
                }

            case '"' or '\'':
                value.Texts.Add(Quoted());
                break;
            case '@':
                value.Texts.Add(Until('@'));
                break;
            case '<':
                value.Texts.Add(Until('>'));
                break;
            default:
                var word = Word();
                if (word.Length == 0)
                {
                    throw Error(_position >= text.Length ? "the layer ends within a value" : $"'{Words.Shown(text.AsSpan(_position, 1))}' is no value");
                }

                if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                {
                    limits.CheckVertices(++_numbers / 64);
                    value.Numbers.Add(number);
                }
                else
                {
                    value.Texts.Add(word);
                }

                break;
        }
    }

    private string Until(char end)
    {
        var close = text.IndexOf(end, _position + 1);
        if (close < 0)
        {
            throw Error("a path has no end");
        }

        var found = text[(_position + 1)..close];
        _position = close + 1;
        return found;
    }

    private string Quoted()
    {
        var quote = text[_position];
        if (text.AsSpan(_position).StartsWith("\"\"\""))
        {
            var end = text.IndexOf("\"\"\"", _position + 3, StringComparison.Ordinal);
            var whole = end < 0 ? throw Error("a text has no end") : text[(_position + 3)..end];
            _position = end + 3;
            return whole;
        }

        var made = new System.Text.StringBuilder();
        for (_position++; _position < text.Length && text[_position] != quote; _position++)
        {
            made.Append(text[_position] == '\\' && _position + 1 < text.Length ? text[++_position] : text[_position]);
        }

        if (_position >= text.Length)
        {
            throw Error("a text has no end");
        }

        _position++;
        return made.ToString();
    }
}
