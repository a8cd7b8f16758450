using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Edge;

/// <summary>Reads bodies within a limit, whatever their content type and declared length say.</summary>
public static class RequestBody
{
    private const int BufferSize = 16 << 10;

    /// <summary>The whole body.</summary>
    /// <param name="http">The request.</param>
    /// <param name="maxBytes">Longer ones are refused, as soon as that is known.</param>
    /// <param name="tooLong">The error of one that is too long.</param>
    /// <exception cref="FormwrightException">What <paramref name="tooLong"/> makes.</exception>
    public static async Task<byte[]> ReadAsync(HttpContext http, int maxBytes, Func<FormwrightException> tooLong)
    {
        if (http.Request.ContentLength > maxBytes)
        {
            throw tooLong();
        }

        // Large bodies say how long they are; then nothing is copied while they grow.
        using var body = new MemoryStream((int)(http.Request.ContentLength ?? 0));
        var buffer = new byte[BufferSize];
        int count;
        while ((count = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            body.Write(buffer, 0, count);
            if (body.Length > maxBytes)
            {
                throw tooLong();
            }
        }

        return body.Length == body.Capacity ? body.GetBuffer() : body.ToArray();
    }

    /// <summary>Reads a JSON object; members that the type does not have are ignored.</summary>
    /// <param name="body">A whole body.</param>
    /// <param name="type">What to read.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it is malformed, no object, or a member, the field of the error, has the wrong type.</exception>
    public static T ReadObject<T>(byte[] body, JsonTypeInfo<T> type)
    {
        // Two steps, because only the first can tell bad syntax from a wrong type.
        using var document = Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The body must be a JSON object", "body");
        }

        try
        {
            return document.Deserialize(type)!;
        }
        catch (JsonException e)
        {
            var field = e.Path is { Length: > 2 } path ? path[2..] : "body";
            throw new FormwrightException(new(ErrorCode.InvalidInput, $"`{field}` has the wrong type", field), e);
        }
    }

    private static JsonDocument Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException e)
        {
            throw new FormwrightException(
                new(ErrorCode.InvalidInput, FormattableString.Invariant($"The body is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})"), "body"),
                e);
        }
    }
}
