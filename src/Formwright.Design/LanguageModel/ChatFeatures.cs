using System.Text.Json.Nodes;

namespace Formwright.Design.LanguageModel;

/// <summary>
/// What a server understands of the protocol. Servers refuse what they do not know; then less is asked of them, see <see cref="ChatFeaturesExtensions.Without"/>.
/// </summary>
[Flags]
internal enum ChatFeatures
{
    /// <summary>Messages alone.</summary>
    None = 0,

    /// <summary>Functions.</summary>
    Tools = 1,

    /// <summary>Answers that are forced to be JSON.</summary>
    JsonFormat = 2,

    /// <summary>Token counts at the end of a stream.</summary>
    Usage = 4,

    /// <summary>A temperature of 0.</summary>
    Temperature = 8,

    /// <summary>The limit of an answer as <c>max_tokens</c>.</summary>
    MaxTokens = 16,

    /// <summary>The same under its newer name.</summary>
    MaxCompletionTokens = 32,

    /// <summary>What a server is asked for first.</summary>
    First = Tools | JsonFormat | Usage | Temperature | MaxTokens,
}

/// <summary>Reading of refusals.</summary>
internal static class ChatFeaturesExtensions
{
    private static readonly Dictionary<string, ChatFeatures> Parameters = new()
    {
        ["tools"] = ChatFeatures.Tools,
        ["tool_choice"] = ChatFeatures.Tools,
        ["response_format"] = ChatFeatures.JsonFormat,
        ["stream_options"] = ChatFeatures.Usage,
        ["temperature"] = ChatFeatures.Temperature,
        ["max_tokens"] = ChatFeatures.MaxTokens,
        ["max_completion_tokens"] = ChatFeatures.MaxCompletionTokens,
    };

    /// <summary>What to ask of a server after it refused a request: without the parameter it names, else one step plainer.</summary>
    /// <param name="features">What was asked.</param>
    /// <param name="error">The body of its refusal; null when it was no JSON.</param>
    /// <returns>Less than before; null when nothing is left to leave out.</returns>
    public static ChatFeatures? Without(this ChatFeatures features, JsonNode? error)
    {
        var named = (error as JsonObject)?["error"] is JsonObject { } inner && inner["param"] is JsonValue param && param.TryGetValue<string>(out var name)
            ? Parameters.GetValueOrDefault(name.Split('.', '[')[0])
            : ChatFeatures.None;
        if ((features & named) != 0)
        {
            return (features & ~named) | (named == ChatFeatures.MaxTokens ? ChatFeatures.MaxCompletionTokens : ChatFeatures.None);
        }

        ReadOnlySpan<ChatFeatures> order = [ChatFeatures.Tools, ChatFeatures.JsonFormat, ChatFeatures.Usage];
        foreach (var next in order)
        {
            if (features.HasFlag(next))
            {
                return features & ~next;
            }
        }

        return null;
    }
}
