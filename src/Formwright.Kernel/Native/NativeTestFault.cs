using System.Runtime.InteropServices;

namespace Formwright.Kernel.Native;

/// <summary>Faults on purpose, for tests of the worker supervision only.</summary>
internal static partial class NativeTestFault
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_test_fault")]
    internal static partial NativeStatus Fault(int kind, out NativeError error);
}
