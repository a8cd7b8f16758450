using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Stores what a task made, inside the transaction that ends it.</summary>
internal static class TaskResults
{
    public static async Task StoreAsync(StorageContext db, TaskRow task, TaskCompletion completion, TimeProvider time, CancellationToken cancel)
    {
        // Files of a part live as long as the part; others go with the task.
        var expiresAt = completion.Part is null ? task.ExpiresAt : null;
        await StoreAssetsAsync(db, task.Owner, completion.Assets, expiresAt, time, cancel);
        if (completion.Part is { } draft)
        {
            await StorePartAsync(db, task, draft, time.GetUtcNow(), cancel);
        }
    }

    private static async Task StoreAssetsAsync(
        StorageContext db, string owner, IReadOnlyList<NewAsset> assets, DateTimeOffset? expiresAt, TimeProvider time, CancellationToken cancel)
    {
        if (assets.Count == 0)
        {
            return;
        }

        await RequireBlobsAsync(db, assets, cancel);
        var keys = assets.Select(asset => asset.Key).ToList();
        var existing = await db.Assets.Where(asset => asset.Owner == owner && keys.Contains(asset.Key)).ToDictionaryAsync(asset => asset.Key, cancel);
        foreach (var added in assets)
        {
            var asset = new Asset(
                Ids.New(time), owner, added.Key, added.Blob, added.Size, added.MediaType, added.DownloadName, time.GetUtcNow(), expiresAt);
            if (existing.TryGetValue(added.Key, out var replaced))
            {
                // The id stays, so that links handed out show the new bytes; the life is never shortened.
                db.Entry(replaced).CurrentValues.SetValues(
                    asset with { Id = replaced.Id, ExpiresAt = LaterOf(replaced.ExpiresAt, expiresAt) });
            }
            else
            {
                existing.Add(asset.Key, asset);
                db.Assets.Add(asset);
            }
        }
    }

    private static async Task RequireBlobsAsync(StorageContext db, IReadOnlyList<NewAsset> assets, CancellationToken cancel)
    {
        var hashes = assets.Select(asset => asset.Blob).Distinct().ToList();
        if (await db.Blobs.CountAsync(blob => hashes.Contains(blob.Hash), cancel) != hashes.Count)
        {
            throw new FormwrightException(new Error(
                ErrorCode.Internal, "A file of the result is not in the store. Submit the task again.", Detail: string.Join(' ', hashes), Retryable: true));
        }
    }

    private static async Task StorePartAsync(StorageContext db, TaskRow task, PartDraft draft, DateTimeOffset now, CancellationToken cancel)
    {
        var conversation = await db.Conversations.SingleOrDefaultAsync(c => c.Id == draft.ConversationId && c.Owner == task.Owner, cancel)
            ?? throw new FormwrightException(ErrorCode.NotFound, "The conversation that the part should join does not exist. Begin a new one.");
        db.Entry(conversation).CurrentValues.SetValues(conversation with { UpdatedAt = now });

        var part = new Part(draft.Id, task.Owner, draft.ConversationId, task.Id, draft.Name, draft.Design, draft.Report, now);
        var existing = await db.Parts.SingleOrDefaultAsync(p => p.Id == draft.Id, cancel);
        if (existing is null)
        {
            db.Parts.Add(part);
        }
        else if (existing.Owner == task.Owner)
        {
            db.Entry(existing).CurrentValues.SetValues(part);
        }
        else
        {
            throw new FormwrightException(ErrorCode.Conflict, "A part with this id exists already. Submit the request again under a new id.");
        }
    }

    /// <summary>The later instant, where null is never.</summary>
    private static DateTimeOffset? LaterOf(DateTimeOffset? a, DateTimeOffset? b) => a is null || b is null ? null : a > b ? a : b;
}
