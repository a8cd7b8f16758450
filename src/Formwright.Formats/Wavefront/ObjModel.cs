using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Wavefront;

/// <summary>
/// What has been read of an OBJ file so far. Every object (<c>o</c>) is a mesh. Without objects every group (<c>g</c>) is one, except that groups which
/// share vertices belong together.
/// </summary>
internal sealed class ObjModel(LineReader lines, ReadLimits limits, MaterialLibrary library)
{
    /// <summary>More corners than any modeller writes, few enough to cut apart quickly.</summary>
    private const int MostCorners = 1000;

    private readonly List<Vector3> _vertices = [];
    private readonly List<Vector4> _colors = [];
    private readonly List<Vector2> _texCoords = [];
    private readonly List<Vector3> _normals = [];
    private readonly List<FaceCorner> _corners = [];
    private readonly List<Face> _faces = [];
    private readonly Dictionary<(bool IsObject, string Name), int> _parts = [];
    private readonly List<string> _names = [];
    private LengthUnit _unit = LengthUnit.Millimetre;
    private UpAxis _up = UpAxis.Z;
    private bool _hasObjects;
    private int _part = -1;
    private int? _material;
    private long _triangles;

    public void Statement(ReadOnlySpan<char> line)
    {
        switch (Words.Next(ref line))
        {
            case "v":
                Vertex(line);
                break;
            case "vt":
                limits.CheckVertices(_texCoords.Count + 1);
                var u = Words.Number(ref line, lines);
                _texCoords.Add(new Vector2((float)u, 1 - (float)(line.IsWhiteSpace() ? 0 : Words.Number(ref line, lines))));
                break;
            case "vn":
                limits.CheckVertices(_normals.Count + 1);
                _normals.Add(Vector(Words.Point(ref line, lines).Normalized()));
                break;
            case "f":
                AddFace(line);
                break;
            case "o":
                _hasObjects = true;
                _part = PartOf(isObject: true, line.Trim());
                break;
            case "g" when !_hasObjects:
                _part = PartOf(isObject: false, line.Trim());
                break;
            case "usemtl":
                _material = library.NumberOf(line.Trim().ToString());
                limits.CheckEntities(library.Materials.Count);
                break;
            case "mtllib":
                library.Read(line.Trim().ToString());
                break;
            case "#" when _faces.Count == 0:
                Comment(line.Trim());
                break;
        }
    }

    public SceneGraph Graph()
    {
        if (_faces.Count == 0)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"The OBJ file holds no faces ({_vertices.Count} vertices were found); export it as polygons and try again.");
        }

        var sources = new CornerSources(_vertices, _texCoords, _normals, _colors);
        var meshOf = MeshOfPart();
        List<PolygonMesh> meshes = [];
        foreach (var faces in _faces.GroupBy(face => meshOf[face.Part]))
        {
            meshes.Add(new PolygonMesh(_names[faces.Key], [.. faces.GroupBy(Kind).Select(same => Build(same, sources))]));
        }

        return new SceneGraph
        {
            Nodes = [.. meshes.Select((mesh, i) => new SceneNode(mesh.Name, NodeTransform.Identity, Mesh: i))],
            Meshes = meshes,
            Materials = library.Materials,
            Images = library.Images,
            Unit = _unit,
            Up = _up,
        }.Within(limits, "OBJ");
    }

    private static Vector3 Vector(Point3 point) => new((float)point.X, (float)point.Y, (float)point.Z);

    private void Vertex(ReadOnlySpan<char> line)
    {
        limits.CheckVertices(_vertices.Count + 1);
        _vertices.Add(Vector(Words.Point(ref line, lines)));
        line = line.Trim();
        if (line.IsEmpty)
        {
            return;
        }

        // Three more numbers are a colour in sRGB, one more is a weight.
        var first = Words.Number(ref line, lines);
        if (!line.IsWhiteSpace())
        {
            // Vertices without a colour have one without alpha here.
            CollectionsMarshal.SetCount(_colors, _vertices.Count - 1);
            _colors.Add(new Vector4(Material.ToLinear(first), Material.ToLinear(Words.Number(ref line, lines)), Material.ToLinear(Words.Number(ref line, lines)), 1));
        }
    }

    private void Comment(ReadOnlySpan<char> text)
    {
        if (text.StartsWith(ObjText.FrameComment, StringComparison.Ordinal))
        {
            var rest = text[ObjText.FrameComment.Length..];
            _unit = Enum.TryParse<LengthUnit>(Words.Next(ref rest), ignoreCase: true, out var unit) && Enum.IsDefined(unit) ? unit : _unit;
            _up = Enum.TryParse<UpAxis>(Words.Next(ref rest), ignoreCase: true, out var up) && Enum.IsDefined(up) ? up : _up;
        }
    }

    private void AddFace(ReadOnlySpan<char> line)
    {
        var start = _corners.Count;
        for (var word = Words.Next(ref line); !word.IsEmpty; word = Words.Next(ref line))
        {
            _corners.Add(CornerOf(word));
        }

        var size = _corners.Count - start;
        if (size is < 3 or > MostCorners)
        {
            throw lines.Error($"the face has {size} corners; it needs 3 to {MostCorners}.");
        }

        limits.CheckTriangles(_triangles += size - 2);
        _part = _part < 0 ? PartOf(isObject: false, default) : _part;
        _faces.Add(new Face(_part, _material, start, size));
    }

    /// <summary>Reads <c>v</c>, <c>v/vt</c>, <c>v//vn</c> or <c>v/vt/vn</c>.</summary>
    private FaceCorner CornerOf(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');
        if (slash < 0)
        {
            var only = Index(word, word, _vertices.Count, "vertices");
            return new FaceCorner(only, Color: ColorOf(only));
        }

        var vertex = Index(word[..slash], word, _vertices.Count, "vertices");
        var rest = word[(slash + 1)..];
        var second = rest.IndexOf('/');
        var texture = second < 0 ? rest : rest[..second];
        var normal = second < 0 ? default : rest[(second + 1)..];
        return new FaceCorner(
            vertex,
            texture.IsEmpty ? -1 : Index(texture, word, _texCoords.Count, "texture coordinates"),
            normal.IsEmpty ? -1 : Index(normal, word, _normals.Count, "normals"),
            ColorOf(vertex));
    }

    private int ColorOf(int vertex) => vertex < _colors.Count && _colors[vertex].W > 0 ? vertex : -1;

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

    /// <summary>Groups that share vertices are one mesh, named after the first; objects stay apart.</summary>
    private int[] MeshOfPart()
    {
        var sets = new DisjointSets(_names.Count);
        if (!_hasObjects)
        {
            var partAt = new int[_vertices.Count];
            Array.Fill(partAt, -1);
            foreach (var face in _faces)
            {
                for (var i = face.Start; i < face.Start + face.Size; i++)
                {
                    ref var part = ref partAt[_corners[i].Position];
                    part = part < 0 ? face.Part : part;
                    sets.Join(part, face.Part);
                }
            }
        }

        return [.. Enumerable.Range(0, _names.Count).Select(sets.Find)];
    }

    /// <summary>Faces that have different attributes cannot share a primitive.</summary>
    private (int? Material, bool HasTexCoords, bool HasNormals) Kind(Face face)
    {
        var corners = CollectionsMarshal.AsSpan(_corners).Slice(face.Start, face.Size);
        var (textured, shaded) = (true, true);
        foreach (var corner in corners)
        {
            textured &= corner.TexCoord >= 0;
            shaded &= corner.Normal >= 0 && _normals[corner.Normal] != default;
        }

        return (face.Material, textured, shaded);
    }

    private MeshPrimitive Build(IGrouping<(int? Material, bool HasTexCoords, bool HasNormals), Face> faces, CornerSources sources)
    {
        var builder = new PrimitiveBuilder(faces.Key.Material);
        var cut = new FaceCorner[MostCorners];
        foreach (var face in faces)
        {
            for (var i = 0; i < face.Size; i++)
            {
                var corner = _corners[face.Start + i];
                cut[i] = corner with { TexCoord = faces.Key.HasTexCoords ? corner.TexCoord : -1, Normal = faces.Key.HasNormals ? corner.Normal : -1 };
            }

            builder.AddFace(cut.AsSpan(0, face.Size));
        }

        return builder.Build(sources);
    }

    private readonly record struct Face(int Part, int? Material, int Start, int Size);
}
