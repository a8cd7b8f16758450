using System.Globalization;
using System.Text;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Shapes as STL files.</summary>
public static class StlFiles
{
    /// <summary>The turn between facets that the kernel keeps to on small rounds: half a radian.</summary>
    private const double FacetDegrees = 0.5 * 180 / Math.PI;

    private const int HeadBytes = 84;
    private const int TriangleBytes = 50;

    /// <summary>The triangles of a shape as an STL file.</summary>
    /// <param name="shape">A shape with faces.</param>
    /// <param name="fileName">Without effect.</param>
    /// <param name="precision">Largest distance between a triangle and its surface, above 0.</param>
    /// <param name="adjustYtoZ">True: Y and Z change places, which is the mirror image with Z up.</param>
    /// <param name="tryDownload">Without effect.</param>
    /// <param name="binary">True: the binary form, which is bytes; false: the text form.</param>
    /// <returns>The file: bytes or text.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> without faces.</exception>
    [Operation("occt.io.saveShapeStl")]
    public static object SaveShapeStl(
        Shape shape, string fileName = "shape.stl", [Positive] double precision = 0.01, bool adjustYtoZ = false, bool tryDownload = true, bool binary = true)
    {
        var turned = adjustYtoZ ? StepFiles.ExchangeYAndZ(shape) : shape;
        var mesh = Tessellator.Tessellate(turned, new TessellationOptions(precision, FacetDegrees));
        if (binary)
        {
            return Binary(mesh);
        }

        return Text(mesh);
    }

    /// <summary>The same as <c>saveShapeStl</c>.</summary>
    /// <param name="shape">A shape with faces.</param>
    /// <param name="fileName">Without effect.</param>
    /// <param name="precision">Largest distance between a triangle and its surface, above 0.</param>
    /// <param name="adjustYtoZ">True: Y and Z change places, which is the mirror image with Z up.</param>
    /// <param name="tryDownload">Without effect.</param>
    /// <param name="binary">True: the binary form, which is bytes; false: the text form.</param>
    /// <returns>The file: bytes or text.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> without faces.</exception>
    [Operation("occt.io.saveShapeStlAndReturn")]
    public static object SaveShapeStlAndReturn(
        Shape shape, string fileName = "shape.stl", [Positive] double precision = 0.01, bool adjustYtoZ = false, bool tryDownload = true, bool binary = true) =>
        SaveShapeStl(shape, fileName, precision, adjustYtoZ, tryDownload, binary);

    private static ReadOnlyMemory<byte> Binary(SurfaceMesh mesh)
    {
        using var memory = new MemoryStream(HeadBytes + (TriangleBytes * mesh.TriangleCount));
        using var writer = new BinaryWriter(memory);
        writer.Write(new byte[HeadBytes - sizeof(int)]);
        writer.Write(mesh.TriangleCount);
        foreach (var corners in Triangles(mesh))
        {
            foreach (var point in (ReadOnlySpan<Point3>)[Normal(corners), .. corners])
            {
                writer.Write((float)point.X);
                writer.Write((float)point.Y);
                writer.Write((float)point.Z);
            }

            writer.Write((ushort)0);
        }

        return memory.ToArray();
    }

    private static string Text(SurfaceMesh mesh)
    {
        var text = new StringBuilder("solid shape\n");
        foreach (var corners in Triangles(mesh))
        {
            text.Append("  facet normal ").Append(Numbers(Normal(corners))).Append("\n    outer loop\n");
            foreach (var corner in corners)
            {
                text.Append("      vertex ").Append(Numbers(corner)).Append('\n');
            }

            text.Append("    endloop\n  endfacet\n");
        }

        return text.Append("endsolid shape\n").ToString();
    }

    private static IEnumerable<Point3[]> Triangles(SurfaceMesh mesh)
    {
        for (var i = 0; i < mesh.Triangles.Length; i += 3)
        {
            yield return [mesh.PositionOf(mesh.Triangles[i]), mesh.PositionOf(mesh.Triangles[i + 1]), mesh.PositionOf(mesh.Triangles[i + 2])];
        }
    }

    // Of a triangle without area the format wants a normal as well; 0 stands for unknown.
    private static Point3 Normal(Point3[] corners)
    {
        var normal = (corners[1] - corners[0]).Cross(corners[2] - corners[0]);
        return normal.Length > 0 ? normal.Normalized() : default;
    }

    private static string Numbers(Point3 point) => string.Create(CultureInfo.InvariantCulture, $"{point.X:E9} {point.Y:E9} {point.Z:E9}");
}
