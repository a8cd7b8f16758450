namespace Formwright.Mesh;

/// <summary>
/// The size of the squares at each point that lets rows of them follow a field of crosses without beginning or ending anew: where crosses
/// turn along one direction, rows spread along the other, so the gradient of the logarithm of the size is that of the turning, turned by a
/// right angle (least squares over the triangles).
/// </summary>
internal static class FieldScale
{
    // Sizes stay within these factors of the mean; beyond, rows may end.
    private const double Most = 1.8;

    // How strongly sizes are drawn to the mean, per square of the mean size.
    private const double Pull = 0.002;

    /// <summary>Finds the sizes.</summary>
    /// <param name="mesh">The mesh of the field.</param>
    /// <param name="level">The field, its directions found.</param>
    /// <param name="numbers">The number of each point of the mesh in the field.</param>
    /// <param name="size">The mean size.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Set(EditableMesh mesh, FieldLevel level, int[] numbers, double size, CancellationToken cancel)
    {
        List<(int, int, double)> entries = new(4 * mesh.HalfEdgeCount);
        var (right, logarithms) = (new double[level.Count], new double[level.Count]);
        for (var h = 0; h < mesh.HalfEdgeCount; h += 3)
        {
            if (mesh.IsAlive(h))
            {
                AddTriangle(numbers[mesh.From(h)], numbers[mesh.To(h)], numbers[mesh.Apex(h)]);
            }
        }

        for (var i = 0; i < level.Count; i++)
        {
            entries.Add((i, i, Math.Max(Pull * level.Areas[i] / (size * size), 1e-9)));
        }

        new SparseSystem(level.Count, entries).Solve(right, logarithms, 1e-4, 1000, cancel);

        // So many squares as with one size: the mean of their number per area is kept.
        double area = 0, squares = 0;
        for (var i = 0; i < level.Count; i++)
        {
            var factor = Math.Clamp(Math.Exp(logarithms[i]), 1 / Most, Most);
            level.Sizes[i] = factor;
            area += level.Areas[i];
            squares += level.Areas[i] / (factor * factor);
        }

        var scale = size * Math.Sqrt(squares / Math.Max(area, double.Epsilon));
        for (var i = 0; i < level.Count; i++)
        {
            level.Sizes[i] *= scale > 0 ? scale : size;
        }

        void AddTriangle(int a, int b, int c)
        {
            var (ab, ac) = (level.Places[b] - level.Places[a], level.Places[c] - level.Places[a]);
            var normal = ab.Cross(ac);
            var square = normal.Dot(normal);
            if (square <= 0)
            {
                return;
            }

            var (toB, toC) = (level.Turn(a, b), level.Turn(a, c));
            if (Math.Abs(toB + level.Turn(b, c) - toC) > Math.PI / 4)
            {
                // Around a singular point the turning has no gradient.
                (toB, toC) = (0, 0);
            }

            // The gradient g has g · ab = toB and g · ac = toC; its right-angled turn against the normal is g × n.
            var gradient = ((ac.Cross(normal) * toB) - (ab.Cross(normal) * toC)) * (1 / square);
            var wanted = gradient.Cross(normal.Normalized());
            AddEdge(a, b, wanted.Dot(ab));
            AddEdge(a, c, wanted.Dot(ac));
            AddEdge(b, c, wanted.Dot(ac - ab));
        }

        void AddEdge(int i, int j, double rise)
        {
            entries.Add((i, i, 1));
            entries.Add((j, j, 1));
            entries.Add((i, j, -1));
            entries.Add((j, i, -1));
            right[i] -= rise;
            right[j] += rise;
        }
    }
}
