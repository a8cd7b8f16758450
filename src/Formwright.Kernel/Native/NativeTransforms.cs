using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>Moves, turns, scales and reflections.</summary>
internal static partial class NativeTransforms
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_translate")]
    internal static partial NativeStatus Translate(ShapeHandle shape, in Point3 vector, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_rotate")]
    internal static partial NativeStatus Rotate(ShapeHandle shape, in Axis axis, double angle, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_scale")]
    internal static partial NativeStatus Scale(ShapeHandle shape, in Point3 center, double factor, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_mirror_axis")]
    internal static partial NativeStatus MirrorAxis(ShapeHandle shape, in Axis axis, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_mirror_plane")]
    internal static partial NativeStatus MirrorPlane(ShapeHandle shape, in Axis plane, out ShapeHandle result, out NativeError error);

    // Of fromX and toX, empty is none; otherwise one vector.
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_align")]
    internal static partial NativeStatus Align(
        ShapeHandle shape,
        in Axis from,
        ReadOnlySpan<Point3> fromX,
        in Axis to,
        ReadOnlySpan<Point3> toX,
        out ShapeHandle result,
        out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_transform")]
    internal static partial NativeStatus Transform(ShapeHandle shape, ReadOnlySpan<double> matrix, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_location")]
    internal static partial NativeStatus Location(ShapeHandle shape, Span<double> matrix, out NativeError error);
}
