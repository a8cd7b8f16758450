using Formwright.Core;

namespace Formwright.Tasks;

/// <summary>The working folders of attempts. Only folders it named itself are ever removed, so that a wrong setting cannot wipe a disk.</summary>
internal sealed class ScratchFolders(TaskEngineOptions options)
{
    private const string Prefix = "attempt-";

    /// <summary>An empty folder for one attempt.</summary>
    /// <exception cref="IOException">The disk is full or not writable.</exception>
    public DirectoryInfo Create(TaskRecord task) =>
        Directory.CreateDirectory(Path.Combine(Path.GetFullPath(options.ScratchRoot), $"{Prefix}{task.Id:N}-{task.Attempts}"));

    /// <summary>Removes what an earlier server left.</summary>
    /// <exception cref="IOException">The root cannot be made, or something in it cannot be removed.</exception>
    public void Wipe()
    {
        foreach (var folder in Directory.CreateDirectory(options.ScratchRoot).EnumerateDirectories(Prefix + "*"))
        {
            folder.Delete(recursive: true);
        }
    }
}
