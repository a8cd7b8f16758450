using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Edge;

/// <summary>Where a client reached this server.</summary>
public static class RequestOrigin
{
    /// <summary>Scheme, host and base path as the client used them, without a slash at the end; empty when it named no host.</summary>
    public static string Of(HttpRequest request) => request.Host.HasValue ? $"{request.Scheme}://{request.Host}{request.PathBase}" : "";

    /// <summary>A link of the asset store as a client at that origin can use it.</summary>
    /// <param name="origin">See <see cref="Of"/>.</param>
    /// <param name="url">Relative or absolute; the latter stays as it is.</param>
    public static string Absolute(string origin, string url) => url.StartsWith('/') ? origin + url : url;
}
