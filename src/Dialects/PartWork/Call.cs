using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Formwright.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.PartWork;

/// <summary>A request whose sender is known.</summary>
/// <param name="http">The request.</param>
/// <param name="owner">The sender's account.</param>
internal class Call(HttpContext http, string owner)
{
    /// <summary>Largest JSON body; 5,000 characters of prompt fit several times over.</summary>
    public const int MaxBody = 256 << 10;

    /// <summary>The request.</summary>
    public HttpContext Http { get; } = http;

    /// <summary>The sender's account.</summary>
    public string Owner { get; } = owner;

    /// <summary>Fires when the client has gone.</summary>
    public CancellationToken Cancel => Http.RequestAborted;

    /// <summary>A port.</summary>
    public T Port<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>A value of the path, which the route guarantees.</summary>
    public string Path(string name) => (string)Http.Request.RouteValues[name]!;

    /// <summary>A value of the query; null when absent. Of several, all joined by commas, which nothing accepts.</summary>
    public string? Query(string name) => Http.Request.Query[name];

    /// <summary>Reads the JSON body, whatever its content type says. Unknown members are ignored.</summary>
    /// <param name="type">What to read.</param>
    /// <param name="longField">The member that is to blame when the body is too long.</param>
    /// <param name="optional">True when an empty body means an empty object.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it is too long, malformed, or a member has the wrong type.</exception>
    public async Task<T> ReadAsync<T>(JsonTypeInfo<T> type, string longField = "body", bool optional = false)
    {
        var body = await ReadBodyAsync(longField);
        if (optional && body.Length == 0)
        {
            body = "{}"u8.ToArray();
        }

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

    /// <summary>A link as a client can use it: with the scheme and host that the client used, unless it has its own.</summary>
    public string Absolute(string url)
    {
        var request = Http.Request;
        return url.StartsWith('/') && request.Host.HasValue
            ? $"{request.Scheme}://{request.Host}{request.PathBase}{url}"
            : url;
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

    private async Task<byte[]> ReadBodyAsync(string longField)
    {
        if (Http.Request.ContentLength is > MaxBody)
        {
            throw TooLong(longField);
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 << 10];
        int count;
        while ((count = await Http.Request.Body.ReadAsync(buffer, Cancel)) > 0)
        {
            body.Write(buffer, 0, count);
            if (body.Length > MaxBody)
            {
                throw TooLong(longField);
            }
        }

        return body.ToArray();
    }

    private static FormwrightException TooLong(string field) => new(
        ErrorCode.InvalidInput,
        field == Errors.PromptField
            ? FormattableString.Invariant($"Prompt is too long; at most {ToTask.MaxPrompt:N0} characters are read")
            : FormattableString.Invariant($"The body is too long; at most {MaxBody} bytes are read"),
        field);
}

/// <summary>A request with a valid key.</summary>
internal sealed class KeyCall(HttpContext http, ApiKey key) : Call(http, key.Account)
{
    /// <summary>The key.</summary>
    public ApiKey Key { get; } = key;
}
