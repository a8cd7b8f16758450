using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Wavefront;

/// <summary>Writes a scene graph as OBJ: one object per placed mesh, faces with as many corners as they have, equal positions written once.</summary>
internal static class ObjText
{
    /// <summary>Begins the comment that says unit and up axis.</summary>
    public const string FrameComment = "frame:";

    /// <summary>Writes the file in the unit and up axis of the graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="stream">Receives the file.</param>
    /// <param name="library">Name of the material library; null for none.</param>
    public static void Write(SceneGraph graph, Stream stream, string? library)
    {
        if (graph.Checked().TriangleCount == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "There is nothing to write: no body of the scene has triangles.");
        }

        using var rows = new TextRows(stream);
        rows.Text("# Formwright\n# "u8).Name($"{FrameComment} {graph.Unit} {graph.Up}").Text("\n"u8);
        if (library is not null)
        {
            rows.Text("mtllib "u8).Name(library).Text("\n"u8);
        }

        var materials = library is null ? null : MaterialText.Names(graph.Materials);
        var (vertices, coordinates, normals) = (1, 1, 1);
        foreach (var mesh in PlacedMesh.AllOf(graph))
        {
            rows.Text("o "u8).Name(mesh.Name.Trim()).Text("\n"u8);
            foreach (var primitive in mesh.Primitives)
            {
                var v = Vertices(rows, primitive, ref vertices);
                var vt = primitive.TexCoords is { } uv ? Distinct(rows, "vt "u8, Array.ConvertAll(uv, t => new Vector3(t.X, 1 - t.Y, 0)), 2, ref coordinates) : null;
                var vn = primitive.Normals is { } n ? Distinct(rows, "vn "u8, n, 3, ref normals) : null;
                if (materials is not null && primitive.Material is { } material)
                {
                    rows.Text("usemtl "u8).Name(materials[material]).Text("\n"u8);
                }

                Faces(rows, primitive, v, vt, vn);
            }
        }
    }

    private static int[] Vertices(TextRows rows, MeshPrimitive primitive, ref int next)
    {
        if (primitive.Colors is not { } colors)
        {
            return Distinct(rows, "v "u8, primitive.Positions, 3, ref next);
        }

        // A colour belongs to the vertex, so equal positions stay apart here.
        var numbers = new int[primitive.Positions.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var (p, c) = (primitive.Positions[i], colors[i]);
            rows.Text("v "u8).Number(p.X).Text(" "u8).Number(p.Y).Text(" "u8).Number(p.Z)
                .Text(" "u8).Number((float)Material.ToSrgb(c.X)).Text(" "u8).Number((float)Material.ToSrgb(c.Y)).Text(" "u8).Number((float)Material.ToSrgb(c.Z)).Text("\n"u8);
            numbers[i] = next++;
        }

        return numbers;
    }

    /// <summary>Writes each value once and returns per vertex the number it got.</summary>
    private static int[] Distinct(TextRows rows, ReadOnlySpan<byte> statement, Vector3[] values, int width, ref int next)
    {
        var numbers = PositionWeld.Of(values);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] != i)
            {
                numbers[i] = numbers[numbers[i]];
                continue;
            }

            rows.Text(statement).Number(values[i].X).Text(" "u8).Number(values[i].Y);
            if (width == 3)
            {
                rows.Text(" "u8).Number(values[i].Z);
            }

            rows.Text("\n"u8);
            numbers[i] = next++;
        }

        return numbers;
    }

    private static void Faces(TextRows rows, MeshPrimitive primitive, int[] v, int[]? vt, int[]? vn)
    {
        var start = 0;
        for (var face = 0; face < primitive.FaceCount; face++)
        {
            var size = primitive.FaceSizes?[face] ?? 3;
            rows.Text("f"u8);
            foreach (var corner in primitive.Corners.AsSpan(start, size))
            {
                rows.Text(" "u8).Number(v[corner]);
                if (vt is not null || vn is not null)
                {
                    rows.Text("/"u8);
                    if (vt is not null)
                    {
                        rows.Number(vt[corner]);
                    }

                    if (vn is not null)
                    {
                        rows.Text("/"u8).Number(vn[corner]);
                    }
                }
            }

            rows.Text("\n"u8);
            start += size;
        }
    }
}
