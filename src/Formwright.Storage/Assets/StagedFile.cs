namespace Formwright.Storage;

/// <summary>A complete file in the staging folder; disposing removes it unless it was moved away.</summary>
internal sealed class StagedFile(string path, string hash, long size) : IDisposable
{
    public string Path { get; } = path;

    /// <summary>SHA-256, 64 lowercase hexadecimal characters.</summary>
    public string Hash { get; } = hash;

    public long Size { get; } = size;

    public void Dispose() => File.Delete(Path);
}
