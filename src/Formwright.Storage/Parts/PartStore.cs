using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Conversations and parts as rows. Parts are added by the task that makes them; see <see cref="TaskResults"/>.</summary>
internal sealed class PartStore(Database database, TimeProvider time) : IPartStore
{
    public Task<Conversation> StartConversationAsync(string owner, string name, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var conversation = new Conversation(Ids.New(time), owner, name, now, now);
        return database.WriteAsync(
            db =>
            {
                db.Conversations.Add(conversation);
                return Task.FromResult(conversation);
            },
            cancel);
    }

    public Task DiscardConversationAsync(string owner, Guid id, CancellationToken cancel) =>
        database.WriteAsync(
            db => db.Conversations
                .Where(c => c.Id == id && c.Owner == owner)
                .Where(c => !db.Tasks.Any(t => t.GroupId == c.Id) && !db.Parts.Any(p => p.ConversationId == c.Id))
                .ExecuteDeleteAsync(cancel),
            cancel);

    public Task<Conversation?> FindConversationAsync(string owner, Guid id, CancellationToken cancel) =>
        database.ReadAsync(db => db.Conversations.SingleOrDefaultAsync(c => c.Id == id && c.Owner == owner, cancel));

    public Task<IReadOnlyList<Conversation>> ListConversationsAsync(
        string owner, (DateTimeOffset UpdatedAt, Guid Id)? after, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 100);
        return database.ReadAsync<IReadOnlyList<Conversation>>(async db =>
        {
            var conversations = db.Conversations.Where(c => c.Owner == owner);
            if (after is var (updatedAt, id))
            {
                conversations = conversations.Where(c => c.UpdatedAt < updatedAt || (c.UpdatedAt == updatedAt && c.Id < id));
            }

            return await conversations
                .OrderByDescending(c => c.UpdatedAt)
                .ThenByDescending(c => c.Id)
                .Take(limit)
                .ToListAsync(cancel);
        });
    }

    public Task<Part?> FindPartAsync(string owner, Guid id, CancellationToken cancel) =>
        database.ReadAsync(db => db.Parts.SingleOrDefaultAsync(p => p.Id == id && p.Owner == owner, cancel));

    public Task<IReadOnlyList<Part>> ListPartsAsync(string owner, Guid conversationId, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<Part>>(async db => await db.Parts
            .Where(p => p.ConversationId == conversationId && p.Owner == owner)
            .OrderBy(p => p.CreatedAt)
            .ThenBy(p => p.Id)
            .ToListAsync(cancel));
}
