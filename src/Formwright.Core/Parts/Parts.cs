using System.Text.Json.Nodes;

namespace Formwright.Core;

/// <summary>A thread of prompts and the parts they made.</summary>
/// <param name="Id">UUID of version 7.</param>
/// <param name="Owner">Account it belongs to.</param>
/// <param name="Name">Display name.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="UpdatedAt">When a part was last added.</param>
public sealed record Conversation(Guid Id, string Owner, string Name, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>A finished part. Its files are the assets below <c>parts/{Ids.ToText(Id, "")}/</c>.</summary>
/// <param name="Id">UUID of version 7.</param>
/// <param name="Owner">Account it belongs to.</param>
/// <param name="ConversationId">The conversation it stands in.</param>
/// <param name="TaskId">The task that made it.</param>
/// <param name="Name">Display name.</param>
/// <param name="Design">How it was made, to be edited later; null for an imported part.</param>
/// <param name="Report">What was measured; null for a part that is only a mesh.</param>
/// <param name="CreatedAt">When it was finished.</param>
public sealed record Part(
    Guid Id,
    string Owner,
    Guid ConversationId,
    Guid TaskId,
    string Name,
    JsonObject? Design,
    ShapeReport? Report,
    DateTimeOffset CreatedAt);

/// <summary>A part as its handler describes it; owner, task and time are known to the engine.</summary>
/// <param name="Id">Chosen when the task was submitted.</param>
/// <param name="ConversationId">The conversation it joins.</param>
/// <param name="Name">Display name.</param>
/// <param name="Design">How it was made; null for an imported part.</param>
/// <param name="Report">What was measured; null for a mesh.</param>
public sealed record PartDraft(Guid Id, Guid ConversationId, string Name, JsonObject? Design, ShapeReport? Report);

/// <summary>Conversations and parts.</summary>
public interface IPartStore
{
    /// <summary>Begins a conversation.</summary>
    Task<Conversation> StartConversationAsync(string owner, string name, CancellationToken cancel);

    /// <summary>
    /// Takes back a conversation whose first task was not accepted. One that has a task or a part stays, and an unknown one is
    /// no error.
    /// </summary>
    Task DiscardConversationAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>The owner's conversation; null when unknown.</summary>
    Task<Conversation?> FindConversationAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>The owner's conversations, most recently updated first.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="after">Time of update and id of the last one seen; null for the first page.</param>
    /// <param name="limit">At most this many, 1 to 100.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<IReadOnlyList<Conversation>> ListConversationsAsync(string owner, (DateTimeOffset UpdatedAt, Guid Id)? after, int limit, CancellationToken cancel);

    /// <summary>The owner's part; null when unknown.</summary>
    Task<Part?> FindPartAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>The parts of a conversation, oldest first.</summary>
    Task<IReadOnlyList<Part>> ListPartsAsync(string owner, Guid conversationId, CancellationToken cancel);
}
