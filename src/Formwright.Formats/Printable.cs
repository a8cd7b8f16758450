using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats;

/// <summary>One mesh as printers want it: millimetres, Z up, welded, no triangle without area.</summary>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Points">Points, each there once.</param>
/// <param name="Triangles">Three points per triangle.</param>
/// <param name="Materials">Material per triangle.</param>
/// <param name="Colors">Colour per corner; null where the mesh has none, or lost them in being repaired.</param>
/// <param name="TexCoords">Where each corner lies in the base colour picture of its material, NaN for nowhere; null as for <paramref name="Colors"/>.</param>
internal sealed record PrintBody(string Name, Vector3[] Points, int[] Triangles, int?[] Materials, Vector4[]? Colors, Vector2[]? TexCoords);

/// <summary>Prepares scene graphs for printing.</summary>
internal static class Printable
{
    // As of PrintableMesh: flatter than this share of its longest side, a triangle has no direction left in 32-bit coordinates.
    private const float Flat = 2e-7f;

    /// <summary>The bodies that have triangles.</summary>
    /// <exception cref="FormwrightException">There is none, or the graph contradicts itself (<c>invalid_input</c>).</exception>
    public static IReadOnlyList<PrintBody> Of(SceneGraph graph)
    {
        List<PrintBody> bodies = [.. PlacedMesh.AllOf(GraphFrame.Convert(graph.Checked(), LengthUnit.Millimetre, UpAxis.Z)).Select(mesh => Direct(graph, mesh) ?? Repaired(mesh)).Where(body => body.Triangles.Length > 0)];
        if (bodies.Count == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "There is nothing to write: no body of the scene has triangles.");
        }

        foreach (var body in bodies)
        {
            if (!Array.TrueForAll(body.Points, point => float.IsFinite(point.X + point.Y + point.Z)))
            {
                throw new FormwrightException(ErrorCode.InvalidInput, $"The body '{body.Name}' cannot be written: a coordinate is not a finite 32-bit number.");
            }
        }

        return bodies;
    }

    /// <summary>The mesh as it is, where nothing has to be repaired.</summary>
    private static PrintBody? Direct(SceneGraph graph, PlacedMesh mesh)
    {
        var positions = mesh.Primitives.Count == 1 ? mesh.Primitives[0].Positions : [.. mesh.Primitives.SelectMany(primitive => primitive.Positions)];
        var welds = mesh.Primitives.All(primitive => primitive.WeldIds is not null)
            ? mesh.Primitives.Count == 1 ? mesh.Primitives[0].WeldIds! : [.. mesh.Primitives.SelectMany(primitive => primitive.WeldIds!)]
            : PositionWeld.Of(positions);
        var (pointOf, points) = Number(welds, positions);
        var count = mesh.Primitives.Sum(primitive => primitive.TriangleCount);
        var triangles = new int[3 * count];
        var materials = new int?[count];
        var colors = mesh.Primitives.Any(primitive => primitive.Colors is not null) ? new Vector4[3 * count] : null;
        Vector2[]? texCoords = null;
        var (filled, firstVertex) = (0, 0);
        foreach (var primitive in mesh.Primitives)
        {
            var corners = FaceTriangles.Of(primitive);
            if (InPicture(graph, primitive) is { } places)
            {
                texCoords ??= [.. Enumerable.Repeat(new Vector2(float.NaN), 3 * count)];
                for (var i = 0; i < corners.Length; i++)
                {
                    texCoords[filled + i] = places[corners[i]];
                }
            }

            for (var i = 0; i < corners.Length; i++)
            {
                triangles[filled + i] = pointOf[welds[firstVertex + corners[i]]];
                if (colors is not null)
                {
                    colors[filled + i] = primitive.Colors?[corners[i]] ?? Vector4.One;
                }
            }

            materials.AsSpan(filled / 3, corners.Length / 3).Fill(primitive.Material);
            filled += corners.Length;
            firstVertex += primitive.Positions.Length;
        }

        for (var t = 0; t < triangles.Length; t += 3)
        {
            if (IsFlat(points[triangles[t]], points[triangles[t + 1]], points[triangles[t + 2]]))
            {
                return null;
            }
        }

        return new PrintBody(mesh.Name, points, triangles, materials, colors, texCoords);
    }

    /// <summary>Where each vertex lies in the base colour picture of its material; null without one.</summary>
    private static Vector2[]? InPicture(SceneGraph graph, MeshPrimitive primitive)
    {
        if (primitive.Material is not { } material
            || graph.Materials[material].BaseColorTexture is not { } use
            || (use.TexCoord == 0 ? primitive.TexCoords : primitive.TexCoords1) is not { } coordinates)
        {
            return null;
        }

        var placement = TextureSampler.MatrixOf(use.Placement);
        return Array.ConvertAll(coordinates, coordinate => Vector2.Transform(coordinate, placement));
    }

    private static (int[] PointOf, Vector3[] Points) Number(int[] welds, Vector3[] positions)
    {
        var pointOf = new int[Math.Max(welds.Max() + 1, 1)];
        Array.Fill(pointOf, -1);
        List<Vector3> points = new(positions.Length / 2);
        for (var v = 0; v < welds.Length; v++)
        {
            if (pointOf[welds[v]] < 0)
            {
                pointOf[welds[v]] = points.Count;

                // Adding 0 turns -0 into 0, so that equal points have equal bits.
                points.Add(positions[v] + Vector3.Zero);
            }
        }

        return (pointOf, [.. points]);
    }

    private static PrintBody Repaired(PlacedMesh mesh)
    {
        var welded = PrintableMesh.Of(SceneBodies.ToSurface(mesh.Primitives));
        var points = new Vector3[welded.PointCount];
        for (var i = 0; i < points.Length; i++)
        {
            var p = welded.PointAt(i);
            points[i] = new Vector3((float)p.X, (float)p.Y, (float)p.Z);
        }

        // Repair does not tell where a triangle came from, so the material of most of them stands for all.
        var material = mesh.Primitives.GroupBy(primitive => primitive.Material).MaxBy(group => group.Sum(primitive => (long)primitive.TriangleCount))!.Key;
        return new PrintBody(mesh.Name, points, welded.Triangles, [.. Enumerable.Repeat(material, welded.TriangleCount)], null, null);
    }

    private static bool IsFlat(Vector3 a, Vector3 b, Vector3 c)
    {
        var (first, second, third) = (b - a, c - b, a - c);
        var longest = MathF.Max(first.LengthSquared(), MathF.Max(second.LengthSquared(), third.LengthSquared()));
        return Vector3.Cross(first, second).Length() <= Flat * longest;
    }
}
