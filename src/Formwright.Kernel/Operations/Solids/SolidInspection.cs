using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>What is known of a solid and its faces.</summary>
/// <param name="Valid">True: there is a solid.</param>
/// <param name="NbFaces">Number of its distinct faces.</param>
/// <param name="NbEdges">Number of its distinct edges.</param>
/// <param name="Area">Area of all faces.</param>
/// <param name="Volume">Its volume.</param>
/// <param name="Faces">One entry per face.</param>
public sealed record SolidDetails(bool Valid, int NbFaces, int NbEdges, double Area, double Volume, IReadOnlyList<FaceDetails> Faces);

/// <summary>What is known of a shell and its faces.</summary>
/// <param name="Valid">True: there is a shell.</param>
/// <param name="NbFaces">Number of its distinct faces.</param>
/// <param name="NbEdges">Number of its distinct edges.</param>
/// <param name="Area">Area of all faces.</param>
/// <param name="Faces">One entry per face.</param>
public sealed record ShellDetails(bool Valid, int NbFaces, int NbEdges, double Area, IReadOnlyList<FaceDetails> Faces);

/// <summary>Solids described, measured, closed from shells and laid on lines; points filtered by solids.</summary>
public static class SolidInspection
{
    /// <summary>Facts about a solid and its faces.</summary>
    /// <param name="shape">A solid, or any shape of solids.</param>
    /// <returns>The facts.</returns>
    [Operation("occt.shapes.solid.debugInfo")]
    public static SolidDetails DebugInfo(Shape shape)
    {
        FaceDetails[] faces = [.. Faces.GetFaces(shape).Select(FaceInspection.DebugInfo)];
        return new SolidDetails(true, faces.Length, shape.Subshapes<Edge>(ShapeKind.Edge).Count, faces.Sum(face => face.Area), Solids.GetSolidVolume(shape), faces);
    }

    /// <summary>Facts about a shell and its faces.</summary>
    /// <param name="shape">A shell, or any shape of faces.</param>
    /// <returns>The facts.</returns>
    [Operation("occt.shapes.shell.debugInfo")]
    public static ShellDetails ShellDebugInfo(Shape shape)
    {
        FaceDetails[] faces = [.. Faces.GetFaces(shape).Select(FaceInspection.DebugInfo)];
        return new ShellDetails(true, faces.Length, shape.Subshapes<Edge>(ShapeKind.Edge).Count, faces.Sum(face => face.Area), faces);
    }

    /// <summary>Volumes of several solids.</summary>
    /// <param name="shapes">Solids.</param>
    /// <returns>Volumes in cubic units, in order.</returns>
    [Operation("occt.shapes.solid.getSolidsVolumes")]
    public static IReadOnlyList<double> GetSolidsVolumes(IReadOnlyList<Shape> shapes) => [.. shapes.Select(Solids.GetSolidVolume)];

    /// <summary>Centres of mass of several solids.</summary>
    /// <param name="shapes">Solids.</param>
    /// <returns>The points, in order.</returns>
    [Operation("occt.shapes.solid.getSolidsCentersOfMass")]
    public static IReadOnlyList<Point3> GetSolidsCentersOfMass(IReadOnlyList<Shape> shapes) => [.. shapes.Select(Solids.GetSolidCenterOfMass)];

    /// <summary>Solid that a closed shell bounds. Source: OCCT BRepBuilderAPI_MakeSolid.</summary>
    /// <param name="shape">A closed shell.</param>
    /// <returns>The solid, its volume above 0. Error <c>invalid_input</c> for an open shell.</returns>
    [Operation("occt.shapes.solid.fromClosedShell")]
    public static Solid FromClosedShell(Shell shape)
    {
        NativeFaces.Solid(shape.Handle, out var solid, out var error).Check(error);
        return Shape.Wrap<Solid>(solid);
    }

    /// <summary>Cylinders about lines.</summary>
    /// <param name="lines">Lines <c>{"start": [x, y, z], "end": [x, y, z]}</c>, their ends different.</param>
    /// <param name="radius">Radius of every cylinder, above 0.</param>
    /// <returns>The solids, in order.</returns>
    [Operation("occt.shapes.solid.createCylindersOnLines")]
    public static IReadOnlyList<Solid> CreateCylindersOnLines(IReadOnlyList<JsonNode> lines, [Positive] double radius = 1)
    {
        Limits.CheckItems("lines", lines.Count);
        return [.. lines.Select((line, i) =>
        {
            var (start, end) = (PointOf(line, i, "start"), PointOf(line, i, "end"));
            return start == end
                ? throw Limits.Refusal(FormattableString.Invariant($"lines[{i}].end"), "The line ends where it starts; a cylinder needs a length.")
                : Solids.CreateCylinder(radius, (end - start).Length, start, end - start);
        })];
    }

    /// <summary>The points of a list that lie in a solid, or elsewhere. Source: OCCT BRepClass3d_SolidClassifier.</summary>
    /// <param name="shape">A solid.</param>
    /// <param name="points">Points.</param>
    /// <param name="tolerance">Distance to the surface up to which a point is on it, 0 or more, where 0 means 1e-7.</param>
    /// <param name="keepIn">Keeps points within.</param>
    /// <param name="keepOn">Keeps points on the surface.</param>
    /// <param name="keepOut">Keeps points elsewhere.</param>
    /// <param name="keepUnknown">Keeps points about which the kernel cannot say.</param>
    /// <returns>The points that are kept, in order.</returns>
    [Operation("occt.shapes.solid.filterSolidPoints")]
    public static IReadOnlyList<Point3> FilterSolidPoints(
        Shape shape,
        IReadOnlyList<Point3> points,
        [NonNegative] double tolerance = 1.0e-4,
        bool keepIn = true,
        bool keepOn = true,
        bool keepOut = false,
        bool keepUnknown = false)
    {
        Limits.CheckItems("points", points.Count);
        var states = new NativeState[points.Count];
        NativeFaces.ClassifyInSolid(shape.Handle, [.. points], points.Count, Limits.Tolerance(tolerance), states, out var error).Check(error);
        return FaceInspection.Kept(points, states, keepIn, keepOn, keepOut, keepUnknown);
    }

    private static Point3 PointOf(JsonNode line, int index, string name)
    {
        if (line is JsonObject members && members[name] is JsonArray { Count: 3 } numbers
            && numbers is [{ } a, { } b, { } c]
            && ArgumentValue.TryNumber(a, out var x) && ArgumentValue.TryNumber(b, out var y) && ArgumentValue.TryNumber(c, out var z)
            && new Point3(x, y, z) is { IsFinite: true } point)
        {
            return point;
        }

        throw Limits.Refusal(FormattableString.Invariant($"lines[{index}].{name}"), "A line has a start and an end, each a point [x, y, z].");
    }
}
