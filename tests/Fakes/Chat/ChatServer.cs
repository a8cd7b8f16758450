using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Formwright.Tests.Fakes;

/// <summary>An OpenAI-compatible chat server on loopback that answers by a script; the last line of the script repeats.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CancellationTokenSource closing = new();

    private ChatServer(WebApplication app) => this.app = app;

    /// <summary>Base URL of its API.</summary>
    public Uri Url => new($"{app.Urls.Single()}/v1");

    /// <summary>What it was asked, in order.</summary>
    public ConcurrentQueue<(JsonObject Body, string? Authorization)> Asked { get; } = new();

    /// <summary>The body of a request.</summary>
    public JsonObject Request(int index) => Asked.ElementAt(index).Body;

    /// <summary>The text of a message of a request; negative numbers count from its end.</summary>
    public string Message(int request, Index message) => Request(request)["messages"]!.AsArray().ToArray()[message]!["content"]!.GetValue<string>();

    public static async Task<ChatServer> StartAsync(params ChatReply[] script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new ChatServer(builder.Build());
        var next = -1;
        server.app.MapPost("/v1/chat/completions", async http =>
        {
            var body = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
            server.Asked.Enqueue((body, http.Request.Headers.Authorization));
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, server.closing.Token);
            await script[Math.Min(Interlocked.Increment(ref next), script.Length - 1)](http, ended.Token);
        });
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await app.DisposeAsync();
        closing.Dispose();
    }
}

/// <summary>How a chat server answers one request.</summary>
internal delegate Task ChatReply(HttpContext http, CancellationToken closing);

/// <summary>The answers of scripts.</summary>
internal static class Reply
{
    /// <summary>A stream of text, a chunk for each piece.</summary>
    public static ChatReply Text(params string[] pieces) =>
        Stream([.. pieces.Select(piece => Delta(new JsonObject { ["content"] = piece })), Finish("stop"), Usage(120)]);

    /// <summary>A stream that calls a function, its arguments in pieces of seven characters.</summary>
    public static ChatReply Call(string arguments, string function = "build_part") => Stream(
    [
        Delta(new JsonObject { ["content"] = null, ["tool_calls"] = Called(new() { ["name"] = function, ["arguments"] = "" }, "call_7") }),
        .. arguments.Chunk(7).Select(piece => Delta(new JsonObject { ["tool_calls"] = Called(new() { ["arguments"] = new string(piece) }, null) })),
        Finish("tool_calls"),
        Usage(120),
    ]);

    /// <summary>One JSON document, as from a server that cannot stream.</summary>
    public static ChatReply Whole(JsonObject message, string reason = "stop") => (http, closing) => http.Response.WriteAsync(
        new JsonObject
        {
            ["choices"] = new JsonArray(new JsonObject { ["message"] = message.DeepClone(), ["finish_reason"] = reason }),
            ["usage"] = new JsonObject { ["total_tokens"] = 55 },
        }.ToJsonString().AsJson(http),
        closing);

    /// <summary>A status with a JSON error.</summary>
    public static ChatReply Status(int status, string? param = null, string? retryAfter = null) => (http, closing) =>
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            http.Response.Headers.RetryAfter = retryAfter;
        }

        return http.Response.WriteAsync(
            new JsonObject { ["error"] = new JsonObject { ["message"] = "no", ["param"] = param } }.ToJsonString().AsJson(http), closing);
    };

    /// <summary>The events given, then the mark that ends a stream.</summary>
    public static ChatReply Stream(params JsonObject[] events) => async (http, closing) =>
    {
        http.Response.ContentType = "text/event-stream";
        foreach (var item in events)
        {
            await http.Response.WriteAsync($"data: {item.ToJsonString()}\n\n", closing);
            await http.Response.Body.FlushAsync(closing);
        }

        await http.Response.WriteAsync(": the end follows\n\ndata: [DONE]\n\n", closing);
    };

    /// <summary>Text as it is, as an event stream.</summary>
    public static ChatReply Raw(string text) => (http, closing) =>
    {
        http.Response.ContentType = "text/event-stream";
        return http.Response.WriteAsync(text, closing);
    };

    /// <summary>Some text, then the connection is gone.</summary>
    public static ChatReply Cut(string text) => async (http, closing) =>
    {
        await Raw($"data: {Delta(new JsonObject { ["content"] = text }).ToJsonString()}\n\n")(http, closing);
        await http.Response.Body.FlushAsync(closing);
        http.Abort();
    };

    /// <summary>Never answers.</summary>
    public static ChatReply Silence { get; } = async (_, closing) =>
    {
        var gone = new TaskCompletionSource();
        await using var registration = closing.Register(gone.SetResult);
        await gone.Task;
    };

    /// <summary>The same chunk until the client has enough.</summary>
    public static ChatReply Endless { get; } = async (http, closing) =>
    {
        http.Response.ContentType = "text/event-stream";
        var chunk = $"data: {Delta(new JsonObject { ["content"] = new string('x', 10_000) }).ToJsonString()}\n\n";
        while (!closing.IsCancellationRequested)
        {
            await http.Response.WriteAsync(chunk, closing);
        }
    };

    public static JsonObject Delta(JsonObject delta) => new() { ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta }) };

    public static JsonObject Finish(string reason) =>
        new() { ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = new JsonObject(), ["finish_reason"] = reason }) };

    private static JsonObject Usage(int tokens) => new() { ["choices"] = new JsonArray(), ["usage"] = new JsonObject { ["total_tokens"] = tokens } };

    private static JsonArray Called(JsonObject function, string? id)
    {
        var call = new JsonObject { ["index"] = 0, ["function"] = function };
        if (id is not null)
        {
            call["id"] = id;
        }

        return new JsonArray(call);
    }

    private static string AsJson(this string text, HttpContext http)
    {
        http.Response.ContentType = "application/json";
        return text;
    }
}
