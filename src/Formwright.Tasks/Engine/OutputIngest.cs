using Formwright.Core;

namespace Formwright.Tasks;

/// <summary>Moves what a handler wrote into the blob store. Names come from a process that native code may have corrupted, so none is trusted.</summary>
internal sealed class OutputIngest(IBlobStore blobs)
{
    /// <summary>Takes the files over; the same file may be named by several assets.</summary>
    /// <exception cref="FormwrightException"><c>internal</c> when a file is missing, no plain file, or outside the folder.</exception>
    /// <exception cref="IOException">The store cannot take them; what it took already is swept later.</exception>
    public async Task<IReadOnlyList<NewAsset>> TakeAsync(DirectoryInfo folder, IReadOnlyList<OutputFile> files, CancellationToken cancel)
    {
        var paths = files.Select(file => PathOf(folder, file.Name)).ToList();
        var distinct = paths.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count == 0)
        {
            return [];
        }

        var adopted = await blobs.AdoptAsync(distinct, cancel);
        var stored = distinct.Zip(adopted).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return [.. files.Zip(paths, (file, path) => new NewAsset(
            file.AssetKey, stored[path].Hash, stored[path].Size, file.MediaType, file.DownloadName))];
    }

    private static string PathOf(DirectoryInfo folder, string name)
    {
        if (name is "" or "." or ".." || name.AsSpan().ContainsAny('/', '\\', '\0'))
        {
            throw Reject(name, "its name is not a plain file name");
        }

        var file = new FileInfo(Path.Combine(folder.FullName, name));
        if (!file.Exists)
        {
            throw Reject(name, "there is no such file in the output folder");
        }

        return file.LinkTarget is null ? file.FullName : throw Reject(name, "it is a symbolic link");
    }

    private static FormwrightException Reject(string name, string why) =>
        new(new Error(ErrorCode.Internal, "A result file could not be stored by a fault of this server.", Detail: $"Output file '{name}': {why}."));
}
