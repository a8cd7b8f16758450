namespace Formwright.Storage;

/// <summary>A blob that the store has, so that retention can find those that nothing names.</summary>
internal sealed class BlobRow
{
    public required string Hash { get; init; }

    public required long Size { get; init; }

    /// <summary>When the bytes were last put; the grace of an unnamed blob counts from here.</summary>
    public required DateTimeOffset StoredAt { get; set; }
}
