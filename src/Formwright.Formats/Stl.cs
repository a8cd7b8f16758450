using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats;

/// <summary>
/// STL, the triangle list of 3D printing (3D Systems, 1989), binary and text when reading, binary when writing. The format has
/// neither unit nor names nor shared points: millimetres are meant, bodies are written one after the other, and corners are
/// joined when reading where their coordinates are equal.
/// </summary>
public sealed class Stl : IMeshReader, IMeshWriter
{
    private const int HeaderLength = 84;
    private const int RecordLength = 50;

    // Must not begin with "solid", by which text files are told apart.
    private static readonly byte[] Comment = [.. "Binary STL by Formwright. UNITS=mm".PadRight(80).Select(c => (byte)c)];

    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("stl", "STL", [".stl"], "model/stl", LengthUnit.Millimetre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) =>
        (head.Length >= HeaderLength && HeaderLength + ((long)RecordLength * CountIn(head)) == length)
        || (IsText(head) && (head.IndexOf("facet"u8) >= 0 || head.IndexOf("endsolid"u8) >= 0));

    /// <inheritdoc/>
    public SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null)
    {
        var file = LimitedStream.ReadAll(stream, limits);
        var meshes = IsText(file) && !IsWhole(file) ? ReadText(file, limits)
            : file.Length >= HeaderLength && HeaderLength + ((long)RecordLength * TrianglesIn(file)) <= file.Length ? ReadBinary(file, limits)
            : throw new FormwrightException(ErrorCode.InvalidInput, file.Length < HeaderLength
                ? $"This is no STL file: it has {file.Length} bytes, and a binary one begins with a header of {HeaderLength}."
                : $"This is no complete STL file: it announces {CountIn(file)} triangles but its {file.Length} bytes hold {(file.Length - HeaderLength) / RecordLength}.");
        return new SceneGraph
        {
            Nodes = [.. meshes.Select((mesh, i) => new SceneNode(mesh.Name, NodeTransform.Identity, Mesh: i))],
            Meshes = meshes,
            Unit = LengthUnit.Millimetre,
            Up = UpAxis.Z,
        }.Within(limits, "STL");
    }

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream)
    {
        var bodies = Printable.Of(graph);
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(count, (uint)bodies.Sum(body => body.Triangles.Length / 3));
        stream.Write(Comment);
        stream.Write(count);
        foreach (var body in bodies)
        {
            WriteBody(body, stream);
        }
    }

    private static void WriteBody(PrintBody body, Stream stream)
    {
        const int Batch = 1000;
        var buffer = new byte[Batch * RecordLength];
        var triangles = body.Triangles.Length / 3;
        for (var first = 0; first < triangles; first += Batch)
        {
            var number = Math.Min(Batch, triangles - first);
            for (var i = 0; i < number; i++)
            {
                var t = 3 * (first + i);
                var (a, b, c) = (body.Points[body.Triangles[t]], body.Points[body.Triangles[t + 1]], body.Points[body.Triangles[t + 2]]);
                var record = buffer.AsSpan(i * RecordLength, RecordLength);
                var normal = Vector3.Cross(b - a, c - a);
                var length = normal.Length();
                (length > 0 && float.IsFinite(length) ? normal / length : Vector3.Zero).CopyTo(MemoryMarshal.Cast<byte, float>(record));
                a.CopyTo(MemoryMarshal.Cast<byte, float>(record[12..]));
                b.CopyTo(MemoryMarshal.Cast<byte, float>(record[24..]));
                c.CopyTo(MemoryMarshal.Cast<byte, float>(record[36..]));
            }

            stream.Write(buffer.AsSpan(0, number * RecordLength));
        }
    }

    /// <summary>The announced number; where a program left it at 0, as many as the file holds.</summary>
    private static long TrianglesIn(byte[] file) =>
        CountIn(file) == 0 && (file.Length - HeaderLength) % RecordLength == 0 ? (file.Length - HeaderLength) / RecordLength : CountIn(file);

    private static bool IsWhole(byte[] file) => file.Length >= HeaderLength && HeaderLength + ((long)RecordLength * CountIn(file)) == file.Length;

    private static List<PolygonMesh> ReadBinary(byte[] file, ReadLimits limits)
    {
        var count = TrianglesIn(file);
        limits.CheckTriangles(count);
        limits.CheckVertices(3 * count);
        var corners = new Vector3[3 * count];
        for (var i = 0; i < count; i++)
        {
            var record = MemoryMarshal.Cast<byte, Vector3>(file.AsSpan(HeaderLength + (i * RecordLength) + 12, 36));
            record.CopyTo(corners.AsSpan(3 * i));
            var sum = record[0] + record[1] + record[2];
            if (!float.IsFinite(sum.X + sum.Y + sum.Z))
            {
                throw new FormwrightException(ErrorCode.InvalidInput, $"Triangle {i} of the STL file has a coordinate that is not a finite number.");
            }
        }

        return Mesh("", corners) is { } mesh ? [mesh] : [];
    }

    /// <summary>Triangles with equal corners joined; those without an area stay, so that a check of the model finds them. Null when there is none.</summary>
    private static PolygonMesh? Mesh(string name, Vector3[] corners)
    {
        var welds = PositionWeld.Of(corners);
        var numbers = new int[corners.Length];
        var positions = new Vector3[corners.Length];
        var triangles = new int[corners.Length];
        var points = 0;
        for (var i = 0; i < corners.Length; i++)
        {
            ref var number = ref numbers[welds[i]];
            if (number == 0)
            {
                positions[points] = corners[welds[i]];
                number = ++points;
            }

            triangles[i] = number - 1;
        }

        return points == 0 ? null : new PolygonMesh(name, [new MeshPrimitive { Positions = positions[..points], Corners = triangles }]);
    }

    private static List<PolygonMesh> ReadText(byte[] file, ReadLimits limits)
    {
        using var stream = new MemoryStream(file);
        using var lines = new LineReader(stream, limits);
        List<PolygonMesh> meshes = [];
        List<Point3> facet = [];
        List<Vector3>? corners = null;
        var name = "";
        long triangles = 0;
        while (lines.Next(out var line))
        {
            var rest = line;
            switch (Words.Next(ref rest))
            {
                case "solid":
                    limits.CheckEntities(meshes.Count + 1);
                    (name, corners) = (rest.Trim().ToString(), []);
                    break;
                case "facet":
                    facet.Clear();
                    break;
                case "vertex":
                    facet.Add(Words.Point(ref rest, lines));
                    break;
                case "endfacet" when corners is null:
                    throw lines.Error("a facet lies outside of a solid.");
                case "endfacet" when facet.Count != 3:
                    throw lines.Error(string.Create(CultureInfo.InvariantCulture, $"the facet has {facet.Count} vertices; it needs 3."));
                case "endfacet":
                    limits.CheckTriangles(++triangles);
                    limits.CheckVertices(3 * triangles);
                    corners.AddRange(facet.Select(point => new Vector3((float)point.X, (float)point.Y, (float)point.Z)));
                    break;
                case "endsolid":
                    if (corners is { Count: > 0 } && Mesh(name, [.. corners]) is { } mesh)
                    {
                        meshes.Add(mesh);
                    }

                    corners = null;
                    break;
            }
        }

        return corners is null
            ? meshes
            : throw new FormwrightException(ErrorCode.InvalidInput, "The STL file is cut off: its last solid has no end.");
    }

    private static bool IsText(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n"u8).StartsWith("solid"u8);

    private static long CountIn(ReadOnlySpan<byte> head) => BinaryPrimitives.ReadUInt32LittleEndian(head[80..]);
}
