using System.Text.Json.Nodes;

namespace Formwright.Design.LanguageModel;

/// <summary>One message of a conversation with a model.</summary>
/// <param name="Role"><c>system user assistant tool</c>.</param>
/// <param name="Content">Its text.</param>
/// <param name="Call">The function that an assistant called; null for none.</param>
/// <param name="AnswersCall">Id of the call that a tool's message answers; null for other messages.</param>
internal sealed record ChatMessage(string Role, string Content, ChatCall? Call = null, string? AnswersCall = null)
{
    /// <summary>Characters that a server must read.</summary>
    public int Length => Content.Length + (Call?.Arguments.Length ?? 0);

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["role"] = Role, ["content"] = Content };
        if (Call is { } call)
        {
            json["tool_calls"] = new JsonArray(new JsonObject
            {
                ["id"] = call.Id,
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = call.Function, ["arguments"] = call.Arguments },
            });
        }

        if (AnswersCall is not null)
        {
            json["tool_call_id"] = AnswersCall;
        }

        return json;
    }
}

/// <summary>A function that a model wants called.</summary>
/// <param name="Id">By which its answer refers to it.</param>
/// <param name="Function">Name of the function.</param>
/// <param name="Arguments">JSON, as far as the model keeps to it.</param>
internal sealed record ChatCall(string Id, string Function, string Arguments);

/// <summary>What a model answered.</summary>
/// <param name="Text">Its text; empty for none.</param>
/// <param name="Call">The first function it called; null for none.</param>
/// <param name="IsCut">True when it ran into its token limit.</param>
/// <param name="Refusal">Why it refuses; null when it does not.</param>
/// <param name="Tokens">Tokens of question and answer as its server counted them; null when it did not.</param>
internal sealed record ChatAnswer(string Text, ChatCall? Call, bool IsCut, string? Refusal, int? Tokens);

/// <summary>A function that a model may call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Schema">JSON schema of its arguments.</param>
internal sealed record ChatTool(string Name, string Description, JsonObject Schema);
