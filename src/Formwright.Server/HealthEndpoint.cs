using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Formwright.Server;

/// <summary>
/// <c>GET /health</c>: 200 while requests can be served, else 503. Storage and task engine are hosted services, so they are up when
/// the host has started, and going down once it stops.
/// </summary>
internal static class HealthEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/health", ["GET", "HEAD"], AnswerAsync);

    private static Task AnswerAsync(HttpContext http)
    {
        var lifetime = http.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        var (status, word) = lifetime switch
        {
            { ApplicationStopping.IsCancellationRequested: true } => (StatusCodes.Status503ServiceUnavailable, "stopping"),
            { ApplicationStarted.IsCancellationRequested: false } => (StatusCodes.Status503ServiceUnavailable, "starting"),
            _ => (StatusCodes.Status200OK, "ok"),
        };
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new(word), ServerJson.Default.Health, statusCode: status).ExecuteAsync(http);
    }
}
