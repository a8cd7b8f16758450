using System.Runtime.InteropServices;

namespace Formwright.Cli;

/// <summary>How the server's process gets memory from the C library.</summary>
internal static partial class ServerMemory
{
    // glibc's malloc.h.
    private const int MaximumOfArenas = -8;

    /// <summary>
    /// Lets all threads share one pool. By default each gets one of its own that never shrinks: 18 MB of a server that had 200 clients,
    /// whose only native callers are the database and the sockets. Does nothing where the C library is another one.
    /// </summary>
    public static void ShareOnePool()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = SetOption(MaximumOfArenas, 1);
        }
        catch (EntryPointNotFoundException)
        {
            // musl has no pools per thread.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetOption(int option, int value);
}
