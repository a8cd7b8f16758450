using Formwright.Core;

namespace Formwright.Tests.Fakes;

/// <summary>Conversations and parts in memory.</summary>
internal sealed class MemoryPartStore(TimeProvider time) : IPartStore
{
    private readonly List<Conversation> conversations = [];
    private readonly List<Part> parts = [];
    private readonly Lock sync = new();

    public Task<Conversation> StartConversationAsync(string owner, string name, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var conversation = new Conversation(Ids.New(time), owner, name, now, now);
        lock (sync)
        {
            conversations.Add(conversation);
        }

        return Task.FromResult(conversation);
    }

    public Task DiscardConversationAsync(string owner, Guid id, CancellationToken cancel)
    {
        lock (sync)
        {
            conversations.RemoveAll(c => c.Id == id && c.Owner == owner && parts.All(part => part.ConversationId != id));
        }

        return Task.CompletedTask;
    }

    public Task<Conversation?> FindConversationAsync(string owner, Guid id, CancellationToken cancel)
    {
        lock (sync)
        {
            return Task.FromResult(conversations.Find(c => c.Id == id && c.Owner == owner));
        }
    }

    public Task<IReadOnlyList<Conversation>> ListConversationsAsync(
        string owner, (DateTimeOffset UpdatedAt, Guid Id)? after, int limit, CancellationToken cancel)
    {
        lock (sync)
        {
            return Task.FromResult<IReadOnlyList<Conversation>>(
                [.. conversations
                    .Where(c => c.Owner == owner && (after is not { } last || (c.UpdatedAt, c.Id).CompareTo((last.UpdatedAt, last.Id)) < 0))
                    .OrderByDescending(c => (c.UpdatedAt, c.Id))
                    .Take(limit)]);
        }
    }

    public Task<Part?> FindPartAsync(string owner, Guid id, CancellationToken cancel)
    {
        lock (sync)
        {
            return Task.FromResult(parts.Find(part => part.Id == id && part.Owner == owner));
        }
    }

    public Task<IReadOnlyList<Part>> ListPartsAsync(string owner, Guid conversationId, CancellationToken cancel)
    {
        lock (sync)
        {
            return Task.FromResult<IReadOnlyList<Part>>([.. parts.Where(part => part.Owner == owner && part.ConversationId == conversationId)]);
        }
    }

    /// <summary>What the engine does when a task has made a part.</summary>
    public void Add(Part part)
    {
        lock (sync)
        {
            parts.Add(part);
            var index = conversations.FindIndex(c => c.Id == part.ConversationId);
            conversations[index] = conversations[index] with { UpdatedAt = part.CreatedAt };
        }
    }
}
