using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Formwright.Core;
using Formwright.Dialects.Edge;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.Bitbybit;

/// <summary>A request with a valid key.</summary>
/// <param name="http">The request.</param>
/// <param name="key">The key.</param>
internal sealed class Call(HttpContext http, ApiKey key)
{
    /// <summary>Largest body of most calls.</summary>
    public const int MaxBody = 128 << 10;

    /// <summary>Largest body of a pipeline.</summary>
    public const int MaxPipeline = 3 << 20;

    /// <summary>The request.</summary>
    public HttpContext Http { get; } = http;

    /// <summary>Owner of what the key makes: the key itself, since other keys must not see it, also those of its account.</summary>
    public string Owner { get; } = OwnerOf(key);

    /// <summary>Fires when the client has gone.</summary>
    public CancellationToken Cancel => Http.RequestAborted;

    /// <summary>The time.</summary>
    public DateTimeOffset Now => Port<TimeProvider>().GetUtcNow();

    /// <summary>Owner of what a key makes.</summary>
    public static string OwnerOf(ApiKey key) => $"key-{key.Id:N}";

    /// <summary>A port.</summary>
    public T Port<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>A value of the path, which the route guarantees.</summary>
    public string Path(string name) => (string)Http.Request.RouteValues[name]!;

    /// <summary>The JSON body, whatever its content type says.</summary>
    /// <param name="maxBytes">Longer ones are refused.</param>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> when it is no JSON object; <c>invalid_input</c> of <see cref="Errors.BodyField"/> when it is too long.
    /// </exception>
    public async Task<Fields> ReadAsync(int maxBytes = MaxBody)
    {
        var body = await RequestBody.ReadAsync(Http, maxBytes, () => TooLong(maxBytes));
        try
        {
            var node = JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            return node is JsonObject members ? new Fields(members) : throw new FormwrightException(ErrorCode.InvalidInput, "The body must be a JSON object.");
        }
        catch (JsonException e)
        {
            throw new FormwrightException(new(ErrorCode.InvalidInput, body.Length == 0 ? "The body is empty; it must be a JSON object." : $"The body is not valid JSON: {e.Message}"), e);
        }
    }

    /// <summary>A link as a client can use it: with the scheme and host that the client used, unless it has its own.</summary>
    public string Absolute(AssetLink link) => RequestOrigin.Absolute(RequestOrigin.Of(Http.Request), link.Url);

    /// <summary>An answer that is no error.</summary>
    public static IResult Answer<T>(T data, JsonTypeInfo<Success<T>> type, int status = StatusCodes.Status200OK) =>
        Results.Json(new Success<T>(true, data), type, statusCode: status);

    private static FormwrightException TooLong(int maxBytes) =>
        new(ErrorCode.InvalidInput, $"The body is too long; this call takes at most {maxBytes >> 10} KB.", Errors.BodyField);
}
