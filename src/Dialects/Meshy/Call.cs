using Formwright.Core;
using Formwright.Dialects.Edge;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Dialects.Meshy;

/// <summary>A request with a valid key.</summary>
/// <param name="http">The request.</param>
/// <param name="key">The key; null for the one of the test mode.</param>
internal sealed class Call(HttpContext http, ApiKey? key)
{
    // A file of the largest size in base 64, and what else a request may say.
    private const int MaxBody = InputFile.MaxBytes / 3 * 4 + (1 << 20);

    /// <summary>The request.</summary>
    public HttpContext Http { get; } = http;

    /// <summary>The key; null in test mode.</summary>
    public ApiKey? Key { get; } = key;

    /// <summary>What the key allows.</summary>
    public Tier Tier { get; } = key is null ? Tier.Test : Tier.Of(key);

    /// <summary>Owner of the account's tasks: they are seen with every key of the account, but not by other APIs.</summary>
    public string Owner { get; } = ToTask.OwnerOf(key?.Account ?? "");

    /// <summary>Fires when the client has gone.</summary>
    public CancellationToken Cancel => Http.RequestAborted;

    /// <summary>Where the client reached this server.</summary>
    public string Origin => RequestOrigin.Of(Http.Request);

    /// <summary>The task that the path names; null when it is no id.</summary>
    public Guid? TaskId => Guid.TryParse((string?)Http.Request.RouteValues["id"], out var id) ? id : null;

    /// <summary>A port.</summary>
    public T Port<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>Reads the body, which may hold a whole file.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it is too long.</exception>
    public Task<byte[]> ReadAsync()
    {
        if (Http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        return RequestBody.ReadAsync(
            Http, MaxBody, () => new(ErrorCode.InvalidInput, $"The request is larger than {MaxBody >> 20} MB; files may have {InputFile.MaxBytes / 1_000_000} MB", "body"));
    }
}
