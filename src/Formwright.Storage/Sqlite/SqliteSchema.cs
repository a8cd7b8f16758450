using System.Globalization;
using System.Reflection;
using Formwright.Core;
using Microsoft.Data.Sqlite;

namespace Formwright.Storage;

/// <summary>
/// Applies the files <c>Schema/Sqlite/NNNN_name.sql</c> in order, each once. All that are missing go into one transaction, so a
/// database is at the old version or at the new one.
/// </summary>
internal static class SqliteSchema
{
    private const string Folder = "Schema/Sqlite/";

    public static async Task ApplyAsync(SqliteConnection connection, TimeProvider time, CancellationToken cancel)
    {
        await ExecuteAsync(connection, "PRAGMA journal_mode = WAL;", cancel);
        await using var transaction = connection.BeginTransaction(deferred: false);
        await ExecuteAsync(
            connection,
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;",
            cancel);
        var current = await CurrentVersionAsync(connection, cancel);
        var files = Files();
        if (current > files[^1].Version)
        {
            throw new FormwrightException(
                ErrorCode.Conflict,
                $"The database has schema version {current}, and this program knows only {files[^1].Version}. Start the newer version that made it.");
        }

        foreach (var (version, name) in files.Where(file => file.Version > current))
        {
            await ExecuteAsync(connection, Read(name), cancel);
            await RecordAsync(connection, version, name, time.GetUtcNow(), cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private static List<(int Version, string Name)> Files() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture), name)),
    ];

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static async Task<long> CurrentVersionAsync(SqliteConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COALESCE(MAX(version), 0) FROM schema_version;";
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task RecordAsync(SqliteConnection connection, int version, string name, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO schema_version (version, name, applied_at) VALUES ($version, $name, $now);";
        command.Parameters.AddWithValue("$version", version);
        command.Parameters.AddWithValue("$name", name[Folder.Length..]);
        command.Parameters.AddWithValue("$now", now.UtcTicks);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        // The text is a constant or a file of this assembly.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
