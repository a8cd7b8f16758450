using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Design.LanguageModel;

/// <summary>
/// Talks to an OpenAI-compatible chat server over its streaming API. It follows no redirects, so that the key goes nowhere else.
/// Source: the API reference of "chat completions", and the deviations of Ollama, llama.cpp and vLLM.
/// </summary>
internal sealed class ChatClient : IDisposable
{
    private const string BrokeOff = "its server broke off in the middle of an answer";
    private const int MostTries = 3;
    private const int LongestError = 64 << 10;
    private const long LargestBody = 16 << 20;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    private readonly LanguageModelOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private ChatFeatures features = ChatFeatures.First;

    public ChatClient(LanguageModelOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !options.BaseUrl.IsLoopback,
            ConnectTimeout = TimeSpan.FromSeconds(10),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Formwright", null));
        if (options.Key is { } key)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
    }

    /// <summary>Asks the model. Busy servers and broken connections are tried again while there is time.</summary>
    /// <param name="messages">The conversation.</param>
    /// <param name="tool">What it should call; servers without functions are told to answer with its arguments.</param>
    /// <param name="until">When the answer is of no use any more.</param>
    /// <param name="cancel">Stops the call.</param>
    /// <exception cref="FormwrightException"><c>provider_failed</c> with a reason that goes on after "could not be used: ".</exception>
    public async Task<ChatAnswer> AskAsync(IReadOnlyList<ChatMessage> messages, ChatTool tool, DateTimeOffset until, CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(Left(until), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancel);
        try
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    return await AskAnyhowAsync(messages, tool, either.Token);
                }
                catch (ChatFailureException failure) when (failure.IsTransient && tries < MostTries && Wait(failure, tries) is var wait && wait < Left(until))
                {
                    await Task.Delay(wait, time, either.Token);
                }
            }
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw Failure(new ChatFailureException($"it did not answer within {options.Deadline.TotalSeconds:0.#} s", isTransient: true, e));
        }
        catch (ChatFailureException failure)
        {
            throw Failure(failure);
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>Asks for less and less until the server understands, and remembers what it understood.</summary>
    private async Task<ChatAnswer> AskAnyhowAsync(IReadOnlyList<ChatMessage> messages, ChatTool tool, CancellationToken cancel)
    {
        var asked = features;
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{options.BaseUrl.AbsoluteUri.TrimEnd('/')}/chat/completions")
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body(messages, tool, asked).ToJsonString())),
            };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            try
            {
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
                if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotImplemented
                    && asked.Without(await ErrorAsync(response, cancel)) is { } less)
                {
                    asked = less;
                    continue;
                }

                if (!response.IsSuccessStatusCode)
                {
                    throw Refused(response);
                }

                var answer = await ReadAsync(response, cancel);
                features = asked;
                return answer;
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                throw new ChatFailureException(Reason(e), isTransient: true, e) { Detail = e.Message };
            }
        }
    }

    private JsonObject Body(IReadOnlyList<ChatMessage> messages, ChatTool tool, ChatFeatures asked)
    {
        var body = new JsonObject { ["model"] = options.Model, ["stream"] = true };
        if (asked.HasFlag(ChatFeatures.Tools))
        {
            body["messages"] = new JsonArray([.. messages.Select(message => message.ToJson())]);
            body["tools"] = new JsonArray(new JsonObject
            {
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = tool.Name, ["description"] = tool.Description, ["parameters"] = tool.Schema.DeepClone() },
            });
            body["tool_choice"] = "auto";
        }
        else
        {
            body["messages"] = new JsonArray([.. Plain(messages, tool).Select(message => message.ToJson())]);
            if (asked.HasFlag(ChatFeatures.JsonFormat))
            {
                body["response_format"] = new JsonObject { ["type"] = "json_object" };
            }
        }

        if (asked.HasFlag(ChatFeatures.Usage))
        {
            body["stream_options"] = new JsonObject { ["include_usage"] = true };
        }

        if (asked.HasFlag(ChatFeatures.Temperature))
        {
            body["temperature"] = 0;
        }

        if ((asked & (ChatFeatures.MaxTokens | ChatFeatures.MaxCompletionTokens)) is var limit and not ChatFeatures.None)
        {
            body[limit.HasFlag(ChatFeatures.MaxTokens) ? "max_tokens" : "max_completion_tokens"] = options.AnswerTokens;
        }

        return body;
    }

    /// <summary>The same conversation for a server without functions.</summary>
    private static IEnumerable<ChatMessage> Plain(IReadOnlyList<ChatMessage> messages, ChatTool tool)
    {
        var schema = $"\n\nAnswer with one JSON object, the arguments of {tool.Name}, and with nothing else. Its JSON schema:\n{tool.Schema.ToJsonString()}";
        return messages.Select((message, i) => message switch
        {
            { Role: "system" } when i == 0 => message with { Content = message.Content + schema },
            { Call: { } call } => new ChatMessage(message.Role, call.Arguments),
            { AnswersCall: not null } => new ChatMessage("user", message.Content),
            _ => message,
        });
    }

    private static async Task<ChatAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var reader = new ChatAnswerReader();
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var body = new LimitedBody(stream, LargestBody);
        try
        {
            // A server that cannot stream answers in one piece.
            if (response.Content.Headers.ContentType?.MediaType == "application/json")
            {
                reader.Take(JsonNode.Parse(await body.ReadAllAsync(cancel)));
                reader.Finish();
                return reader.Answer;
            }

            await foreach (var line in body.ReadLinesAsync(cancel))
            {
                // Other fields and comments, which keep the connection alive, have no meaning here.
                if (!line.StartsWith("data:", StringComparison.Ordinal))
                {
                    continue;
                }

                var data = line["data:".Length..].Trim();
                if (data == "[DONE]")
                {
                    reader.Finish();
                    break;
                }

                reader.Take(data.Length == 0 ? null : JsonNode.Parse(data));
            }
        }
        catch (JsonException e)
        {
            throw new ChatFailureException("its server sent something that is no JSON", isTransient: true, e) { Detail = e.Message };
        }

        return reader.IsFinished ? reader.Answer : throw new ChatFailureException(BrokeOff, isTransient: true);
    }

    private static async Task<JsonNode?> ErrorAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancel);
            return JsonNode.Parse(await new LimitedBody(stream, LongestError).ReadAllAsync(cancel));
        }
        catch (Exception e) when (e is JsonException or ChatFailureException)
        {
            return null;
        }
    }

    private ChatFailureException Refused(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return status switch
        {
            401 or 403 => new("its server does not accept the key", isTransient: false),
            404 => new("its server does not know the model or the path", isTransient: false),
            429 when wait is { } seconds => new($"its server is busy and asks to wait {Math.Max(0, seconds.TotalSeconds):0} s", isTransient: true) { RetryAfter = wait },
            429 => new("its server is busy", isTransient: true),
            408 or >= 500 => new($"its server answered {status}", isTransient: true) { RetryAfter = wait },
            _ => new($"its server answered {status}", isTransient: false),
        };
    }

    private static string Reason(Exception e) => e is HttpRequestException { HttpRequestError: var error }
        ? error switch
        {
            HttpRequestError.NameResolutionError => "the host of its server is not known",
            HttpRequestError.SecureConnectionError => "the certificate of its server is not valid",
            HttpRequestError.ConnectionError => "its server cannot be reached",
            _ => BrokeOff,
        }
        : BrokeOff;

    private TimeSpan Left(DateTimeOffset until) => until - time.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    private static TimeSpan Wait(ChatFailureException failure, int tries) =>
        failure.RetryAfter is { } asked ? (asked > TimeSpan.Zero ? asked : TimeSpan.Zero) : FirstWait * (1 << (tries - 1));

    private static FormwrightException Failure(ChatFailureException failure) =>
        new(new Error(ErrorCode.ProviderFailed, failure.Message, Detail: failure.Detail, Retryable: failure.IsTransient), failure);
}
