namespace Formwright.Storage;

/// <summary>Makes the storage ready. Run once before any port is used.</summary>
public sealed class StorageStartup
{
    private readonly Database database;
    private readonly TimeProvider time;

    internal StorageStartup(Database database, TimeProvider time)
    {
        this.database = database;
        this.time = time;
    }

    /// <summary>
    /// Brings the database to this version's schema; safe while another process does the same, and quick when nothing is to do.
    /// </summary>
    /// <exception cref="Core.FormwrightException">
    /// <c>conflict</c> when a newer version made the database; <c>internal</c> when it cannot be read or written.
    /// </exception>
    public Task RunAsync(CancellationToken cancel) => database.ApplySchemaAsync(time, cancel);
}
