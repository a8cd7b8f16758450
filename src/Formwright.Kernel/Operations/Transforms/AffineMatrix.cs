using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Affine transforms as the catalogue writes them: 16 numbers, column after column, the last one the translation; the fourth row is
/// 0, 0, 0, 1.
/// </summary>
internal static class AffineMatrix
{
    private const int MostMatrices = 100_000;

    internal static double[] Identity => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

    /// <summary>The matrix of three columns and a translation.</summary>
    internal static double[] Of(Point3 x, Point3 y, Point3 z, Point3 translation) =>
        [x.X, x.Y, x.Z, 0, y.X, y.Y, y.Z, 0, z.X, z.Y, z.Z, 0, translation.X, translation.Y, translation.Z, 1];

    internal static double[] Translation(Point3 way) => Of(Point3.UnitX, Point3.UnitY, Point3.UnitZ, way);

    /// <summary>A linear map, given by what it does to the axes, that leaves one point where it is.</summary>
    internal static double[] About(Point3 center, Func<Point3, Point3> map) =>
        Of(map(Point3.UnitX), map(Point3.UnitY), map(Point3.UnitZ), center - map(center));

    /// <summary>A turn about an axis, counter-clockwise seen against it. Source: Rodrigues' formula.</summary>
    internal static double[] Rotation(Point3 axis, double degrees, Point3 center)
    {
        var unit = axis.Normalized();
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return About(center, p => (p * cos) + (unit.Cross(p) * sin) + (unit * (unit.Dot(p) * (1 - cos))));
    }

    internal static double[] Scale(double factor, Point3 center) => About(center, p => p * factor);

    /// <summary>Half a turn about an axis.</summary>
    internal static double[] MirrorAxis(Point3 origin, Point3 direction)
    {
        var unit = direction.Normalized();
        return About(origin, p => (unit * (2 * unit.Dot(p))) - p);
    }

    /// <summary>The reflection at a plane.</summary>
    internal static double[] MirrorPlane(Point3 origin, Point3 normal)
    {
        var unit = normal.Normalized();
        return About(origin, p => p - (unit * (2 * unit.Dot(p))));
    }

    /// <summary>The turn of a quaternion x, y, z, w, whose length does not matter; the zero quaternion turns nothing.</summary>
    internal static double[] Quaternion(IReadOnlyList<double> quaternion)
    {
        if (quaternion.Count != 4)
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"params.quaternion needs four numbers x, y, z, w, got {quaternion.Count}.", "params.quaternion");
        }

        var vector = new Point3(quaternion[0], quaternion[1], quaternion[2]);
        var w = quaternion[3];
        var length = Math.Sqrt(vector.Dot(vector) + (w * w));
        if (length == 0)
        {
            return Identity;
        }

        vector *= 1 / length;
        w /= length;
        return About(default, p => p + (vector.Cross(vector.Cross(p) + (p * w)) * 2));
    }

    /// <summary>The first matrix, then the second.</summary>
    internal static double[] Then(this IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var result = new double[16];
        for (var column = 0; column < 4; column++)
        {
            for (var row = 0; row < 4; row++)
            {
                for (var k = 0; k < 4; k++)
                {
                    result[(column * 4) + row] += second[(k * 4) + row] * first[(column * 4) + k];
                }
            }
        }

        return result;
    }

    /// <summary>The transform that undoes another.</summary>
    internal static double[] Invert(double[] matrix)
    {
        var (x, y, z, translation) = (Column(matrix, 0), Column(matrix, 1), Column(matrix, 2), Column(matrix, 3));
        var determinant = x.Dot(y.Cross(z));
        var size = Math.Max(x.Length, Math.Max(y.Length, z.Length));
        if (!(Math.Abs(determinant) > 1e-12 * size * size * size))
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                "params.transformation flattens space and cannot be undone; its first three columns must not lie in a plane.",
                "params.transformation");
        }

        // The rows of the inverse are the vector products of the columns.
        var (a, b, c) = (y.Cross(z) * (1 / determinant), z.Cross(x) * (1 / determinant), x.Cross(y) * (1 / determinant));
        return Of(
            new Point3(a.X, b.X, c.X), new Point3(a.Y, b.Y, c.Y), new Point3(a.Z, b.Z, c.Z), new Point3(-a.Dot(translation), -b.Dot(translation), -c.Dot(translation)));
    }

    internal static Point3 Column(IReadOnlyList<double> matrix, int column) => new(matrix[column * 4], matrix[(column * 4) + 1], matrix[(column * 4) + 2]);

    /// <summary>Reads one matrix, or a list of matrices that act one after the other, the first one first; an empty list does nothing.</summary>
    internal static double[] Read(JsonNode transformation)
    {
        if (transformation is not JsonArray items)
        {
            throw Wrong("a list of 16 numbers or a list of such lists");
        }

        if (items.Count > MostMatrices)
        {
            throw Wrong($"at most {MostMatrices} matrices, got {items.Count}");
        }

        if (items.Count == 0 || items[0] is not JsonArray)
        {
            return items.Count == 0 ? Identity : ReadOne(items);
        }

        return items.Aggregate(Identity, (all, item) => all.Then(ReadOne(item)));
    }

    /// <summary>The three rows that the native side takes.</summary>
    internal static double[] Rows(IReadOnlyList<double> matrix) =>
        [.. Enumerable.Range(0, 12).Select(i => matrix[(i % 4 * 4) + (i / 4)])];

    internal static double[] FromRows(ReadOnlySpan<double> rows)
    {
        var result = Identity;
        for (var i = 0; i < 12; i++)
        {
            result[(i % 4 * 4) + (i / 4)] = rows[i];
        }

        return result;
    }

    private static double[] ReadOne(JsonNode? node)
    {
        if (node is not JsonArray { Count: 16 } items)
        {
            throw Wrong("matrices of 16 numbers");
        }

        var matrix = ProjectiveMatrix.ReadOne("transformation", items);
        return (matrix[3], matrix[7], matrix[11], matrix[15]) == (0, 0, 0, 1)
            ? matrix
            : throw Wrong("an affine matrix, column after column, whose items 3, 7 and 11 are 0 and whose item 15 is 1");
    }

    private static FormwrightException Wrong(string needed) =>
        new(ErrorCode.InvalidInput, $"params.transformation needs {needed}.", "params.transformation");
}
