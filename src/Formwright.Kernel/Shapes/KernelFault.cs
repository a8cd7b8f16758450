using Formwright.Kernel.Native;

namespace Formwright.Kernel;

/// <summary>Kills the calling process inside native code, so that tests can prove that the supervisor of workers survives it. Never used by the product.</summary>
public static class KernelFault
{
    /// <summary>Writes through a null pointer in the native library; does not return.</summary>
    public static void DereferenceNull() => NativeTestFault.Fault(0, out var error).Check(error);

    /// <summary>Aborts in the native library; does not return.</summary>
    public static void Abort() => NativeTestFault.Fault(1, out var error).Check(error);
}
