using Formwright.Core;

namespace Formwright.Formats;

/// <summary>Turns one entity into curves in the coordinates of its block.</summary>
internal static class DxfCurves
{
    private const double Degree = Math.PI / 180;
    private const int MaxDegree = 25;

    private const int Closed = 1;
    private const int Polyline3D = 8;
    private const int PolygonMesh = 16;
    private const int PolyfaceMesh = 64;
    private const int SplineFrameVertex = 16;

    /// <summary>What the entity draws; null when it is of another type or leaves the XY plane.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="vertices">The vertices of a POLYLINE.</param>
    /// <exception cref="FormwrightException">A group that is needed is missing or makes no sense (<c>invalid_input</c>).</exception>
    public static DxfItem? Item(DxfEntity entity, List<DxfEntity> vertices)
    {
        // LINE, ELLIPSE and SPLINE are given in world coordinates, the others as seen along their extrusion direction.
        var world = entity.Type is "LINE" or "ELLIPSE" or "SPLINE";
        if (!TryOrient(entity, out var orientation) && !(world && entity.Type != "ELLIPSE"))
        {
            return null;
        }

        var placement = world ? Affine.Scale(1, 1) : orientation;
        return entity.Type switch
        {
            "LINE" => Line(entity),
            "ARC" => Chain(entity, placement, [Arc(entity, entity.Number(50), entity.Number(51))]),
            "CIRCLE" => Chain(entity, placement, [Arc(entity, 0, 360)]),
            "ELLIPSE" => Chain(entity, placement, [Ellipse(entity, fromBelow: orientation.XX < 0)]),
            "SPLINE" => Spline(entity),
            "LWPOLYLINE" => Chain(entity, placement, Polyline(entity, LightVertices(entity))),
            "POLYLINE" when (entity.Whole(70) & (PolygonMesh | PolyfaceMesh)) == 0 => HeavyPolyline(entity, vertices, placement),
            "INSERT" => Insert(entity, placement),
            _ => null,
        };
    }

    /// <summary>The map from coordinates seen along the extrusion direction to the world, when that direction is ±Z.</summary>
    private static bool TryOrient(DxfEntity entity, out Affine orientation)
    {
        var along = entity.Extrusion.Normalized();
        orientation = Affine.Scale(along.Z < 0 ? -1 : 1, 1);
        return Math.Abs(along.X) < 1e-6 && Math.Abs(along.Y) < 1e-6 && along.Z != 0;
    }

    private static DxfChain? Chain(DxfEntity entity, Affine placement, List<DrawingCurve> curves) =>
        curves.Count == 0 ? null : new DxfChain(entity.Layer, [.. curves.Select(curve => placement.Apply(curve).Curve)]);

    private static DxfChain? Line(DxfEntity entity)
    {
        var (start, end) = (entity.Point(10), entity.Point(11));
        return start.Z == end.Z && start != end
            ? new DxfChain(entity.Layer, [new LineCurve(start with { Z = 0 }, end with { Z = 0 })])
            : null;
    }

    private static ArcCurve Arc(DxfEntity entity, double start, double end)
    {
        var radius = entity.Number(40);
        if (radius <= 0)
        {
            throw entity.Error("its radius is not above 0.");
        }

        var sweep = (((end - start) % 360) + 360) % 360;
        start %= 360;
        return new ArcCurve(entity.Point(10) with { Z = 0 }, radius, start, start + (sweep == 0 ? 360 : sweep));
    }

    private static EllipseCurve Ellipse(DxfEntity entity, bool fromBelow)
    {
        var (center, major, ratio) = (entity.Point(10) with { Z = 0 }, entity.Point(11) with { Z = 0 }, entity.Number(40));
        if (!(major.Length > 0) || ratio <= 0)
        {
            throw entity.Error("an axis has no length.");
        }

        var (start, end) = (entity.Number(41, 0) / Degree, entity.Number(42, Math.Tau) / Degree);
        if (fromBelow)
        {
            (start, end) = (-end, -start);
        }

        if (ratio > 1)
        {
            // Some writers swap the axes; a quarter turn of the parameter swaps them back.
            major = new Point3(-major.Y, major.X, 0) * ratio;
            (ratio, start, end) = (1 / ratio, start - 90, end - 90);
        }

        var sweep = (((end - start) % 360) + 360) % 360;
        start %= 360;
        return new EllipseCurve(center, major, ratio, start, start + (sweep < 1e-9 ? 360 : sweep));
    }

    private static DxfChain? Spline(DxfEntity entity)
    {
        var (x, y, z) = (entity.All(10), entity.All(20), entity.All(30));
        if (x.Count == 0 || z.Exists(height => Math.Abs(height - z[0]) > 1e-9))
        {
            return null;
        }

        var (degree, knots, weights) = (entity.Whole(71), entity.All(40), entity.All(41));
        if (degree is < 1 or > MaxDegree || x.Count <= degree || y.Count != x.Count)
        {
            throw entity.Error($"it has degree {degree} and {x.Count} control points; it needs a degree of 1 to {MaxDegree} and more points than that.");
        }

        if (knots.Count != x.Count + degree + 1 || knots.Zip(knots.Skip(1)).Any(pair => pair.Second < pair.First) || knots[degree] >= knots[x.Count])
        {
            throw entity.Error($"it needs {x.Count + degree + 1} knots that do not fall; it has {knots.Count}.");
        }

        if (weights.Count > 0 && (weights.Count != x.Count || weights.Exists(weight => weight <= 0)))
        {
            throw entity.Error("it needs one weight above 0 for each control point.");
        }

        var poles = x.Zip(y, (px, py) => new Point3(px, py, 0)).ToList();
        return new DxfChain(entity.Layer, [new SplineCurve(degree, poles, knots, weights.TrueForAll(weight => weight == 1) ? null : weights)]);
    }

    private static List<(Point3 At, double Bulge)> LightVertices(DxfEntity entity)
    {
        List<(Point3 At, double Bulge)> vertices = [];
        foreach (var (code, value) in entity.Numbers)
        {
            if (code == 10)
            {
                vertices.Add((new Point3(entity.Finite(code, value), 0, 0), 0));
            }
            else if (vertices.Count > 0 && code is 20 or 42)
            {
                var (at, bulge) = vertices[^1];
                vertices[^1] = code == 20 ? (at with { Y = entity.Finite(code, value) }, bulge) : (at, entity.Finite(code, value));
            }
        }

        return vertices;
    }

    private static DxfChain? HeavyPolyline(DxfEntity entity, List<DxfEntity> vertices, Affine placement)
    {
        var points = vertices.Where(vertex => (vertex.Whole(70) & SplineFrameVertex) == 0).Select(vertex => (At: vertex.Point(10), Bulge: vertex.Number(42, 0))).ToList();
        if (points.Exists(point => point.At.Z != points[0].At.Z))
        {
            return null;
        }

        // A 3D polyline is in world coordinates.
        var flat = points.ConvertAll(point => (point.At with { Z = 0 }, point.Bulge));
        return Chain(entity, (entity.Whole(70) & Polyline3D) != 0 ? Affine.Scale(1, 1) : placement, Polyline(entity, flat));
    }

    /// <summary>Lines and arcs from vertex to vertex; a bulge is the tangent of a quarter of the arc's angle, above 0 when it turns left.</summary>
    private static List<DrawingCurve> Polyline(DxfEntity entity, List<(Point3 At, double Bulge)> vertices)
    {
        List<DrawingCurve> curves = [];
        var count = (entity.Whole(70) & Closed) != 0 ? vertices.Count : vertices.Count - 1;
        for (var i = 0; i < count; i++)
        {
            var (start, bulge) = vertices[i];
            var end = vertices[(i + 1) % vertices.Count].At;
            if (start != end)
            {
                curves.Add(Math.Abs(bulge) < 1e-9 ? new LineCurve(start, end) : Bulge(entity, start, end, bulge));
            }
        }

        return curves;
    }

    private static ArcCurve Bulge(DxfEntity entity, Point3 start, Point3 end, double bulge)
    {
        var chord = end - start;
        var toCenter = new Point3(-chord.Y, chord.X, 0) * ((1 - (bulge * bulge)) / (4 * bulge));
        var center = ((start + end) * 0.5) + toCenter;
        var radius = chord.Length * (1 + (bulge * bulge)) / (4 * Math.Abs(bulge));
        if (!double.IsFinite(radius) || !center.IsFinite)
        {
            throw entity.Error("a bulge is too large.");
        }

        var from = (bulge > 0 ? start : end) - center;
        var first = Math.Atan2(from.Y, from.X) / Degree;
        return new ArcCurve(center, radius, first, first + (4 * Math.Atan(Math.Abs(bulge)) / Degree), Reversed: bulge < 0);
    }

    private static DxfInsert Insert(DxfEntity entity, Affine placement)
    {
        var (at, x, y) = (entity.Point(10), entity.Number(41, 1), entity.Number(42, 1));
        if (x == 0 || y == 0)
        {
            throw entity.Error("its scale is 0.");
        }

        return new DxfInsert(
            entity.Layer,
            entity.Name,
            placement * Affine.Move(at.X, at.Y) * Affine.Rotate(entity.Number(50, 0)),
            Affine.Scale(x, y),
            new DxfGrid(Math.Max(1, entity.Whole(70)), Math.Max(1, entity.Whole(71)), entity.Number(44, 0), entity.Number(45, 0)),
            entity.Line);
    }
}
