using System.Globalization;
using System.Runtime.InteropServices;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats;

/// <summary>
/// Wavefront OBJ (Alias, 1995), reading: vertices, normals and polygons, by objects or groups. Texture coordinates, materials,
/// lines and free-form surfaces are skipped. The format has no unit; millimetres and Z up are taken, as CAD programs write.
/// </summary>
/// <remarks>
/// Every object (<c>o</c>) is a body. Without objects every group (<c>g</c>) is one, except that groups which share vertices
/// belong together. Vertices at the same position are one point; without normals in the file they are computed with a crease
/// angle of 30 degrees.
/// </remarks>
public sealed class Obj : IMeshReader
{
    /// <summary>More corners than any modeller writes, few enough to cut apart quickly.</summary>
    private const int MostCorners = 1000;

    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("obj", "Wavefront OBJ", [".obj"], "model/obj", Unit: null);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length)
    {
        // No signature exists; a first statement that only OBJ files begin with, after comments, has to do.
        while (!head.IsEmpty)
        {
            var end = head.IndexOf((byte)'\n');
            var line = (end < 0 ? head : head[..end]).Trim(" \t\r"u8);
            head = end < 0 ? default : head[(end + 1)..];
            if (!line.IsEmpty && line[0] != (byte)'#')
            {
                return line.StartsWith("v "u8) || line.StartsWith("o "u8) || line.StartsWith("g "u8) || line.StartsWith("mtllib "u8);
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null)
    {
        using var lines = new LineReader(stream, limits);
        var model = new Model(lines, limits);
        while (lines.Next(out var line))
        {
            var joined = line.EndsWith('\\') ? Join(lines, line) : line;
            model.Statement(joined);
        }

        return SceneBodies.ToGraph(new Scene(model.Bodies())).Checked();
    }

    private static string Join(LineReader lines, ReadOnlySpan<char> line)
    {
        var text = new System.Text.StringBuilder();
        do
        {
            text.Append(line[..^1]).Append(' ');
        }
        while (lines.Next(out line) && line.EndsWith('\\') && text.Length < 1 << 20);
        return text.Append(line).ToString();
    }

    private readonly record struct Corner(int Vertex, int Normal);

    /// <summary>What has been read so far.</summary>
    private sealed class Model(LineReader lines, ReadLimits limits)
    {
        private const int NoNormal = -1;

        private readonly List<Point3> _vertices = [];
        private readonly List<Point3> _normals = [];
        private readonly List<Corner> _corners = [];
        private readonly List<int> _partOfTriangle = [];
        private readonly Dictionary<(bool IsObject, string Name), int> _parts = [];
        private readonly List<string> _names = [];
        private readonly List<Corner> _face = [];
        private readonly List<Point3> _outline = [];
        private readonly List<int> _cut = [];
        private bool _hasObjects;
        private int _part = -1;

        public void Statement(ReadOnlySpan<char> line)
        {
            switch (Words.Next(ref line))
            {
                case "v":
                    limits.CheckVertices(_vertices.Count + 1);
                    _vertices.Add(Words.Point(ref line, lines));
                    break;
                case "vn":
                    limits.CheckVertices(_normals.Count + 1);
                    _normals.Add(Words.Point(ref line, lines).Normalized());
                    break;
                case "f":
                    Face(line);
                    break;
                case "o":
                    _hasObjects = true;
                    _part = PartOf(isObject: true, line.Trim());
                    break;
                case "g" when !_hasObjects:
                    _part = PartOf(isObject: false, line.Trim());
                    break;
            }
        }

        public IReadOnlyList<SceneBody> Bodies()
        {
            if (_partOfTriangle.Count == 0)
            {
                throw new FormwrightException(
                    ErrorCode.InvalidInput, $"The OBJ file holds no faces ({_vertices.Count} vertices were found); export it as polygons and try again.");
            }

            var body = BodyOfPart();
            var points = WeldByPosition();
            return [.. Enumerable.Range(0, _partOfTriangle.Count)
                .GroupBy(triangle => body[_partOfTriangle[triangle]])
                .Select(triangles => new SceneBody(_names[triangles.Key], Build([.. triangles], points)))
                .Where(made => made.Mesh.TriangleCount > 0)];
        }

        private void Face(ReadOnlySpan<char> line)
        {
            _face.Clear();
            for (var word = Words.Next(ref line); !word.IsEmpty; word = Words.Next(ref line))
            {
                _face.Add(CornerOf(word));
            }

            if (_face.Count is < 3 or > MostCorners)
            {
                throw lines.Error($"the face has {_face.Count} corners; it needs 3 to {MostCorners}.");
            }

            limits.CheckTriangles(_partOfTriangle.Count + _face.Count - 2);
            _part = _part < 0 ? PartOf(isObject: false, default) : _part;
            _cut.Clear();
            if (_face.Count == 3)
            {
                _cut.AddRange([0, 1, 2]);
            }
            else
            {
                _outline.Clear();
                _outline.AddRange(_face.Select(corner => _vertices[corner.Vertex]));
                PolygonTriangulation.Triangulate(_outline, _cut);
            }

            for (var i = 0; i < _cut.Count; i++)
            {
                _corners.Add(_face[_cut[i]]);
            }

            for (var i = 0; i < _cut.Count; i += 3)
            {
                _partOfTriangle.Add(_part);
            }
        }

        /// <summary>Reads <c>v</c>, <c>v/vt</c>, <c>v//vn</c> or <c>v/vt/vn</c>.</summary>
        private Corner CornerOf(ReadOnlySpan<char> word)
        {
            var slash = word.IndexOf('/');
            if (slash < 0)
            {
                return new Corner(Index(word, word, _vertices.Count, "vertices"), NoNormal);
            }

            var vertex = Index(word[..slash], word, _vertices.Count, "vertices");
            var rest = word[(slash + 1)..];
            var second = rest.IndexOf('/');
            return new Corner(vertex, second < 0 || second == rest.Length - 1 ? NoNormal : Index(rest[(second + 1)..], word, _normals.Count, "normals"));
        }

        /// <summary>Counts from 1, or backwards from the last one read when negative.</summary>
        private int Index(ReadOnlySpan<char> digits, ReadOnlySpan<char> word, int count, string what)
        {
            if (!long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                throw lines.Error($"'{Words.Shown(word)}' is no corner of a face; it should read like 7, 7/1, 7//3 or 7/1/3.");
            }

            var index = number < 0 ? count + number : number - 1;
            return index >= 0 && index < count
                ? (int)index
                : throw lines.Error($"the corner '{Words.Shown(word)}' lies outside of the {count} {what} read so far.");
        }

        private int PartOf(bool isObject, ReadOnlySpan<char> name)
        {
            var key = (isObject, name.ToString());
            if (!_parts.TryGetValue(key, out var part))
            {
                limits.CheckEntities(_names.Count + 1);
                _parts.Add(key, part = _names.Count);
                _names.Add(key.Item2);
            }

            return part;
        }

        /// <summary>Parts that share vertices are one body, named after the first; objects stay apart.</summary>
        private int[] BodyOfPart()
        {
            var sets = new DisjointSets(_names.Count);
            if (!_hasObjects)
            {
                var partAt = new int[_vertices.Count];
                Array.Fill(partAt, -1);
                for (var i = 0; i < _corners.Count; i++)
                {
                    ref var part = ref partAt[_corners[i].Vertex];
                    if (part < 0)
                    {
                        part = _partOfTriangle[i / 3];
                    }
                    else
                    {
                        sets.Join(part, _partOfTriangle[i / 3]);
                    }
                }
            }

            return [.. Enumerable.Range(0, _names.Count).Select(sets.Find)];
        }

        private int[] WeldByPosition()
        {
            var first = new Dictionary<Point3, int>(_vertices.Count);
            var points = new int[_vertices.Count];
            for (var v = 0; v < points.Length; v++)
            {
                ref var point = ref CollectionsMarshal.GetValueRefOrAddDefault(first, _vertices[v], out var known);
                points[v] = point = known ? point : v;
            }

            return points;
        }

        private SurfaceMesh Build(int[] triangles, int[] points)
        {
            var numbers = new Dictionary<int, int>();
            List<double> positions = [];
            List<Corner> corners = [];
            var complete = true;
            foreach (var triangle in triangles)
            {
                var three = CollectionsMarshal.AsSpan(_corners).Slice(3 * triangle, 3);
                var (a, b, c) = (points[three[0].Vertex], points[three[1].Vertex], points[three[2].Vertex]);
                if (a == b || b == c || c == a)
                {
                    continue;
                }

                foreach (var corner in three)
                {
                    var point = points[corner.Vertex];
                    ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, point, out var known);
                    if (!known)
                    {
                        number = positions.Count / 3;
                        positions.AddRange([_vertices[point].X, _vertices[point].Y, _vertices[point].Z]);
                    }

                    corners.Add(corner with { Vertex = number });
                    complete &= corner.Normal != NoNormal && _normals[corner.Normal] != default;
                }
            }

            var creased = CreasedMesh.Of(new WeldedMesh([.. positions], [.. corners.Select(corner => corner.Vertex)]));
            return complete ? WithNormals(positions, corners, creased.FeatureEdges) : creased;
        }

        /// <summary>The mesh with the normals of the file: one vertex per point and normal.</summary>
        private SurfaceMesh WithNormals(List<double> points, List<Corner> corners, IReadOnlyList<FeatureEdge> features)
        {
            var numbers = new Dictionary<Corner, int>();
            List<double> positions = [];
            List<float> normals = [];
            List<int> welds = [];
            var triangles = new int[corners.Count];
            for (var i = 0; i < triangles.Length; i++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, corners[i], out var known);
                if (!known)
                {
                    number = welds.Count;
                    welds.Add(corners[i].Vertex);
                    positions.AddRange(CollectionsMarshal.AsSpan(points).Slice(3 * corners[i].Vertex, 3));
                    var normal = _normals[corners[i].Normal];
                    normals.AddRange([(float)normal.X, (float)normal.Y, (float)normal.Z]);
                }

                triangles[i] = number;
            }

            return new SurfaceMesh([.. positions], [.. normals], triangles, [], [.. welds], features);
        }
    }
}
