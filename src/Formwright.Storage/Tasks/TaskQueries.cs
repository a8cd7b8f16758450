using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>The queries of every poll and every claim, translated once.</summary>
internal static class TaskQueries
{
    /// <summary>A task whole, to be read.</summary>
    public static readonly Func<StorageContext, Guid, Task<TaskRow?>> Find = EF.CompileAsyncQuery(
        (StorageContext db, Guid id) => db.Tasks.AsNoTracking().Include(t => t.Parents).Include(t => t.Blobs).SingleOrDefault(t => t.Id == id));

    /// <summary>A task whole, to be changed.</summary>
    public static readonly Func<StorageContext, Guid, Task<TaskRow?>> Take = EF.CompileAsyncQuery(
        (StorageContext db, Guid id) => db.Tasks.AsTracking().Include(t => t.Parents).Include(t => t.Blobs).SingleOrDefault(t => t.Id == id));

    /// <summary>A task without parents and files, to be changed.</summary>
    public static readonly Func<StorageContext, Guid, Task<TaskRow?>> TakeBare = EF.CompileAsyncQuery(
        (StorageContext db, Guid id) => db.Tasks.AsTracking().SingleOrDefault(t => t.Id == id));

    /// <summary>The task to run next.</summary>
    public static readonly Func<StorageContext, Task<Guid>> NextRunnable = EF.CompileAsyncQuery(
        (StorageContext db) => db.Tasks
            .Where(t => t.State == TaskState.Pending
                && !t.Parents.Any(link => db.Tasks.Any(parent =>
                    parent.Id == link.ParentId && (parent.State == TaskState.Pending || parent.State == TaskState.Running))))
            .OrderByDescending(t => t.Priority)
            .ThenBy(t => t.Sequence)
            .Select(t => t.Id)
            .FirstOrDefault());

    /// <summary>How many tasks wait.</summary>
    public static readonly Func<StorageContext, Task<int>> CountPending = EF.CompileAsyncQuery(
        (StorageContext db) => db.Tasks.Count(t => t.State == TaskState.Pending));
}
