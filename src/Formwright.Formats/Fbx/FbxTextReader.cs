using System.Globalization;
using System.Text;
using Formwright.Core;

namespace Formwright.Formats.Fbx;

/// <summary>Reads the records of an FBX file in text form.</summary>
internal sealed class FbxTextReader
{
    private const int DeepestRecord = 40;

    private readonly string _text;
    private readonly ReadLimits _limits;
    private int _position;
    private long _records;
    private long _elements;

    private FbxTextReader(string text, ReadLimits limits) => (_text, _limits) = (text, limits);

    /// <summary>A record without name that holds all others.</summary>
    public static FbxNode Read(byte[] file, ReadLimits limits)
    {
        var reader = new FbxTextReader(Encoding.UTF8.GetString(file), limits);
        var root = new FbxNode("");
        reader.ReadChildren(root, 0);
        return root.Children.Count > 0 ? root : throw reader.Error("it holds no records, so it is no FBX file");
    }

    private FormwrightException Error(string fault) =>
        new(ErrorCode.InvalidInput, $"Line {_text.AsSpan(0, Math.Min(_position, _text.Length)).Count('\n') + 1} of the FBX file: {fault}.");

    private void ReadChildren(FbxNode parent, int depth)
    {
        while (true)
        {
            SkipSpace(lines: true);
            if (_position == _text.Length)
            {
                if (depth > 0)
                {
                    throw Error("it ends within a record");
                }

                return;
            }

            if (_text[_position] == '}')
            {
                _position += depth > 0 ? 1 : throw Error("a bracket is closed that was not opened");
                return;
            }

            var name = Word();
            if (name.Length == 0 || _position == _text.Length || _text[_position] != ':')
            {
                throw Error($"'{Words.Shown(name)}' is no record; it should read like 'Name: value'");
            }

            _position++;
            _limits.CheckEntities(++_records);
            var node = parent.Add(name.ToString());
            ReadProperties(node, depth + 1);
        }
    }

    private void ReadProperties(FbxNode node, int depth)
    {
        if (depth > DeepestRecord)
        {
            throw Error("records lie too deep in each other");
        }

        List<double>? list = node.Name == "a" ? [] : null;
        var more = true;
        while (true)
        {
            // A list may go on in the next line after a comma.
            SkipSpace(lines: more && (list is not null || node.Properties.Count > 0));
            if (_position == _text.Length || _text[_position] is '\n' or '\r' or '}')
            {
                break;
            }

            switch (_text[_position])
            {
                case '{':
                    _position++;
                    ReadChildren(node, depth);
                    Unfold(node);
                    return;
                case ',':
                    _position++;
                    more = true;
                    continue;
                case '"':
                    node.Properties.Add(Quoted());
                    break;
                case '*':
                    _position++;
                    Word();
                    break;
                default:
                    Value(node, list);
                    break;
            }

            more = false;
        }

        if (list is not null)
        {
            node.Properties.Add(list.ToArray());
        }
    }

    /// <summary>A list stands in a record of its own (<c>*3 { a: 1,2,3 }</c>); here it becomes the property itself.</summary>
    private static void Unfold(FbxNode node)
    {
        if (node.Find("a") is { Properties: [double[] values] })
        {
            node.Properties.Insert(0, values);
            node.Children.Clear();
        }
    }

    private void Value(FbxNode node, List<double>? list)
    {
        var word = Word();
        if (word.IsEmpty)
        {
            throw Error($"'{Words.Shown(_text.AsSpan(_position, 1))}' is not expected here");
        }

        if (list is not null)
        {
            _limits.CheckVertices(++_elements / 64);
            list.Add(double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var item) ? item : throw Error($"'{Words.Shown(word)}' is no number"));
        }
        else if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            node.Properties.Add(whole);
        }
        else if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            node.Properties.Add(number);
        }
        else
        {
            node.Properties.Add(word.ToString());
        }
    }

    private ReadOnlySpan<char> Word()
    {
        var start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not (':' or ',' or '{' or '}' or '"'))
        {
            _position++;
        }

        return _text.AsSpan(start, _position - start);
    }

    private string Quoted()
    {
        var end = _text.IndexOf('"', _position + 1);
        if (end < 0)
        {
            throw Error("a text has no end");
        }

        var text = _text[(_position + 1)..end];
        _position = end + 1;
        return text.Replace("&quot;", "\"", StringComparison.Ordinal);
    }

    private void SkipSpace(bool lines)
    {
        while (_position < _text.Length)
        {
            if (_text[_position] == ';')
            {
                var end = _text.IndexOf('\n', _position);
                _position = end < 0 ? _text.Length : end;
            }
            else if (_text[_position] is ' ' or '\t' or '\uFEFF' || (lines && _text[_position] is ('\r' or '\n')))
            {
                _position++;
            }
            else
            {
                return;
            }
        }
    }
}
