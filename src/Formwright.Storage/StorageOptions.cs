namespace Formwright.Storage;

/// <summary>Where records and files are kept, and for how long what nobody needs any more.</summary>
/// <param name="Folder">The opened data folder; its opener closes it, after the services.</param>
public sealed record StorageOptions(DataFolder Folder)
{
    /// <summary>
    /// How long a blob that nothing names is kept, so that one just stored finds its asset or task. Default: 1 hour. It must
    /// exceed the time between storing a file and completing the task that made it.
    /// </summary>
    public TimeSpan UnreferencedBlobGrace { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long the record of an expired task remains, so that its owner is told that it expired and not that it never was.
    /// Default: 7 days.
    /// </summary>
    public TimeSpan ExpiredTaskRetention { get; init; } = TimeSpan.FromDays(7);
}
