using System.Data;
using System.Data.Common;
using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>What differs between database systems; everything else is written once, in LINQ.</summary>
internal interface IDatabaseProvider : IDisposable
{
    /// <summary>Takes a context from the pool; disposing it returns it.</summary>
    StorageContext CreateContext();

    /// <summary>Applies the numbered schema files that the database has not seen.</summary>
    Task ApplySchemaAsync(TimeProvider time, CancellationToken cancel);

    /// <summary>The error behind a failure of the database system.</summary>
    Error Explain(Exception exception);
}

/// <summary>
/// Runs reads and write transactions. Writers of this process wait for each other here, in order, instead of in the database;
/// a writer of another process is waited for by the provider.
/// </summary>
internal sealed class Database(IDatabaseProvider provider) : IDisposable
{
    private readonly SemaphoreSlim writer = new(1, 1);

    public Task ApplySchemaAsync(TimeProvider time, CancellationToken cancel) =>
        ExplainAsync(async () =>
        {
            await provider.ApplySchemaAsync(time, cancel);
            return true;
        });

    public Task<T> ReadAsync<T>(Func<StorageContext, Task<T>> query) =>
        ExplainAsync(async () =>
        {
            await using var db = provider.CreateContext();
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await query(db);
        });

    /// <summary>For the few callers that cannot wait asynchronously; the query must be short.</summary>
    public T Read<T>(Func<StorageContext, T> query)
    {
        try
        {
            using var db = provider.CreateContext();
            return query(db);
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException)
        {
            throw new FormwrightException(provider.Explain(exception), exception);
        }
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one serializable transaction, saves what it changed and commits. When it throws, nothing is
    /// kept. The work must depend on nothing it changes outside the context, so that a provider may run it again.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<StorageContext, Task<T>> work, CancellationToken cancel)
    {
        await writer.WaitAsync(cancel);
        try
        {
            return await ExplainAsync(async () =>
            {
                await using var db = provider.CreateContext();
                // The transaction is rolled back as a whole, so the savepoint of each save would be waste.
                db.Database.AutoSavepointsEnabled = false;
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
                var result = await work(db);
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return result;
            });
        }
        finally
        {
            writer.Release();
        }
    }

    public void Dispose()
    {
        provider.Dispose();
        writer.Dispose();
    }

    private async Task<T> ExplainAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException)
        {
            throw new FormwrightException(provider.Explain(exception), exception);
        }
    }
}
