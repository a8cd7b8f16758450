using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>Solids from a few numbers.</summary>
internal static partial class NativePrimitives
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_box")]
    internal static partial NativeStatus Box(in Point3 corner, in Point3 size, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_cylinder")]
    internal static partial NativeStatus Cylinder(in Axis axis, double radius, double height, double angle, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_cone")]
    internal static partial NativeStatus Cone(in Axis axis, double radius1, double radius2, double height, double angle, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_sphere")]
    internal static partial NativeStatus Sphere(in Point3 center, double radius, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_torus")]
    internal static partial NativeStatus Torus(in Axis axis, double majorRadius, double minorRadius, double angle, out ShapeHandle result, out NativeError error);
}
