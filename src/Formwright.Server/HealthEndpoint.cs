using System.Globalization;
using Formwright.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Formwright.Server;

/// <summary>
/// <c>GET /health</c>: 200 while requests can be served and their tasks run, else 503. Its body is that of the one API whose documentation has this path; for
/// everybody else the status says all. Storage and task engine are hosted services, so they are up when
/// the host has started, and going down once it stops.
/// </summary>
internal static class HealthEndpoint
{
    private const string Degraded = "degraded";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/health", ["GET", "HEAD"], AnswerAsync);

    private static Task AnswerAsync(HttpContext http)
    {
        var lifetime = http.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        var (status, word) = lifetime switch
        {
            { ApplicationStopping.IsCancellationRequested: true } => (StatusCodes.Status503ServiceUnavailable, Degraded),
            { ApplicationStarted.IsCancellationRequested: false } => (StatusCodes.Status503ServiceUnavailable, Degraded),
            _ when !http.RequestServices.GetRequiredService<ITaskEngine>().CanWork => (StatusCodes.Status503ServiceUnavailable, Degraded),
            _ => (StatusCodes.Status200OK, "ok"),
        };
        http.Response.Headers.CacheControl = "no-store";
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return Results.Json(
            new(true, new(word, now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))),
            ServerJson.Default.HealthAnswer,
            statusCode: status).ExecuteAsync(http);
    }
}
