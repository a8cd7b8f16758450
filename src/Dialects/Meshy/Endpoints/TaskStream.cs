using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Meshy;

/// <summary>
/// A task as server-sent events (WHATWG HTML, section 9.2): progress while it runs, the whole object at its end, then nothing more.
/// Errors are events too, since the client reads a stream.
/// </summary>
/// <param name="views">The task at each change; null when there is no such task.</param>
/// <param name="resource">Its resource.</param>
internal sealed class TaskStream(IAsyncEnumerable<TaskView>? views, Resource resource) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        // Proxies that collect answers would hold the events back.
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await SendAsync(response, httpContext.RequestAborted);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
    }

    private async Task SendAsync(HttpResponse response, CancellationToken cancel)
    {
        TaskStep? sent = null;
        var isEnded = false;
        await foreach (var view in views ?? AsyncEnumerable.Empty<TaskView>())
        {
            isEnded = view.Task.State.IsTerminal();
            var step = FromTask.ToStep(view.Task);
            await SendAsync(
                response,
                isEnded ? Event("message", FromTask.ToTask(resource, view))
                    : step == sent ? ": still at it\n\n"
                    : Event("message", JsonSerializer.SerializeToNode(step, Json.Wire.TaskStep)!),
                cancel);
            sent = step;
        }

        if (!isEnded)
        {
            await SendAsync(
                response,
                Event("error", JsonSerializer.SerializeToNode(new(StatusCodes.Status404NotFound, Errors.NotFound.Message), Json.Wire.StreamError)!),
                cancel);
        }
    }

    private static string Event(string name, JsonNode data) => $"event: {name}\ndata: {data.ToJsonString(Json.Wire.Options)}\n\n";

    private static async Task SendAsync(HttpResponse response, string text, CancellationToken cancel)
    {
        await response.WriteAsync(text, cancel);
        await response.Body.FlushAsync(cancel);
    }
}
