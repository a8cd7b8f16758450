using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Design.Planning;

/// <summary>
/// Writes a pipeline step by step. Every method adds one or two operations of the catalogue and returns the number of the step that
/// holds the result. All defaults of the catalogue that depend on its Y-up frame are stated explicitly.
/// </summary>
internal sealed partial class PipelineBuilder
{
    private readonly List<PipelineStep> steps = [];

    public Pipeline Pipeline => new([.. steps]);

    /// <summary>A box aligned to the axes.</summary>
    public int Box(Point3 center, double x, double y, double z) => Add("occt.shapes.solid.createBox", new()
    {
        // The catalogue's width, height and length run along X, Y and Z.
        ["width"] = x,
        ["height"] = y,
        ["length"] = z,
        ["center"] = Json(center),
        ["originOnCenter"] = true,
    });

    /// <summary>A cylinder that starts at a point and runs along a direction.</summary>
    public int Cylinder(Point3 start, Point3 direction, double radius, double height) => Add("occt.shapes.solid.createCylinder", new()
    {
        ["radius"] = radius,
        ["height"] = height,
        ["center"] = Json(start),
        ["direction"] = Json(direction),
        ["angle"] = 360,
        ["originOnCenter"] = false,
    });

    /// <summary>A cone or frustum from one radius at the start to another at the end; one of them may be 0.</summary>
    public int Cone(Point3 start, Point3 direction, double startRadius, double endRadius, double height) => Add("occt.shapes.solid.createCone", new()
    {
        ["radius1"] = startRadius,
        ["radius2"] = endRadius,
        ["height"] = height,
        ["angle"] = 360,
        ["center"] = Json(start),
        ["direction"] = Json(direction),
    });

    public int Sphere(Point3 center, double radius) => Add("occt.shapes.solid.createSphere", new()
    {
        ["radius"] = radius,
        ["center"] = Json(center),
    });

    public int Torus(Point3 center, Point3 axis, double majorRadius, double minorRadius) => Add("occt.shapes.solid.createTorus", new()
    {
        ["majorRadius"] = majorRadius,
        ["minorRadius"] = minorRadius,
        ["center"] = Json(center),
        ["direction"] = Json(axis),
        ["angle"] = 360,
    });

    /// <summary>A closed polygon swept along a vector.</summary>
    public int Prism(IReadOnlyList<Point3> outline, Point3 sweep)
    {
        var points = new JsonArray();
        foreach (var point in outline)
        {
            points.Add((JsonNode)Json(point));
        }

        var face = Add("occt.shapes.face.createPolygonFace", new() { ["points"] = points });
        return Add("occt.operations.extrude", new() { ["shape"] = Reference(face), ["direction"] = Json(sweep) });
    }

    public int Union(params ReadOnlySpan<int> shapes) => Add("occt.booleans.union", new()
    {
        ["shapes"] = References(shapes),
        ["keepEdges"] = false,
    });

    public int Difference(int shape, params ReadOnlySpan<int> tools) => Add("occt.booleans.difference", new()
    {
        ["shape"] = Reference(shape),
        ["shapes"] = References(tools),
        ["keepEdges"] = false,
    });

    /// <summary>Moves and turns a shape so that its origin and axes come to lie on a pose.</summary>
    public int Mount(int shape, Pose pose)
    {
        if (pose == Pose.Identity)
        {
            return shape;
        }

        if (pose with { Origin = default } == Pose.Identity)
        {
            return Translate(shape, pose.Origin);
        }

        return Add("occt.transforms.alignNormAndAxis", new()
        {
            ["shape"] = Reference(shape),
            ["fromOrigin"] = Json(default),
            ["fromNorm"] = Json(Point3.UnitZ),
            ["fromAx"] = Json(Point3.UnitX),
            ["toOrigin"] = Json(pose.Origin),
            ["toNorm"] = Json(pose.Z),
            ["toAx"] = Json(pose.X),
        });
    }

    /// <summary>Rounds the edges of a group.</summary>
    public int Fillet(int shape, EdgeGroup edges, double radius) => Add("occt.fillets.filletEdges", new()
    {
        ["shape"] = Reference(shape),
        ["radius"] = radius,
        ["indexes"] = Reference(Select(shape, edges)),
    });

    /// <summary>Breaks the edges of a group at 45 degrees.</summary>
    public int Chamfer(int shape, EdgeGroup edges, double distance) => Add("occt.fillets.chamferEdges", new()
    {
        ["shape"] = Reference(shape),
        ["distance"] = distance,
        ["indexes"] = Reference(Select(shape, edges)),
    });

    private static string Reference(int step) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"$ref:{step}");

    private static JsonArray References(ReadOnlySpan<int> steps)
    {
        var array = new JsonArray();
        foreach (var step in steps)
        {
            array.Add((JsonNode)Reference(step));
        }

        return array;
    }

    private static JsonArray Json(Point3 point) => new(Clean(point.X), Clean(point.Y), Clean(point.Z));

    // Sums such as 5 - 5 may leave -0 or 1e-16, which would only clutter the stored pipeline.
    private static double Clean(double value) => Math.Round(value, 9) + 0.0;

    private int Select(int shape, EdgeGroup edges)
    {
        var parameters = new JsonObject { ["shape"] = Reference(shape) };
        if (edges.ParallelTo is { } direction)
        {
            parameters["parallelTo"] = Json(direction);
        }

        if (edges is { PlaneOrigin: { } origin, PlaneNormal: { } normal })
        {
            parameters["planeOrigin"] = Json(origin);
            parameters["planeNormal"] = Json(normal);
        }

        if (edges.Radius is { } radius)
        {
            parameters["radius"] = radius;
        }

        parameters["curve"] = edges.Curve;
        parameters["convexity"] = edges.Convexity;
        return Add("design.edges.select", parameters);
    }

    private int Add(string operation, JsonObject parameters)
    {
        steps.Add(new PipelineStep(operation, parameters));
        return steps.Count - 1;
    }
}
