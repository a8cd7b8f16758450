using System.Numerics;
using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>Primitives laid out in one picture.</summary>
/// <param name="Primitive">All faces in one piece, with normals, tangents and texture coordinates of their own; triangles, quads and larger faces stay what they were.</param>
/// <param name="Layout">How it was laid out.</param>
/// <param name="Origins">Per triangle of the piece, as <see cref="FaceTriangles"/> cuts it, the number of the triangle that it was among those of the primitives.</param>
public sealed record TextureAtlas(MeshPrimitive Primitive, UvLayout Layout, int[] Origins)
{
    /// <summary>Unwraps primitives into one picture. Faces that have lost their area somewhere are cut into the triangles that have one.</summary>
    /// <param name="primitives">In one frame. Attributes other than positions, normals and weld ids are left behind.</param>
    /// <param name="options">How to unwrap; null for the defaults.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="FormwrightException">No face has an area, or an option is out of range (<c>invalid_input</c>).</exception>
    public static TextureAtlas Of(IReadOnlyList<MeshPrimitive> primitives, UvOptions? options = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var faces = new Faces(primitives);
        if (faces.Triangles.Count == 0)
        {
            throw MeshCheck.Refuse("The model has no triangle with an area, so there is nothing to unwrap.");
        }

        var layout = UvUnwrapper.Unwrap(faces.ToWelded(), options, [.. faces.FaceOf], progress, cancel);
        var normals = faces.Normals();
        Dictionary<(int Vertex, int Normal, int Chart), int> numbers = [];
        List<Vector3> positions = [], directions = [];
        List<Vector2> coordinates = [];
        List<int> corners = [], sizes = [];
        var triangle = 0;
        foreach (var (vertices, count) in faces.All())
        {
            sizes.Add(vertices.Length);
            foreach (var vertex in vertices)
            {
                var corner = faces.CornerOf(vertex, triangle, count);
                var key = (vertex, normals.Number(corner), layout.Charts[triangle]);
                if (!numbers.TryGetValue(key, out var number))
                {
                    numbers.Add(key, number = positions.Count);
                    positions.Add(faces.Positions[vertex]);
                    directions.Add(normals.At(corner));

                    // The layout counts V upwards; so pictures are not mirrored.
                    coordinates.Add(new Vector2(layout.TexCoords[corner].X, 1 - layout.TexCoords[corner].Y));
                }

                corners.Add(number);
            }

            triangle += count;
        }

        var primitive = new MeshPrimitive
        {
            Positions = [.. positions],
            Normals = [.. directions],
            TexCoords = [.. coordinates],
            Corners = [.. corners],
            FaceSizes = sizes.TrueForAll(size => size == 3) ? null : [.. sizes],
        };
        return new TextureAtlas(
            primitive with { Tangents = TangentFrames.Of(primitive.Positions, primitive.Normals, primitive.TexCoords, FaceTriangles.Of(primitive)) }, layout, [.. faces.Origins]);
    }

    /// <summary>The surface as a baker takes it.</summary>
    public BakeTarget ToTarget() => new(Primitive.Positions, Primitive.Normals!, Primitive.Tangents!, Primitive.TexCoords!, FaceTriangles.Of(Primitive));

    /// <summary>The faces of all primitives over one list of vertices.</summary>
    private sealed class Faces
    {
        private readonly List<int[]> _faces = [];
        private readonly List<int> _counts = [];
        private readonly int[] _welds;
        private readonly Vector3[]? _normals;

        public Faces(IReadOnlyList<MeshPrimitive> primitives)
        {
            Positions = [.. primitives.SelectMany(primitive => primitive.Positions)];
            _welds = PositionWeld.Of(Positions);
            _normals = primitives.All(primitive => primitive.Normals is not null) ? [.. primitives.SelectMany(primitive => primitive.Normals!)] : null;
            var (first, number) = (0, 0);
            foreach (var primitive in primitives)
            {
                var triangles = FaceTriangles.Of(primitive);
                var (start, at) = (0, 0);
                for (var face = 0; face < primitive.FaceCount; face++)
                {
                    var size = primitive.FaceSizes?[face] ?? 3;
                    Add(primitive.Corners.AsSpan(start, size), triangles.AsSpan(at, 3 * (size - 2)), first, number);
                    start += size;
                    at += 3 * (size - 2);
                    number += size - 2;
                }

                first += primitive.Positions.Length;
            }
        }

        public Vector3[] Positions { get; }

        public List<int> Triangles { get; } = [];

        public List<int> FaceOf { get; } = [];

        public List<int> Origins { get; } = [];

        public IEnumerable<(int[] Vertices, int Triangles)> All() => _faces.Zip(_counts);

        public int CornerOf(int vertex, int firstTriangle, int count)
        {
            var corner = 3 * firstTriangle;
            while (Triangles[corner] != vertex && corner < (3 * (firstTriangle + count)) - 1)
            {
                corner++;
            }

            return corner;
        }

        public WeldedMesh ToWelded()
        {
            var points = new double[3 * Positions.Length];
            for (var i = 0; i < Positions.Length; i++)
            {
                (points[3 * i], points[(3 * i) + 1], points[(3 * i) + 2]) = (Positions[i].X, Positions[i].Y, Positions[i].Z);
            }

            return new WeldedMesh(points, [.. Triangles.Select(vertex => _welds[vertex])]);
        }

        public CornerDirections Normals()
        {
            if (_normals is not null)
            {
                return new CornerDirections([.. Triangles], _normals);
            }

            var creased = CreasedMesh.Of(ToWelded());
            var directions = new Vector3[creased.VertexCount];
            for (var i = 0; i < directions.Length; i++)
            {
                directions[i] = new Vector3(creased.Normals.AsSpan(3 * i, 3));
            }

            return new CornerDirections(creased.Triangles, directions);
        }

        private void Add(ReadOnlySpan<int> corners, ReadOnlySpan<int> triangles, int first, int number)
        {
            var whole = true;
            for (var i = 0; i < triangles.Length; i += 3)
            {
                whole &= HasArea(triangles[i] + first, triangles[i + 1] + first, triangles[i + 2] + first);
            }

            if (whole)
            {
                _faces.Add([.. corners.ToArray().Select(corner => corner + first)]);
                _counts.Add(triangles.Length / 3);
            }

            for (var i = 0; i < triangles.Length; i += 3)
            {
                var (a, b, c) = (triangles[i] + first, triangles[i + 1] + first, triangles[i + 2] + first);
                if (!HasArea(a, b, c))
                {
                    continue;
                }

                if (!whole)
                {
                    _faces.Add([a, b, c]);
                    _counts.Add(1);
                }

                Triangles.AddRange([a, b, c]);
                FaceOf.Add(_faces.Count - 1);
                Origins.Add(number + (i / 3));
            }
        }

        private bool HasArea(int a, int b, int c) =>
            _welds[a] != _welds[b] && _welds[b] != _welds[c] && _welds[c] != _welds[a]
            && Vector3.Cross(Positions[b] - Positions[a], Positions[c] - Positions[a]).LengthSquared() > 0;
    }

    /// <summary>Normals of corners, by numbers that equal corners share.</summary>
    private sealed class CornerDirections(int[] numbers, Vector3[] directions)
    {
        public int Number(int corner) => numbers[corner];

        public Vector3 At(int corner) => TangentFrames.Unit(directions[numbers[corner]]) ?? Vector3.UnitZ;
    }
}
