using Formwright.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Formwright.Dialects.Edge;

/// <summary>Where exceptions of a request end, whatever the API: each becomes an answer in its own form, and faults are logged.</summary>
public static class RequestEdge
{
    /// <summary>Runs a request and sends its answer.</summary>
    /// <param name="http">The request.</param>
    /// <param name="work">What answers it.</param>
    /// <param name="refuse">The API's answer to an error.</param>
    public static async Task AnswerAsync(HttpContext http, Func<Task<IResult>> work, Func<Error, IResult> refuse)
    {
        IResult result;
        try
        {
            result = await work();
        }
        catch (FormwrightException e)
        {
            if (IsFault(e.Error.Code))
            {
                Log(http).LogError(e, "{Method} {Path} failed, request {Id}: {Detail}", http.Request.Method, http.Request.Path, http.TraceIdentifier, e.Error.Detail);
            }

            result = refuse(e.Error);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException e)
        {
            result = refuse(new(ErrorCode.InvalidInput, e.Message, "body"));
        }
        catch (Exception e)
        {
            Log(http).LogError(e, "{Method} {Path} failed, request {Id}", http.Request.Method, http.Request.Path, http.TraceIdentifier);
            result = refuse(new(ErrorCode.Internal, "Something went wrong"));
        }

        await result.ExecuteAsync(http);
    }

    private static bool IsFault(ErrorCode code) =>
        code is ErrorCode.Timeout or ErrorCode.KernelFailed or ErrorCode.KernelCrashed or ErrorCode.ProviderFailed or ErrorCode.Internal;

    private static ILogger Log(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestEdge).FullName!);
}
