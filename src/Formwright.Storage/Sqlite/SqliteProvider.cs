using Formwright.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Formwright.Storage;

/// <summary>SQLite in one file, with a write-ahead log. A serializable transaction begins as <c>BEGIN IMMEDIATE</c>.</summary>
internal sealed class SqliteProvider : IDatabaseProvider
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;

    private readonly string connectionString;
    private readonly PooledDbContextFactory<SqliteContext> contexts;

    /// <param name="folder">Where the file lies.</param>
    /// <param name="interceptors">Further interceptors; tests let a commit fail with them.</param>
    public SqliteProvider(DataFolder folder, params IInterceptor[] interceptors)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = folder.DatabaseFile }.ToString();
        // No logger: a failure surfaces as an exception, and the statements of a poll are of no interest.
        contexts = new PooledDbContextFactory<SqliteContext>(
            new DbContextOptionsBuilder<SqliteContext>()
                .UseSqlite(connectionString)
                .AddInterceptors([new SqliteConnectionSetup(), .. interceptors])
                .Options);
    }

    public StorageContext CreateContext() => contexts.CreateDbContext();

    public async Task ApplySchemaAsync(TimeProvider time, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancel);
        SqliteConnectionSetup.Apply(connection);
        await SqliteSchema.ApplyAsync(connection, time, cancel);
    }

    public Error Explain(Exception exception)
    {
        var cause = exception as SqliteException ?? exception.InnerException as SqliteException;
        var detail = exception.InnerException?.Message ?? exception.Message;
        return cause?.SqliteErrorCode switch
        {
            Full => DiskErrors.Full(detail),
            Busy or Locked => new Error(
                ErrorCode.Internal, "The database is held by another process. Try again in a moment.", Detail: detail, Retryable: true),
            _ => new Error(ErrorCode.Internal, "The database refused a request of this server. The server's log has the reason.", Detail: detail),
        };
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
