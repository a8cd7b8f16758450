using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Formwright.Dialects.Meshy;

/// <summary>A file as a request gives it: a URL, or the file itself as a data URI (RFC 2397), decoded.</summary>
/// <param name="Url">The URL; null for a data URI.</param>
/// <param name="Data">The bytes of a data URI; null for a URL, and for a data URI that is not valid base 64.</param>
[JsonConverter(typeof(SuppliedFileConverter))]
internal sealed record SuppliedFile(string? Url, ReadOnlyMemory<byte>? Data);

/// <summary>Decodes data URIs from the body itself: as text they would take three times their size.</summary>
internal sealed class SuppliedFileConverter : JsonConverter<SuppliedFile>
{
    private static ReadOnlySpan<byte> Scheme => "data:"u8;

    private static ReadOnlySpan<byte> Encoding => ";base64"u8;

    public override SuppliedFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        var span = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        if (!span.StartsWith(Scheme))
        {
            return new(reader.GetString(), null);
        }

        if (reader.ValueIsEscaped)
        {
            var plain = new byte[span.Length];
            span = plain.AsSpan(0, reader.CopyString(plain));
        }

        var comma = span.IndexOf((byte)',');
        return new(null, comma >= 0 && span[..comma].EndsWith(Encoding) ? Decode(span[(comma + 1)..]) : null);
    }

    public override void Write(Utf8JsonWriter writer, SuppliedFile value, JsonSerializerOptions options) => writer.WriteStringValue(value.Url);

    private static ReadOnlyMemory<byte>? Decode(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Base64.DecodeFromUtf8(text, bytes, out _, out var length) == OperationStatus.Done
            ? new ReadOnlyMemory<byte>(bytes, 0, length)
            : default(ReadOnlyMemory<byte>?);
    }
}
