using Formwright.Core;
using Microsoft.Extensions.Logging;

namespace Formwright.Tasks;

/// <summary>The working folders of attempts. Only folders it named itself are ever removed, so that a wrong setting cannot wipe a disk.</summary>
internal sealed class ScratchFolders(TaskEngineOptions options, ILogger<ScratchFolders> logger)
{
    private const string Prefix = "attempt-";

    /// <summary>An empty folder for one attempt.</summary>
    /// <exception cref="IOException">The disk is full or not writable.</exception>
    public DirectoryInfo Create(TaskRecord task) =>
        Directory.CreateDirectory(Path.Combine(Path.GetFullPath(options.ScratchRoot), $"{Prefix}{task.Id:N}-{task.Attempts}"));

    /// <summary>Removes a folder; one that cannot be removed stays until the next start.</summary>
    public void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(e, "The folder {Folder} could not be removed", folder);
        }
    }

    /// <summary>Makes the root, and removes what an earlier server left in it.</summary>
    /// <exception cref="IOException">The root cannot be made.</exception>
    public void Wipe()
    {
        foreach (var folder in Directory.CreateDirectory(options.ScratchRoot).EnumerateDirectories(Prefix + "*"))
        {
            Remove(folder);
        }
    }
}
