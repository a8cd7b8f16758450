using System.Globalization;
using System.Numerics;
using Formwright.Core;

namespace Formwright.Formats;

/// <summary>
/// OFF, the object file of Geomview in text form, reading: polygons, with normals (N) and colours (C) of vertices where the header says so. The format has no unit: millimetres and
/// Z up are meant.
/// </summary>
public sealed class Off : IMeshReader
{
    private const int MostCorners = 1000;

    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("off", "OFF", [".off"], "model/off", LengthUnit.Millimetre);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length)
    {
        // Comments may stand before the header.
        while (head.TrimStart(" \t\r\n"u8) is [(byte)'#', .. var comment])
        {
            var end = comment.IndexOf((byte)'\n');
            head = end < 0 ? default : comment[end..];
        }

        head = head.TrimStart(" \t\r\n"u8);
        return head.StartsWith("OFF"u8) || head.StartsWith("COFF"u8) || head.StartsWith("NOFF"u8) || head.StartsWith("CNOFF"u8);
    }

    /// <inheritdoc/>
    public SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null)
    {
        using var lines = new LineReader(stream, limits);
        var line = Next(lines);
        var header = Words.Next(ref line).ToString();
        if (header is not ("OFF" or "COFF" or "NOFF" or "CNOFF"))
        {
            throw lines.Error($"'{Words.Shown(header)}' is no header of an OFF file in text form.");
        }

        if (line.IsWhiteSpace())
        {
            line = Next(lines);
        }

        var (vertices, faces) = (Count(ref line, lines), Count(ref line, lines));
        limits.CheckVertices(vertices);
        limits.CheckTriangles(faces);
        List<Vector3> positions = [], normals = [];
        List<Vector4> colors = [];
        for (long v = 0; v < vertices; v++)
        {
            line = Next(lines);
            positions.Add(Vector(ref line, lines));
            if (header.Contains('N', StringComparison.Ordinal))
            {
                normals.Add(Vector(ref line, lines));
            }

            if (header.Contains('C', StringComparison.Ordinal))
            {
                colors.Add(Color(ref line, lines));
            }
        }

        List<int> corners = [], sizes = [];
        for (long f = 0; f < faces; f++)
        {
            line = Next(lines);
            var size = Count(ref line, lines);
            if (size > MostCorners)
            {
                throw lines.Error($"the face has {size} corners; at most {MostCorners} are read.");
            }

            for (long i = 0; i < size; i++)
            {
                var vertex = Count(ref line, lines);
                if (vertex >= vertices)
                {
                    throw lines.Error($"the face names vertex {vertex} of {vertices}.");
                }

                if (size >= 3)
                {
                    corners.Add((int)vertex);
                }
            }

            if (size >= 3)
            {
                sizes.Add((int)size);
                limits.CheckTriangles(corners.Count - (2 * sizes.Count));
            }
        }

        if (sizes.Count == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The OFF file holds no faces; export the model as polygons and try again.");
        }

        return new SceneGraph
        {
            Nodes = [new SceneNode("", NodeTransform.Identity, Mesh: 0)],
            Meshes =
            [
                new PolygonMesh("",
                [
                    new MeshPrimitive
                    {
                        Positions = [.. positions],
                        Normals = normals.Count > 0 ? [.. normals] : null,
                        Colors = colors.Count > 0 ? [.. colors] : null,
                        Corners = [.. corners],
                        FaceSizes = sizes.TrueForAll(size => size == 3) ? null : [.. sizes],
                    },
                ]),
            ],
            Unit = LengthUnit.Millimetre,
            Up = UpAxis.Z,
        }.Within(limits, "OFF");
    }

    /// <summary>The next line that is neither empty nor a comment.</summary>
    private static ReadOnlySpan<char> Next(LineReader lines)
    {
        while (lines.Next(out var line))
        {
            if (!line.IsEmpty && line[0] != '#')
            {
                return line;
            }
        }

        throw lines.Error("the file ends here, before everything that it announces.");
    }

    private static long Count(ref ReadOnlySpan<char> rest, LineReader lines)
    {
        var word = Words.Next(ref rest);
        return long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw lines.Error($"'{Words.Shown(word)}' is no whole number of 0 or more.");
    }

    private static Vector3 Vector(ref ReadOnlySpan<char> rest, LineReader lines)
    {
        var point = Words.Point(ref rest, lines);
        return new Vector3((float)point.X, (float)point.Y, (float)point.Z);
    }

    /// <summary>Three or four numbers in sRGB, up to 1 with a decimal point and up to 255 without.</summary>
    private static Vector4 Color(ref ReadOnlySpan<char> rest, LineReader lines)
    {
        var scale = rest.Contains('.') ? 1 : 1 / 255.0;
        var rgb = Words.Point(ref rest, lines);
        var alpha = rest.IsWhiteSpace() ? 1 : Words.Number(ref rest, lines) * scale;
        return new Vector4(Material.ToLinear(rgb.X * scale), Material.ToLinear(rgb.Y * scale), Material.ToLinear(rgb.Z * scale), (float)Math.Clamp(alpha, 0, 1));
    }
}
