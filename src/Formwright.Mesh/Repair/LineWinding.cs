using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Winding numbers on the corners of a grid, counted along the grid's lines in all three directions. Where the three agree, and no
/// line leaves the mesh with more or fewer crossings than it entered, they are what the generalised winding number would be rounded to.
/// </summary>
internal static class LineWinding
{
    // Lines run this share of a cell beside the corners, so that they do not meet the edges of parts that lie on the grid.
    private const double OffsetU = 1.3e-6, OffsetV = 2.9e-6;

    // What a line says that meets nothing. Where all three do, they may run through holes, as in the middle of a ball with one on each side.
    private const sbyte Unmet = -2;

    /// <summary>Counts.</summary>
    /// <param name="mesh">Triangles within the grid.</param>
    /// <param name="counts">Corners along X, Y and Z; X runs fastest.</param>
    /// <param name="origin">The first corner.</param>
    /// <param name="cell">The distance between corners.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Per corner 1 for inside, -1 for outside, 0 where the directions differ or none of them meets the mesh.</returns>
    public static sbyte[] Sides(WeldedMesh mesh, (int X, int Y, int Z) counts, Point3 origin, double cell, CancellationToken cancel)
    {
        int[] size = [counts.X, counts.Y, counts.Z], stride = [1, counts.X, counts.X * counts.Y];
        var sides = new sbyte[counts.X * counts.Y * counts.Z];
        var steps = new int[sides.Length];
        for (var axis = 0; axis < 3; axis++)
        {
            Array.Clear(steps);
            var (u, v) = ((axis + 1) % 3, (axis + 2) % 3);
            for (var t = 0; t < mesh.TriangleCount; t++)
            {
                if ((t & 1023) == 0)
                {
                    cancel.ThrowIfCancellationRequested();
                }

                Cross(t, axis, u, v);
            }

            for (var line = 0; line < size[u] * size[v]; line++)
            {
                Sum((line % size[u] * stride[u]) + (line / size[u] * stride[v]), axis);
            }
        }

        sides.AsSpan().Replace(Unmet, (sbyte)0);
        return sides;

        void Cross(int t, int axis, int u, int v)
        {
            var (a, b, c) = (InCells(3 * t), InCells((3 * t) + 1), InCells((3 * t) + 2));
            var (au, av, bu, bv, cu, cv) = (At(a, u) - OffsetU, At(a, v) - OffsetV, At(b, u) - OffsetU, At(b, v) - OffsetV, At(c, u) - OffsetU, At(c, v) - OffsetV);
            var turn = ((bu - au) * (cv - av)) - ((bv - av) * (cu - au));
            if (turn == 0)
            {
                return;
            }

            var (lowV, highV) = ((int)Math.Ceiling(Math.Min(av, Math.Min(bv, cv))), (int)Math.Floor(Math.Max(av, Math.Max(bv, cv))));
            var (lowU, highU) = ((int)Math.Ceiling(Math.Min(au, Math.Min(bu, cu))), (int)Math.Floor(Math.Max(au, Math.Max(bu, cu))));
            for (var j = lowV; j <= highV; j++)
            {
                for (var i = lowU; i <= highU; i++)
                {
                    var toC = Edge(au, av, bu, bv, i, j) / turn;
                    var toA = Edge(bu, bv, cu, cv, i, j) / turn;
                    var toB = Edge(cu, cv, au, av, i, j) / turn;
                    if (toA >= 0 && toB >= 0 && toC >= 0)
                    {
                        // A triangle that faces along the axis is left through, one that faces against it entered.
                        var at = (At(a, axis) * toA) + (At(b, axis) * toB) + (At(c, axis) * toC);
                        var beyond = Math.Clamp((int)Math.Ceiling(at), 0, size[axis] - 1);
                        steps[(i * stride[u]) + (j * stride[v]) + (beyond * stride[axis])] += turn > 0 ? -1 : 1;
                    }
                }
            }
        }

        void Sum(int first, int axis)
        {
            var (total, isMet) = (0, false);
            for (var i = 0; i < size[axis]; i++)
            {
                var step = steps[first + (i * stride[axis])];
                (total, isMet) = (total + step, isMet || step != 0);
            }

            var winding = 0;
            for (var i = 0; i < size[axis]; i++)
            {
                var at = first + (i * stride[axis]);
                winding += steps[at];
                var side = !isMet ? Unmet : (sbyte)(total != 0 ? 0 : winding > 0 ? 1 : -1);
                sides[at] = axis == 0 || sides[at] == side ? side : sides[at] < 0 && side < 0 ? (sbyte)-1 : (sbyte)0;
            }
        }

        Point3 InCells(int corner) => (mesh.PointAt(mesh.Triangles[corner]) - origin) * (1 / cell);
    }

    private static double At(Point3 p, int axis) => axis switch { 0 => p.X, 1 => p.Y, _ => p.Z };

    private static double Edge(double au, double av, double bu, double bv, double u, double v) => ((bu - au) * (v - av)) - ((bv - av) * (u - au));
}
