using Formwright.Core;
using Microsoft.Extensions.Logging;

namespace Formwright.Tasks;

/// <summary>The working folders of attempts and workers. Only folders it named itself are ever removed, so that a wrong setting cannot wipe a disk.</summary>
internal sealed class ScratchFolders(TaskEngineOptions options, ILogger<ScratchFolders> logger)
{
    private const string Prefix = "attempt-";
    private const string WorkerPrefix = "worker-";

    /// <summary>An empty folder for the temporary files of one worker process.</summary>
    /// <exception cref="IOException">The disk is full or not writable.</exception>
    public static DirectoryInfo CreateForWorker(string scratchRoot, Guid id) =>
        Directory.CreateDirectory(Path.Combine(Path.GetFullPath(scratchRoot), $"{WorkerPrefix}{id:N}"));

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
        var root = Directory.CreateDirectory(options.ScratchRoot);
        foreach (var folder in root.EnumerateDirectories($"{Prefix}*").Concat(root.EnumerateDirectories($"{WorkerPrefix}*")))
        {
            Remove(folder);
        }
    }
}
