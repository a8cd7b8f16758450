using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>fw_uv: a place in the parameters of a surface.</summary>
internal readonly record struct Uv(double U, double V);

/// <summary>fw_state.</summary>
internal enum NativeState
{
    In = 0,
    Out = 1,
    On = 2,
    Unknown = 3,
}

/// <summary>fw_face_detail.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeFaceDetail
{
    internal int Type;
    internal int UClosed;
    internal int VClosed;
    internal int UPeriodic;
    internal int VPeriodic;
    internal int UDegree;
    internal int VDegree;
    internal int UPoles;
    internal int VPoles;
    internal int UKnots;
    internal int VKnots;
    internal int URational;
    internal int VRational;
    internal int Reversed;
    internal int Wires;
    internal int Edges;
}

/// <summary>Faces, their parameters and drafts.</summary>
internal static partial class NativeFaces
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_face_range")]
    internal static partial NativeStatus Range(ShapeHandle face, Span<double> range, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_face_points")]
    internal static partial NativeStatus Points(ShapeHandle face, ReadOnlySpan<Uv> at, int count, Span<Point3> points, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_face_normals")]
    internal static partial NativeStatus Normals(ShapeHandle face, ReadOnlySpan<Uv> at, int count, Span<Point3> normals, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_segment_on_face")]
    internal static partial NativeStatus Segment(ShapeHandle face, in Uv from, in Uv to, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_outline_on_face")]
    internal static partial NativeStatus Outline(ShapeHandle face, ReadOnlySpan<Uv> corners, int count, double radius, in Uv scale, in Uv shift, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_outline_inside")]
    internal static partial NativeStatus OutlineInside(ShapeHandle face, ShapeHandle wire, out int inside, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_face_on")]
    internal static partial NativeStatus On(ShapeHandle surface, ReadOnlySpan<nint> wires, int count, int inside, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_face_with_holes")]
    internal static partial NativeStatus WithHoles(ShapeHandle face, ReadOnlySpan<nint> wires, int count, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_face_of_surface")]
    internal static partial NativeStatus OfSurface(ShapeHandle surface, double tolerance, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_flip_face")]
    internal static partial NativeStatus Flip(ShapeHandle face, int swap, int reverseU, int reverseV, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_face_of_degree")]
    internal static partial NativeStatus OfDegree(ShapeHandle face, int uDegree, int vDegree, double tolerance, int keepTrim, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_even_face")]
    internal static partial NativeStatus Even(ShapeHandle face, int evenU, int evenV, int samples, double tolerance, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_describe_face")]
    internal static partial NativeStatus Describe(ShapeHandle face, out NativeFaceDetail detail, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_classify_on_face")]
    internal static partial NativeStatus ClassifyOnFace(ShapeHandle face, ReadOnlySpan<Point3> points, int count, double tolerance, int useBox, double gapTolerance, Span<NativeState> states, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_classify_in_solid")]
    internal static partial NativeStatus ClassifyInSolid(ShapeHandle solid, ReadOnlySpan<Point3> points, int count, double tolerance, Span<NativeState> states, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_solid")]
    internal static partial NativeStatus Solid(ShapeHandle shell, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draft_faces")]
    internal static partial NativeStatus DraftFaces(ShapeHandle shape, ReadOnlySpan<nint> faces, int count, in Point3 direction, double angle, in Axis neutral, int flag, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draft")]
    internal static partial NativeStatus Draft(ShapeHandle shape, in Point3 direction, double angle, double length, int isInternal, out ShapeHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_draft_to_shape")]
    internal static partial NativeStatus DraftToShape(ShapeHandle shape, ShapeHandle stop, in Point3 direction, double angle, int keepOut, int isInternal, out ShapeHandle result, out NativeError error);
}
