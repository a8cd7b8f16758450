using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Removes records whose time has come. Set-based, so that a large backlog costs few statements.</summary>
internal static class Retention
{
    /// <summary>
    /// Finished tasks that expired by <paramref name="now"/> become Expired and lose result and input files; records of those that
    /// expired before <paramref name="forgetBefore"/> go. Expired assets, uploads and quota windows go, and files
    /// whose time was over by <paramref name="forgetBefore"/>. Returns how many tasks changed or went.
    /// </summary>
    public static async Task<int> RemoveDueAsync(StorageContext db, DateTimeOffset now, DateTimeOffset forgetBefore, CancellationToken cancel)
    {
        var isDue = IsDue(now);
        await db.TaskBlobs.Where(file => db.Tasks.Where(isDue).Any(t => t.Id == file.TaskId)).ExecuteDeleteAsync(cancel);
        var expired = await db.Tasks.Where(isDue).ExecuteUpdateAsync(
            set => set.SetProperty(t => t.State, TaskState.Expired).SetProperty(t => t.Result, (JsonObject?)null), cancel);
        var forgotten = await db.Tasks.Where(t => t.State == TaskState.Expired && t.ExpiresAt <= forgetBefore).ExecuteDeleteAsync(cancel);
        await db.Assets.Where(asset => asset.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        await db.Uploads.Where(upload => upload.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        await db.Files.Where(file => file.ConfirmedAt == null && file.ExpiresAt <= forgetBefore).ExecuteDeleteAsync(cancel);
        await db.Webhooks.Where(delivery => delivery.DueAt == null && delivery.CreatedAt <= forgetBefore).ExecuteDeleteAsync(cancel);
        await db.Quotas.Where(window => window.EndsAt <= now).ExecuteDeleteAsync(cancel);
        return expired + forgotten;
    }

    private static Expression<Func<TaskRow, bool>> IsDue(DateTimeOffset now) =>
        t => t.ExpiresAt <= now && (t.State == TaskState.Succeeded || t.State == TaskState.Failed || t.State == TaskState.Canceled);
}
