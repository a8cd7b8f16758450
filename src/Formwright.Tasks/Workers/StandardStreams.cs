using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Formwright.Tasks;

/// <summary>
/// Keeps the pipes to the supervisor apart from everything else in the process: native libraries print to standard output in places,
/// and one stray line would corrupt a frame. Must run before anything uses <see cref="Console"/>.
/// </summary>
internal static partial class StandardStreams
{
    private const int DuplicateCloseOnExec = 1030; // F_DUPFD_CLOEXEC of linux/fcntl.h

    /// <summary>
    /// Moves the pipes behind descriptors 0 and 1 to private descriptors that no child inherits. Afterwards standard input is empty and
    /// standard output is standard error.
    /// </summary>
    /// <exception cref="IOException">The descriptors are not open, or none is left.</exception>
    public static (FileStream FromSupervisor, FileStream ToSupervisor) Claim()
    {
        var input = Open(0, FileAccess.Read);
        var output = Open(1, FileAccess.Write);
        using var nothing = File.OpenHandle("/dev/null");
        Check(Duplicate((int)nothing.DangerousGetHandle(), 0));
        Check(Duplicate(2, 1));
        return (input, output);
    }

    /// <summary>Ends the process without running exit handlers, which may hang while native code is busy.</summary>
    [LibraryImport("libc", EntryPoint = "_exit")]
    public static partial void ExitNow(int status);

    private static FileStream Open(int descriptor, FileAccess access)
    {
        var moved = Check(Control(descriptor, DuplicateCloseOnExec, 3));
        return new FileStream(new SafeFileHandle(moved, ownsHandle: true), access, bufferSize: 0);
    }

    private static int Check(int result) =>
        result >= 0 ? result : throw new IOException($"The worker's pipes cannot be set up: {Marshal.GetLastPInvokeErrorMessage()}.");

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int from, int to);
}
