using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>From the bodies of CAD to a scene graph and back.</summary>
public static class SceneBodies
{
    /// <summary>
    /// One mesh and node per body that has triangles, below one node more when the scene has a name; one material per colour, seen from both sides
    /// where the body is open. Unit and up axis stay.
    /// </summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c>: a coordinate has no finite 32-bit value.</exception>
    public static SceneGraph ToGraph(Scene scene)
    {
        List<SceneNode> nodes = scene.Name.Length > 0 ? [new SceneNode(scene.Name, NodeTransform.Identity)] : [];
        int? parent = nodes.Count > 0 ? 0 : null;
        List<PolygonMesh> meshes = [];
        List<Material> materials = [];
        foreach (var body in scene.Bodies)
        {
            var corners = WithoutEmpty(body.Mesh);
            if (corners.Length == 0)
            {
                continue;
            }

            var material = Material.Of(body.Color ?? Rgba.Default) with { DoubleSided = body.Mesh.FeatureEdges.Any(edge => edge.Kind == FeatureEdgeKind.Boundary) };
            var known = materials.IndexOf(material);
            if (known < 0)
            {
                known = materials.Count;
                materials.Add(material);
            }

            nodes.Add(new SceneNode(body.Name, NodeTransform.Identity, parent, Mesh: meshes.Count));
            meshes.Add(new PolygonMesh(body.Name,
            [
                new MeshPrimitive { Positions = Positions(body), Normals = Normals(body.Mesh), Corners = corners, WeldIds = body.Mesh.WeldIds, Material = known },
            ]));
        }

        return new SceneGraph { Nodes = nodes, Meshes = meshes, Materials = materials, Unit = scene.Unit, Up = scene.Up, Name = scene.Name };
    }

    /// <summary>
    /// One body per placed mesh, at rest, cut into triangles, with the base colour of the material that covers most triangles. Missing normals are
    /// computed with a crease angle of 30 degrees. Textures and vertex colours are left behind.
    /// </summary>
    public static Scene Of(SceneGraph graph) => new(
        [.. PlacedMesh.AllOf(graph).Select(mesh => new SceneBody(mesh.Name, ToSurface(mesh.Primitives), ColorOf(mesh.Primitives, graph))).Where(body => body.Mesh.TriangleCount > 0)],
        graph.Unit,
        graph.Up,
        graph.Name);

    /// <summary>As <see cref="Of"/>, with the painting of vertex colours, textures and several materials, for pictures.</summary>
    /// <param name="graph">The model. Textures that cannot be decoded are left out.</param>
    /// <param name="largestTexture">Pixels of a texture's side that are enough.</param>
    public static Scene Painted(SceneGraph graph, int largestTexture)
    {
        var pictures = new GraphPictures(graph, largestTexture, isLenient: true);
        List<SceneBody> bodies = [];
        foreach (var mesh in PlacedMesh.AllOf(graph))
        {
            var surface = ToSurface(mesh.Primitives, out var origins);
            if (surface.TriangleCount > 0)
            {
                SurfaceColor? paint = PrimitivePaint.Of(mesh.Primitives, graph, pictures, isSolid: true) is { IsPlain: false } painted
                    ? (triangle, weights) => painted.At(origins[triangle], weights)
                    : null;
                bodies.Add(new SceneBody(mesh.Name, surface, ColorOf(mesh.Primitives, graph), paint));
            }
        }

        return new Scene(bodies, graph.Unit, graph.Up, graph.Name);
    }

    /// <summary>The primitives of one mesh as triangles of one surface; those with two corners in one point are left out.</summary>
    public static SurfaceMesh ToSurface(IReadOnlyList<MeshPrimitive> primitives) => ToSurface(primitives, out _);

    /// <inheritdoc cref="ToSurface(IReadOnlyList{MeshPrimitive})"/>
    /// <param name="primitives">The pieces.</param>
    /// <param name="origins">Per triangle its number among all triangles of the pieces.</param>
    public static SurfaceMesh ToSurface(IReadOnlyList<MeshPrimitive> primitives, out int[] origins)
    {
        Vector3[] positions = primitives.Count == 1 ? primitives[0].Positions : [.. primitives.SelectMany(primitive => primitive.Positions)];
        var welds = Welds(primitives, positions);
        var triangles = new int[3 * primitives.Sum(primitive => primitive.TriangleCount)];
        origins = new int[triangles.Length / 3];
        var (filled, firstVertex, number) = (0, 0, 0);
        foreach (var primitive in primitives)
        {
            var corners = FaceTriangles.Of(primitive);
            for (var i = 0; i < corners.Length; i += 3, number++)
            {
                var (a, b, c) = (corners[i] + firstVertex, corners[i + 1] + firstVertex, corners[i + 2] + firstVertex);
                if (welds[a] != welds[b] && welds[b] != welds[c] && welds[c] != welds[a])
                {
                    (triangles[filled], triangles[filled + 1], triangles[filled + 2]) = (a, b, c);
                    origins[filled / 3] = number;
                    filled += 3;
                }
            }

            firstVertex += primitive.Positions.Length;
        }

        Array.Resize(ref triangles, filled);
        var doubles = new double[3 * positions.Length];
        for (var v = 0; v < positions.Length; v++)
        {
            (doubles[3 * v], doubles[(3 * v) + 1], doubles[(3 * v) + 2]) = (positions[v].X, positions[v].Y, positions[v].Z);
        }

        var bare = new SurfaceMesh(doubles, new float[doubles.Length], triangles, [], welds, []);
        var creased = CreasedMesh.Of(WeldedMesh.Of(bare));
        if (!primitives.All(primitive => primitive.Normals is not null))
        {
            return creased;
        }

        var normals = new float[doubles.Length];
        var n = 0;
        foreach (var normal in primitives.SelectMany(primitive => primitive.Normals!))
        {
            normal.CopyTo(normals, n);
            n += 3;
        }

        return bare with { Normals = normals, FeatureEdges = creased.FeatureEdges };
    }

    private static int[] Welds(IReadOnlyList<MeshPrimitive> primitives, Vector3[] positions) =>
        !primitives.All(primitive => primitive.WeldIds is not null) ? PositionWeld.Of(positions)
        : primitives.Count == 1 ? primitives[0].WeldIds!
        : [.. primitives.SelectMany(primitive => primitive.WeldIds!)];

    private static Rgba? ColorOf(IReadOnlyList<MeshPrimitive> primitives, SceneGraph graph) =>
        primitives.GroupBy(primitive => primitive.Material).MaxBy(group => group.Sum(primitive => (long)primitive.TriangleCount))?.Key is { } material
            ? graph.Materials[material].ToRgba()
            : null;

    private static int[] WithoutEmpty(SurfaceMesh mesh)
    {
        List<int> kept = new(mesh.Triangles.Length);
        for (var t = 0; t + 2 < mesh.Triangles.Length; t += 3)
        {
            var (a, b, c) = (mesh.Triangles[t], mesh.Triangles[t + 1], mesh.Triangles[t + 2]);
            if (mesh.WeldIds[a] != mesh.WeldIds[b] && mesh.WeldIds[b] != mesh.WeldIds[c] && mesh.WeldIds[c] != mesh.WeldIds[a])
            {
                kept.AddRange([a, b, c]);
            }
        }

        return [.. kept];
    }

    private static Vector3[] Positions(SceneBody body)
    {
        // Vertices of one point may differ in the last digit; formats without weld ids find it again only where they are equal.
        var first = new Dictionary<int, int>();
        var positions = new Vector3[body.Mesh.VertexCount];
        for (var v = 0; v < positions.Length; v++)
        {
            if (!first.TryGetValue(body.Mesh.WeldIds[v], out var same))
            {
                first.Add(body.Mesh.WeldIds[v], same = v);
            }

            var p = body.Mesh.PositionOf(same);
            positions[v] = new Vector3((float)p.X, (float)p.Y, (float)p.Z);
            if (!float.IsFinite(positions[v].X + positions[v].Y + positions[v].Z))
            {
                throw new FormwrightException(ErrorCode.InvalidInput, $"The body '{body.Name}' cannot be written: a coordinate is not a finite 32-bit number.");
            }
        }

        return positions;
    }

    private static Vector3[] Normals(SurfaceMesh mesh)
    {
        var normals = new Vector3[mesh.VertexCount];
        for (var v = 0; v < normals.Length; v++)
        {
            var normal = new Vector3(mesh.Normals.AsSpan(3 * v, 3));
            normals[v] = normal.Length() is > 0 and < float.PositiveInfinity and var length ? normal / length : Vector3.UnitY;
        }

        return normals;
    }
}
