namespace Formwright.Core;

/// <summary>A file that a client keeps on the server: announced, then put by a signed link, then confirmed.</summary>
/// <param name="Id">UUID of version 7; once confirmed also the id of the asset that holds its bytes.</param>
/// <param name="Owner">Account it belongs to.</param>
/// <param name="Name">The client's name for it.</param>
/// <param name="MediaType">Its media type, as announced.</param>
/// <param name="Bytes">Its length, as announced.</param>
/// <param name="Sha256">Checksum of its bytes, 64 lowercase hexadecimal characters; null when neither announced nor confirmed.</param>
/// <param name="UploadId">The upload that takes its bytes.</param>
/// <param name="CreatedAt">When it was announced.</param>
/// <param name="ExpiresAt">When it goes unless it is confirmed.</param>
/// <param name="ConfirmedAt">When it was confirmed; null until then.</param>
public sealed record StoredFile(
    Guid Id,
    string Owner,
    string Name,
    string MediaType,
    long Bytes,
    string? Sha256,
    Guid UploadId,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? ConfirmedAt)
{
    /// <summary>Where it stands.</summary>
    /// <param name="now">The time.</param>
    public FileState StateAt(DateTimeOffset now) =>
        ConfirmedAt is not null ? FileState.Confirmed : ExpiresAt <= now ? FileState.Expired : FileState.Pending;
}

/// <summary>Where a file stands.</summary>
public enum FileState
{
    /// <summary>Announced.</summary>
    Pending,

    /// <summary>Its bytes are kept until it is deleted.</summary>
    Confirmed,

    /// <summary>It was not confirmed in time.</summary>
    Expired,
}

/// <summary>Files of clients.</summary>
public interface IFileStore
{
    /// <summary>
    /// Announces a file. When the owner has a confirmed file with this checksum, that one is returned; its link takes bytes that
    /// nobody needs.
    /// </summary>
    /// <param name="owner">Account it belongs to.</param>
    /// <param name="name">The client's name for it, 1 to 255 characters.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="bytes">Its length, above 0; the link takes no more.</param>
    /// <param name="sha256">Its checksum, 64 hexadecimal characters; null when unknown.</param>
    /// <param name="lifetime">How long the link lives.</param>
    /// <param name="cancel">Stops the call.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for a bad name or checksum.</exception>
    Task<(StoredFile File, AssetLink Link)> CreateAsync(
        string owner, string name, string mediaType, long bytes, string? sha256, TimeSpan lifetime, CancellationToken cancel);

    /// <summary>The owner's file; null when unknown.</summary>
    Task<StoredFile?> FindAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>The owner's files, newest first.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="state">Only these; null for all.</param>
    /// <param name="offset">Skips this many of the newest.</param>
    /// <param name="limit">At most this many.</param>
    /// <param name="cancel">Stops the call.</param>
    /// <returns>The page, and how many there are in all.</returns>
    Task<(IReadOnlyList<StoredFile> Page, int Total)> ListAsync(string owner, FileState? state, int offset, int limit, CancellationToken cancel);

    /// <summary>Keeps the bytes that were put. Confirming twice is no error. Null when unknown.</summary>
    /// <exception cref="FormwrightException">
    /// <c>conflict</c> when nothing was put or the file has expired; <c>invalid_input</c> when its length is not the announced one.
    /// </exception>
    Task<StoredFile?> ConfirmAsync(string owner, Guid id, CancellationToken cancel);

    /// <summary>Removes a file with its bytes; false when unknown.</summary>
    Task<bool> DeleteAsync(string owner, Guid id, CancellationToken cancel);
}
