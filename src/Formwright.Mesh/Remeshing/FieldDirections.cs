using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// The field of crosses that turns least in the large: its fourth powers as complex numbers are the lowest eigenvector of the connection
/// Laplacian, or the smoothest continuation of those on lines (Knöppel, Crane, Pinkall and Schröder 2013).
/// </summary>
internal static class FieldDirections
{
    private const int InverseSteps = 12;
    private const int MostSteps = 1000;
    private const double Shift = 1e-4;
    private const double LineWeight = 100;

    // How much keeping to the directions of greatest and least curvature counts against turning.
    private const double CurvatureWeight = 4;

    // Less of this than a sphere's net of triangles has by chance gives no direction.
    private const double LeastCurved = 0.5;

    /// <summary>Sets the directions of a level.</summary>
    public static void Solve(FieldLevel level, CancellationToken cancel)
    {
        var across = new Point3[level.Count];
        for (var i = 0; i < across.Length; i++)
        {
            // The cross that is there serves as the frame; on lines it is right already.
            across[i] = level.Normals[i].Cross(level.Directions[i]);
        }

        var right = new double[2 * level.Count];
        var system = Matrix(level, across, right, out var isHeld);
        var found = Start(level.Count);
        if (isHeld)
        {
            Array.Clear(found);
            system.Solve(right, found, 1e-4, MostSteps, cancel);
        }

        for (var step = 0; step < InverseSteps && !isHeld; step++)
        {
            var next = (double[])found.Clone();
            system.Solve(found, next, 1e-3, MostSteps, cancel);
            var length = Math.Sqrt(next.Sum(value => value * value));
            for (var i = 0; i < next.Length && length > 0; i++)
            {
                found[i] = next[i] / length;
            }
        }

        for (var i = 0; i < level.Count; i++)
        {
            var (sine, cosine) = Math.SinCos(Math.Atan2(found[(2 * i) + 1], found[2 * i]) / 4);
            level.SetDirection(i, (level.Directions[i] * cosine) + (across[i] * sine));
        }
    }

    private static SparseSystem Matrix(FieldLevel level, Point3[] across, double[] right, out bool isHeld)
    {
        List<(int, int, double)> entries = new(6 * level.Neighbours.Length);
        isHeld = false;
        double curved = 0;
        for (var i = 0; i < level.Count; i++)
        {
            var diagonal = 0.0;
            for (var k = level.First[i]; k < level.First[i + 1]; k++)
            {
                var (j, weight) = (level.Neighbours[k], level.Weights[k]);
                var carried = level.Carry(level.Directions[j], j, i);
                var (sine, cosine) = Math.SinCos(4 * Math.Atan2(carried.Dot(across[i]), carried.Dot(level.Directions[i])));
                diagonal += weight;
                entries.Add((2 * i, 2 * j, -weight * cosine));
                entries.Add((2 * i, (2 * j) + 1, weight * sine));
                entries.Add(((2 * i) + 1, 2 * j, -weight * sine));
                entries.Add(((2 * i) + 1, (2 * j) + 1, -weight * cosine));
            }

            diagonal = (diagonal * (1 + Shift)) + 1e-12;
            if (level.IsDirected(i))
            {
                isHeld = true;
                diagonal += LineWeight;
                right[2 * i] = LineWeight;
            }
            else
            {
                // The bend along an angle is mean + cosine · cos 2φ + sine · sin 2φ; its square in the plane of numbers stands for the cross.
                var (bendCosine, bendSine) = Bend(level, i, across[i]);
                var weight = CurvatureWeight * level.Areas[i];
                diagonal += weight * ((bendCosine * bendCosine) + (bendSine * bendSine));
                right[2 * i] = weight * ((bendCosine * bendCosine) - (bendSine * bendSine));
                right[(2 * i) + 1] = weight * 2 * bendCosine * bendSine;
                curved += weight * ((bendCosine * bendCosine) + (bendSine * bendSine));
            }

            entries.Add((2 * i, 2 * i, diagonal));
            entries.Add(((2 * i) + 1, (2 * i) + 1, diagonal));
        }

        isHeld |= curved > LeastCurved;
        return new SparseSystem(2 * level.Count, entries);
    }

    /// <summary>How unequal the bend of the surface is around a point: the parts of cos 2φ and sin 2φ in it, least squares over the neighbours.</summary>
    private static (double Cosine, double Sine) Bend(FieldLevel level, int i, Point3 across)
    {
        // Sums of products of 1, cos 2φ and sin 2φ with each other and with the bend.
        double n = 0, c = 0, s = 0, cc = 0, cs = 0, ss = 0, k = 0, kc = 0, ks = 0;
        for (var at = level.First[i]; at < level.First[i + 1]; at++)
        {
            var j = level.Neighbours[at];
            var way = level.Places[j] - level.Places[i];
            var (x, y) = (way.Dot(level.Directions[i]), way.Dot(across));
            var square = (x * x) + (y * y);
            if (square <= 0 || level.IsDirected(j))
            {
                continue;
            }

            var (cosine, sine, bend) = (((x * x) - (y * y)) / square, 2 * x * y / square, way.Dot(level.Normals[j] - level.Normals[i]) / square);
            (n, c, s, cc, cs, ss) = (n + 1, c + cosine, s + sine, cc + (cosine * cosine), cs + (cosine * sine), ss + (sine * sine));
            (k, kc, ks) = (k + bend, kc + (bend * cosine), ks + (bend * sine));
        }

        // The mean eliminated, two equations are left.
        if (n < 3)
        {
            return (0, 0);
        }

        var (a, b, d, right, up) = (cc - (c * c / n), cs - (c * s / n), ss - (s * s / n), kc - (k * c / n), ks - (k * s / n));
        var determinant = (a * d) - (b * b);
        return determinant > 1e-3 * n * n ? (((right * d) - (up * b)) / determinant, ((up * a) - (right * b)) / determinant) : (0, 0);
    }

    private static double[] Start(int count)
    {
        var random = new Random(4);
        return [.. Enumerable.Range(0, 2 * count).Select(_ => random.NextDouble() - 0.5)];
    }
}
