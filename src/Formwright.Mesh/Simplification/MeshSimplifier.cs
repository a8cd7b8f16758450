using System.Numerics;
using Formwright.Core;
using Formwright.Mesh.Native;

namespace Formwright.Mesh;

/// <summary>
/// Reduces triangles by collapsing edges in the order of their quadric error (Garland and Heckbert 1997, by meshoptimizer).
/// Texture coordinates, colours, joints and materials stay; their seams and the borders between materials stay joined. Where
/// the original was manifold, so is the result: what the collapses fold onto itself or pinch is taken apart again.
/// </summary>
public static class MeshSimplifier
{
    /// <summary>
    /// Simplifies every mesh of a graph, each to its share of the triangles. One of many small pieces would collapse piece by piece into
    /// nothing; it keeps as many more as it takes for something to be left.
    /// </summary>
    /// <param name="graph">A checked graph. Quads are cut.</param>
    /// <param name="options">When to stop; the number counts each mesh as often as it is placed.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work between meshes.</param>
    /// <exception cref="FormwrightException">An option is out of range (<c>invalid_input</c>).</exception>
    public static SimplifyResult<SceneGraph> Simplify(SceneGraph graph, SimplifyOptions options, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        Check(options);
        var total = graph.TriangleCount;
        List<PolygonMesh> meshes = [];
        double error = 0;
        foreach (var mesh in graph.Meshes)
        {
            cancel.ThrowIfCancellationRequested();
            var count = mesh.Primitives.Sum(primitive => (long)primitive.TriangleCount);
            var share = options.Triangles == 0 || total == 0 ? 0 : Math.Max(4, (int)Math.Round((double)options.Triangles * count / total));
            var result = SimplifyToSomething(mesh.Primitives, options with { Triangles = share });
            meshes.Add(mesh with { Primitives = result.Result });
            error = Math.Max(error, result.Error);
            progress?.Report((double)meshes.Count / graph.Meshes.Count);
        }

        var simplified = graph with { Meshes = meshes };
        return new SimplifyResult<SceneGraph>(simplified, (int)simplified.TriangleCount, error);
    }

    /// <summary>Simplifies the pieces of one mesh together.</summary>
    /// <param name="primitives">Pieces that share seams by position or weld ids.</param>
    /// <param name="options">When to stop.</param>
    /// <returns>Pieces of triangles only; one that lost all its triangles is left out unless all did.</returns>
    public static SimplifyResult<IReadOnlyList<MeshPrimitive>> Simplify(IReadOnlyList<MeshPrimitive> primitives, SimplifyOptions options)
    {
        Check(options);
        var wedges = new SeamVertices(primitives);
        if (wedges.Corners.Length == 0 || (options.Triangles > 0 && wedges.Corners.Length <= 3L * options.Triangles))
        {
            return new SimplifyResult<IReadOnlyList<MeshPrimitive>>(primitives, primitives.Sum(primitive => primitive.TriangleCount), 0);
        }

        var (corners, error) = Collapse(wedges.Corners, wedges.Coordinates(), options);
        corners = WithoutFolds(corners, wedges.WeldOf);
        var split = ManifoldSplit.Split(new WeldedMesh(wedges.Points(), Points(corners)), apart: true);
        var result = split.Edges > 0 && MeshTopology.Of(new WeldedMesh(wedges.Points(), Points(wedges.Corners))).IsManifold
            ? wedges.ToPrimitives(corners, split.Mesh, options.CreaseAngle)
            : wedges.ToPrimitives(corners, null, options.CreaseAngle);
        return new SimplifyResult<IReadOnlyList<MeshPrimitive>>(result, corners.Length / 3, error);

        int[] Points(int[] list) => Array.ConvertAll(list, wedges.WeldOf);
    }

    /// <summary>Simplifies triangles over shared points.</summary>
    /// <param name="mesh">Any triangles.</param>
    /// <param name="options">When to stop.</param>
    /// <exception cref="FormwrightException">The mesh contradicts itself or has no size, or an option is out of range (<c>invalid_input</c>).</exception>
    public static SimplifyResult<WeldedMesh> Simplify(WeldedMesh mesh, SimplifyOptions options)
    {
        Check(options);
        var box = MeshCheck.Require(mesh);
        if (options.Triangles > 0 && mesh.TriangleCount <= options.Triangles)
        {
            return new SimplifyResult<WeldedMesh>(mesh, mesh.TriangleCount, 0);
        }

        // In 32 bits only after moving to the middle and scaling, so that small parts far away keep their shape.
        var coordinates = new float[mesh.Points.Length];
        var scale = 1 / box.Diagonal;
        for (var i = 0; i < mesh.PointCount; i++)
        {
            var p = (mesh.PointAt(i) - box.Center) * scale;
            (coordinates[3 * i], coordinates[(3 * i) + 1], coordinates[(3 * i) + 2]) = ((float)p.X, (float)p.Y, (float)p.Z);
        }

        for (var i = 0; i < coordinates.Length; i++)
        {
            coordinates[i] = float.IsFinite(coordinates[i]) ? coordinates[i] : 0;
        }

        var (corners, error) = Collapse(mesh.Triangles, coordinates, options);
        corners = WithoutFolds(corners, point => point);
        var result = Welding.Keep(mesh.Points, corners);

        // The result first: it is small and hardly ever at fault.
        if (!MeshTopology.Of(result).IsManifold && MeshTopology.Of(mesh).IsManifold)
        {
            result = ManifoldSplit.Split(result, apart: true).Mesh;
        }

        return new SimplifyResult<WeldedMesh>(result, result.TriangleCount, error);
    }

    private static SimplifyResult<IReadOnlyList<MeshPrimitive>> SimplifyToSomething(IReadOnlyList<MeshPrimitive> primitives, SimplifyOptions options)
    {
        while (true)
        {
            var result = Simplify(primitives, options);
            if (result.Triangles > 0 || primitives.All(primitive => primitive.TriangleCount == 0))
            {
                return result;
            }

            options = options.Triangles > 0 ? options with { Triangles = 2 * options.Triangles } : options with { Error = options.Error / 2 };
        }
    }

    private static void Check(SimplifyOptions options)
    {
        if (options.Triangles < 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The number of triangles is {options.Triangles}; it must be 0 or more.", "triangles");
        }

        if (!(options.Error is > 0 and <= 1))
        {
            throw new FormwrightException(ErrorCode.InvalidInput, $"The error is {options.Error}; it must be above 0 and at most 1.", "error");
        }
    }

    /// <summary>One call of the library may stop early at places that the next one gets past.</summary>
    private static (int[] Corners, double Error) Collapse(int[] corners, float[] coordinates, SimplifyOptions options)
    {
        var indices = Array.ConvertAll(corners, corner => (uint)corner);
        double worst = 0;
        while (true)
        {
            var left = MeshOptimizer.Simplify(indices, coordinates, 3 * options.Triangles, (float)options.Error, out var error);
            worst = Math.Max(worst, error);
            var stuck = left.Length > 0.9 * indices.Length;
            indices = left;
            if (stuck || left.Length <= 3 * options.Triangles)
            {
                return (Array.ConvertAll(left, index => (int)index), worst);
            }
        }
    }

    /// <summary>
    /// Collapses can lay two triangles of the same three points onto each other. Facing apart, they enclose nothing and both go;
    /// facing alike, one goes.
    /// </summary>
    private static int[] WithoutFolds(int[] corners, Converter<int, int> weldOf)
    {
        Dictionary<(int, int, int), int> facing = new(corners.Length / 3);
        for (var t = 0; t < corners.Length; t += 3)
        {
            var (key, sign) = Key(t);
            facing[key] = facing.GetValueOrDefault(key) + sign;
        }

        List<int> kept = new(corners.Length);
        for (var t = 0; t < corners.Length; t += 3)
        {
            var (key, sign) = Key(t);
            if (facing[key] * sign > 0)
            {
                facing[key] = 0;
                kept.AddRange(corners.AsSpan(t, 3));
            }
        }

        return kept.Count == corners.Length ? corners : [.. kept];

        ((int, int, int) Key, int Sign) Key(int t)
        {
            var (a, b, c) = (weldOf(corners[t]), weldOf(corners[t + 1]), weldOf(corners[t + 2]));
            while (a > b || a > c)
            {
                (a, b, c) = (b, c, a);
            }

            return b < c ? ((a, b, c), 1) : ((a, c, b), -1);
        }
    }

    /// <summary>
    /// The vertices of all pieces in one list, in which those that differ only in their normal are one: normals follow from the
    /// surface and are computed again, while a file with a normal per face would be nothing but seams.
    /// </summary>
    private sealed class SeamVertices
    {
        private readonly IReadOnlyList<MeshPrimitive> _primitives;
        private readonly List<(int Primitive, int Vertex)> _sources = [];
        private readonly int[] _welds;
        private readonly List<int> _weldOf = [];

        public SeamVertices(IReadOnlyList<MeshPrimitive> primitives)
        {
            _primitives = primitives;
            Vector3[] positions = [.. primitives.SelectMany(primitive => primitive.Positions)];
            _welds = primitives.All(primitive => primitive.WeldIds is not null)
                ? [.. primitives.SelectMany(primitive => primitive.WeldIds!)]
                : PositionWeld.Of(positions);
            Dictionary<(int Primitive, int Weld, Vector2? Uv, Vector2? Uv1, Vector4? Color), int> known = [];
            Dictionary<int, int> points = [];
            List<int> corners = [];
            var first = 0;
            Span<int> triangle = stackalloc int[3];
            for (var p = 0; p < primitives.Count; p++)
            {
                var primitive = primitives[p];
                var list = FaceTriangles.Of(primitive);
                for (var t = 0; t < list.Length; t += 3)
                {
                    for (var i = 0; i < 3; i++)
                    {
                        var v = list[t + i];
                        var key = (p, _welds[first + v], primitive.TexCoords?[v], primitive.TexCoords1?[v], primitive.Colors?[v]);
                        if (!known.TryGetValue(key, out triangle[i]))
                        {
                            known.Add(key, triangle[i] = _sources.Count);
                            _sources.Add((p, v));
                            if (!points.TryGetValue(key.Item2, out var point))
                            {
                                points.Add(key.Item2, point = points.Count);
                            }

                            _weldOf.Add(point);
                        }
                    }

                    if (_weldOf[triangle[0]] != _weldOf[triangle[1]] && _weldOf[triangle[1]] != _weldOf[triangle[2]] && _weldOf[triangle[2]] != _weldOf[triangle[0]])
                    {
                        corners.AddRange(triangle);
                    }
                }

                first += primitive.Positions.Length;
            }

            Corners = [.. corners];
            PointCount = points.Count;
        }

        /// <summary>Three vertices per triangle.</summary>
        public int[] Corners { get; }

        private int PointCount { get; }

        /// <summary>The point that a vertex stands for.</summary>
        public int WeldOf(int vertex) => _weldOf[vertex];

        public float[] Coordinates()
        {
            var result = new float[3 * _sources.Count];
            for (var i = 0; i < _sources.Count; i++)
            {
                Position(i).CopyTo(result, 3 * i);
            }

            return result;
        }

        public double[] Points()
        {
            var result = new double[3 * PointCount];
            for (var i = 0; i < _sources.Count; i++)
            {
                var p = Position(i);
                (result[3 * _weldOf[i]], result[(3 * _weldOf[i]) + 1], result[(3 * _weldOf[i]) + 2]) = (p.X, p.Y, p.Z);
            }

            return result;
        }

        /// <summary>The pieces of the triangles that are left.</summary>
        /// <param name="corners">Vertices of this list.</param>
        /// <param name="split">The same corners over points that were drawn apart; null to keep the points.</param>
        /// <param name="creaseAngle">For the normals.</param>
        public List<MeshPrimitive> ToPrimitives(int[] corners, WeldedMesh? split, double creaseAngle)
        {
            var points = split ?? new WeldedMesh(Points(), Array.ConvertAll(corners, WeldOf));
            var normals = CornerNormals.Of(points, creaseAngle);
            List<MeshPrimitive> result = [];
            for (var p = 0; p < _primitives.Count; p++)
            {
                var piece = Piece(p, corners, points, normals);
                if (piece.Corners.Length > 0)
                {
                    result.Add(piece);
                }
            }

            return result.Count > 0 ? result : [_primitives[0] with { Corners = [], FaceSizes = null }];
        }

        private Vector3 Position(int vertex) => _primitives[_sources[vertex].Primitive].Positions[_sources[vertex].Vertex];

        private MeshPrimitive Piece(int p, int[] corners, WeldedMesh points, Vector3[] normals)
        {
            var source = _primitives[p];
            var hasNormals = source.Normals is not null;
            Dictionary<(int Vertex, int Point, Vector3 Normal), int> known = [];
            List<(int Vertex, int Point, Vector3 Normal)> vertices = [];
            List<int> list = [];
            for (var corner = 0; corner < corners.Length; corner++)
            {
                if (_sources[corners[corner]].Primitive != p)
                {
                    continue;
                }

                var key = (_sources[corners[corner]].Vertex, points.Triangles[corner], hasNormals ? normals[corner] : default);
                if (!known.TryGetValue(key, out var number))
                {
                    known.Add(key, number = vertices.Count);
                    vertices.Add(key);
                }

                list.Add(number);
            }

            return source with
            {
                Corners = [.. list],
                FaceSizes = null,
                Positions = [.. vertices.Select(v => Place(points, v.Point))],
                Normals = hasNormals ? [.. vertices.Select(v => v.Normal)] : null,
                Tangents = null,
                TexCoords = Pick(source.TexCoords),
                TexCoords1 = Pick(source.TexCoords1),
                Colors = Pick(source.Colors),
                Joints = Pick(source.Joints),
                Weights = Pick(source.Weights),
                WeldIds = [.. vertices.Select(v => v.Point)],
            };

            T[]? Pick<T>(T[]? values) => values is null ? null : [.. vertices.Select(v => values[v.Vertex])];
        }

        private static Vector3 Place(WeldedMesh points, int i) => new((float)points.Points[3 * i], (float)points.Points[(3 * i) + 1], (float)points.Points[(3 * i) + 2]);
    }
}
