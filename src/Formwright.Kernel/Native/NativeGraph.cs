using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>Shapes as graphs.</summary>
internal static partial class NativeGraph
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_links")]
    internal static partial NativeStatus Links(ShapeHandle shape, ShapeKind parentKind, ShapeKind childKind, Span<NativeLink> items, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_closed")]
    internal static partial NativeStatus Closed(ShapeHandle shape, ShapeKind kind, Span<int> items, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_geometry_counts")]
    internal static partial NativeStatus GeometryCounts(ShapeHandle shape, Span<int> counts, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_face_nodes")]
    internal static partial NativeStatus FaceNodes(ShapeHandle shape, int measure, Span<NativeFaceNode> items, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_edge_nodes")]
    internal static partial NativeStatus EdgeNodes(ShapeHandle shape, int measure, Span<NativeEdgeNode> items, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_vertex_nodes")]
    internal static partial NativeStatus VertexNodes(ShapeHandle shape, Span<NativeVertexNode> items, int capacity, out int count, out NativeError error);
}

/// <summary>fw_link.</summary>
internal readonly record struct NativeLink(int Parent, int Child);

/// <summary>GeomAbs_SurfaceType of OCCT.</summary>
internal enum SurfaceType
{
    None = -1,
    Plane = 0,
    Cylinder = 1,
    Cone = 2,
    Sphere = 3,
    Torus = 4,
    BezierSurface = 5,
    BSplineSurface = 6,
    SurfaceOfRevolution = 7,
    SurfaceOfExtrusion = 8,
    OffsetSurface = 9,
    OtherSurface = 10,
}

/// <summary>fw_face_node.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeFaceNode
{
    internal SurfaceType Surface;
    internal int OuterWire;
    internal int Natural;
    internal int Triangles;
    internal double Tolerance;
    internal double UMin;
    internal double UMax;
    internal double VMin;
    internal double VMax;
    internal Point3 Middle;
    internal Point3 Normal;
    internal double Area;
    internal Point3 CenterOfMass;
}

/// <summary>GeomAbs_CurveType of OCCT.</summary>
internal enum CurveType
{
    None = -1,
    Line = 0,
    Circle = 1,
    Ellipse = 2,
    Hyperbola = 3,
    Parabola = 4,
    BezierCurve = 5,
    BSplineCurve = 6,
    OffsetCurve = 7,
    OtherCurve = 8,
}

/// <summary>GeomAbs_Shape of OCCT.</summary>
internal enum Continuity
{
    C0 = 0,
    G1 = 1,
    C1 = 2,
    G2 = 3,
    C2 = 4,
    C3 = 5,
    CN = 6,
}

/// <summary>fw_edge_node.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeEdgeNode
{
    internal CurveType Curve;
    internal int Degenerate;
    internal int SameParameter;
    internal Continuity Continuity;
    internal int StartVertex;
    internal int EndVertex;
    internal double Tolerance;
    internal double First;
    internal double Last;
    internal Point3 Middle;
    internal double Length;
    internal Point3 CenterOfMass;
}

/// <summary>fw_vertex_node.</summary>
internal readonly record struct NativeVertexNode(Point3 Point, double Tolerance);
