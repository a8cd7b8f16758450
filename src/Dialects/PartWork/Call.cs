using System.Text.Json.Serialization.Metadata;
using Formwright.Core;
using Formwright.Dialects.Edge;
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
        var body = await RequestBody.ReadAsync(Http, MaxBody, () => TooLong(longField));
        return RequestBody.ReadObject(optional && body.Length == 0 ? "{}"u8.ToArray() : body, type);
    }

    /// <summary>A link as a client can use it: with the scheme and host that the client used, unless it has its own.</summary>
    public string Absolute(string url) => RequestOrigin.Absolute(RequestOrigin.Of(Http.Request), url);

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
