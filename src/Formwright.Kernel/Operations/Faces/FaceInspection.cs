using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>What is known of the surface of a face.</summary>
/// <param name="Valid">True: there is a surface.</param>
/// <param name="Type">plane, cylinder, cone, sphere, torus, bezier, bspline, revolution, extrusion, offset or other.</param>
/// <param name="UMin">Where U begins.</param>
/// <param name="UMax">Where U ends.</param>
/// <param name="VMin">Where V begins.</param>
/// <param name="VMax">Where V ends.</param>
/// <param name="UClosed">The surface closes along U.</param>
/// <param name="VClosed">The surface closes along V.</param>
/// <param name="UPeriodic">The surface repeats along U.</param>
/// <param name="VPeriodic">The surface repeats along V.</param>
/// <param name="IsPlanar">The surface is a plane.</param>
/// <param name="UDegree">Degree along U; 0 unless Bezier or B-spline, as for the next seven.</param>
/// <param name="VDegree">Degree along V.</param>
/// <param name="NbUPoles">Control points along U.</param>
/// <param name="NbVPoles">Control points along V.</param>
/// <param name="NbUKnots">Knots along U.</param>
/// <param name="NbVKnots">Knots along V.</param>
/// <param name="URational">Weights differ along U.</param>
/// <param name="VRational">Weights differ along V.</param>
/// <param name="Area">Area of the face.</param>
/// <param name="Reversed">The material lies on the other side of the surface.</param>
/// <param name="NbWires">Number of its borders.</param>
/// <param name="NbEdges">Number of its distinct edges.</param>
public sealed record FaceDetails(
    bool Valid,
    string Type,
    double UMin,
    double UMax,
    double VMin,
    double VMax,
    bool UClosed,
    bool VClosed,
    bool UPeriodic,
    bool VPeriodic,
    bool IsPlanar,
    int UDegree,
    int VDegree,
    int NbUPoles,
    int NbVPoles,
    int NbUKnots,
    int NbVKnots,
    bool URational,
    bool VRational,
    double Area,
    bool Reversed,
    int NbWires,
    int NbEdges);

/// <summary>Faces taken from shapes, described, measured, turned and made of triangles; points filtered by faces.</summary>
public static class FaceInspection
{
    private static readonly string[] Types = ["plane", "cylinder", "cone", "sphere", "torus", "bezier", "bspline", "revolution", "extrusion", "offset", "other"];

    /// <summary>Facts about a face and its surface.</summary>
    /// <param name="shape">A face.</param>
    /// <returns>The facts.</returns>
    [Operation("occt.shapes.face.debugInfo")]
    public static FaceDetails DebugInfo(Face shape)
    {
        NativeFaces.Describe(shape.Handle, out var found, out var error).Check(error);
        var range = FaceParameters.RangeOf(shape);
        return new FaceDetails(
            true,
            Types[found.Type],
            range.Start.U,
            range.End.U,
            range.Start.V,
            range.End.V,
            found.UClosed != 0,
            found.VClosed != 0,
            found.UPeriodic != 0,
            found.VPeriodic != 0,
            found.Type == 0,
            found.UDegree,
            found.VDegree,
            found.UPoles,
            found.VPoles,
            found.UKnots,
            found.VKnots,
            found.URational != 0,
            found.VRational != 0,
            Faces.GetFaceArea(shape),
            found.Reversed != 0,
            found.Wires,
            found.Edges);
    }

    /// <summary>One face of a shape.</summary>
    /// <param name="shape">Any shape.</param>
    /// <param name="index">Its position in <c>occt.shapes.face.getFaces</c>, from 0.</param>
    /// <returns>The face. Error <c>invalid_input</c> when there are not so many.</returns>
    [Operation("occt.shapes.face.getFace")]
    public static Face GetFace(Shape shape, [NonNegative] int index = 0)
    {
        var faces = Faces.GetFaces(shape);
        return index < faces.Count
            ? faces[index]
            : throw Limits.Refusal("index", FormattableString.Invariant($"The index is {index}, and the shape has {faces.Count} faces, counted from 0."));
    }

    /// <summary>The same face with its material on the other side.</summary>
    /// <param name="shape">A face.</param>
    /// <returns>The face, its wires running the other way.</returns>
    [Operation("occt.shapes.face.reversedFace")]
    public static Face ReversedFace(Face shape)
    {
        NativeWires.Reversed(shape.Handle, out var face, out var error).Check(error);
        return Shape.Wrap<Face>(face);
    }

    /// <summary>Areas of several faces.</summary>
    /// <param name="shapes">Faces.</param>
    /// <returns>Areas in square units, in order.</returns>
    [Operation("occt.shapes.face.getFacesAreas")]
    public static IReadOnlyList<double> GetFacesAreas(IReadOnlyList<Face> shapes) => [.. shapes.Select(Faces.GetFaceArea)];

    /// <summary>Centres of mass of several faces.</summary>
    /// <param name="shapes">Faces.</param>
    /// <returns>The points, in order.</returns>
    [Operation("occt.shapes.face.getFacesCentersOfMass")]
    public static IReadOnlyList<Point3> GetFacesCentersOfMass(IReadOnlyList<Face> shapes) => [.. shapes.Select(Faces.GetFaceCenterOfMass)];

    /// <summary>Face over a triangle.</summary>
    /// <param name="triangle">Three corners that are not on one line.</param>
    /// <returns>The face.</returns>
    [Operation("occt.shapes.face.fromBaseTriangle")]
    public static Face FromBaseTriangle(IReadOnlyList<Point3> triangle) => Triangle(triangle, "triangle");

    /// <summary>Faces over triangles; those without area are left out.</summary>
    /// <param name="mesh">Triangles of three corners each.</param>
    /// <returns>The faces, in order.</returns>
    [Operation("occt.shapes.face.fromBaseMesh")]
    public static IReadOnlyList<Face> FromBaseMesh(IReadOnlyList<IReadOnlyList<Point3>> mesh)
    {
        Limits.CheckItems("mesh", mesh.Count);
        return [.. mesh.Select((triangle, i) => HasArea(triangle) ? Triangle(triangle, $"mesh[{i}]") : null).OfType<Face>()];
    }

    /// <summary>The points of a list that lie on a face, or elsewhere. Source: OCCT BRepClass_FaceClassifier.</summary>
    /// <param name="shape">A face.</param>
    /// <param name="points">Points.</param>
    /// <param name="tolerance">Width of the border and distance to the surface that is allowed, 0 or more, where 0 means 1e-7.</param>
    /// <param name="useBndBox">Tests a box first, which is faster for many edges.</param>
    /// <param name="gapTolerance">Gap between edges that is bridged, 0 or more.</param>
    /// <param name="keepIn">Keeps points within the border.</param>
    /// <param name="keepOn">Keeps points on the border.</param>
    /// <param name="keepOut">Keeps points elsewhere.</param>
    /// <param name="keepUnknown">Keeps points about which the kernel cannot say.</param>
    /// <returns>The points that are kept, in order.</returns>
    [Operation("occt.shapes.face.filterFacePoints")]
    public static IReadOnlyList<Point3> FilterFacePoints(
        Face shape,
        IReadOnlyList<Point3> points,
        [NonNegative] double tolerance = 1.0e-4,
        bool useBndBox = false,
        [NonNegative] double gapTolerance = 0.1,
        bool keepIn = true,
        bool keepOn = true,
        bool keepOut = false,
        bool keepUnknown = false)
    {
        Limits.CheckItems("points", points.Count);
        var states = new NativeState[points.Count];
        NativeFaces.ClassifyOnFace(shape.Handle, [.. points], points.Count, Limits.Tolerance(tolerance), useBndBox ? 1 : 0, gapTolerance, states, out var error).Check(error);
        return Kept(points, states, keepIn, keepOn, keepOut, keepUnknown);
    }

    /// <summary>As <c>filterFacePoints</c> for several faces.</summary>
    /// <param name="shapes">Faces.</param>
    /// <param name="points">Points, all of which are tested against each face.</param>
    /// <param name="tolerance">Width of the border and distance to the surface that is allowed, 0 or more, where 0 means 1e-7.</param>
    /// <param name="useBndBox">Tests a box first, which is faster for many edges.</param>
    /// <param name="gapTolerance">Gap between edges that is bridged, 0 or more.</param>
    /// <param name="keepIn">Keeps points within the border.</param>
    /// <param name="keepOn">Keeps points on the border.</param>
    /// <param name="keepOut">Keeps points elsewhere.</param>
    /// <param name="keepUnknown">Keeps points about which the kernel cannot say.</param>
    /// <param name="flatPointsArray">True: one list for all faces; false: one list per face.</param>
    /// <returns>Points, or lists of points by face.</returns>
    [Operation("occt.shapes.face.filterFacesPoints")]
    public static object FilterFacesPoints(
        IReadOnlyList<Face> shapes,
        IReadOnlyList<Point3> points,
        [NonNegative] double tolerance = 1.0e-4,
        bool useBndBox = false,
        [NonNegative] double gapTolerance = 0.1,
        bool keepIn = true,
        bool keepOn = true,
        bool keepOut = false,
        bool keepUnknown = false,
        bool flatPointsArray = true)
    {
        Limits.CheckItems("points", (double)shapes.Count * points.Count);
        IReadOnlyList<Point3>[] kept = [.. shapes.Select(face => FilterFacePoints(face, points, tolerance, useBndBox, gapTolerance, keepIn, keepOn, keepOut, keepUnknown))];
        return flatPointsArray ? (Point3[])[.. kept.SelectMany(list => list)] : kept;
    }

    internal static IReadOnlyList<Point3> Kept(
        IReadOnlyList<Point3> points, NativeState[] states, bool keepIn, bool keepOn, bool keepOut, bool keepUnknown) =>
        [.. points.Where((_, i) => states[i] switch
        {
            NativeState.In => keepIn,
            NativeState.On => keepOn,
            NativeState.Out => keepOut,
            NativeState.Unknown => keepUnknown,
        })];

    private static Face Triangle(IReadOnlyList<Point3> triangle, string name) => triangle.Count == 3
        ? Faces.CreatePolygonFace(triangle)
        : throw Limits.Refusal(name, FormattableString.Invariant($"A triangle has 3 corners, not {triangle.Count}."));

    private static bool HasArea(IReadOnlyList<Point3> triangle) =>
        triangle.Count != 3 || (triangle[1] - triangle[0]).Cross(triangle[2] - triangle[0]).Length > 1e-12;
}
