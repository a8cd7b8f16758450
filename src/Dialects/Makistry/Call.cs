using System.Text.Json.Serialization.Metadata;
using Formwright.Core;
using Formwright.Dialects.Edge;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.Makistry;

/// <summary>A request whose sender is known.</summary>
/// <param name="http">The request.</param>
/// <param name="account">The sender's account.</param>
internal class Call(HttpContext http, string account)
{
    /// <summary>Largest JSON body: prompt and metadata fit several times over.</summary>
    private const int MaxBody = 256 << 10;

    /// <summary>The request.</summary>
    public HttpContext Http { get; } = http;

    /// <summary>The sender's account.</summary>
    public string Account { get; } = account;

    /// <summary>Fires when the client has gone.</summary>
    public CancellationToken Cancel => Http.RequestAborted;

    /// <summary>Where the client reached this server.</summary>
    public string Origin => RequestOrigin.Of(Http.Request);

    /// <summary>A port.</summary>
    public T Port<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>A value of the path, which the route guarantees.</summary>
    public string Path(string name) => (string)Http.Request.RouteValues[name]!;

    /// <summary>Reads the JSON body.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it is too long, malformed, or a member has the wrong type.</exception>
    public async Task<T> ReadAsync<T>(JsonTypeInfo<T> type) => RequestBody.ReadObject(
        await RequestBody.ReadAsync(Http, MaxBody, () => new(ErrorCode.InvalidInput, $"body must be at most {MaxBody} bytes", "body")), type);
}

/// <summary>A request with a valid key.</summary>
internal sealed class KeyCall(HttpContext http, ApiKey key) : Call(http, key.Account)
{
    /// <summary>The key.</summary>
    public ApiKey Key { get; } = key;

    /// <summary>Owner of the key's jobs: the key itself, since no other key may see them, not even one of its account.</summary>
    public string Owner { get; } = $"key-{key.Id:N}";
}
