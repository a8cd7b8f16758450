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

    /// <summary>How many tasks an owner has that have not ended.</summary>
    public static readonly Func<StorageContext, string, Task<int>> CountOpen = EF.CompileAsyncQuery(
        (StorageContext db, string owner) => db.Tasks.Count(t => t.Owner == owner && t.FinishedAt == null));

    /// <summary>How many pending tasks come before a task of that priority and place.</summary>
    public static readonly Func<StorageContext, int, long, Task<int>> CountAhead = EF.CompileAsyncQuery(
        (StorageContext db, int priority, long sequence) => db.Tasks.Count(
            t => t.State == TaskState.Pending && (t.Priority > priority || (t.Priority == priority && t.Sequence < sequence))));

    /// <summary>The tasks that a query finds, all pages of it.</summary>
    public static IQueryable<TaskRow> Matching(StorageContext db, TaskQuery query)
    {
        var tasks = db.Tasks.Where(t => t.Owner == query.Owner);
        if (query.States is { } states)
        {
            tasks = tasks.Where(t => states.Contains(t.State));
        }

        if (query.Kinds is { } kinds)
        {
            tasks = tasks.Where(t => kinds.Contains(t.Kind));
        }

        if (query.Group is { } group)
        {
            tasks = tasks.Where(t => t.GroupId == group);
        }

        if (query.Before is { } before)
        {
            tasks = tasks.Where(t => t.Sequence < db.Tasks
                .Where(last => last.Id == before && last.Owner == query.Owner)
                .Select(last => last.Sequence)
                .FirstOrDefault());
        }

        return tasks;
    }
}
