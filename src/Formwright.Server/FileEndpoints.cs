using System.Text.Json;
using Formwright.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Formwright.Server;

/// <summary>
/// The receiving end of the embedded store's links: <c>GET /files/{id}/{name}</c> and <c>PUT /uploads/{id}</c>. A link is its own
/// permission, so browsers of any origin may use it. Source: RFC 9110 (ranges, entity tags), RFC 6266 (file names).
/// </summary>
internal static class FileEndpoints
{
    private const string FilePath = "/files/{id}/{name}";
    private const string UploadPath = "/uploads/{id}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(FilePath, ["GET", "HEAD"], http => AnswerAsync(http, SendAsync));
        routes.MapMethods(FilePath, ["OPTIONS"], http => AllowOriginsAsync(http, "GET, HEAD"));
        routes.MapMethods(UploadPath, ["PUT"], http => AnswerAsync(http, ReceiveAsync));
        routes.MapMethods(UploadPath, ["OPTIONS"], http => AllowOriginsAsync(http, "PUT"));
    }

    private static async Task<IResult> SendAsync(HttpContext http, Guid id)
    {
        var links = http.RequestServices.GetRequiredService<ISignedLinks>();
        var asset = await links.OpenAssetAsync(id, http.Request.Query["expires"], http.Request.Query["signature"], http.RequestAborted);
        http.Response.Headers.AccessControlExposeHeaders = "Accept-Ranges, Content-Disposition, Content-Range, ETag";
        return Results.File(
            http.RequestServices.GetRequiredService<IBlobStore>().OpenRead(asset.Blob),
            asset.MediaType,
            asset.DownloadName,
            asset.CreatedAt,
            new EntityTagHeaderValue($"\"{asset.Blob}\""),
            enableRangeProcessing: true);
    }

    private static async Task<IResult> ReceiveAsync(HttpContext http, Guid id)
    {
        // The upload has a limit of its own, which the store enforces while it reads.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        var links = http.RequestServices.GetRequiredService<ISignedLinks>();
        await links.ReceiveUploadAsync(
            id, http.Request.Query["expires"], http.Request.Query["signature"], http.Request.ContentLength, http.Request.Body, http.RequestAborted);
        return Results.Ok();
    }

    private static async Task AnswerAsync(HttpContext http, Func<HttpContext, Guid, Task<IResult>> work)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        IResult result;
        try
        {
            result = Guid.TryParse((string?)http.Request.RouteValues["id"], out var id)
                ? await work(http, id)
                : Refuse(new(ErrorCode.NotFound, "There is nothing at this link."));
        }
        catch (FormwrightException e)
        {
            result = Refuse(e.Error);
            if (StatusOf(e.Error) >= 500)
            {
                Log(http).LogError(e, "{Method} {Path} failed: {Detail}", http.Request.Method, http.Request.Path, e.Error.Detail);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException e)
        {
            result = Refuse(new(ErrorCode.InvalidInput, e.Message));
        }
        catch (Exception e)
        {
            Log(http).LogError(e, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
            result = Refuse(new(ErrorCode.Internal, "Something went wrong."));
        }

        await result.ExecuteAsync(http);
    }

    private static Task AllowOriginsAsync(HttpContext http, string methods)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.AccessControlAllowMethods = methods;
        http.Response.Headers.AccessControlAllowHeaders = "*";
        http.Response.Headers.AccessControlMaxAge = "86400";
        return Task.CompletedTask;
    }

    private static IResult Refuse(Error error) => Results.Json(
        new(
            JsonNamingPolicy.SnakeCaseLower.ConvertName(error.Code.ToString()),
            error.Message,
            error.Code == ErrorCode.InvalidInput ? new(error.Field ?? "body", error.Message) : null),
        ServerJson.Default.FileError,
        statusCode: StatusOf(error));

    private static int StatusOf(Error error) => error.Code switch
    {
        ErrorCode.InvalidInput => error.Field == "size" ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest,
        ErrorCode.Unsupported or ErrorCode.Conflict => StatusCodes.Status400BadRequest,
        ErrorCode.NotFound => StatusCodes.Status404NotFound,
        ErrorCode.Unauthorized or ErrorCode.Forbidden => StatusCodes.Status403Forbidden,
        ErrorCode.OverLimit or ErrorCode.QueueFull => StatusCodes.Status503ServiceUnavailable,
        ErrorCode.Timeout or ErrorCode.Canceled or ErrorCode.KernelFailed or ErrorCode.KernelCrashed or ErrorCode.ProviderFailed
            or ErrorCode.Internal => StatusCodes.Status500InternalServerError,
    };

    private static ILogger Log(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FileEndpoints).FullName!);
}
