using System.Buffers.Binary;
using System.Globalization;
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
        var bodies = file.Length >= HeaderLength && HeaderLength + ((long)RecordLength * CountIn(file)) == file.Length ? ReadBinary(file, limits)
            : IsText(file) ? ReadText(file, limits)
            : throw new FormwrightException(ErrorCode.InvalidInput, file.Length < HeaderLength
                ? $"This is no STL file: it has {file.Length} bytes, and a binary one begins with a header of {HeaderLength}."
                : $"This is no complete STL file: it announces {CountIn(file)} triangles but its {file.Length} bytes hold {(file.Length - HeaderLength) / RecordLength}.");
        return bodies.Count > 0
            ? SceneBodies.ToGraph(new Scene(bodies)).Checked()
            : throw new FormwrightException(ErrorCode.InvalidInput, "The STL file holds no triangles.");
    }

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream)
    {
        var scene = SceneBodies.Of(graph.Checked());
        var bodies = Printable.Of(scene);
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(count, (uint)bodies.Sum(body => body.Mesh.TriangleCount));
        stream.Write(Comment);
        stream.Write(count);
        foreach (var (_, mesh) in bodies)
        {
            WriteBody(mesh, stream);
        }
    }

    private static void WriteBody(WeldedMesh mesh, Stream stream)
    {
        const int Batch = 1000;
        var buffer = new byte[Batch * RecordLength];
        for (var first = 0; first < mesh.TriangleCount; first += Batch)
        {
            var number = Math.Min(Batch, mesh.TriangleCount - first);
            for (var i = 0; i < number; i++)
            {
                var t = 3 * (first + i);
                var (a, b, c) = (mesh.PointAt(mesh.Triangles[t]), mesh.PointAt(mesh.Triangles[t + 1]), mesh.PointAt(mesh.Triangles[t + 2]));
                var record = buffer.AsSpan(i * RecordLength, RecordLength);
                WritePoint((b - a).Cross(c - a).Normalized(), record);
                WritePoint(a, record[12..]);
                WritePoint(b, record[24..]);
                WritePoint(c, record[36..]);
            }

            stream.Write(buffer.AsSpan(0, number * RecordLength));
        }
    }

    private static void WritePoint(Point3 point, Span<byte> target)
    {
        BinaryPrimitives.WriteSingleLittleEndian(target, (float)point.X);
        BinaryPrimitives.WriteSingleLittleEndian(target[4..], (float)point.Y);
        BinaryPrimitives.WriteSingleLittleEndian(target[8..], (float)point.Z);
    }

    private static List<SceneBody> ReadBinary(byte[] file, ReadLimits limits)
    {
        var count = CountIn(file);
        limits.CheckTriangles(count);
        limits.CheckVertices(3 * count);
        var soup = new TriangleSoup();
        for (var i = 0; i < count; i++)
        {
            var record = file.AsSpan(HeaderLength + (i * RecordLength), RecordLength);
            soup.Add(ReadPoint(record[12..], i), ReadPoint(record[24..], i), ReadPoint(record[36..], i));
        }

        return soup.TriangleCount > 0 ? [new SceneBody("", soup.ToMesh())] : [];
    }

    private static Point3 ReadPoint(ReadOnlySpan<byte> record, int triangle)
    {
        var point = new Point3(
            BinaryPrimitives.ReadSingleLittleEndian(record), BinaryPrimitives.ReadSingleLittleEndian(record[4..]), BinaryPrimitives.ReadSingleLittleEndian(record[8..]));
        return point.IsFinite
            ? point
            : throw new FormwrightException(ErrorCode.InvalidInput, $"Triangle {triangle} of the STL file has a coordinate that is not a finite number.");
    }

    private static List<SceneBody> ReadText(byte[] file, ReadLimits limits)
    {
        using var stream = new MemoryStream(file);
        using var lines = new LineReader(stream, limits);
        List<SceneBody> bodies = [];
        List<Point3> corners = [];
        TriangleSoup? soup = null;
        var name = "";
        long triangles = 0;
        while (lines.Next(out var line))
        {
            var rest = line;
            switch (Words.Next(ref rest))
            {
                case "solid":
                    (name, soup) = (rest.Trim().ToString(), new TriangleSoup());
                    break;
                case "facet":
                    corners.Clear();
                    break;
                case "vertex":
                    corners.Add(Words.Point(ref rest, lines));
                    break;
                case "endfacet" when soup is null:
                    throw lines.Error("a facet lies outside of a solid.");
                case "endfacet" when corners.Count != 3:
                    throw lines.Error(string.Create(CultureInfo.InvariantCulture, $"the facet has {corners.Count} vertices; it needs 3."));
                case "endfacet":
                    limits.CheckTriangles(++triangles);
                    limits.CheckVertices(3 * triangles);
                    soup.Add(corners[0], corners[1], corners[2]);
                    break;
                case "endsolid" when soup is { TriangleCount: > 0 }:
                    bodies.Add(new SceneBody(name, soup.ToMesh()));
                    soup = null;
                    break;
                case "endsolid":
                    soup = null;
                    break;
            }
        }

        return soup is null
            ? bodies
            : throw new FormwrightException(ErrorCode.InvalidInput, "The STL file is cut off: its last solid has no end.");
    }

    private static bool IsText(ReadOnlySpan<byte> head) => head.TrimStart(" \t\r\n"u8).StartsWith("solid"u8);

    private static long CountIn(ReadOnlySpan<byte> head) => BinaryPrimitives.ReadUInt32LittleEndian(head[80..]);
}
