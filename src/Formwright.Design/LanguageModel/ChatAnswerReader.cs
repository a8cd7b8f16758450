using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Formwright.Design.LanguageModel;

/// <summary>Puts an answer together, whole or from the chunks of a stream. What has another form than the protocol says is passed over.</summary>
internal sealed class ChatAnswerReader
{
    // Far above any design, far below what would hurt.
    private const int LongestAnswer = 400_000;
    private const int LongestId = 200;

    private readonly StringBuilder text = new();
    private readonly StringBuilder refusal = new();
    private readonly StringBuilder arguments = new();
    private string? callId;
    private string? function;
    private bool filtered;
    private bool cut;
    private int? tokens;

    /// <summary>True when the server said that the answer is complete.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>The answer so far.</summary>
    public ChatAnswer Answer => new(
        text.ToString(),
        function is null ? null : new ChatCall(callId ?? "call_0", function, arguments.ToString()),
        cut,
        refusal.Length > 0 ? refusal.ToString() : filtered ? "its filter stopped the answer" : null,
        tokens);

    /// <summary>Takes an answer or a chunk of one.</summary>
    /// <exception cref="ChatFailureException">The server reports an error in it, or the answer has become too long.</exception>
    public void Take(JsonNode? node)
    {
        if (node is not JsonObject json)
        {
            return;
        }

        if (json["error"] is { } error)
        {
            throw new ChatFailureException("its server broke off with an error", isTransient: true) { Detail = error.ToJsonString() };
        }

        if (json["usage"] is JsonObject usage && Number(usage["total_tokens"]) is { } total)
        {
            tokens = total;
        }

        if ((json["choices"] as JsonArray) is not [JsonObject choice, ..])
        {
            return;
        }

        TakeMessage((choice["delta"] ?? choice["message"]) as JsonObject);
        if (Text(choice["finish_reason"]) is { } reason)
        {
            IsFinished = true;
            filtered |= reason == "content_filter";
            cut |= reason == "length";
        }
    }

    /// <summary>Takes the mark that ends a stream.</summary>
    public void Finish() => IsFinished = true;

    private void TakeMessage(JsonObject? message)
    {
        if (message is null)
        {
            return;
        }

        text.Append(Content(message["content"]));
        refusal.Append(Text(message["refusal"]));

        // Only the first call counts; later ones have a higher index.
        foreach (var call in (message["tool_calls"] as JsonArray)?.OfType<JsonObject>().Where(c => Number(c["index"]) is null or 0).Take(1) ?? [])
        {
            TakeCall(call);
        }

        if (text.Length + arguments.Length + refusal.Length > LongestAnswer)
        {
            throw new ChatFailureException("its answer is far too long", isTransient: false);
        }
    }

    private void TakeCall(JsonObject call)
    {
        if (Text(call["id"]) is { Length: > 0 and <= LongestId } id)
        {
            if (callId is not null && id != callId)
            {
                return;
            }

            callId = id;
        }

        if (call["function"] is not JsonObject called)
        {
            return;
        }

        function ??= Text(called["name"]) is { Length: > 0 } name ? name : null;

        // A string by the protocol; some servers send the object itself.
        arguments.Append(called["arguments"] is JsonObject whole ? whole.ToJsonString() : Text(called["arguments"]));
    }

    private static string? Content(JsonNode? content) => content is JsonArray parts
        ? string.Concat(parts.OfType<JsonObject>().Select(part => Text(part["text"])))
        : Text(content);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var result) ? result : null;

    private static int? Number(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var result) && result >= 0 ? result : null;
}
