using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Formwright.Core;

// Points and the structures below cross as they lie in memory.
[assembly: DisableRuntimeMarshalling]

namespace Formwright.Kernel.Native;

/// <summary>fw_axis.</summary>
internal readonly record struct Axis(Point3 Origin, Point3 Direction);

/// <summary>fw_curve.</summary>
internal enum NativeCurve
{
    Line = 0,
    Circle = 1,
    Other = 2,
}

/// <summary>fw_edge_role.</summary>
internal enum NativeEdgeRole
{
    Regular = 0,
    Seam = 1,
    Degenerate = 2,
    Boundary = 3,
    Multiple = 4,
}

/// <summary>fw_convexity.</summary>
internal enum NativeConvexity
{
    None = 0,
    Convex = 1,
    Concave = 2,
    Smooth = 3,
}

/// <summary>Five points in a row.</summary>
[InlineArray(5)]
internal struct FivePoints
{
    private Point3 _first;
}

/// <summary>fw_edge_info.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeEdgeInfo
{
    internal NativeCurve Curve;
    internal NativeEdgeRole Role;
    internal NativeConvexity Convexity;
    internal int Reserved;
    internal FivePoints Points;
    internal Point3 Direction;
    internal Point3 Center;
    internal double Radius;
    internal double Length;
}

/// <summary>fw_surface.</summary>
internal enum NativeSurface
{
    Plane = 0,
    Cylinder = 1,
    Cone = 2,
    Sphere = 3,
    Torus = 4,
    Bspline = 5,
    Other = 6,
}

/// <summary>fw_face_info.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeFaceInfo
{
    internal NativeSurface Surface;
    internal int Inward;
    internal Axis Axis;
    internal Point3 XDirection;
    internal double Radius;
    internal double UMin;
    internal double UMax;
    internal double VMin;
    internal double VMax;
}

/// <summary>fw_mesh_size.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeMeshSize
{
    internal int Vertices;
    internal int Triangles;
    internal int Polylines;
    internal int PolylinePoints;
}

/// <summary>fw_mesh_buffers.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeMeshBuffers
{
    internal double* Positions;
    internal double* Parameters;
    internal int* VertexFaces;
    internal float* Normals;
    internal int* WeldIds;
    internal int* Triangles;
    internal int* TriangleFaces;
    internal double* PolylinePoints;
    internal int* PolylineCounts;
    internal int* PolylineKinds;
}
