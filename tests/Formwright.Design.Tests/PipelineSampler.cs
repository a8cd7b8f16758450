using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Design.Tests;

/// <summary>
/// Evaluates a pipeline without a kernel: a shape is the set of points inside it. Volumes come from counting a grid of points, an
/// independent check of centres, directions and sizes. Fillets and chamfers are left out.
/// </summary>
internal sealed class PipelineSampler
{
    private readonly List<Func<Point3, bool>> shapes = [];

    public PipelineSampler(Pipeline pipeline)
    {
        foreach (var step in pipeline.Steps)
        {
            shapes.Add(Shape(step));
        }
    }

    public bool Contains(double x, double y, double z) => shapes[^1](new Point3(x, y, z));

    /// <summary>Volume inside a box by the midpoints of a grid with <paramref name="n"/> cells along each axis.</summary>
    public double Volume(double x, double y, double z, int n = 64)
    {
        var inside = 0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var k = 0; k < n; k++)
                {
                    if (Contains(((i + 0.5) / n * x) - (x / 2), ((j + 0.5) / n * y) - (y / 2), (k + 0.5) / n * z))
                    {
                        inside++;
                    }
                }
            }
        }

        return inside * (x * y * z) / ((double)n * n * n);
    }

    private Func<Point3, bool> Shape(PipelineStep step)
    {
        var p = step.Params;
        switch (step.Operation)
        {
            case "occt.shapes.solid.createBox":
                var (center, w, h, l) = (Point(p["center"]!), Value(p["width"]!), Value(p["height"]!), Value(p["length"]!));
                return q => Math.Abs(q.X - center.X) <= w / 2 && Math.Abs(q.Y - center.Y) <= h / 2 && Math.Abs(q.Z - center.Z) <= l / 2;
            case "occt.shapes.solid.createCylinder":
                return Cone(p, Value(p["radius"]!), Value(p["radius"]!));
            case "occt.shapes.solid.createCone":
                return Cone(p, Value(p["radius1"]!), Value(p["radius2"]!));
            case "occt.shapes.solid.createSphere":
                var (middle, r) = (Point(p["center"]!), Value(p["radius"]!));
                return q => (q - middle).Length <= r;
            case "occt.shapes.solid.createTorus":
                var (hub, major, minor) = (Point(p["center"]!), Value(p["majorRadius"]!), Value(p["minorRadius"]!));
                return q => Math.Pow(Math.Sqrt(Math.Pow(q.X - hub.X, 2) + Math.Pow(q.Y - hub.Y, 2)) - major, 2) + Math.Pow(q.Z - hub.Z, 2) <= minor * minor;
            case "occt.shapes.face.createPolygonFace":
                return Polygon([.. p["points"]!.AsArray().Select(v => Point(v!))]);
            case "occt.operations.extrude":
                return Swept(Reference(p["shape"]!), Point(p["direction"]!));
            case "occt.booleans.union":
                var all = References(p["shapes"]!);
                return q => Array.Exists(all, s => s(q));
            case "occt.booleans.difference":
                var (body, tools) = (Reference(p["shape"]!), References(p["shapes"]!));
                return q => body(q) && !Array.Exists(tools, s => s(q));
            case "occt.transforms.translate":
                var (moved, by) = (Reference(p["shape"]!), Point(p["translation"]!));
                return q => moved(q - by);
            case "occt.fillets.filletEdges" or "occt.fillets.chamferEdges":
                return Reference(p["shape"]!);
            case "design.edges.select":
                return _ => false;
            default:
                throw new InvalidOperationException($"The sampler does not know {step.Operation}.");
        }
    }

    private static Func<Point3, bool> Cone(JsonObject p, double start, double end)
    {
        var (origin, axis, height) = (Point(p["center"]!), Point(p["direction"]!).Normalized(), Value(p["height"]!));
        return q =>
        {
            var along = (q - origin).Dot(axis);
            var across = (q - origin - (axis * along)).Length;
            return along >= 0 && along <= height && across <= start + ((end - start) * along / height);
        };
    }

    // A polygon in the plane through its points; tested in the two coordinates that it spans.
    private static Func<Point3, bool> Polygon(Point3[] points)
    {
        var flat = points.All(p => p.Z == points[0].Z);
        (double A, double B) Project(Point3 q) => flat ? (q.X, q.Y) : (q.X, q.Z);
        var corners = Array.ConvertAll(points, Project);
        return q =>
        {
            var (a, b) = Project(q);
            var inside = false;
            for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
            {
                if (corners[i].B > b != corners[j].B > b && a < ((corners[j].A - corners[i].A) * (b - corners[i].B) / (corners[j].B - corners[i].B)) + corners[i].A)
                {
                    inside = !inside;
                }
            }

            var level = flat ? q.Z - points[0].Z : q.Y - points[0].Y;
            return inside && Math.Abs(level) < 1e-9;
        };
    }

    // Sweeps along one axis: slides the point back into the plane of the profile.
    private static Func<Point3, bool> Swept(Func<Point3, bool> profile, Point3 sweep) => q =>
    {
        var along = sweep.Z != 0 ? q.Z / sweep.Z : (q.Y / sweep.Y) + 0.5;
        return along is >= 0 and <= 1 && profile(q - (sweep * along));
    };

    private Func<Point3, bool> Reference(JsonNode node) => shapes[int.Parse(node.GetValue<string>()["$ref:".Length..], System.Globalization.CultureInfo.InvariantCulture)];

    private Func<Point3, bool>[] References(JsonNode node) => [.. node.AsArray().Select(n => Reference(n!))];

    private static Point3 Point(JsonNode node) => new(Value(node[0]!), Value(node[1]!), Value(node[2]!));

    private static double Value(JsonNode node) => node.GetValue<double>();
}
