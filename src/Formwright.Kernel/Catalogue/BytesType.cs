using System.Text;
using System.Text.Json.Nodes;

namespace Formwright.Kernel;

internal sealed class BytesType : DataType<ReadOnlyMemory<byte>>
{
    internal override string Requirement => "the content of a file: text, base64 or a list of bytes";

    public override JsonObject Schema() => new() { ["type"] = "string", ["title"] = "content of a file", ["contentEncoding"] = "base64" };

    internal override string Phrase(bool plural) => plural ? "contents of files" : "content of a file";

    internal override bool TryRead(object value, ArgumentBinder binder, out ReadOnlyMemory<byte> result)
    {
        switch (value)
        {
            case ReadOnlyMemory<byte> content:
                result = content;
                return true;
            case byte[] bytes:
                result = bytes;
                return true;
            case var _ when ArgumentValue.TryText(value, out var text):
                result = OfText(text);
                return true;
            case var _ when ArgumentValue.TryItems(value, out var items):
                var read = new byte[items.Count];
                for (var i = 0; i < read.Length; i++)
                {
                    if (items[i] is not { } item || !ArgumentValue.TryNumber(item, out var number) || number is not (>= 0 and <= 255) || number != Math.Truncate(number))
                    {
                        result = default;
                        return binder.Violate(Requirement, value);
                    }

                    read[i] = (byte)number;
                }

                result = read;
                return true;
            default:
                result = default;
                return binder.Violate(Requirement, value);
        }
    }

    /// <summary>A text that is base64 through and through is decoded; no text format consists of its characters only.</summary>
    private static byte[] OfText(string text)
    {
        var decoded = new byte[text.Length];
        return text.Length > 0 && Convert.TryFromBase64String(text, decoded, out var length) ? decoded[..length] : Encoding.UTF8.GetBytes(text);
    }
}
