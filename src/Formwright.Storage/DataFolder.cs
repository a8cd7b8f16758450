using Formwright.Core;

namespace Formwright.Storage;

/// <summary>
/// The one folder that holds everything a server keeps: the database, blobs, half-written files and the signing secret.
/// Created with mode 700, because whoever reads it holds every customer's parts.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream? serverLock;

    private DataFolder(string root, FileStream? serverLock)
    {
        Root = root;
        this.serverLock = serverLock;
    }

    /// <summary>Its absolute path.</summary>
    public string Root { get; }

    /// <summary>
    /// A folder for files that are not finished, on the same file system as the blobs, so that a finished one is moved and not
    /// copied. Emptied when a server starts.
    /// </summary>
    public string Staging => Path.Combine(Root, "staging");

    internal string Blobs => Path.Combine(Root, "blobs");

    internal string DatabaseFile => Path.Combine(Root, "formwright.db");

    internal string SigningSecretFile => Path.Combine(Root, "signing.secret");

    /// <summary>Opens the folder beside a server that may be running, such as for making a key. Creates it when absent.</summary>
    /// <param name="path">Absolute, or relative to the working folder.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it cannot be created or written.</exception>
    public static DataFolder Open(string path)
    {
        var folder = new DataFolder(Path.GetFullPath(path), null);
        folder.Prepare();
        return folder;
    }

    /// <summary>
    /// Opens the folder for the one server that may use it, and removes what an earlier one left half-written. The claim ends
    /// with <see cref="Dispose"/> or with the process.
    /// </summary>
    /// <param name="path">Absolute, or relative to the working folder.</param>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> when it cannot be created or written; <c>conflict</c> when another server uses it.
    /// </exception>
    public static DataFolder OpenForServer(string path)
    {
        var root = Open(path).Root;
        FileStream serverLock;
        try
        {
            serverLock = new FileStream(Path.Combine(root, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new FormwrightException(
                new Error(
                    ErrorCode.Conflict,
                    $"The data folder {root} is used by another server. Stop that one, or choose another folder with --data.",
                    Detail: exception.Message),
                exception);
        }

        var folder = new DataFolder(root, serverLock);
        folder.RemoveUnfinished();
        return folder;
    }

    /// <summary>Lets another server have the folder.</summary>
    public void Dispose() => serverLock?.Dispose();

    private static void CreatePrivate(string path)
    {
        // An existing folder keeps its mode: its operator chose it.
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// Creates an empty file of mode 600; SQLite gives its log the mode of the database. Not to be called for a database in use:
    /// closing a second handle in one process would end SQLite's locks.
    /// </summary>
    private static void CreatePrivateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
    }

    private void Prepare()
    {
        try
        {
            CreatePrivate(Root);
            CreatePrivate(Blobs);
            CreatePrivate(Staging);
            var probe = Path.Combine(Staging, $"probe-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            if (!File.Exists(DatabaseFile))
            {
                CreatePrivateFile(DatabaseFile);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormwrightException(
                new Error(
                    ErrorCode.InvalidInput,
                    $"The data folder {Root} cannot be written by user {Environment.UserName}. Make it writable, or choose another folder with --data.",
                    Detail: exception.Message),
                exception);
        }
    }

    private void RemoveUnfinished()
    {
        foreach (var entry in new DirectoryInfo(Staging).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo { LinkTarget: null } folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }
}
