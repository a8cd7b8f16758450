using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Formwright.Storage;

/// <summary>Settings that SQLite keeps per connection.</summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    // NORMAL syncs at checkpoints only: a killed process loses nothing, a power cut at most the last transactions, whole ones.
    // The timeout covers writers of other processes, such as the command that makes a key.
    internal const string Pragmas = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -512;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    internal static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
