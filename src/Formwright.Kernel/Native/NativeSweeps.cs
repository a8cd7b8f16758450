using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>fw_loft_options.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeLoftOptions
{
    internal double Tolerance;
    internal int Solid;
    internal int Straight;
    internal int Smoothing;
    internal int MaxDegree;
    internal int Parametrization;
    internal int PeriodicSections;
}

/// <summary>Lofts and pipes.</summary>
internal static partial class NativeSweeps
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_loft")]
    internal static partial NativeStatus Loft(
        ReadOnlySpan<nint> sections,
        int count,
        in NativeLoftOptions options,
        ReadOnlySpan<Point3> start,
        ReadOnlySpan<Point3> end,
        out ShapeHandle result,
        out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_pipe_shell")]
    internal static partial NativeStatus PipeShell(ShapeHandle spine, ReadOnlySpan<nint> profiles, int count, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_pipe")]
    internal static partial NativeStatus Pipe(ShapeHandle spine, ShapeHandle profile, int trihedron, int forceC1, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_path_start")]
    internal static partial NativeStatus PathStart(ShapeHandle path, out Point3 point, out Point3 tangent, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_twist")]
    internal static partial NativeStatus Twist(
        ShapeHandle lower,
        ShapeHandle upper,
        double from,
        double height,
        double angle,
        int solid,
        out ShapeHandle result,
        out NativeError error);
}
